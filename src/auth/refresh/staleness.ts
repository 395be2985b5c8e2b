import type { ReportIgnored } from '../claims.js'
import { parseClaims } from '../claims.js'
import type { ChatgptAuth } from '../codex-auth.js'
import { AuthError } from '../errors.js'

const earlyMs = 5 * 60 * 1000
const oldMs = 8 * 24 * 60 * 60 * 1000

const expiries = new WeakMap<ChatgptAuth, Promise<number | undefined>>()

/**
 * Why the tokens should be renewed before they are used; undefined if they should not. The age of
 * the tokens only counts if the access token has no expiry. Without a refresh token, the access
 * token is used to its end.
 */
export async function findStaleness(
  auth: ChatgptAuth,
  now: number,
  report: ReportIgnored,
): Promise<'proactive_expiry' | 'scheduled' | undefined> {
  if (auth.tokens === undefined) return undefined
  const expiry = expiries.get(auth) ?? readExpiryMs(auth.tokens.accessToken.reveal(), report)
  // A login is immutable, so its token is parsed once.
  expiries.set(auth, expiry)
  const expiresAtMs = await expiry
  const isRenewable = auth.tokens.refreshToken !== undefined
  if (expiresAtMs !== undefined) {
    return expiresAtMs <= now + (isRenewable ? earlyMs : 0) ? 'proactive_expiry' : undefined
  }
  const { lastRefreshMs } = auth
  const isOld = lastRefreshMs !== undefined && lastRefreshMs < now - oldMs
  return isRenewable && isOld ? 'scheduled' : undefined
}

/** Undefined for an access token that is not a JWT. */
async function readExpiryMs(
  accessToken: string,
  report: ReportIgnored,
): Promise<number | undefined> {
  try {
    const { expiresAt } = await parseClaims(accessToken, report)
    return expiresAt === undefined ? undefined : expiresAt * 1000
  } catch (error) {
    if (!(error instanceof AuthError)) throw error
    return undefined
  }
}
