import { splitDirections } from '../read/declarations/directions.js'
import type { ReleaseContract } from './lifespans.js'

/**
 * Splits each type that any release has in two forms, for servers and for clients, in all releases.
 * Takes the names of those types.
 */
export function alignDirections<T extends ReleaseContract>(
  contracts: readonly T[],
  split: readonly string[],
): T[] {
  return contracts.map((contract) => {
    return { ...contract, model: splitDirections(contract.model, new Map(), split).model }
  })
}
