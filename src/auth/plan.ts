import { toKnownAccountPlanType } from '../../generated/enums.js'
import type { AccountPlanType } from '../../generated/types/index.js'

const aliases = new Map<string, AccountPlanType>([
  ['hc', 'enterprise'],
  ['education', 'edu'],
])

/** Maps the plan claim of a token, case-sensitively. A missing or unlisted plan is `unknown`. */
export function toPlanType(claim: string | null | undefined): AccountPlanType {
  if (claim === null || claim === undefined) return 'unknown'
  return aliases.get(claim) ?? toKnownAccountPlanType(claim)
}

/** Maps the plan that a client sends as a parameter, in any letter case. */
export function parsePlanParam(plan: string): AccountPlanType {
  return toPlanType(plan.toLowerCase())
}
