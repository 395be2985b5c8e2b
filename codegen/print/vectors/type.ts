import type {
  EnumModel,
  MemberModel,
  ObjectModel,
  TypeModel,
  UnionModel,
  VariantModel,
} from '../../contract/model.js'
import { findType, isOptionalForReaders } from '../../contract/model.js'
import { uncarried } from '../../contract/unsupported.js'
import type { VectorContext } from './shape.js'
import { shapeVectors, unlistedValue, unlistedVariant, withExtraMember } from './shape.js'
import { awkwardNames, awkwardText, shapeValue, typeValue } from './values.js'
import type { Vector } from './vector.js'
import { canary, escapeToken, invalid, newer, notAnObject, valid, within, wrong } from './vector.js'

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
      return uncarried(type.name, 'a union with keys for tags')
    case 'alias':
      return [
        valid('minimal', shapeValue(context.model, type.shape, 'minimal')),
        ...shapeVectors(context, type.shape),
      ]
  }
}

function objectVectors(
  context: VectorContext,
  { name, members, additional }: ObjectModel,
): Vector[] {
  if (additional !== undefined) uncarried(name, 'an object with members of any name')
  const { model } = context
  const plain = typeValue(model, name, 'minimal') as object
  const full = typeValue(model, name, 'full') as object
  return [
    valid('minimal', plain),
    valid('full', full),
    valid('maximal', typeValue(model, name, 'maximal')),
    ...members.map((member) => withoutMember(context, member, full)),
    ...members.filter(takesNull).map((member) => withNull(member, full)),
    ...members.flatMap((member) => memberVectors(context, member, plain)),
    withExtraMember(plain),
    withAwkwardMembers(plain),
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

function withoutMember(context: VectorContext, member: MemberModel, full: object): Vector {
  const { name, required, since } = member
  const others = Object.entries(full).filter(([key]) => key !== name)
  const value = Object.fromEntries(others)
  if (!required) return valid(`without ${name}`, value)
  if (context.profile === 'reader' && isOptionalForReaders(context.model, member)) {
    return newer(`without ${name}, as before ${since ?? ''}`, value)
  }
  return invalid(`without ${name}`, value, `/${escapeToken(name)}`)
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

function enumVectors({ profile }: VectorContext, { values, open }: EnumModel): Vector[] {
  const isOpen = profile === 'reader' && open !== undefined
  return [
    ...values.map(({ value }) => valid(value, value)),
    unlistedValue(isOpen),
    isOpen ? newer('empty', '') : invalid('empty', ''),
    ...wrong('null', 'number', 'array', 'object'),
  ]
}

function unionVectors(context: VectorContext, union: UnionModel): Vector[] {
  const { model, profile } = context
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
    unlistedVariant(discriminator, profile === 'reader' && union.open),
    invalid('without a tag', { [canary]: canary }, tag),
    ...wrong('null', 'number').map(({ name, value }) =>
      invalid(`tag ${name}`, { [discriminator]: value }, tag),
    ),
    ...notAnObject(),
  ]
}

/** One fault of a listed variant, which is no unlisted variant because of it. */
function brokenVariant(context: VectorContext, variant: VariantModel, tag: string): Vector[] {
  const type = findType(context.model, variant.type)
  if (type.kind !== 'object') return []
  const full = typeValue(context.model, type.name, 'full') as object
  const fault = type.members
    .map((member) => withoutMember(context, member, full))
    .find(({ kind, pointer }) => kind === 'invalid' && pointer !== tag)
  return fault === undefined ? [] : [{ ...fault, name: `${variant.tag} ${fault.name}` }]
}
