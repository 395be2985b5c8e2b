import type { ChatgptAuth, CodexAuth } from '../codex-auth.js'
import { copyRecord } from '../codex-auth.js'

/** Whether two logins were read from equal records. */
export function isSameRecord(auth: CodexAuth, other: CodexAuth | undefined): boolean {
  if (auth.mode !== 'chatgpt' || other?.mode !== 'chatgpt') return false
  return auth.record.equals(other.record)
}

/**
 * Whether a refresh of one login ends as that of the other: both have the same tokens, whatever the
 * rest of their records is.
 */
export function isRenewedAlike(auth: CodexAuth, other: CodexAuth | undefined): boolean {
  if (auth.mode !== 'chatgpt' || other?.mode !== 'chatgpt') return false
  if (auth.tokens === undefined || other.tokens === undefined) return isSameRecord(auth, other)
  const [one, two] = [auth.tokens.refreshToken, other.tokens.refreshToken]
  const isRenewable = one !== undefined || two !== undefined
  if (isRenewable && !hasSameRefreshToken(auth, other)) return false
  return auth.tokens.accessToken.equals(other.tokens.accessToken)
}

/** Whether two logins have the same refresh token. */
export function hasSameRefreshToken(auth: CodexAuth, other: CodexAuth | undefined): boolean {
  if (auth.mode !== 'chatgpt' || other?.mode !== 'chatgpt') return false
  const [one, two] = [auth.tokens?.refreshToken, other.tokens?.refreshToken]
  return one !== undefined && two !== undefined && one.equals(two)
}

/**
 * Whether two logins are of one account. Without stored account ids, they are if they have the same
 * refresh token, login id or record. The claims do not count: a newer id token may name another
 * workspace.
 */
export function isSameAccount(auth: ChatgptAuth, other: ChatgptAuth): boolean {
  const [ids, otherIds] = [findIds(auth), findIds(other)]
  if (ids.account || otherIds.account) return ids.account === otherIds.account
  const hasSameLoginId = Boolean(ids.login) && ids.login === otherIds.login
  return hasSameRefreshToken(auth, other) || hasSameLoginId || isSameRecord(auth, other)
}

/** The stored ids, which may be missing, null or empty. */
function findIds(auth: ChatgptAuth) {
  const { account_id: account, login_owner_id: login } = copyRecord(auth).tokens ?? {}
  return { account, login }
}
