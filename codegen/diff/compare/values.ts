import type { Locations } from '../../contract/location.js'
import type { EnumModel, KeyedUnionModel, Shape } from '../../contract/model.js'
import type { Change, Subject } from './change.js'
import type { Part, Scalar } from './indexed-contract.js'
import { sayPart } from './format-shape.js'
import { findRenamed } from './match-by-name.js'
import type { Visit } from './pair-comparison.js'
import { below, onlyIn } from './pair-comparison.js'
import { rules } from '../rules/rules.js'

export type ValuesPart = Extract<Part, { kind: 'values' }>

/** Compares two lists of values. */
export function compareValues(
  visit: Visit,
  place: Locations,
  base: ValuesPart,
  head: ValuesPart,
): void {
  const [removed, added] = [missing(base.values, head.values), missing(head.values, base.values)]
  const isConstant = base.values.length === 1 && head.values.length === 1 && base.type === undefined
  if (isConstant && removed.length === 1) {
    visit.changes.push(constantChange(place, base, head))
    return
  }
  const renamed = findRenamed({ removed, added, nameOf: String, isAlike: isRespelled })
  const change = (value: Scalar, values: readonly Scalar[]) => ({
    claim: { base: subjectOf(base), head: subjectOf(head), values: () => values },
    place: valuePlace(place, value, base, head),
  })
  for (const { base: from, head: to } of renamed) {
    const message = `${say(from)} is called ${say(to)}`
    const about = change(to, [from, to])
    const claim = { ...about.claim, strict: true } as const
    visit.changes.push({
      rule: rules.enumValueRenamed,
      ...about,
      claim,
      before: from,
      after: to,
      message,
    })
  }
  for (const value of removed.filter((item) => !renamed.some((pair) => pair.base === item))) {
    const message = `${say(value)} is gone`
    visit.changes.push({
      rule: rules.enumValueRemoved,
      before: value,
      message,
      ...change(value, [value]),
    })
  }
  for (const value of added.filter((item) => !renamed.some((pair) => pair.head === item))) {
    // What passes over texts that are not listed passes over nothing else.
    const name = isOpen(base.type) && typeof value === 'string' ? 'open' : 'closed'
    const row = { rule: rules.enumValueAdded, case: name, after: value } as const
    const experimental = isExperimental(head.type, value)
    const rest = { message: `${say(value)} is new`, ...(experimental && { experimental }) }
    visit.changes.push({ ...row, ...change(value, [value]), ...rest })
  }
  visit.changes.push(...compareEnums(place, base, head))
}

function constantChange(place: Locations, base: ValuesPart, head: ValuesPart): Change {
  const [before, after] = [base.values[0], head.values[0]]
  return {
    rule: rules.constantChanged,
    case: 'changed',
    place,
    before,
    after,
    message: `It is ${sayPart(head)}, and was ${sayPart(base)}`,
    claim: {
      base: subjectOf(base),
      head: subjectOf(head),
      values: () => [before, after],
    },
  }
}

/** What is said about an enum as a whole. */
function compareEnums(place: Locations, base: ValuesPart, head: ValuesPart): Change[] {
  if (base.type === undefined || head.type === undefined) return []
  const [was, is] = [isOpen(base.type), isOpen(head.type)]
  const [before, after] = [was, is].map((open) => (open ? 'open' : 'closed'))
  const message = `It is ${after} from now on`
  const kept = base.values.filter((value) => head.values.includes(value))
  const order = head.values.filter((value) => base.values.includes(value))
  const isReordered = kept.some((value, index) => order[index] !== value)
  const reordered = { before: kept, after: order, message: 'Its values are in another order' }
  return [
    ...(was === is
      ? []
      : [{ rule: rules.enumOpennessChanged, place, before, after, message } as const]),
    ...(isReordered ? [{ rule: rules.enumOrderChanged, place, ...reordered } as const] : []),
  ]
}

/** A list of values as something that a value can be checked against, open or not. */
function subjectOf({ type, values }: ValuesPart): Subject {
  if (type !== undefined) return type
  const shapes = values.map((value): Shape => ({ kind: 'literal', value }))
  return shapes.length === 1 && shapes[0] !== undefined ? shapes[0] : { kind: 'anyOf', shapes }
}

function valuePlace(
  place: Locations,
  value: Scalar,
  base: ValuesPart,
  head: ValuesPart,
): Locations {
  const [from, to] = [indexOf(base, value), indexOf(head, value)]
  if (base.type === undefined || head.type === undefined) return place
  const at = below(place, { kind: 'value', value: String(value) })
  if (from < 0) return onlyIn('head', at)
  return to < 0 ? onlyIn('base', at) : at
}

function indexOf({ values }: ValuesPart, value: Scalar): number {
  return values.indexOf(value)
}

export function isOpen(type: EnumModel | KeyedUnionModel | undefined): boolean {
  if (type === undefined) return false
  return type.kind === 'enum' ? type.open !== undefined : type.open
}

function isExperimental(type: ValuesPart['type'], value: Scalar): true | undefined {
  if (type?.kind === 'enum') return type.values.find((row) => row.value === value)?.experimental
  return type?.variants.find(({ tag }) => tag === value)?.experimental
}

function missing(values: readonly Scalar[], others: readonly Scalar[]): Scalar[] {
  const known = new Set(others)
  return values.filter((value) => !known.has(value))
}

/** Values have no payload to compare, so only those that are spelled alike count as renamed. */
function isRespelled(base: Scalar, head: Scalar): boolean {
  return letters(base) === letters(head)
}

function letters(value: Scalar): string {
  return String(value)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
}

function say(value: Scalar): string {
  return JSON.stringify(value)
}
