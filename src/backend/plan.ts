import { toKnownAccountPlanType } from '../../generated/enums.js'
import type { AccountPlanType } from '../../generated/types/index.js'

/**
 * Maps the plan of a usage answer, case-sensitively. A missing, unknown or non-string plan becomes
 * `unknown`. Unlike tokens, the backend has no `hc`.
 */
export function toPlanType(raw: unknown): AccountPlanType {
  if (typeof raw !== 'string') return 'unknown'
  return raw === 'education' ? 'edu' : toKnownAccountPlanType(raw)
}
