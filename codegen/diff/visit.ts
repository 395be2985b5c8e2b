import type { Shape } from '../contract/model.js'
import type { Change, Place } from './change.js'
import type { Side } from './side.js'
import type { WireClasses } from './wire-classes.js'

/** What is the same for every pair of types that is compared. */
export interface Comparison {
  readonly base: Side
  readonly head: Side
  readonly wire: WireClasses
  readonly isUnchanged: (base: Shape, head: Shape) => boolean
  /** The day, `2027-01-31`, by which sunsets are reached. */
  readonly today: string
}

/** Two types that stand in the same place, and how people call that place. */
export interface Pair {
  readonly base: string
  readonly head: string
  readonly label: string
  /** Members that hold the tags of the union that the types are variants of. */
  readonly tags?: { readonly base: string; readonly head: string }
  /** What the union is called, and how many variants both sides have. */
  readonly variant?: { readonly union: string; readonly among: number }
}

/** The comparison of one pair: what it found, and which pairs it leads to. */
export interface Visit extends Comparison {
  readonly pair: Pair
  readonly changes: Change[]
  readonly next: Pair[]
  /** Shapes that were compared already: spelled out, a type may hold itself. */
  readonly seen: Map<Shape, Set<Shape>>
  /** How much was looked at. */
  steps: number
}

/** A step down from a place. */
export function below(place: Place, path: string, base: string, head = base): Place {
  return {
    path: place.path + path,
    ...(place.base !== undefined && { base: place.base + base }),
    ...(place.head !== undefined && { head: place.head + head }),
  }
}

/** A place that one side alone has. */
export function onlyIn(side: 'base' | 'head', place: Place): Place {
  const pointer = place[side]
  return { path: place.path, ...(pointer !== undefined && { [side]: pointer }) }
}

export function pairKey({ base, head, tags }: Pair): string {
  return JSON.stringify([base, head, tags?.base, tags?.head])
}
