/** Why a request cannot be sent or its answer cannot be used. */
export type HttpErrorCode =
  /** A variable names an unusable certificate file. */
  | 'invalid_ca'
  /** A variable contains an invalid proxy address. */
  | 'invalid_proxy'
  /** The answer exceeds the size limit. */
  | 'too_large'

/** A request that this side does not send, or an answer that it rejects. Quotes no URL, header or body. */
export class HttpError extends Error {
  override readonly name = 'HttpError'
  readonly code: HttpErrorCode

  constructor(code: HttpErrorCode, message: string) {
    super(message)
    this.code = code
  }
}

/** Why a request has no answer, without any part of the request: errors of fetch quote URLs. */
export function describeFailure(thrown: unknown): string {
  if (thrown instanceof HttpError) return thrown.message
  if (thrown instanceof Error && (thrown.name === 'AbortError' || thrown.name === 'TimeoutError')) {
    return thrown.name === 'AbortError' ? 'canceled' : 'timed out'
  }
  const code = findCode(thrown)
  return code === undefined ? 'network error' : `network error ${code}`
}

/** The code of the innermost cause, such as `ECONNREFUSED`. */
function findCode(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error)) return undefined
  const [first] = thrown instanceof AggregateError ? (thrown.errors as unknown[]) : []
  const deeper = findCode(thrown.cause) ?? findCode(first)
  if (deeper !== undefined) return deeper
  const code = 'code' in thrown ? thrown.code : undefined
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]+$/.test(code) ? code : undefined
}
