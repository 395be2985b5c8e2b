import type {
  AliasModel,
  EnumModel,
  FormerShape,
  KeyedUnionModel,
  MemberModel,
  ObjectModel,
  Shape,
  TypeModel,
  UnionModel,
} from '../contract/model.js'
import { isAlwaysSent } from '../contract/model.js'
import type { ShapeMerger } from './merge-shapes.js'

export interface MergeTypesOptions {
  shapes: ShapeMerger
  /** Whether only clients send the type: then a member is required if any release requires it. */
  clientOnly: boolean
  /** The release after the older one. */
  later: string
}

/** A type that takes the values of both releases; undefined if they have too little in common. */
export function mergeTypes(
  newer: TypeModel,
  older: TypeModel,
  options: MergeTypesOptions,
): TypeModel | undefined {
  switch (newer.kind) {
    case 'object':
      return older.kind === 'object' ? mergeObjects(newer, older, options) : undefined
    case 'enum':
      return older.kind === 'enum' ? mergeEnums(newer, older) : undefined
    case 'union':
      return older.kind === 'union' ? mergeUnions(newer, older) : undefined
    case 'keyedUnion':
      return older.kind === 'keyedUnion' ? mergeKeyed(newer, older, options) : undefined
    case 'alias':
      return mergeAliases(newer, older, options)
  }
}

function mergeObjects(
  newer: ObjectModel,
  older: ObjectModel,
  options: MergeTypesOptions,
): ObjectModel {
  // A client that has to send a member could not call the servers without it.
  const toPartial = (member: MemberModel): MemberModel => {
    const isTag = member.shape.kind === 'literal'
    return options.clientOnly && !isTag ? { ...member, required: false } : member
  }
  const former = new Map(older.members.map((member) => [member.name, member]))
  const members = newer.members.map((member) => {
    const before = former.get(member.name)
    former.delete(member.name)
    return before === undefined ? toPartial(member) : mergeMembers(member, before, options)
  })
  const { closed, oneOfRequired, patterns, additional, ...rest } = newer
  return {
    ...rest,
    members: [...members, ...[...former.values()].map(toPartial)],
    // A rule that only some releases have would refuse what the others send.
    ...(closed && older.closed && { closed }),
    ...(isEqual(oneOfRequired, older.oneOfRequired) && oneOfRequired && { oneOfRequired }),
    ...(isEqual(patterns, older.patterns) && patterns && { patterns }),
    ...mergeAdditional(additional, older.additional, options),
  }
}

function mergeAdditional(
  newer: ObjectModel['additional'],
  older: ObjectModel['additional'],
  { shapes }: MergeTypesOptions,
): Pick<ObjectModel, 'additional'> {
  if (newer === undefined && older === undefined) return {}
  if (newer === undefined || older === undefined) return { additional: { kind: 'json' } }
  return { additional: shapes.merge(newer, older) }
}

function mergeMembers(
  newer: MemberModel,
  older: MemberModel,
  options: MergeTypesOptions,
): MemberModel {
  const { clientOnly } = options
  const required = clientOnly ? newer.required || older.required : newer.required && older.required
  const { sent = newer.required, ...rest } = newer
  return {
    ...rest,
    ...mergeShaped(newer, older, options),
    required,
    ...(!required && sent && isAlwaysSent(older) && { sent: true as const }),
    ...(older.secret && { secret: true as const }),
  }
}

interface Shaped {
  shape: Shape
  formerly?: readonly FormerShape[]
}

/** A shape that takes both, with the older one on record where it is another. */
function mergeShaped(
  { shape, formerly = [] }: Shaped,
  older: Shaped,
  { shapes, later }: MergeTypesOptions,
): Shaped {
  const earliest = formerly.at(-1)?.shape ?? shape
  const isChange = !shapes.isSame(earliest, older.shape)
  const all = isChange ? [...formerly, { shape: older.shape, sunset: later }] : formerly
  return {
    shape: shapes.merge(shape, older.shape),
    ...(all.length > 0 && { formerly: all }),
  }
}

function mergeEnums(newer: EnumModel, older: EnumModel): EnumModel {
  const known = new Set(newer.values.map(({ value }) => value))
  const former = older.values.filter(({ value }) => !known.has(value))
  return former.length === 0 ? newer : { ...newer, values: [...newer.values, ...former] }
}

/** Types of variants are merged by their names, so a tag has to lead to the same one. */
function mergeUnions(newer: UnionModel, older: UnionModel): UnionModel | undefined {
  if (newer.discriminator !== older.discriminator) return undefined
  const types = new Map(newer.variants.map(({ tag, type }) => [tag, type]))
  if (older.variants.some(({ tag, type }) => (types.get(tag) ?? type) !== type)) return undefined
  const former = older.variants.filter(({ tag }) => !types.has(tag))
  return former.length === 0 ? newer : { ...newer, variants: [...newer.variants, ...former] }
}

function mergeKeyed(
  newer: KeyedUnionModel,
  older: KeyedUnionModel,
  options: MergeTypesOptions,
): KeyedUnionModel | undefined {
  const former = new Map(older.variants.map((variant) => [variant.tag, variant]))
  const isText = (shape: unknown) => shape === undefined
  const changed = newer.variants.some(({ tag, shape }) => {
    const before = former.get(tag)
    return before !== undefined && isText(before.shape) !== isText(shape)
  })
  if (changed) return undefined
  const variants = newer.variants.map((variant) => {
    const before = former.get(variant.tag)
    former.delete(variant.tag)
    if (variant.shape === undefined || before?.shape === undefined) return variant
    const shaped = { ...before, shape: before.shape }
    return { ...variant, ...mergeShaped({ ...variant, shape: variant.shape }, shaped, options) }
  })
  return { ...newer, open: newer.open || older.open, variants: [...variants, ...former.values()] }
}

function mergeAliases(
  newer: AliasModel,
  older: TypeModel,
  options: MergeTypesOptions,
): AliasModel | undefined {
  if (older.kind === 'alias') return { ...newer, ...mergeShaped(newer, older, options) }
  // A text takes every value of an enum.
  return older.kind === 'enum' && newer.shape.kind === 'string' ? newer : undefined
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
