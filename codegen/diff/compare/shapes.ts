import type { Shape } from '../../contract/model.js'
import { rules } from '../rules/rules.js'
import { compareIntegers, compareLimits, compareTexts } from './bounds.js'
import { formatAlternative, formatShape } from './format-shape.js'
import type { Alternative } from './indexed-contract.js'
import { compareKeyedUnions, isKeyed } from './keyed-unions.js'
import { matchAlternatives, reportOverlaps } from './match-alternatives.js'
import { reportSecrecy } from './members.js'
import { compareObjects } from './objects.js'
import type { ComparedPair, Contracts, TypePair } from './pair-comparison.js'
import { PairComparison, refTo } from './pair-comparison.js'
import { nullabilityOf, nullabilityOfAlternatives, reportNullability } from './presence.js'
import { classifyReplacement, coversAlternative } from './replaced-alternatives.js'
import { sampleShape } from './sample-values.js'
import { compareUnions } from './unions.js'
import { aliasOf, compareUnsupported, isUnknownShape } from './unknown-parts.js'
import { compareValues } from './values.js'

/** Compares two types that a payload may have in the same place. */
export function comparePair(contracts: Contracts, pair: TypePair): ComparedPair {
  const shared = {
    ...{ contracts, pair, compareShapes, compareBesideNull },
    ...{ changes: [], next: [], seen: new Map<Shape, Set<Shape>>(), steps: 1 },
  }
  const at = new PairComparison(shared, {
    shown: pair.shown,
    base: [{ kind: 'type', name: pair.base }],
    head: [{ kind: 'type', name: pair.head }],
  })
  const [base, head] = [refTo(pair.base), refTo(pair.head)]
  const [from, to] = [contracts.base.findType(pair.base), contracts.head.findType(pair.head)]
  compareUnsupported(at, from, to)
  if (isUnknown(at, base, head)) return shared
  const [wasSecret, isSecret] = [from, to].map((type) => 'secret' in type && type.secret === true)
  if (wasSecret !== isSecret) reportSecrecy(at, isSecret === true)
  const { was, is } = nullabilityOfAlternatives(
    contracts.base.alternatives(base),
    contracts.head.alternatives(head),
  )
  if (was !== is) reportNullability(at, base, head)
  compareAlternatives(at, base, head)
  return shared
}

/** Compares what may be in one place, null included. */
function compareShapes(at: PairComparison, base: Shape, head: Shape): void {
  if (at.contracts.isUnchanged(base, head)) return
  if (isUnknown(at, base, head)) return compareUnknown(at, base, head)
  const { was, is } = nullabilityOf(at, base, head)
  if (was !== is) reportNullability(at, base, head)
  compareBesideNull(at, base, head)
}

function isUnknown({ contracts }: PairComparison, base: Shape, head: Shape): boolean {
  return isUnknownShape(contracts.base.model, base) || isUnknownShape(contracts.head.model, head)
}

/** Compares two shapes of which one is any JSON value, since its model has no form for it. */
function compareUnknown(at: PairComparison, base: Shape, head: Shape): void {
  const [from, to] = [
    aliasOf(at.contracts.base.model, base),
    aliasOf(at.contracts.head.model, head),
  ]
  if (from?.name !== to?.name) return compareUnsupported(at, from, to)
  const name = to?.name ?? ''
  at.compareLater({ base: name, head: name, shown: [{ kind: 'type', name }] })
}

function compareBesideNull(at: PairComparison, base: Shape, head: Shape): void {
  if (isUnknown(at, base, head)) return compareUnknown(at, base, head)
  if (!at.enter(base, head)) return
  const [from, to] = [base, head].map((shape) => (shape.kind === 'nullable' ? shape.shape : shape))
  if (from === undefined || to === undefined) return
  const names = [from, to].map((shape) => (shape.kind === 'ref' ? shape.name : undefined))
  const [fromName, toName] = names
  if (fromName !== undefined && toName !== undefined && isDeclaredAlike(at, fromName, toName)) {
    at.compareLater({ base: fromName, head: toName, shown: [{ kind: 'type', name: toName }] })
  } else {
    const { base, head } = at.contracts
    compareUnsupported(at, aliasOf(base.model, from), aliasOf(head.model, to))
    compareAlternatives(at, from, to)
  }
  if (fromName !== toName) compareTypeNames(at, from, to)
}

/**
 * Whether two types are compared on their own, once, and not in every place that refers to them.
 */
function isDeclaredAlike({ contracts }: PairComparison, base: string, head: string): boolean {
  if (base === head) return true
  const [from, to] = [contracts.base, contracts.head]
  const { kind } = from.findType(base)
  const isNullable = from.alternatives(refTo(base)).nullable
  if (kind === 'alias' || kind !== to.findType(head).kind) return false
  return isNullable === to.alternatives(refTo(head)).nullable
}

/** Reports another name, or a name more or less, for what is the same on the wire. */
function compareTypeNames(at: PairComparison, base: Shape, head: Shape): void {
  const { contracts, pair } = at
  // Parts of a type that has another name as a whole have nothing more to report.
  if (pair.base !== pair.head) return
  if (contracts.wire.of(contracts.base, base) !== contracts.wire.of(contracts.head, head)) return
  const [before, after] = [formatShape(base), formatShape(head)]
  const [wasUnion, isUnion] = [
    contracts.base.alternatives(base),
    contracts.head.alternatives(head),
  ].map(({ parts }) => parts[0]?.kind === 'union')
  const renamed = base.kind === head.kind ? rules.referenceRetargeted : rules.referenceInlined
  const message = `uses ${after} in place of ${before}, which allows the same values`
  at.report(wasUnion === isUnion ? renamed : rules.unionWrapped, { before, after, message })
}

/** Compares the alternatives of two shapes but for null, however each is written. */
function compareAlternatives(at: PairComparison, base: Shape, head: Shape): void {
  const { contracts } = at
  const from = contracts.base.alternatives(base).parts
  const to = contracts.head.alternatives(head).parts
  const { matched, removed, added } = matchAlternatives(contracts, from, to)
  for (const [was, is] of matched) compareMatched(at, was, is)
  reportOverlaps(at, from, to)
  const gone = removed.filter((part) => !to.some((other) => coversAlternative(other, part)))
  const come = added.filter((part) => !from.some((other) => coversAlternative(other, part)))
  const replacement = classifyReplacement(contracts, { removed, added, gone, come })
  if (replacement === undefined) return
  const { rule, ...rest } = replacement
  const format = formatAll(from) === formatAll(to) ? formatKinds : formatAll
  const [before, after] = [format(from), format(to)]
  const values = () => [...sampleShape(contracts.base, base), ...sampleShape(contracts.head, head)]
  const message = `changed from ${before} to ${after}`
  at.report(rule, { ...rest, before, after, message, search: { base, head, values } })
}

function formatAll(parts: readonly Alternative[]): string {
  return parts.length === 0 ? 'null' : parts.map(formatAlternative).join(' | ')
}

/** What a name stands for, where that changed and the name did not. */
function formatKinds(parts: readonly Alternative[]): string {
  return parts.map((part) => kindNames[part.kind] ?? formatAlternative(part)).join(' | ')
}

const kindNames: Readonly<Partial<Record<Alternative['kind'], string>>> = {
  object: 'an object',
  union: 'a union with tags',
  keyedUnion: 'a union with keys',
  values: 'a list of values',
}

/** Compares two alternatives of one kind, or of two kinds that list tags. */
function compareMatched(at: PairComparison, base: Alternative, head: Alternative): void {
  if (base.kind === 'string' && head.kind === 'string') {
    compareLimits(at, base, head)
    compareTexts(at, base, head)
  } else if (base.kind === 'number' && head.kind === 'number') {
    compareLimits(at, base, head)
  } else if (base.kind === 'integer' && head.kind === 'integer') {
    compareIntegers(at, base, head)
    compareLimits(at, base, head)
  } else if (base.kind === 'array' && head.kind === 'array') {
    compareLimits(at, base, head)
    at.part({ kind: 'items' }).compareShapes(base.items, head.items)
  } else if (base.kind === 'map' && head.kind === 'map') {
    at.part({ kind: 'mapValues' }).compareShapes(base.values, head.values)
  } else {
    compareNamed(at, base, head)
  }
}

/** Leaves what both sides declare to a comparison of its own, and compares what is written out. */
function compareNamed(at: PairComparison, base: Alternative, head: Alternative): void {
  const [from, to] = [nameOf(base), nameOf(head)]
  // Further down, a type that contains itself leads to what is being compared already.
  const isHere = from === at.pair.base && to === at.pair.head && at.isRoot
  if (from !== undefined && to !== undefined && !isHere) {
    at.compareLater({ base: from, head: to, shown: [{ kind: 'type', name: to }] })
  } else if (base.kind === 'values' && head.kind === 'values') {
    compareValues(at, base, head)
  } else if (base.kind === 'object' && head.kind === 'object') {
    compareObjects(at, base.type, head.type)
  } else if (base.kind === 'union' && head.kind === 'union') {
    compareUnions(at, base.type, head.type)
  } else if (isKeyed(base) && isKeyed(head)) {
    compareKeyedUnions(at, base, head)
  }
}

function nameOf(part: Alternative): string | undefined {
  return 'type' in part ? part.type?.name : undefined
}
