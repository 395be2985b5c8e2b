import type { Step } from '../../contract/location.js'
import type { EnumModel, KeyedUnionModel, Shape } from '../../contract/model.js'
import { rules } from '../rules/rules.js'
import type { CounterexampleSearch, Expected } from './change.js'
import { formatAlternative } from './format-shape.js'
import type { Alternative, Scalar } from './indexed-contract.js'
import { matchByName } from './match-by-name.js'
import type { PairComparison, Side } from './pair-comparison.js'

type ValueList = Extract<Alternative, { kind: 'values' }>

/** Compares two lists of values. */
export function compareValues(at: PairComparison, base: ValueList, head: ValueList): void {
  const [before, after] = [base.values[0], head.values[0]]
  const isConstant = base.values.length === 1 && head.values.length === 1 && base.type === undefined
  if (isConstant && before !== after) {
    const message = `changed from ${formatAlternative(base)} to ${formatAlternative(head)}`
    const search = { base: expectedOf(base), head: expectedOf(head), values: () => [before, after] }
    at.report(rules.constantChanged, { case: 'changed', before, after, message, search })
    return
  }
  reportValues(at, base, head)
  if (base.type !== undefined && head.type !== undefined) compareEnums(at, base, head)
}

/** Reports values that only one side has, or that are written in another way. */
function reportValues(at: PairComparison, base: ValueList, head: ValueList): void {
  const { renamed, removed, added } = matchByName<Scalar>({
    base: base.values,
    head: head.values,
    nameOf: (value) => value,
    // Values have no payload to compare, so only other case and separators count as another name.
    isAlike: (a, b) => lettersOf(a) === lettersOf(b),
  })
  const searchFor = (...values: Scalar[]): CounterexampleSearch => {
    return { base: expectedOf(base), head: expectedOf(head), values: () => values }
  }
  const isDeclared = base.type !== undefined && head.type !== undefined
  const atValue = (value: Scalar, side: Side) => {
    return isDeclared ? at.part(stepTo(value)).onlyIn(side) : at
  }
  for (const { base: from, head: to } of renamed) {
    const place = isDeclared ? at.part(stepTo(to), stepTo(from)) : at
    place.report(rules.enumValueRenamed, {
      before: from,
      after: to,
      message: `was renamed from ${JSON.stringify(from)} to ${JSON.stringify(to)}`,
      search: { ...searchFor(from, to), strict: true },
    })
  }
  for (const value of removed) {
    const message = isDeclared ? 'was removed' : `lost the value ${JSON.stringify(value)}`
    const details = { before: value, message, search: searchFor(value) }
    atValue(value, 'base').report(rules.enumValueRemoved, details)
  }
  for (const value of added) {
    atValue(value, 'head').report(rules.enumValueAdded, {
      // Readers that pass over unlisted texts pass over nothing else.
      case: at.contracts.base.openness(isOpen(base.type) && typeof value === 'string'),
      after: value,
      message: isDeclared ? 'was added' : `gained the value ${JSON.stringify(value)}`,
      search: searchFor(value),
      ...(isExperimental(head.type, value) && { experimental: true }),
    })
  }
}

/** Compares two enums as a whole. */
function compareEnums(at: PairComparison, base: ValueList, head: ValueList): void {
  const [was, is] = [isOpen(base.type), isOpen(head.type)]
  if (was !== is) {
    const [before, after] = [was, is].map((open) => (open ? 'open' : 'closed'))
    const message = `became ${after}`
    at.report(rules.enumOpennessChanged, { before, after, message })
  }
  const before = base.values.filter((value) => head.values.includes(value))
  const after = head.values.filter((value) => base.values.includes(value))
  if (before.some((value, index) => after[index] !== value)) {
    at.report(rules.enumOrderChanged, { before, after, message: 'has its values in another order' })
  }
}

function stepTo(value: Scalar): Step {
  return { kind: 'value', value: String(value) }
}

/** A list of values as something that a value can be validated against, open or not. */
function expectedOf({ type, values }: ValueList): Expected {
  if (type !== undefined) return type
  const shapes = values.map((value): Shape => ({ kind: 'literal', value }))
  return shapes.length === 1 && shapes[0] !== undefined ? shapes[0] : { kind: 'anyOf', shapes }
}

export function isOpen(type: EnumModel | KeyedUnionModel | undefined): boolean {
  if (type === undefined) return false
  return type.kind === 'enum' ? type.open !== undefined : type.open
}

function isExperimental(type: ValueList['type'], value: Scalar): boolean {
  const rows = type?.kind === 'enum' ? type.values : (type?.variants ?? [])
  return rows.some((row) => ('tag' in row ? row.tag : row.value) === value && row.experimental)
}

function lettersOf(value: Scalar): string {
  return String(value)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
}
