import type { Fault, Validate } from '../../generated/validators.js'
import { ConnectionError } from '../rpc/errors.js'
import type { Validators } from './contract.js'

/** Something that a server sent and this contract does not list. Holds no value, so it can be logged. */
export interface Drift {
  kind: 'unlistedMember' | 'unlistedValue' | 'unlistedVariant' | 'missingMember' | 'other'
  /** Method of the request or notification it was found in. */
  method: string
  /** JSON pointer into the result or the params. */
  pointer: string
}

export type OnDrift = (drift: Drift) => void

export interface Expected {
  method: string
  /** Type of the contract, undefined where the method says nothing about the value. */
  typeName: string | undefined
  /** For the error message: `result` or `params`. */
  what: string
  validators: Validators
}

/**
 * Checks what a server sent and returns it as it is. Throws a ConnectionError `bad_response` when
 * even a tolerant reader cannot use it.
 */
export function decode(value: unknown, expected: Expected, onDrift: OnDrift): unknown {
  const { method, typeName, what, validators } = expected
  if (typeName === undefined) return value
  const isExact = findValidator(validators.exact, typeName)
  if (isExact(value)) return value
  const drifts = validators.faultsOf(isExact)
  const isReadable = findValidator(validators.readers, typeName)
  if (!isReadable(value)) {
    const problem = explain(isReadable, validators)
    throw new ConnectionError('bad_response', `Cannot use the ${what} of ${method}: ${problem}`)
  }
  for (const fault of drifts) onDrift(toDrift(fault, method))
  return value
}

/** Throws a TypeError when this side's params do not fit. */
export function assertParams(params: unknown, expected: Omit<Expected, 'what'>): void {
  const { method, typeName, validators } = expected
  if (typeName === undefined) return
  const validate = findValidator(validators.writers, typeName)
  if (!validate(params))
    throw new TypeError(`Params of ${method}: ${explain(validate, validators)}`)
}

/** One line about what a validator found first. */
function explain(validate: Validate, validators: Validators): string {
  return validators.faultsOf(validate)[0]?.text ?? 'it does not fit the contract'
}

function findValidator(table: Readonly<Record<string, Validate>>, typeName: string): Validate {
  const found = table[typeName]
  if (found === undefined) throw new TypeError(`No validator for "${typeName}"`)
  return found
}

function toDrift({ kind, pointer }: Fault, method: string): Drift {
  return { kind: kind === 'wrongType' ? 'other' : kind, method, pointer }
}
