import type { RateLimitWindow } from '../../generated/types/index.js'
import type { Part } from './parts.js'
import { isAbsent, memberOf, reportPart, toObject } from './parts.js'

/** The numbers that a member of a message can contain. */
interface Range {
  least: number
  most: number
}

const int32: Range = { least: -(2 ** 31), most: 2 ** 31 - 1 }
const durations: Range = { least: -Number.MAX_SAFE_INTEGER, most: Number.MAX_SAFE_INTEGER }
// The seconds that a Date can represent.
const times: Range = { least: -8.64e12, most: 8.64e12 }

/**
 * Reads a window member by member. A fraction is rounded, and a decimal in a string is a number. A
 * window without a share of use is dropped; other members become null.
 */
export function toWindow(part: Part): RateLimitWindow | null {
  if (isAbsent(part)) return null
  if (toObject(part.value) === undefined) {
    reportPart(part, 'must be an object')
    return null
  }
  const usedPercent = readPercent(memberOf(part, 'used_percent'))
  const minutes = Math.ceil(
    (readInteger(memberOf(part, 'limit_window_seconds'), durations) ?? 0) / 60,
  )
  const resetsAt = readInteger(memberOf(part, 'reset_at'), times)
  if (usedPercent === undefined) return null
  return {
    usedPercent,
    windowDurationMins: minutes > 0 ? minutes : null,
    resetsAt: resetsAt ?? null,
  }
}

/** Reads a percentage. One beyond the range of the protocol becomes the nearest in it. */
export function readPercent(part: Part): number | undefined {
  const number = toNumber(part.value)
  if (number === undefined) {
    reportPart(part, 'must be a number')
    return undefined
  }
  return Math.min(int32.most, Math.max(int32.least, round(number)))
}

/** Reads Unix seconds. */
export function readTime(part: Part): number | undefined {
  return readInteger(part, times)
}

/** Undefined, and reported unless it is absent, for a value that is not a number in the range. */
function readInteger(part: Part, { least, most }: Range): number | undefined {
  if (isAbsent(part)) return undefined
  const number = toNumber(part.value)
  if (number !== undefined && number >= least && number <= most) return round(number)
  reportPart(part, number === undefined ? 'must be a number' : 'is out of range')
  return undefined
}

function toNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return value
  return typeof value === 'string' && /^\s*[+-]?\d+(?:\.\d+)?\s*$/.test(value)
    ? Number(value)
    : undefined
}

/** Without a negative zero, which JSON would lose. */
function round(number: number): number {
  return Math.round(number) + 0
}
