import type { KeyedUnionModel, Shape, UnionModel, VariantModel } from '../../contract/model.js'
import type { JsonSchema, SchemaContext } from './schema-context.js'
import { reference } from './schema-context.js'
import { emitShape, inline } from './schema-shape.js'

/** The variants of a union, told apart by their tag. */
export function emitUnion(context: SchemaContext, union: UnionModel): JsonSchema {
  const tags = union.variants.map(({ tag }) => tag)
  const open = context.profile === 'reader' && union.open
  if (context.style === 'compiled') return emitTagChain(context, union, open)
  const unlisted = {
    type: 'object',
    properties: { [union.discriminator]: { type: 'string', not: { enum: tags } } },
    required: [union.discriminator],
  }
  const variants = union.variants.map(({ type }) => reference(context, type))
  return { oneOf: open ? [...variants, unlisted] : variants }
}

function emitTagChain(context: SchemaContext, union: UnionModel, open: boolean): JsonSchema {
  const { discriminator, variants } = union
  const last: JsonSchema = open
    ? {}
    : { properties: { [discriminator]: { enum: variants.map(({ tag }) => tag) } } }
  const chain = [...variants].reverse().reduce<JsonSchema>(
    (rest, { tag, type }: VariantModel) => ({
      if: { properties: { [discriminator]: { const: tag } }, required: [discriminator] },
      then: inline(context, type),
      else: rest,
    }),
    last,
  )
  return {
    type: 'object',
    properties: { [discriminator]: { type: 'string' } },
    required: [discriminator],
    ...(variants.length > 0 ? chain : {}),
  }
}

/** A text for each bare tag, and an object of one member for each of the others. */
export function emitKeyedUnion(context: SchemaContext, union: KeyedUnionModel): JsonSchema {
  const open = context.profile === 'reader' && union.open
  const texts = union.variants.filter(({ shape }) => shape === undefined).map(({ tag }) => tag)
  const keyed = union.variants.flatMap(({ tag, shape }) =>
    shape === undefined ? [] : [{ tag, shape }],
  )
  const text = open ? { type: 'string' } : { type: 'string', enum: texts }
  if (context.style === 'compiled') {
    const chain = emitKeyChain(context, keyed, open)
    if (texts.length === 0 && !open) return { type: 'object', ...chain }
    return { type: ['string', 'object'], if: { type: 'string' }, then: text, else: chain }
  }
  const objects = keyed.map(({ tag, shape }) => emitKeyed(context, tag, shape))
  const unlisted = { type: 'object', not: { anyOf: keyed.map(({ tag }) => ({ required: [tag] })) } }
  return {
    anyOf: [...(texts.length > 0 || open ? [text] : []), ...objects, ...(open ? [unlisted] : [])],
  }
}

function emitKeyChain(
  context: SchemaContext,
  keyed: readonly { tag: string; shape: Shape }[],
  open: boolean,
): JsonSchema {
  const none = { properties: {}, additionalProperties: false, minProperties: 1 }
  return keyed.reduceRight<JsonSchema>(
    (rest, { tag, shape }) => ({
      if: { required: [tag] },
      then: emitKeyed(context, tag, shape),
      else: rest,
    }),
    open ? {} : none,
  )
}

function emitKeyed(context: SchemaContext, tag: string, shape: Shape): JsonSchema {
  return {
    // Compiled, the union has told already of what is no object.
    ...(context.style === 'published' && { type: 'object' }),
    properties: { [tag]: emitShape(context, shape) },
    required: [tag],
    ...(context.profile !== 'reader' && { additionalProperties: false }),
  }
}
