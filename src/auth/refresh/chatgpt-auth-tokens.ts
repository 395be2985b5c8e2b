import type { ChatgptAuthTokensRefreshResponse } from '../../../generated/types/index.js'
import { untilAborted } from '../../http/deadline.js'
import type { ReportIgnored } from '../claims.js'
import { parseClaims } from '../claims.js'
import type { ChatgptAuthTokensAuth } from '../codex-auth.js'
import { AuthError } from '../errors.js'
import { parsePlanParam } from '../plan.js'
import { toAccountId } from '../header-value.js'
import { Secret } from '../secret.js'
import { overtaken, transient } from './refresh-error.js'

/** Tokens that the client supplies. Only the client checks their expiry. */
export type ChatgptAuthTokens = ChatgptAuthTokensRefreshResponse

/**
 * Asks the client for newer tokens. An error that it throws is that of the refresh. A logout aborts
 * the signal.
 */
export type RefreshChatgptAuthTokens = (
  previousAccountId: string | undefined,
  signal: AbortSignal,
) => Promise<ChatgptAuthTokens>

/** The clock of a login, and where its faults are reported. */
export interface ChatgptAuthTokensLoginOptions {
  /** Unix milliseconds. */
  now: () => number
  onIgnored: ReportIgnored
}

/** Throws an AuthError `malformed_token`, without quoting it, if the access token is not a JWT. */
async function createChatgptAuthTokensAuth(
  tokens: ChatgptAuthTokens,
  { now, onIgnored }: ChatgptAuthTokensLoginOptions,
): Promise<ChatgptAuthTokensAuth> {
  const { accessToken, chatgptAccountId, chatgptPlanType: plan } = tokens
  const lastRefreshMs = now()
  // Strict, as codex is: the client still has its tokens.
  const claims = await parseClaims(accessToken, onIgnored)
  const accountId = toAccountId(chatgptAccountId) ?? claims.accountId
  return Object.freeze({
    mode: 'chatgptAuthTokens',
    tokens: Object.freeze({
      accessToken: new Secret(accessToken),
      ...(accountId !== undefined && { accountId }),
      claims,
    }),
    planType: typeof plan === 'string' ? parsePlanParam(plan) : claims.planType,
    lastRefreshMs,
  })
}

/** The login with tokens that the client supplies, in memory only. The client renews them. */
export class ChatgptAuthTokensLogin {
  readonly #options: ChatgptAuthTokensLoginOptions
  #refreshTokens: RefreshChatgptAuthTokens | undefined
  #auth: ChatgptAuthTokensAuth | undefined
  #refreshing: Promise<ChatgptAuthTokensAuth> | undefined
  /** Aborts the request of a refresh that a logout has overtaken. */
  #overtaken = new AbortController()

  constructor(options: ChatgptAuthTokensLoginOptions) {
    this.#options = options
  }

  get current(): ChatgptAuthTokensAuth | undefined {
    return this.#auth
  }

  /** Sets the function that asks the client for newer tokens. */
  refreshWith(refresh: RefreshChatgptAuthTokens): void {
    this.#refreshTokens = refresh
  }

  async login(tokens: ChatgptAuthTokens): Promise<ChatgptAuthTokensAuth> {
    this.#auth = await createChatgptAuthTokensAuth(tokens, this.#options)
    return this.#auth
  }

  logout(): boolean {
    const existed = this.#auth !== undefined
    this.#auth = undefined
    this.cancelRefresh()
    return existed
  }

  /** Stops waiting for the client. */
  cancelRefresh(): void {
    this.#overtaken.abort()
    this.#overtaken = new AbortController()
  }

  /**
   * Renews tokens that a server has rejected. Concurrent callers share one request to the client;
   * a later caller with the same tokens gets its result without another request.
   */
  async refresh(rejected: ChatgptAuthTokensAuth): Promise<ChatgptAuthTokensAuth | undefined> {
    if (this.#auth !== rejected) return this.#auth
    this.#refreshing ??= this.#ask(rejected).finally(() => (this.#refreshing = undefined))
    return this.#refreshing
  }

  async #ask(rejected: ChatgptAuthTokensAuth): Promise<ChatgptAuthTokensAuth> {
    if (this.#refreshTokens === undefined) throw transient('external auth is not configured')
    const { signal } = this.#overtaken
    const asked = this.#refreshTokens(rejected.tokens?.accountId, signal)
    const tokens = await untilAborted(asked, signal).catch((error: unknown) => {
      throw signal.aborted ? transient(overtaken) : error
    })
    const fresh = await createChatgptAuthTokensAuth(tokens, this.#options).catch(
      (error: unknown) => {
        if (!(error instanceof AuthError)) throw error
        throw transient('auth refresh returned invalid credentials')
      },
    )
    // A login or logout during the request wins.
    if (this.#auth !== rejected) throw transient(overtaken)
    this.#auth = fresh
    return fresh
  }
}
