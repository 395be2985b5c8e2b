// The envelopes: JSON-RPC 2.0 without the `jsonrpc` member.
import type { ErrorKind } from './errors.js'
import type { Int64 } from './scalars.js'

/** Pairs a response with its request. `"1"` and `1` are different ids. */
export type RequestId = string | Int64

/** A call that expects exactly one response. */
export interface RequestEnvelope {
  /** Chosen by the sender, unique among its open calls. */
  id: RequestId
  /** Name of the method. */
  method: string
  /** Shape given by the method. */
  params?: unknown
  /** The position of the call in a distributed trace. */
  trace?: TraceContext | null
}

/** A message that is never answered. */
export interface NotificationEnvelope {
  /** Name of the method. */
  method: string
  /** Shape given by the method. */
  params?: unknown
  /**
   * When the server sent it, in Unix milliseconds.
   * @since 0.145.0
   */
  emittedAtMs?: Int64
}

/** The answer to a call that worked. */
export interface ResponseEnvelope {
  /** Id of the request. */
  id: RequestId
  /** Shape given by the method. */
  result: unknown
}

/** The answer to a call that failed. */
export interface ErrorEnvelope {
  /** Id of the request. */
  id: RequestId
  /** The error. */
  error: ErrorObject
}

/** The error member of a response. */
export interface ErrorObject {
  /** One of the few numbers this wire uses; `data.kind` is finer. */
  code: Int64
  /** For people, and not stable. */
  message: string
  /** From servers built on this contract: an `ErrorData`. Left out by codex. */
  data?: unknown
}

/** Machine-readable details of a failed call. */
export interface ErrorData {
  /** The kind of failure. */
  kind: ErrorKind
  /** JSON pointer to the member of the params that was refused. */
  pointer?: string
  /** Only with `refreshFailed`. */
  reason?: RefreshFailureReason
}

/**
 * Why tokens could not be refreshed. All but `transient` last until the next login.
 * @openEnum other
 */
export type RefreshFailureReason =
  'expired' | 'exhausted' | 'revoked' | 'accountMismatch' | 'other' | 'transient'

/** W3C trace context. */
export interface TraceContext {
  /** The `traceparent` header value. */
  traceparent?: string | null
  /** The `tracestate` header value. */
  tracestate?: string | null
}
