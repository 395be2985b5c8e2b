/** The error member of a JSON-RPC response. */
export interface ErrorObject {
  code: number
  message: string
  data?: unknown
}

/** The codes this wire uses. What went wrong is told by `data.kind`. */
export const wireCodes = {
  refused: -32600,
  internal: -32603,
  overloaded: -32001,
} as const

/** An error that travels: the peer answered with it, or a handler throws it to answer with it. */
export class RpcError extends Error {
  override readonly name = 'RpcError'
  readonly code: number
  readonly data: unknown

  constructor(code: number, message: string, options: ErrorOptions & { data?: unknown } = {}) {
    super(message, options)
    this.code = code
    this.data = options.data
  }

  toJSON(): ErrorObject {
    const { code, message, data } = this
    return { code, message, ...(data !== undefined && { data }) }
  }
}

export type ConnectionErrorCode =
  | 'not_connected'
  | 'closed'
  | 'timeout'
  | 'canceled'
  | 'bad_response'
  | 'too_large'
  | 'unsupported_method'
  | 'experimental_required'
  | 'load_failed'

/** A call that got no usable answer. Never sent to the peer. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError'
  readonly code: ConnectionErrorCode

  constructor(code: ConnectionErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** Keeps a ConnectionError as it is; anything else that a transport throws means that it is gone. */
export function toConnectionError(thrown: unknown): ConnectionError {
  if (thrown instanceof ConnectionError) return thrown
  return new ConnectionError('closed', 'the transport failed', { cause: thrown })
}

/** The same outcome, told with what was being done. */
export function inContext(doing: string, error: ConnectionError): ConnectionError {
  const cause = error.cause ?? error
  return new ConnectionError(error.code, `${doing}: ${error.message}`, { cause })
}

/**
 * Turns whatever a handler threw into what the peer may see. Only an RpcError speaks for itself:
 * anything else is reported on this side and answered without detail.
 */
export function toErrorObject(thrown: unknown, report: (error: unknown) => void): ErrorObject {
  if (thrown instanceof RpcError) return thrown.toJSON()
  report(thrown)
  return { code: wireCodes.internal, message: 'Internal error', data: { kind: 'internal' } }
}
