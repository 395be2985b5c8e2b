import type { Step } from '../../contract/location.js'
import type { KeyedVariantModel } from '../../contract/model.js'
import { rules } from '../rules/rules.js'
import type { CounterexampleSearch } from './change.js'
import { formatShape } from './format-shape.js'
import type { Alternative } from './indexed-contract.js'
import type { PairComparison } from './pair-comparison.js'
import { samplePart } from './sample-values.js'
import { compareUnlistedVariants, reportVariants } from './unions.js'
import { isOpen } from './values.js'

/** What can be read as a list of tags, with or without something behind each. */
type Keyed = Extract<Alternative, { kind: 'values' | 'keyedUnion' }>

export function isKeyed(part: Alternative): part is Keyed {
  return part.kind === 'keyedUnion' || part.kind === 'values'
}

type Row = KeyedVariantModel

/** Compares two unions whose tags are texts, or names of the only member of an object. */
export function compareKeyedUnions(at: PairComparison, base: Keyed, head: Keyed): void {
  const { contracts } = at
  const [from, to] = [rowsOf(base), rowsOf(head)]
  const search: CounterexampleSearch = {
    base: base.type ?? { kind: 'json' },
    head: head.type ?? { kind: 'json' },
    values: () => [...samplePart(contracts.base, base), ...samplePart(contracts.head, head)],
  }
  const payloadOf = ({ shape }: Row, side: 'base' | 'head') => {
    return shape === undefined ? '' : contracts.wire.of(contracts[side], shape)
  }
  const isTextOnly = base.type?.kind === 'enum'
  reportVariants<Row>(at, {
    base: from,
    head: to,
    isAlike: (a, b) => payloadOf(a, 'base') === payloadOf(b, 'head'),
    stepTo,
    lifecycleOf: (row) => row,
    isPassedOver: ({ shape }) => isOpen(base.type) && !(isTextOnly && shape !== undefined),
    searchFor: (...rows) => searchAbout(search, rows),
  })
  const tags = new Set(from.map(({ tag }) => tag))
  for (const tag of tags) {
    const [before = [], after = []] = [from, to].map((rows) =>
      rows.filter((row) => row.tag === tag),
    )
    comparePayloads(at, before, after)
    compareForms(at, { before, after, search })
  }
  compareUnlistedVariants(at, isOpen(base.type), isOpen(head.type))
}

function rowsOf(part: Keyed): readonly Row[] {
  if (part.kind === 'keyedUnion') return part.type.variants
  return part.values.map((value) => ({ tag: String(value) }))
}

export function stepTo({ tag, shape }: Row): Extract<Step, { kind: 'value' | 'variant' }> {
  return shape === undefined ? { kind: 'value', value: tag } : { kind: 'variant', tag }
}

/** Values of the variants in question, which show that only one side has them. */
function searchAbout(
  search: CounterexampleSearch,
  rows: readonly (Row | undefined)[],
): CounterexampleSearch {
  const tags = rows.flatMap((row) => row?.tag ?? [])
  const tagOf = (value: unknown) => {
    return typeof value === 'string' ? value : (Object.keys(value as object)[0] ?? '')
  }
  return { ...search, values: () => search.values().filter((value) => tags.includes(tagOf(value))) }
}

function comparePayloads(at: PairComparison, before: readonly Row[], after: readonly Row[]): void {
  const [was, is] = [before, after].map((rows) => rows.find(({ shape }) => shape !== undefined))
  if (was?.shape === undefined || is?.shape === undefined) return
  at.part(stepTo(is)).part({ kind: 'payload' }).compareShapes(was.shape, is.shape)
}

interface Forms {
  readonly before: readonly Row[]
  readonly after: readonly Row[]
  readonly search: CounterexampleSearch
}

/** Compares whether a tag is a text, a key, or both. */
function compareForms(at: PairComparison, { before: from, after: to, search }: Forms): void {
  const [was, is] = [from[0], to[0]]
  if (was === undefined || is === undefined) return
  const formOf = ({ shape }: Row) => shape === undefined
  const hasAll = (rows: readonly Row[], others: readonly Row[]) =>
    others.every((other) => rows.some((row) => formOf(row) === formOf(other)))
  if (hasAll(from, to) && hasAll(to, from)) return
  const [before, after] = [from, to].map((rows) => rows.map(formatRow).sort().join(' | '))
  // A tag in another form is not the same to readers of an open union either.
  at.part(stepTo(is), stepTo(was)).report(rules.taggingChanged, {
    before,
    after,
    message: `changed from ${before} to ${after}`,
    search: { ...searchAbout(search, [was, is]), strict: true },
    ...(is.experimental === true && { experimental: true }),
  })
}

function formatRow({ tag, shape }: Row): string {
  return shape === undefined ? JSON.stringify(tag) : `{ ${tag}: ${formatShape(shape)} }`
}
