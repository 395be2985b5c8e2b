import { integerRanges } from './json-types.js'
import type { ArrayShape, IntegerShape, NumberShape, StringShape } from './model.js'
import { mostMatched, parsePattern } from './regular-expression.js'

/** The shapes that can have limits. */
export type LimitedShape = StringShape | NumberShape | IntegerShape | ArrayShape

/** How many characters a text has, as JSON Schema counts them. */
function lengthOf(text: string): number {
  return [...text].length
}

/** Whether a text is within the limits of a shape. */
export function fitsText(shape: StringShape, text: string): boolean {
  const { minLength = 0, maxLength = Infinity, pattern } = shape
  const length = lengthOf(text)
  if (length < minLength || length > maxLength) return false
  // Matching longer texts is not bounded.
  if (pattern === undefined || text.length > mostMatched) return true
  return new RegExp(pattern, 'u').test(text)
}

/** Whether a number is within the limits of a shape. */
export function fitsNumber(shape: NumberShape | IntegerShape, value: number): boolean {
  const [least, most] = rangeOf(shape)
  const { minimum = least, maximum = most, exclusiveMinimum, exclusiveMaximum } = shape
  if (shape.kind === 'integer' && !Number.isInteger(value)) return false
  if (value < Math.max(least, minimum) || value > Math.min(most, maximum)) return false
  if (exclusiveMinimum !== undefined && value <= exclusiveMinimum) return false
  if (exclusiveMaximum !== undefined && value >= exclusiveMaximum) return false
  return shape.multipleOf === undefined || Number.isInteger(value / shape.multipleOf)
}

function rangeOf(shape: NumberShape | IntegerShape): readonly [number, number] {
  return shape.kind === 'integer' ? integerRanges[shape.width] : [-Infinity, Infinity]
}

/** The longest text or list that is made as a sample. */
export const mostSampled = 10_000

/** Texts at the ends of what a shape allows, as far as some are found. */
export function sampleTexts(shape: StringShape): string[] {
  const { minLength = 0, maxLength, pattern } = shape
  if (minLength > (pattern === undefined ? mostSampled : mostMatched)) return []
  const long = Math.min(maxLength ?? Infinity, Math.max(minLength, 4))
  const samples = pattern === undefined ? [] : samplesOf(pattern, minLength)
  const found = ['text'.slice(0, long).padEnd(long, 't'), 't'.repeat(minLength), ...samples]
  return [...new Set(found)].filter((text) => fitsText(shape, text))
}

/** Texts that match a pattern, also longer ones, as far as matching them ends soon. */
function samplesOf(pattern: string, minLength: number): string[] {
  const parsed = parsePattern(pattern)
  if (parsed === undefined) return []
  const shortest = parsed.sample(0)
  const padded = minLength - lengthOf(shortest)
  const growth = lengthOf(parsed.sample(1)) - lengthOf(shortest)
  const longer = parsed.sample(Math.ceil(Math.max(padded, 0) / Math.max(growth, 1)))
  const samples = [
    shortest,
    ...(padded <= 0 ? [] : [longer, shortest + 't'.repeat(padded)]),
    ...(padded <= 0 ? [] : ['t'.repeat(padded) + shortest]),
  ]
  return samples.filter((text) => text.length <= mostMatched)
}

/** Numbers at the ends of what a shape allows, as far as some are found. */
export function sampleNumbers(shape: NumberShape | IntegerShape): number[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = shape
  const step = multipleOf ?? 1
  const ends = [minimum, maximum, exclusiveMinimum, exclusiveMaximum].flatMap((end) => {
    if (end === undefined) return []
    const down = Math.floor(end / step) * step
    return [end, down, down + step, down - step, Math.ceil(end), end + 0.5, end - 0.5]
  })
  const usual = shape.kind === 'integer' ? [1, ...integerRanges[shape.width]] : [0.5, 1]
  const found = [...usual, 0, step, -step, ...ends]
  return [...new Set(found)].filter((value) => fitsNumber(shape, value))
}

/** Whether some value is within the limits of a shape. */
export function isPossible(shape: LimitedShape): boolean {
  switch (shape.kind) {
    case 'string':
      return sampleTexts(shape).length > 0
    case 'array': {
      const { minItems = 0, maxItems = Infinity, uniqueItems } = shape
      // Distinct items are found for shapes with many values.
      return minItems <= Math.min(maxItems, mostSampled) && (uniqueItems !== true || minItems <= 1)
    }
    default:
      return sampleNumbers(shape).length > 0
  }
}
