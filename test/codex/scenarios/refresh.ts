import type { BackendAnswer } from '../mock-backend.js'
import type { Line, Scenario } from '../scenario.js'
import { ask, readAccount, readLimits, readStatus } from '../scenario.js'
import { createChatgptFile, createToken, createTokens, somebody } from '../tokens.js'

const refreshAccount = ask('account/read', { refreshToken: true })
const refreshStatus = ask('getAuthStatus', { includeToken: true, refreshToken: true })

const newToken = createToken({ ...somebody, more: { jti: 'new' } })
const issued = { body: { access_token: newToken, refresh_token: 'rt-new' } }

function scenario(
  name: string,
  token: BackendAnswer,
  lines: readonly Line[],
  authJson = createChatgptFile(),
): Scenario {
  return { name: `a refresh: ${name}`, backend: { token }, authJson, lines }
}

function refused(status: number, body: unknown): BackendAnswer {
  return { status, body }
}

const both = [refreshStatus, refreshStatus]

export const refreshes: readonly Scenario[] = [
  scenario('asked for by account/read', issued, [refreshAccount, readStatus]),
  scenario('asked for by getAuthStatus', issued, [refreshStatus, readAccount]),
  scenario('not asked for', issued, [readAccount, readStatus]),
  scenario('an empty answer', { body: {} }, [refreshStatus]),
  scenario(
    'a new id token, of another workspace',
    { body: { id_token: createToken({ ...somebody, plan: 'pro', accountId: 'other' }) } },
    [refreshAccount],
  ),
  scenario('a used token', refused(401, { error: { code: 'refresh_token_reused' } }), both),
  scenario(
    'a revoked token, in another place',
    refused(401, { code: 'refresh_token_invalidated' }),
    both,
  ),
  scenario('401 without a body', refused(401, ''), both),
  scenario(
    'a known code with another status',
    refused(403, { error: 'refresh_token_expired' }),
    both,
  ),
  scenario('invalid_grant', refused(400, { error: 'invalid_grant' }), both),
  scenario('400 with another code', refused(400, { error: 'invalid_request' }), both),
  scenario('500', refused(500, {}), both),
  scenario('HTML', { body: '<html>' }, [refreshStatus]),
  scenario('an id token that cannot be read', { body: { id_token: 'x' } }, [refreshStatus]),
  scenario(
    'an account without an id',
    issued,
    [refreshStatus],
    createChatgptFile(undefined, { tokens: createTokens(undefined, { account_id: undefined }) }),
  ),
  scenario('an API key', issued, [refreshStatus], '{"auth_mode":"apikey","OPENAI_API_KEY":"sk"}'),
  scenario('nobody', issued, [refreshStatus, refreshAccount], '{"auth_mode":"apikey"}'),
  {
    name: 'a refresh: after the usage backend has refused a stored login',
    backend: { usage: { status: 401 }, token: issued },
    authJson: createChatgptFile(),
    lines: [readLimits],
  },
]
