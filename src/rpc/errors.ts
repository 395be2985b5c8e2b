import type { ErrorDetails, Retryable } from '../../generated/error-rules.js'
import type { KnownErrorKind } from '../../generated/types/index.js'

/** The error member of a JSON-RPC response. */
export interface ErrorObject {
  code: number
  message: string
  data?: unknown
}

/** The error codes of the protocol. `data.kind` contains the kind of error. */
export const wireCodes = {
  refused: -32600,
  internal: -32603,
  overloaded: -32001,
} as const

/** What a client knows of an error of a server of any release. */
export interface ErrorClassification {
  /** `unknown` if no rule matches the error. */
  readonly kind: KnownErrorKind | 'unknown'
  /** When the same call or turn can succeed. */
  readonly retryable: Retryable | 'unknown'
  /** A sentence for the user or the author of the client. */
  readonly advice: string
  /** Whether the kind is only the most likely one: the error can have other causes. */
  readonly inferred: boolean
  /** What the text or the data of the error says beside its kind. */
  readonly details: ErrorDetails
}

/** The classification of an error that no rule matches. */
export const unclassified: ErrorClassification = {
  kind: 'unknown',
  retryable: 'unknown',
  advice: 'Report the code and the message: this version of the client does not know the error.',
  inferred: false,
  details: {},
}

/** Options of RpcError. */
export interface RpcErrorOptions extends ErrorOptions {
  data?: unknown
  classification?: ErrorClassification
}

/**
 * An error response: received from the peer, or thrown by a handler to send it. Clients classify
 * the errors that they receive; the kind of other errors is `unknown`.
 */
export class RpcError extends Error implements ErrorClassification {
  override readonly name = 'RpcError'
  readonly code: number
  readonly data: unknown
  readonly kind: ErrorClassification['kind']
  readonly retryable: ErrorClassification['retryable']
  readonly advice: string
  readonly inferred: boolean
  readonly details: ErrorDetails

  constructor(code: number, message: string, options: RpcErrorOptions = {}) {
    super(message, options)
    const { data, classification = unclassified } = options
    this.code = code
    this.data = data
    this.kind = classification.kind
    this.retryable = classification.retryable
    this.advice = classification.advice
    this.inferred = classification.inferred
    this.details = classification.details
  }

  toJSON(): ErrorObject {
    const { code, message, data } = this
    return { code, message, ...(data !== undefined && { data }) }
  }
}

/** Why a call has no usable answer. */
export type ConnectionErrorCode =
  | 'not_connected'
  | 'unauthorized'
  | 'forbidden'
  | 'closed'
  | 'timeout'
  | 'canceled'
  | 'bad_response'
  | 'too_large'
  | 'unsupported_method'
  | 'unsupported_member'
  | 'experimental_required'
  | 'load_failed'

/** A call without a usable answer. Never sent to the peer. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError'
  readonly code: ConnectionErrorCode
  /** Which side has ended the connection. Only for code `closed`. */
  readonly closedBy?: ClosedBy

  constructor(code: ConnectionErrorCode, message: string, options: ConnectionErrorOptions = {}) {
    super(message, options)
    this.code = code
    if (options.closedBy !== undefined) this.closedBy = options.closedBy
  }
}

/** `thisSide` after `close()`; `peer` if the peer or the pipe has ended. */
export type ClosedBy = 'thisSide' | 'peer'

/** Options of ConnectionError. */
export interface ConnectionErrorOptions extends ErrorOptions {
  closedBy?: ClosedBy | undefined
}

/** The error of calls that wait when this side closes the connection, and of later ones. */
export function closedHere(): ConnectionError {
  return new ConnectionError('closed', 'this side closed the connection', { closedBy: 'thisSide' })
}

/** The error of calls to a peer that has ended, with the reason if it is known. */
export function closedByPeer(what: string, cause?: unknown): ConnectionError {
  return new ConnectionError('closed', what, {
    closedBy: 'peer',
    ...(cause !== undefined && { cause }),
  })
}

/** Returns a ConnectionError unchanged. Any other error of a transport means that it is closed. */
export function toConnectionError(thrown: unknown): ConnectionError {
  if (thrown instanceof ConnectionError) return thrown
  return closedByPeer('the transport failed', thrown)
}

/** Adds the failed action to the message. */
export function inContext(doing: string, error: ConnectionError): ConnectionError {
  const { code, message, closedBy, cause = error } = error
  return new ConnectionError(code, `${doing}: ${message}`, { cause, closedBy })
}

/**
 * Converts an error of a handler to a response. An RpcError is sent as it is. Any other error is
 * reported on this side and answered without details.
 */
export function toErrorObject(thrown: unknown, report: (error: unknown) => void): ErrorObject {
  if (thrown instanceof RpcError) return thrown.toJSON()
  report(thrown)
  return { code: wireCodes.internal, message: 'Internal error', data: { kind: 'internal' } }
}
