import type { ContractModel } from '../model.js'

/** Only contracts that were written as such say how methods fail and whether to ask again. */
export function isAnnotated({ errors, methods }: ContractModel): boolean {
  return errors.length > 0 || methods.some(({ idempotent, emits }) => idempotent ?? emits)
}
