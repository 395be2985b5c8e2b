import type { AuthDotJson, StoredAuthMode } from '../../../generated/types/index.js'
import { AuthError } from '../errors.js'
import type { RecordSource } from './auth-json.js'

/** Stored modes that this package reads but does not support. */
export type UnsupportedMode = Exclude<StoredAuthMode, 'apikey' | 'chatgpt' | 'chatgptAuthTokens'>

/** The member that each mode needs, and the message if it is missing. */
const credentials: Record<
  Exclude<UnsupportedMode, 'headers'>,
  { member: keyof AuthDotJson; missing: string }
> = {
  agentIdentity: {
    member: 'agent_identity',
    missing: 'agent identity auth is missing agent identity auth material.',
  },
  personalAccessToken: {
    member: 'personal_access_token',
    missing: 'personal access token auth is missing a personal access token.',
  },
  bedrockApiKey: {
    member: 'bedrock_api_key',
    missing: 'Bedrock API key auth is missing a Bedrock API key.',
  },
  bedrockAccessKeys: {
    member: 'bedrock_access_keys',
    missing: 'Bedrock access keys auth is missing AWS access keys.',
  },
}

/** The error for a record with an unsupported mode. */
export function createUnsupportedModeError(
  record: AuthDotJson,
  mode: UnsupportedMode,
  source: RecordSource,
): AuthError {
  const { path } = source
  if (mode === 'headers') {
    const message = 'externally provided auth cannot be loaded from auth storage.'
    return new AuthError('unsupported_auth_mode', message, { path })
  }
  const { member, missing } = credentials[mode]
  if (record[member] === undefined || record[member] === null) {
    return new AuthError('missing_credentials', missing, { path, pointer: `/${member}` })
  }
  const message = `Cannot sign in with the stored credentials: mode "${mode}" is not supported`
  return new AuthError('unsupported_auth_mode', message, { path })
}
