import type { AuthDotJson, StoredTokens } from '../../../generated/types/index.js'

/** The result of a ChatGPT login, and its issuer. */
export interface IssuedLogin {
  /** The id token and the refresh token are empty if the issuer gave none. */
  tokens: Pick<StoredTokens, 'id_token' | 'access_token' | 'refresh_token'>
  /** An API key of the same account, if the issuer gave one. */
  apiKey?: string | undefined
  /** Origin of the issuer, for later refreshes. */
  issuer: string
  clientId: string
  /** Unique to this login. */
  loginOwnerId: string
  /** The workspace in the id token. */
  accountId?: string | undefined
}

/** The stored record of a new login, with its members in the order of codex. */
export function toLoginRecord(login: IssuedLogin, nowMs: number): AuthDotJson {
  const { tokens, apiKey, issuer, clientId, loginOwnerId, accountId } = login
  return {
    auth_mode: 'chatgpt',
    OPENAI_API_KEY: apiKey ?? null,
    tokens: {
      id_token: tokens.id_token,
      access_token: tokens.access_token,
      refresh_token: tokens.refresh_token,
      oauth_provenance: { issuer, client_id: clientId },
      login_owner_id: loginOwnerId,
      account_id: accountId ?? null,
    },
    last_refresh: new Date(nowMs).toISOString(),
  }
}

/** The record with newer tokens. Unknown members stay. */
export function withTokens(
  record: AuthDotJson,
  issued: Partial<IssuedLogin['tokens']>,
  nowMs: number,
): AuthDotJson {
  const tokens = record.tokens && { ...record.tokens, ...issued }
  return { ...record, ...(tokens && { tokens }), last_refresh: new Date(nowMs).toISOString() }
}
