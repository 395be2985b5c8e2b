import type { ContractModel, Shape, TypeModel } from '../../model.js'
import type { Finding } from '../finding.js'
import type { UsedSurface } from './surface.js'

/** `unknown` where a use that cannot be followed may concern it. */
export type Verdict = 'used' | 'unused' | 'unknown'

/** The two contracts that were compared, the one that the project was written for first. */
export type ComparedModels = readonly [base: ContractModel, head: ContractModel]

/** What a finding is about. */
interface Target {
  type: string
  member?: string
  /** An enum value or a tag. */
  value?: string
}

/** Whether a project uses what a finding is about. */
export function isUsed(used: UsedSurface, finding: Finding, models: ComparedModels): Verdict {
  const target = targetOf(finding.path, models)
  return target === undefined
    ? isMethodUsed(used, finding, models)
    : isTargetUsed(used, finding, { target, base: models[0] })
}

function isMethodUsed(used: UsedSurface, { methods }: Finding, models: ComparedModels): Verdict {
  if (methods.length === 0) return used.methods.size > 0 ? 'used' : 'unknown'
  if (methods.some((method) => used.methods.has(method))) return 'used'
  if (methods.some((method) => isUnheardOf(used, method, models))) return 'unknown'
  const { methods: reached } = used.reach
  return reached === 'all' || methods.some((method) => reached.has(method)) ? 'unknown' : 'unused'
}

/**
 * Whether the project's contract says nothing about a method that may concern it: one that the base
 * has, or one that servers ask of everybody.
 */
function isUnheardOf(
  { declared }: UsedSurface,
  method: string,
  [base, head]: ComparedModels,
): boolean {
  if (declared.methods.has(method)) return false
  if (base.methods.some(({ name }) => name === method)) return true
  return head.methods.some(({ name, kind }) => name === method && kind === 'serverRequest')
}

function isTargetUsed(
  used: UsedSurface,
  { flow, rule }: Finding,
  { target, base }: { target: Target; base: ContractModel },
): Verdict {
  const { type, member, value } = target
  const otherwise = isOutOfSight(used, type, base) ? 'unknown' : 'unused'
  if (member !== undefined && used.members.has(`${type}.${member}`)) return 'used'
  if (flow === 'C' && concernsOmission.has(rule) && isWritten(used, type)) return 'used'
  if (member !== undefined) return otherwise
  if (value !== undefined && rule !== 'V01' && rule !== 'U01') {
    if (used.values.has(`${type}[${value}]`)) return 'used'
    return used.types.has(type) ? 'unknown' : otherwise
  }
  // Whoever handles the values that there are is concerned by a new one.
  return used.types.has(type) ? 'used' : otherwise
}

/** Whether a use that cannot be followed may be one of the type, or the project's contract lacks it. */
function isOutOfSight(
  { reach, declared }: UsedSurface,
  type: string,
  base: ContractModel,
): boolean {
  if (reach.types === 'all' || reach.types.has(type)) return true
  return !declared.types.has(type) && base.types.some(({ name }) => name === type)
}

/** Changes that are felt by who leaves a member out: new, required, or with another default. */
const concernsOmission: ReadonlySet<string> = new Set(['P01', 'P06', 'P10', 'P14', 'V07'])

function isWritten({ types }: UsedSurface, type: string): boolean {
  return (types.get(type) ?? []).some(({ how }) => how === 'written')
}

/** Follows a path such as `Account[chatgpt].planType` through the contract that has most of it. */
function targetOf(path: string, [base, head]: ComparedModels): Target | undefined {
  const [name = '', ...steps] = path.match(/^[^.[]+|\.[^.[]+|\[[^\]]*\]/g) ?? []
  const found = [base, head].map((model) => walk(model, name, steps))
  return found.find((end) => end?.isWhole) ?? found.find((end) => end !== undefined)
}

type End = Target & { isWhole: boolean }

function walk(model: ContractModel, name: string, steps: readonly string[]): End | undefined {
  const types = new Map(model.types.map((type) => [type.name, type]))
  let type = types.get(name)
  if (type === undefined) return undefined
  let end: Target = { type: name }
  for (const step of steps) {
    const text = step.startsWith('.') ? step.slice(1) : step.slice(1, -1)
    if (type === undefined) return { ...end, isWhole: false }
    const next: { end: Target; names: readonly string[] } = stepInto(type, step, text)
    end = next.end
    type = next.names.map((one) => types.get(one)).find((one) => one !== undefined)
  }
  return { ...end, isWhole: true }
}

function stepInto(
  type: TypeModel,
  step: string,
  text: string,
): { end: Target; names: readonly string[] } {
  if (type.kind === 'union') {
    const variant = type.variants.find(({ tag }) => tag === text)
    const name = variant?.type ?? type.name
    return {
      end: variant === undefined ? { type: name, value: text } : { type: name },
      names: [name],
    }
  }
  if (type.kind === 'keyedUnion') {
    const shape = type.variants.find(({ tag }) => tag === text)?.shape
    return {
      end: { type: type.name, member: text },
      names: shape === undefined ? [] : namesIn(shape),
    }
  }
  if (type.kind === 'object' && step.startsWith('.')) {
    const shape = type.members.find(({ name }) => name === text)?.shape
    return {
      end: { type: type.name, member: text },
      names: shape === undefined ? [] : namesIn(shape),
    }
  }
  if (type.kind === 'alias') return { end: { type: type.name }, names: namesIn(type.shape) }
  return { end: { type: type.name, value: text }, names: [] }
}

function namesIn(shape: Shape): string[] {
  switch (shape.kind) {
    case 'ref':
      return [shape.name]
    case 'array':
      return namesIn(shape.items)
    case 'map':
      return namesIn(shape.values)
    case 'nullable':
      return namesIn(shape.shape)
    case 'anyOf':
      return shape.shapes.flatMap(namesIn)
    default:
      return []
  }
}
