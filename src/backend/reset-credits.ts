import { toKnownRateLimitResetCreditStatus } from '../../generated/enums.js'
import type {
  RateLimitResetCredit,
  RateLimitResetCreditsSummary,
} from '../../generated/types/index.js'
import { parseRfc3339 } from '../auth/rfc3339.js'
import type { Part } from './parts.js'
import { itemsOf, memberOf, reportPart, toList, toPart } from './parts.js'

/** The reset credits. The list of credits takes precedence over the summary. */
export function toResetCredits(
  details: Part,
  summary: unknown,
): RateLimitResetCreditsSummary | null {
  const count =
    toPart('RateLimitResetCreditsCount', details.value) ??
    toPart('RateLimitResetCreditsCount', summary)
  if (count === undefined) return null
  const credits = memberOf(details, 'credits')
  return {
    availableCount: count.available_count,
    credits: toList(credits.value) === undefined ? null : itemsOf(credits).flatMap(readResetCredit),
  }
}

/** Omits an invalid credit: without its times it could be offered after it expired. */
function readResetCredit(part: Part): RateLimitResetCredit[] {
  const credits = toResetCredit(part.value)
  if (credits.length === 0) reportPart(part, 'is invalid')
  return credits
}

function toResetCredit(value: unknown): RateLimitResetCredit[] {
  const credit = toPart('RateLimitResetCreditDetails', value)
  if (credit === undefined) return []
  const { id, reset_type: resetType, status, expires_at: expiry, title, description } = credit
  const grantedAt = toUnixSeconds(credit.granted_at)
  const expiresAt = expiry === null || expiry === undefined ? null : toUnixSeconds(expiry)
  if (grantedAt === undefined || expiresAt === undefined) return []
  return [
    {
      id,
      resetType: resetType === 'codex_rate_limits' ? 'codexRateLimits' : 'unknown',
      status: toKnownRateLimitResetCreditStatus(status),
      grantedAt,
      expiresAt,
      title: title ?? null,
      description: description ?? null,
    },
  ]
}

function toUnixSeconds(time: string): number | undefined {
  const milliseconds = parseRfc3339(time)
  return milliseconds === undefined ? undefined : Math.floor(milliseconds / 1000)
}
