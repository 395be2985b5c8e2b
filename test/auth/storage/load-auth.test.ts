import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createFileStorage } from '../../../src/auth/storage/file-storage.js'
import type { AuthErrorCode } from '../../../src/auth/errors.js'
import { loadAuth as loadAuthReporting } from '../../../src/auth/storage/load-auth.js'
import type { CodexAuth } from '../../../src/auth/codex-auth.js'
import { createTemporaryFolder } from '../../support/temporary-folder.js'
import { createJwt } from '../../support/jwt.js'
import { expectAuthError } from '../rejection.js'

const loadAuth = (storage: ReturnType<typeof createFileStorage>) =>
  loadAuthReporting(storage, () => undefined)

const jwt = createJwt({ email: 'a@example.com' })
const tokens = { id_token: jwt, access_token: 'access', refresh_token: 'refresh', account_id: 'w' }

function writeAuthJson(content: unknown): ReturnType<typeof createFileStorage> {
  const home = createTemporaryFolder()
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  writeFileSync(join(home, 'auth.json'), text)
  return createFileStorage(home)
}

test('without a file nobody is signed in', async () => {
  expect(await loadAuth(createFileStorage(createTemporaryFolder()))).toBeUndefined()
})

const readable: [name: string, content: unknown, mode: CodexAuth['mode']][] = [
  ['an empty object', {}, 'chatgpt'],
  ['ChatGPT without tokens', { auth_mode: 'chatgpt' }, 'chatgpt'],
  ['ChatGPT with null tokens', { auth_mode: 'chatgpt', tokens: null }, 'chatgpt'],
  ['tokens without a mode', { tokens }, 'chatgpt'],
  ['tokens with a null mode and key', { auth_mode: null, OPENAI_API_KEY: null, tokens }, 'chatgpt'],
  ['a key without a mode', { OPENAI_API_KEY: 'sk-1' }, 'apiKey'],
  ['an empty key without a mode', { OPENAI_API_KEY: '' }, 'apiKey'],
  ['a key and tokens without a mode', { OPENAI_API_KEY: 'sk-1', tokens }, 'apiKey'],
  ['ChatGPT with key and tokens', { auth_mode: 'chatgpt', OPENAI_API_KEY: 'k', tokens }, 'chatgpt'],
  ['an API key', { auth_mode: 'apikey', OPENAI_API_KEY: 'sk-1' }, 'apiKey'],
  ['an API key with tokens', { auth_mode: 'apikey', OPENAI_API_KEY: 'sk-1', tokens }, 'apiKey'],
  ['a key with nulls', { OPENAI_API_KEY: 'sk-1', tokens: null, last_refresh: null }, 'apiKey'],
  ['tokens without an account', { tokens: { ...tokens, account_id: undefined } }, 'chatgpt'],
  ['tokens with a null account', { tokens: { ...tokens, account_id: null } }, 'chatgpt'],
  ['tokens without an id token', { tokens: { ...tokens, id_token: undefined } }, 'chatgpt'],
  ['tokens with a null id token', { tokens: { ...tokens, id_token: null } }, 'chatgpt'],
  ['an id token of an old writer', { tokens: { ...tokens, id_token: { raw: jwt } } }, 'chatgpt'],
  ['an empty id token', { tokens: { ...tokens, id_token: '' } }, 'chatgpt'],
  ['an id token that is not a JWT', { tokens: { ...tokens, id_token: 'no jwt' } }, 'chatgpt'],
  [
    'an API key beside a broken id token',
    { auth_mode: 'apikey', OPENAI_API_KEY: 'sk-1', tokens: { ...tokens, id_token: 'no jwt' } },
    'apiKey',
  ],
  ['empty tokens', { tokens: { ...tokens, access_token: '', refresh_token: '' } }, 'chatgpt'],
  ['a time with an offset', { tokens, last_refresh: '2026-11-21T14:00:00+02:00' }, 'chatgpt'],
  ['a time in ns', { tokens, last_refresh: '2026-11-20T22:56:04.793952362Z' }, 'chatgpt'],
  ['external tokens', { auth_mode: 'chatgptAuthTokens', tokens }, 'chatgptAuthTokens'],
  ['external mode only', { auth_mode: 'chatgptAuthTokens' }, 'chatgptAuthTokens'],
  ['a byte order mark', '\ufeff{}', 'chatgpt'],
  ['no refresh token', { tokens: { ...tokens, refresh_token: undefined } }, 'chatgpt'],
  ['a number as account', { tokens: { ...tokens, account_id: 5 } }, 'chatgpt'],
  ['a word as time', { tokens, last_refresh: 'yesterday' }, 'chatgpt'],
  ['an empty time', { last_refresh: '' }, 'chatgpt'],
  ['a number as time', { last_refresh: 5 }, 'chatgpt'],
  ['members nobody knows', { auth_mode: 'chatgpt', future: { deep: [1] } }, 'chatgpt'],
  ['an agent identity without a mode', { agent_identity: 'jwt' }, 'chatgpt'],
  ['a number as key beside tokens', { OPENAI_API_KEY: 5, tokens }, 'chatgpt'],
  ['a number as personal token', { personal_access_token: 5, tokens }, 'chatgpt'],
  ['a text as key of Bedrock', { bedrock_api_key: 'x', tokens }, 'chatgpt'],
  ['a text as access keys', { bedrock_access_keys: 'x', tokens }, 'chatgpt'],
  ['null credentials', { personal_access_token: null, bedrock_api_key: null }, 'chatgpt'],
]

test.each(readable)('%s is read', async (_name, content, mode) => {
  expect((await loadAuth(writeAuthJson(content)))?.mode).toBe(mode)
})

const pat = { personal_access_token: 'at-1' }
const bedrock = { bedrock_api_key: { api_key: 'k', region: 'us-east-1' } }
const accessKeys = { bedrock_access_keys: { access_key_id: 'i', secret_access_key: 's' } }

function unsupported(mode: string): string {
  return `Cannot sign in with the stored credentials: mode "${mode}" is not supported`
}

const refused: [content: unknown, code: AuthErrorCode, message: string, pointer?: string][] = [
  [
    { auth_mode: 'apikey' },
    'missing_credentials',
    'API key auth is missing a key.',
    '/OPENAI_API_KEY',
  ],
  [
    { auth_mode: 'apikey', OPENAI_API_KEY: 5 },
    'missing_credentials',
    'API key auth is missing a key.',
    '/OPENAI_API_KEY',
  ],
  [
    { auth_mode: 'apikey', OPENAI_API_KEY: null, tokens },
    'missing_credentials',
    'API key auth is missing a key.',
    '/OPENAI_API_KEY',
  ],
  [
    { auth_mode: 'headers' },
    'unsupported_auth_mode',
    'externally provided auth cannot be loaded from auth storage.',
  ],
  [
    { auth_mode: 'agentIdentity' },
    'missing_credentials',
    'agent identity auth is missing agent identity auth material.',
    '/agent_identity',
  ],
  [
    { auth_mode: 'personalAccessToken' },
    'missing_credentials',
    'personal access token auth is missing a personal access token.',
    '/personal_access_token',
  ],
  [
    { auth_mode: 'bedrockApiKey' },
    'missing_credentials',
    'Bedrock API key auth is missing a Bedrock API key.',
    '/bedrock_api_key',
  ],
  [
    { auth_mode: 'bedrockAccessKeys', bedrock_access_keys: null },
    'missing_credentials',
    'Bedrock access keys auth is missing AWS access keys.',
    '/bedrock_access_keys',
  ],
  [
    { auth_mode: 'agentIdentity', agent_identity: {} },
    'unsupported_auth_mode',
    unsupported('agentIdentity'),
  ],
  [
    { auth_mode: 'personalAccessToken', ...pat },
    'unsupported_auth_mode',
    unsupported('personalAccessToken'),
  ],
  [
    { auth_mode: 'bedrockApiKey', ...bedrock },
    'unsupported_auth_mode',
    unsupported('bedrockApiKey'),
  ],
  [
    { auth_mode: 'bedrockAccessKeys', ...accessKeys },
    'unsupported_auth_mode',
    unsupported('bedrockAccessKeys'),
  ],
  [
    { ...pat, ...bedrock, OPENAI_API_KEY: 'sk-1', tokens },
    'unsupported_auth_mode',
    unsupported('personalAccessToken'),
  ],
  [
    { ...bedrock, OPENAI_API_KEY: 'sk-1', tokens },
    'unsupported_auth_mode',
    unsupported('bedrockApiKey'),
  ],
]

test.each(refused)('%j is refused', async (content, code, message, pointer) => {
  const storage = writeAuthJson(content)
  const error = await expectAuthError(loadAuth(storage), code, message)
  expect(error.path).toBe(storage.path)
  expect(error.pointer).toBe(pointer)
})

const malformed: [content: unknown, reason: string, pointer?: string][] = [
  ['', 'not valid JSON'],
  ['null', 'must be object', ''],
  ['[]', 'must be object', ''],
  ['{', 'not valid JSON (line 1 column 2)'],
  [
    { auth_mode: 'apiKey' },
    '"/auth_mode" must be one of apikey, chatgpt, chatgptAuthTokens, headers, agentIdentity, personalAccessToken, bedrockApiKey, bedrockAccessKeys',
    '/auth_mode',
  ],
  [
    { auth_mode: 'future' },
    '"/auth_mode" must be one of apikey, chatgpt, chatgptAuthTokens, headers, agentIdentity, personalAccessToken, bedrockApiKey, bedrockAccessKeys',
    '/auth_mode',
  ],
  [{ auth_mode: 5 }, '"/auth_mode" must be string or null', '/auth_mode'],
  [{ tokens: 'text' }, '"/tokens" must be object', '/tokens'],
  [
    { tokens: { ...tokens, access_token: undefined } },
    '"/tokens/access_token" is missing',
    '/tokens/access_token',
  ],
]

test.each(malformed)('%j is malformed', async (content, reason, pointer) => {
  const storage = writeAuthJson(content)
  const message = `failed to deserialize CLI auth from file: ${reason}`
  const error = await expectAuthError(loadAuth(storage), 'malformed_auth_file', message)
  expect(error.path).toBe(storage.path)
  expect(error.pointer).toBe(pointer)
})
