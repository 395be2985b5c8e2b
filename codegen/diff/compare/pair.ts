import type { Locations } from '../../contract/location.js'
import type { Shape } from '../../contract/model.js'
import { findType } from '../../contract/model.js'
import { isUnknownShape } from './unknown-parts.js'
import type { Comparison, Pair, Visit } from './pair-comparison.js'
import { secrecyChange } from './meaning.js'
import { compareParts } from './parts.js'
import { reportNullability } from './shapes.js'

/** Compares two types that stand in the same place. */
export function comparePair(comparison: Comparison, pair: Pair): Visit {
  const visit: Visit = { ...comparison, pair, changes: [], next: [], seen: new Map(), steps: 1 }
  const { base, head } = comparison
  const place: Locations = {
    shown: pair.label,
    base: [{ kind: 'type', name: pair.base }],
    head: [{ kind: 'type', name: pair.head }],
  }
  const [from, to] = [pair.base, pair.head].map((name): Shape => ({ kind: 'ref', name }))
  if (from === undefined || to === undefined) return visit
  if (isUnknownShape(base.model, from) || isUnknownShape(head.model, to)) return visit
  const [was, is] = [isSecret(visit, 'base'), isSecret(visit, 'head')]
  if (was !== is) visit.changes.push(secrecyChange(place, is))
  const [before, after] = [base.alternatives(from), head.alternatives(to)]
  const isAnything = [...before.parts, ...after.parts].some(({ kind }) => kind === 'json')
  if (before.nullable !== after.nullable && !isAnything) {
    reportNullability(visit, place, from, to)
  }
  compareParts(visit, place, from, to)
  return visit
}

function isSecret(visit: Visit, side: 'base' | 'head'): boolean {
  const type = findType(visit[side].model, visit.pair[side])
  return type.kind === 'alias' && type.secret === true
}
