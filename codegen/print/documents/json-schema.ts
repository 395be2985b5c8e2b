import type {
  AliasModel,
  ContractModel,
  EnumModel,
  KeyedUnionModel,
  Lifecycle,
  MemberModel,
  ObjectModel,
  PatternModel,
  Shape,
  TypeModel,
  UnionModel,
} from '../../contract/model.js'
import { isAlwaysSent, isOptionalForReaders } from '../../contract/model.js'
import type { Audience, JsonSchema, SchemaContext } from './schema-shape.js'
import { emitShape, reference } from './schema-shape.js'

/** A draft-07 document with a definition for every type of the contract. */
export function emitJsonSchema(model: ContractModel, audience: Audience): JsonSchema {
  const context = { model, audience, refer: toDefinition }
  const definitions = model.types.map((type) => [type.name, emitType(context, type)])
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: audience,
    definitions: Object.fromEntries(definitions),
  }
}

function toDefinition(name: string): string {
  return `#/definitions/${name}`
}

/** The schema of one type. */
export function emitType(context: SchemaContext, type: TypeModel): JsonSchema {
  const described = describe(type)
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
  const { members, patterns, closed, additional, oneOfRequired } = type
  const required = members.filter((member) => isRequired(context, member))
  const refusing = context.audience === 'writer' && closed === true
  return {
    type: 'object',
    ...(members.length > 0 && emitMembers(context, members)),
    ...(patterns !== undefined && { patternProperties: emitPatterns(context, patterns) }),
    ...(required.length > 0 && { required: required.map(({ name }) => name) }),
    ...(oneOfRequired !== undefined && {
      anyOf: oneOfRequired.map((names) => ({ required: names })),
    }),
    ...(additional !== undefined
      ? { additionalProperties: emitShape(context, additional) }
      : refusing && { additionalProperties: false }),
  }
}

function emitMembers(context: SchemaContext, members: readonly MemberModel[]): JsonSchema {
  const schemas = members.map((member) => [member.name, emitMember(context, member)] as const)
  return { properties: Object.fromEntries(schemas) }
}

function emitPatterns(context: SchemaContext, patterns: readonly PatternModel[]): JsonSchema {
  const rows = patterns.map(({ pattern, shape }) => [pattern, emitShape(context, shape)] as const)
  return Object.fromEntries(rows)
}

function isRequired(context: SchemaContext, member: MemberModel): boolean {
  if (context.audience === 'writer') return isAlwaysSent(member)
  return !isOptionalForReaders(context.model, member)
}

function emitMember(context: SchemaContext, member: MemberModel): JsonSchema {
  const schema = emitShape(context, member.shape)
  const described = {
    ...describe(member),
    ...(member.default !== undefined && { default: member.default }),
    ...(member.secret === true && { 'x-secret': true }),
  }
  // Draft-07 ignores keywords beside a reference.
  if ('$ref' in schema && Object.keys(described).length > 0)
    return { ...described, allOf: [schema] }
  return { ...described, ...schema }
}

function emitEnum({ audience }: SchemaContext, { values, open }: EnumModel): JsonSchema {
  const names = values.map(({ value }) => value)
  if (audience === 'writer' || open === undefined) return { type: 'string', enum: names }
  return { type: 'string', 'x-open-enum': names }
}

function describe(item: Lifecycle & { doc?: string }): JsonSchema {
  return { ...(item.doc !== undefined && { description: item.doc }), ...annotate(item) }
}

/** Annotations as keywords. */
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

/** The variants of a union, distinguished by their tag. */
function emitUnion(context: SchemaContext, union: UnionModel): JsonSchema {
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
function emitKeyedUnion(context: SchemaContext, union: KeyedUnionModel): JsonSchema {
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
