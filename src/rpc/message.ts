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

/** Who waits because of a message that cannot be taken: the peer for our answer, or a call of ours for the peer's. */
export interface Waiting {
  side: 'peer' | 'us'
  id: RequestId
}

export type Defect =
  | { kind: 'defect'; code: 'brokenJson' | 'notAnObject' | 'unrecognized' }
  | { kind: 'defect'; code: 'invalidRequest'; id: RequestId; reason: string }
  | { kind: 'defect'; code: 'badResponse'; id: RequestId }
  | { kind: 'defect'; code: 'tooDeep'; waiting: Waiting | undefined }

export type Message = RequestMessage | NotificationMessage | ResponseMessage | ErrorMessage | Defect
