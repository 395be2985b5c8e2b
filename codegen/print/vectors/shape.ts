import type { ContractModel, IntegerWidth, Shape, TypeModel } from '../../contract/model.js'
import { findType } from '../../contract/model.js'
import { integerRanges, jsonTypesOf } from '../../contract/json-types.js'
import type { Audience } from '../documents/schema-shape.js'
import { awkwardNames, awkwardText, shapeValue, typeValue } from './values.js'
import type { Vector } from './vector.js'
import { canary, invalid, newer, notAnObject, valid, within, wrong } from './vector.js'

/** The contract, and whether the values are checked as a reader's or a writer's. */
export interface VectorContext {
  model: ContractModel
  audience: Audience
  /** Aliases around the shape: inside of itself an alias has nothing new to try. */
  inside?: readonly string[]
}

/** The values of a shape that are worth a try: its ends, what comes later, what is wrong. */
export function shapeVectors(context: VectorContext, shape: Shape): Vector[] {
  switch (shape.kind) {
    case 'string':
      return [valid('awkward', awkwardText), ...wrong('null', 'number')]
    case 'number':
      return [valid('fraction', -0.5), ...wrong('null', 'text')]
    case 'boolean':
      return [valid('true', true), ...wrong('null', 'text', 'number')]
    case 'null':
      return [valid('null', null), ...wrong('text')]
    case 'integer':
      return integerVectors(shape.width)
    case 'literal':
      return [...wrong('null', 'number'), invalid('other', canary)]
    case 'json':
      return jsonVectors()
    case 'array':
      return [...arrayVectors(context, shape.items), ...wrong('null', 'text', 'object')]
    case 'map':
      return [...mapVectors(context, shape.values), ...wrong('null', 'text', 'array')]
    case 'nullable':
      return nullableVectors(context, shape.shape)
    case 'anyOf':
      return alternativeVectors(context, shape.shapes)
    case 'ref':
      return referenceVectors(context, findType(context.model, shape.name))
  }
}

function integerVectors(width: IntegerWidth): Vector[] {
  const [lowest, highest] = integerRanges[width]
  return [
    valid('lowest', lowest),
    valid('highest', highest),
    ...(width === 'int64' ? beyondDoubleVectors() : []),
    ...pastEnds(width),
    invalid('fraction', 0.5),
    ...wrong('null', 'text'),
  ]
}

function pastEnds(width: IntegerWidth): Vector[] {
  const [lowest, highest] = integerRanges[width]
  // The doubles next to the ends of 64 bits; what lies between is beyond a double.
  const [below, above] =
    width === 'int64' ? [-9223372036854777856, 9223372036854775808] : [lowest - 1, highest + 1]
  return [invalid('below lowest', below), invalid('above highest', above)]
}

function beyondDoubleVectors(): Vector[] {
  const values = {
    'lowest of 64 bits': -(2n ** 63n),
    'first inexact below': -(2n ** 53n) - 1n,
    'first inexact above': 2n ** 53n + 1n,
    'highest of 64 bits': 2n ** 63n - 1n,
  }
  return Object.entries(values).map(([name, value]) => ({
    kind: 'beyondDouble',
    name,
    pointer: '',
    value,
  }))
}

function jsonVectors(): Vector[] {
  return [
    valid('text', awkwardText),
    valid('false', false),
    valid('number', -1.5),
    valid('nested', [[], {}, [{ '': [null] }]]),
  ]
}

/** Newer and invalid items; valid ones are vectors of the item's own type. */
function inner(context: VectorContext, shape: Shape): Vector[] {
  return shapeVectors(context, shape).filter(({ kind }) => kind !== 'valid')
}

function arrayVectors(context: VectorContext, items: Shape): Vector[] {
  const item = shapeValue(context.model, items, 'minimal')
  return [
    valid('empty', []),
    valid('with two items', [item, item]),
    ...within(inner(context, items), {
      name: 'second item',
      token: '1',
      wrap: (value) => [item, value],
    }),
  ]
}

function mapVectors(context: VectorContext, values: Shape): Vector[] {
  const value = shapeValue(context.model, values, 'minimal')
  const entries = awkwardNames.map((name) => [name, value] as const)
  return [
    valid('empty', {}),
    valid('with awkward names', Object.fromEntries(entries)),
    ...within(inner(context, values), {
      name: 'entry',
      token: 'a/b',
      wrap: (entry) => ({ 'a/b': entry }),
    }),
  ]
}

function nullableVectors(context: VectorContext, shape: Shape): Vector[] {
  const vectors = shapeVectors(context, shape)
  return vectors.filter(({ value, pointer }) => value !== null || pointer !== '')
}

/**
 * Where several alternatives have a JSON type in common, what is wrong with a value of that type
 * depends on all of them, so only valid values of it are listed.
 */
function alternativeVectors(context: VectorContext, shapes: readonly Shape[]): Vector[] {
  const types = shapes.map((shape) => jsonTypesOf(context.model, shape))
  return shapes.flatMap((shape, index) => {
    const others = types.flatMap((of, other) => (other === index ? [] : of))
    const isAmbiguous = types[index]?.some((type) => others.includes(type)) === true
    return shapeVectors(context, shape)
      .filter(({ kind, pointer, value }) => {
        if (kind === 'valid') return true
        if (kind === 'invalid' && pointer === '') return !others.includes(jsonType(value))
        return !isAmbiguous
      })
      .map((vector) => ({ ...vector, name: `${types[index]?.join(' or ')} ${vector.name}` }))
  })
}

function jsonType(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

function referenceVectors(context: VectorContext, type: TypeModel): Vector[] {
  const { model, audience } = context
  switch (type.kind) {
    case 'alias': {
      const { inside = [] } = context
      if (inside.includes(type.name)) return []
      return shapeVectors({ ...context, inside: [...inside, type.name] }, type.shape)
    }
    case 'enum': {
      const open = audience === 'reader' && type.open !== undefined
      return [unlistedValue(open), ...wrong('null', 'number', 'array')]
    }
    case 'object': {
      const plain = typeValue(model, type.name, 'minimal')
      return [...(type.additional === undefined ? [withExtraMember(plain)] : []), ...notAnObject()]
    }
    case 'keyedUnion':
      return wrong('null', 'number', 'array')
    case 'union': {
      const open = audience === 'reader' && type.open
      return [unlistedVariant(type.discriminator, open), ...notAnObject()]
    }
  }
}

/** A value that an enum does not list: refused where the enum is closed. */
export function unlistedValue(open: boolean): Vector {
  return open ? newer('unlisted', 'from_a_later_release') : invalid('unlisted', canary)
}

/** A variant that a union does not list: refused where the union is closed. */
export function unlistedVariant(discriminator: string, open: boolean): Vector {
  const payload = { amount: 7, nested: { list: [null, 'text'] } }
  return open
    ? newer('unlisted', { [discriminator]: 'fromALaterRelease', ...payload })
    : invalid('unlisted', { [discriminator]: canary, ...payload }, `/${discriminator}`)
}

/** A member that the contract does not list, which every reader and writer passes over. */
export function withExtraMember(value: unknown): Vector {
  const extra = { amount: 7, nested: { list: [null, 'text'] } }
  return newer('with an unlisted member', { ...(value as object), fromALaterRelease: extra })
}
