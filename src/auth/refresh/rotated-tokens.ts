import type { ReportIgnored } from '../claims.js'
import type { ChatgptAuth, CodexAuth } from '../codex-auth.js'
import { copyRecord } from '../codex-auth.js'
import type { AuthStorage } from '../storage/auth-storage.js'
import { loadAuth, toCodexAuth } from '../storage/load-auth.js'
import { withTokens } from '../storage/login-record.js'
import type { IssuedTokens } from './issued-tokens.js'
import { transient } from './refresh-error.js'
import { hasSameRefreshToken } from './same-login.js'
import { loadSettled } from './wait-for-newer.js'

/** What an issuer gave for a refresh token, which is spent with that. */
export interface Rotation {
  spent: ChatgptAuth
  issued: IssuedTokens
  /** Unix milliseconds. */
  atMs: number
}

export interface RotatedTokensOptions {
  storage: AuthStorage
  /** Resolves after that many milliseconds. */
  sleep: (timeMs: number) => Promise<void>
  onIgnored: ReportIgnored
}

export const overtaken = 'Account credentials changed during refresh.'

/**
 * Issued tokens on their way into the storage. Nothing can be had for the spent ones any more, so
 * those that the storage does not take stay here, are used, and are stored as soon as that works.
 */
export class RotatedTokens {
  readonly #options: RotatedTokensOptions
  #unsaved: { rotation: Rotation; inUse: CodexAuth } | undefined

  constructor(options: RotatedTokensOptions) {
    this.#options = options
  }

  get unsaved(): Rotation | undefined {
    return this.#unsaved?.rotation
  }

  /** Whether a stored login still has the refresh token that unsaved ones were issued for. */
  hasReplaced(stored: CodexAuth): boolean {
    return hasSameRefreshToken(stored, this.unsaved?.spent)
  }

  /**
   * Puts tokens in the place of the spent ones, whatever else has changed beside them. Throws an
   * AuthError `refresh_failed` when another login is stored. Runs as a change of the storage.
   */
  async store(rotation: Rotation): Promise<CodexAuth> {
    const { storage, sleep, onIgnored } = this.#options
    const stored = await loadSettled(() => loadAuth(storage, onIgnored), sleep)
    if (stored === undefined) throw transient('Token data is not available.')
    if (stored.mode !== 'chatgpt' || !hasSameRefreshToken(stored, rotation.spent)) {
      throw transient(overtaken)
    }
    const record = withTokens(copyRecord(stored), rotation.issued, rotation.atMs)
    await storage.save(record)
    return toCodexAuth(record, storage, onIgnored)
  }

  /** Keeps tokens that could not be stored, and returns them as they are to be used. */
  async keep(rotation: Rotation): Promise<CodexAuth> {
    const { storage, onIgnored } = this.#options
    const record = withTokens(copyRecord(rotation.spent), rotation.issued, rotation.atMs)
    const inUse = await toCodexAuth(record, storage, onIgnored)
    this.#unsaved = { rotation, inUse }
    return inUse
  }

  /** Drops tokens that are not the ones in use any more. */
  forgetUnless(inUse: CodexAuth | undefined): void {
    if (this.#unsaved?.inUse !== inUse) this.#unsaved = undefined
  }
}
