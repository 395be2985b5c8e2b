import type { ContractModel } from '../contract/model.js'

/** Only contracts that were written as such say how methods fail and whether to ask again. */
export function isAnnotated({ errors, methods }: ContractModel): boolean {
  const says = methods.some(({ idempotent, emits }) => {
    return idempotent !== undefined || emits !== undefined
  })
  return errors.length > 0 || says
}
