import type { AccountPlanType, AuthDotJson } from '../../generated/types/index.js'
import type { TokenClaims } from './claims.js'
import { Secret } from './secret.js'

/** A login with an OpenAI API key, which may be empty. */
export interface ApiKeyAuth {
  readonly mode: 'apiKey'
  readonly apiKey: Secret
}

/** A ChatGPT login whose tokens are stored and refreshed here. */
export interface ChatgptAuth {
  readonly mode: 'chatgpt'
  /** Missing if the stored record contains none. */
  readonly tokens?: ChatgptTokens
  /** Unix milliseconds. */
  readonly lastRefreshMs?: number
  /** The whole stored record as JSON: a refresh keeps its unknown members. */
  readonly record: Secret
}

/** Tokens of a login, with their claims. */
export interface ChatgptTokens {
  readonly idToken: Secret
  readonly accessToken: Secret
  /** Missing if there is none: the login lasts as long as the access token. */
  readonly refreshToken?: Secret
  /**
   * The workspace that was chosen at login, or else that of the claims, which may contain another
   * one. Never empty.
   */
  readonly accountId?: string
  /** Claims of the id token, or of the access token where the client supplies it. */
  readonly claims: TokenClaims
  /** Claims of the access token; empty if it is not a JWT. */
  readonly accessClaims: TokenClaims
}

/** A login with ChatGPT tokens that the client supplies and renews. */
export interface ChatgptAuthTokensAuth {
  readonly mode: 'chatgptAuthTokens'
  /** Without an id token and a refresh token, which only the client has. */
  readonly tokens?: Pick<ChatgptTokens, 'accessToken' | 'accountId' | 'claims'>
  /** The plan that the client names, or else that of the token. */
  readonly planType: AccountPlanType
  /** Unix milliseconds. */
  readonly lastRefreshMs?: number
}

/** An immutable login: every change creates a new one. */
export type CodexAuth = ApiKeyAuth | ChatgptAuth | ChatgptAuthTokensAuth

/** Uses the key unchanged: it is neither trimmed nor checked. */
export function createApiKeyAuth(apiKey: string): ApiKeyAuth {
  return Object.freeze({ mode: 'apiKey', apiKey: new Secret(apiKey) })
}

/** A copy of the stored record that a login was read from. */
export function copyRecord(auth: ChatgptAuth): AuthDotJson {
  return JSON.parse(auth.record.reveal()) as AuthDotJson
}

/** The name of the mode in the protocol. */
export function toWireAuthMode(auth: CodexAuth): 'apikey' | 'chatgpt' | 'chatgptAuthTokens' {
  return auth.mode === 'apiKey' ? 'apikey' : auth.mode
}

/** The bearer token of requests. Undefined for a login without tokens. */
export function getBearerToken(auth: CodexAuth): Secret | undefined {
  switch (auth.mode) {
    case 'apiKey':
      return auth.apiKey
    case 'chatgpt':
    case 'chatgptAuthTokens':
      return auth.tokens?.accessToken
  }
}

/** The workspace that backend calls are for. */
export function getAccountId(auth: CodexAuth): string | undefined {
  return auth.mode === 'apiKey' ? undefined : auth.tokens?.accountId
}

/** The parts of a login that requests to the backend contain. */
export interface Credentials {
  accessToken: Secret
  accountId?: string
  userId?: string
  isFedramp: boolean
}

/** Undefined if the login has no bearer token. */
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

/** The claims of the login's tokens. */
export function getClaims(auth: CodexAuth): TokenClaims | undefined {
  return auth.mode === 'apiKey' ? undefined : auth.tokens?.claims
}

/** The claims that rules for a login apply to. */
export type OwnerClaims = Pick<TokenClaims, 'planType' | 'userId' | 'accountId'>

/**
 * Who owns a ChatGPT login: each claim is that of the id token, or else of the access token, so that
 * a login cannot avoid a rule by a token that is missing.
 */
export function getOwnerClaims(auth: CodexAuth): OwnerClaims | undefined {
  if (auth.mode === 'apiKey' || auth.tokens === undefined) return undefined
  const { claims } = auth.tokens
  if (auth.mode === 'chatgptAuthTokens') return { ...claims, planType: auth.planType }
  return { ...auth.tokens.accessClaims, ...claims, planType: getOwnerPlan(auth.tokens) }
}

function getOwnerPlan({ claims, accessClaims }: ChatgptTokens): AccountPlanType {
  return claims.plan === undefined ? accessClaims.planType : claims.planType
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
