import type { Fault, Validate } from '../../generated/validators.js'
import { faultsOf } from '../../generated/validators.js'

/** Says why a value does not fit, or undefined when it does. */
export function findMismatch(validate: Validate, value: unknown): Fault | undefined {
  return validate(value) ? undefined : faultsOf(validate)[0]
}
