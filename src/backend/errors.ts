/** Why a call of the backend failed. */
export type BackendErrorCode =
  /** No answer: no connection, a timeout or a server error. */
  | 'unavailable'
  /** The credentials were rejected, and so were any others. */
  | 'unauthorized'
  /** The backend refused the request. */
  | 'rejected'
  /** The answer cannot be read. */
  | 'invalid_response'

/** Facts about the call. */
export interface BackendErrorFacts {
  method?: string | undefined
  /** Prefix of the path style and path, without host and query. */
  path?: string | undefined
  status?: number | undefined
}

/** A failed call of the backend. Contains no part of a body, a query or a credential. */
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
