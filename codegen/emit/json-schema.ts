import type {
  AliasModel,
  ContractModel,
  EnumModel,
  IntegerWidth,
  KeyedUnionModel,
  Lifecycle,
  MemberModel,
  ObjectModel,
  Shape,
  TypeModel,
  UnionModel,
  VariantModel,
} from '../model.js'
import { findType, isOptionalForReaders } from '../model.js'

export type JsonSchema = { readonly [keyword: string]: unknown }

/**
 * Who judges a value. A `reader` takes what any supported or later server sends; a `writer` may
 * send only what the contract lists; `exact` also refuses members that the contract does not
 * list, which tells a reader what it tolerated.
 */
export type Profile = 'reader' | 'writer' | 'exact'

/**
 * How two constructs are written. `published` uses the forms that other tools know; `compiled`
 * uses forms that ajv answers with one precise error instead of one for each alternative.
 */
export type Style = 'published' | 'compiled'

/** A draft-07 document with a definition for every type of the contract. */
export function emitJsonSchema(model: ContractModel, profile: Profile, style: Style): JsonSchema {
  const context = { model, profile, style, refer: toDefinition }
  const definitions = model.types.map((type) => [type.name, emitType(context, type)])
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: profile,
    definitions: Object.fromEntries(definitions),
  }
}

/** What decides how a type of the contract is written. */
export interface SchemaContext {
  model: ContractModel
  profile: Profile
  style: Style
  /** Where in its document the schema of a type stands. */
  refer: (name: string) => string
}

function toDefinition(name: string): string {
  return `#/definitions/${name}`
}

/** The schema of one type. */
export function emitType(context: SchemaContext, type: TypeModel): JsonSchema {
  const described = context.style === 'published' ? describe(type) : {}
  switch (type.kind) {
    case 'object':
      return { ...described, ...emitObject(context, type) }
    case 'enum':
      return { ...described, ...emitEnum(context, type) }
    case 'union':
      return { ...described, ...emitUnion(context, type) }
    case 'keyedUnion':
      return { ...described, ...emitKeyedUnion(context, type) }
    case 'alias':
      return { ...described, ...emitAlias(context, type) }
  }
}

function emitAlias(context: SchemaContext, type: AliasModel): JsonSchema {
  return { ...emitShape(context, type.shape), ...(type.secret === true && { 'x-secret': true }) }
}

function emitObject(context: SchemaContext, type: ObjectModel): JsonSchema {
  const { members, closed, oneOfRequired } = type
  const { profile } = context
  const required = members.filter((member) => isRequired(context, member))
  const refusing = profile === 'exact' || (profile === 'writer' && closed === true)
  return {
    type: 'object',
    ...(members.length > 0 && emitMembers(context, members)),
    ...(required.length > 0 && { required: required.map(({ name }) => name) }),
    ...(oneOfRequired !== undefined && {
      anyOf: oneOfRequired.map((names) => ({ required: names })),
    }),
    ...(refusing && { additionalProperties: false }),
  }
}

/** ajv passes over a property called `__proto__`, but not over a pattern that it alone fits. */
function emitMembers(context: SchemaContext, members: readonly MemberModel[]): JsonSchema {
  const schemas = members.map((member) => [member.name, emitMember(context, member)] as const)
  const isPattern = (name: string) => context.style === 'compiled' && name === '__proto__'
  const proto = schemas.find(([name]) => isPattern(name))?.[1]
  return {
    properties: Object.fromEntries(schemas.filter(([name]) => !isPattern(name))),
    ...(proto !== undefined && { patternProperties: { '^__proto__$': proto } }),
  }
}

function isRequired(context: SchemaContext, member: MemberModel): boolean {
  if (context.profile !== 'reader') return member.required
  return !isOptionalForReaders(context.model, member)
}

function emitMember(context: SchemaContext, member: MemberModel): JsonSchema {
  const schema = emitShape(context, member.shape)
  if (context.style === 'compiled') return schema
  const described = {
    ...describe(member),
    ...(member.default !== undefined && { default: member.default }),
    ...(member.secret === true && { 'x-secret': true }),
  }
  // Draft-07 ignores what stands beside a reference.
  if ('$ref' in schema && Object.keys(described).length > 0)
    return { ...described, allOf: [schema] }
  return { ...described, ...schema }
}

function emitEnum({ profile, style }: SchemaContext, { values, open }: EnumModel): JsonSchema {
  const names = values.map(({ value }) => value)
  if (profile !== 'reader' || open === undefined) return { type: 'string', enum: names }
  if (style === 'compiled') return { type: 'string' }
  return { type: 'string', 'x-open-enum': names }
}

function emitUnion(context: SchemaContext, union: UnionModel): JsonSchema {
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
function emitKeyedUnion(context: SchemaContext, union: KeyedUnionModel): JsonSchema {
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
function inline(context: SchemaContext, name: string): JsonSchema {
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

function reference({ refer }: SchemaContext, name: string): JsonSchema {
  return { $ref: refer(name) }
}

function describe(item: Lifecycle & { doc?: string }): JsonSchema {
  return { ...(item.doc !== undefined && { description: item.doc }), ...annotate(item) }
}

/** What annotations say, as keywords. */
export function annotate(item: Lifecycle): JsonSchema {
  return {
    ...(item.since !== undefined && { 'x-since': item.since }),
    ...(item.experimental === true && { 'x-experimental': true }),
    ...(item.unstable === true && { 'x-unstable': true }),
    ...(item.deprecated === true && { 'x-deprecated': true }),
    ...(item.sunset !== undefined && { 'x-sunset': item.sunset }),
    ...(item.renamedFrom !== undefined && { 'x-renamed-from': item.renamedFrom }),
  }
}
