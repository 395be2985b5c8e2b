import { isObject } from '../frame.js'
import type { Bindings } from './bindings.js'
import { isSameText } from './bindings.js'
import { showValue } from './difference.js'

/** Two values of a frame that differ. */
export interface ValueDifference {
  pointer: string
  expected: string | undefined
  actual: string | undefined
}

const timeMember = /(?:At|Ms|Time|Timestamp)$|^(?:time|timestamp)$/
const idMember = /(?:^id|Id|Ids|_id)$/

/** Compares frames that are redacted, but for times, names, ids and the version of the client. */
export function compareFrames(
  expected: unknown,
  actual: unknown,
  bindings: Bindings,
): ValueDifference | undefined {
  return new Comparison(bindings).compare(withoutVersion(expected), withoutVersion(actual), '')
}

class Comparison {
  readonly #bindings: Bindings

  constructor(bindings: Bindings) {
    this.#bindings = bindings
  }

  compare(expected: unknown, actual: unknown, pointer: string): ValueDifference | undefined {
    if (Array.isArray(expected) && Array.isArray(actual)) {
      return this.#compareMembers({ ...expected }, { ...actual }, pointer)
    }
    if (isObject(expected) && isObject(actual)) {
      return this.#compareMembers(expected, actual, pointer)
    }
    const member = pointer.slice(pointer.lastIndexOf('/') + 1)
    if (this.#isSame(expected, actual, member)) return undefined
    return { pointer, expected: showValue(expected), actual: showValue(actual) }
  }

  #compareMembers(
    expected: Readonly<Record<string, unknown>>,
    actual: Readonly<Record<string, unknown>>,
    pointer: string,
  ): ValueDifference | undefined {
    for (const name of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
      const place = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
      const found = this.compare(expected[name], actual[name], place)
      if (found !== undefined) return found
    }
    return undefined
  }

  #isSame(expected: unknown, actual: unknown, member: string): boolean {
    if (expected === actual && typeof expected !== 'string') return true
    if (typeof expected === 'number' && typeof actual === 'number') return timeMember.test(member)
    if (typeof expected !== 'string' || typeof actual !== 'string') return false
    if (isSameText(expected, actual, this.#bindings)) return true
    return idMember.test(member) && isCounted(actual) && this.#bindings.bind(expected, actual)
  }
}

/** The number of the first name that a replay gives. No recording counts so far. */
export const firstOfReplay = 500_000

/** Whether an id was made stable by the replay: the client has made it up. */
function isCounted(id: string): boolean {
  return Number(/\d{6,}$/.exec(id)?.[0] ?? 0) >= firstOfReplay
}

/** A later version of a client may send the same. */
function withoutVersion(frame: unknown): unknown {
  if (!isObject(frame) || frame['method'] !== 'initialize' || !isObject(frame['params'])) {
    return frame
  }
  const { clientInfo, ...params } = frame['params']
  if (!isObject(clientInfo)) return frame
  return { ...frame, params: { clientInfo: { ...clientInfo, version: '' }, ...params } }
}
