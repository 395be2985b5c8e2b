import type { Location, Locations, Step } from '../contract/location.js'
import type { ContractModel, Shape, TypeModel } from '../contract/model.js'
import { shapeReferences } from '../contract/references.js'

/** The two contracts that were compared, the one that the project was written for first. */
export type ComparedModels = readonly [base: ContractModel, head: ContractModel]

/** What a finding is about: a type, a member of it, or a value of either. */
export interface Target {
  type: string
  member?: string
  /** An enum value or a tag. */
  value?: string
}

/** Where following a location has come to. */
interface Position {
  target: Target
  /** Types that the next step may start from. */
  types: readonly string[]
  /** False where the location names a part that the contract does not have. */
  isWhole: boolean
}

/**
 * Resolves where a finding is in the contract that has more of it, each by its own names. None
 * where it is not in a type; several for `Account[*]`, which is every variant.
 */
export function targetsOf(
  { shown, base = shown, head = shown }: Locations,
  models: ComparedModels,
) {
  const isFolded = shown.some(({ kind }) => kind === 'everyVariant')
  const locations = isFolded ? [shown, shown] : [base, head]
  const ends = models.map((model, index) => resolve(model, locations[index] ?? shown))
  const best = ends.find((end) => end.some(({ isWhole }) => isWhole)) ?? ends.find(isSome) ?? []
  return best.map(({ target }) => target)
}

function isSome(positions: readonly Position[]): boolean {
  return positions.length > 0
}

function resolve(model: ContractModel, [root, ...steps]: Location): Position[] {
  const types = new Map(model.types.map((type) => [type.name, type]))
  if (root?.kind !== 'type' || !types.has(root.name)) return []
  const { name } = root
  const start: Position = { target: { type: name }, types: [name], isWhole: true }
  return steps.reduce<Position[]>(
    (at, step) => at.flatMap((from) => take(types, from, step)),
    [start],
  )
}

function take(types: ReadonlyMap<string, TypeModel>, from: Position, step: Step): Position[] {
  const text = textOf(step)
  // Items of an array and values of a map have no names of their own.
  if (text === undefined) return [from]
  const known = from.types.flatMap((name) => types.get(name) ?? [])
  const next = known.flatMap((type) => stepInto(types, type, { step, text }))
  if (next.length > 0) return next
  if (step.kind === 'member') return [{ ...from, isWhole: false }]
  return [{ ...from, target: { ...from.target, value: text }, types: [] }]
}

function textOf(step: Step): string | undefined {
  switch (step.kind) {
    case 'value':
      return step.value
    case 'variant':
      return step.tag
    case 'everyVariant':
      return ''
    default:
      return 'name' in step ? step.name : undefined
  }
}

function stepInto(
  types: ReadonlyMap<string, TypeModel>,
  type: TypeModel,
  { step, text }: { step: Step; text: string },
): Position[] {
  const { name } = type
  const isWanted = (tag: string) => step.kind === 'everyVariant' || tag === text
  if (type.kind === 'alias') {
    // Nothing but an alias that holds itself refers to another one.
    const known = shapeReferences(type.shape).flatMap((one) => types.get(one) ?? [])
    const others = known.filter(({ kind }) => kind !== 'alias')
    return others.flatMap((one) => stepInto(types, one, { step, text }))
  }
  if (type.kind === 'object' && step.kind === 'member') {
    const member = type.members.find((one) => one.name === text)
    return [toMember(name, text, member?.shape)]
  }
  if (type.kind === 'union') {
    const variants = type.variants.filter(({ tag }) => isWanted(tag))
    if (variants.length > 0) return variants.map((one) => toType(one.type))
  }
  if (type.kind === 'keyedUnion') {
    const keyed = type.variants.filter(({ tag, shape }) => isWanted(tag) && shape !== undefined)
    if (keyed.length > 0) return keyed.map(({ tag, shape }) => toMember(name, tag, shape))
  }
  return [{ target: { type: name, value: text }, types: [], isWhole: type.kind !== 'object' }]
}

function toType(name: string): Position {
  return { target: { type: name }, types: [name], isWhole: true }
}

function toMember(type: string, member: string, shape: Shape | undefined): Position {
  const types = shape === undefined ? [] : shapeReferences(shape)
  return { target: { type, member }, types, isWhole: shape !== undefined }
}
