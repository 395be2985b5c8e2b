import type { AuthDotJson } from '../../generated/types/index.js'
import type { AuthStorage } from './auth-storage.js'
import type { ChatgptAuth, CodexAuth } from './codex-auth.js'
import { copyRecord } from './codex-auth.js'
import { AuthError } from './errors.js'
import { loadAuth, toCodexAuth } from './load-auth.js'
import { revokeTokens } from './revocation.js'
import { findStaleness } from './staleness.js'
import type { IssuedTokens, RefreshReason, TokenEndpointOptions } from './token-endpoint.js'
import { permanent, refreshTokens, transient } from './token-endpoint.js'

/** Runs a task while no other process runs one under the same lock. */
export type Lock = <T>(task: () => Promise<T>) => Promise<T>

export interface ManagedAuthOptions {
  storage: AuthStorage
  tokenEndpoint: TokenEndpointOptions
  /** Held from a look at the storage to the end of a refresh, which can take a while. */
  refreshLock: Lock
  /** Held around each change of the storage, which is short. */
  commitLock: Lock
  /** Unix milliseconds. */
  now: () => number
  /** Resolves after that many milliseconds. */
  sleep: (timeMs: number) => Promise<void>
  /** Told when issued tokens could not be stored. They are used, and stored as soon as that works. */
  onUnsaved: (error: AuthError) => void
}

// After a token was used twice, whoever used it first has its new tokens on disk within this time.
const newerTokensMs = 2000
const lookEveryMs = 50

const overtaken = 'Account credentials changed during refresh.'

/** Credentials that are stored here, and the only place that renews them. */
export class ManagedAuth {
  readonly #options: ManagedAuthOptions
  #auth: CodexAuth | undefined
  /** A failure that lasts as long as the record it happened with. */
  #failure: { auth: ChatgptAuth; error: AuthError } | undefined
  #refreshing: Promise<void> | undefined
  /** Issued tokens that the storage did not take, and the snapshot that it still holds. */
  #unsaved: { fresh: ChatgptAuth; stored: ChatgptAuth } | undefined
  /** Ends the request of a refresh that a login or logout has made pointless. */
  #overtaken = new AbortController()
  #suspended = 0
  #lastCommit: Promise<unknown> = Promise.resolve()

  constructor(options: ManagedAuthOptions, auth: CodexAuth | undefined) {
    this.#options = options
    this.#auth = auth
  }

  get current(): CodexAuth | undefined {
    return this.#auth
  }

  /**
   * Ends a refresh under way and lets none begin until the returned function is called; whoever
   * asks for one goes on with the old tokens.
   */
  suspendRefresh(): () => void {
    this.#cancelRefresh()
    this.#suspended++
    return () => void this.#suspended--
  }

  /** Replaces every stored credential. */
  async login(record: AuthDotJson): Promise<void> {
    this.#cancelRefresh()
    const { storage } = this.#options
    await this.#commit(async () => {
      const auth = await toCodexAuth(record, storage)
      await storage.save(record)
      this.#replace(auth)
    })
  }

  /**
   * Removes what is stored, usable or not; false when there was nothing. Waits for no refresh. The
   * issuer is told afterwards, and nobody waits for that either.
   */
  async logout(): Promise<boolean> {
    this.#cancelRefresh()
    return this.#commit(async () => {
      const auth = this.#auth
      const removed = await this.#options.storage.remove()
      this.#replace(undefined)
      if (auth?.mode === 'chatgpt') void revokeTokens(this.#options.tokenEndpoint, auth)
      return removed
    })
  }

  /** Why these credentials cannot be renewed any more, if they cannot. */
  failureOf(auth: CodexAuth): AuthError | undefined {
    return isSame(auth, this.#failure?.auth) ? this.#failure?.error : undefined
  }

  /** Renews tokens that are about to end. A failure leaves the old ones in use. */
  async renewIfStale(onFailure: (error: AuthError) => void): Promise<void> {
    const auth = this.#auth
    if (auth?.mode !== 'chatgpt') return
    if (this.failureOf(auth) !== undefined) return this.#reloadQuietly()
    const reason = await findStaleness(auth, this.#options.now())
    if (reason === undefined) return
    try {
      await this.refresh(reason)
    } catch (error) {
      if (!(error instanceof AuthError)) throw error
      onFailure(error)
    }
  }

  /**
   * Takes newer tokens from the storage, or else from the issuer. Callers that come while a refresh
   * is under way share it. Throws an AuthError `refresh_failed`; the old tokens stay in use.
   */
  refresh(reason: RefreshReason): Promise<void> {
    this.#refreshing ??= this.#refresh(reason).finally(() => (this.#refreshing = undefined))
    return this.#refreshing
  }

  /** Only what another process has stored can help where the issuer has said no for good. */
  async #reloadQuietly(): Promise<void> {
    await this.reload().catch((error: unknown) => {
      if (!(error instanceof AuthError)) throw error
    })
  }

  /** Takes what is stored now, if it is of the same account. Returns whether that was news. */
  async reload(): Promise<boolean> {
    const auth = this.#auth
    if (auth?.mode !== 'chatgpt') throw permanent('accountMismatch')
    const stored = await loadAuth(this.#options.storage).catch((error: unknown) => {
      if (!(error instanceof AuthError)) throw error
      throw transient(error.message)
    })
    const accountId = auth.tokens?.accountId
    if (stored?.mode !== 'chatgpt' || accountId === undefined) throw permanent('accountMismatch')
    if (stored.tokens?.accountId !== accountId) throw permanent('accountMismatch')
    if (isSame(stored, auth) || isSame(stored, this.#unsaved?.stored)) return false
    this.#replace(stored)
    return true
  }

  async #refresh(reason: RefreshReason): Promise<void> {
    if (this.#auth?.mode === 'apiKey') return
    if (this.#suspended > 0) throw transient(overtaken)
    await this.#options.refreshLock(async () => {
      if (await this.reload()) return
      // What the issuer gave last has to be safe before it gives more.
      await this.#saveUnsaved()
      const auth = this.#auth
      if (auth?.mode === 'chatgpt') await this.#ask(auth, reason)
    })
  }

  async #ask(auth: ChatgptAuth, reason: RefreshReason): Promise<void> {
    const failure = this.failureOf(auth)
    if (failure !== undefined) throw failure
    try {
      await this.#persist(auth, await this.#request(auth, reason))
    } catch (error) {
      if (!(error instanceof AuthError) || error.reason === 'transient') throw error
      if (error.reason === 'exhausted' && (await this.#findNewer())) return
      if (this.#auth === auth) this.#failure = { auth, error }
      throw error
    }
  }

  async #request(auth: ChatgptAuth, reason: RefreshReason): Promise<IssuedTokens> {
    if (auth.tokens === undefined) throw transient('Token data is not available.')
    const { signal } = this.#overtaken
    try {
      return await refreshTokens(this.#options.tokenEndpoint, {
        refreshToken: auth.tokens.refreshToken,
        reason,
        provenance: copyRecord(auth).tokens?.oauth_provenance,
        signal,
      })
    } catch (error) {
      if (signal.aborted) throw transient(overtaken)
      throw error
    }
  }

  /** Another process has used the token first: its new ones are on their way to the disk. */
  async #findNewer(): Promise<boolean> {
    const { now, sleep } = this.#options
    const end = now() + newerTokensMs
    for (;;) {
      // A file that cannot be read is being written, and one of another account ends the search.
      const found = await this.reload().catch((error: AuthError) => {
        return error.reason === 'transient' ? false : undefined
      })
      if (found === true) return true
      if (found === undefined || now() >= end) return false
      await sleep(lookEveryMs)
    }
  }

  /** Stores issued tokens, unless a login or logout came between: then they are dropped. */
  #persist(auth: ChatgptAuth, issued: IssuedTokens): Promise<void> {
    const { storage, now } = this.#options
    return this.#commit(async () => {
      if (this.#auth !== auth) throw transient(overtaken)
      const stored = await storage.load()
      if (stored === undefined) throw transient('Token data is not available.')
      const known = this.#unsaved?.fresh === auth ? this.#unsaved.stored : auth
      if (!hasSameLogin(stored, copyRecord(known))) throw transient(overtaken)
      const record = withTokens(stored, issued, now())
      const fresh = await toCodexAuth(record, storage).catch((error: unknown) => {
        if (!(error instanceof AuthError)) throw error
        throw transient('OAuth token response is invalid')
      })
      await this.#save(record, fresh, auth)
      this.#replace(fresh)
    })
  }

  /** The refresh token behind issued tokens is spent: they must not be lost with a full disk. */
  async #save(record: AuthDotJson, fresh: CodexAuth, stored: ChatgptAuth): Promise<void> {
    try {
      await this.#options.storage.save(record)
    } catch (error) {
      if (!(error instanceof AuthError) || fresh.mode !== 'chatgpt') throw error
      this.#unsaved = { fresh, stored }
      this.#options.onUnsaved(error)
    }
  }

  async #saveUnsaved(): Promise<void> {
    const unsaved = this.#unsaved
    if (unsaved === undefined) return
    await this.#commit(async () => {
      if (this.#unsaved !== unsaved) return
      await this.#options.storage.save(copyRecord(unsaved.fresh)).catch((error: unknown) => {
        throw error instanceof AuthError ? transient(error.message) : error
      })
      this.#unsaved = undefined
    })
  }

  #replace(auth: CodexAuth | undefined): void {
    if (auth === undefined || !isSame(auth, this.#failure?.auth)) this.#failure = undefined
    this.#auth = auth
    if (this.#unsaved?.fresh !== auth) this.#unsaved = undefined
  }

  #cancelRefresh(): void {
    this.#overtaken.abort()
    this.#overtaken = new AbortController()
  }

  /** One change of the storage after the other, in the order of the calls. */
  #commit<T>(task: () => Promise<T>): Promise<T> {
    const done = this.#lastCommit.then(() => this.#options.commitLock(task))
    this.#lastCommit = done.catch(() => undefined)
    return done
  }
}

function withTokens(stored: AuthDotJson, issued: IssuedTokens, now: number): AuthDotJson {
  const tokens = stored.tokens && { ...stored.tokens, ...issued }
  return { ...stored, ...(tokens && { tokens }), last_refresh: new Date(now).toISOString() }
}

/** Whether two snapshots were read from the same record; any difference counts. */
function isSame(auth: CodexAuth, other: CodexAuth | undefined): boolean {
  if (auth.mode !== 'chatgpt' || other?.mode !== 'chatgpt') return false
  return auth.record.equals(other.record)
}

/** A new time of refresh or a member that nobody knows is no new login. */
function hasSameLogin(record: AuthDotJson, other: AuthDotJson): boolean {
  const login = ({ auth_mode, OPENAI_API_KEY, tokens }: AuthDotJson) =>
    JSON.stringify([auth_mode, OPENAI_API_KEY, tokens])
  return login(record) === login(other)
}
