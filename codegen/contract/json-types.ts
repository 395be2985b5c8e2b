import type { ContractModel, IntegerWidth, Shape, TypeModel } from './model.js'
import { findType, isOptionalForReaders } from './model.js'

/** A shape without the aliases of plain values that it may be written as. */
export function resolve(model: ContractModel, shape: Shape): Shape {
  const passed = new Set<string>()
  let at = shape
  while (at.kind === 'ref' && !passed.has(at.name)) {
    passed.add(at.name)
    const type = findType(model, at.name)
    if (type.kind !== 'alias' || !isPlain(type.shape)) return at
    at = type.shape
  }
  return at
}

/** Whether a shape has no parts, so that checking it takes no call. */
function isPlain(shape: Shape): boolean {
  switch (shape.kind) {
    case 'array':
    case 'map':
    case 'anyOf':
      return false
    case 'nullable':
      return isPlain(shape.shape)
    default:
      return true
  }
}

/** The JSON types that values of a shape have. */
export function jsonTypesOf(
  model: ContractModel,
  shape: Shape,
  passed: readonly string[] = [],
): string[] {
  switch (shape.kind) {
    case 'integer':
      return ['number']
    case 'literal':
      return [typeof shape.value]
    case 'map':
      return ['object']
    case 'json':
      return ['null', 'boolean', 'number', 'string', 'array', 'object']
    case 'nullable':
      return [...new Set(['null', ...jsonTypesOf(model, shape.shape, passed)])]
    case 'anyOf':
      return [...new Set(shape.shapes.flatMap((part) => jsonTypesOf(model, part, passed)))]
    case 'ref': {
      if (passed.includes(shape.name)) return []
      const type = findType(model, shape.name)
      if (type.kind === 'alias') return jsonTypesOf(model, type.shape, [...passed, shape.name])
      return jsonTypesOfType(type)
    }
    default:
      return [shape.kind]
  }
}

function jsonTypesOfType(type: Exclude<TypeModel, { kind: 'alias' }>): string[] {
  switch (type.kind) {
    case 'object':
    case 'union':
      return ['object']
    case 'enum':
      return ['string']
    case 'keyedUnion': {
      const hasText = type.open || type.variants.some(({ shape }) => shape === undefined)
      return hasText ? ['string', 'object'] : ['object']
    }
  }
}

/** Alternatives, of which several literals are one: a list of values. */
interface GroupedAlternatives {
  /** Empty where there is one literal at most. */
  literals: readonly (string | number | boolean)[]
  others: readonly Shape[]
}

/** Puts the literals among alternatives into one list. */
export function groupLiterals(shapes: readonly Shape[]): GroupedAlternatives {
  const literals = shapes.flatMap((shape) => (shape.kind === 'literal' ? [shape.value] : []))
  if (literals.length < 2) return { literals: [], others: shapes }
  return { literals, others: shapes.filter(({ kind }) => kind !== 'literal') }
}

/** How an object is recognised as one of several alternatives. */
export interface Recognition {
  readonly required: readonly string[]
  /** Values that a member can have, where it is present. */
  readonly values: ReadonlyMap<string, readonly (string | number | boolean)[]>
}

/** How an alternative of an untagged union is recognised; undefined where it cannot be. */
export function recognitionOf(
  model: ContractModel,
  shape: Shape,
  passed: readonly string[] = [],
): Recognition | undefined {
  if (shape.kind !== 'ref' || passed.includes(shape.name)) return undefined
  const type = findType(model, shape.name)
  switch (type.kind) {
    case 'alias':
      return recognitionOf(model, type.shape, [...passed, shape.name])
    case 'union': {
      const tags = type.variants.map(({ tag }) => tag)
      return { required: [type.discriminator], values: new Map([[type.discriminator, tags]]) }
    }
    case 'object': {
      const required = type.members.filter((member) => {
        return member.required && !isOptionalForReaders(model, member)
      })
      const values = type.members.flatMap(({ name, shape: { kind, ...rest } }) => {
        return kind === 'literal' && 'value' in rest ? [[name, [rest.value]] as const] : []
      })
      return { required: required.map(({ name }) => name), values: new Map(values) }
    }
    case 'enum':
    case 'keyedUnion':
      return undefined
  }
}

/** The least and the greatest integer of each width, as far as JavaScript is exact. */
export const integerRanges: Readonly<Record<IntegerWidth, readonly [number, number]>> = {
  int32: [-2147483648, 2147483647],
  uint8: [0, 255],
  uint16: [0, 65535],
  uint32: [0, 4294967295],
  uint64: [0, Number.MAX_SAFE_INTEGER],
  int64: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
}
