import type { Locations } from '../../contract/location.js'
import type { Shape } from '../../contract/model.js'
import type { Claim } from './change.js'
import type { Part } from './indexed-contract.js'
import { sayPart } from './format-shape.js'
import type { Visit } from './pair-comparison.js'
import { below } from './pair-comparison.js'
import { sampleShape } from './sample-values.js'
import { compareIntegers, compareStrings } from './bounds.js'
import { coversPart, judgeExchange } from './replaced-alternatives.js'
import { compareKeyedUnions, isKeyed } from './keyed-unions.js'
import { matchParts } from './match-alternatives.js'
import { compareObjects } from './objects.js'
import { compareOverlaps } from './overlap.js'
import { compareShapes } from './shapes.js'
import { compareUnions } from './unions.js'
import { compareValues } from './values.js'

/** Compares the alternatives of two shapes but for null, however each is spelled. */
export function compareParts(visit: Visit, place: Locations, base: Shape, head: Shape): void {
  const from = visit.base.alternatives(base).parts
  const to = visit.head.alternatives(head).parts
  const { matched, removed, added } = matchParts(visit, from, to)
  for (const [was, is] of matched) comparePart(visit, place, was, is)
  visit.changes.push(...compareOverlaps(visit, place, from, to))
  const claim: Claim = {
    base,
    head,
    values: () => [...sampleShape(visit.base, base), ...sampleShape(visit.head, head)],
  }
  const gone = removed.filter((part) => !coversAny(to, part))
  const come = added.filter((part) => !coversAny(from, part))
  const verdict = judgeExchange(visit, { removed, added, gone, come })
  if (verdict === undefined) return
  const isSame = sayParts(from) === sayParts(to)
  const [before, after] = [from, to].map((parts) => (isSame ? sayKinds(parts) : sayParts(parts)))
  const message = `It is ${after}, and was ${before}`
  visit.changes.push({
    rule: verdict.rule,
    ...(verdict.case !== undefined && { case: verdict.case }),
    ...(verdict.severity !== undefined && { severity: verdict.severity }),
    place,
    before,
    after,
    message,
    claim,
  })
}

function sayParts(parts: readonly Part[]): string {
  return parts.length === 0 ? 'null' : parts.map(sayPart).join(' | ')
}

/** What stands behind a name that stayed the same. */
function sayKinds(parts: readonly Part[]): string {
  return parts.map((part) => kindNames[part.kind] ?? sayPart(part)).join(' | ')
}

const kindNames: Readonly<Partial<Record<Part['kind'], string>>> = {
  object: 'an object',
  union: 'a union with tags',
  keyedUnion: 'a union with keys',
  values: 'a list of values',
}

function coversAny(parts: readonly Part[], part: Part): boolean {
  return parts.some((other) => coversPart(other, part))
}

/** Compares two alternatives of one kind, or of two kinds that list tags. */
function comparePart(visit: Visit, place: Locations, base: Part, head: Part): void {
  if (base.kind === 'string' && head.kind === 'string') {
    compareStrings(visit, place, base.minLength, head.minLength)
  } else if (base.kind === 'integer' && head.kind === 'integer') {
    compareIntegers(visit, place, base.width, head.width)
  } else if (base.kind === 'array' && head.kind === 'array') {
    compareShapes(visit, below(place, { kind: 'items' }), base.items, head.items)
  } else if (base.kind === 'map' && head.kind === 'map') {
    compareShapes(visit, below(place, { kind: 'mapValues' }), base.values, head.values)
  } else {
    compareNamed(visit, place, base, head)
  }
}

/** What both sides declare is compared there, and what is written out where it stands. */
function compareNamed(visit: Visit, place: Locations, base: Part, head: Part): void {
  const [from, to] = [nameOf(base), nameOf(head)]
  const { base: was, head: is, label } = visit.pair
  // Further down, a type that holds itself leads to what is being compared already.
  const isHere = from === was && to === is && place.shown.length === label.length
  if (from !== undefined && to !== undefined && !isHere) {
    visit.next.push({ base: from, head: to, label: [{ kind: 'type', name: to }] })
  } else if (base.kind === 'values' && head.kind === 'values') {
    compareValues(visit, place, base, head)
  } else if (base.kind === 'object' && head.kind === 'object') {
    compareObjects(visit, place, base.type, head.type)
  } else if (base.kind === 'union' && head.kind === 'union') {
    compareUnions(visit, place, base.type, head.type)
  } else if (isKeyed(base) && isKeyed(head)) {
    compareKeyedUnions(visit, place, base, head)
  }
}

function nameOf(part: Part): string | undefined {
  return 'type' in part ? part.type?.name : undefined
}
