import { withDeadline } from '../../http/deadline.js'
import { describeFailure } from '../../http/errors.js'
import type { Http } from '../../http/http.js'
import { reportedLater } from '../claims.js'
import { AuthError } from '../errors.js'
import { readIssuedTokens } from '../refresh/issued-tokens.js'
import type { Issuer } from './login-flow.js'
import { describeRefusal } from './oauth-error.js'

/** What a finished login brings. */
export interface LoginTokens {
  /** Empty where the issuer gives none: it only describes the owner of the others. */
  id_token: string
  access_token: string
  refresh_token: string
}

export interface CodeExchange {
  issuer: Issuer
  code: string
  redirectUri: string
  verifier: string
  /** Begins the text of a failure. */
  failure: string
  signal: AbortSignal
}

const timeoutMs = 30_000

/**
 * Redeems an authorization code (RFC 6749 4.1.3, RFC 7636 4.5). Throws an AuthError `login_failed`,
 * or the reason of the signal.
 */
export async function exchangeCode(http: Http, exchange: CodeExchange): Promise<LoginTokens> {
  const { issuer, code, verifier } = exchange
  const form = {
    grant_type: 'authorization_code',
    client_id: issuer.clientId,
    code,
    redirect_uri: exchange.redirectUri,
    code_verifier: verifier,
  }
  const refuse = (reason: string) => {
    const message = `${exchange.failure}: ${reason}`
    return new AuthError('login_failed', message, { loginCode: 'token_exchange_failed' })
  }
  try {
    return await post(http, { issuer, form, signal: exchange.signal }, async (response) => {
      if (!response.ok) throw refuse(await describeRefusal(response, [code, verifier]))
      const tokens = toLoginTokens(await response.json().catch(() => undefined))
      if (tokens === undefined) throw refuse('OAuth token response is invalid')
      return tokens
    })
  } catch (error) {
    throw error instanceof AuthError ? error : refuse(describeFailure(error))
  } finally {
    exchange.signal.throwIfAborted()
  }
}

/**
 * Trades an id token for an API key (RFC 8693). Not every account has one: undefined when the issuer
 * gives none, for whatever reason.
 */
export async function exchangeForApiKey(
  http: Http,
  issuer: Issuer,
  idToken: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  const form = {
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    client_id: issuer.clientId,
    requested_token: 'openai-api-key',
    subject_token: idToken,
    subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
  }
  try {
    return await post(http, { issuer, form, signal }, async (response) => {
      const { access_token: key } = (await response.json()) as Record<string, unknown>
      return response.ok && typeof key === 'string' ? key : undefined
    })
  } catch {
    signal.throwIfAborted()
    return undefined
  }
}

interface TokenRequest {
  issuer: Issuer
  form: Record<string, string>
  signal: AbortSignal
}

/** The time for a request is also that for its answer to be read. */
function post<T>(
  http: Http,
  { issuer, form, signal }: TokenRequest,
  read: (response: Response) => Promise<T>,
): Promise<T> {
  return withDeadline({ timeoutMs, signal }, async (limited) => {
    const response = await http.fetch(`${issuer.origin}/oauth/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
      signal: limited,
    })
    return read(response)
  })
}

function toLoginTokens(body: unknown): LoginTokens | undefined {
  const { id_token = '', access_token, refresh_token } = readIssuedTokens(body, reportedLater) ?? {}
  if (access_token === undefined || refresh_token === undefined) return undefined
  return { id_token, access_token, refresh_token }
}
