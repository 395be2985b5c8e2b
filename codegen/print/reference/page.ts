import type { ContractModel, Flow, MethodModel, Shape } from '../../contract/model.js'
import { findType } from '../../contract/model.js'
import type { Examples } from './examples.js'
import { code, literal } from './markdown.js'
import type { PagePaths } from './paths.js'
import { relativePath } from './paths.js'
import type { Use } from './uses.js'

/** What every page is printed from. */
export interface Reference {
  model: ContractModel
  paths: PagePaths
  uses: ReadonlyMap<string, readonly Use[]>
  senders: ReadonlyMap<string, ReadonlySet<Flow>>
  examples: Examples
}

/** One page, which prints links to others relative to its own path. */
export class Page {
  readonly reference: Reference
  readonly #path: string

  constructor(reference: Reference, path: string) {
    this.reference = reference
    this.#path = path
  }

  link(text: string, path: string): string {
    return `[${text}](${relativePath(this.#path, path)})`
  }

  type(name: string): string {
    return this.link(code(name), this.reference.paths.ofType(name))
  }

  method(method: MethodModel): string {
    return this.link(code(method.name), this.reference.paths.ofMethod(method))
  }

  domain(name: string): string {
    return this.link(code(name), this.reference.paths.ofDomain(name))
  }

  /** A shape in words, with a link for each type. */
  shape(shape: Shape): string {
    switch (shape.kind) {
      case 'string':
      case 'number':
      case 'integer':
        return scalar(shape)
      case 'boolean':
        return 'boolean'
      case 'null':
        return 'null'
      case 'literal':
        return literal(shape.value)
      case 'json':
        return 'any JSON value'
      case 'array':
        return `array of ${this.#inner(shape.items)}${inParentheses(arrayLimits(shape))}`
      case 'map':
        return `map to ${this.#inner(shape.values)}`
      case 'nullable':
        return `${this.shape(shape.shape)}${isCompound(shape.shape) ? ',' : ''} or null`
      case 'anyOf':
        return shape.shapes.map((each) => this.shape(each)).join(' or ')
      case 'ref':
        return this.type(shape.name) + inParentheses(this.#scalarNames(shape.name))
    }
  }

  /** What an alias of a scalar is, which its own page would only repeat. */
  #scalarNames(name: string): string[] {
    const type = findType(this.reference.model, name)
    if (type.kind !== 'alias') return []
    const { shape } = type
    if (shape.kind === 'integer') return [shape.width]
    return ['string', 'number', 'boolean'].includes(shape.kind) ? [shape.kind] : []
  }

  #inner(shape: Shape): string {
    const text = this.shape(shape)
    return shape.kind === 'anyOf' || shape.kind === 'nullable' ? `(${text})` : text
  }
}

/** Whether `or null` after it could be about its parts. */
function isCompound({ kind }: Shape): boolean {
  return kind === 'array' || kind === 'map' || kind === 'anyOf'
}

type Scalar = Extract<Shape, { kind: 'string' | 'number' | 'integer' }>

function scalar(shape: Scalar): string {
  if (shape.kind === 'string') return `string${inParentheses(stringLimits(shape))}`
  const name = shape.kind === 'integer' ? shape.width : 'number'
  return name + inParentheses(numberLimits(shape))
}

function stringLimits(shape: Extract<Shape, { kind: 'string' }>): string[] {
  const { minLength, maxLength, pattern, format } = shape
  return [
    ...(format === undefined ? [] : [code(format)]),
    ...(minLength === undefined ? [] : [`at least ${characters(minLength)}`]),
    ...(maxLength === undefined ? [] : [`at most ${characters(maxLength)}`]),
    ...(pattern === undefined ? [] : [`matches ${code(pattern)}`]),
  ]
}

function characters(count: number): string {
  return count === 1 ? '1 character' : `${count} characters`
}

function numberLimits(shape: Exclude<Scalar, { kind: 'string' }>): string[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = shape
  const limits: readonly [string, number | undefined][] = [
    ['at least', minimum],
    ['at most', maximum],
    ['more than', exclusiveMinimum],
    ['less than', exclusiveMaximum],
    ['a multiple of', multipleOf],
  ]
  return limits.flatMap(([words, limit]) => (limit === undefined ? [] : [`${words} ${limit}`]))
}

function arrayLimits(shape: Extract<Shape, { kind: 'array' }>): string[] {
  const { minItems, maxItems, uniqueItems } = shape
  return [
    ...(minItems === undefined ? [] : [`at least ${minItems}`]),
    ...(maxItems === undefined ? [] : [`at most ${maxItems}`]),
    ...(uniqueItems === true ? ['no duplicates'] : []),
  ]
}

function inParentheses(parts: readonly string[]): string {
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}
