import type { ReportIgnored } from '../claims.js'
import { parseClaims } from '../claims.js'
import type { ChatgptAuth } from '../codex-auth.js'
import { AuthError } from '../errors.js'

const earlyMs = 5 * 60 * 1000
const oldMs = 8 * 24 * 60 * 60 * 1000

const expiries = new WeakMap<ChatgptAuth, Promise<number | undefined>>()

/**
 * Why the tokens should be renewed before they are used, if they should: the access token says
 * when it ends; only where it does not, the time since the last refresh counts.
 */
export async function findStaleness(
  auth: ChatgptAuth,
  now: number,
  report: ReportIgnored,
): Promise<'proactive_expiry' | 'scheduled' | undefined> {
  if (auth.tokens === undefined) return undefined
  const expiry = expiries.get(auth) ?? readExpiryMs(auth.tokens.accessToken.reveal(), report)
  // A snapshot never changes, so its token is taken apart once.
  expiries.set(auth, expiry)
  const expiresAtMs = await expiry
  if (expiresAtMs !== undefined)
    return expiresAtMs <= now + earlyMs ? 'proactive_expiry' : undefined
  const { lastRefreshMs } = auth
  return lastRefreshMs !== undefined && lastRefreshMs < now - oldMs ? 'scheduled' : undefined
}

/** An access token need not be a JWT; then it has no known end. */
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
