import { integerRanges, jsonTypesOf, recognitionOf } from '../../contract/json-types.js'
import type { ContractModel, IntegerWidth, Shape } from '../../contract/model.js'

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
      return emitString(context, shape.minLength)
    case 'boolean':
    case 'number':
    case 'null':
      return { type: shape.kind }
    case 'integer':
      return { type: 'integer', format: shape.width, ...emitBounds(shape.width) }
    case 'json':
      return {}
    case 'literal':
      return { const: shape.value }
    case 'ref':
      return reference(context, shape.name)
    case 'array':
      return { type: 'array', items: emitShape(context, shape.items) }
    case 'map':
      return { type: 'object', additionalProperties: emitShape(context, shape.values) }
    case 'nullable':
      return emitNullable(context, shape.shape)
    case 'anyOf':
      return emitAlternatives(context, shape.shapes)
  }
}

/** The length of a text binds its writer and not its reader. */
function emitString({ audience }: SchemaContext, minLength: number | undefined): JsonSchema {
  if (minLength === undefined || audience === 'reader') return { type: 'string' }
  return { type: 'string', minLength }
}

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
  const schemas = shapes.map((shape) => emitShape(context, shape))
  if (context.audience === 'writer') return { anyOf: schemas }
  const types = shapes.map((shape) => jsonTypesOf(context.model, shape))
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
