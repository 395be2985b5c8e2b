import type {
  CreditsSnapshot,
  RateLimitSnapshot,
  RateLimitWindow,
  SpendControlLimitSnapshot,
} from '../../generated/types/index.js'
import type { LimitsOptions } from './limit-bar.js'
import { describeShare } from './limit-bar.js'
import type { Row } from './rows.js'

const staleAfterMs = 15 * 60_000
const none = 'not available for this account'
const unusable = 'could not be read: the answer of the backend has invalid parts'

/** Rows with the remaining share of each limit, as a bar and in percent, and its reset time. */
export function describeLimits(limits: Iterable<RateLimitSnapshot>, options: LimitsOptions): Row[] {
  const rows = [...limits].flatMap((limit) => describeLimit(limit, options))
  if (rows.length === 0) return [{ label: 'Limits', text: options.isPartial ? unusable : none }]
  if (options.now - options.readAt <= staleAfterMs) return rows
  return [...rows, { label: 'Warning', text: 'limits may be stale - run status again.' }]
}

function describeLimit(limit: RateLimitSnapshot, options: LimitsOptions): Row[] {
  const windows = [
    ...describeWindow(limit.primary, 'usage', options),
    ...describeWindow(limit.secondary, 'secondary usage', options),
  ]
  const rows = [
    ...windows.map(({ label, text }) => ({ label: `${capitalize(label)} limit`, text })),
    ...describeCredits(limit.credits),
    ...describeSpending(limit.individualLimit, options),
  ]
  const name = limit.limitName ?? limit.limitId
  if (name === null || limit.limitId === 'codex' || rows.length === 0) return rows
  const [only] = windows
  if (rows.length === 1 && only !== undefined) {
    return [{ label: `${name} ${only.label} limit`, text: only.text }]
  }
  return [{ label: `${name} limit`, text: '' }, ...rows]
}

function describeWindow(
  window: RateLimitWindow | null,
  fallback: string,
  options: LimitsOptions,
): Row[] {
  if (window === null) return []
  const { usedPercent, windowDurationMins, resetsAt } = window
  const label = nameOfLength(windowDurationMins) ?? fallback
  return [{ label, text: describeShare({ leftPercent: 100 - usedPercent, resetsAt }, options) }]
}

const lengths: readonly [minutes: number, name: string][] = [
  [300, '5h'],
  [1440, 'daily'],
  [10_080, 'weekly'],
  [43_200, 'monthly'],
  [525_600, 'annual'],
]

function nameOfLength(minutes: number | null): string | undefined {
  if (minutes === null) return undefined
  // Backends round the length of a window.
  return lengths.find(([exact]) => Math.abs(minutes - exact) <= exact * 0.05)?.[1]
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The credits that can be spent once the windows are full; no row without any. */
function describeCredits(credits: CreditsSnapshot | null): Row[] {
  if (credits === null || !credits.hasCredits) return []
  if (credits.unlimited) return [{ label: 'Credits', text: 'Unlimited' }]
  const count = toCount(credits.balance)
  if (count === undefined || count <= 0) return []
  return [{ label: 'Credits', text: count === 1 ? '1 credit' : `${formatCount(count)} credits` }]
}

/** The spending limit, as a bar and in credits. */
function describeSpending(
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
