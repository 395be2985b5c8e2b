import type { Location } from '../../contract/location.js'
import type { Change } from '../compare/change.js'
import type { Visit } from '../compare/pair-comparison.js'
import type { Compared } from '../compare/compare-types.js'

/**
 * Tells once what happened to a member of every variant of a union: such a member stands beside the
 * variants for who wrote it, and only tagging put it into each.
 */
export function foldVariants(compared: readonly Compared[]): Compared[] {
  const groups = new Map<string, Change[]>()
  for (const { visit } of compared) {
    for (const change of visit.changes) {
      const key = keyOf(visit, change)
      if (key === undefined) continue
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [change])
      else group.push(change)
    }
  }
  return compared.map((row) => {
    const changes = row.visit.changes.flatMap((change) => {
      const group = groups.get(keyOf(row.visit, change) ?? '')
      if (group === undefined || group.length < (row.visit.pair.variant?.among ?? 0))
        return [change]
      return group[0] === change ? [inEvery(row.visit, change)] : []
    })
    return { ...row, visit: { ...row.visit, changes } }
  })
}

/** The same for what changed alike in several variants of one union, where there are several. */
function keyOf({ pair }: Visit, { rule, case: name, place, before, after }: Change) {
  const { variant, label } = pair
  if (variant === undefined || variant.among < 2 || place.shown.length === label.length)
    return undefined
  const below = place.shown.slice(label.length)
  return JSON.stringify([variant.union, rule, name, below, before, after])
}

function inEvery({ pair }: Visit, change: Change): Change {
  const { place, message } = change
  const below = place.shown.slice(pair.label.length)
  const shown: Location = [...(pair.variant?.union ?? []), { kind: 'everyVariant' }, ...below]
  return { ...change, place: { ...place, shown }, message: `${message}, in every variant` }
}
