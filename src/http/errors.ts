/** What callers may act on. */
export type HttpErrorCode =
  /** A variable names a certificate file that cannot be used. */
  | 'invalid_ca'
  /** A variable holds something that is no address of a proxy. */
  | 'invalid_proxy'
  /** The answer is longer than anyone has to take. */
  | 'too_large'

/** Says why this side cannot ask or does not take an answer. Quotes no URL, header or body. */
export class HttpError extends Error {
  override readonly name = 'HttpError'
  readonly code: HttpErrorCode

  constructor(code: HttpErrorCode, message: string) {
    super(message)
    this.code = code
  }
}

/** Why a request got no answer, in words that hold no part of it: what fetch throws quotes URLs. */
export function describeFailure(thrown: unknown): string {
  if (thrown instanceof HttpError) return thrown.message
  if (thrown instanceof Error && (thrown.name === 'AbortError' || thrown.name === 'TimeoutError')) {
    return thrown.name === 'AbortError' ? 'canceled' : 'timed out'
  }
  const code = findCode(thrown)
  return code === undefined ? 'network error' : `network error ${code}`
}

/** The code nearest to the root of what happened, as in `ECONNREFUSED`. */
function findCode(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error)) return undefined
  const [first] = thrown instanceof AggregateError ? (thrown.errors as unknown[]) : []
  const deeper = findCode(thrown.cause) ?? findCode(first)
  if (deeper !== undefined) return deeper
  const code = 'code' in thrown ? thrown.code : undefined
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]+$/.test(code) ? code : undefined
}
