import type { Locations } from '../../contract/location.js'
import type { Shape } from '../../contract/model.js'
import { findType } from '../../contract/model.js'
import { sayShape } from './format-shape.js'
import { isUnknownShape } from './unknown-parts.js'
import type { Visit } from './pair-comparison.js'
import { compareParts } from './parts.js'
import { rules } from '../rules/rules.js'

/** Compares what may stand in one place, null included. */
export function compareShapes(visit: Visit, place: Locations, base: Shape, head: Shape): void {
  if (visit.isUnchanged(base, head) || isUnknown(visit, base, head)) return
  compareNullability(visit, place, base, head)
  compareBesideNull(visit, place, base, head)
}

function isUnknown({ base: from, head: to }: Visit, base: Shape, head: Shape): boolean {
  return isUnknownShape(from.model, base) || isUnknownShape(to.model, head)
}

/** Whether null may stand in a place on either side, where that is to be judged in this place. */
export function nullabilityOf(
  { base: baseSide, head: headSide }: Visit,
  base: Shape,
  head: Shape,
): { was: boolean; is: boolean } {
  const [from, to] = [baseSide.alternatives(base), headSide.alternatives(head)]
  const isAnything = [...from.parts, ...to.parts].some(({ kind }) => kind === 'json')
  const isNamed = base.kind === 'ref' && head.kind === 'ref' && base.name === head.name
  if (isAnything || isNamed) return { was: to.nullable, is: to.nullable }
  return { was: from.nullable, is: to.nullable }
}

function compareNullability(visit: Visit, place: Locations, base: Shape, head: Shape): void {
  const { was, is } = nullabilityOf(visit, base, head)
  if (was !== is) reportNullability(visit, place, base, head)
}

export function reportNullability(visit: Visit, place: Locations, base: Shape, head: Shape): void {
  const is = visit.head.alternatives(head).nullable
  visit.changes.push({
    rule: is ? rules.becameNullable : rules.becameNotNullable,
    place,
    before: sayShape(base),
    after: sayShape(head),
    message: is ? 'It may be null from now on' : 'It may no longer be null',
    claim: { base, head, values: () => [null] },
  })
}

/** Compares all that may stand in a place but for null. */
export function compareBesideNull(visit: Visit, place: Locations, base: Shape, head: Shape): void {
  if (isUnknown(visit, base, head) || wasSeen(visit, base, head)) return
  visit.steps++
  const [from, to] = [withoutNull(base), withoutNull(head)]
  if (from.kind === 'ref' && to.kind === 'ref') {
    if (isDeclared(visit, from.name, to.name)) {
      const label = [{ kind: 'type', name: to.name }] as const
      visit.next.push({ base: from.name, head: to.name, label })
    } else {
      compareParts(visit, place, from, to)
    }
    if (from.name !== to.name) compareNames(visit, place, from, to)
    return
  }
  compareParts(visit, place, from, to)
  if (from.kind === 'ref' || to.kind === 'ref') compareNames(visit, place, from, to)
}

/** What both sides declare is compared there, once, and not in every place that refers to it. */
function isDeclared({ base, head }: Visit, from: string, to: string): boolean {
  const kinds = [findType(base.model, from).kind, findType(head.model, to).kind]
  const isNullable = [base, head].map((side, index) => {
    return side.alternatives({ kind: 'ref', name: index === 0 ? from : to }).nullable
  })
  if (from === to) return true
  return kinds[0] === kinds[1] && kinds[0] !== 'alias' && isNullable[0] === isNullable[1]
}

/** Another name, or a name more or less, for what is the same on the wire. */
function compareNames(visit: Visit, place: Locations, base: Shape, head: Shape): void {
  // Inside of what has another name as a whole there is nothing more to tell.
  if (visit.pair.base !== visit.pair.head) return
  if (visit.wire.of(visit.base, base) !== visit.wire.of(visit.head, head)) return
  const [before, after] = [sayShape(base), sayShape(head)]
  const isUnion = [visit.base.alternatives(base), visit.head.alternatives(head)].map(
    ({ parts }) => parts[0]?.kind === 'union',
  )
  const rule =
    isUnion[0] !== isUnion[1]
      ? rules.unionWrapped
      : base.kind === head.kind
        ? rules.referenceRetargeted
        : rules.referenceInlined
  const message = `Here stands ${after}, which is ${before} by another name`
  visit.changes.push({ rule, place, before, after, message })
}

function withoutNull(shape: Shape): Shape {
  return shape.kind === 'nullable' ? shape.shape : shape
}

function wasSeen({ seen }: Visit, base: Shape, head: Shape): boolean {
  const others = seen.get(base) ?? new Set()
  seen.set(base, others)
  if (others.has(head)) return true
  others.add(head)
  return false
}
