import type { ErrorObject } from './errors.js'
import type { RequestId } from './request-id.js'

/** A W3C trace context of a request. */
interface Trace {
  traceparent?: string | null
  tracestate?: string | null
}

/** A call that expects an answer. */
export interface RequestMessage {
  kind: 'request'
  id: RequestId
  method: string
  params: unknown
  trace?: Trace
}

/** A call without an answer. */
export interface NotificationMessage {
  kind: 'notification'
  method: string
  params: unknown
  emittedAtMs?: number
  /** Whether it has an `id` that cannot be answered. */
  unusableId: boolean
}

interface ResponseMessage {
  kind: 'response'
  id: RequestId
  result: unknown
}

interface ErrorMessage {
  kind: 'error'
  id: RequestId
  error: ErrorObject
}

/** The side that waits for a malformed message: the peer for an answer, or a call of this side. */
export interface ResponseTarget {
  side: 'peer' | 'us'
  id: RequestId
}

/** A text that is not a valid message. */
export type MalformedMessage =
  | { kind: 'malformed'; code: 'notAnObject' | 'unrecognized' }
  /** With the id of the answer that it was to be, if it can be read. */
  | { kind: 'malformed'; code: 'brokenJson'; id?: RequestId }
  | { kind: 'malformed'; code: 'invalidRequest'; id: RequestId; reason: string }
  | { kind: 'malformed'; code: 'badResponse'; id: RequestId; reason?: string }
  | { kind: 'malformed'; code: 'tooDeep' | 'tooManyValues'; target: ResponseTarget | undefined }

/** A decoded message. */
export type Message =
  RequestMessage | NotificationMessage | ResponseMessage | ErrorMessage | MalformedMessage
