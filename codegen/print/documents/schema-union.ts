import type { KeyedUnionModel, Shape, UnionModel } from '../../contract/model.js'
import type { JsonSchema, SchemaContext } from './schema-context.js'
import { reference } from './schema-context.js'
import { emitShape } from './schema-shape.js'

/** The variants of a union, distinguished by their tag. */
export function emitUnion(context: SchemaContext, union: UnionModel): JsonSchema {
  const tags = union.variants.map(({ tag }) => tag)
  const unlisted = {
    type: 'object',
    properties: { [union.discriminator]: { type: 'string', not: { enum: tags } } },
    required: [union.discriminator],
  }
  const variants = union.variants.map(({ type }) => reference(context, type))
  return { oneOf: isOpen(context, union) ? [...variants, unlisted] : variants }
}

/** A text for each bare tag, and an object of one member for each of the others. */
export function emitKeyedUnion(context: SchemaContext, union: KeyedUnionModel): JsonSchema {
  const open = isOpen(context, union)
  const texts = union.variants.filter(({ shape }) => shape === undefined).map(({ tag }) => tag)
  const keyed = union.variants.flatMap(({ tag, shape }) =>
    shape === undefined ? [] : [{ tag, shape }],
  )
  const text = open ? { type: 'string' } : { type: 'string', enum: texts }
  const objects = keyed.map(({ tag, shape }) => emitKeyed(context, tag, shape))
  const unlisted = { type: 'object', not: { anyOf: keyed.map(({ tag }) => ({ required: [tag] })) } }
  return {
    anyOf: [...(texts.length > 0 || open ? [text] : []), ...objects, ...(open ? [unlisted] : [])],
  }
}

function isOpen({ audience }: SchemaContext, { open }: UnionModel | KeyedUnionModel): boolean {
  return audience === 'reader' && open
}

function emitKeyed(context: SchemaContext, tag: string, shape: Shape): JsonSchema {
  return {
    type: 'object',
    properties: { [tag]: emitShape(context, shape) },
    required: [tag],
    ...(context.audience === 'writer' && { additionalProperties: false }),
  }
}
