// @generated from schema/ by `npm run generate`. Do not edit.

/** Any JSON value. Every object type of the contract is one. */
export type JsonValue =
  string | number | boolean | null | JsonValue[] | { [member: string]: JsonValue | undefined }

/** A received value of an open enum that this contract does not list. No literal has this type. */
export type UnlistedValue = string & { readonly 'unlisted value': never }

/** How the credentials in `auth.json` are to be read. Absent in files of older writers. */
export type StoredAuthMode =
  | 'apikey'
  | 'chatgpt'
  | 'chatgptAuthTokens'
  | 'headers'
  | 'agentIdentity'
  | 'personalAccessToken'
  | 'bedrockApiKey'
  | 'bedrockAccessKeys'

/** The content of `auth.json`. Member names are the file's own, snake case and upper case alike. */
export type AuthDotJson = {
  /** Wins over what the other members suggest. */
  auth_mode?: StoredAuthMode | null
  /** An OpenAI API key, or null for every other kind of login. */
  OPENAI_API_KEY?: string | null
  /** Present after a ChatGPT login. */
  tokens?: StoredTokens | null
  /** When the tokens were last issued, as an RFC 3339 time with any offset. */
  last_refresh?: string | null
  /** Credentials of an agent identity: a JWT, or an object in older files. */
  agent_identity?: JsonValue
  /** A personal access token. */
  personal_access_token?: string | null
  /** A Bedrock API key with its region. */
  bedrock_api_key?: StoredBedrockApiKey | null
  /** AWS access keys for Bedrock. */
  bedrock_access_keys?: StoredBedrockAccessKeys | null
}

/** The tokens of a ChatGPT login. */
export type StoredTokens = {
  /** Names the person, the plan and the workspace. Always a string; object forms are refused. */
  id_token: Jwt
  /** Bearer token of backend calls; usually a JWT, whose `exp` decides when to refresh. */
  access_token: string
  /** Single use: the issuer takes each one once. */
  refresh_token: string
  /** Who issued the tokens, so that a refresh asks the same issuer as the same client. */
  oauth_provenance?: OauthProvenance | null
  /** Random for each login and preserved by refreshes; distinguishes two logins of one account. */
  login_owner_id?: string | null
  /** The workspace chosen at login. A refresh never changes it. */
  account_id?: string | null
}

/** Where stored tokens came from. */
export type OauthProvenance = {
  /** Origin of the issuer. */
  issuer: string
  /** The OAuth client that asked for the tokens. */
  client_id: string
}

/** Stored form of a Bedrock API key. */
export type StoredBedrockApiKey = {
  /** The key itself. */
  api_key: string
  /** AWS region the key is for. */
  region: string
}

/** Stored form of AWS access keys. */
export type StoredBedrockAccessKeys = {
  /** Public half of the pair. */
  access_key_id: string
  /** Private half of the pair. */
  secret_access_key: string
  /** Only with temporary credentials. */
  session_token?: string | null
}

/** Claims that are read from an id token or an access token. The signature is not checked. */
export type JwtClaims = {
  /** Expiry. Read from access tokens only. */
  exp?: NumericDate | null
  /** Email address of the user, when it is a claim at the top level. */
  email?: string | null
  /** The email address of the user, when it is not at the top level. */
  'https://api.openai.com/profile'?: ProfileClaims | null
  /** Account, plan and workspace. */
  'https://api.openai.com/auth'?: AuthClaims | null
}

/** The profile part of the claims. */
export type ProfileClaims = {
  /** Address of the person. */
  email?: string | null
}

/** The account part of the claims. */
export type AuthClaims = {
  /** Raw plan name, matched case-sensitively. */
  chatgpt_plan_type?: string | null
  /** User within ChatGPT. */
  chatgpt_user_id?: string | null
  /** Older place of the user. */
  user_id?: string | null
  /** Workspace that the token is for. */
  chatgpt_account_id?: string | null
  /** Whether backend calls must be marked as FedRAMP. */
  chatgpt_account_is_fedramp?: boolean | null
}

/**
 * How a server is authenticated. The login that leads to `apikey` is called `apiKey`.
 *
 * Since: `headers` 0.144.0, `agentIdentity` 0.124.0, `personalAccessToken` 0.138.0, `bedrockApiKey` 0.140.0, `bedrockAccessKeys` 0.150.0.
 */
export type AuthMode = KnownAuthMode | UnlistedValue

/** The values of AuthMode that this contract lists. */
export type KnownAuthMode =
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
 *
 * Since: `prolite` 0.121.0, `promax` 0.158.0, `self_serve_business_prolite` 0.147.0, `ent26` 0.146.0, `enterprise_cbp_automation` 0.147.0, `edu_plus` 0.149.0, `edu_pro` 0.149.0, `sci` 0.164.0, `sci_plus` 0.164.0.
 */
export type AccountPlanType = KnownAccountPlanType | UnlistedValue

/** The values of AccountPlanType that this contract lists. */
export type KnownAccountPlanType =
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

/** The account that is signed in. */
export type Account = ApiKeyAccount | ChatgptAccount | AmazonBedrockAccount | GcpAccount

/** Signed in with an OpenAI API key. */
export type ApiKeyAccount = {
  type: 'apiKey'
}

/** Signed in with ChatGPT, by whatever login. */
export type ChatgptAccount = {
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
export type AmazonBedrockAccount = {
  type: 'amazonBedrock'
  /**
   * Whether the server stores the credentials, or the environment supplies them.
   * @since 0.145.0
   */
  usesCodexManagedCredentials?: boolean
  /**
   * Where the credentials come from.
   * @since 0.142.0
   * @deprecated Gone in 0.145.0.
   */
  credentialSource?: string | null
}

/**
 * Signed in to Google Cloud.
 * @since 0.165.0
 */
export type GcpAccount = {
  type: 'gcp'
}

/** Params of `account/read`. */
export type GetAccountParams = {
  /** Refresh the tokens first, where there are any. Default false. */
  refreshToken?: boolean
}

/** Result of `account/read`. */
export type GetAccountResponse = {
  /** Null when signed out, or when the model provider needs no OpenAI login. */
  account: Account | null
  /** Whether the configured model provider wants an OpenAI login at all. */
  requiresOpenaiAuth: boolean
  /**
   * ChatGPT user, null when unknown.
   * @since 0.169.0
   */
  userId?: string | null
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
export type WorkspaceRouting = {
  /** The workspace. */
  chatgptAccountId: string
  /** Origin of its backend. */
  backendOrigin: string
  /** Region it is bound to. */
  accountRoutingOverride: AccountRoutingOverride
}

/** Region that a workspace is bound to. */
export type AccountRoutingOverride = KnownAccountRoutingOverride | UnlistedValue

/** The values of AccountRoutingOverride that this contract lists. */
export type KnownAccountRoutingOverride = 'NO_CONSTRAINT' | 'us' | 'us_cr'

/** Params of `getAuthStatus`. */
export type GetAuthStatusParams = {
  /** Whether the answer shall hold the bearer token. Default false. */
  includeToken?: boolean | null
  /** Refresh the tokens first, where there are any. Default false. */
  refreshToken?: boolean | null
}

/** Result of `getAuthStatus`. */
export type GetAuthStatusResponse = {
  /** Null when signed out, or when the model provider needs no OpenAI login. */
  authMethod: AuthMode | null
  /** The API key or access token, only when it was asked for and is usable. */
  authToken: string | null
  /** Whether the configured model provider wants an OpenAI login; null when that is not known. */
  requiresOpenaiAuth: boolean | null
}

/** Result of `account/logout`: nothing yet. */
export type LogoutAccountResponse = Record<string, JsonValue>

/** Params of `account/updated`: the account changed, by a login or a logout. */
export type AccountUpdatedNotification = {
  /** Null when signed out. */
  authMode: AuthMode | null
  /** Null unless signed in with ChatGPT. */
  planType: AccountPlanType | null
  /**
   * Null after a login and after a logout.
   * @since 0.171.0
   */
  reason?: AccountUpdateReason | null
}

/**
 * Why `account/updated` is sent, other than for a login or a logout. `workspaceRoutingReady`: the
 * stored login is unchanged, and the server has looked up how its workspace is routed.
 * @since 0.171.0
 */
export type AccountUpdateReason = KnownAccountUpdateReason | UnlistedValue

/** The values of AccountUpdateReason that this contract lists. */
export type KnownAccountUpdateReason = 'workspaceRoutingReady' | 'unknown'

/** The kinds of failure, as found in `data.kind`. */
export type ErrorKind = KnownErrorKind | UnlistedValue

/** The values of ErrorKind that this contract lists. */
export type KnownErrorKind =
  | 'invalidRequest'
  | 'unknownMethod'
  | 'invalidParams'
  | 'tooLarge'
  | 'notInitialized'
  | 'alreadyInitialized'
  | 'experimentalRequired'
  | 'authRequired'
  | 'chatgptAuthRequired'
  | 'loginMethodDisabled'
  | 'externalAuthActive'
  | 'workspaceMismatch'
  | 'invalidLoginId'
  | 'loginFailed'
  | 'invalidToken'
  | 'refreshFailed'
  | 'backendUnavailable'
  | 'backendUnauthorized'
  | 'backendRejected'
  | 'backendInvalidResponse'
  | 'overloaded'
  | 'internal'
  | 'notFound'
  | 'wrongState'
  | 'busy'
  | 'conflict'
  | 'notSupported'
  | 'configInvalid'
  | 'fileSystem'
  | 'executionFailed'
  | 'mcpServerFailed'
  | 'historyDamaged'
  | 'limitExceeded'
  | 'usageLimitReached'
  | 'policyRefused'

/** Params of `initialize`. */
export type InitializeParams = {
  /** Who is calling. */
  clientInfo: ClientInfo
  /** Capabilities of the client. */
  capabilities?: InitializeCapabilities | null
}

/** Identity of a client program. */
export type ClientInfo = {
  /** Becomes the originator of the server's own HTTP calls, so it must be a legal header value. */
  name: string
  /** For people. */
  title?: string | null
  /** Version of the client, in any form. */
  version: string
}

/** Capabilities that a client opts into or out of. */
export type InitializeCapabilities = {
  /** Allows methods, members and variants that are marked experimental. Default false. */
  experimentalApi?: boolean
  /** Exact names of notifications that this connection does not want. */
  optOutNotificationMethods?: string[] | null
  /**
   * The client answers attestation requests. Default false.
   * @since 0.131.0
   */
  requestAttestation?: boolean
  /**
   * The client can show forms that MCP servers ask for.
   * @since 0.142.0
   */
  mcpServerOpenaiFormElicitation?: boolean
  /**
   * Free-form extensions by name.
   * @since 0.147.0
   */
  extensions?: Record<string, JsonValue | undefined> | null
  /**
   * The client drives gateway OAuth itself.
   * @since 0.157.0
   */
  explicitGatewayOauth?: boolean
  /**
   * A person must approve what the client would approve by itself.
   * @since 0.167.2
   */
  requiredHumanApproval?: boolean
}

/** Result of `initialize`. */
export type InitializeResponse = {
  /** `<originator>/<version> (<system>) <terminal> (<client>; <client version>)`. */
  userAgent: string
  /** Absolute path of the Codex home, links resolved. */
  codexHome: string
  /** `unix` or `windows`. */
  platformFamily: string
  /** `linux`, `macos`, `windows` and so on. */
  platformOs: string
}

/** Params of `configWarning`: something in the configuration was not used. */
export type ConfigWarningNotification = {
  /** One line for people. */
  summary: string
  /** More lines for people. */
  details: string | null
  /** File that the warning is about. */
  path?: string | null
  /** Where in that file. */
  range?: TextRange | null
}

/** A stretch of a text file. */
export type TextRange = {
  /** First position. */
  start: TextPosition
  /** Position behind the last one. */
  end: TextPosition
}

/** A place in a text file. */
export type TextPosition = {
  /** Line, from 1. */
  line: Uint32
  /** Column, from 1. */
  column: Uint32
}

/** Pairs a response with its request. `"1"` and `1` are different ids. */
export type RequestId = string | Int64

/** A call that expects exactly one response. */
export type RequestEnvelope = {
  /** Chosen by the sender, unique among its open calls. */
  id: RequestId
  /** Name of the method. */
  method: string
  /** Shape given by the method. */
  params?: JsonValue
  /** The position of the call in a distributed trace. */
  trace?: TraceContext | null
}

/** A message that is never answered. */
export type NotificationEnvelope = {
  /** Name of the method. */
  method: string
  /** Shape given by the method. */
  params?: JsonValue
  /**
   * When the server sent it, in Unix milliseconds.
   * @since 0.145.0
   */
  emittedAtMs?: Int64
}

/** The answer to a call that worked. */
export type ResponseEnvelope = {
  /** Id of the request. */
  id: RequestId
  /** Shape given by the method. */
  result: JsonValue
}

/** The answer to a call that failed. */
export type ErrorEnvelope = {
  /** Id of the request. */
  id: RequestId
  /** The error. */
  error: ErrorObject
}

/** The error member of a response. */
export type ErrorObject = {
  /** One of the few numbers this wire uses; `data.kind` is finer. */
  code: Int64
  /** For people, and not stable. */
  message: string
  /** From servers built on this contract: an `ErrorData`. Left out by codex. */
  data?: JsonValue
}

/** Machine-readable details of a failed call. */
export type ErrorData = {
  /** The kind of failure. */
  kind: ErrorKind
  /** JSON pointer to the member of the params that was refused. */
  pointer?: string
  /** Only with `refreshFailed`. */
  reason?: RefreshFailureReason
}

/** Why tokens could not be refreshed. All but `transient` last until the next login. */
export type RefreshFailureReason = KnownRefreshFailureReason | UnlistedValue

/** The values of RefreshFailureReason that this contract lists. */
export type KnownRefreshFailureReason =
  | 'expired'
  | 'exhausted'
  | 'revoked'
  | 'accountMismatch'
  | 'other'
  | 'transient'

/** W3C trace context. */
export type TraceContext = {
  /** The `traceparent` header value. */
  traceparent?: string | null
  /** The `tracestate` header value. */
  tracestate?: string | null
}

/** Params of `account/login/start`: one variant for each way to sign in. */
export type LoginAccountParams =
  | ApiKeyLoginParams
  | ChatgptLoginParams
  | ChatgptDeviceCodeLoginParams
  | ChatgptAuthTokensLoginParams
  | AmazonBedrockLoginParams
  | AmazonBedrockAccessKeysLoginParams

/** Sign in with an OpenAI API key. */
export type ApiKeyLoginParams = {
  type: 'apiKey'
  /** Stored as it is given, neither trimmed nor checked. */
  apiKey: string
}

/** Sign in with ChatGPT in a browser. */
export type ChatgptLoginParams = {
  type: 'chatgpt'
  /**
   * Ask for the shorter sign-in pages.
   * @since 0.128.0
   */
  codexStreamlinedLogin?: boolean
  /**
   * End on a page of the issuer instead of a local one.
   * @since 0.144.0
   */
  useHostedLoginSuccessPage?: boolean
  /**
   * Which app the hosted page sends the person back to.
   * @since 0.144.0
   */
  appBrand?: LoginAppBrand | null
}

/** App that a hosted sign-in page names. */
export type LoginAppBrand = 'codex' | 'chatgpt'

/** Sign in with ChatGPT by typing a code on another device. */
export type ChatgptDeviceCodeLoginParams = {
  type: 'chatgptDeviceCode'
}

/**
 * Use ChatGPT tokens that the host obtains and renews. They are only held in memory.
 * @experimental
 */
export type ChatgptAuthTokensLoginParams = {
  type: 'chatgptAuthTokens'
  /** Bearer token of backend calls. */
  accessToken: Jwt
  /** Workspace to use, whichever the token names. */
  chatgptAccountId: string
  /** Plan in any letter case; the token's own plan when left out. */
  chatgptPlanType?: string | null
}

/**
 * Sign in to Amazon Bedrock with an API key.
 * @since 0.145.0
 * @experimental
 */
export type AmazonBedrockLoginParams = {
  type: 'amazonBedrock'
  /** The Bedrock key. */
  apiKey: string
  /** AWS region. */
  region: string
}

/**
 * Sign in to Amazon Bedrock with AWS access keys.
 * @since 0.150.0
 * @experimental
 */
export type AmazonBedrockAccessKeysLoginParams = {
  type: 'amazonBedrockAccessKeys'
  /** Public half of the pair. */
  accessKeyId: string
  /** Private half of the pair. */
  secretAccessKey: string
  /** Only with temporary credentials. */
  sessionToken?: string | null
  /** AWS region. */
  region: string
}

/** Result of `account/login/start`. */
export type LoginAccountResponse =
  | ApiKeyLoginResponse
  | ChatgptLoginResponse
  | ChatgptDeviceCodeLoginResponse
  | ChatgptAuthTokensLoginResponse
  | AmazonBedrockLoginResponse

/** The key is stored; the login is complete. */
export type ApiKeyLoginResponse = {
  type: 'apiKey'
}

/** The login goes on in a browser, and ends with `account/login/completed`. */
export type ChatgptLoginResponse = {
  type: 'chatgpt'
  /** Names this attempt, as a UUID. */
  loginId: string
  /** Page to open in a browser. */
  authUrl: string
}

/** The login goes on on another device, and ends with `account/login/completed`. */
export type ChatgptDeviceCodeLoginResponse = {
  type: 'chatgptDeviceCode'
  /** Names this attempt, as a UUID. */
  loginId: string
  /** Page to open on any device. */
  verificationUrl: string
  /** Code to type there. */
  userCode: string
}

/** The tokens were taken. */
export type ChatgptAuthTokensLoginResponse = {
  type: 'chatgptAuthTokens'
}

/**
 * The Bedrock credentials are stored.
 * @since 0.145.0
 */
export type AmazonBedrockLoginResponse = {
  type: 'amazonBedrock'
}

/** Params of `account/login/cancel`. */
export type CancelLoginAccountParams = {
  /** The attempt to give up, as a UUID in any spelling. */
  loginId: string
}

/** Result of `account/login/cancel`. */
export type CancelLoginAccountResponse = {
  /** Whether there was such an attempt. */
  status: CancelLoginAccountStatus
}

/** The outcome of the attempt. */
export type CancelLoginAccountStatus = KnownCancelLoginAccountStatus | UnlistedValue

/** The values of CancelLoginAccountStatus that this contract lists. */
export type KnownCancelLoginAccountStatus = 'canceled' | 'notFound'

/** Params of `account/login/completed`: an attempt ended. */
export type AccountLoginCompletedNotification = {
  /** The attempt; null for logins that are over at once. */
  loginId: string | null
  /** Whether the server is signed in now. */
  success: boolean
  /** Why not, for people. */
  error: string | null
  /**
   * Setup steps that the user was asked to complete first.
   * @since 0.147.0
   */
  onboardingEntrypoint?: DesktopOnboardingEntrypoint | null
}

/** First steps that a desktop app may offer after a login. */
export type DesktopOnboardingEntrypoint = KnownDesktopOnboardingEntrypoint | UnlistedValue

/** The values of DesktopOnboardingEntrypoint that this contract lists. */
export type KnownDesktopOnboardingEntrypoint = 'life_sciences'

/** Params of `account/chatgptAuthTokens/refresh`: the server needs newer tokens from its host. */
export type ChatgptAuthTokensRefreshParams = {
  /** Why. */
  reason: ChatgptAuthTokensRefreshReason
  /** Workspace of the tokens that stopped working. */
  previousAccountId?: string | null
}

/** Why a server asks its host for tokens. */
export type ChatgptAuthTokensRefreshReason = KnownChatgptAuthTokensRefreshReason | UnlistedValue

/** The values of ChatgptAuthTokensRefreshReason that this contract lists. */
export type KnownChatgptAuthTokensRefreshReason = 'unauthorized'

/** Result of `account/chatgptAuthTokens/refresh`. */
export type ChatgptAuthTokensRefreshResponse = {
  /** The newer bearer token. */
  accessToken: Jwt
  /** Workspace it is for. */
  chatgptAccountId: string
  /** Plan in any letter case; the token's own plan when left out. */
  chatgptPlanType?: string | null
}

/**
 * Params of `account/rateLimits/read`.
 * @since 0.154.0
 */
export type GetAccountRateLimitsParams = {
  /** The client can show the reserve of a limit. */
  supportsLunaReserve?: boolean
  /** Leave the single reset credits out, which spares the server a backend call. */
  excludeResetCreditDetails?: boolean
}

/** Result of `account/rateLimits/read`. */
export type GetAccountRateLimitsResponse = {
  /** The main limit. */
  rateLimits: RateLimitSnapshot
  /** All limits by their id. */
  rateLimitsByLimitId: Record<string, RateLimitSnapshot> | null
  /**
   * Credits that reset a limit early.
   * @since 0.141.0
   */
  rateLimitResetCredits?: RateLimitResetCreditsSummary | null
  /**
   * Whether ordinary use may go on; null when the answer was for another account.
   * @since 0.154.0
   */
  ordinaryUsageAllowed?: boolean | null
  /**
   * Workspace that the figures are for.
   * @since 0.152.0
   */
  accountId?: string | null
  /**
   * Offer to show beside the limits, as the backend sent it.
   * @since 0.152.0
   */
  rateLimitUpsell?: JsonValue
}

/** State of one limit. */
export type RateLimitSnapshot = {
  /** Names the limit; `codex` is the main one. */
  limitId: string | null
  /** Name for people; null for the main limit. */
  limitName: string | null
  /** The shorter window. */
  primary: RateLimitWindow | null
  /** The longer window. */
  secondary: RateLimitWindow | null
  /** Credits that are spent once the windows are full. */
  credits: CreditsSnapshot | null
  /** Plan that the limit belongs to. */
  planType: AccountPlanType | null
  /**
   * Model that the limit does not count.
   * @since 0.154.0
   */
  normalModelSlug?: string | null
  /**
   * Spending limit of this person.
   * @since 0.137.0
   */
  individualLimit?: SpendControlLimitSnapshot | null
  /**
   * Whether a spending limit is reached.
   * @since 0.145.0
   */
  spendControlReached?: boolean | null
  /**
   * Which limit was hit.
   * @since 0.122.0
   */
  rateLimitReachedType?: RateLimitReachedType | null
}

/** Use within a span of time. */
export type RateLimitWindow = {
  /** Percent used. Not clamped: may be negative or above 100. */
  usedPercent: Int32
  /** Length of the window in minutes. */
  windowDurationMins: Int64 | null
  /** When it starts anew, in Unix seconds. */
  resetsAt: Int64 | null
}

/** Credits of a workspace or person. */
export type CreditsSnapshot = {
  /** Whether there are any. */
  hasCredits: boolean
  /** Whether they never run out. */
  unlimited: boolean
  /** Decimal amount, as text. */
  balance: string | null
}

/**
 * A spending limit.
 * @since 0.137.0
 */
export type SpendControlLimitSnapshot = {
  /** Decimal amount, as text. */
  limit: string
  /** Decimal amount, as text. */
  used: string
  /** Percent left. */
  remainingPercent: Int32
  /** When it starts anew, in Unix seconds. */
  resetsAt: Int64
}

/**
 * Which limit was hit.
 * @since 0.137.0
 */
export type RateLimitReachedType = KnownRateLimitReachedType | UnlistedValue

/** The values of RateLimitReachedType that this contract lists. */
export type KnownRateLimitReachedType =
  | 'rate_limit_reached'
  | 'workspace_owner_credits_depleted'
  | 'workspace_member_credits_depleted'
  | 'workspace_owner_usage_limit_reached'
  | 'workspace_member_usage_limit_reached'

/**
 * Reset credits of an account.
 * @since 0.141.0
 */
export type RateLimitResetCreditsSummary = {
  /** How many can be used now. */
  availableCount: Int64
  /**
   * Each credit; null when only the count is known.
   * @since 0.143.0
   */
  credits?: RateLimitResetCredit[] | null
}

/**
 * A credit that resets a limit early.
 * @since 0.143.0
 */
export type RateLimitResetCredit = {
  /** Names the credit when it is used. */
  id: string
  /** The limits that it resets. */
  resetType: RateLimitResetType
  /** Whether it can still be used. */
  status: RateLimitResetCreditStatus
  /** When it was given, in Unix seconds. */
  grantedAt: Int64
  /** When it lapses, in Unix seconds. */
  expiresAt: Int64 | null
  /** Headline for people. */
  title: string | null
  /** Text for people. */
  description: string | null
}

/**
 * The limits that a credit resets.
 * @since 0.143.0
 */
export type RateLimitResetType = KnownRateLimitResetType | UnlistedValue

/** The values of RateLimitResetType that this contract lists. */
export type KnownRateLimitResetType = 'codexRateLimits' | 'unknown'

/**
 * Where a credit is in its life.
 * @since 0.143.0
 */
export type RateLimitResetCreditStatus = KnownRateLimitResetCreditStatus | UnlistedValue

/** The values of RateLimitResetCreditStatus that this contract lists. */
export type KnownRateLimitResetCreditStatus = 'available' | 'redeeming' | 'redeemed' | 'unknown'

/**
 * Params of `account/rateLimitResetCredit/consume`.
 * @since 0.141.0
 */
export type ConsumeAccountRateLimitResetCreditParams = {
  /** Chosen by the caller, not empty, and the same again when the call is retried. */
  idempotencyKey: string
  /**
   * The credit to use, not empty; any that is available when left out.
   * @since 0.143.0
   */
  creditId?: string | null
}

/**
 * Result of `account/rateLimitResetCredit/consume`.
 * @since 0.141.0
 */
export type ConsumeAccountRateLimitResetCreditResponse = {
  /** The outcome. */
  outcome: ConsumeAccountRateLimitResetCreditOutcome
}

/**
 * The outcome of using a reset credit.
 * @since 0.141.0
 */
export type ConsumeAccountRateLimitResetCreditOutcome = KnownConsumeAccountRateLimitResetCreditOutcome | UnlistedValue

/** The values of ConsumeAccountRateLimitResetCreditOutcome that this contract lists. */
export type KnownConsumeAccountRateLimitResetCreditOutcome =
  | 'reset'
  | 'nothingToReset'
  | 'noCredit'
  | 'alreadyRedeemed'

/**
 * Params of `account/sendAddCreditsNudgeEmail`.
 * @since 0.137.0
 */
export type SendAddCreditsNudgeEmailParams = {
  /** The request to the owner of the workspace. */
  creditType: AddCreditsNudgeCreditType
}

/**
 * Requests that a user can send to an owner.
 * @since 0.137.0
 */
export type AddCreditsNudgeCreditType = 'credits' | 'usage_limit'

/**
 * Result of `account/sendAddCreditsNudgeEmail`.
 * @since 0.137.0
 */
export type SendAddCreditsNudgeEmailResponse = {
  /** Whether a mail went out now. */
  status: AddCreditsNudgeEmailStatus
}

/**
 * The outcome of the mail.
 * @since 0.137.0
 */
export type AddCreditsNudgeEmailStatus = KnownAddCreditsNudgeEmailStatus | UnlistedValue

/** The values of AddCreditsNudgeEmailStatus that this contract lists. */
export type KnownAddCreditsNudgeEmailStatus = 'sent' | 'cooldown_active'

/** Params of `account/rateLimits/updated`. Sparse: null means "unchanged", never "cleared". */
export type AccountRateLimitsUpdatedNotification = {
  /** The current state of one limit. */
  rateLimits: RateLimitSnapshot
}

/** A signed 64-bit integer. Exact in JavaScript up to 2^53 - 1; readers refuse what lies beyond. */
export type Int64 = number

/** A signed 32-bit integer. */
export type Int32 = number

/** An unsigned 32-bit integer. */
export type Uint32 = number

/** Seconds since 1970, which may have a fraction (`NumericDate` of RFC 7519). */
export type NumericDate = number

/** A JSON Web Token in compact form. */
export type Jwt = string
