/** The times that limits are described with. */
export interface LimitsOptions {
  /** Unix milliseconds. */
  now: number
  /** When the limits were read, in Unix milliseconds. */
  readAt: number
  /** Whether parts of the answer were not usable. */
  isPartial?: boolean
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
  return `${bar(left)} ${left}% left${describeReset(resetsAt, options)}`
}

// The seconds that a Date can represent.
const latest = 8.64e12

/** A reset in the past means that the share is older than it. */
function describeReset(resetsAt: number | null, options: LimitsOptions): string {
  if (resetsAt === null || Math.abs(resetsAt) > latest) return ''
  const time = formatReset(resetsAt, options)
  return resetsAt * 1000 <= options.now ? ` (reset was ${time})` : ` (resets ${time})`
}

const cells = 20

function bar(percent: number): string {
  const filled = Math.round((percent / 100) * cells)
  return `[${'█'.repeat(filled)}${'░'.repeat(cells - filled)}]`
}

/** `22:59`, `22:59 on 23 Nov` for another day, or with its year for another year. */
function formatReset(resetsAt: number, { now, timeZone }: LimitsOptions): string {
  const zone = timeZone === undefined ? {} : { timeZone }
  const format = (options: Intl.DateTimeFormatOptions, timeMs: number) =>
    new Intl.DateTimeFormat('en-GB', { ...options, ...zone }).format(timeMs)
  const time = format({ hour: '2-digit', minute: '2-digit' }, resetsAt * 1000)
  const day = (timeMs: number) =>
    format({ day: 'numeric', month: 'short', year: 'numeric' }, timeMs)
  const [resetDay, today] = [day(resetsAt * 1000), day(now)]
  if (resetDay === today) return time
  const isThisYear = resetDay.slice(-4) === today.slice(-4)
  const date = isThisYear ? format({ day: 'numeric', month: 'short' }, resetsAt * 1000) : resetDay
  return `${time} on ${date}`
}
