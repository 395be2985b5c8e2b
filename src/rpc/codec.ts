import type { ErrorObject } from './errors.js'
import { maxDepth, maxValues } from './limits.js'
import type { MalformedMessage, Message, NotificationMessage, ResponseTarget } from './message.js'
import { parseJson } from './parse-json.js'
import { decodePlain } from './plain-message.js'
import { formatRequestId, parseRequestId, type RequestId } from './request-id.js'
import { scan, type Outline } from './scan.js'

type JsonObject = Record<string, unknown>

/** Decodes one text. Never throws: any other text is a malformed message. */
export function decodeMessage(text: string): Message {
  return decodePlain(text) ?? decodeOutlined(text)
}

function decodeOutlined(text: string): Message {
  const outline = scan(text)
  if (outline.depth > maxDepth) {
    // Not parsed: deep nesting needs far more memory as values than as text.
    if (!outline.closed) return brokenJson(outline)
    return { kind: 'malformed', code: 'tooDeep', target: targetOf(outline) }
  }
  if (outline.values > maxValues) {
    return { kind: 'malformed', code: 'tooManyValues', target: targetOf(outline) }
  }
  const value = parseJson(text)
  if (value === undefined) return brokenJson(outline)
  if (!isObject(value)) return { kind: 'malformed', code: 'notAnObject' }
  return classify(value, readId(outline), outline.repeated)
}

/** Finds the side that waits for a message, from the first part of its text. */
export function findTarget(head: string): ResponseTarget | undefined {
  return targetOf(scan(head))
}

/** With the id of the call that waits for it. A request is not one before it is complete. */
function brokenJson(outline: Outline): MalformedMessage {
  const target = targetOf(outline)
  const answered = target?.side === 'us' ? { id: target.id } : undefined
  return { kind: 'malformed', code: 'brokenJson', ...answered }
}

function targetOf(outline: Outline): ResponseTarget | undefined {
  const id = readId(outline)
  if (id === undefined) return undefined
  const { names } = outline
  const answers = !names.has('method') && (names.has('result') || names.has('error'))
  return { side: answers ? 'us' : 'peer', id }
}

function readId({ ids }: Outline): RequestId | undefined {
  const [source] = ids
  return source === undefined || ids.length > 1 ? undefined : parseRequestId(source)
}

// The order matters: an object with two shapes counts as the first of them.
function classify(
  message: JsonObject,
  id: RequestId | undefined,
  repeated: string | undefined,
): Message {
  const { method, result, error } = message
  if (typeof method === 'string') {
    if (id !== undefined && isTrace(message.trace)) {
      // With two methods or params, the intended one is unknown.
      if (repeated === 'method' || repeated === 'params') {
        return invalidRequest(id, `\`${repeated}\` is repeated`)
      }
      return toRequest(id, method, message)
    }
    return toNotification(method, message)
  }
  if (id === undefined) return { kind: 'malformed', code: 'unrecognized' }
  if (result !== undefined && (error ?? undefined) !== undefined) {
    return { kind: 'malformed', code: 'badResponse', id, reason: 'a result beside an error' }
  }
  if (result !== undefined) return { kind: 'response', id, result }
  if (isErrorObject(error)) return { kind: 'error', id, error }
  if (method !== undefined) return invalidRequest(id, 'method is not a string')
  if (error !== undefined) return { kind: 'malformed', code: 'badResponse', id }
  return { kind: 'malformed', code: 'unrecognized' }
}

function toRequest(id: RequestId, method: string, { params, trace }: JsonObject): Message {
  const possible = params === undefined || typeof params === 'object'
  if (!possible) return invalidRequest(id, 'params are neither an object nor an array')
  if (!isObject(trace)) return { kind: 'request', id, method, params }
  return { kind: 'request', id, method, params, trace }
}

function toNotification(method: string, message: JsonObject): NotificationMessage {
  const { params, emittedAtMs } = message
  const unusableId = message.id !== undefined
  if (typeof emittedAtMs !== 'number') return { kind: 'notification', method, params, unusableId }
  return { kind: 'notification', method, params, emittedAtMs, unusableId }
}

function invalidRequest(id: RequestId, reason: string): MalformedMessage {
  return { kind: 'malformed', code: 'invalidRequest', id, reason }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isTrace(value: unknown): boolean {
  if (value === undefined || value === null) return true
  return isObject(value) && isTraceField(value.traceparent) && isTraceField(value.tracestate)
}

function isTraceField(value: unknown): boolean {
  return value === undefined || value === null || typeof value === 'string'
}

function isErrorObject(value: unknown): value is ErrorObject {
  return isObject(value) && Number.isInteger(value.code) && typeof value.message === 'string'
}

/** Encodes a request. Throws a TypeError for params without a JSON form. */
export function encodeRequest(id: RequestId, method: string, params: unknown): string {
  return `{"id":${formatRequestId(id)},"method":${JSON.stringify(method)}${member('params', params)}}`
}

/** Encodes a notification, with its time in Unix milliseconds. */
export function encodeNotification(method: string, params: unknown, emittedAtMs?: number): string {
  const rest = member('params', params) + member('emittedAtMs', emittedAtMs)
  return `{"method":${JSON.stringify(method)}${rest}}`
}

/** A value without JSON is sent as null, because a response needs a result. */
export function encodeResult(id: RequestId, result: unknown): string {
  return `{"id":${formatRequestId(id)}${member('result', result) || ',"result":null'}}`
}

/** Encodes an error response. */
export function encodeError(id: RequestId, { code, message, data }: ErrorObject): string {
  return `{"id":${formatRequestId(id)}${member('error', { code, message, data })}}`
}

function member(name: string, value: unknown): string {
  const text = JSON.stringify(value) as string | undefined
  return text === undefined ? '' : `,"${name}":${text}`
}
