import { AuthError } from '../errors.js'
import type { PendingLogin } from './login-flow.js'

const notCompleted = 'Login was not completed'

/** A login in progress. It can be ended until its credentials are being stored. */
export class CancelableLogin {
  readonly #ended = new AbortController()
  /** Aborted when the login can no longer be ended. */
  readonly #over = new AbortController()

  constructor(canceledBy?: AbortSignal) {
    if (canceledBy?.aborted === true) this.cancel()
    canceledBy?.addEventListener('abort', () => this.cancel(), { signal: this.#over.signal })
  }

  /** Aborts with the AuthError that ends the login. */
  get signal(): AbortSignal {
    return this.#ended.signal
  }

  /** Ends the login. False if it can no longer be ended. */
  end(reason: AuthError): boolean {
    if (this.#over.signal.aborted) return false
    this.#over.abort()
    this.#ended.abort(reason)
    return true
  }

  cancel(message: string = notCompleted): boolean {
    return this.end(new AuthError('login_canceled', message))
  }

  /** Stores the credentials. Throws if the login was ended; afterwards it cannot be. */
  async store(task: () => Promise<void>): Promise<void> {
    this.signal.throwIfAborted()
    this.#over.abort()
    await task()
  }

  /** Runs a part of the login. If the login was ended, the part's error is the reason for that. */
  async run<T>(part: Promise<T>): Promise<T> {
    try {
      return await part
    } catch (error) {
      this.#over.abort()
      this.signal.throwIfAborted()
      throw error
    }
  }

  /** The rest of the login, for callers. */
  toPendingLogin(rest: Promise<void>): PendingLogin {
    const outcome = this.run(rest)
    // An outcome that is not awaited must not count as an unhandled rejection.
    outcome.catch(() => undefined)
    return { outcome, cancel: (message) => this.cancel(message) }
  }
}
