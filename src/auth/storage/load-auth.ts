import type { AuthDotJson, StoredAuthMode, StoredTokens } from '../../../generated/types/index.js'
import type { ReportIgnored } from '../claims.js'
import { readClaims, reportedLater } from '../claims.js'
import type {
  ApiKeyAuth,
  ChatgptAuth,
  ChatgptAuthTokensAuth,
  ChatgptTokens,
  CodexAuth,
} from '../codex-auth.js'
import { createApiKeyAuth } from '../codex-auth.js'
import { AuthError } from '../errors.js'
import { toAccountId } from '../header-value.js'
import { isObject } from '../is-object.js'
import { parseRfc3339 } from '../rfc3339.js'
import { Secret } from '../secret.js'
import type { RecordSource } from './auth-json.js'
import { isProvenanceReadable } from './auth-json.js'
import type { AuthStorage } from './auth-storage.js'
import { createUnsupportedModeError } from './unsupported-mode.js'

/** Loads the stored login, undefined if there is none. Throws an AuthError if it is unusable. */
export async function loadAuth(
  storage: AuthStorage,
  report: ReportIgnored,
): Promise<CodexAuth | undefined> {
  const record = await storage.load()
  return record && toCodexAuth(record, storage, report)
}

/** Converts a stored record to a login. Throws an AuthError if it is unusable. */
export async function toCodexAuth(
  record: AuthDotJson,
  source: RecordSource,
  report: ReportIgnored,
): Promise<CodexAuth> {
  const login = await parseLogin(record, report)
  const mode = record.auth_mode ?? inferMode(record)
  switch (mode) {
    case 'apikey':
      return toApiKeyAuth(record, source)
    case 'chatgpt':
      return toChatgptAuth(record, login)
    case 'chatgptAuthTokens':
      return toChatgptAuthTokensAuth(login)
    default:
      throw createUnsupportedModeError(record, mode, source)
  }
}

function inferMode(record: AuthDotJson): StoredAuthMode {
  if (typeof record.personal_access_token === 'string') return 'personalAccessToken'
  if (isObject(record.bedrock_api_key)) return 'bedrockApiKey'
  if (typeof record.OPENAI_API_KEY === 'string') return 'apikey'
  return 'chatgpt'
}

function toApiKeyAuth({ OPENAI_API_KEY: key }: AuthDotJson, { path }: RecordSource): ApiKeyAuth {
  if (typeof key === 'string') return createApiKeyAuth(key)
  const pointer = '/OPENAI_API_KEY'
  throw new AuthError('missing_credentials', 'API key auth is missing a key.', { path, pointer })
}

function toChatgptAuth(record: AuthDotJson, login: StoredLogin): ChatgptAuth {
  const secret = new Secret(JSON.stringify(record))
  return Object.freeze({ mode: 'chatgpt', ...login, record: secret })
}

function toChatgptAuthTokensAuth({ tokens, ...rest }: StoredLogin): ChatgptAuthTokensAuth {
  return Object.freeze({
    mode: 'chatgptAuthTokens',
    ...(tokens && { tokens: withoutRefreshToken(tokens) }),
    planType: tokens?.claims.planType ?? 'unknown',
    ...rest,
  })
}

function withoutRefreshToken({
  accessToken,
  accountId,
  claims,
}: ChatgptTokens): NonNullable<ChatgptAuthTokensAuth['tokens']> {
  return Object.freeze({ accessToken, ...(accountId !== undefined && { accountId }), claims })
}

/** The parts of a ChatGPT login that a record contains. */
type StoredLogin = Pick<ChatgptAuth, 'tokens' | 'lastRefreshMs'>

async function parseLogin(
  { tokens, last_refresh: lastRefresh }: AuthDotJson,
  report: ReportIgnored,
): Promise<StoredLogin> {
  const lastRefreshMs = typeof lastRefresh === 'string' ? parseTime(lastRefresh, report) : undefined
  return {
    ...(tokens && { tokens: await parseTokens(tokens, report) }),
    ...(lastRefreshMs !== undefined && { lastRefreshMs }),
  }
}

async function parseTokens(tokens: StoredTokens, report: ReportIgnored): Promise<ChatgptTokens> {
  const claims = await readClaims(tokens.id_token, report)
  const accountId = toAccountId(tokens.account_id) ?? claims.accountId
  const accessClaims = await readClaims(tokens.access_token, reportedLater)
  return Object.freeze({
    idToken: new Secret(tokens.id_token),
    accessToken: new Secret(tokens.access_token),
    ...(isRenewable(tokens, report) && { refreshToken: new Secret(tokens.refresh_token) }),
    ...(accountId !== undefined && { accountId }),
    claims,
    accessClaims,
  })
}

/** A refresh token is sent only to its own issuer. */
function isRenewable(tokens: StoredTokens, report: ReportIgnored): boolean {
  if (isProvenanceReadable(tokens)) return tokens.refresh_token !== ''
  const pointer = '/tokens/oauth_provenance'
  const message = `"${pointer}" in the stored credentials has no issuer and client`
  report(new AuthError('malformed_auth_file', message, { pointer }))
  return false
}

function parseTime(text: string, report: ReportIgnored): number | undefined {
  const timeMs = parseRfc3339(text)
  if (timeMs === undefined) {
    const pointer = '/last_refresh'
    const message = `"${pointer}" in the stored credentials is not an RFC 3339 time`
    report(new AuthError('malformed_auth_file', message, { pointer }))
  }
  return timeMs
}
