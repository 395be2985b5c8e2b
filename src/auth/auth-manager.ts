import type { ReportIgnored } from './claims.js'
import type { ChatgptAuthTokensAuth, CodexAuth } from './codex-auth.js'
import { AuthError } from './errors.js'
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

/** What happened that no caller asked about. Holds no secret. */
export interface AuthEvent {
  /**
   * `load_failed`: stored credentials could not be used, which counts as signed out.
   * `refresh_failed`: tokens could not be renewed; the old ones stay in use.
   * `save_failed`: renewed tokens could not be stored yet; they are in use.
   * `value_ignored`: a part of a token or of an issuer's answer could not be read and counts as
   * absent. A manager reports each such fault once.
   */
  type: 'load_failed' | 'refresh_failed' | 'save_failed' | 'value_ignored'
  error: AuthError
}

/** What a manager works with. */
export interface AuthManagerOptions extends Omit<ManagedAuthOptions, 'onUnsaved' | 'onIgnored'> {
  storage: AuthStorage
  /** Takes what nobody asked about; must not throw. */
  report: (event: AuthEvent) => void
}

export interface AttemptOptions {
  /** The login that the call is made with; that of `auth()` unless given. */
  auth?: CodexAuth
  isAllowed?: IsAllowed
}

/** Starts with whoever is signed in according to the storage. */
export async function createAuthManager(options: AuthManagerOptions): Promise<AuthManager> {
  const reporting = { ...options, report: ignoredOnce(options.report) }
  return new AuthManager(reporting, await loadOrReport(reporting))
}

type Report = AuthManagerOptions['report']

/** Each fault comes again with every token of the same issuer. */
function ignoredOnce(report: Report): Report {
  const reported = new Set<string>()
  return (event) => {
    const { type, error } = event
    if (type === 'value_ignored' && reported.has(error.message)) return
    if (type === 'value_ignored') reported.add(error.message)
    report(event)
  }
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

/** Knows who is signed in, and is the only one to change it. */
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

  /** Who is signed in at this moment. Tokens that the client supplies hide the stored login. */
  get current(): CodexAuth | undefined {
    return this.#supplied.current ?? this.#managed.current
  }

  /** Who is signed in, with tokens that are not about to end, as far as newer ones can be had. */
  async auth(): Promise<CodexAuth | undefined> {
    if (this.#supplied.current === undefined) {
      await this.#managed.renewIfStale((error) => this.#report({ type: 'refresh_failed', error }))
    }
    return this.current
  }

  /** Why these credentials cannot be renewed any more, if they cannot. */
  failureOf(auth: CodexAuth): AuthError | undefined {
    return this.#managed.failureOf(auth)
  }

  /** Renews stored tokens now, and reports a failure. Supplied tokens are renewed by the client. */
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

  /**
   * The credentials of one call, and what to try when a server rejects them. Undefined when there
   * are none that may be used.
   */
  async attempt(options: AttemptOptions = {}): Promise<Attempt | undefined> {
    const { auth = await this.auth(), isAllowed = () => true } = options
    const sources = { managed: this.#managed, supplied: this.#supplied }
    return auth && startAttempt(auth, sources, isAllowed)
  }

  /** Throws an AuthError when a login could not be stored now, before a person takes part in one. */
  async probeStorage(): Promise<void> {
    await this.#managed.probeStorage()
  }

  /** Replaces every stored credential. The key is taken as it is, also when it is empty. */
  async loginWithApiKey(apiKey: string): Promise<void> {
    await this.#managed.login({ auth_mode: 'apikey', OPENAI_API_KEY: apiKey })
  }

  /** Replaces every stored credential with those of a login with ChatGPT. */
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
