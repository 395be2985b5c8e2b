import { formatLocation } from '../../contract/location.js'
import type { ComparedPair, Contracts, TypePair } from './pair-comparison.js'
import { pairKey, refTo } from './pair-comparison.js'
import { comparePair } from './shapes.js'

interface ComparedTypes {
  /** By `pairKey`. */
  readonly pairs: ReadonlyMap<string, ComparedPair>
  /** Locations of pairs that the budget was not enough for. */
  readonly left: readonly string[]
}

/**
 * Compares every pair of types that some lead to, each once and the nearest first. What a pair
 * reports does not depend on others, so that types which contain each other need no assumption
 * about either.
 */
export function compareTypes(
  contracts: Contracts,
  roots: readonly TypePair[],
  budget: number,
): ComparedTypes {
  const pairs = new Map<string, ComparedPair>()
  const pending = [...roots]
  let steps = 0
  // Read by index, since pairs that are found on the way are added at the end.
  let read = 0
  for (; read < pending.length && steps < budget; read++) {
    const pair = pending[read] as TypePair
    const key = pairKey(pair)
    if (pairs.has(key) || isUnchanged(contracts, pair)) continue
    const compared = comparePair(contracts, pair)
    pairs.set(key, compared)
    steps += compared.steps
    pending.push(...compared.next)
  }
  const left = pending.slice(read).filter((pair) => {
    return !pairs.has(pairKey(pair)) && !isUnchanged(contracts, pair)
  })
  return { pairs, left: [...new Set(left.map(({ shown }) => formatLocation(shown)))] }
}

function isUnchanged(contracts: Contracts, { base, head }: TypePair): boolean {
  return contracts.isUnchanged(refTo(base), refTo(head))
}
