import type {
  ArrayShape,
  ContractModel,
  IntegerShape,
  IntegerWidth,
  NumberShape,
  Shape,
  StringShape,
  TypeModel,
} from '../../contract/model.js'
import { findType } from '../../contract/model.js'
import { integerRanges, jsonTypesOf } from '../../contract/json-types.js'
import {
  fitsNumber,
  fitsText,
  mostSampled,
  sampleNumbers,
  sampleTexts,
} from '../../contract/limits.js'
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
      return [...limitedVectors(context, shape), ...wrong('null', 'number')]
    case 'number':
      return [...limitedVectors(context, shape), ...wrong('null', 'text')]
    case 'boolean':
      return [valid('true', true), ...wrong('null', 'text', 'number')]
    case 'null':
      return [valid('null', null), ...wrong('text')]
    case 'integer':
      return integerVectors(context, shape)
    case 'literal':
      return literalVectors(context, shape.value)
    case 'json':
      return jsonVectors()
    case 'array':
      return [...arrayVectors(context, shape), ...wrong('null', 'text', 'object')]
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

/** Values at the limits of a text or number, and beyond. */
function limitedVectors(context: VectorContext, shape: StringShape | NumberShape): Vector[] {
  const [name, usual] =
    shape.kind === 'string' ? (['awkward', awkwardText] as const) : (['fraction', -0.5] as const)
  const fits = (value: unknown) =>
    shape.kind === 'string' ? fitsText(shape, value as string) : fitsNumber(shape, value as number)
  const samples = shape.kind === 'string' ? sampleTexts(shape) : sampleNumbers(shape)
  if (fits(usual) && !hasLimits(shape)) return [valid(name, usual)]
  const others = shape.kind === 'string' ? othersOf(shape) : [-1e9, 1e9, 0.123]
  return [
    ...(fits(usual) ? [valid(name, usual)] : []),
    ...samples.map((value, index) => valid(`sample ${index + 1}`, value)),
    ...others
      .filter((value) => !fits(value))
      .map((value, index) => beyond(context, `beyond ${index + 1}`, value)),
  ]
}

function hasLimits(shape: StringShape | NumberShape | IntegerShape): boolean {
  return Object.keys(shape).some((name) => !['kind', 'width', 'format'].includes(name))
}

function othersOf({ minLength = 0, maxLength }: StringShape): string[] {
  const short = minLength === 0 ? [] : ['t'.repeat(minLength - 1)]
  const isShort = maxLength !== undefined && maxLength <= mostSampled
  const long = isShort ? ['t'.repeat(maxLength + 1)] : []
  return [...short, ...long, canary]
}

/** A value beyond a limit, which a writer cannot send. */
function beyond({ audience }: VectorContext, name: string, value: unknown): Vector {
  return audience === 'reader' ? newer(name, value) : invalid(name, value)
}

/** Readers whose type has one value refuse another number, and others report it. */
function literalVectors({ audience }: VectorContext, value: string | number | boolean): Vector[] {
  if (typeof value === 'string') return [...wrong('null', 'number'), invalid('other', canary)]
  const other = typeof value === 'number' ? value + 1 : !value
  return [...wrong('null', 'text'), ...(audience === 'writer' ? [invalid('other', other)] : [])]
}

function integerVectors(context: VectorContext, shape: IntegerShape): Vector[] {
  const { width } = shape
  const [lowest, highest] = integerRanges[width]
  const ends = hasLimits(shape) ? sampleNumbers(shape) : []
  const end = (name: string, value: number) => {
    return fitsNumber(shape, value) ? valid(name, value) : beyond(context, name, value)
  }
  return [
    end('lowest', lowest),
    end('highest', highest),
    ...ends.map((value, index) => valid(`sample ${index + 1}`, value)),
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

function arrayVectors(context: VectorContext, shape: ArrayShape): Vector[] {
  const { items, minItems = 0, maxItems = Infinity, uniqueItems } = shape
  const item = shapeValue(context.model, items, 'minimal')
  const isEmptyValid = minItems === 0
  const isPairValid = minItems <= 2 && maxItems >= 2 && uniqueItems !== true
  return [
    isEmptyValid ? valid('empty', []) : beyond(context, 'empty', []),
    isPairValid
      ? valid('with two items', [item, item])
      : beyond(context, 'with two items', [item, item]),
    ...(isPairValid ? [] : [valid('minimal', shapeValue(context.model, shape, 'minimal'))]),
    ...within(isPairValid ? inner(context, items) : [], {
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
      const isOpen = type.additional === undefined && type.patterns === undefined
      return [...(isOpen ? [withExtraMember(plain)] : []), ...notAnObject()]
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
