/** What callers may act on. */
export type BackendErrorCode =
  /** No usable answer: no connection, no time left, or a fault on the other side. */
  | 'unavailable'
  /** The credentials were not taken, nor others if there were any. */
  | 'unauthorized'
  /** The backend understood and said no. */
  | 'rejected'
  /** The backend answered with something that nothing can be read from. */
  | 'invalid_response'

/** What is known about the call. */
export interface BackendErrorFacts {
  method?: string | undefined
  /** Prefix of the path style and path, without host and query. */
  path?: string | undefined
  status?: number | undefined
}

/** Says why the backend gave no result. Holds no part of a body, a URL's query or a credential. */
export class BackendError extends Error {
  override readonly name = 'BackendError'
  readonly code: BackendErrorCode
  readonly method: string | undefined
  readonly path: string | undefined
  readonly status: number | undefined

  constructor(code: BackendErrorCode, reason: string, facts: BackendErrorFacts = {}) {
    const { method, path, status } = facts
    super(method === undefined ? reason : `${method} ${path} failed: ${reason}`)
    this.code = code
    this.method = method
    this.path = path
    this.status = status
  }
}
