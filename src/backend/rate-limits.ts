import { isKnownRateLimitReachedType } from '../../generated/enums.js'
import { envelopeFacts } from '../../generated/methods.js'
import type {
  AccountPlanType,
  CreditsSnapshot,
  GetAccountRateLimitsResponse,
  JsonValue,
  RateLimitReachedType,
  RateLimitSnapshot,
  SpendControlLimitSnapshot,
} from '../../generated/types/index.js'
import type { Credentials } from '../auth/codex-auth.js'
import type { Part, ReportIgnored, Unchecked } from './parts.js'
import {
  isAbsent,
  itemsOf,
  memberOf,
  readPart,
  reportPart,
  toBoolean,
  toObject,
  toPart,
  toText,
} from './parts.js'
import { toPlanType } from './plan.js'
import { toResetCredits } from './reset-credits.js'
import type { Usage } from './usage.js'
import { readPercent, readTime, toWindow } from './limit-windows.js'

type Payload = Unchecked<'RateLimitStatusPayload'>
type NamedSnapshot = RateLimitSnapshot & { limitId: string }

/**
 * The result of `account/rateLimits/read`. Parts of the answers that cannot be used are reported and
 * become null.
 */
export function toRateLimits(
  { usage: payload, resetCredits }: Usage,
  credentials: Credentials,
  report: ReportIgnored,
): GetAccountRateLimitsResponse {
  const planType = toPlanType(payload.plan_type)
  const whole: Part = { value: payload, pointer: '', report }
  const main = toMainSnapshot(whole, planType)
  const additional = itemsOf(memberOf(whole, 'additional_rate_limits'))
  const others = additional.flatMap((entry) => toAdditionalSnapshot(entry, planType))
  const owned = belongsTo(payload, credentials)
  const allowed = toBoolean(toObject<'RateLimitStatusDetails'>(payload.rate_limit)?.allowed)
  const byId = [main, ...others].map((snapshot) => [snapshot.limitId, snapshot] as const)
  return {
    rateLimits: main,
    // Later ones win. fromEntries defines members, so `__proto__` is an ordinary name.
    rateLimitsByLimitId: Object.fromEntries(byId),
    rateLimitResetCredits: toResetCredits(
      { value: resetCredits, pointer: '', report },
      payload.rate_limit_reset_credits,
    ),
    ordinaryUsageAllowed: owned ? allowed : null,
    accountId: toText(payload.account_id),
    rateLimitUpsell: owned ? toUpsell(payload.rate_limit_upsell) : null,
  }
}

function toMainSnapshot(whole: Part, planType: AccountPlanType): NamedSnapshot {
  const spending = memberOf(whole, 'spend_control')
  return {
    limitId: 'codex',
    limitName: null,
    normalModelSlug: null,
    ...toWindows(memberOf(whole, 'rate_limit')),
    credits: toCredits(memberOf(whole, 'credits')),
    individualLimit: toSpendingLimit(memberOf(spending, 'individual_limit')),
    spendControlReached: toBoolean(memberOf(spending, 'reached').value),
    planType,
    rateLimitReachedType: toReachedType(memberOf(whole, 'rate_limit_reached_type').value),
  }
}

function toAdditionalSnapshot(entry: Part, planType: AccountPlanType): NamedSnapshot[] {
  const limit = toObject<'AdditionalRateLimitDetails'>(entry.value)
  if (typeof limit?.metered_feature !== 'string' || typeof limit.limit_name !== 'string') {
    reportPart(entry, 'has no name')
    return []
  }
  return [
    {
      limitId: limit.metered_feature,
      limitName: limit.limit_name,
      normalModelSlug: toText(limit.normal_model_slug),
      ...toWindows(memberOf(entry, 'rate_limit')),
      credits: null,
      individualLimit: null,
      spendControlReached: null,
      planType,
      rateLimitReachedType: null,
    },
  ]
}

function toWindows(limit: Part): Pick<RateLimitSnapshot, 'primary' | 'secondary'> {
  return {
    primary: toWindow(memberOf(limit, 'primary_window')),
    secondary: toWindow(memberOf(limit, 'secondary_window')),
  }
}

function toCredits(part: Part): CreditsSnapshot | null {
  const credits = readPart('CreditStatusDetails', part)
  if (credits === undefined) return null
  const { has_credits: hasCredits, unlimited, balance } = credits
  return { hasCredits, unlimited, balance: balance ?? null }
}

/** Null unless each member of the result can be read. */
function toSpendingLimit(part: Part): SpendControlLimitSnapshot | null {
  if (isAbsent(part)) return null
  const { limit, used } = toObject<'SpendControlLimitDetails'>(part.value) ?? {}
  const remainingPercent = readPercent(memberOf(part, 'remaining_percent'))
  const resetsAt = readTime(memberOf(part, 'reset_at'))
  if (typeof limit === 'string' && typeof used === 'string') {
    if (remainingPercent !== undefined && resetsAt !== undefined) {
      return { limit, used, remainingPercent, resetsAt }
    }
  }
  reportPart(part, 'is invalid')
  return null
}

function toReachedType(value: unknown): RateLimitReachedType | null {
  const type = toPart('RateLimitReachedTypeDetails', value)?.type
  return type !== undefined && isKnownRateLimitReachedType(type) ? type : null
}

/** Whether the payload is that of the account; false if one of the ids is unknown. */
function belongsTo(payload: Payload, { accountId, userId }: Credentials): boolean {
  if (accountId === undefined || userId === undefined) return false
  return payload.account_id === accountId && payload.user_id === userId
}

/** Any JSON, or null if it is too deep for a message, where it is nested two levels down. */
function toUpsell(value: unknown): JsonValue {
  if (value === undefined || isDeeper(value, envelopeFacts.maxDepth - 2)) return null
  // Bodies of the backend are parsed JSON.
  return value as JsonValue
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((member) => isDeeper(member, levels - 1))
}
