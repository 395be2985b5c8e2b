import type { ReportIgnored } from '../claims.js'
import { parseClaims } from '../claims.js'
import type { ChatgptAuthTokensAuth } from '../codex-auth.js'
import { AuthError } from '../errors.js'
import { parsePlanParam } from '../plan.js'
import { Secret } from '../secret.js'
import { transient } from './refresh-error.js'

/** Tokens as the host hands them over. */
export interface HostTokens {
  /** A JWT; its expiry is the host's business. */
  accessToken: string
  /** Workspace to use, whatever the token says. */
  chatgptAccountId: string
  /** In any letter case; the token's own plan when absent. */
  chatgptPlanType?: string | null
}

/** Asks the host for newer tokens. What it throws is the outcome of the refresh. */
export type RequestHostTokens = (previousAccountId: string | undefined) => Promise<HostTokens>

export interface ExternalAuthOptions {
  /** Unix milliseconds. */
  now: () => number
  onIgnored: ReportIgnored
}

/** Reads the host's tokens. Throws an AuthError `malformed_token` that quotes nothing of them. */
async function createExternalAuth(
  tokens: HostTokens,
  { now, onIgnored }: ExternalAuthOptions,
): Promise<ChatgptAuthTokensAuth> {
  const { accessToken, chatgptAccountId: accountId, chatgptPlanType: plan } = tokens
  const lastRefreshMs = now()
  // Refused as codex refuses it when it is not a JWT. The host still has its tokens.
  const claims = await parseClaims(accessToken, onIgnored)
  return Object.freeze({
    mode: 'chatgptAuthTokens',
    tokens: Object.freeze({ accessToken: new Secret(accessToken), accountId, claims }),
    planType: typeof plan === 'string' ? parsePlanParam(plan) : claims.planType,
    lastRefreshMs,
  })
}

/** Tokens that the host keeps: they are held in memory alone, and renewed by asking it. */
export class ExternalAuth {
  readonly #options: ExternalAuthOptions
  #request: RequestHostTokens | undefined
  #auth: ChatgptAuthTokensAuth | undefined
  #refreshing: Promise<ChatgptAuthTokensAuth> | undefined

  constructor(options: ExternalAuthOptions) {
    this.#options = options
  }

  get current(): ChatgptAuthTokensAuth | undefined {
    return this.#auth
  }

  /** Names who to ask. */
  serveBy(request: RequestHostTokens): void {
    this.#request = request
  }

  async login(tokens: HostTokens): Promise<ChatgptAuthTokensAuth> {
    this.#auth = await createExternalAuth(tokens, this.#options)
    return this.#auth
  }

  logout(): boolean {
    const existed = this.#auth !== undefined
    this.#auth = undefined
    return existed
  }

  /**
   * Newer tokens than the ones that a server has refused. Callers that were refused at the same
   * time share one question to the host; one that comes late gets its answer without asking.
   */
  async refresh(refused: ChatgptAuthTokensAuth): Promise<ChatgptAuthTokensAuth | undefined> {
    if (this.#auth !== refused) return this.#auth
    this.#refreshing ??= this.#ask(refused).finally(() => (this.#refreshing = undefined))
    return this.#refreshing
  }

  async #ask(refused: ChatgptAuthTokensAuth): Promise<ChatgptAuthTokensAuth> {
    if (this.#request === undefined) throw transient('external auth is not configured')
    const tokens = await this.#request(refused.tokens?.accountId)
    const fresh = await createExternalAuth(tokens, this.#options).catch((error: unknown) => {
      if (!(error instanceof AuthError)) throw error
      throw transient('auth refresh returned invalid credentials')
    })
    // A login or logout came between, and knows better.
    if (this.#auth !== refused) throw transient('Account credentials changed during refresh.')
    this.#auth = fresh
    return fresh
  }
}
