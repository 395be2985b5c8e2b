import type { AuthDotJson } from '../../../generated/types/index.js'
import type { ReportIgnored } from '../claims.js'
import type { ChatgptAuth, CodexAuth } from '../codex-auth.js'
import { AuthError } from '../errors.js'
import { SerialQueue } from '../serial-queue.js'
import type { AuthStorage } from '../storage/auth-storage.js'
import { loadAuth, toCodexAuth } from '../storage/load-auth.js'
import { permanent, transient } from './refresh-error.js'
import { revokeTokens } from './revocation.js'
import type { Rotation } from './rotated-tokens.js'
import { overtaken, RotatedTokens } from './rotated-tokens.js'
import { hasSameRefreshToken, isSameAccount, isSameRecord } from './same-login.js'
import { findStaleness } from './staleness.js'
import type { RefreshReason, TokenEndpointOptions } from './token-endpoint.js'
import { refreshTokens } from './token-endpoint.js'
import { waitForNewer } from './wait-for-newer.js'

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
  /** Called for what is left out of tokens because it cannot be used. */
  onIgnored: ReportIgnored
}

/** Where newer tokens came from: another process has stored them, or the issuer gave them. */
export type TokenSource = 'storage' | 'issuer'

/** Credentials that are stored here, and the only place that renews them. */
export class ManagedAuth {
  readonly #options: ManagedAuthOptions
  #auth: CodexAuth | undefined
  /** A failure that lasts as long as the record it happened with. */
  #failure: { auth: ChatgptAuth; error: AuthError } | undefined
  #refreshing: Promise<TokenSource | undefined> | undefined
  readonly #rotated: RotatedTokens
  /** Keeps the changes of the storage in the order of the calls. */
  readonly #changes = new SerialQueue()
  /** Ends the request of a refresh that a login or logout has made pointless. */
  #overtaken = new AbortController()
  #suspended = 0

  constructor(options: ManagedAuthOptions, auth: CodexAuth | undefined) {
    this.#options = options
    this.#auth = auth
    this.#rotated = new RotatedTokens(options)
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

  /** Throws an AuthError when credentials could not be stored now. */
  async probeStorage(): Promise<void> {
    await this.#commit(async () => this.#options.storage.probe?.())
  }

  /**
   * Replaces every stored credential. Tokens that new tokens replace are revoked; an API key leaves
   * them alone, as codex does.
   */
  async login(record: AuthDotJson): Promise<void> {
    const { storage, onIgnored } = this.#options
    await this.#commit(async () => {
      const auth = await toCodexAuth(record, storage, onIgnored)
      const replaced = auth.mode === 'chatgpt' ? await this.#findStored() : undefined
      await storage.save(record)
      this.#replace(auth)
      // Not before: where the save fails, the old login still needs what a refresh brings.
      this.#cancelRefresh()
      if (!hasSameRefreshToken(auth, replaced)) this.#revoke(replaced)
    })
  }

  /**
   * Removes what is stored, usable or not; false when there was nothing. Waits for no refresh. The
   * issuer is told afterwards, and nobody waits for that either.
   */
  async logout(): Promise<boolean> {
    this.#cancelRefresh()
    return this.#commit(async () => {
      const removing = await this.#findStored()
      const removed = await this.#options.storage.remove()
      this.#replace(undefined)
      this.#revoke(removing)
      return removed
    })
  }

  /** Why these credentials cannot be renewed any more, if they cannot. */
  failureOf(auth: CodexAuth): AuthError | undefined {
    return isSameRecord(auth, this.#failure?.auth) ? this.#failure?.error : undefined
  }

  /** Renews tokens that are about to end. A failure leaves the old ones in use. */
  async renewIfStale(onFailure: (error: AuthError) => void): Promise<void> {
    const auth = this.#auth
    if (auth?.mode !== 'chatgpt') return
    if (this.failureOf(auth) !== undefined) return void (await this.#reloadQuietly())
    const { now, onIgnored } = this.#options
    const reason = await findStaleness(auth, now(), onIgnored)
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
   * is under way share it. Returns where they came from, undefined where nothing can be renewed.
   * Throws an AuthError `refresh_failed`; the old tokens stay in use.
   */
  refresh(reason: RefreshReason): Promise<TokenSource | undefined> {
    this.#refreshing ??= this.#refresh(reason).finally(() => (this.#refreshing = undefined))
    return this.#refreshing
  }

  /** Finds newer tokens than those that a server has rejected, as a refresh does. */
  async recover(rejected: CodexAuth): Promise<TokenSource | undefined> {
    // A refresh under way can wait for the issuer while newer tokens are stored.
    if (this.#auth === rejected && this.#refreshing !== undefined) await this.reload()
    if (this.#auth !== rejected) return 'storage'
    try {
      return await this.refresh('unauthorized_recovery')
    } catch (error) {
      // Stored tokens can be taken even where the refresh lock cannot.
      const isTransient = error instanceof AuthError && error.reason === 'transient'
      if (isTransient && (await this.#reloadQuietly())) return 'storage'
      throw error
    }
  }

  /** Only what another process has stored can help where the issuer has said no for good. */
  async #reloadQuietly(): Promise<boolean> {
    return this.reload().catch((error: unknown) => {
      if (!(error instanceof AuthError)) throw error
      return false
    })
  }

  /** Takes what is stored now, if it is of the same account. Returns whether that was news. */
  async reload(): Promise<boolean> {
    const auth = this.#auth
    if (auth?.mode !== 'chatgpt') throw permanent('accountMismatch')
    const stored = await this.#load().catch(failForNow)
    if (stored?.mode !== 'chatgpt' || !isSameAccount(stored, auth)) {
      throw permanent('accountMismatch')
    }
    if (isSameRecord(stored, auth) || this.#rotated.hasReplaced(stored)) return false
    this.#replace(stored)
    return true
  }

  async #refresh(reason: RefreshReason): Promise<TokenSource | undefined> {
    if (this.#auth?.mode === 'apiKey') return undefined
    if (this.#suspended > 0) throw transient(overtaken)
    return this.#options.refreshLock(async () => {
      // Read under the lock: until then, another process may have spent the refresh token.
      if (await this.reload()) return 'storage'
      // What the issuer gave last has to be safe before it gives more.
      const { unsaved } = this.#rotated
      if (unsaved !== undefined) await this.#store(unsaved).catch(failForNow)
      const auth = this.#auth
      return auth?.mode === 'chatgpt' ? this.#ask(auth, reason) : undefined
    })
  }

  async #ask(auth: ChatgptAuth, reason: RefreshReason): Promise<TokenSource> {
    const failure = this.failureOf(auth)
    if (failure !== undefined) throw failure
    // From before the probe, during which a logout can come.
    const { signal } = this.#overtaken
    await this.probeStorage().catch(failForNow)
    if (signal.aborted) throw transient(overtaken)
    const { tokenEndpoint, onIgnored } = this.#options
    const request = { auth, reason, signal, onIgnored }
    const issued = await refreshTokens(tokenEndpoint, request).catch((error: unknown) => {
      if (signal.aborted) throw transient(overtaken)
      return this.#explain(auth, error)
    })
    if (issued === undefined) return 'storage'
    await this.#persist({ spent: auth, issued, atMs: this.#options.now() })
    return 'issuer'
  }

  /** Throws why nothing was issued, unless another process has stored tokens meanwhile. */
  async #explain(auth: ChatgptAuth, error: unknown): Promise<undefined> {
    if (!(error instanceof AuthError) || error.reason === 'transient') throw error
    const isRaced = error.reason === 'exhausted'
    if (isRaced && (await waitForNewer(() => this.reload(), this.#options.sleep))) return
    if (this.#auth === auth) this.#failure = { auth, error }
    throw error
  }

  /** Stores issued tokens, or keeps them in memory for as long as that does not work. */
  async #persist(rotation: Rotation): Promise<void> {
    try {
      await this.#store(rotation)
    } catch (error) {
      if (!(error instanceof AuthError) || error.reason === 'transient') throw error
      this.#assertInUse(rotation)
      this.#replace(await this.#rotated.keep(rotation))
      this.#options.onUnsaved(error)
    }
  }

  #store(rotation: Rotation): Promise<void> {
    return this.#commit(async () => {
      if (rotation !== this.#rotated.unsaved) this.#assertInUse(rotation)
      this.#replace(await this.#rotated.store(rotation))
    })
  }

  /** A login or logout that came between wins: what was issued for the old login is dropped. */
  #assertInUse({ spent }: Rotation): void {
    if (this.#auth === undefined || !hasSameRefreshToken(this.#auth, spent)) {
      throw transient(overtaken)
    }
  }

  /** Runs a change of the storage. */
  #commit<T>(task: () => Promise<T>): Promise<T> {
    return this.#changes.run(() => this.#options.commitLock(task))
  }

  #load(): Promise<CodexAuth | undefined> {
    return loadAuth(this.#options.storage, this.#options.onIgnored)
  }

  /** The login that a change ends: the stored one, which another process may have renewed. */
  async #findStored(): Promise<CodexAuth | undefined> {
    const stored = await this.#load().catch((error: unknown) => {
      if (!(error instanceof AuthError)) throw error
      return undefined
    })
    return stored === undefined || this.#rotated.hasReplaced(stored) ? this.#auth : stored
  }

  #revoke(auth: CodexAuth | undefined): void {
    if (auth?.mode === 'chatgpt') void revokeTokens(this.#options.tokenEndpoint, auth)
  }

  #replace(auth: CodexAuth | undefined): void {
    if (auth === undefined || !isSameRecord(auth, this.#failure?.auth)) this.#failure = undefined
    this.#auth = auth
    this.#rotated.forgetUnless(auth)
  }

  #cancelRefresh(): void {
    this.#overtaken.abort()
    this.#overtaken = new AbortController()
  }
}

/** What keeps a refresh from happening now may be over the next time. */
function failForNow(error: unknown): never {
  if (!(error instanceof AuthError)) throw error
  const { message, path, errno } = error
  throw new AuthError('refresh_failed', message, { reason: 'transient', path, errno })
}
