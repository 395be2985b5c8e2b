import type { ErrorObject } from './errors.js'
import type { RequestId } from './request-id.js'

/** A W3C trace context, as a request may carry it. */
interface Trace {
  traceparent?: string | null
  tracestate?: string | null
}

export interface RequestMessage {
  kind: 'request'
  id: RequestId
  method: string
  params: unknown
  trace?: Trace
}

export interface NotificationMessage {
  kind: 'notification'
  method: string
  params: unknown
  emittedAtMs?: number
  /** It has an `id`, but none that could be answered */
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

/** The side that waits because of a malformed message: the peer for our answer, or a call of ours. */
export interface ResponseTarget {
  side: 'peer' | 'us'
  id: RequestId
}

export type MalformedMessage =
  | { kind: 'malformed'; code: 'brokenJson' | 'notAnObject' | 'unrecognized' }
  | { kind: 'malformed'; code: 'invalidRequest'; id: RequestId; reason: string }
  | { kind: 'malformed'; code: 'badResponse'; id: RequestId }
  | { kind: 'malformed'; code: 'tooDeep'; target: ResponseTarget | undefined }

export type Message =
  RequestMessage | NotificationMessage | ResponseMessage | ErrorMessage | MalformedMessage
