import { withDeadline } from '../../http/deadline.js'
import { describeFailure } from '../../http/errors.js'
import type { Http } from '../../http/http.js'
import { describeStatus } from '../../http/status.js'
import { reportedLater } from '../claims.js'
import { AuthError } from '../errors.js'
import { isObject } from '../is-object.js'
import type { IssuedTokens } from '../refresh/issued-tokens.js'
import { readIssuedTokens } from '../refresh/issued-tokens.js'
import type { Issuer } from './login-flow.js'

/** A code to redeem, and for whom. */
export interface CodeExchange {
  issuer: Issuer
  code: string
  redirectUri: string
  verifier: string
  /** Start of the message of an error. */
  failure: string
  signal: AbortSignal
}

/** An id token to trade for an API key. */
export interface ApiKeyExchange {
  issuer: Issuer
  idToken: string
  signal: AbortSignal
}

const timeoutMs = 30_000

/**
 * Redeems an authorization code (RFC 6749 4.1.3, RFC 7636 4.5). Throws an AuthError `login_failed`,
 * or the reason of the signal.
 */
export async function exchangeCode(
  http: Http,
  exchange: CodeExchange,
): Promise<Required<IssuedTokens>> {
  const { issuer, code, verifier } = exchange
  const form = {
    grant_type: 'authorization_code',
    client_id: issuer.clientId,
    code,
    redirect_uri: exchange.redirectUri,
    code_verifier: verifier,
  }
  const failure = (reason: string) => {
    const message = `${exchange.failure}: ${reason}`
    return new AuthError('login_failed', message, { loginCode: 'token_exchange_failed' })
  }
  try {
    return await post(http, { issuer, form, signal: exchange.signal }, async (response) => {
      if (!response.ok) throw failure(await describeErrorResponse(response, [code, verifier]))
      const tokens = toLoginTokens(await response.json().catch(() => undefined))
      if (tokens === undefined) throw failure('OAuth token response is invalid')
      return tokens
    })
  } catch (error) {
    throw error instanceof AuthError ? error : failure(describeFailure(error))
  } finally {
    exchange.signal.throwIfAborted()
  }
}

/**
 * Trades an id token for an API key (RFC 8693). Undefined if the issuer gives none, since not every
 * account has one.
 */
export async function exchangeForApiKey(
  http: Http,
  { issuer, idToken, signal }: ApiKeyExchange,
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

/** The time limit includes reading the response. */
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

/** The access token is enough, because the code cannot be redeemed again. */
function toLoginTokens(body: unknown): Required<IssuedTokens> | undefined {
  const tokens = readIssuedTokens(body, reportedLater)
  if (tokens?.access_token === undefined) return undefined
  return { id_token: '', refresh_token: '', ...tokens, access_token: tokens.access_token }
}

// RFC 6749 5.2 allows no other characters in a description.
const describable = /^[\x20-\x21\x23-\x5b\x5d-\x7e]{1,300}$/

/**
 * Describes an error response of a token endpoint in one line. It never contains the whole body, or
 * a description with one of the secrets that were sent.
 */
async function describeErrorResponse(response: Response, sent: readonly string[]): Promise<string> {
  const status = `token endpoint returned status ${describeStatus(response.status)}`
  const description = findDescription(await response.json().catch(() => undefined))
  const holdsSecret = sent.some((secret) => secret !== '' && description?.includes(secret))
  if (description === undefined || holdsSecret || !describable.test(description)) return status
  return `${status}: ${description}`
}

function findDescription(body: unknown): string | undefined {
  const { error_description: description, error } = isObject(body) ? body : {}
  const { message, code } = isObject(error) ? error : {}
  return [description, message, error, code].find(isText)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}
