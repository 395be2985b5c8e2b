import type { AuthDotJson } from '../../../generated/types/index.js'
import { untilAborted } from '../../http/deadline.js'
import type { ReportIgnored } from '../claims.js'
import type { ChatgptAuth, CodexAuth } from '../codex-auth.js'
import { AuthError } from '../errors.js'
import { SerialQueue } from '../serial-queue.js'
import type { AuthStorage } from '../storage/auth-storage.js'
import { loadAuth, toCodexAuth } from '../storage/load-auth.js'
import { overtaken, permanent, transient } from './refresh-error.js'
import { Revocations, revokeTokens } from './revocation.js'
import type { Rotation } from './rotated-tokens.js'
import { RotatedTokens } from './rotated-tokens.js'
import { hasSameRefreshToken, isRenewedAlike, isSameAccount, isSameRecord } from './same-login.js'
import { findStaleness } from './staleness.js'
import type { RefreshReason, TokenEndpointOptions } from './token-endpoint.js'
import { refreshTokens } from './token-endpoint.js'
import { waitForNewer } from './wait-for-newer.js'

/**
 * Runs a task while no other process runs one under the same lock. Fails with an AuthError if the
 * lock cannot be taken. An aborted signal ends the wait for the lock, with its reason. `lockCases` of
 * `codex-contract/testing` checks an implementation.
 */
export type Lock = <T>(task: () => Promise<T>, signal?: AbortSignal) => Promise<T>

/** The storage, the locks and the issuer of a stored login. */
export interface ManagedAuthOptions {
  storage: AuthStorage
  tokenEndpoint: TokenEndpointOptions
  /** Held for a whole refresh, from reading the storage to storing the new tokens. */
  refreshLock: Lock
  /** Held for each change of the storage, which is short. */
  commitLock: Lock
  /** Unix milliseconds. */
  now: () => number
  /** Resolves after that many milliseconds. */
  sleep: (timeMs: number) => Promise<void>
  /** Called when issued tokens could not be stored. They are used, and stored later. */
  onUnsaved: (error: AuthError) => void
  /** Called with each value of a token that is ignored. */
  onIgnored: ReportIgnored
  /**
   * Whether a login may be used; default: all. The tokens of others are sent nowhere, neither to
   * renew nor to revoke them.
   */
  isAllowed?: (auth: CodexAuth) => boolean | Promise<boolean>
}

/** Where newer tokens came from: stored by another process, or issued. */
export type TokenSource = 'storage' | 'issuer'

/** The stored login. Only this class changes and renews it. */
export class ManagedAuth {
  readonly #options: ManagedAuthOptions
  #auth: CodexAuth | undefined
  /** A permanent failure, and the login that it applies to until its refresh token changes. */
  #failure: { auth: ChatgptAuth; error: AuthError } | undefined
  #refreshing: Promise<TokenSource | undefined> | undefined
  /** The last refresh that was sent, until its tokens are stored. */
  #sent: Promise<unknown> | undefined
  readonly #revocations = new Revocations()
  readonly #rotated: RotatedTokens
  /** Runs changes of the storage in the order of the calls. */
  readonly #changes = new SerialQueue()
  /** Aborts the request of a refresh that a login or logout has overtaken. */
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
   * Cancels the current refresh and rejects others until the returned function is called; their
   * callers continue with the old tokens.
   */
  suspendRefresh(): () => void {
    this.#cancelRefresh()
    this.#suspended++
    return () => void this.#suspended--
  }

  /**
   * Rejects refreshes that are not sent yet, and resolves when those that are sent, changes of the
   * storage and revocations have ended.
   */
  async settle(): Promise<void> {
    this.#suspended++
    await this.#sent?.catch(() => undefined)
    await this.#changes.run(async () => undefined)
    await this.#revocations.settled()
  }

  /** Throws an AuthError if credentials could not be stored now. */
  async probeStorage(): Promise<void> {
    await this.#probe()
  }

  /**
   * Replaces every stored credential. Replaced tokens are revoked, unless an API key replaces them,
   * as in codex.
   */
  async login(record: AuthDotJson): Promise<void> {
    const { storage, onIgnored } = this.#options
    await this.#commit(async () => {
      const auth = await toCodexAuth(record, storage, onIgnored)
      const replaced = auth.mode === 'chatgpt' ? await this.#findStored() : undefined
      await storage.save(record)
      this.#replace(auth)
      // After the save: if that fails, the old login still needs the refresh.
      this.#cancelRefresh()
      if (!hasSameRefreshToken(auth, replaced)) this.#revoke(replaced)
    })
  }

  /**
   * Removes the stored login, usable or not. False if nothing was stored. It does not wait for a
   * refresh, or for the revocation that follows.
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

  /** Whether this login may be used. */
  async isAllowed(auth: CodexAuth): Promise<boolean> {
    return (await this.#options.isAllowed?.(auth)) ?? true
  }

  /** The permanent failure of these credentials, if a refresh has failed with one. */
  failureOf(auth: CodexAuth): AuthError | undefined {
    return isRenewedAlike(auth, this.#failure?.auth) ? this.#failure?.error : undefined
  }

  /** Renews tokens that are about to expire. After a failure the old ones stay in use. */
  async renewIfStale(onFailure: (error: AuthError) => void): Promise<void> {
    const auth = this.#auth
    if (auth?.mode !== 'chatgpt' || !(await this.isAllowed(auth))) return
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
   * Takes newer tokens from the storage, or else from the issuer. Concurrent callers share one
   * refresh. Returns the source, undefined for a login without tokens. Throws an AuthError
   * `refresh_failed`; the old tokens stay in use.
   */
  refresh(reason: RefreshReason): Promise<TokenSource | undefined> {
    this.#refreshing ??= this.#refresh(reason).finally(() => (this.#refreshing = undefined))
    return this.#refreshing
  }

  /** Refreshes tokens that a server has rejected. */
  async recover(rejected: CodexAuth): Promise<TokenSource | undefined> {
    // A refresh in progress may wait for the issuer while newer tokens are already stored.
    if (this.#auth === rejected && this.#refreshing !== undefined) await this.reload()
    if (this.#auth !== rejected) return 'storage'
    try {
      return await this.refresh('unauthorized_recovery')
    } catch (error) {
      // Newer tokens can be read from the storage even without the refresh lock.
      const isTransient = error instanceof AuthError && error.reason === 'transient'
      if (isTransient) await this.#reloadQuietly()
      // Or another caller of the same refresh has read them.
      if (isTransient && this.#auth !== rejected) return 'storage'
      throw error
    }
  }

  /** Reloads, but ignores failures. */
  async #reloadQuietly(): Promise<boolean> {
    return this.reload().catch((error: unknown) => {
      if (!(error instanceof AuthError)) throw error
      return false
    })
  }

  /** Loads the stored login, which must be of the same account. Returns whether it has changed. */
  async reload(): Promise<boolean> {
    const auth = this.#auth
    if (auth?.mode !== 'chatgpt') throw permanent('accountMismatch')
    const stored = await this.#load().catch(failForNow)
    // A login or logout meanwhile is newer than what was loaded.
    if (this.#auth !== auth) return true
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
    const { signal } = this.#overtaken
    try {
      return await this.#options.refreshLock(() => this.#refreshLocked(reason, signal), signal)
    } catch (error) {
      throw signal.aborted && error === signal.reason ? transient(overtaken) : error
    }
  }

  async #refreshLocked(
    reason: RefreshReason,
    signal: AbortSignal,
  ): Promise<TokenSource | undefined> {
    signal.throwIfAborted()
    // Under the lock, because another process may have used the refresh token before.
    if (await this.reload()) return 'storage'
    // The last issued tokens must be stored before the issuer gives more.
    const { unsaved } = this.#rotated
    if (unsaved !== undefined) await this.#store(unsaved).catch(failForNow)
    const auth = this.#auth
    return auth?.mode === 'chatgpt' ? this.#ask(auth, reason, signal) : undefined
  }

  async #ask(auth: ChatgptAuth, reason: RefreshReason, signal: AbortSignal): Promise<TokenSource> {
    const failure = this.failureOf(auth)
    if (failure !== undefined) throw failure
    await this.#assertRenewable(auth, reason)
    if (!(await this.isAllowed(auth)))
      throw transient('The configuration does not allow this login.')
    signal.throwIfAborted()
    await this.#probe(signal).catch(failForNow)
    signal.throwIfAborted()
    if (this.#suspended > 0) throw transient(overtaken)
    const sent = this.#send(auth, reason, signal)
    this.#sent = sent
    return sent
  }

  async #send(auth: ChatgptAuth, reason: RefreshReason, signal: AbortSignal): Promise<TokenSource> {
    const { tokenEndpoint, onIgnored } = this.#options
    const request = { auth, reason, signal, onIgnored }
    const issued = await refreshTokens(tokenEndpoint, request).catch((error: unknown) => {
      signal.throwIfAborted()
      return this.#explain(auth, error, signal)
    })
    if (issued === undefined) return 'storage'
    await this.#persist({ spent: auth, issued, atMs: this.#options.now() })
    return 'issuer'
  }

  /** Throws without a refresh token. The login is over only if its access token is too. */
  async #assertRenewable(auth: ChatgptAuth, reason: RefreshReason): Promise<void> {
    if (auth.tokens === undefined || auth.tokens.refreshToken !== undefined) return
    const error = permanent('other')
    const { now, onIgnored } = this.#options
    const isOver =
      reason !== 'forced' || (await findStaleness(auth, now(), onIgnored)) !== undefined
    if (isOver) this.#remember({ auth, error })
    throw error
  }

  /** Throws the error, unless another process has used the refresh token and stored newer ones. */
  async #explain(auth: ChatgptAuth, error: unknown, signal: AbortSignal): Promise<undefined> {
    if (!(error instanceof AuthError) || error.reason === 'transient') throw error
    const isRaced = error.reason === 'exhausted'
    const sleep = (timeMs: number) => untilAborted(this.#options.sleep(timeMs), signal)
    const reload = async () => (await this.reload()) && !this.#isRenewedLike(auth)
    if (isRaced && (await waitForNewer(reload, sleep))) return
    this.#remember({ auth, error })
    throw error
  }

  #remember(failure: { auth: ChatgptAuth; error: AuthError }): void {
    if (this.#isRenewedLike(failure.auth)) this.#failure = failure
  }

  #isRenewedLike(auth: ChatgptAuth): boolean {
    return this.#auth !== undefined && isRenewedAlike(this.#auth, auth)
  }

  /** Stores issued tokens, or keeps them in memory until they can be stored. */
  async #persist(rotation: Rotation): Promise<void> {
    this.#rotated.remember(rotation)
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

  /** A login or logout during the refresh wins: tokens for the old login are dropped. */
  #assertInUse({ spent }: Rotation): void {
    if (this.#auth === undefined || !hasSameRefreshToken(this.#auth, spent)) {
      throw transient(overtaken)
    }
  }

  async #probe(signal?: AbortSignal): Promise<void> {
    await this.#commit(async () => this.#options.storage.probe?.(), signal)
  }

  /** Runs a change of the storage under its lock. */
  #commit<T>(task: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    return this.#changes.run(() => this.#options.commitLock(task, signal))
  }

  #load(): Promise<CodexAuth | undefined> {
    return loadAuth(this.#options.storage, this.#options.onIgnored)
  }

  /** The login that a change replaces: the stored one, which another process may have renewed. */
  async #findStored(): Promise<CodexAuth | undefined> {
    const stored = await this.#load().catch((error: unknown) => {
      if (!(error instanceof AuthError)) throw error
      return undefined
    })
    return stored === undefined || this.#rotated.hasReplaced(stored) ? this.#auth : stored
  }

  #revoke(auth: CodexAuth | undefined): void {
    if (auth?.mode !== 'chatgpt') return
    this.#revocations.start(async () => {
      if (await this.isAllowed(auth)) await revokeTokens(this.#options.tokenEndpoint, auth)
    })
  }

  #replace(auth: CodexAuth | undefined): void {
    if (auth === undefined || !isRenewedAlike(auth, this.#failure?.auth)) this.#failure = undefined
    this.#auth = auth
    this.#rotated.forgetUnless(auth)
  }

  #cancelRefresh(): void {
    this.#overtaken.abort()
    this.#overtaken = new AbortController()
  }
}

/** Turns an error of the storage into a transient one of the refresh. */
function failForNow(error: unknown): never {
  if (!(error instanceof AuthError)) throw error
  const { message, path, errno } = error
  throw new AuthError('refresh_failed', message, { reason: 'transient', path, errno })
}
