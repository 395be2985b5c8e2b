import type { Step, Locations } from '../../contract/location.js'
import type { KeyedVariantModel } from '../../contract/model.js'
import type { Claim } from './change.js'
import type { Part } from './indexed-contract.js'
import { sayShape } from './format-shape.js'
import { findRenamed } from './match-by-name.js'
import type { Visit } from './pair-comparison.js'
import { below, onlyIn } from './pair-comparison.js'
import { samplePart } from './sample-values.js'
import { removalFix } from './lifecycle.js'
import { compareShapes } from './shapes.js'
import { reportOpenness, sayRenamed } from './unions.js'
import { isOpen } from './values.js'
import { rules } from '../rules/rules.js'

/** What can be read as a list of tags, with or without something behind each. */
type KeyedPart = Extract<Part, { kind: 'values' | 'keyedUnion' }>

export function isKeyed(part: Part): part is KeyedPart {
  return part.kind === 'keyedUnion' || part.kind === 'values'
}

type Row = KeyedVariantModel

/** Compares two unions whose tags are texts, or names of the only member of an object. */
export function compareKeyedUnions(
  visit: Visit,
  place: Locations,
  base: KeyedPart,
  head: KeyedPart,
): void {
  const unions: Unions = { visit, place, claim: claimOf(visit, base, head) }
  const [from, to] = [rowsOf(base), rowsOf(head)]
  const removed = from.filter(({ tag }) => !to.some((row) => row.tag === tag))
  const added = to.filter(({ tag }) => !from.some((row) => row.tag === tag))
  const renamed = findRenamed({
    removed,
    added,
    nameOf: ({ tag }) => tag,
    isAlike: (a, b) => payloadOf(visit, 'base', a) === payloadOf(visit, 'head', b),
  })
  for (const pair of renamed) {
    const [before, after] = [pair.base.tag, pair.head.tag]
    const message = sayRenamed(before, after)
    const rest = strictly(about(unions, pair.base, pair.head))
    visit.changes.push({ rule: rules.variantTagRenamed, before, after, message, ...rest })
  }
  for (const row of removed.filter((item) => !renamed.some((pair) => pair.base === item))) {
    const rest = { before: row.tag, message: `The variant ${row.tag} is gone` }
    const fix = removalFix(visit, row)
    visit.changes.push({
      rule: rules.variantRemoved,
      ...rest,
      ...about(unions, row, undefined),
      ...fix,
    })
  }
  const isTextOnly = base.type?.kind === 'enum'
  for (const row of added.filter((item) => !renamed.some((pair) => pair.head === item))) {
    const isPassedOver = isOpen(base.type) && !(isTextOnly && row.shape !== undefined)
    const name = isPassedOver ? 'open' : 'closed'
    const rest = { after: row.tag, message: `The variant ${row.tag} is new` }
    visit.changes.push({
      rule: rules.variantAdded,
      case: name,
      ...rest,
      ...about(unions, undefined, row),
    })
  }
  compareRows(unions, from, to)
  reportOpenness(visit, place, isOpen(base.type), isOpen(head.type))
}

interface Unions {
  visit: Visit
  place: Locations
  claim: Claim
}

function rowsOf(part: KeyedPart): readonly KeyedVariantModel[] {
  if (part.kind === 'keyedUnion') return part.type.variants
  return part.values.map((value) => ({ tag: String(value) }))
}

function stepTo(row: Row | undefined): Step {
  const { tag = '', shape } = row ?? {}
  return shape === undefined ? { kind: 'value', value: tag } : { kind: 'variant', tag }
}

function claimOf(visit: Visit, base: KeyedPart, head: KeyedPart): Claim {
  const subject = ({ type }: KeyedPart) => type ?? ({ kind: 'json' } as const)
  return {
    base: subject(base),
    head: subject(head),
    values: () => [...samplePart(visit.base, base), ...samplePart(visit.head, head)],
  }
}

function payloadOf({ wire, ...sides }: Visit, side: 'base' | 'head', { shape }: Row): string {
  return shape === undefined ? '' : wire.of(sides[side], shape)
}

/** Where a variant stands, and what shows that only one side has it. */
function about({ place, claim }: Unions, base: Row | undefined, head: Row | undefined) {
  const tags = [base, head].flatMap((row) => row?.tag ?? [])
  const [from, to] = [stepTo(base ?? head), stepTo(head ?? base)]
  const at = below(place, to, from)
  const isAbout = (value: unknown) => {
    return tags.includes(
      typeof value === 'string' ? value : (Object.keys(value as object)[0] ?? ''),
    )
  }
  return {
    place: base === undefined ? onlyIn('head', at) : head === undefined ? onlyIn('base', at) : at,
    claim: { ...claim, values: () => claim.values().filter(isAbout) },
    ...((head ?? base)?.experimental === true && ({ experimental: true } as const)),
  }
}

/** Of an open union too, a tag in another form is not the same any more. */
function strictly<T extends { claim: Claim }>(about: T): T {
  return { ...about, claim: { ...about.claim, strict: true } }
}

/** Compares variants of one tag: first those of one form, then what changed its form. */
function compareRows(unions: Unions, base: readonly Row[], head: readonly Row[]): void {
  const { visit, place } = unions
  const tags = new Set(base.map(({ tag }) => tag))
  for (const tag of tags) {
    const [from, to] = [base, head].map((rows) => rows.filter((row) => row.tag === tag))
    const [was, is] = [find(from, true), find(to, true)]
    if (was?.shape !== undefined && is?.shape !== undefined) {
      const at = below(below(place, stepTo(is), stepTo(was)), { kind: 'payload' })
      compareShapes(visit, at, was.shape, is.shape)
    }
    const forms = [from, to].map((rows) => (rows ?? []).map(say).sort())
    const isOther = (rows: string[] = [], others: string[] = []) =>
      others.length > 0 && rows.some((form) => !others.includes(form))
    if (!isOther(formsOf(from), formsOf(to)) && !isOther(formsOf(to), formsOf(from))) continue
    const rest = { before: forms[0]?.join(' | '), after: forms[1]?.join(' | ') }
    const message = `The variant ${tag} has another form: ${rest.after}, and was ${rest.before}`
    const found = strictly(about(unions, from?.[0], to?.[0]))
    visit.changes.push({ rule: rules.taggingChanged, ...rest, message, ...found })
  }
}

function find(rows: readonly Row[] = [], keyed: boolean): Row | undefined {
  return rows.find(({ shape }) => (shape !== undefined) === keyed)
}

/** Whether a tag is a text, a key, or both. */
function formsOf(rows: readonly Row[] = []): string[] {
  return rows.map(({ shape }) => (shape === undefined ? 'text' : 'key')).sort()
}

function say({ tag, shape }: Row): string {
  return shape === undefined ? JSON.stringify(tag) : `{ ${tag}: ${sayShape(shape)} }`
}
