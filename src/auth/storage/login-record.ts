import type { AuthDotJson, StoredTokens } from '../../../generated/types/index.js'

/** What a login with ChatGPT has brought, and where from. */
export interface IssuedLogin {
  /** An empty id token where the issuer gave none: it only describes the owner of the others. */
  tokens: Pick<StoredTokens, 'id_token' | 'access_token' | 'refresh_token'>
  /** An API key of the same account, where the issuer gave one. */
  apiKey?: string | undefined
  /** Origin of the issuer, which refreshes ask. */
  issuer: string
  clientId: string
  /** Tells this login from every other one. */
  loginOwnerId: string
  /** The workspace that the id token names. */
  accountId?: string | undefined
}

/** The record to store, with its members in the order in which codex writes them. */
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

/** The record with newer tokens in it; members that nobody here knows stay. */
export function withTokens(
  record: AuthDotJson,
  issued: Partial<IssuedLogin['tokens']>,
  nowMs: number,
): AuthDotJson {
  const tokens = record.tokens && { ...record.tokens, ...issued }
  return { ...record, ...(tokens && { tokens }), last_refresh: new Date(nowMs).toISOString() }
}
