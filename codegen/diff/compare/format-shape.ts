import type { Shape } from '../../contract/model.js'
import type { Alternative } from './indexed-contract.js'

/** A shape as people write it: `string | null`, `Account[]`. Names stay names. */
export function formatShape(shape: Shape): string {
  switch (shape.kind) {
    case 'ref':
      return shape.name
    case 'integer':
      return shape.width
    case 'literal':
      return JSON.stringify(shape.value)
    case 'string':
      return formatString(shape.minLength ?? 0)
    case 'array':
      return `${inParentheses(shape.items)}[]`
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

function formatString(minLength: number): string {
  return minLength === 0 ? 'string' : `string of ${minLength} or more`
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
    case 'string':
      return formatString(part.minLength)
    default:
      return formatShape(part)
  }
}
