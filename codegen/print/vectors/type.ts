import type {
  EnumModel,
  KeyedUnionModel,
  MemberModel,
  ObjectModel,
  TypeModel,
  UnionModel,
  VariantModel,
} from '../../contract/model.js'
import { escapeToken } from '../../contract/json-value.js'
import { findType, isAlwaysSent, isOptionalForReaders } from '../../contract/model.js'
import type { VectorContext } from './shape.js'
import { shapeVectors, unlistedValue, unlistedVariant, withExtraMember } from './shape.js'
import { awkwardNames, awkwardText, shapeValue, typeValue } from './values.js'
import type { Vector } from './vector.js'
import { canary, invalid, newer, notAnObject, valid, within, wrong } from './vector.js'

/** Every vector of a type; each differs in one thing from a plain value. */
export function typeVectors(context: VectorContext, type: TypeModel): Vector[] {
  switch (type.kind) {
    case 'object':
      return objectVectors(context, type)
    case 'enum':
      return enumVectors(context, type)
    case 'union':
      return unionVectors(context, type)
    case 'keyedUnion':
      return keyedUnionVectors(context, type)
    case 'alias':
      return [
        valid('minimal', shapeValue(context.model, type.shape, 'minimal')),
        ...shapeVectors(context, type.shape),
      ]
  }
}

function objectVectors(context: VectorContext, type: ObjectModel): Vector[] {
  const { name, members } = type
  const { model } = context
  const plain = typeValue(model, name, 'minimal') as object
  const full = typeValue(model, name, 'full') as object
  return [
    valid('minimal', plain),
    valid('full', full),
    valid('maximal', typeValue(model, name, 'maximal')),
    ...members.map((member) => withoutMember(context, type, { member, full })),
    ...members.filter(takesNull).map((member) => withNull(member, full)),
    ...members.flatMap((member) => memberVectors(context, member, plain)),
    ...extraMemberVectors(context, type, plain),
    ...notAnObject(),
  ]
}

function memberVectors(
  context: VectorContext,
  { name, shape }: MemberModel,
  plain: object,
): Vector[] {
  const wrap = (value: unknown) => ({ ...plain, [name]: value })
  return within(shapeVectors(context, shape), { name, token: name, wrap })
}

/** Vectors with members that the contract does not list. */
function extraMemberVectors(
  context: VectorContext,
  { closed, patterns, additional }: ObjectModel,
  plain: object,
): Vector[] {
  // Extra members may have a name that a pattern is about.
  if (patterns !== undefined) return []
  if (additional !== undefined) {
    const wrap = (value: unknown) => ({ ...plain, 'a/b': value })
    return within(shapeVectors(context, additional), { name: 'extra member', token: 'a/b', wrap })
  }
  const extra = [withExtraMember(plain), withAwkwardMembers(plain)]
  if (closed !== true || context.audience === 'reader') return extra
  return extra.map(({ name, value }) => {
    const [first = ''] = Object.keys(value as object).filter((key) => !Object.hasOwn(plain, key))
    return invalid(name, value, `/${escapeToken(first)}`)
  })
}

/** A required member may be missing from what a reader takes, as long as another one is there. */
function withoutMember(
  { audience, model }: VectorContext,
  { members }: ObjectModel,
  { member, full }: { member: MemberModel; full: object },
): Vector {
  const { name, since } = member
  const others = Object.entries(full).filter(([key]) => key !== name)
  const value = Object.fromEntries(others)
  if (!isAlwaysSent(member)) return valid(`without ${name}`, value)
  const isLater = (member: MemberModel) => isOptionalForReaders(model, member)
  if (audience === 'reader' && members.some((member) => member.name === name && isLater(member))) {
    return newer(`without ${name}, as before ${since ?? ''}`, value)
  }
  const vector = invalid(`without ${name}`, value, `/${escapeToken(name)}`)
  const needed = members.filter((member) => member.required && !isLater(member))
  const hasOthers = needed.length > 1 || !member.required
  return audience === 'reader' && hasOthers ? { ...vector, gap: true } : vector
}

function takesNull({ shape }: MemberModel): boolean {
  return shape.kind === 'nullable' || shape.kind === 'json'
}

function withNull({ name }: MemberModel, full: object): Vector {
  return valid(`${name} null`, { ...full, [name]: null })
}

function withAwkwardMembers(plain: object): Vector {
  const members = awkwardNames.map((name) => [name, awkwardText] as const)
  const entries = [...Object.entries(plain), ...members] as [string, unknown][]
  return newer('with awkward unlisted members', Object.fromEntries(entries))
}

function enumVectors({ audience }: VectorContext, { values, open }: EnumModel): Vector[] {
  const isOpen = audience === 'reader' && open !== undefined
  return [
    ...values.map(({ value }) => valid(value, value)),
    unlistedValue(isOpen),
    isOpen ? newer('empty', '') : invalid('empty', ''),
    ...wrong('null', 'number', 'array', 'object'),
  ]
}

function unionVectors(context: VectorContext, union: UnionModel): Vector[] {
  const { model, audience } = context
  const { discriminator, variants } = union
  const tag = `/${escapeToken(discriminator)}`
  return [
    ...variants.flatMap((variant) => {
      const minimal = typeValue(model, variant.type, 'minimal')
      return [
        valid(`${variant.tag} minimal`, minimal),
        valid(`${variant.tag} full`, typeValue(model, variant.type, 'full')),
        { ...withExtraMember(minimal), name: `${variant.tag} with an unlisted member` },
        ...brokenVariant(context, variant, tag),
      ]
    }),
    unlistedVariant(discriminator, audience === 'reader' && union.open),
    invalid('without a tag', { [canary]: canary }, tag),
    ...wrong('null', 'number').map(({ name, value }) =>
      invalid(`tag ${name}`, { [discriminator]: value }, tag),
    ),
    ...notAnObject(),
  ]
}

/** The variants of a union whose tag is a text, or the one member of an object. */
function keyedUnionVectors(context: VectorContext, union: KeyedUnionModel): Vector[] {
  const open = context.audience === 'reader' && union.open
  const hasText = open || union.variants.some(({ shape }) => shape === undefined)
  return [
    ...union.variants.flatMap(({ tag, shape }) => {
      if (shape === undefined) return [valid(tag, tag)]
      const wrap = (value: unknown) => ({ [tag]: value })
      const minimal = valid('minimal', shapeValue(context.model, shape, 'minimal'))
      return within([minimal, ...shapeVectors(context, shape)], { name: tag, token: tag, wrap })
    }),
    ...(hasText ? [unlistedValue(open)] : wrong('text')),
    ...wrong('null', 'number', 'array'),
  ]
}

/** A broken listed variant, which does not count as an unlisted one. */
function brokenVariant(context: VectorContext, variant: VariantModel, tag: string): Vector[] {
  const type = findType(context.model, variant.type)
  if (type.kind !== 'object') return []
  const full = typeValue(context.model, type.name, 'full') as object
  const vector = type.members
    .map((member) => withoutMember(context, type, { member, full }))
    .find(({ kind, pointer }) => kind === 'invalid' && pointer !== tag)
  return vector === undefined ? [] : [{ ...vector, name: `${variant.tag} ${vector.name}` }]
}
