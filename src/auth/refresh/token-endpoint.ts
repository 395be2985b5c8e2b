import type { OauthProvenance } from '../../../generated/types/index.js'
import { withDeadline } from '../../http/deadline.js'
import { describeFailure } from '../../http/errors.js'
import type { Http } from '../../http/http.js'
import { describeStatus } from '../../http/status.js'
import type { ReportIgnored } from '../claims.js'
import type { ChatgptAuth } from '../codex-auth.js'
import { copyRecord } from '../codex-auth.js'
import type { AuthError } from '../errors.js'
import { isObject } from '../is-object.js'
import type { IssuedTokens } from './issued-tokens.js'
import { readNewerTokens } from './issued-tokens.js'
import type { PermanentReason } from './refresh-error.js'
import { permanent, transient } from './refresh-error.js'

/** The reason for a refresh, for the issuer. */
export type RefreshReason = 'forced' | 'proactive_expiry' | 'scheduled' | 'unauthorized_recovery'

/** URL and client of refreshes; the stored tokens may name others. */
export interface TokenEndpointOptions {
  http: Http
  /** Name of this program, as a header value. */
  originator?: () => string
  /** Whole URL, instead of that of the tokens' issuer. */
  urlOverride?: string
  /** Whole URL for revocations. */
  revokeUrlOverride?: string
  /** OAuth client, if the tokens name none. */
  clientId?: string
  /** Time limit of a refresh in milliseconds. Default: 45,000. */
  timeoutMs?: number
}

/** The tokens to renew, and why. */
export interface RefreshRequest {
  /** The login whose tokens are renewed. */
  auth: ChatgptAuth
  reason: RefreshReason
  signal: AbortSignal
  onIgnored: ReportIgnored
}

/** Issuer of tokens that name none. */
export const defaultIssuer = 'https://auth.openai.com'
/** The OAuth client of codex. */
export const defaultClientId = 'app_EMoamEEZ73f0CkXaXp7hrann'
const usualTimeoutMs = 45_000

/** Origin of the tokens' issuer, without a final slash. */
export function findIssuer(provenance: OauthProvenance | null | undefined): string {
  return (provenance?.issuer ?? defaultIssuer).replace(/\/+$/, '')
}

/**
 * Trades a refresh token for newer tokens; tokens that are missing stay the same. Throws an
 * AuthError `refresh_failed`.
 */
export async function refreshTokens(
  options: TokenEndpointOptions,
  request: RefreshRequest,
): Promise<IssuedTokens> {
  const { auth, reason, signal } = request
  const refreshToken = auth.tokens?.refreshToken
  if (refreshToken === undefined) throw transient('Token data is not available.')
  const provenance = copyRecord(auth).tokens?.oauth_provenance
  const url = options.urlOverride ?? `${findIssuer(provenance)}/oauth/token`
  const body = JSON.stringify({
    client_id: provenance?.client_id ?? options.clientId ?? defaultClientId,
    grant_type: 'refresh_token',
    refresh_reason: reason,
    refresh_token: refreshToken.reveal(),
  })
  const headers = {
    'content-type': 'application/json',
    ...(options.originator !== undefined && { originator: options.originator() }),
  }
  return withDeadline(
    { timeoutMs: options.timeoutMs ?? usualTimeoutMs, signal },
    async (limited) => {
      const init = { method: 'POST', headers, body, signal: limited }
      const response = await send(options.http, url, init)
      const answer = await readBody(response, limited)
      return response.ok ? toTokens(answer, request.onIgnored) : throwErrorOf(response, answer)
    },
  )
}

async function send(http: Http, url: string, init: RequestInit): Promise<Response> {
  try {
    return await http.fetch(url, init)
  } catch (error) {
    throw failed(describeFailure(error))
  }
}

async function toTokens(answer: unknown, report: ReportIgnored): Promise<IssuedTokens> {
  const tokens = await readNewerTokens(answer, report)
  if (tokens !== undefined && Object.keys(tokens).length > 0) return tokens
  // Some proxies and issuers send a refusal with 200.
  const reason = findPermanentReason(400, answer)
  throw reason ? permanent(reason) : transient('OAuth token response is invalid')
}

function throwErrorOf({ status }: Response, answer: unknown): never {
  const reason = findPermanentReason(status, answer)
  throw reason ? permanent(reason) : failed(describeStatus(status))
}

function findPermanentReason(status: number, answer: unknown): PermanentReason | undefined {
  const code = findCode(answer)
  const known = code === undefined ? undefined : permanentCodes.get(code)
  const isRefused = status === 401 || (status === 400 && code === 'invalid_grant')
  return known ?? (isRefused ? 'other' : undefined)
}

/** The body if it is JSON. Errors never contain it. */
async function readBody(response: Response, signal: AbortSignal): Promise<unknown> {
  try {
    return await response.json()
  } catch (error) {
    if (signal.aborted) throw failed(describeFailure(error))
    return undefined
  }
}

function failed(reason: string): AuthError {
  return transient(`Failed to refresh token: ${reason}`)
}

function findCode(body: unknown): string | undefined {
  if (!isObject(body)) return undefined
  const { error } = body
  const nested = isObject(error) ? error['code'] : error
  const code = typeof nested === 'string' ? nested : body['code']
  return typeof code === 'string' ? code.toLowerCase() : undefined
}

// Codex does not know the last three and repeats the request as long as it runs.
const permanentCodes: ReadonlyMap<string, PermanentReason> = new Map([
  ['refresh_token_expired', 'expired'],
  ['refresh_token_reused', 'exhausted'],
  ['refresh_token_invalidated', 'revoked'],
  ['app_session_expired', 'expired'],
  ['app_session_terminated', 'revoked'],
  ['invalid_refresh_token', 'other'],
])
