import type { CreditsSnapshot, SpendControlLimitSnapshot } from '../../generated/types/index.js'
import type { LimitsOptions } from './limit-bar.js'
import { describeShare } from './limit-bar.js'
import type { Row } from './rows.js'

/** What can be spent once the windows are full; no row where that is nothing. */
export function describeCredits(credits: CreditsSnapshot | null): Row[] {
  if (credits === null || !credits.hasCredits) return []
  if (credits.unlimited) return [{ label: 'Credits', text: 'Unlimited' }]
  const count = toCount(credits.balance)
  if (count === undefined || count <= 0) return []
  return [{ label: 'Credits', text: count === 1 ? '1 credit' : `${formatCount(count)} credits` }]
}

/** The spending limit of a person, as a bar and in credits. */
export function describeSpending(
  spending: SpendControlLimitSnapshot | null | undefined,
  options: LimitsOptions,
): Row[] {
  if (spending === null || spending === undefined) return []
  const share = { leftPercent: spending.remainingPercent, resetsAt: spending.resetsAt }
  const row = { label: 'Monthly credit limit', text: describeShare(share, options) }
  const used = toCount(spending.used)
  const limit = toCount(spending.limit)
  if (used === undefined || limit === undefined) return [row]
  return [row, { label: '', text: `${formatCount(used)} of ${formatCount(limit)} credits used` }]
}

/** A decimal amount as a whole number. */
function toCount(amount: string | null): number | undefined {
  if (amount === null || amount.trim() === '') return undefined
  const count = Math.round(Number(amount))
  return Number.isFinite(count) ? count : undefined
}

function formatCount(count: number): string {
  return new Intl.NumberFormat('en-US').format(count)
}
