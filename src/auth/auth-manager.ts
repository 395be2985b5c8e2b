import type { AuthStorage } from './auth-storage.js'
import { createApiKeyAuth } from './codex-auth.js'
import type { ChatgptAuthTokensAuth, CodexAuth } from './codex-auth.js'
import { AuthError } from './errors.js'
import type { HostTokens, RequestHostTokens } from './external-auth.js'
import { ExternalAuth } from './external-auth.js'
import { loadAuth } from './load-auth.js'

/** What happened that no caller asked about. Holds no secret. */
export interface AuthEvent {
  /** Stored credentials could not be used, which counts as signed out. */
  type: 'load_failed'
  error: AuthError
}

/** What a manager works with. */
export interface AuthManagerOptions {
  storage: AuthStorage
  /** Takes what nobody asked about; must not throw. */
  report: (event: AuthEvent) => void
  /** Unix milliseconds. */
  now: () => number
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
  readonly #storage: AuthStorage
  readonly #external: ExternalAuth
  #stored: CodexAuth | undefined
  #lastChange: Promise<unknown> = Promise.resolve()

  constructor({ storage, now }: AuthManagerOptions, stored: CodexAuth | undefined) {
    this.#storage = storage
    this.#external = new ExternalAuth(now)
    this.#stored = stored
  }

  /** Who is signed in at this moment. Tokens of the host hide what is stored. */
  auth(): CodexAuth | undefined {
    return this.#external.current ?? this.#stored
  }

  /** Replaces every stored credential. The key is taken as it is, also when it is empty. */
  async loginWithApiKey(apiKey: string): Promise<void> {
    await this.#change(async () => {
      await this.#storage.save({ auth_mode: 'apikey', OPENAI_API_KEY: apiKey })
      this.#stored = createApiKeyAuth(apiKey)
    })
  }

  /**
   * Uses tokens that the host keeps, in memory alone. Throws an AuthError `malformed_token`, and
   * leaves things as they were, when they cannot be read.
   */
  async loginWithChatgptAuthTokens(tokens: HostTokens): Promise<ChatgptAuthTokensAuth> {
    return this.#change(() => this.#external.login(tokens))
  }

  /** Names who to ask for newer tokens of the host. */
  requestHostTokensBy(request: RequestHostTokens): void {
    this.#external.serveBy(request)
  }

  /**
   * Other credentials to try after a server has refused these; undefined when there are none.
   * Throws an AuthError `refresh_failed` when there could be some and they were not to be had.
   */
  async recover(refused: CodexAuth): Promise<CodexAuth | undefined> {
    if (refused.mode !== 'chatgptAuthTokens') return undefined
    return this.#external.refresh(refused)
  }

  /** Forgets the host's tokens and removes what is stored, usable or not; false when there was nothing. */
  async logout(): Promise<boolean> {
    return this.#change(async () => {
      const forgotten = this.#external.logout()
      const removed = await this.#storage.remove()
      this.#stored = undefined
      return removed || forgotten
    })
  }

  /** One change after the other, in the order of the calls. */
  #change<T>(change: () => Promise<T>): Promise<T> {
    const done = this.#lastChange.then(change)
    this.#lastChange = done.catch(() => undefined)
    return done
  }
}
