import type { Flow } from '../../contract/model.js'
import { formatLocation } from '../../contract/location.js'
import { comparePair } from './pair.js'
import { distancesFrom } from '../distances.js'
import type { Comparison, Pair, Visit } from './pair-comparison.js'
import { pairKey } from './pair-comparison.js'

/** What a method carries: the pair of types that a comparison starts from. */
export interface Root {
  readonly method: string
  readonly flow: Flow
  readonly pair: Pair
}

/** A method that carries a pair of types, and how many types lie between. */
interface Reach {
  readonly method: string
  readonly flow: Flow
  readonly distance: number
}

export interface Compared {
  readonly visit: Visit
  readonly reaches: readonly Reach[]
}

export interface Walk {
  readonly compared: readonly Compared[]
  /** Labels of pairs that the budget was not enough for. */
  readonly left: readonly string[]
}

/**
 * Compares every pair of types that the roots lead to, each once. What a pair says does not hang on
 * what others say, so that types which hold each other need no assumption about either.
 */
export function walk(comparison: Comparison, roots: readonly Root[], budget: number): Walk {
  const visits = new Map<string, Visit>()
  const pending = roots.map(({ pair }) => pair)
  let steps = 0
  // Read by index, since what is found on the way is added at the end: the nearest come first.
  let read = 0
  for (; read < pending.length && steps < budget; read++) {
    const pair = pending[read] as Pair
    const key = pairKey(pair)
    if (visits.has(key)) continue
    const visit = comparePair(comparison, pair)
    visits.set(key, visit)
    steps += visit.steps
    pending.push(...visit.next)
  }
  const left = pending.slice(read).filter((pair) => !visits.has(pairKey(pair)))
  const reaches = findReaches(visits, roots)
  const compared = [...visits].map(([key, visit]) => ({ visit, reaches: reaches.get(key) ?? [] }))
  return { compared, left: [...new Set(left.map(({ label }) => formatLocation(label)))] }
}

function findReaches(
  visits: ReadonlyMap<string, Visit>,
  roots: readonly Root[],
): ReadonlyMap<string, readonly Reach[]> {
  const next = new Map([...visits].map(([key, visit]) => [key, visit.next.map(pairKey)]))
  const reaches = new Map<string, Reach[]>([...visits.keys()].map((key) => [key, []]))
  for (const { method, flow, pair } of roots) {
    for (const [key, distance] of distancesFrom(pairKey(pair), (at) => next.get(at) ?? [])) {
      reaches.get(key)?.push({ method, flow, distance })
    }
  }
  for (const rows of reaches.values()) rows.sort((a, b) => a.distance - b.distance)
  return reaches
}
