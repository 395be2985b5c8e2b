import type {
  KeyedUnionModel,
  KeyedVariantModel,
  UnionModel,
  VariantModel,
} from '../../contract/model.js'
import type { ReadContext, Where } from './context.js'
import { alternativePointer, guess, pascalCase } from './context.js'
import { claimName } from './naming.js'
import type { RawObject, RawSchema } from './raw-schema.js'
import { constantOf, hasMembers, textsOf, typesOf } from './raw-schema.js'
import { readShape } from './shape.js'
import { statusOf } from './stability-prose.js'
import type { Alternatives } from './type.js'
import { readType } from './type.js'

/** The member that has one text in each alternative, and no text twice. */
export function tagOf(
  context: ReadContext,
  where: Where,
  alternatives: readonly RawSchema[],
): string | undefined {
  if (alternatives.length === 0 || !alternatives.every(hasMembers)) return undefined
  const objects = alternatives
  const names = Object.keys(objects[0]?.properties ?? {}).filter((name) => isTag(objects, name))
  const [found, ...others] = names
  if (others.length > 0) {
    guess(
      context,
      'union',
      where.at,
      `told apart by "${found}"`,
      `so could be ${others.join(', ')}`,
    )
  }
  return found
}

function isTag(objects: readonly RawObject[], name: string): boolean {
  const texts = objects.map(({ properties, required }) =>
    required?.includes(name) === true ? constantOf(properties?.[name]) : undefined,
  )
  return !texts.includes(undefined) && new Set(texts).size === texts.length
}

interface TaggedAlternatives extends Alternatives {
  discriminator: string
}

/** A union whose variants are objects with a tag. Members beside the alternatives are in each. */
export function readTaggedUnion(context: ReadContext, parts: TaggedAlternatives): UnionModel {
  const { name, schema, where, discriminator, alternatives } = parts
  const variants = (alternatives as readonly RawObject[]).map((part, index) => {
    const pointer = alternativePointer(where, schema, index)
    return readVariant(context, parts, part, { ...where, pointer })
  })
  return { kind: 'union', name, source: where.pointer, discriminator, open: false, variants }
}

function readVariant(
  context: ReadContext,
  { name, schema, discriminator }: TaggedAlternatives,
  part: RawObject,
  where: Where,
): VariantModel {
  const tag = constantOf(part.properties?.[discriminator]) ?? ''
  const place = { ...where, name: pascalCase(tag) + name }
  const type = claimName(context, part.title, place)
  readType(context, type, withCommon(schema, part), { ...place, at: type })
  return { tag, type }
}

/** A variant with the members that stand beside all variants. */
function withCommon(common: RawObject, part: RawObject): RawObject {
  const { additionalProperties } = common
  return {
    // What is refused there are the members of the variants too, so it cannot be meant.
    ...(additionalProperties !== undefined &&
      additionalProperties !== false && { additionalProperties }),
    ...part,
    properties: { ...common.properties, ...part.properties },
    required: [...new Set([...(common.required ?? []), ...(part.required ?? [])])],
  }
}

/** Whether alternatives are texts, and objects of one member whose name tells them apart. */
export function isKeyed(alternatives: readonly RawSchema[]): boolean {
  const rest = alternatives.filter((part) => textsOf(part) === undefined && !isAnyVariant(part))
  return rest.length > 0 && rest.every((part) => keyOf(part) !== undefined)
}

function keyOf(part: RawSchema): string | undefined {
  if (!hasMembers(part) || part.additionalProperties !== false) return undefined
  const [name, ...others] = Object.keys(part.properties ?? {})
  return others.length === 0 && part.required?.[0] === name ? name : undefined
}

/** The alternative by which a union says that further variants may come. */
function isAnyVariant(part: RawSchema): boolean {
  if (part === true) return false
  const types = typesOf(part)
  return types.includes('string') && types.includes('object') && Object.keys(part).length === 1
}

export function readKeyedUnion(context: ReadContext, parts: Alternatives): KeyedUnionModel {
  const { name, where, alternatives } = parts
  const variants = alternatives.flatMap((part) => readKeyedVariants(context, name, part, where))
  return {
    kind: 'keyedUnion',
    name,
    source: where.pointer,
    open: alternatives.some(isAnyVariant),
    variants,
  }
}

function readKeyedVariants(
  context: ReadContext,
  union: string,
  part: RawSchema,
  where: Where,
): KeyedVariantModel[] {
  if (part === true || isAnyVariant(part)) return []
  const about = part.description === undefined ? {} : { doc: part.description }
  const status = (tag: string) => statusOf(context, `${union}[${tag}]`, part.description)
  const texts = textsOf(part)
  if (texts !== undefined) return texts.map((tag) => ({ tag, ...about, ...status(tag) }))
  const tag = keyOf(part) ?? ''
  const place = { at: `${union}[${tag}]`, pointer: where.pointer, name: pascalCase(tag) + union }
  const shape = readShape(context, titled(part.properties?.[tag] ?? true, part.title), place)
  return [{ tag, shape, ...about, ...status(tag) }]
}

/** What a variant holds has its name from the variant, where it has none of its own. */
function titled(schema: RawSchema, title: string | undefined): RawSchema {
  if (schema === true || title === undefined) return schema
  return { title, ...schema }
}
