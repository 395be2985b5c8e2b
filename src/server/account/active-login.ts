import type { PendingLogin } from '../../auth/login/login-flow.js'

/** A login that a client can cancel by its id. */
export interface StartedLogin<T extends PendingLogin> {
  loginId: string
  login: T
}

/** The two ways to sign in that wait for somebody. Browser logins have one port between them. */
export type LoginKind = 'browser' | 'device'

/** The login that waits for somebody in a browser, of which a server has one at a time. */
export class ActiveLogin {
  readonly #createId: () => string
  #current: (StartedLogin<PendingLogin> & { kind: LoginKind }) | undefined
  #starting: AbortController | undefined
  #suspended = 0

  /** Ids are UUIDs. */
  constructor(createId: () => string) {
    this.#createId = createId
  }

  /** Starts a login in place of the one that waits, which goes on waiting when this one fails to start. */
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
    this.#starting?.abort()
    current?.login.cancel(message)
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
