// Ways to sign in, and tokens that the host supplies.
import type { Jwt } from './scalars.js'

/**
 * Params of `account/login/start`: one variant for each way to sign in.
 * @discriminator type
 */
export type LoginAccountParams =
  | ApiKeyLoginParams
  | ChatgptLoginParams
  | ChatgptDeviceCodeLoginParams
  | ChatgptAuthTokensLoginParams
  | AmazonBedrockLoginParams
  | AmazonBedrockAccessKeysLoginParams

/** Sign in with an OpenAI API key. */
export interface ApiKeyLoginParams {
  type: 'apiKey'
  /**
   * Stored as it is given, neither trimmed nor checked.
   * @secret
   */
  apiKey: string
}

/** Sign in with ChatGPT in a browser. */
export interface ChatgptLoginParams {
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
export interface ChatgptDeviceCodeLoginParams {
  type: 'chatgptDeviceCode'
}

/**
 * Use ChatGPT tokens that the host obtains and renews. They are only held in memory.
 * @experimental
 */
export interface ChatgptAuthTokensLoginParams {
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
export interface AmazonBedrockLoginParams {
  type: 'amazonBedrock'
  /**
   * The Bedrock key.
   * @secret
   */
  apiKey: string
  /** AWS region. */
  region: string
}

/**
 * Sign in to Amazon Bedrock with AWS access keys.
 * @since 0.150.0
 * @experimental
 */
export interface AmazonBedrockAccessKeysLoginParams {
  type: 'amazonBedrockAccessKeys'
  /** Public half of the pair. */
  accessKeyId: string
  /**
   * Private half of the pair.
   * @secret
   */
  secretAccessKey: string
  /**
   * Only with temporary credentials.
   * @secret
   */
  sessionToken?: string | null
  /** AWS region. */
  region: string
}

/**
 * Result of `account/login/start`.
 * @openUnion
 * @discriminator type
 */
export type LoginAccountResponse =
  | ApiKeyLoginResponse
  | ChatgptLoginResponse
  | ChatgptDeviceCodeLoginResponse
  | ChatgptAuthTokensLoginResponse
  | AmazonBedrockLoginResponse

/** The key is stored; the login is complete. */
export interface ApiKeyLoginResponse {
  type: 'apiKey'
}

/** The login goes on in a browser, and ends with `account/login/completed`. */
export interface ChatgptLoginResponse {
  type: 'chatgpt'
  /** Names this attempt, as a UUID. */
  loginId: string
  /** Page to open in a browser. */
  authUrl: string
}

/** The login goes on on another device, and ends with `account/login/completed`. */
export interface ChatgptDeviceCodeLoginResponse {
  type: 'chatgptDeviceCode'
  /** Names this attempt, as a UUID. */
  loginId: string
  /** Page to open on any device. */
  verificationUrl: string
  /** Code to type there. */
  userCode: string
}

/** The tokens were taken. */
export interface ChatgptAuthTokensLoginResponse {
  type: 'chatgptAuthTokens'
}

/**
 * The Bedrock credentials are stored.
 * @since 0.145.0
 */
export interface AmazonBedrockLoginResponse {
  type: 'amazonBedrock'
}

/** Params of `account/login/cancel`. */
export interface CancelLoginAccountParams {
  /** The attempt to give up, as a UUID in any spelling. */
  loginId: string
}

/** Result of `account/login/cancel`. */
export interface CancelLoginAccountResponse {
  /** Whether there was such an attempt. */
  status: CancelLoginAccountStatus
}

/**
 * The outcome of the attempt.
 * @openEnum
 */
export type CancelLoginAccountStatus = 'canceled' | 'notFound'

/** Params of `account/login/completed`: an attempt ended. */
export interface AccountLoginCompletedNotification {
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

/**
 * First steps that a desktop app may offer after a login.
 * @openEnum
 */
export type DesktopOnboardingEntrypoint = 'life_sciences'

/** Params of `account/chatgptAuthTokens/refresh`: the server needs newer tokens from its host. */
export interface ChatgptAuthTokensRefreshParams {
  /** Why. */
  reason: ChatgptAuthTokensRefreshReason
  /** Workspace of the tokens that stopped working. */
  previousAccountId?: string | null
}

/**
 * Why a server asks its host for tokens.
 * @openEnum
 */
export type ChatgptAuthTokensRefreshReason = 'unauthorized'

/** Result of `account/chatgptAuthTokens/refresh`. */
export interface ChatgptAuthTokensRefreshResponse {
  /** The newer bearer token. */
  accessToken: Jwt
  /** Workspace it is for. */
  chatgptAccountId: string
  /** Plan in any letter case; the token's own plan when left out. */
  chatgptPlanType?: string | null
}
