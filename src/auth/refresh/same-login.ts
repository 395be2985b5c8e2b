import type { ChatgptAuth, CodexAuth } from '../codex-auth.js'
import { copyRecord } from '../codex-auth.js'

/** Whether two snapshots were read from the same record; any difference counts. */
export function isSameRecord(auth: CodexAuth, other: CodexAuth | undefined): boolean {
  if (auth.mode !== 'chatgpt' || other?.mode !== 'chatgpt') return false
  return auth.record.equals(other.record)
}

export function hasSameRefreshToken(auth: CodexAuth, other: CodexAuth | undefined): boolean {
  if (auth.mode !== 'chatgpt' || other?.mode !== 'chatgpt') return false
  const [one, two] = [auth.tokens?.refreshToken, other.tokens?.refreshToken]
  return one !== undefined && two !== undefined && one.equals(two)
}

/**
 * Whether two logins are of one account. Those that name none are of one when a refresh token or
 * the id of the login says so.
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
