import type { Location, Locations, Step } from '../../contract/location.js'
import type { Shape } from '../../contract/model.js'
import type { Change, ReportChange } from './change.js'
import type { IndexedContract } from './indexed-contract.js'
import type { WireClasses } from './wire-classes.js'

export type Side = 'base' | 'head'

/** Both contracts, and what is known of them together. */
export interface Contracts {
  readonly base: IndexedContract
  readonly head: IndexedContract
  readonly wire: WireClasses
  /** Names of types that differ in anything but words, and of all that lead to them. */
  readonly changed: ReadonlySet<string>
  readonly isUnchanged: (base: Shape, head: Shape) => boolean
  /** The day, `2027-01-31`, by which sunsets are reached. */
  readonly today: string
}

/** Two types that a payload may have in the same place. */
export interface TypePair {
  readonly base: string
  readonly head: string
  readonly shown: Location
  /** Members that hold the tags of the union that the types are variants of. */
  readonly tags?: { readonly base: string; readonly head: string }
  /** Where that union is, and how many variants both sides have. */
  readonly variant?: { readonly union: Location; readonly among: number }
}

/** A compared pair of types: what changed, and which pairs it leads to. */
export interface ComparedPair {
  readonly pair: TypePair
  readonly changes: readonly Change[]
  readonly next: readonly TypePair[]
  /** How many shapes were compared. */
  readonly steps: number
}

type CompareShapes = (at: PairComparison, base: Shape, head: Shape) => void

/** What the comparison of one pair of types shares, wherever in the pair it is. */
interface Shared {
  readonly contracts: Contracts
  readonly pair: TypePair
  readonly compareShapes: CompareShapes
  readonly compareBesideNull: CompareShapes
  readonly changes: Change[]
  readonly next: TypePair[]
  /** Shapes that were compared already: written out, a type may contain itself. */
  readonly seen: Map<Shape, Set<Shape>>
  steps: number
}

/** The comparison of a pair of types, at one place within it. */
export class PairComparison {
  readonly contracts: Contracts
  readonly pair: TypePair
  readonly locations: Locations
  readonly #shared: Shared

  constructor(shared: Shared, locations: Locations) {
    this.contracts = shared.contracts
    this.pair = shared.pair
    this.locations = locations
    this.#shared = shared
  }

  /** Whether this place is the pair itself, and not a part of it. */
  get isRoot(): boolean {
    return this.locations.shown.length === this.pair.shown.length
  }

  readonly report: ReportChange = (rule, details) => {
    this.#shared.changes.push({ rule, locations: this.locations, ...details })
  }

  /** A part of this place, which base may have under another name. */
  part(head: Step, base = head): PairComparison {
    return new PairComparison(this.#shared, partLocations(this.locations, head, base))
  }

  onlyIn(side: Side): PairComparison {
    return new PairComparison(this.#shared, locationsIn(side, this.locations))
  }

  /** Compares two shapes that this place has. */
  compareShapes(base: Shape, head: Shape): void {
    this.#shared.compareShapes(this, base, head)
  }

  /** Compares all but whether null is allowed. */
  compareBesideNull(base: Shape, head: Shape): void {
    this.#shared.compareBesideNull(this, base, head)
  }

  /** Leaves two types to a comparison of their own. */
  compareLater(pair: TypePair): void {
    this.#shared.next.push(pair)
  }

  /** Counts two shapes as compared. Returns false where they were before. */
  enter(base: Shape, head: Shape): boolean {
    const { seen } = this.#shared
    const others = seen.get(base) ?? new Set()
    seen.set(base, others)
    if (others.has(head)) return false
    others.add(head)
    this.#shared.steps++
    return true
  }
}

/** Locations of a part, which base may have under another name. */
export function partLocations(whole: Locations, head: Step, base = head): Locations {
  return {
    shown: [...whole.shown, head],
    ...(whole.base !== undefined && { base: [...whole.base, base] }),
    ...(whole.head !== undefined && { head: [...whole.head, head] }),
  }
}

/** Locations of what only one contract has. */
export function locationsIn(side: Side, locations: Locations): Locations {
  const location = locations[side]
  return { shown: locations.shown, ...(location !== undefined && { [side]: location }) }
}

/** Locations of what both contracts call the same. */
export function sameLocations(step: Step): Locations {
  return { shown: [step], base: [step], head: [step] }
}

export function pairKey({ base, head, tags }: TypePair): string {
  return JSON.stringify([base, head, tags?.base, tags?.head])
}

export function refTo(name: string): Shape {
  return { kind: 'ref', name }
}
