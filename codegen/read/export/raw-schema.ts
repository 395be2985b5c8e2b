import type { EnumModel } from '../../contract/model.js'

/** A JSON Schema of draft-07 as codex writes it. `true` admits everything. */
export type RawSchema = true | RawObject

export interface RawObject {
  readonly [unsupportedKeyword]?: string
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly title?: string
  readonly description?: string
  readonly default?: unknown
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly format?: string
  readonly minLength?: number
  readonly minimum?: number
  readonly properties?: Readonly<Record<string, RawSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | RawObject
  readonly items?: RawSchema
  readonly allOf?: readonly RawSchema[]
  readonly anyOf?: readonly RawSchema[]
  readonly oneOf?: readonly RawSchema[]
}

/** In place of a member that is not a sound schema: why not. */
export const unsupportedKeyword = 'x-unsupported'

/** Keywords that only annotate a schema. */
const annotations: ReadonlySet<string> = new Set(['$schema', 'title', 'description', 'default'])

const supported: ReadonlySet<string> = new Set([
  ...annotations,
  '$ref',
  'type',
  'enum',
  'format',
  'minLength',
  'properties',
  'required',
  'additionalProperties',
  'items',
  'allOf',
  'anyOf',
  'oneOf',
])

/** Keywords that the contract model cannot express. */
export function unsupportedKeywords(schema: RawObject): string[] {
  const { $ref, format, minimum } = schema
  const beside = ($ref !== undefined && Object.keys(schema).filter((name) => name !== '$ref')) || []
  const unread = beside.filter((keyword) => !annotations.has(keyword))
  return Object.keys(schema).filter((keyword) => {
    if (unread.includes(keyword)) return true
    if (keyword === 'enum' || keyword === 'const') return textsOf(schema) === undefined
    // Every unsigned width has this minimum.
    if (keyword === 'minimum' && minimum === 0) return format?.startsWith('uint') !== true
    return !supported.has(keyword)
  })
}

/** Whether null is one of the types or values that a schema lists. */
export function listsNull(schema: RawObject): boolean {
  const types = typesOf(schema)
  if (types.length > 0) return types.length > 1 && types.includes('null')
  return schema.enum?.includes(null) === true
}

/** Whether a schema admits everything. */
export function admitsAll(schema: RawSchema): schema is true {
  return schema === true || Object.keys(schema).every((keyword) => annotations.has(keyword))
}

/** The alternatives of a schema, whichever keyword lists them. */
export function alternativesOf(schema: RawObject): readonly RawSchema[] | undefined {
  return schema.oneOf ?? schema.anyOf
}

export function typesOf({ type }: RawObject): readonly string[] {
  if (type === undefined) return []
  return typeof type === 'string' ? [type] : type
}

/** The texts that a schema lists; undefined where it is something else than a list of texts. */
export function textsOf(schema: RawSchema): readonly string[] | undefined {
  if (schema === true) return undefined
  if (schema.enum === undefined)
    return typeof schema.const === 'string' ? [schema.const] : undefined
  const texts = schema.enum.filter((value) => value !== null)
  if (texts.length === 0 || !texts.every((value) => typeof value === 'string')) return undefined
  return [...new Set(texts)]
}

/** The one text that a schema admits. */
export function constantOf(schema: RawSchema | undefined): string | undefined {
  if (schema === undefined) return undefined
  const texts = textsOf(schema)
  return texts?.length === 1 ? texts[0] : undefined
}

/** Whether a schema lists the members of an object, rather than the type of its values. */
export function hasMembers(schema: RawSchema): schema is RawObject {
  if (schema === true || schema.$ref !== undefined) return false
  return schema.properties !== undefined || schema.additionalProperties === false
}

/** A schema that admits null beside something else, without null; undefined where it does not. */
export function withoutNull(schema: RawObject): RawObject | undefined {
  if (listsNull(schema)) return withoutListedNull(schema)
  const alternatives = alternativesOf(schema)
  const others = alternatives?.filter((part) => part === true || part.type !== 'null')
  if (others === undefined || others.length === alternatives?.length) return undefined
  const [only] = others
  if (only === undefined) return { type: 'null' }
  if (others.length === 1 && only !== true) return only
  return { ...schema, [schema.oneOf === undefined ? 'anyOf' : 'oneOf']: others }
}

function withoutListedNull({ type, enum: values, ...rest }: RawObject): RawObject {
  return {
    ...rest,
    ...(type !== undefined && { type: [type].flat().filter((name) => name !== 'null') }),
    ...(values !== undefined && { enum: values.filter((value) => value !== null) }),
  }
}

/** The members that have one text in each alternative, and no text twice. */
export function tagsOf(alternatives: readonly RawSchema[]): string[] {
  if (!alternatives.every(hasMembers)) return []
  const names = Object.keys(alternatives[0]?.properties ?? {})
  return names.filter((name) => isTag(alternatives, name))
}

function isTag(objects: readonly RawObject[], name: string): boolean {
  const texts = objects.map(({ properties, required }) =>
    required?.includes(name) === true ? constantOf(properties?.[name]) : undefined,
  )
  return !texts.includes(undefined) && new Set(texts).size === texts.length
}

/** A variant with the members that all variants share. */
export function withCommon(common: RawObject, part: RawObject): RawObject {
  const { additionalProperties } = common
  return {
    // Taken literally, false would also refuse the members of the variants.
    ...(additionalProperties !== undefined &&
      additionalProperties !== false && { additionalProperties }),
    ...part,
    properties: { ...common.properties, ...part.properties },
    required: [...new Set([...(common.required ?? []), ...(part.required ?? [])])],
  }
}

/** Whether alternatives are texts, and objects of one member with distinct names. */
export function isKeyed(alternatives: readonly RawSchema[]): boolean {
  const rest = alternatives.filter((part) => textsOf(part) === undefined && !isAnyVariant(part))
  return rest.length > 0 && rest.every((part) => keyOf(part) !== undefined)
}

/** The name of the one member that a variant has. */
export function keyOf(part: RawSchema): string | undefined {
  if (!hasMembers(part) || part.additionalProperties !== false) return undefined
  const [name, ...others] = Object.keys(part.properties ?? {})
  return others.length === 0 && part.required?.[0] === name ? name : undefined
}

/** The alternative that marks a union as open. */
export function isAnyVariant(part: RawSchema): boolean {
  if (part === true) return false
  const types = typesOf(part)
  return types.includes('string') && types.includes('object') && Object.keys(part).length === 1
}

/** The values of alternatives that all list texts: one enum, written in several parts. */
export function enumValues(alternatives: readonly RawSchema[]): EnumModel['values'] | undefined {
  const lists = alternatives.map((part) => {
    const doc = part === true ? undefined : part.description
    return textsOf(part)?.map((value) => ({ value, ...(doc !== undefined && { doc }) }))
  })
  return lists.every((list) => list !== undefined) ? lists.flat() : undefined
}
