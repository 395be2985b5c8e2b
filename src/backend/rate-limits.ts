import { isKnownRateLimitReachedType } from '../../generated/enums.js'
import { envelopeFacts } from '../../generated/methods.js'
import type {
  AccountPlanType,
  CreditsSnapshot,
  GetAccountRateLimitsResponse,
  JsonValue,
  RateLimitReachedType,
  RateLimitSnapshot,
  RateLimitWindow,
  SpendControlLimitSnapshot,
} from '../../generated/types/index.js'
import type { Credentials } from '../auth/codex-auth.js'
import type { Unchecked } from './parts.js'
import { toBoolean, toList, toObject, toPart, toText } from './parts.js'
import { toPlanType } from './plan.js'
import { toResetCredits } from './reset-credits.js'

type Payload = Unchecked<'RateLimitStatusPayload'>
type NamedSnapshot = RateLimitSnapshot & { limitId: string }

/** The result of `account/rateLimits/read`. Invalid parts of the payload become null. */
export function toRateLimits(
  payload: Payload,
  resetCredits: Unchecked<'RateLimitResetCreditsDetails'> | undefined,
  credentials: Credentials,
): GetAccountRateLimitsResponse {
  const planType = toPlanType(payload.plan_type)
  const main = toMainSnapshot(payload, planType)
  const additional = toList(payload.additional_rate_limits) ?? []
  const others = additional.flatMap((entry) => toAdditionalSnapshot(entry, planType))
  const owned = belongsTo(payload, credentials)
  const allowed = toBoolean(toObject<'RateLimitStatusDetails'>(payload.rate_limit)?.allowed)
  const byId = [main, ...others].map((snapshot) => [snapshot.limitId, snapshot] as const)
  return {
    rateLimits: main,
    // Later ones win. fromEntries defines members, so `__proto__` is an ordinary name.
    rateLimitsByLimitId: Object.fromEntries(byId),
    rateLimitResetCredits: toResetCredits(resetCredits, payload.rate_limit_reset_credits),
    ordinaryUsageAllowed: owned ? allowed : null,
    accountId: toText(payload.account_id),
    rateLimitUpsell: owned ? toUpsell(payload.rate_limit_upsell) : null,
  }
}

function toMainSnapshot(payload: Payload, planType: AccountPlanType): NamedSnapshot {
  const spending = toObject<'SpendControlStatusDetails'>(payload.spend_control)
  return {
    limitId: 'codex',
    limitName: null,
    normalModelSlug: null,
    ...toWindows(payload.rate_limit),
    credits: toCredits(payload.credits),
    individualLimit: toSpendingLimit(spending?.individual_limit),
    spendControlReached: toBoolean(spending?.reached),
    planType,
    rateLimitReachedType: toReachedType(payload.rate_limit_reached_type),
  }
}

function toAdditionalSnapshot(entry: unknown, planType: AccountPlanType): NamedSnapshot[] {
  const limit = toObject<'AdditionalRateLimitDetails'>(entry)
  if (typeof limit?.metered_feature !== 'string' || typeof limit.limit_name !== 'string') return []
  return [
    {
      limitId: limit.metered_feature,
      limitName: limit.limit_name,
      normalModelSlug: toText(limit.normal_model_slug),
      ...toWindows(limit.rate_limit),
      credits: null,
      individualLimit: null,
      spendControlReached: null,
      planType,
      rateLimitReachedType: null,
    },
  ]
}

function toWindows(value: unknown): Pick<RateLimitSnapshot, 'primary' | 'secondary'> {
  const limit = toObject<'RateLimitStatusDetails'>(value)
  return {
    primary: toWindow(limit?.primary_window),
    secondary: toWindow(limit?.secondary_window),
  }
}

function toWindow(value: unknown): RateLimitWindow | null {
  const window = toPart('RateLimitWindowSnapshot', value)
  if (window === undefined) return null
  const minutes = Math.ceil(window.limit_window_seconds / 60)
  return {
    usedPercent: window.used_percent,
    windowDurationMins: minutes > 0 ? minutes : null,
    resetsAt: window.reset_at,
  }
}

function toCredits(value: unknown): CreditsSnapshot | null {
  const credits = toPart('CreditStatusDetails', value)
  if (credits === undefined) return null
  const { has_credits: hasCredits, unlimited, balance } = credits
  return { hasCredits, unlimited, balance: balance ?? null }
}

function toSpendingLimit(value: unknown): SpendControlLimitSnapshot | null {
  const limit = toPart('SpendControlLimitDetails', value)
  if (limit === undefined) return null
  return {
    limit: limit.limit,
    used: limit.used,
    remainingPercent: limit.remaining_percent,
    resetsAt: limit.reset_at,
  }
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
