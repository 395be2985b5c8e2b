import { toKnownRateLimitResetCreditStatus } from '../../generated/enums.js'
import type {
  RateLimitResetCredit,
  RateLimitResetCreditsSummary,
} from '../../generated/types/index.js'
import { parseRfc3339 } from '../auth/rfc3339.js'
import type { Unchecked } from './parts.js'
import { toList, toPart } from './parts.js'

/** The reset credits. The list of credits takes precedence over the summary. */
export function toResetCredits(
  details: Unchecked<'RateLimitResetCreditsDetails'> | undefined,
  summary: unknown,
): RateLimitResetCreditsSummary | null {
  const count =
    toPart('RateLimitResetCreditsCount', details) ?? toPart('RateLimitResetCreditsCount', summary)
  if (count === undefined) return null
  return {
    availableCount: count.available_count,
    credits: toList(details?.credits)?.flatMap(toResetCredit) ?? null,
  }
}

/** Omits an invalid credit: without its times it could be offered after it expired. */
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
