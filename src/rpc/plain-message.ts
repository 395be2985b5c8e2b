import { fitsLimits } from './limits.js'
import type { Message } from './message.js'
import { parseJson } from './parse-json.js'

const openBrace = 0x7b
const closeBrace = 0x7d
const comma = 0x2c
const zero = 0x30
const nine = 0x39
const idMember = '"id":'
const methodMember = '"method":"'
// No safe integer has less.
const maxDigits = 15
const emittedAt = /,"emittedAtMs":(0|[1-9]\d{0,14})$/
const emittedAtLength = ',"emittedAtMs":'.length + maxDigits

/**
 * Decodes a result, a request or a notification that is written as both sides of this protocol
 * usually write it: without spaces, with an integer id, and with the result or the params last. The
 * rest of such a text is one JSON value, so no member is repeated. Returns undefined for all others.
 */
export function decodePlain(text: string): Message | undefined {
  const last = text.length - 1
  if (text.charCodeAt(0) !== openBrace || text.charCodeAt(last) !== closeBrace) return undefined
  const members = new Members(text)
  const first = members.takeId()
  const method = members.takeMethod()
  if (method === undefined) return first === undefined ? undefined : toResponse(first, members)
  const id = first ?? members.takeId()
  if (!members.take('"params":') || !fitsLimits(text)) return undefined
  if (id === undefined) return toNotification(method, members)
  const params = members.readValue(last)
  // Null is one of the params that are possible.
  return typeof params === 'object' ? { kind: 'request', id, method, params } : undefined
}

function toResponse(id: number, members: Members): Message | undefined {
  if (!members.take('"result":') || !fitsLimits(members.text)) return undefined
  const result = members.readValue(members.text.length - 1)
  return result === undefined ? undefined : { kind: 'response', id, result }
}

function toNotification(method: string, members: Members): Message | undefined {
  const { text } = members
  const last = text.length - 1
  const beforeLast = text.charCodeAt(last - 1)
  const isNumber = beforeLast >= zero && beforeLast <= nine
  const end = isNumber ? emittedAt.exec(text.slice(-1 - emittedAtLength, -1)) : null
  const params = members.readValue(end === null ? last : last - end[0].length)
  if (params === undefined) return undefined
  if (end === null) return { kind: 'notification', method, params, unusableId: false }
  const emittedAtMs = Number(end[1])
  return { kind: 'notification', method, params, emittedAtMs, unusableId: false }
}

/** The members of an object, one after the other. */
class Members {
  readonly text: string
  #at = 1

  constructor(text: string) {
    this.text = text
  }

  take(prefix: string): boolean {
    const found = this.text.startsWith(prefix, this.#at)
    if (found) this.#at += prefix.length
    return found
  }

  takeId(): number | undefined {
    const { text } = this
    if (!text.startsWith(idMember, this.#at)) return undefined
    const start = this.#at + idMember.length
    let value = 0
    let at = start
    for (let code = text.charCodeAt(at); code >= zero && code <= nine; code = text.charCodeAt(at)) {
      value = value * 10 + code - zero
      at++
    }
    const digits = at - start
    const isPlain = digits > 0 && digits <= maxDigits && !(digits > 1 && isZero(text, start))
    if (!isPlain || text.charCodeAt(at) !== comma) return undefined
    this.#at = at + 1
    return value
  }

  takeMethod(): string | undefined {
    const { text } = this
    if (!text.startsWith(methodMember, this.#at)) return undefined
    const start = this.#at + methodMember.length
    const end = text.indexOf('"', start)
    if (end === -1 || text.charCodeAt(end + 1) !== comma) return undefined
    const isLast = end - start === lastMethod.length && text.startsWith(lastMethod, start)
    const method = isLast ? lastMethod : readMethod(text.slice(start - 1, end + 1))
    if (method !== undefined) this.#at = end + 2
    return method
  }

  readValue(end: number): unknown {
    return parseJson(this.text.slice(this.#at, end))
  }
}

/** The method of the message before. Most messages are deltas, whose method is read once for all. */
let lastMethod = ''
const longestKept = 100

function readMethod(json: string): string | undefined {
  // Parsed, because a slice would keep the whole text of the message in memory.
  const method = parseJson(json)
  if (typeof method !== 'string') return undefined
  // One with an escape is shorter than its text, and would be taken for another one.
  if (method.length === json.length - 2 && method.length <= longestKept) lastMethod = method
  return method
}

function isZero(text: string, at: number): boolean {
  return text.charCodeAt(at) === zero
}
