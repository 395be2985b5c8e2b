import type { AuthDotJson } from '../../../generated/types/index.js'
import type { ReportIgnored } from '../claims.js'
import type { ChatgptAuth, CodexAuth } from '../codex-auth.js'
import { copyRecord } from '../codex-auth.js'
import { AuthError } from '../errors.js'
import type { Secret } from '../secret.js'
import type { AuthStorage } from '../storage/auth-storage.js'
import { loadAuth, toCodexAuth } from '../storage/load-auth.js'
import { withTokens } from '../storage/login-record.js'
import type { IssuedTokens } from './issued-tokens.js'
import { overtaken, transient } from './refresh-error.js'
import { hasSameRefreshToken } from './same-login.js'
import { loadSettled } from './wait-for-newer.js'

/** Tokens that an issuer gave for a refresh token, which cannot be used again. */
export interface Rotation {
  spent: ChatgptAuth
  issued: IssuedTokens
  /** Unix milliseconds. */
  atMs: number
}

/** The storage of the tokens. */
export interface RotatedTokensOptions {
  storage: AuthStorage
  /** Resolves after that many milliseconds. */
  sleep: (timeMs: number) => Promise<void>
  onIgnored: ReportIgnored
}

// Each attempt that fails means that another process has changed the record meanwhile.
const maxAttempts = 5

// A store that comes back with an old record is rarely older than that.
const maxTraded = 1000

/**
 * Issued tokens on their way into the storage. The spent ones are worthless, so tokens that cannot
 * be stored stay here, are used, and are stored as soon as possible.
 */
export class RotatedTokens {
  readonly #options: RotatedTokensOptions
  #unsaved: { rotation: Rotation; inUse: CodexAuth } | undefined
  /** Refresh tokens that this process has traded for newer ones. */
  #traded: Secret[] = []

  constructor(options: RotatedTokensOptions) {
    this.#options = options
  }

  /** The tokens that are not stored yet. */
  get unsaved(): Rotation | undefined {
    return this.#unsaved?.rotation
  }

  /**
   * Whether a stored login has a refresh token that this process has traded for newer ones. They
   * are not stored yet, or the storage has come back with an old record.
   */
  hasReplaced(stored: CodexAuth): boolean {
    if (hasSameRefreshToken(stored, this.unsaved?.spent)) return true
    const token = stored.mode === 'chatgpt' ? stored.tokens?.refreshToken : undefined
    return token !== undefined && this.#traded.some((traded) => traded.equals(token))
  }

  /** Remembers the refresh token that was spent, unless the issuer has not replaced it. */
  remember({ spent, issued }: Rotation): void {
    const token = spent.tokens?.refreshToken
    if (token === undefined || (issued.refresh_token ?? token.reveal()) === token.reveal()) return
    this.#traded = [...this.#traded, token].slice(-maxTraded)
  }

  /**
   * Replaces the spent tokens in the storage and keeps other changes of the record, which is read
   * again for that. Throws an AuthError `refresh_failed` if another login is stored. Call it under
   * the lock of a change.
   */
  async store(rotation: Rotation): Promise<CodexAuth> {
    const { storage, sleep, onIgnored } = this.#options
    for (let attempt = 0; attempt < maxAttempts; attempt++) {
      const stored = await loadSettled(() => loadAuth(storage, onIgnored), sleep)
      if (stored === undefined) throw transient('Token data is not available.')
      // A write whose answer was lost has stored them.
      if (hasIssued(stored, rotation)) return stored
      if (stored.mode !== 'chatgpt' || !this.#isOlder(stored, rotation)) throw transient(overtaken)
      const expected = copyRecord(stored)
      const record = withTokens(expected, rotation.issued, rotation.atMs)
      if (await replaceRecord(storage, expected, record)) {
        return toCodexAuth(record, storage, onIgnored)
      }
    }
    throw new AuthError('storage_failed', 'Other processes keep changing the stored record')
  }

  #isOlder(stored: CodexAuth, { spent }: Rotation): boolean {
    return hasSameRefreshToken(stored, spent) || this.hasReplaced(stored)
  }

  /** Keeps tokens that could not be stored, and returns the login with them. */
  async keep(rotation: Rotation): Promise<CodexAuth> {
    const { storage, onIgnored } = this.#options
    const record = withTokens(copyRecord(rotation.spent), rotation.issued, rotation.atMs)
    const inUse = await toCodexAuth(record, storage, onIgnored)
    this.#unsaved = { rotation, inUse }
    return inUse
  }

  /** Drops unsaved tokens that are no longer in use. */
  forgetUnless(inUse: CodexAuth | undefined): void {
    if (this.#unsaved?.inUse !== inUse) this.#unsaved = undefined
  }
}

function hasIssued(stored: CodexAuth, { spent, issued }: Rotation): boolean {
  const { refresh_token: issuedToken } = issued
  if (stored.mode !== 'chatgpt' || issuedToken === undefined) return false
  const isNew = spent.tokens?.refreshToken?.reveal() !== issuedToken
  return isNew && stored.tokens?.refreshToken?.reveal() === issuedToken
}

/** A storage that cannot compare relies on the lock. */
async function replaceRecord(
  storage: AuthStorage,
  expected: AuthDotJson,
  record: AuthDotJson,
): Promise<boolean> {
  if (storage.replace !== undefined) return storage.replace(expected, record)
  await storage.save(record)
  return true
}
