import { AuthError } from '../errors.js'
import type { PendingLogin } from './login-flow.js'

const notCompleted = 'Login was not completed'

/** One try to sign in. It can be ended until its credentials are being stored. */
export class CancelableLogin {
  readonly #ended = new AbortController()
  /** Aborted when nothing is left to end. */
  readonly #over = new AbortController()

  constructor(canceledBy?: AbortSignal) {
    if (canceledBy?.aborted === true) this.cancel()
    canceledBy?.addEventListener('abort', () => this.cancel(), { signal: this.#over.signal })
  }

  /** Aborts with the AuthError that the attempt ends with. */
  get signal(): AbortSignal {
    return this.#ended.signal
  }

  /** False when nothing was left to end. */
  end(reason: AuthError): boolean {
    if (this.#over.signal.aborted) return false
    this.#over.abort()
    this.#ended.abort(reason)
    return true
  }

  cancel(message: string = notCompleted): boolean {
    return this.end(new AuthError('login_canceled', message))
  }

  /** Stores the credentials, unless the attempt was ended before; afterwards it cannot be. */
  async store(task: () => Promise<void>): Promise<void> {
    this.signal.throwIfAborted()
    this.#over.abort()
    await task()
  }

  /** A part of the attempt: once that is ended, what the part throws is the reason for the end. */
  async run<T>(part: Promise<T>): Promise<T> {
    try {
      return await part
    } catch (error) {
      this.#over.abort()
      this.signal.throwIfAborted()
      throw error
    }
  }

  /** The rest of the attempt, as callers see it. */
  toPendingLogin(rest: Promise<void>): PendingLogin {
    const outcome = this.run(rest)
    // Whoever wants to know awaits it; nobody has to.
    outcome.catch(() => undefined)
    return { outcome, cancel: (message) => this.cancel(message) }
  }
}
