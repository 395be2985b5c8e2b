/** The times that limits are described with. */
export interface LimitsOptions {
  /** Unix milliseconds. */
  now: number
  /** When the limits were read, in Unix milliseconds. */
  readAt: number
  /** IANA name. The default is the zone of this machine. */
  timeZone?: string
}

/** The remaining share of a limit, and when the limit resets. */
export interface Share {
  /** May be outside of 0 to 100. */
  leftPercent: number
  /** Unix seconds. */
  resetsAt: number | null
}

/** `[██████░░░░] 58% left (resets 22:59)` */
export function describeShare({ leftPercent, resetsAt }: Share, options: LimitsOptions): string {
  const left = Math.min(100, Math.max(0, leftPercent))
  const resets = resetsAt === null ? '' : ` (resets ${formatReset(resetsAt, options)})`
  return `${bar(left)} ${left}% left${resets}`
}

const cells = 20

function bar(percent: number): string {
  const filled = Math.round((percent / 100) * cells)
  return `[${'█'.repeat(filled)}${'░'.repeat(cells - filled)}]`
}

/** `22:59`, or `22:59 on 23 Nov` for another day. */
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
