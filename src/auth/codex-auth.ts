import type { AccountPlanType, AuthDotJson } from '../../generated/types/index.js'
import type { TokenClaims } from './claims.js'
import { Secret } from './secret.js'

/** Signed in with an OpenAI API key, which may be the empty string. */
export interface ApiKeyAuth {
  readonly mode: 'apiKey'
  readonly apiKey: Secret
}

/** Signed in with ChatGPT; this side keeps the tokens and refreshes them. */
export interface ChatgptAuth {
  readonly mode: 'chatgpt'
  /** Absent when the stored record names the mode and nothing else. */
  readonly tokens?: ChatgptTokens
  /** Unix milliseconds. */
  readonly lastRefreshMs?: number
  /** The whole stored record as JSON, so that a later write keeps members we do not know. */
  readonly record: Secret
}

/** Tokens of a login, with their claims. */
export interface ChatgptTokens {
  readonly idToken: Secret
  readonly accessToken: Secret
  readonly refreshToken: Secret
  /** The workspace chosen at login; the claims may name another one. */
  readonly accountId?: string
  /** Claims of the id token, or of the access token where the client supplies it. */
  readonly claims: TokenClaims
}

/** Signed in with ChatGPT tokens that the client supplies and renews. */
export interface ChatgptAuthTokensAuth {
  readonly mode: 'chatgptAuthTokens'
  /** The client keeps no refresh token here. */
  readonly tokens?: Pick<ChatgptTokens, 'accessToken' | 'accountId' | 'claims'>
  /** The plan that the client names, or else that of the token. */
  readonly planType: AccountPlanType
  /** Unix milliseconds. */
  readonly lastRefreshMs?: number
}

/** Who is signed in, and how. A snapshot: a change makes a new one. */
export type CodexAuth = ApiKeyAuth | ChatgptAuth | ChatgptAuthTokensAuth

/** The key is taken as it is: nothing is trimmed or checked. */
export function createApiKeyAuth(apiKey: string): ApiKeyAuth {
  return Object.freeze({ mode: 'apiKey', apiKey: new Secret(apiKey) })
}

/** The stored record that a login was read from, as a copy that may be changed. */
export function copyRecord(auth: ChatgptAuth): AuthDotJson {
  return JSON.parse(auth.record.reveal()) as AuthDotJson
}

/** The name of the mode in the protocol. */
export function toWireAuthMode(auth: CodexAuth): 'apikey' | 'chatgpt' | 'chatgptAuthTokens' {
  return auth.mode === 'apiKey' ? 'apikey' : auth.mode
}

/** What goes into the Authorization header. Tokens without a time of refresh do not count. */
export function getBearerToken(auth: CodexAuth): Secret | undefined {
  switch (auth.mode) {
    case 'apiKey':
      return auth.apiKey
    case 'chatgpt':
    case 'chatgptAuthTokens':
      return auth.lastRefreshMs === undefined ? undefined : auth.tokens?.accessToken
  }
}

/** The workspace that backend calls are for. */
export function getAccountId(auth: CodexAuth): string | undefined {
  return auth.mode === 'apiKey' ? undefined : auth.tokens?.accountId
}

/** What a request to the backend is made with. */
export interface Credentials {
  accessToken: Secret
  accountId?: string
  userId?: string
  isFedramp: boolean
}

/** Undefined where the login has no bearer token. */
export function getCredentials(auth: CodexAuth): Credentials | undefined {
  const accessToken = getBearerToken(auth)
  if (accessToken === undefined) return undefined
  const accountId = getAccountId(auth)
  const claims = getClaims(auth)
  return {
    accessToken,
    ...(accountId !== undefined && { accountId }),
    ...(claims?.userId !== undefined && { userId: claims.userId }),
    isFedramp: claims?.isFedramp === true,
  }
}

/** What the tokens say about their owner. */
export function getClaims(auth: CodexAuth): TokenClaims | undefined {
  return auth.mode === 'apiKey' ? undefined : auth.tokens?.claims
}

/** The plan of a ChatGPT account; an API key has none. */
export function getPlanType(auth: CodexAuth): AccountPlanType | undefined {
  switch (auth.mode) {
    case 'apiKey':
      return undefined
    case 'chatgpt':
      return auth.tokens?.claims.planType ?? 'unknown'
    case 'chatgptAuthTokens':
      return auth.planType
  }
}
