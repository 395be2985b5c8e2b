import { splitDirections } from '../read/declarations/directions.js'
import type { ReleaseContract } from './lifespans.js'

/**
 * Splits each type that any release has in two forms, for servers and for clients, in all releases.
 * Takes the names of those types.
 */
export function alignDirections(
  contracts: readonly ReleaseContract[],
  split: readonly string[],
): ReleaseContract[] {
  return contracts.map(({ release, model }) => {
    return { release, model: splitDirections(model, new Map(), split).model }
  })
}
