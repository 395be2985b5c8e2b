import type { Location } from '../../contract/location.js'
import { integerRanges } from '../../contract/json-types.js'
import type { LimitedShape } from '../../contract/limits.js'
import { mostSampled, sampleNumbers, sampleTexts } from '../../contract/limits.js'
import type { IntegerShape, IntegerWidth, StringShape } from '../../contract/model.js'
import { rules } from '../rules/rules.js'
import type { CounterexampleSearch } from './change.js'
import type { PairComparison } from './pair-comparison.js'
import { sampleShape } from './sample-values.js'

/** A limit of a shape; one that allows fewer values is tighter. */
interface Limit {
  name: string
  value: number | true
  isTighterThan: (other: Limit) => boolean
}

/** By what is limited. */
type Limits = Readonly<Record<string, Limit | undefined>>

/** Compares the lengths of texts and lists, and the bounds of numbers. */
export function compareLimits<S extends LimitedShape>(at: PairComparison, base: S, head: S): void {
  const [before, after] = [limitsOf(base), limitsOf(head)]
  const search = searchIn(at, base, head)
  for (const subject of Object.keys(before)) {
    compareLimit(at, { before: before[subject], after: after[subject], search })
  }
}

interface LimitPair {
  before: Limit | undefined
  after: Limit | undefined
  search: CounterexampleSearch
}

function compareLimit(at: PairComparison, { before, after, search }: LimitPair): void {
  const { name } = after ?? before ?? { name: '' }
  const [was, is] = [before, after].map((limit) => valueOf(limit, name))
  if (was === is) return
  const isAbout = { distinct: after?.value === true, any: before?.value === true }
  const changed = `${name} changed from ${was} to ${is}`
  const allows = isAbout.any ? 'allows repeated items' : changed
  const message = isAbout.distinct ? 'no longer allows repeated items' : allows
  const details = { before: was, after: is, message, search }
  if (after === undefined) return at.report(rules.boundLoosened, details)
  if (before === undefined) {
    // Lists with repeated items were allowed, and are sent.
    return at.report(isAbout.distinct ? rules.boundTightened : rules.boundSet, details)
  }
  const [isTighter, isLooser] = [after.isTighterThan(before), before.isTighterThan(after)]
  // Of two steps, neither may contain the other.
  const isOther = isTighter === isLooser
  if (isTighter || isOther) at.report(rules.boundTightened, details)
  if (isLooser || isOther) at.report(rules.boundLoosened, details)
}

/** The value of a limit, with its name where that is not the expected one. */
function valueOf(limit: Limit | undefined, name: string): number | string | boolean {
  if (limit === undefined) return name === 'minimum length' ? 0 : 'none'
  return limit.name === name ? limit.value : `${limit.name} ${limit.value}`
}

/** The limits that a kind of shape can have. */
function limitsOf(shape: LimitedShape): Limits {
  switch (shape.kind) {
    case 'string': {
      const { minLength = 0, maxLength } = shape
      return {
        least: minLength === 0 ? undefined : end('minimum length', minLength, minLength),
        most: maxLength === undefined ? undefined : end('maximum length', maxLength, -maxLength),
      }
    }
    case 'array': {
      const { minItems = 0, maxItems, uniqueItems } = shape
      return {
        least: minItems === 0 ? undefined : end('minimum count', minItems, minItems),
        most: maxItems === undefined ? undefined : end('maximum count', maxItems, -maxItems),
        repeated: uniqueItems === undefined ? undefined : end('distinct items', true, 1),
      }
    }
    default: {
      const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = shape
      return {
        least: tightest([
          minimum === undefined ? undefined : end('minimum', minimum, minimum),
          exclusiveMinimum === undefined
            ? undefined
            : end('exclusive minimum', exclusiveMinimum, exclusiveMinimum, 1),
        ]),
        most: tightest([
          maximum === undefined ? undefined : end('maximum', maximum, -maximum),
          exclusiveMaximum === undefined
            ? undefined
            : end('exclusive maximum', exclusiveMaximum, -exclusiveMaximum, 1),
        ]),
        step: multipleOf === undefined ? undefined : step(multipleOf),
      }
    }
  }
}

interface End extends Limit {
  keys: readonly [number, number]
}

/** A limit that is the tighter, the greater its keys are. */
function end(name: string, value: number | true, ...keys: readonly number[]): End {
  const [first = 0, second = 0] = keys
  return {
    name,
    value,
    keys: [first, second],
    isTighterThan: (other) => {
      const [theirs, theirSecond] = (other as End).keys
      return first > theirs || (first === theirs && second > theirSecond)
    },
  }
}

function step(value: number): Limit {
  return {
    name: 'step',
    value,
    isTighterThan: (other) => Number.isInteger(value / Number(other.value)),
  }
}

function tightest(ends: readonly (End | undefined)[]): End | undefined {
  const [first, second] = ends.filter((one) => one !== undefined)
  if (first === undefined || second === undefined) return first
  return second.isTighterThan(first) ? second : first
}

function searchIn(
  { contracts }: PairComparison,
  base: LimitedShape,
  head: LimitedShape,
): CounterexampleSearch {
  const samplesOf = () => [
    ...sampleShape(contracts.base, base),
    ...sampleShape(contracts.head, head),
  ]
  const values = () => {
    const samples = samplesOf()
    const ends = [base, head].flatMap(beyond)
    return [...samples, ...ends, ...[base, head].flatMap((shape) => lengthened(shape, samples))]
  }
  return { base, head, values }
}

/** Values just beyond the limits of a shape. */
function beyond(shape: LimitedShape): unknown[] {
  switch (shape.kind) {
    case 'string': {
      const { minLength = 0, maxLength = 0 } = shape
      const text = sampleTexts(shape)[0] ?? ''
      if (Math.max(minLength, maxLength) > mostSampled) return [text]
      return [
        't'.repeat(Math.max(0, minLength - 1)),
        't'.repeat(maxLength + 1),
        `${text}t`,
        '~',
        '',
      ]
    }
    case 'array':
      return []
    default: {
      const ends = sampleNumbers(shape)
      return ends.flatMap((value) => [value - 1, value + 1, value / 2])
    }
  }
}

/** Lists of one item, as often as a shape allows at least and at most, and once more. */
function lengthened(shape: LimitedShape, samples: readonly unknown[]): unknown[] {
  if (shape.kind !== 'array') return []
  const { minItems = 0, maxItems = 1 } = shape
  const items = samples.flatMap((value) =>
    Array.isArray(value) ? (value.slice(0, 1) as unknown[]) : [],
  )
  const counts = [0, 2, minItems - 1, minItems, maxItems, maxItems + 1]
  return items.flatMap((item) => {
    const usable = counts.filter((count) => count >= 0 && count <= mostSampled)
    return usable.map((length) => Array.from({ length }, () => item))
  })
}

/** Compares what texts have to match, and what they are. */
export function compareTexts(at: PairComparison, base: StringShape, head: StringShape): void {
  const [before, after] = [base.pattern, head.pattern]
  if (before !== after) {
    const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed'
    const message = `${kind === 'added' ? 'must match' : 'need not match'} a pattern`
    at.report(rules.patternChanged, {
      case: kind,
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
      message: kind === 'changed' ? 'must match another pattern' : message,
      search: searchIn(at, base, head),
    })
  }
  if (base.format === head.format) return
  const [was, is] = [base.format ?? 'no format', head.format ?? 'no format']
  const message = `changed its format from ${was} to ${is}`
  at.report(rules.stringFormatChanged, { before: was, after: is, message })
}

/** Compares the ranges of integers. */
export function compareIntegers(
  at: PairComparison,
  baseShape: IntegerShape,
  headShape: IntegerShape,
): void {
  const [base, head] = [baseShape.width, headShape.width]
  if (base === head) return
  const [[low, high], [newLow, newHigh]] = [integerRanges[base], integerRanges[head]]
  const search = {
    base: baseShape,
    head: headShape,
    values: () => [low, high, newLow, newHigh],
  } as const
  const [before, after] = [base, head]
  const message = `changed from ${base} to ${head}`
  if (newLow > low || newHigh < high) {
    at.report(rules.boundTightened, {
      before,
      after,
      search,
      message: `${message}, which allows fewer values`,
    })
  }
  if (newLow < low || newHigh > high) {
    at.report(rules.boundLoosened, {
      before,
      after,
      search,
      message: `${message}, which allows more values`,
    })
  }
  const isInexact = isWide(head) && !isWide(base) && isIdentifier(at.locations.shown)
  const details = { case: isInexact ? 'inexact identifier' : 'other', before, after, message }
  at.report(rules.integerWidthChanged, details)
}

function isWide(width: IntegerWidth): boolean {
  return width === 'int64' || width === 'uint64'
}

/** Whether every digit counts, by the name. */
function isIdentifier(location: Location): boolean {
  const step = location.at(-1)?.kind === 'items' ? location.at(-2) : location.at(-1)
  return step !== undefined && 'name' in step && /(?:id|ids|bytes)$/i.test(step.name)
}
