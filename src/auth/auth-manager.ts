import type { AuthStorage } from './auth-storage.js'
import { createApiKeyAuth } from './codex-auth.js'
import type { CodexAuth } from './codex-auth.js'
import { AuthError } from './errors.js'
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
}

/** Starts with whoever is signed in according to the storage. */
export async function createAuthManager(options: AuthManagerOptions): Promise<AuthManager> {
  return new AuthManager(options.storage, await loadOrReport(options))
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
  #auth: CodexAuth | undefined
  #lastChange: Promise<unknown> = Promise.resolve()

  constructor(storage: AuthStorage, auth: CodexAuth | undefined) {
    this.#storage = storage
    this.#auth = auth
  }

  /** Who is signed in at this moment. */
  auth(): CodexAuth | undefined {
    return this.#auth
  }

  /** Replaces every stored credential. The key is taken as it is, also when it is empty. */
  async loginWithApiKey(apiKey: string): Promise<void> {
    await this.#change(async () => {
      await this.#storage.save({ auth_mode: 'apikey', OPENAI_API_KEY: apiKey })
      this.#auth = createApiKeyAuth(apiKey)
    })
  }

  /** Removes what is stored, usable or not; false when there was nothing. */
  async logout(): Promise<boolean> {
    return this.#change(async () => {
      const removed = await this.#storage.remove()
      this.#auth = undefined
      return removed
    })
  }

  /** One change after the other, in the order of the calls. */
  #change<T>(change: () => Promise<T>): Promise<T> {
    const done = this.#lastChange.then(change)
    this.#lastChange = done.catch(() => undefined)
    return done
  }
}
