import type { PendingLogin } from '../auth/login-flow.js'

/** A login that a client can cancel by its id. */
export interface StartedLogin<T extends PendingLogin> {
  loginId: string
  login: T
}

/** The login that waits for somebody in a browser, of which a server has one at a time. */
export class ActiveLogin {
  readonly #createId: () => string
  #end: ((message?: string) => void) | undefined
  #current: StartedLogin<PendingLogin> | undefined
  #suspended = 0

  /** Ids are UUIDs. */
  constructor(createId: () => string) {
    this.#createId = createId
  }

  /** Starts a login after ending the one before it. */
  async start<T extends PendingLogin>(
    begin: (signal: AbortSignal) => Promise<T>,
  ): Promise<StartedLogin<T>> {
    await this.end('Login cancelled')
    const starting = new AbortController()
    if (this.#suspended > 0) starting.abort()
    this.#end = () => starting.abort()
    const login = await begin(starting.signal)
    const started = { loginId: this.#createId(), login }
    this.#current = started
    this.#end = (message) => void login.cancel(message)
    return started
  }

  /** Ends whatever waits and lets nothing start, until the returned function is called. */
  suspend(): () => void {
    this.#suspended++
    void this.end()
    return () => void this.#suspended--
  }

  /** Ends whatever waits or is about to; resolves when nothing of it is left. */
  async end(message?: string): Promise<void> {
    const current = this.#current
    this.#current = undefined
    this.#end?.(message)
    this.#end = undefined
    await current?.login.outcome.catch(() => undefined)
  }

  /** Ends the login of this id; false when there is none, or it is over. */
  cancel(loginId: string): boolean {
    if (this.#current === undefined || normalize(loginId) !== normalize(this.#current.loginId)) {
      return false
    }
    return this.#current.login.cancel()
  }
}

/** The digits of a UUID, however it is spelled. */
function normalize(uuid: string): string {
  return uuid.toLowerCase().replaceAll(/^urn:uuid:|[{}-]/g, '')
}
