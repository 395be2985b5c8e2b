import { IndexedParts } from './indexed-parts.js'
import type { Forms } from './indexed-parts.js'
import type { ReleaseIndexFile } from './release-index.js'

/** How many parts are new, gone, or have another form than in the release before. */
export interface PartChanges {
  added: number
  removed: number
  changed: number
}

/** A known release in numbers, with the experimental API. */
export interface ListedRelease {
  release: string
  methods: number
  types: number
  /** Changes since the release before; absent for the oldest one. */
  changes?: {
    methods: PartChanges
    /** Members, values and variants, also those of types that are new or gone. */
    parts: PartChanges
  }
  /** Whether it exports the same as the release before. */
  identical: boolean
}

/** The known releases, the oldest first. */
export function listReleases(index: ReleaseIndexFile): ListedRelease[] {
  const all = new IndexedParts(index)
  const methods = Object.keys(index.methods).map((name) => all.method(name) ?? [])
  const types = Object.keys(index.types).map((name) => all.type(name) ?? [])
  const parts = Object.keys(index.types).flatMap((type) => {
    return all.parts(type).map((name) => all.part(type, name))
  })
  const identical = new Set(index.identical)
  return index.releases.map((release, at) => ({
    release,
    methods: countAt(methods, at),
    types: countAt(types, at),
    ...(at > 0 && {
      changes: { methods: changesAt(methods, at), parts: changesAt(parts, at) },
    }),
    identical: identical.has(release),
  }))
}

function countAt(all: readonly Forms[], at: number): number {
  return all.filter((forms) => forms[at] !== undefined).length
}

function changesAt(all: readonly Forms[], at: number): PartChanges {
  const pairs = all.map((forms) => [forms[at - 1], forms[at]] as const)
  const changed = pairs.filter(([before, after]) => before !== after)
  const added = changed.filter(([before]) => before === undefined).length
  const removed = changed.filter(([, after]) => after === undefined).length
  return { added, removed, changed: changed.length - added - removed }
}
