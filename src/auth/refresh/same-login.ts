import type { ChatgptAuth, CodexAuth } from '../codex-auth.js'
import { copyRecord } from '../codex-auth.js'

/** Whether two logins were read from equal records. */
export function isSameRecord(auth: CodexAuth, other: CodexAuth | undefined): boolean {
  if (auth.mode !== 'chatgpt' || other?.mode !== 'chatgpt') return false
  return auth.record.equals(other.record)
}

/** Whether two logins have the same refresh token. */
export function hasSameRefreshToken(auth: CodexAuth, other: CodexAuth | undefined): boolean {
  if (auth.mode !== 'chatgpt' || other?.mode !== 'chatgpt') return false
  const [one, two] = [auth.tokens?.refreshToken, other.tokens?.refreshToken]
  return one !== undefined && two !== undefined && one.equals(two)
}

/**
 * Whether two logins are of one account. Without account ids, they are if they have the same
 * refresh token or login id.
 */
export function isSameAccount(auth: ChatgptAuth, other: ChatgptAuth): boolean {
  const [accountId, otherId] = [auth.tokens?.accountId, other.tokens?.accountId]
  if (accountId !== undefined || otherId !== undefined) return accountId === otherId
  const [loginId, otherLoginId] = [findLoginId(auth), findLoginId(other)]
  return hasSameRefreshToken(auth, other) || (loginId !== undefined && loginId === otherLoginId)
}

function findLoginId(auth: ChatgptAuth): string | undefined {
  return copyRecord(auth).tokens?.login_owner_id ?? undefined
}
