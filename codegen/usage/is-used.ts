import type { ContractModel } from '../contract/model.js'
import type { Finding } from '../diff/findings/finding.js'
import { findRule } from '../diff/rules/rules.js'
import type { UsedSurface } from './surface.js'
import type { ComparedModels, Target } from './targets.js'
import { targetsOf } from './targets.js'

/** `unknown` where a use that cannot be followed may concern it. */
export type Verdict = 'used' | 'unused' | 'unknown'

/** Whether a project uses what a finding is about. */
export function isUsed(used: UsedSurface, finding: Finding, models: ComparedModels): Verdict {
  const { targets, methods } = subjectOf(finding, models)
  if (targets.length === 0) return isMethodUsed(used, methods, models)
  const verdicts = targets.map((target) => {
    return isTargetUsed(used, finding, { target, base: models[0] })
  })
  return order.find((verdict) => verdicts.includes(verdict)) ?? 'unknown'
}

/** What a finding is about: parts of types or, where there are none, methods by both names. */
export function subjectOf(
  { locations, methods }: Finding,
  models: ComparedModels,
): { targets: readonly Target[]; methods: readonly string[] } {
  const [former] = locations.base ?? []
  const names = former !== undefined && 'name' in former ? [...methods, former.name] : methods
  return { targets: targetsOf(locations, models), methods: names }
}

// Where a change is one of several things, the most telling verdict counts.
const order: readonly Verdict[] = ['used', 'unknown', 'unused']

function isMethodUsed(
  used: UsedSurface,
  methods: readonly string[],
  models: ComparedModels,
): Verdict {
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
  // Nobody can have used a new value, and whoever handles those that there are is concerned.
  if (value !== undefined && !findRule(rule).isArrival) {
    const owner = member === undefined ? type : `${type}.${member}`
    if (used.values.has(`${owner}[${value}]`)) return 'used'
    return isAtHand(used, target) ? 'unknown' : otherwise
  }
  if (isAtHand(used, target)) return 'used'
  return flow === 'client' && findRule(rule).isFeltByOmission && isWritten(used, type)
    ? 'used'
    : otherwise
}

/** Whether values of the type or the member are anywhere in the project. */
function isAtHand(used: UsedSurface, { type, member }: Target): boolean {
  return member === undefined ? used.types.has(type) : used.members.has(`${type}.${member}`)
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

function isWritten({ types }: UsedSurface, type: string): boolean {
  return (types.get(type) ?? []).some(({ how }) => how === 'written')
}
