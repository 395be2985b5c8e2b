import { toKnownAccountPlanType } from '../../generated/enums.js'
import type { AccountPlanType } from '../../generated/types/index.js'

/**
 * Maps the plan of a usage answer, case-sensitively; what is missing, no string or not known is
 * `unknown`. Differs from the plan of a token: the backend has no `hc`.
 */
export function toPlanType(raw: unknown): AccountPlanType {
  if (typeof raw !== 'string') return 'unknown'
  return raw === 'education' ? 'edu' : toKnownAccountPlanType(raw)
}
