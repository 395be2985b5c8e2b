// What lies on disk: `auth.json` in the Codex home, and the claims inside the JWTs that it holds.
import type { Jwt, NumericDate } from '../protocol/scalars.js'

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
export interface AuthDotJson {
  /** Wins over what the other members suggest. */
  auth_mode?: StoredAuthMode | null
  /**
   * An OpenAI API key, or null for every other kind of login.
   * @secret
   */
  OPENAI_API_KEY?: string | null
  /** Present after a ChatGPT login. */
  tokens?: StoredTokens | null
  /** When the tokens were last issued, as an RFC 3339 time with any offset. */
  last_refresh?: string | null
  /**
   * Credentials of an agent identity: a JWT, or an object in older files.
   * @secret
   */
  agent_identity?: unknown
  /**
   * A personal access token.
   * @secret
   */
  personal_access_token?: string | null
  /** A Bedrock API key with its region. */
  bedrock_api_key?: StoredBedrockApiKey | null
  /** AWS access keys for Bedrock. */
  bedrock_access_keys?: StoredBedrockAccessKeys | null
}

/** The tokens of a ChatGPT login. */
export interface StoredTokens {
  /** Names the person, the plan and the workspace. Always a string; object forms are refused. */
  id_token: Jwt
  /**
   * Bearer token of backend calls; usually a JWT, whose `exp` decides when to refresh.
   * @secret
   */
  access_token: string
  /**
   * Single use: the issuer takes each one once.
   * @secret
   */
  refresh_token: string
  /** Who issued the tokens, so that a refresh asks the same issuer as the same client. */
  oauth_provenance?: OauthProvenance | null
  /** Random for each login and preserved by refreshes; distinguishes two logins of one account. */
  login_owner_id?: string | null
  /** The workspace chosen at login. A refresh never changes it. */
  account_id?: string | null
}

/** Where stored tokens came from. */
export interface OauthProvenance {
  /** Origin of the issuer. */
  issuer: string
  /** The OAuth client that asked for the tokens. */
  client_id: string
}

/** Stored form of a Bedrock API key. */
export interface StoredBedrockApiKey {
  /**
   * The key itself.
   * @secret
   */
  api_key: string
  /** AWS region the key is for. */
  region: string
}

/** Stored form of AWS access keys. */
export interface StoredBedrockAccessKeys {
  /** Public half of the pair. */
  access_key_id: string
  /**
   * Private half of the pair.
   * @secret
   */
  secret_access_key: string
  /**
   * Only with temporary credentials.
   * @secret
   */
  session_token?: string | null
}

/** Claims that are read from an id token or an access token. The signature is not checked. */
export interface JwtClaims {
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
export interface ProfileClaims {
  /** Address of the person. */
  email?: string | null
}

/** The account part of the claims. */
export interface AuthClaims {
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
