import type { AuthStorage } from './auth-storage.js'
import type { ChatgptAuthTokensAuth, CodexAuth } from './codex-auth.js'
import { AuthError } from './errors.js'
import type { HostTokens, RequestHostTokens } from './external-auth.js'
import { ExternalAuth } from './external-auth.js'
import { loadAuth } from './load-auth.js'
import type { IssuedLogin } from './login-record.js'
import { toLoginRecord } from './login-record.js'
import type { ManagedAuthOptions } from './managed-auth.js'
import { ManagedAuth } from './managed-auth.js'
import { UnauthorizedRecovery } from './unauthorized-recovery.js'

/** What happened that no caller asked about. Holds no secret. */
export interface AuthEvent {
  /**
   * `load_failed`: stored credentials could not be used, which counts as signed out.
   * `refresh_failed`: tokens could not be renewed; the old ones stay in use.
   * `save_failed`: renewed tokens could not be stored yet; they are in use.
   */
  type: 'load_failed' | 'refresh_failed' | 'save_failed'
  error: AuthError
}

/** What a manager works with. */
export interface AuthManagerOptions extends Omit<ManagedAuthOptions, 'onUnsaved'> {
  storage: AuthStorage
  /** Takes what nobody asked about; must not throw. */
  report: (event: AuthEvent) => void
}

/** Starts with whoever is signed in according to the storage. */
export async function createAuthManager(options: AuthManagerOptions): Promise<AuthManager> {
  return new AuthManager(options, await loadOrReport(options))
}

async function loadOrReport(options: AuthManagerOptions): Promise<CodexAuth | undefined> {
  try {
    return await loadAuth(options.storage)
  } catch (error) {
    if (!(error instanceof AuthError)) throw error
    options.report({ type: 'load_failed', error })
    return undefined
  }
}

/** Knows who is signed in, and is the only one to change it. */
export class AuthManager {
  readonly #managed: ManagedAuth
  readonly #external: ExternalAuth
  readonly #report: (event: AuthEvent) => void
  readonly #now: () => number

  constructor(options: AuthManagerOptions, stored: CodexAuth | undefined) {
    const { report } = options
    const onUnsaved = (error: AuthError) => report({ type: 'save_failed', error })
    this.#managed = new ManagedAuth({ ...options, onUnsaved }, stored)
    this.#external = new ExternalAuth(options.now)
    this.#report = report
    this.#now = options.now
  }

  /** Who is signed in at this moment. Tokens of the host hide what is stored. */
  get current(): CodexAuth | undefined {
    return this.#external.current ?? this.#managed.current
  }

  /** Who is signed in, with tokens that are not about to end, as far as newer ones can be had. */
  async auth(): Promise<CodexAuth | undefined> {
    if (this.#external.current === undefined) {
      await this.#managed.renewIfStale((error) => this.#report({ type: 'refresh_failed', error }))
    }
    return this.current
  }

  /** Why these credentials cannot be renewed any more, if they cannot. */
  failureOf(auth: CodexAuth): AuthError | undefined {
    return this.#managed.failureOf(auth)
  }

  /** Renews stored tokens now. Tokens of the host are the host's to renew. Does not fail. */
  async refreshToken(): Promise<void> {
    if (this.current?.mode !== 'chatgpt') return
    try {
      await this.#managed.refresh('forced')
    } catch (error) {
      if (!(error instanceof AuthError)) throw error
      this.#report({ type: 'refresh_failed', error })
    }
  }

  /** Lets nobody wait for a refresh, until the returned function is called. */
  suspendRefresh(): () => void {
    return this.#managed.suspendRefresh()
  }

  /** What to try after a server has refused these credentials. */
  recovery(refused: CodexAuth): UnauthorizedRecovery {
    return new UnauthorizedRecovery({ managed: this.#managed, external: this.#external }, refused)
  }

  /** Replaces every stored credential. The key is taken as it is, also when it is empty. */
  async loginWithApiKey(apiKey: string): Promise<void> {
    await this.#managed.login({ auth_mode: 'apikey', OPENAI_API_KEY: apiKey })
  }

  /** Replaces every stored credential with those of a login with ChatGPT. */
  async loginWithTokens(login: IssuedLogin): Promise<void> {
    await this.#managed.login(await toLoginRecord(login, this.#now()))
  }

  /**
   * Uses tokens that the host keeps, in memory alone. Throws an AuthError `malformed_token`, and
   * leaves things as they were, when they cannot be read.
   */
  loginWithChatgptAuthTokens(tokens: HostTokens): Promise<ChatgptAuthTokensAuth> {
    return this.#external.login(tokens)
  }

  /** Names who to ask for newer tokens of the host. */
  requestHostTokensBy(request: RequestHostTokens): void {
    this.#external.serveBy(request)
  }

  /** Forgets the host's tokens and removes what is stored, usable or not; false when there was nothing. */
  async logout(): Promise<boolean> {
    const forgotten = this.#external.logout()
    const removed = await this.#managed.logout()
    return removed || forgotten
  }
}
