import type { AuthDotJson } from '../../generated/types/index.js'
import type { AuthStorage } from './auth-storage.js'
import type { ChatgptAuth, CodexAuth } from './codex-auth.js'
import { copyRecord } from './codex-auth.js'
import { AuthError } from './errors.js'
import { isSameRecord } from './stored-login.js'
import { transient } from './token-endpoint.js'

export interface UnsavedTokensOptions {
  storage: AuthStorage
  /** Told when issued tokens could not be stored. */
  onUnsaved: (error: AuthError) => void
}

/**
 * Issued tokens that the storage did not take. The refresh token behind them is spent, so they must
 * not be lost with a full disk: they are used from memory, and stored as soon as that works.
 */
export class UnsavedTokens {
  readonly #options: UnsavedTokensOptions
  /** The tokens in use, and the snapshot that the storage still holds. */
  #pending: { fresh: ChatgptAuth; stored: ChatgptAuth } | undefined

  constructor(options: UnsavedTokensOptions) {
    this.#options = options
  }

  get isEmpty(): boolean {
    return this.#pending === undefined
  }

  /** Whether the storage holds what these tokens have replaced. */
  hasReplaced(stored: CodexAuth): boolean {
    return isSameRecord(stored, this.#pending?.stored)
  }

  /** Stores a record, or keeps its tokens for another try. Runs as a change of the storage. */
  async save(record: AuthDotJson, fresh: CodexAuth, stored: ChatgptAuth): Promise<void> {
    try {
      await this.#options.storage.save(record)
    } catch (error) {
      if (!(error instanceof AuthError) || fresh.mode !== 'chatgpt') throw error
      this.#pending = { fresh, stored }
      this.#options.onUnsaved(error)
    }
  }

  /** Tries again to store what is not, if anything. Runs as a change of the storage. */
  async retry(): Promise<void> {
    if (this.#pending === undefined) return
    await this.#options.storage.save(copyRecord(this.#pending.fresh)).catch((error: unknown) => {
      throw error instanceof AuthError ? transient(error.message) : error
    })
    this.#pending = undefined
  }

  /** Drops tokens that are not the ones in use any more. */
  forgetUnless(inUse: CodexAuth | undefined): void {
    if (this.#pending?.fresh !== inUse) this.#pending = undefined
  }
}
