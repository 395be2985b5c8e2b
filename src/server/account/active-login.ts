import type { PendingLogin } from '../../auth/login/login-flow.js'

/** A login that a client can cancel by its id. */
export interface StartedLogin<T extends PendingLogin> {
  loginId: string
  login: T
}

/** The two kinds of login that wait for the user. Browser logins share one port. */
export type LoginKind = 'browser' | 'device'

/** The login that waits for the user. A server has one at a time. */
export class ActiveLogin {
  readonly #createId: () => string
  #current: (StartedLogin<PendingLogin> & { kind: LoginKind }) | undefined
  #starting: AbortController | undefined
  #suspended = 0

  /** Ids are UUIDs. */
  constructor(createId: () => string) {
    this.#createId = createId
  }

  /** Starts a login and ends the current one, unless the new one fails to start. */
  async start<T extends PendingLogin>(
    kind: LoginKind,
    begin: (signal: AbortSignal) => Promise<T>,
  ): Promise<StartedLogin<T>> {
    if (kind === 'browser' && this.#current?.kind === 'browser') await this.end('Login cancelled')
    const starting = new AbortController()
    if (this.#suspended > 0) starting.abort()
    this.#starting = starting
    const login = await begin(starting.signal).finally(() => (this.#starting = undefined))
    await this.end()
    const started = { loginId: this.#createId(), login }
    this.#current = { ...started, kind }
    return started
  }

  /** Ends the current login and prevents new ones until the returned function is called. */
  suspend(): () => void {
    this.#suspended++
    void this.end()
    return () => void this.#suspended--
  }

  /** Ends the current and the starting login. Resolves when the current one has ended. */
  async end(message?: string): Promise<void> {
    const current = this.#current
    this.#current = undefined
    this.#starting?.abort()
    current?.login.cancel(message)
    await current?.login.outcome.catch(() => undefined)
  }

  /** Ends the login of this id. Returns false if there is none or it has ended. */
  cancel(loginId: string): boolean {
    if (this.#current === undefined || normalize(loginId) !== normalize(this.#current.loginId)) {
      return false
    }
    return this.#current.login.cancel()
  }
}

/** The digits of a UUID in any spelling. */
function normalize(uuid: string): string {
  return uuid.toLowerCase().replaceAll(/^urn:uuid:|[{}-]/g, '')
}
