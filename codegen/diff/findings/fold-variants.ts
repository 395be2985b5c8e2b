import type { Location } from '../../contract/location.js'
import type { Change } from '../compare/change.js'
import type { ComparedPair, TypePair } from '../compare/pair-comparison.js'

/**
 * Makes one change of what happened to a member of every variant of a union: its author wrote the
 * member once, beside the variants, and only tagging put it into each.
 */
export function foldVariants(pairs: readonly ComparedPair[]): ComparedPair[] {
  const groups = new Map<string, Change[]>()
  for (const { pair, changes } of pairs) {
    for (const change of changes) {
      const key = keyOf(pair, change)
      const group = groups.get(key ?? '')
      if (group !== undefined) group.push(change)
      else if (key !== undefined) groups.set(key, [change])
    }
  }
  return pairs.map((row) => {
    const { pair } = row
    const changes = row.changes.flatMap((change) => {
      const group = groups.get(keyOf(pair, change) ?? '')
      if (group === undefined || group.length < (pair.variant?.among ?? 0)) return [change]
      return group[0] === change ? [inEveryVariant(pair, change)] : []
    })
    return { ...row, changes }
  })
}

/** The same for what changed alike in several variants of one union, where there are several. */
function keyOf({ variant, shown }: TypePair, change: Change): string | undefined {
  const { rule, case: name, locations, before, after } = change
  const below = locations.shown.slice(shown.length)
  if (variant === undefined || variant.among < 2 || below.length === 0) return undefined
  return JSON.stringify([variant.union, rule.id, name, below, before, after])
}

function inEveryVariant({ variant, shown }: TypePair, change: Change): Change {
  const { locations, message } = change
  const below = locations.shown.slice(shown.length)
  const folded: Location = [...(variant?.union ?? []), { kind: 'everyVariant' }, ...below]
  const moved = { ...locations, shown: folded }
  return { ...change, locations: moved, message: `${message} in every variant` }
}
