// Who is signed in, and on which plan.
import type { RefreshFailureReason } from './json-rpc.js'

/**
 * How a server is authenticated. The login that leads to `apikey` is called `apiKey`.
 * @openEnum
 * @valueSince agentIdentity 0.124.0
 * @valueSince personalAccessToken 0.138.0
 * @valueSince bedrockApiKey 0.140.0
 * @valueSince headers 0.144.0
 * @valueSince bedrockAccessKeys 0.150.0
 */
export type AuthMode =
  | 'apikey'
  | 'chatgpt'
  | 'chatgptAuthTokens'
  | 'headers'
  | 'agentIdentity'
  | 'personalAccessToken'
  | 'bedrockApiKey'
  | 'bedrockAccessKeys'

/**
 * The plan of a ChatGPT account. New plans appear every few months.
 * @openEnum unknown
 * @valueSince prolite 0.121.0
 * @valueSince self_serve_business_prolite 0.147.0
 * @valueSince ent26 0.146.0
 * @valueSince enterprise_cbp_automation 0.147.0
 * @valueSince edu_plus 0.149.0
 * @valueSince edu_pro 0.149.0
 * @valueSince promax 0.158.0
 * @valueSince sci 0.164.0
 * @valueSince sci_plus 0.164.0
 */
export type AccountPlanType =
  | 'free'
  | 'go'
  | 'plus'
  | 'pro'
  | 'prolite'
  | 'promax'
  | 'team'
  | 'self_serve_business_prolite'
  | 'self_serve_business_usage_based'
  | 'business'
  | 'ent26'
  | 'enterprise_cbp_automation'
  | 'enterprise_cbp_usage_based'
  | 'enterprise'
  | 'edu'
  | 'edu_plus'
  | 'edu_pro'
  | 'sci'
  | 'sci_plus'
  | 'unknown'

/**
 * The account that is signed in.
 * @openUnion
 * @discriminator type
 */
export type Account = ApiKeyAccount | ChatgptAccount | AmazonBedrockAccount | GcpAccount

/** Signed in with an OpenAI API key. */
export interface ApiKeyAccount {
  type: 'apiKey'
}

/** Signed in with ChatGPT, by whatever login. */
export interface ChatgptAccount {
  type: 'chatgpt'
  /** Null when the token names no address. */
  email: string | null
  /** `unknown` when the token names no plan, or one the server does not know. */
  planType: AccountPlanType
  /**
   * Name of the selected workspace.
   * @since 0.166.0
   */
  workspaceName?: string | null
}

/**
 * Signed in to Amazon Bedrock.
 * @since 0.125.0
 */
export interface AmazonBedrockAccount {
  type: 'amazonBedrock'
  /**
   * Whether the server stores the credentials, or the environment supplies them.
   * @since 0.145.0
   */
  usesCodexManagedCredentials: boolean
  /**
   * Where the credentials come from.
   * @since 0.142.0
   * @deprecated
   * @sunset 0.145.0
   */
  credentialSource?: string | null
}

/**
 * Signed in to Google Cloud.
 * @since 0.165.0
 */
export interface GcpAccount {
  type: 'gcp'
}

/** Params of `account/read`. */
export interface GetAccountParams {
  /** Refresh the tokens first, where there are any. Default false. */
  refreshToken?: boolean
}

/** Result of `account/read`. */
export interface GetAccountResponse {
  /** Null when signed out, or when the model provider needs no OpenAI login. */
  account: Account | null
  /** Whether the configured model provider wants an OpenAI login at all. */
  requiresOpenaiAuth: boolean
  /**
   * ChatGPT user, null when unknown.
   * @since 0.169.0
   */
  userId: string | null
  /**
   * Where calls of the selected workspace go. Sent even to clients without the experimental API.
   * @since 0.156.0
   * @experimental
   */
  workspaceRouting?: WorkspaceRouting | null
  /**
   * Why the tokens of the account can no longer be renewed, so that the user has to sign in again.
   * From servers built on this contract, and only while that is so. Left out by codex.
   */
  refreshFailure?: RefreshFailureReason
}

/** How backend calls of a workspace are routed. */
export interface WorkspaceRouting {
  /** The workspace. */
  chatgptAccountId: string
  /** Origin of its backend. */
  backendOrigin: string
  /** Region it is bound to. */
  accountRoutingOverride: AccountRoutingOverride
}

/**
 * Region that a workspace is bound to.
 * @openEnum
 */
export type AccountRoutingOverride = 'NO_CONSTRAINT' | 'us' | 'us_cr'

/** Params of `getAuthStatus`. */
export interface GetAuthStatusParams {
  /** Whether the answer shall hold the bearer token. Default false. */
  includeToken?: boolean | null
  /** Refresh the tokens first, where there are any. Default false. */
  refreshToken?: boolean | null
}

/** Result of `getAuthStatus`. */
export interface GetAuthStatusResponse {
  /** Null when signed out, or when the model provider needs no OpenAI login. */
  authMethod: AuthMode | null
  /**
   * The API key or access token, only when it was asked for and is usable.
   * @secret
   */
  authToken: string | null
  /** Whether the configured model provider wants an OpenAI login; null when that is not known. */
  requiresOpenaiAuth: boolean | null
}

/** Result of `account/logout`: nothing yet. */
export interface LogoutAccountResponse {}

/** Params of `account/updated`: the account changed, by a login or a logout. */
export interface AccountUpdatedNotification {
  /** Null when signed out. */
  authMode: AuthMode | null
  /** Null unless signed in with ChatGPT. */
  planType: AccountPlanType | null
  /**
   * Null after a login and after a logout.
   * @since 0.171.0
   */
  reason: AccountUpdateReason | null
}

/**
 * Why `account/updated` is sent, other than for a login or a logout. `workspaceRoutingReady`: the
 * stored login is unchanged, and the server has looked up how its workspace is routed.
 * @openEnum unknown
 * @since 0.171.0
 */
export type AccountUpdateReason = 'workspaceRoutingReady' | 'unknown'
