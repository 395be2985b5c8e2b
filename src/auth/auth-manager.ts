import type { ReportIgnored } from './claims.js'
import type { ChatgptAuthTokensAuth, CodexAuth } from './codex-auth.js'
import { AuthError } from './errors.js'
import { onceBy } from './once.js'
import type { Attempt, IsAllowed } from './refresh/attempt.js'
import { startAttempt } from './refresh/attempt.js'
import type { ChatgptAuthTokens, RefreshChatgptAuthTokens } from './refresh/chatgpt-auth-tokens.js'
import { ChatgptAuthTokensLogin } from './refresh/chatgpt-auth-tokens.js'
import type { ManagedAuthOptions } from './refresh/managed-auth.js'
import { ManagedAuth } from './refresh/managed-auth.js'
import type { AuthStorage } from './storage/auth-storage.js'
import { loadAuth } from './storage/load-auth.js'
import type { IssuedLogin } from './storage/login-record.js'
import { toLoginRecord } from './storage/login-record.js'

/** Something that happened outside of a caller's request. Contains no secret. */
export interface AuthEvent {
  /**
   * `load_failed`: stored credentials cannot be used, which counts as signed out.
   * `refresh_failed`: tokens could not be renewed; the old ones stay in use.
   * `save_failed`: renewed tokens are in use, but could not be stored yet.
   * `value_ignored`: a part of a token or of an issuer's response cannot be read and counts as
   * missing. Each such fault is reported once.
   */
  type: 'load_failed' | 'refresh_failed' | 'save_failed' | 'value_ignored'
  error: AuthError
}

/** The storage, the issuer and the clock of a manager. */
export interface AuthManagerOptions extends Omit<ManagedAuthOptions, 'onUnsaved' | 'onIgnored'> {
  storage: AuthStorage
  /** Called with every event; must not throw. */
  report: (event: AuthEvent) => void
}

/** Whose credentials a call uses, and under which condition. */
export interface AttemptOptions {
  /** The login that the call is made with. Default: that of `auth()`. */
  auth?: CodexAuth
  /** Default: the check of the manager. */
  isAllowed?: IsAllowed
}

/** Creates a manager with the stored login. */
export async function createAuthManager(options: AuthManagerOptions): Promise<AuthManager> {
  const reporting = { ...options, report: ignoredOnce(options.report) }
  return new AuthManager(reporting, await loadOrReport(reporting))
}

type Report = AuthManagerOptions['report']

/** Ignored values only once: the same fault comes with every token of an issuer. */
function ignoredOnce(report: Report): Report {
  const ignored = onceBy(({ error }: AuthEvent) => error.message, report)
  return (event) => (event.type === 'value_ignored' ? ignored : report)(event)
}

function reportIgnored(report: Report): ReportIgnored {
  return (error) => report({ type: 'value_ignored', error })
}

async function loadOrReport({
  storage,
  report,
}: AuthManagerOptions): Promise<CodexAuth | undefined> {
  try {
    return await loadAuth(storage, reportIgnored(report))
  } catch (error) {
    if (!(error instanceof AuthError)) throw error
    report({ type: 'load_failed', error })
    return undefined
  }
}

/** Holds the current login. Every login, refresh and logout goes through it. */
export class AuthManager {
  readonly #managed: ManagedAuth
  readonly #supplied: ChatgptAuthTokensLogin
  readonly #report: (event: AuthEvent) => void
  readonly #now: () => number

  constructor(options: AuthManagerOptions, stored: CodexAuth | undefined) {
    const { report, now } = options
    const onUnsaved = (error: AuthError) => report({ type: 'save_failed', error })
    const onIgnored = reportIgnored(report)
    this.#managed = new ManagedAuth({ ...options, onUnsaved, onIgnored }, stored)
    this.#supplied = new ChatgptAuthTokensLogin({ now, onIgnored })
    this.#report = report
    this.#now = now
  }

  /** The current login. Tokens that the client supplies hide the stored login. */
  get current(): CodexAuth | undefined {
    return this.#supplied.current ?? this.#managed.current
  }

  /** The current login, after a refresh if its tokens are about to expire. */
  async auth(): Promise<CodexAuth | undefined> {
    if (this.#supplied.current === undefined) {
      await this.#managed.renewIfStale((error) => this.#report({ type: 'refresh_failed', error }))
    }
    return this.current
  }

  /** The permanent failure of these credentials, if a refresh has failed with one. */
  failureOf(auth: CodexAuth): AuthError | undefined {
    return this.#managed.failureOf(auth)
  }

  /** Renews stored tokens now and reports a failure. Only the client renews tokens it supplies. */
  async refreshToken(): Promise<void> {
    const { current } = this
    if (current?.mode !== 'chatgpt' || !(await this.#managed.isAllowed(current))) return
    try {
      await this.#managed.refresh('forced')
    } catch (error) {
      if (!(error instanceof AuthError)) throw error
      this.#report({ type: 'refresh_failed', error })
    }
  }

  /** Cancels the current refresh and rejects others until the returned function is called. */
  suspendRefresh(): () => void {
    this.#supplied.cancelRefresh()
    return this.#managed.suspendRefresh()
  }

  /**
   * For the end of the process: rejects refreshes that are not sent yet, and resolves when those
   * that are sent, changes of the storage and revocations have ended.
   */
  settle(): Promise<void> {
    return this.#managed.settle()
  }

  /**
   * Starts a call: the returned attempt has its credentials, and finds others when a server
   * rejects them. Undefined without credentials that may be used.
   */
  async attempt(options: AttemptOptions = {}): Promise<Attempt | undefined> {
    const { auth = await this.auth(), isAllowed = (auth) => this.#managed.isAllowed(auth) } =
      options
    const sources = { managed: this.#managed, supplied: this.#supplied }
    return auth && startAttempt(auth, sources, isAllowed)
  }

  /** Throws an AuthError if a login could not be stored now. */
  async probeStorage(): Promise<void> {
    await this.#managed.probeStorage()
  }

  /** Replaces every stored credential with this key, which may be empty. */
  async loginWithApiKey(apiKey: string): Promise<void> {
    await this.#managed.login({ auth_mode: 'apikey', OPENAI_API_KEY: apiKey })
  }

  /** Replaces every stored credential with those of a ChatGPT login. */
  async loginWithTokens(login: IssuedLogin): Promise<void> {
    await this.#managed.login(toLoginRecord(login, this.#now()))
  }

  /**
   * Uses tokens that the client supplies, in memory only. Throws an AuthError `malformed_token`
   * and changes nothing when the access token is not a JWT.
   */
  loginWithChatgptAuthTokens(tokens: ChatgptAuthTokens): Promise<ChatgptAuthTokensAuth> {
    return this.#supplied.login(tokens)
  }

  /** Sets how the client is asked for newer tokens. */
  refreshChatgptAuthTokensWith(refresh: RefreshChatgptAuthTokens): void {
    this.#supplied.refreshWith(refresh)
  }

  /** Forgets supplied tokens and removes the stored login, usable or not. False without either. */
  async logout(): Promise<boolean> {
    const forgotten = this.#supplied.logout()
    const removed = await this.#managed.logout()
    return removed || forgotten
  }
}
