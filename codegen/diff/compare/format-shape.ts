import type {
  ArrayShape,
  IntegerShape,
  NumberShape,
  Shape,
  StringShape,
} from '../../contract/model.js'
import type { Alternative } from './indexed-contract.js'

/** A shape as people write it: `string | null`, `Account[]`. Names stay names. */
export function formatShape(shape: Shape): string {
  switch (shape.kind) {
    case 'ref':
      return shape.name
    case 'number':
    case 'integer':
      return formatNumber(shape)
    case 'literal':
      return JSON.stringify(shape.value)
    case 'string':
      return formatString(shape)
    case 'array':
      return formatArray(shape)
    case 'map':
      return `map of ${inParentheses(shape.values)}`
    case 'nullable':
      return `${formatShape(shape.shape)} | null`
    case 'anyOf':
      return shape.shapes.map(formatShape).join(' | ')
    default:
      return shape.kind
  }
}

function inParentheses(shape: Shape): string {
  const text = formatShape(shape)
  return text.includes(' ') ? `(${text})` : text
}

function formatString({ minLength = 0, maxLength, pattern, format }: StringShape): string {
  const lengths = formatCount(minLength, maxLength)
  return [
    format === undefined ? 'string' : `${format} string`,
    ...(lengths === undefined ? [] : [`of ${lengths}`]),
    ...(pattern === undefined ? [] : [`matching ${pattern}`]),
  ].join(' ')
}

function formatNumber(shape: NumberShape | IntegerShape): string {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = shape
  const bounds = Object.entries({
    '>=': minimum,
    '<=': maximum,
    '>': exclusiveMinimum,
    '<': exclusiveMaximum,
    'multiple of': multipleOf,
  })
  const limits = bounds.flatMap(([name, end]) => (end === undefined ? [] : [`${name} ${end}`]))
  return [shape.kind === 'integer' ? shape.width : 'number', ...limits].join(' ')
}

function formatArray({ items, minItems = 0, maxItems, uniqueItems }: ArrayShape): string {
  const counts = formatCount(minItems, maxItems)
  return [
    `${inParentheses(items)}[]`,
    ...(counts === undefined ? [] : [`of ${counts}`]),
    ...(uniqueItems === true ? ['without repeated items'] : []),
  ].join(' ')
}

function formatCount(least: number, most: number | undefined): string | undefined {
  if (most === undefined) return least === 0 ? undefined : `${least} or more`
  return least === most ? String(least) : `${least} to ${most}`
}

/** One alternative, the same way. */
export function formatAlternative(part: Alternative): string {
  switch (part.kind) {
    case 'object':
    case 'union':
    case 'keyedUnion':
      return part.type.name
    case 'values':
      return part.type?.name ?? part.values.map((value) => JSON.stringify(value)).join(' | ')
    default:
      return formatShape(part)
  }
}
