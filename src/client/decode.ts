import type { SchemaError, Validate } from '../../generated/validators.js'
import { exact, readers } from '../../generated/validators.js'
import { ConnectionError } from '../rpc/errors.js'

/** Something that a server sent and this contract does not list. Holds no value, so it can be logged. */
export interface Toleration {
  kind: 'unlistedMember' | 'unlistedValue' | 'unlistedVariant' | 'missingMember' | 'other'
  /** Method of the request or notification it was found in. */
  method: string
  /** JSON pointer into the result or the params. */
  pointer: string
}

export type OnToleration = (toleration: Toleration) => void

export interface Expected {
  method: string
  /** Type of the contract, undefined where the method says nothing about the value. */
  typeName: string | undefined
  /** For the error message: `result` or `params`. */
  what: string
}

/**
 * Checks what a server sent and returns it as it is. Throws a ConnectionError `bad_response` when
 * even a tolerant reader cannot use it.
 */
export function decode(value: unknown, expected: Expected, onToleration: OnToleration): unknown {
  const { method, typeName, what } = expected
  if (typeName === undefined) return value
  const isExact = validator(exact, typeName)
  if (isExact(value)) return value
  const tolerated = isExact.errors ?? []
  const isReadable = validator(readers, typeName)
  if (!isReadable(value)) {
    const error = isReadable.errors?.find(({ keyword }) => keyword !== 'if')
    const problem = error === undefined ? 'does not fit the contract' : formatProblem(error)
    throw new ConnectionError('bad_response', `Cannot use the ${what} of ${method}: ${problem}`)
  }
  for (const error of tolerated) {
    if (error.keyword !== 'if') onToleration(toToleration(error, method))
  }
  return value
}

/** One line about an error: where, and what was expected. */
export function formatProblem({ instancePath, keyword, params }: SchemaError): string {
  const at = instancePath === '' ? 'the value' : instancePath
  switch (keyword) {
    case 'required':
      return `${at} lacks "${String(params['missingProperty'])}"`
    case 'type':
      return `${at} has to be ${[params['type']].flat().join(' or ')}`
    case 'enum':
      return `${at} has to be one of ${(params['allowedValues'] as unknown[]).join(', ')}`
    default:
      return `${at} breaks "${keyword}"`
  }
}

function validator(table: object, typeName: string): Validate {
  const found = (table as Readonly<Record<string, Validate>>)[typeName]
  if (found === undefined) throw new TypeError(`No validator for "${typeName}"`)
  return found
}

function toToleration(error: SchemaError, method: string): Toleration {
  const { instancePath, keyword, params } = error
  const below = (name: unknown) => `${instancePath}/${escape(String(name))}`
  switch (keyword) {
    case 'additionalProperties':
      return { kind: 'unlistedMember', method, pointer: below(params['additionalProperty']) }
    case 'required':
      return { kind: 'missingMember', method, pointer: below(params['missingProperty']) }
    case 'enum': {
      // The enum of a tag stands at the end of a chain, that of a value at the value itself.
      const kind = error.schemaPath.includes('/else/') ? 'unlistedVariant' : 'unlistedValue'
      return { kind, method, pointer: instancePath }
    }
    default:
      return { kind: 'other', method, pointer: instancePath }
  }
}

function escape(token: string): string {
  return token.replaceAll('~', '~0').replaceAll('/', '~1')
}
