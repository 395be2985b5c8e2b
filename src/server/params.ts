import type { ValidationIssue } from '../contract/decode.js'
import type { MethodDescriptor } from '../contract/method-descriptor.js'
import type { RpcError } from '../rpc/errors.js'
import { requestError } from './errors.js'

/**
 * Returns the params for the handler of the method, or throws a request error. The messages are those
 * of codex without the refused values, which could be misplaced tokens.
 */
export function decodeParams(method: MethodDescriptor, params: unknown): unknown {
  const given = params ?? undefined
  if (method.paramsType === undefined || method.presence === 'none') return decodeNone(given)
  if (given === undefined) {
    if (method.presence === 'optional') return undefined
    throw invalidParams('missing field `params`', '')
  }
  if (Array.isArray(given)) {
    throw invalidParams(`invalid type: sequence, expected struct ${method.paramsType}`, '')
  }
  const { usable, issues } = method.decodeParams(given)
  if (usable) return given
  throw explain(issues[0], given)
}

function decodeNone(given: unknown): undefined {
  const empty = given === undefined || (isPlain(given) && Object.keys(given).length === 0)
  if (!empty) throw invalidParams(`invalid type: ${nameType(given)}, expected unit`, '')
  return undefined
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function explain(issue: ValidationIssue | undefined, params: unknown): RpcError {
  if (issue === undefined) return invalidParams('invalid value', '')
  const { kind, pointer, path, expected } = issue
  const value = path.reduce<unknown>((at, name) => (at as Record<string, unknown>)?.[name], params)
  switch (kind) {
    case 'missingMember':
      return invalidParams(`missing field \`${path.at(-1)}\``, pointer)
    case 'unlistedMember':
      return invalidParams('unknown field', pointer)
    case 'unlistedValue':
    case 'unlistedVariant':
      if (typeof value !== 'string') return invalidValue(value, expected.join(' or '), pointer)
      return invalidParams(unknownVariant(value, expected), pointer)
    case 'wrongType':
      return invalidType(value, expected, pointer)
    case 'outOfRange':
    case 'wrongValue':
    case 'wrongForm':
      return invalidValue(value, expected.join(' or '), pointer)
    case 'tooShort':
    case 'tooLong':
    case 'repeatedItem':
      return invalidValue(value, wantedFor[kind](nameType(value)), pointer)
  }
}

/** What was expected in place of a text or list, by its type. */
const wantedFor = {
  tooShort: (type: string) => `a longer ${type}`,
  tooLong: (type: string) => `a shorter ${type}`,
  repeatedItem: (type: string) => `a ${type} without repeated items`,
} as const

function invalidValue(value: unknown, wanted: string, pointer: string): RpcError {
  return invalidParams(`invalid value: ${nameType(value)}, expected ${wanted}`, pointer)
}

function invalidType(value: unknown, expected: readonly string[], pointer: string): RpcError {
  return invalidParams(
    `invalid type: ${nameType(value)}, expected ${nameExpected(expected)}`,
    pointer,
  )
}

function invalidParams(detail: string, pointer: string): RpcError {
  return requestError('invalidParams', `Invalid request: ${detail}`, { pointer })
}

/** Lists the allowed names. Quotes the given one only if it looks like a name. */
export function unknownVariant(given: string, allowed: readonly string[]): string {
  const list = allowed.map((name) => `\`${name}\``)
  const expected = list.length === 2 ? list.join(' or ') : `one of ${list.join(', ')}`
  const name = /^[\w/.-]{0,64}$/.test(given) ? given : '…'
  return `unknown variant \`${name}\`, expected ${list.length === 1 ? list.join('') : expected}`
}

const expectedNames: Readonly<Record<string, string>> = {
  string: 'a string',
  boolean: 'a boolean',
  array: 'a sequence',
  object: 'a map',
}

function nameExpected(types: readonly string[]): string {
  const first = types.find((name) => name !== 'null') ?? 'null'
  if (/^u?int\d/.test(first)) return 'an integer'
  return expectedNames[first] ?? first
}

function nameType(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'sequence'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'floating point'
  return typeof value === 'object' ? 'map' : typeof value
}
