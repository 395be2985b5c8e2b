import type { ArrayShape, KeyedVariantModel, ObjectModel, Shape } from '../../contract/model.js'
import { findType } from '../../contract/model.js'
import { sampleNumbers, sampleTexts } from '../../contract/limits.js'
import type { Alternative, IndexedContract } from './indexed-contract.js'

/** How many lists, maps and objects deep values differ from the smallest one. */
const depthOfInterest = 2

/** Values of each alternative of a shape, at its ends and between. */
export function sampleShape(
  contract: IndexedContract,
  shape: Shape,
  depth = depthOfInterest,
): unknown[] {
  if (depth === 0) return known(smallest(contract, shape, []))
  const { nullable, parts } = contract.alternatives(shape)
  return [
    ...parts.flatMap((part) => samplePart(contract, part, depth)),
    ...(nullable ? [null] : []),
  ]
}

/** Values of one alternative. */
export function samplePart(
  contract: IndexedContract,
  part: Alternative,
  depth = depthOfInterest,
): unknown[] {
  switch (part.kind) {
    case 'string':
      return sampleTexts(part)
    case 'boolean':
      return [true, false]
    case 'number':
    case 'integer':
      return sampleNumbers(part)
    case 'json':
      return ['text', 0.5, true, ['text'], { name: 'text' }, [], {}, null]
    case 'values':
      return [...part.values]
    case 'array':
      return sampleLists(contract, part, depth)
    case 'map':
      return [
        ...sampleShape(contract, part.values, depth - 1).map((value) => ({ name: value })),
        {},
      ]
    case 'object':
      return sampleObject(contract, part.type, depth)
    case 'union':
      return part.type.variants.flatMap(({ type }) => sampleVariant(contract, type, depth))
    case 'keyedUnion':
      return part.type.variants.flatMap((variant) => known(sampleKeyed(contract, variant)))
  }
}

/**
 * An object with what it must have, one with all that it may have, and one in which little is null.
 */
export function sampleObject(
  contract: IndexedContract,
  type: ObjectModel,
  depth = depthOfInterest,
): object[] {
  const smallest = smallestOf(contract, type.name)
  if (!isObject(smallest)) return []
  const rows = type.members.flatMap(({ name, shape }): [string, unknown][] => {
    return known(presentValue(contract, shape, depth)).map((value) => [name, value])
  })
  const present = Object.fromEntries(rows)
  return [smallest, { ...present, ...smallest }, { ...smallest, ...present }]
}

/** A value of a member, not null where another is possible. */
function presentValue(contract: IndexedContract, shape: Shape, depth: number): unknown {
  return sampleShape(contract, shape, depth - 1)[0]
}

function sampleVariant(contract: IndexedContract, name: string, depth: number): unknown[] {
  const type = findType(contract.model, name)
  return type.kind === 'object'
    ? sampleObject(contract, type, depth)
    : known(smallestOf(contract, name))
}

function sampleKeyed(contract: IndexedContract, { tag, shape }: KeyedVariantModel): unknown {
  if (shape === undefined) return tag
  const value = smallest(contract, shape, [])
  return value === undefined ? undefined : { [tag]: value }
}

const remembered = new WeakMap<IndexedContract, Map<string, unknown>>()

/** A value of a type with as little in it as possible; undefined where none comes to an end. */
function smallestOf(
  contract: IndexedContract,
  name: string,
  above: readonly string[] = [],
): unknown {
  const values = remembered.get(contract) ?? new Map<string, unknown>()
  remembered.set(contract, values)
  if (values.has(name)) return values.get(name)
  if (above.includes(name)) return undefined
  const value = smallestType(contract, name, [...above, name])
  // What was not found may only have been cut off because of what stands above.
  if (value !== undefined) values.set(name, value)
  return value
}

function smallestType(contract: IndexedContract, name: string, above: readonly string[]): unknown {
  const type = findType(contract.model, name)
  switch (type.kind) {
    case 'object':
      return smallestObject(contract, type, above)
    case 'enum':
      return type.values[0]?.value
    case 'union':
      return first(type.variants, (variant) => smallestOf(contract, variant.type, above))
    case 'keyedUnion':
      return first(type.variants, ({ tag, shape }) => {
        if (shape === undefined) return tag
        const value = smallest(contract, shape, above)
        return value === undefined ? undefined : { [tag]: value }
      })
    case 'alias':
      return smallest(contract, type.shape, above)
  }
}

/** With the first set of members that comes to an end, where one of several has to be there. */
function smallestObject(
  contract: IndexedContract,
  type: ObjectModel,
  above: readonly string[],
): unknown {
  const withSet = (set: readonly string[]) => {
    const rows = type.members
      .filter(({ name, required }) => required || set.includes(name))
      .map(({ name, shape }) => [name, smallest(contract, shape, above)] as const)
    return rows.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(rows)
  }
  return first(type.oneOfRequired ?? [[]], withSet)
}

function smallest(contract: IndexedContract, shape: Shape, above: readonly string[]): unknown {
  switch (shape.kind) {
    case 'ref':
      return smallestOf(contract, shape.name, above)
    case 'null':
    case 'nullable':
    case 'json':
      return null
    case 'array':
      return smallestList(contract, shape, above)
    case 'map':
      return {}
    case 'anyOf':
      return first(shape.shapes, (part) => smallest(contract, part, above))
    default:
      return sampleShape(contract, shape)[0]
  }
}

/** Lists with one item, or as many as are needed, and the empty one. */
function sampleLists(contract: IndexedContract, shape: ArrayShape, depth: number): unknown[][] {
  const { items, minItems = 0, maxItems = Infinity } = shape
  const lists = sampleShape(contract, items, depth - 1).map((item) => {
    return Array.from({ length: Math.min(maxItems, Math.max(minItems, 1)) }, () => item)
  })
  return minItems === 0 ? [...lists, []] : lists
}

function smallestList(
  contract: IndexedContract,
  { items, minItems = 0 }: ArrayShape,
  above: readonly string[],
): unknown {
  const item = minItems === 0 ? null : smallest(contract, items, above)
  return item === undefined ? undefined : Array.from({ length: minItems }, () => item)
}

function first<T>(items: readonly T[], valueOf: (item: T) => unknown): unknown {
  for (const item of items) {
    const value = valueOf(item)
    if (value !== undefined) return value
  }
  return undefined
}

function known(value: unknown): unknown[] {
  return value === undefined ? [] : [value]
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
