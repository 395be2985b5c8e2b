import type { RateLimitSnapshot, RateLimitWindow } from '../../generated/types/index.js'

export interface LimitsOptions {
  /** Unix milliseconds. */
  now: number
  /** IANA name; that of this machine unless given. */
  timeZone?: string
}

/** One line of a table of limits. */
export interface LimitRow {
  label: string
  /** Empty for a heading. */
  text: string
}

/** The limits as people read them: what is left, as a bar and in percent, and when it starts anew. */
export function describeLimits(
  limits: Iterable<RateLimitSnapshot>,
  options: LimitsOptions,
): LimitRow[] {
  return [...limits].flatMap((limit) => describeLimit(limit, options))
}

function describeLimit(limit: RateLimitSnapshot, options: LimitsOptions): LimitRow[] {
  const rows = [
    ...describeWindow(limit.primary, 'usage', options),
    ...describeWindow(limit.secondary, 'secondary usage', options),
  ]
  const name = limit.limitName ?? limit.limitId
  if (name === null || limit.limitId === 'codex') {
    return rows.map(({ label, text }) => ({ label: `${capitalize(label)} limit`, text }))
  }
  const [only] = rows
  if (rows.length === 1 && only !== undefined) {
    return [{ label: `${name} ${only.label} limit`, text: only.text }]
  }
  const heading = { label: `${name} limit`, text: '' }
  const plain = rows.map(({ label, text }) => ({ label: `${capitalize(label)} limit`, text }))
  return rows.length === 0 ? [] : [heading, ...plain]
}

function describeWindow(
  window: RateLimitWindow | null,
  fallback: string,
  options: LimitsOptions,
): LimitRow[] {
  if (window === null) return []
  const left = Math.min(100, Math.max(0, 100 - window.usedPercent))
  const resets =
    window.resetsAt === null ? '' : ` (resets ${formatReset(window.resetsAt, options)})`
  const label = nameOfLength(window.windowDurationMins) ?? fallback
  return [{ label, text: `${bar(left)} ${left}% left${resets}` }]
}

const cells = 20

function bar(percent: number): string {
  const filled = Math.round((percent / 100) * cells)
  return `[${'█'.repeat(filled)}${'░'.repeat(cells - filled)}]`
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
  // Backends round and shift their windows a little.
  return lengths.find(([exact]) => Math.abs(minutes - exact) <= exact * 0.05)?.[1]
}

/** `22:59`, and `22:59 on 23 Nov` when that is another day. */
function formatReset(resetsAt: number, { now, timeZone }: LimitsOptions): string {
  const zone = timeZone === undefined ? {} : { timeZone }
  const format = (options: Intl.DateTimeFormatOptions, timeMs: number) =>
    new Intl.DateTimeFormat('en-GB', { ...options, ...zone }).format(timeMs)
  const time = format({ hour: '2-digit', minute: '2-digit' }, resetsAt * 1000)
  const day = (timeMs: number) =>
    format({ day: 'numeric', month: 'short', year: 'numeric' }, timeMs)
  if (day(resetsAt * 1000) === day(now)) return time
  return `${time} on ${format({ day: 'numeric', month: 'short' }, resetsAt * 1000)}`
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
