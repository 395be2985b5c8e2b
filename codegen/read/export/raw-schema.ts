import type { EnumModel } from '../../contract/model.js'

/** A JSON Schema of draft-07 as codex writes it. `true` admits everything. */
export type RawSchema = true | RawObject

export interface RawObject {
  readonly [unsupportedMark]?: UnsupportedSchema
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly title?: string
  readonly description?: string
  readonly default?: unknown
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly format?: string
  readonly minLength?: number
  readonly maxLength?: unknown
  readonly pattern?: unknown
  readonly properties?: Readonly<Record<string, RawSchema>>
  readonly patternProperties?: Readonly<Record<string, RawSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | RawObject
  readonly items?: RawSchema
  readonly minItems?: unknown
  readonly maxItems?: unknown
  readonly uniqueItems?: unknown
  readonly allOf?: readonly RawSchema[]
  readonly anyOf?: readonly RawSchema[]
  readonly oneOf?: readonly RawSchema[]
}

/** In place of a schema that is not sound. No export can contain a symbol. */
export const unsupportedMark: unique symbol = Symbol('unsupported')

/** A schema that is not sound, and why not. */
interface UnsupportedSchema {
  readonly reason: string
  readonly schema: unknown
}

/** Keywords that only annotate a schema. */
const annotations: ReadonlySet<string> = new Set([
  '$schema',
  '$id',
  '$comment',
  'title',
  'description',
  'default',
  'examples',
])

/** The keywords of a schema that decide which values it admits, or that are not known. */
export function keywordsOf(schema: RawObject): string[] {
  return Object.keys(schema).filter((keyword) => !annotations.has(keyword))
}

/** The JSON types that a keyword is about; those that are not listed are about every type. */
const subjects: Readonly<Record<string, readonly string[]>> = {
  string: ['minLength', 'maxLength', 'pattern', 'contentEncoding', 'contentMediaType'],
  number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  array: ['items', 'additionalItems', 'minItems', 'maxItems', 'uniqueItems', 'contains'],
  object: [
    ...['properties', 'patternProperties', 'additionalProperties', 'propertyNames', 'required'],
    ...['dependencies', 'minProperties', 'maxProperties'],
  ],
}

/** The type that each of those keywords is about. */
const subjectOf: ReadonlyMap<string, string> = new Map(
  Object.entries(subjects).flatMap(([type, keywords]) => {
    return keywords.map((keyword) => [keyword, type] as const)
  }),
)

/** A schema of one JSON type, without the keywords that are only about others. */
export function ofType(schema: RawObject, type: string): RawObject {
  const own = type === 'integer' ? 'number' : type
  const rows = Object.entries(schema).filter(([keyword]) => {
    return (subjectOf.get(keyword) ?? own) === own
  })
  return { ...Object.fromEntries(rows), type }
}

/** Whether null is one of the types or values that a schema lists. */
export function listsNull(schema: RawObject): boolean {
  const values = valuesOf(schema)
  if (values !== undefined) return values.length > 1 && values.includes(null)
  const types = typesOf(schema)
  return types.length > 1 && types.includes('null')
}

/** Whether a schema admits everything. */
export function admitsAll(schema: RawSchema): schema is true {
  return schema === true || keywordsOf(schema).length === 0
}

/** The alternatives of a schema, whichever keyword lists them. */
export function alternativesOf(schema: RawObject): readonly RawSchema[] | undefined {
  return schema.oneOf ?? schema.anyOf
}

export function typesOf({ type }: RawObject): readonly string[] {
  if (type === undefined) return []
  return typeof type === 'string' ? [type] : type
}

/** A value that a schema can list. */
export type RawScalar = string | number | boolean | null

/** The values that a schema lists and that its type admits; undefined where it lists none. */
export function valuesOf(schema: RawObject): readonly RawScalar[] | undefined {
  const { const: constant, enum: listed } = schema
  if (constant === undefined && listed === undefined) return undefined
  const types = typesOf(schema)
  const values = (listed ?? [constant]).filter((value): value is RawScalar => {
    return (constant === undefined || value === constant) && isOfType(types, value)
  })
  return [...new Set(values)]
}

function isOfType(types: readonly string[], value: unknown): boolean {
  if (types.length === 0) return true
  const type = value === null ? 'null' : typeof value
  return types.includes(type) || (types.includes('integer') && Number.isInteger(value))
}

/** The texts that a schema lists; undefined where it is something else than a list of texts. */
export function textsOf(schema: RawSchema): readonly string[] | undefined {
  const values = schema === true ? undefined : valuesOf(schema)
  const texts = values?.filter((value) => value !== null)
  if (texts === undefined || texts.length === 0) return undefined
  return texts.every((value) => typeof value === 'string') ? texts : undefined
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
  const { properties, patternProperties, additionalProperties, required = [] } = schema
  const types = typesOf(schema)
  if (types.length > 0 && !types.includes('object')) return false
  if (properties !== undefined || additionalProperties === false) return true
  const isObject = types.every((type) => type === 'object')
  return isObject && (patternProperties !== undefined || required.length > 0)
}

/** A schema that admits null beside something else. */
interface WithoutNull {
  /** The same without null. */
  rest: RawObject
  /** Keywords beside the alternatives of which the rest is one. */
  beside: readonly string[]
}

/** A schema that admits null beside something else, without null; undefined where it does not. */
export function withoutNull(schema: RawObject): WithoutNull | undefined {
  if (listsNull(schema)) return { rest: withoutListedNull(schema), beside: [] }
  const alternatives = alternativesOf(schema)
  const others = alternatives?.filter((part) => part === true || part.type !== 'null')
  if (others === undefined || others.length === alternatives?.length) return undefined
  const keyword = schema.oneOf === undefined ? 'anyOf' : 'oneOf'
  const [only] = others
  const beside = keywordsOf(schema).filter((name) => name !== keyword)
  if (only === undefined) return { rest: { type: 'null' }, beside }
  if (others.length === 1 && only !== true) return { rest: only, beside }
  return { rest: { ...schema, [keyword]: others }, beside: [] }
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
  const names = Object.keys(alternatives[0]?.properties ?? {}).sort()
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
