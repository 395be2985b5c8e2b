import {
  groupLiterals,
  integerRanges,
  jsonTypesOf,
  recognitionOf,
} from '../../contract/json-types.js'
import type {
  ArrayShape,
  ContractModel,
  IntegerShape,
  IntegerWidth,
  NumberShape,
  Shape,
  StringShape,
} from '../../contract/model.js'

export type JsonSchema = { readonly [keyword: string]: unknown }

/**
 * The side that a schema is for: a reader accepts values from any supported or later server, a
 * writer sends only values that the contract lists.
 */
export type Audience = 'reader' | 'writer'

/** The context in which the schema of a type is written. */
export interface SchemaContext {
  model: ContractModel
  audience: Audience
  /** Where in its document the schema of a type is. */
  refer: (name: string) => string
}

/** A reference to the schema of a type. */
export function reference({ refer }: SchemaContext, name: string): JsonSchema {
  return { $ref: refer(name) }
}

/** The range of a width, without the ends that JavaScript cannot represent. */
function emitBounds(width: IntegerWidth): JsonSchema {
  const [minimum, maximum] = integerRanges[width]
  return {
    ...(minimum > Number.MIN_SAFE_INTEGER && { minimum }),
    ...(maximum < Number.MAX_SAFE_INTEGER && { maximum }),
  }
}

/** The schema of a shape, without the docs and marks of the member that has it. */
export function emitShape(context: SchemaContext, shape: Shape): JsonSchema {
  switch (shape.kind) {
    case 'string':
      return emitString(context, shape)
    case 'number':
      return { type: 'number', ...emitLimits(context, shape) }
    case 'boolean':
    case 'null':
      return { type: shape.kind }
    case 'integer':
      return emitInteger(context, shape)
    case 'json':
      return {}
    case 'literal':
      if (typeof shape.value === 'string') return { const: shape.value }
      return emitLiterals(context, [shape.value])
    case 'ref':
      return reference(context, shape.name)
    case 'array':
      return emitArray(context, shape)
    case 'map':
      return { type: 'object', additionalProperties: emitShape(context, shape.values) }
    case 'nullable':
      return emitNullable(context, shape.shape)
    case 'anyOf':
      return emitAlternatives(context, shape.shapes)
  }
}

type LimitedShape = StringShape | NumberShape | IntegerShape | ArrayShape

/** Limits bind writers and not readers. */
function emitLimits<S extends LimitedShape>({ audience }: SchemaContext, shape: S): JsonSchema {
  if (audience === 'reader') return {}
  const own = new Set(['kind', 'width', 'items', 'format'])
  return Object.fromEntries(Object.entries(shape).filter(([name]) => !own.has(name)))
}

function emitString(context: SchemaContext, shape: StringShape): JsonSchema {
  const { format } = shape
  const isNamed = format !== undefined && context.audience === 'writer'
  return { type: 'string', ...(isNamed && { format }), ...emitLimits(context, shape) }
}

function emitInteger(context: SchemaContext, shape: IntegerShape): JsonSchema {
  const { width } = shape
  return {
    type: 'integer',
    format: width,
    ...emitBounds(width),
    ...emitLimits(context, shape),
  }
}

function emitArray(context: SchemaContext, shape: ArrayShape): JsonSchema {
  const items = emitShape(context, shape.items)
  return { type: 'array', items, ...emitLimits(context, shape) }
}

/** Readers take values that are not listed, as those of another release. */
function emitLiterals({ audience }: SchemaContext, values: readonly Literal[]): JsonSchema {
  if (audience === 'writer') return values.length === 1 ? { const: values[0] } : { enum: values }
  const [type, ...others] = new Set(values.map((value) => typeof value))
  return { type: others.length === 0 ? type : [type, ...others], 'x-open-enum': values }
}

type Literal = string | number | boolean

function emitNullable(context: SchemaContext, shape: Shape): JsonSchema {
  const schema = emitShape(context, shape)
  if (Object.keys(schema).length === 0) return schema
  if (typeof schema['type'] === 'string' && schema['type'] !== 'object') {
    return { ...schema, type: [schema['type'], 'null'] }
  }
  return { anyOf: [schema, { type: 'null' }] }
}

/**
 * Where several alternatives have a JSON type in common, a reader takes values of that type which
 * none of them recognises: they are alternatives of another release.
 */
function emitAlternatives(context: SchemaContext, shapes: readonly Shape[]): JsonSchema {
  const { literals, others } = groupLiterals(shapes)
  const listed = literals.length === 0 ? [] : [emitLiterals(context, literals)]
  if (others.length === 0 && listed[0] !== undefined) return listed[0]
  const schemas = [...others.map((shape) => emitShape(context, shape)), ...listed]
  if (context.audience === 'writer') return { anyOf: schemas }
  const group: Shape[] = literals.map((value) => ({ kind: 'literal', value }))
  const types = [
    ...others,
    ...(group.length === 0 ? [] : [{ kind: 'anyOf', shapes: group } as const]),
  ].map((shape) => jsonTypesOf(context.model, shape))
  const all = [...new Set(types.flat())].sort()
  const shared = all.filter((type) => types.filter((of) => of.includes(type)).length > 1)
  return { anyOf: [...schemas, ...shared.map((type) => emitUnlisted(context, shapes, type))] }
}

function emitUnlisted(context: SchemaContext, shapes: readonly Shape[], type: string): JsonSchema {
  if (type !== 'object') return { type }
  const recognised = shapes.flatMap((shape) => {
    const recognition = recognitionOf(context.model, shape)
    if (recognition === undefined) return []
    const values = [...recognition.values].map(([name, possible]) => [name, { enum: possible }])
    return {
      required: recognition.required,
      ...(values.length > 0 && { properties: Object.fromEntries(values) as JsonSchema }),
    }
  })
  return recognised.length === 0 ? { type } : { type, not: { anyOf: recognised } }
}
