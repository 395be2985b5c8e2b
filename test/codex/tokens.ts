import { createJwt } from '../support/jwt.js'

export interface Claims {
  email?: unknown
  plan?: unknown
  accountId?: string | undefined
  userId?: string | undefined
  /** Members beside those above. */
  more?: object
}

const year2100 = 4_102_444_800

/** Whose tokens the scenarios use where it does not matter. */
export const somebody = {
  email: 'a@example.com',
  plan: 'plus',
  accountId: 'acct',
  userId: 'user',
} as const

/** A token that is not due for a refresh, with claims in the places where the issuer puts them. */
export function createToken({ email, plan, accountId, userId, more }: Claims = somebody): string {
  return createJwt({
    exp: year2100,
    email,
    'https://api.openai.com/auth': {
      chatgpt_plan_type: plan,
      chatgpt_account_id: accountId,
      chatgpt_user_id: userId,
    },
    ...more,
  })
}

export interface StoredTokens {
  id_token?: unknown
  access_token?: unknown
  refresh_token?: unknown
  account_id?: unknown
}

/** A token without an expiry is due some days after this. */
export const lastRefresh = new Date().toISOString()

/** Text of an `auth.json` after a ChatGPT login of somebody with these claims. */
export function createChatgptFile(claims: Claims = somebody, members: object = {}): string {
  const file = {
    auth_mode: 'chatgpt',
    OPENAI_API_KEY: null,
    tokens: createTokens(claims),
    last_refresh: lastRefresh,
    ...members,
  }
  return JSON.stringify(file)
}

export function createTokens(claims: Claims = somebody, members: StoredTokens = {}): StoredTokens {
  const token = createToken(claims)
  return {
    id_token: token,
    access_token: token,
    refresh_token: 'rt',
    account_id: 'acct',
    ...members,
  }
}
