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

/** Where a walk along a path has come to. */
interface Position {
  target: Target
  /** Types that the next step may start from. */
  types: readonly string[]
  /** False where the path says more than the contract knows. */
  isWhole: boolean
}

/**
 * Follows a path such as `Account[chatgpt].planType` through the contract that has more of it. None
 * where it does not start with a type; several for `Account[*]`, which is every variant.
 */
export function targetsOf(
  path: string,
  { models, formerly }: { models: ComparedModels; formerly: string | undefined },
): Target[] {
  const steps = path.match(/^[^.[{]+|\.[^.[{]+|\[[^\]]*\]|\{\*\}/g) ?? []
  const known = formerly === undefined ? steps : [...steps.slice(0, -1), renamed(steps, formerly)]
  const ends = models.map((model) => walk(model, known))
  const best = ends.find((end) => end.some(({ isWhole }) => isWhole)) ?? ends.find(isSome) ?? []
  return best.map(({ target }) => target)
}

function isSome(positions: readonly Position[]): boolean {
  return positions.length > 0
}

function renamed(steps: readonly string[], name: string): string {
  return steps.at(-1)?.startsWith('.') === true ? `.${name}` : `[${name}]`
}

function walk(model: ContractModel, [name = '', ...steps]: readonly string[]): Position[] {
  const types = new Map(model.types.map((type) => [type.name, type]))
  if (!types.has(name)) return []
  const start: Position = { target: { type: name }, types: [name], isWhole: true }
  return steps.reduce<Position[]>(
    (at, step) => at.flatMap((from) => take(types, from, step)),
    [start],
  )
}

function take(types: ReadonlyMap<string, TypeModel>, from: Position, step: string): Position[] {
  // Items of a list and values of a map have no names of their own.
  if (step === '[]' || step === '{*}') return [from]
  const text = step.startsWith('.') ? step.slice(1) : step.slice(1, -1)
  const known = from.types.flatMap((name) => types.get(name) ?? [])
  const next = known.flatMap((type) => stepInto(types, type, { step, text }))
  if (next.length > 0) return next
  if (step.startsWith('.')) return [{ ...from, isWhole: false }]
  return [{ ...from, target: { ...from.target, value: text }, types: [] }]
}

function stepInto(
  types: ReadonlyMap<string, TypeModel>,
  type: TypeModel,
  { step, text }: { step: string; text: string },
): Position[] {
  const { name } = type
  if (type.kind === 'alias') {
    // Nothing but an alias that holds itself refers to another one.
    const known = shapeReferences(type.shape).flatMap((one) => types.get(one) ?? [])
    const others = known.filter(({ kind }) => kind !== 'alias')
    return others.flatMap((one) => stepInto(types, one, { step, text }))
  }
  if (type.kind === 'object' && step.startsWith('.')) {
    const member = type.members.find((one) => one.name === text)
    return [toMember(name, text, member?.shape)]
  }
  if (type.kind === 'union') {
    const variants = type.variants.filter(({ tag }) => text === '*' || tag === text)
    if (variants.length > 0) return variants.map((one) => toType(one.type))
  }
  if (type.kind === 'keyedUnion') {
    const variants = type.variants.filter(({ tag }) => text === '*' || tag === text)
    const keyed = variants.filter(({ shape }) => shape !== undefined)
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
