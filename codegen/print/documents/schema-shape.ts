import type { ContractModel, IntegerWidth, Shape, TypeModel } from '../../contract/model.js'
import { findType } from '../../contract/model.js'
import { emitType } from './json-schema.js'
import type { JsonSchema, SchemaContext } from './schema-context.js'
import { reference } from './schema-context.js'

/** The least and the greatest integer of a width. */
export const bounds: Readonly<Record<IntegerWidth, { minimum: number; maximum: number }>> = {
  int32: { minimum: -2147483648, maximum: 2147483647 },
  uint8: { minimum: 0, maximum: 255 },
  uint16: { minimum: 0, maximum: 65535 },
  uint32: { minimum: 0, maximum: 4294967295 },
  // As far as JavaScript is exact.
  uint64: { minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
  int64: { minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER },
}

/** The schema of a shape, without what is said about whoever has it. */
export function emitShape(context: SchemaContext, shape: Shape): JsonSchema {
  switch (shape.kind) {
    case 'string':
      return emitString(context, shape.minLength)
    case 'boolean':
    case 'number':
    case 'null':
      return { type: shape.kind }
    case 'integer':
      return emitInteger(context, shape.width)
    case 'json':
      return {}
    case 'literal':
      return { const: shape.value }
    case 'ref':
      return context.style === 'compiled'
        ? inline(context, shape.name)
        : reference(context, shape.name)
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

/** Compiled so that the JSON type picks the one alternative that an error is about. */
function emitAlternatives(context: SchemaContext, shapes: readonly Shape[]): JsonSchema {
  const schemas = shapes.map((shape) => emitShape(context, shape))
  const types = shapes.map((shape) => jsonType(context.model, shape))
  const distinct = !types.includes(undefined) && new Set(types).size === types.length
  if (context.style === 'published') return { anyOf: schemas }
  if (!distinct) return emitByMembers(context, shapes, schemas)
  return schemas.reduceRight<JsonSchema>(
    (rest, schema, index) => ({ if: { type: types[index] }, then: schema, else: rest }),
    { type: types },
  )
}

/** Compiled so that a member which one object alone requires picks it. */
function emitByMembers(
  context: SchemaContext,
  shapes: readonly Shape[],
  schemas: readonly JsonSchema[],
): JsonSchema {
  const sets = shapes.map((shape) => requiredNames(context.model, shape))
  const rows = schemas.map((schema, index) => {
    const others = sets.filter((_, other) => other !== index)
    const own = sets[index]?.find((name) => !others.some((names) => names?.includes(name)))
    return { schema, own }
  })
  if (sets.includes(undefined)) return { anyOf: schemas }
  return rows.reduceRight<JsonSchema>(
    (rest, { schema, own }) =>
      own === undefined ? rest : { if: { required: [own] }, then: schema, else: rest },
    { anyOf: schemas },
  )
}

/** Names of the members that an object cannot lack; undefined where a shape is no object. */
function requiredNames(model: ContractModel, shape: Shape): readonly string[] | undefined {
  if (shape.kind !== 'ref') return undefined
  const type = findType(model, shape.name)
  if (type.kind === 'alias') return requiredNames(model, type.shape)
  if (type.kind !== 'object') return undefined
  return type.members.filter(({ required }) => required).map(({ name }) => name)
}

/** The JSON type of every value of a shape; undefined where there is more than one. */
function jsonType(model: ContractModel, shape: Shape): string | undefined {
  switch (shape.kind) {
    case 'integer':
    case 'number':
      return 'number'
    case 'literal':
      return typeof shape.value
    case 'map':
      return 'object'
    case 'string':
    case 'boolean':
    case 'null':
    case 'array':
      return shape.kind
    case 'json':
    case 'nullable':
    case 'anyOf':
      return undefined
    case 'ref': {
      const type = findType(model, shape.name)
      if (type.kind === 'alias') return jsonType(model, type.shape)
      if (type.kind === 'keyedUnion') return undefined
      return type.kind === 'enum' ? 'string' : 'object'
    }
  }
}

/** Length is counted in a function that ajv imports, and only whether there is any ever matters. */
function emitString({ profile, style }: SchemaContext, minLength: number | undefined): JsonSchema {
  if (minLength === undefined || profile === 'reader') return { type: 'string' }
  if (style === 'published' || minLength > 1) return { type: 'string', minLength }
  return { type: 'string', not: { const: '' } }
}

function emitInteger({ style }: SchemaContext, width: IntegerWidth): JsonSchema {
  if (style === 'compiled') return { type: 'integer', ...bounds[width] }
  const { minimum, maximum } = bounds[width]
  const exact = maximum === Number.MAX_SAFE_INTEGER
  return {
    type: 'integer',
    format: width,
    ...(minimum !== Number.MIN_SAFE_INTEGER && { minimum }),
    ...(!exact && { maximum }),
  }
}

function emitNullable(context: SchemaContext, shape: Shape): JsonSchema {
  const schema = emitShape(context, shape)
  if (Object.keys(schema).length === 0) return schema
  if (typeof schema['type'] === 'string' && schema['type'] !== 'object' && !('not' in schema)) {
    const values = schema['enum']
    return {
      ...schema,
      type: [schema['type'], 'null'],
      ...(Array.isArray(values) && { enum: [...(values as unknown[]), null] }),
    }
  }
  if (context.style === 'compiled') return { if: { type: 'null' }, else: schema }
  return { anyOf: [schema, { type: 'null' }] }
}

/** Scalars stand where they are used: a call each would cost more than the check itself. */
export function inline(context: SchemaContext, name: string): JsonSchema {
  const type = findType(context.model, name)
  return standsInline(type) ? emitType(context, type) : reference(context, name)
}

/** Whether compiled schemas hold the type where it is used, and never refer to it. */
export function standsInline(type: TypeModel): boolean {
  return type.kind === 'enum' || (type.kind === 'alias' && isScalar(type.shape))
}

/** Whether a shape holds no other; one that does could hold itself. */
function isScalar(shape: Shape): boolean {
  switch (shape.kind) {
    case 'array':
    case 'map':
      return false
    case 'nullable':
      return isScalar(shape.shape)
    case 'anyOf':
      return shape.shapes.every(isScalar)
    default:
      return true
  }
}
