import type { SchemaError, Validate } from '../../generated/validators.js'
import { writers } from '../../generated/validators.js'
import type { RpcError } from '../rpc/errors.js'
import { refusal } from './errors.js'

/** What a method table says about the params of one method. */
export interface ParamsRule {
  /** Name of the type, undefined where the method takes none. */
  readonly params: string | undefined
  readonly presence: 'required' | 'optional' | 'none'
}

/**
 * The params as the method's handler expects them, or a thrown refusal. The texts are those that
 * codex answers with, less the refused values: one could be a token in the wrong place.
 */
export function decodeParams({ params: typeName, presence }: ParamsRule, params: unknown): unknown {
  const given = params ?? undefined
  if (typeName === undefined || presence === 'none') return decodeNone(given)
  if (given === undefined) {
    if (presence === 'optional') return undefined
    throw invalidParams('missing field `params`', '')
  }
  if (Array.isArray(given)) {
    throw invalidParams(`invalid type: sequence, expected struct ${typeName}`, '')
  }
  const validate = (writers as Readonly<Record<string, Validate>>)[typeName]
  if (validate === undefined) throw new TypeError(`No validator for "${typeName}"`)
  if (validate(given)) return given
  throw explain(
    validate.errors?.find(({ keyword }) => keyword !== 'if'),
    given,
  )
}

function decodeNone(given: unknown): undefined {
  const empty = given === undefined || (isPlain(given) && Object.keys(given).length === 0)
  if (!empty) throw invalidParams(`invalid type: ${nameType(given)}, expected unit`, '')
  return undefined
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function explain(error: SchemaError | undefined, params: unknown): RpcError {
  if (error === undefined) return invalidParams('invalid value', '')
  const { instancePath, keyword, params: details } = error
  const value = resolve(params, instancePath)
  switch (keyword) {
    case 'required': {
      const member = String(details['missingProperty'])
      return invalidParams(`missing field \`${member}\``, `${instancePath}/${escape(member)}`)
    }
    case 'enum':
      if (typeof value !== 'string') return invalidType(value, 'string', instancePath)
      return invalidParams(unknownVariant(value, details['allowedValues']), instancePath)
    case 'type':
      return invalidType(value, details['type'], instancePath)
    default:
      return invalidParams(`invalid value: ${nameType(value)} breaks \`${keyword}\``, instancePath)
  }
}

function invalidType(value: unknown, expected: unknown, pointer: string): RpcError {
  return invalidParams(
    `invalid type: ${nameType(value)}, expected ${nameExpected(expected)}`,
    pointer,
  )
}

function invalidParams(detail: string, pointer: string): RpcError {
  return refusal('invalidParams', `Invalid request: ${detail}`, { pointer })
}

/** Says which names were possible. The given one is repeated only as far as it can be a name. */
export function unknownVariant(given: string, allowed: unknown): string {
  const names = Array.isArray(allowed) ? allowed.filter((name) => typeof name === 'string') : []
  const list = names.map((name) => `\`${name}\``)
  const expected = list.length === 2 ? list.join(' or ') : `one of ${list.join(', ')}`
  const name = /^[\w/.-]{0,64}$/.test(given) ? given : '…'
  return `unknown variant \`${name}\`, expected ${list.length === 1 ? list.join('') : expected}`
}

const expectedNames: Readonly<Record<string, string>> = {
  string: 'a string',
  boolean: 'a boolean',
  integer: 'an integer',
  array: 'a sequence',
  object: 'a map',
}

function nameExpected(type: unknown): string {
  const first: unknown = Array.isArray(type) ? type.find((name) => name !== 'null') : type
  return expectedNames[String(first)] ?? String(first)
}

function nameType(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'sequence'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'floating point'
  return typeof value === 'object' ? 'map' : typeof value
}

function resolve(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((at, token) => (at as Record<string, unknown> | undefined)?.[token], value)
}

function escape(token: string): string {
  return token.replaceAll('~', '~0').replaceAll('/', '~1')
}
