import type { AuthDotJson } from '../../generated/types/index.js'
import type { CodexAuth } from './codex-auth.js'
import type { IssuedTokens } from './issued-tokens.js'

/** The record with newer tokens in it; members that nobody here knows stay. */
export function withTokens(record: AuthDotJson, issued: IssuedTokens, nowMs: number): AuthDotJson {
  const tokens = record.tokens && { ...record.tokens, ...issued }
  return { ...record, ...(tokens && { tokens }), last_refresh: new Date(nowMs).toISOString() }
}

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

/** Whether both come from one login; a new time of refresh or an unknown member is no new login. */
export function isSameLogin(record: AuthDotJson, other: AuthDotJson): boolean {
  return identify(record) === identify(other)
}

function identify({ auth_mode, OPENAI_API_KEY, tokens }: AuthDotJson): string {
  return JSON.stringify([auth_mode, OPENAI_API_KEY, tokens])
}
