import type { Step } from '../../contract/location.js'
import type { Lifecycle, UnionModel, VariantModel } from '../../contract/model.js'
import { rules } from '../rules/rules.js'
import type { CounterexampleSearch } from './change.js'
import { removalFix } from './lifecycle.js'
import { matchByName } from './match-by-name.js'
import type { PairComparison } from './pair-comparison.js'
import { refTo } from './pair-comparison.js'
import { sampleShape } from './sample-values.js'

/** Compares two tagged unions, variants by tag. */
export function compareUnions(at: PairComparison, base: UnionModel, head: UnionModel): void {
  const { contracts } = at
  const samplesOf = (variant: VariantModel | undefined, side: 'base' | 'head') => {
    return variant === undefined ? [] : sampleShape(contracts[side], refTo(variant.type))
  }
  const payloadOf = ({ type: name }: VariantModel, side: 'base' | 'head') => {
    const [contract, union] = side === 'base' ? [contracts.base, base] : [contracts.head, head]
    const type = contract.findType(name)
    const members = type.kind === 'object' ? type.members : []
    return contracts.wire.ofMembers(contract, members, union.discriminator)
  }
  if (base.discriminator !== head.discriminator) reportDiscriminator(at, base, head)
  reportVariants<VariantModel>(at, {
    base: base.variants,
    head: head.variants,
    isAlike: (a, b) => payloadOf(a, 'base') === payloadOf(b, 'head'),
    stepTo: ({ tag }) => ({ kind: 'variant', tag }),
    lifecycleOf: ({ type }) => contracts.base.findType(type),
    isPassedOver: () => base.open,
    searchFor: (from, to) => {
      const values = () => [...samplesOf(from, 'base'), ...samplesOf(to, 'head')]
      return { base, head, values }
    },
  })
  compareVariants(at, base, head)
  compareUnlistedVariants(at, base.open, head.open)
}

interface VariantLists<T> {
  readonly base: readonly T[]
  readonly head: readonly T[]
  readonly isAlike: (base: T, head: T) => boolean
  readonly stepTo: (variant: T) => Extract<Step, { kind: 'value' | 'variant' }>
  readonly lifecycleOf: (variant: T) => Lifecycle
  /** Whether readers of base pass over a new variant. */
  readonly isPassedOver: (variant: T) => boolean
  readonly searchFor: (base: T | undefined, head: T | undefined) => CounterexampleSearch
}

/** Reports variants that only one side has, or that have another tag. */
export function reportVariants<T extends Variant>(
  at: PairComparison,
  lists: VariantLists<T>,
): void {
  const { stepTo, searchFor } = lists
  const { renamed, removed, added } = matchByName({ ...lists, nameOf: ({ tag }) => tag })
  for (const { base, head } of renamed) {
    const [before, after] = [base.tag, head.tag]
    // Variants are paired by their payloads, which is a guess.
    const message = `was probably renamed from ${before}`
    const search = { ...searchFor(base, head), strict: true } as const
    const details = { before, after, message, search, ...markOf(head) }
    at.part(stepTo(head), stepTo(base)).report(rules.variantTagRenamed, details)
  }
  for (const variant of removed) {
    at.part(stepTo(variant))
      .onlyIn('base')
      .report(rules.variantRemoved, {
        before: variant.tag,
        message: 'was removed',
        search: searchFor(variant, undefined),
        ...removalFix(at.contracts, lists.lifecycleOf(variant)),
        ...markOf(variant),
      })
  }
  for (const variant of added) {
    at.part(stepTo(variant))
      .onlyIn('head')
      .report(rules.variantAdded, {
        case: at.contracts.base.openness(lists.isPassedOver(variant)),
        after: variant.tag,
        message: 'was added',
        search: searchFor(undefined, variant),
        ...markOf(variant),
      })
  }
}

interface Variant {
  readonly tag: string
  readonly experimental?: true
}

function markOf({ experimental }: Variant): { experimental?: true } {
  return experimental === true ? { experimental } : {}
}

function reportDiscriminator(at: PairComparison, base: UnionModel, head: UnionModel): void {
  const [before, after] = [base.discriminator, head.discriminator]
  const values = () => [
    ...sampleShape(at.contracts.base, refTo(base.name)),
    ...sampleShape(at.contracts.head, refTo(head.name)),
  ]
  const message = `moved its tag from ${before} to ${after}`
  const search = { base, head, values }
  at.report(rules.discriminatorRenamed, { before, after, message, search })
}

function compareVariants(at: PairComparison, base: UnionModel, head: UnionModel): void {
  const variants = new Map(head.variants.map((variant) => [variant.tag, variant]))
  const kept = base.variants.flatMap((from) => {
    const to = variants.get(from.tag)
    return to === undefined ? [] : [{ from, to }]
  })
  const tags = { base: base.discriminator, head: head.discriminator }
  for (const { from, to } of kept) {
    if (at.contracts.isUnchanged(refTo(from.type), refTo(to.type))) continue
    const { shown } = at.part({ kind: 'variant', tag: from.tag }).locations
    const variant = { union: at.locations.shown, among: kept.length }
    at.compareLater({ base: from.type, head: to.type, shown, tags, variant })
  }
}

/** Compares whether unlisted variants are taken. */
export function compareUnlistedVariants(at: PairComparison, was: boolean, is: boolean): void {
  if (was === is) return
  const [before, after] = [was, is].map((open) => (open ? 'open' : 'closed'))
  const message = is ? 'allows unlisted variants' : 'no longer allows unlisted variants'
  const details = { case: is ? 'opened' : 'closed', before, after, message }
  at.report(rules.unionOpennessChanged, details)
}
