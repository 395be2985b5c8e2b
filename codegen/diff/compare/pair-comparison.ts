import type { Location, Step, Locations } from '../../contract/location.js'
import type { Shape } from '../../contract/model.js'
import type { Change } from './change.js'
import type { Side } from '../side.js'
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

/** Two types that stand in the same place, and the location that findings show for it. */
export interface Pair {
  readonly base: string
  readonly head: string
  readonly label: Location
  /** Members that hold the tags of the union that the types are variants of. */
  readonly tags?: { readonly base: string; readonly head: string }
  /** What the union is called, and how many variants both sides have. */
  readonly variant?: { readonly union: Location; readonly among: number }
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
export function below(place: Locations, head: Step, base = head): Locations {
  return {
    shown: [...place.shown, head],
    ...(place.base !== undefined && { base: [...place.base, base] }),
    ...(place.head !== undefined && { head: [...place.head, head] }),
  }
}

/** A place that one side alone has. */
export function onlyIn(side: 'base' | 'head', place: Locations): Locations {
  const location = place[side]
  return { shown: place.shown, ...(location !== undefined && { [side]: location }) }
}

export function pairKey({ base, head, tags }: Pair): string {
  return JSON.stringify([base, head, tags?.base, tags?.head])
}
