import type { Locations } from '../../contract/location.js'
import type { UnionModel, VariantModel } from '../../contract/model.js'
import { findType } from '../../contract/model.js'
import { findRenamed } from './match-by-name.js'
import type { Visit } from './pair-comparison.js'
import { below, onlyIn } from './pair-comparison.js'
import { sampleShape } from './sample-values.js'
import { removalFix } from './lifecycle.js'
import { rules } from '../rules/rules.js'

/** Compares two tagged unions, variants by tag. */
export function compareUnions(
  visit: Visit,
  place: Locations,
  base: UnionModel,
  head: UnionModel,
): void {
  const [tags, newTags] = [tagsOf(base), tagsOf(head)]
  const removed = base.variants.filter(({ tag }) => !newTags.has(tag))
  const added = head.variants.filter(({ tag }) => !tags.has(tag))
  const union: Unions = { visit, place, base, head }
  const renamed = findRenamed({
    removed,
    added,
    nameOf: ({ tag }) => tag,
    isAlike: (a, b) => payloadOf(union, 'base', a) === payloadOf(union, 'head', b),
  })
  if (base.discriminator !== head.discriminator) reportDiscriminator(union)
  for (const pair of renamed) {
    const [before, after] = [pair.base.tag, pair.head.tag]
    const { place: at, claim } = about(union, after, before)
    const row = { rule: rules.variantTagRenamed, place: at, before, after } as const
    const message = sayRenamed(before, after)
    visit.changes.push({ ...row, message, claim: { ...claim, strict: true } })
  }
  for (const { tag, type } of removed.filter((row) => !renamed.some((pair) => pair.base === row))) {
    const message = `The variant ${tag} is gone`
    const fix = removalFix(visit, findType(visit.base.model, type))
    visit.changes.push({
      rule: rules.variantRemoved,
      before: tag,
      message,
      ...about(union, tag),
      ...fix,
    })
  }
  for (const { tag } of added.filter((row) => !renamed.some((pair) => pair.head === row))) {
    const row = {
      rule: rules.variantAdded,
      case: base.open ? 'open' : 'closed',
      after: tag,
    } as const
    visit.changes.push({ ...row, message: `The variant ${tag} is new`, ...about(union, tag) })
  }
  compareVariants(union)
  reportOpenness(visit, place, base.open, head.open)
}

/** Tags are paired by what lies behind them, which is a guess. */
export function sayRenamed(before: string, after: string): string {
  return `The variant ${before} goes by the tag ${after}, as far as the two look alike`
}

interface Unions {
  visit: Visit
  place: Locations
  base: UnionModel
  head: UnionModel
}

function tagsOf({ variants }: UnionModel): ReadonlySet<string> {
  return new Set(variants.map(({ tag }) => tag))
}

/** What a variant holds beside its tag. */
function payloadOf(
  { visit, base, head }: Unions,
  from: 'base' | 'head',
  row: VariantModel,
): string {
  const [side, union] = from === 'base' ? [visit.base, base] : [visit.head, head]
  const type = findType(side.model, row.type)
  const members = type.kind === 'object' ? type.members : []
  return visit.wire.ofMembers(side, members, [union.discriminator])
}

/** Where a variant stands, and what shows that only one side has it. */
function about({ visit, place, base, head }: Unions, tag: string, former = tag) {
  const from = base.variants.findIndex((variant) => variant.tag === former)
  const to = head.variants.findIndex((variant) => variant.tag === tag)
  const at = below(place, { kind: 'variant', tag }, { kind: 'variant', tag: former })
  const values = () => [
    ...valuesOf(visit, 'base', base.variants[from]),
    ...valuesOf(visit, 'head', head.variants[to]),
  ]
  return {
    place: from < 0 ? onlyIn('head', at) : to < 0 ? onlyIn('base', at) : at,
    claim: { base, head, values },
  }
}

function valuesOf(visit: Visit, side: 'base' | 'head', variant: VariantModel | undefined) {
  return variant === undefined ? [] : sampleShape(visit[side], { kind: 'ref', name: variant.type })
}

function reportDiscriminator({ visit, place, base, head }: Unions): void {
  const [before, after] = [base.discriminator, head.discriminator]
  const values = () => [
    ...sampleShape(visit.base, { kind: 'ref', name: base.name }),
    ...sampleShape(visit.head, { kind: 'ref', name: head.name }),
  ]
  const message = `The tag stands in ${after}, and stood in ${before}`
  visit.changes.push({
    rule: rules.discriminatorRenamed,
    place,
    before,
    after,
    message,
    claim: { base, head, values },
  })
}

function compareVariants({ visit, place, base, head }: Unions): void {
  const variants = new Map(head.variants.map((variant) => [variant.tag, variant]))
  const tags = { base: base.discriminator, head: head.discriminator }
  const among = base.variants.filter(({ tag }) => variants.has(tag)).length
  const variant = { union: place.shown, among }
  for (const { tag, type } of base.variants) {
    const other = variants.get(tag)
    if (other === undefined) continue
    const [from, to] = [type, other.type].map((name) => ({ kind: 'ref', name }) as const)
    if (from === undefined || to === undefined || visit.isUnchanged(from, to)) continue
    const label = [...place.shown, { kind: 'variant', tag } as const]
    visit.next.push({ base: type, head: other.type, label, tags, variant })
  }
}

/** Tells that unlisted variants are taken from now on, or refused. */
export function reportOpenness(visit: Visit, place: Locations, was: boolean, is: boolean): void {
  if (was === is) return
  const name = is ? 'opened' : 'closed'
  const [before, after] = [was, is].map((open) => (open ? 'open' : 'closed'))
  const message = `Variants that are not listed are ${is ? 'taken' : 'refused'} from now on`
  visit.changes.push({
    rule: rules.unionOpennessChanged,
    case: name,
    place,
    before,
    after,
    message,
  })
}
