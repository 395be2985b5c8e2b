import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createChatgptAuthJson } from '../support/jwt.js'
import { connect, LineClient, startServer, testTime } from '../support/server.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'

const nobody = { account: null, userId: null, requiresOpenaiAuth: true }
const apiKeyAuthJson = '{"auth_mode":"apikey","OPENAI_API_KEY":"sk-1"}'

async function signedInAs(authJson?: string, configToml?: string) {
  const { client, ...rest } = await connect({
    ...(authJson !== undefined && { authJson }),
    ...(configToml !== undefined && { configToml }),
  })
  await client.initialize()
  return { client, ...rest }
}

test.each([
  ['nobody', undefined, nobody],
  ['an API key', apiKeyAuthJson, { ...nobody, account: { type: 'apiKey' } }],
  ['an empty API key', '{"OPENAI_API_KEY":""}', { ...nobody, account: { type: 'apiKey' } }],
  [
    'ChatGPT',
    createChatgptAuthJson({ email: 'a@example.com', plan: 'pro', userId: 'u-1' }),
    {
      account: { type: 'chatgpt', email: 'a@example.com', planType: 'pro' },
      userId: 'u-1',
      requiresOpenaiAuth: true,
    },
  ],
  [
    'ChatGPT without any claim',
    createChatgptAuthJson({}),
    { ...nobody, account: { type: 'chatgpt', email: null, planType: 'unknown' } },
  ],
  [
    'ChatGPT with a plan of another time',
    createChatgptAuthJson({ plan: 'quantum' }),
    { ...nobody, account: { type: 'chatgpt', email: null, planType: 'unknown' } },
  ],
])('account/read tells about %s', async (_name, authJson, result) => {
  const { client } = await signedInAs(authJson)
  expect(await client.ask('account/read', {})).toEqual({ id: 1, result })
})

test('account/read refuses a ChatGPT login without tokens, as codex does', async () => {
  const { client } = await signedInAs('{"auth_mode":"chatgpt"}')
  expect(await client.ask('account/read', {})).toEqual({
    id: 1,
    error: {
      code: -32600,
      message: 'plan type is required for chatgpt authentication',
      data: { kind: 'chatgptAuthRequired' },
    },
  })
})

test.each([
  ['nobody', undefined, null, null],
  ['an API key', apiKeyAuthJson, 'apikey', 'sk-1'],
  ['an empty API key', '{"OPENAI_API_KEY":""}', null, null],
  ['ChatGPT without tokens', '{"auth_mode":"chatgpt"}', null, null],
])('getAuthStatus tells about %s', async (_name, authJson, authMethod, authToken) => {
  const { client } = await signedInAs(authJson)
  const requiresOpenaiAuth = true
  expect(await client.ask('getAuthStatus', {})).toEqual({
    id: 1,
    result: { authMethod, authToken: null, requiresOpenaiAuth },
  })
  expect(await client.ask('getAuthStatus', { includeToken: true })).toEqual({
    id: 1,
    result: { authMethod, authToken, requiresOpenaiAuth },
  })
})

test('a provider that needs no OpenAI login hides the account', async () => {
  const configToml = 'model_provider = "mine"\n[model_providers.mine]\nname = "Mine"\n'
  const { client } = await signedInAs(apiKeyAuthJson, configToml)
  expect(await client.ask('account/read', {})).toMatchObject({
    result: { account: null, requiresOpenaiAuth: false },
  })
  expect(await client.ask('getAuthStatus', { includeToken: true })).toMatchObject({
    result: { authMethod: null, authToken: null, requiresOpenaiAuth: false },
  })
})

test('a login answers first, then tells every initialized connection', async () => {
  const { server, home } = await startServer({ authJson: createChatgptAuthJson({ plan: 'pro' }) })
  const client = new LineClient(server)
  const other = new LineClient(server)
  const silent = new LineClient(server)
  await client.initialize()
  await other.initialize()
  await client.send(
    { id: 1, method: 'account/login/start', params: { type: 'apiKey', apiKey: ' sk-pad ' } },
    { id: 2, method: 'account/read', params: {} },
  )
  const completed = { loginId: null, success: true, error: null }
  const notifications = [
    { method: 'account/login/completed', params: completed, emittedAtMs: testTime },
    {
      method: 'account/updated',
      params: { authMode: 'apikey', planType: null, reason: null },
      emittedAtMs: testTime,
    },
  ]
  expect(await client.read()).toEqual({ id: 1, result: { type: 'apiKey' } })
  expect([await client.read(), await client.read()]).toEqual(notifications)
  expect(await client.read()).toMatchObject({ id: 2, result: { account: { type: 'apiKey' } } })
  expect([await other.read(), await other.read()]).toEqual(notifications)
  expect(await silent.initialize()).toHaveProperty('id', 'i')

  const stored = readFileSync(join(home, 'auth.json'), 'utf8')
  expect(JSON.parse(stored)).toEqual({ auth_mode: 'apikey', OPENAI_API_KEY: ' sk-pad ' })
  expect(statSync(join(home, 'auth.json')).mode & 0o777).toBe(0o600)
})

test('requests about the account are answered in order, also across connections', async () => {
  const { server } = await startServer()
  const first = new LineClient(server)
  const second = new LineClient(server)
  await first.initialize()
  await second.initialize({
    optOutNotificationMethods: ['account/login/completed', 'account/updated'],
  })
  const login = first.send({
    id: 1,
    method: 'account/login/start',
    params: { type: 'apiKey', apiKey: 'k' },
  })
  const [answer] = await Promise.all([second.ask('account/read', {}), login])
  expect(answer).toMatchObject({ result: { account: { type: 'apiKey' } } })
})

test('a logout removes the file, answers, then tells', async () => {
  const { client, home } = await signedInAs(apiKeyAuthJson)
  expect(await client.ask('account/logout')).toEqual({ id: 1, result: {} })
  expect(await client.read()).toEqual({
    method: 'account/updated',
    params: { authMode: null, planType: null, reason: null },
    emittedAtMs: testTime,
  })
  expect(existsSync(join(home, 'auth.json'))).toBe(false)
  expect(await client.ask('account/read', {})).toEqual({ id: 1, result: nobody })
})

test('a logout when nobody is signed in, or with a broken file, works the same', async () => {
  const { client, home } = await signedInAs('{ broken')
  expect(await client.ask('account/read', {})).toEqual({ id: 1, result: nobody })
  expect(await client.ask('account/logout')).toEqual({ id: 1, result: {} })
  expect(await client.read()).toMatchObject({ method: 'account/updated' })
  expect(existsSync(join(home, 'auth.json'))).toBe(false)
  expect(await client.ask('account/logout')).toEqual({ id: 1, result: {} })
})

test('forced_login_method = "chatgpt" switches the API key login off', async () => {
  const { client, home } = await signedInAs(undefined, 'forced_login_method = "chatgpt"\n')
  const params = { type: 'apiKey', apiKey: 'sk-1' }
  expect(await client.ask('account/login/start', params)).toEqual({
    id: 1,
    error: {
      code: -32600,
      message: 'API key login is disabled. Use ChatGPT login instead.',
      data: { kind: 'loginMethodDisabled' },
    },
  })
  expect(existsSync(join(home, 'auth.json'))).toBe(false)
})

test('an edit of config.toml counts from the next call on; a broken one does not', async () => {
  const { client, home } = await signedInAs()
  const login = async () => {
    // The file is looked at once in a turn of the event loop.
    await new Promise((resolve) => setImmediate(resolve))
    return client.ask('account/login/start', { type: 'apiKey', apiKey: 'k' })
  }
  expect(await login()).toHaveProperty('result')
  await client.read()
  await client.read()
  writeFileSync(join(home, 'config.toml'), 'forced_login_method = "chatgpt"\n')
  expect(await login()).toMatchObject({ error: { data: { kind: 'loginMethodDisabled' } } })
  writeFileSync(join(home, 'config.toml'), 'forced_login_method = "chatgpt" and then some\n')
  expect(await login()).toMatchObject({ error: { data: { kind: 'loginMethodDisabled' } } })
})

test('a login that cannot be stored fails and leaves everybody signed out', async () => {
  const folder = createTemporaryFolder()
  writeFileSync(join(folder, 'file'), '')
  const { server } = await startServer({ home: join(folder, 'file/home') })
  const client = new LineClient(server)
  await client.initialize()
  expect(await client.read()).toMatchObject({ method: 'configWarning' })
  const answer = await client.ask('account/login/start', { type: 'apiKey', apiKey: 'sk-canary' })
  expect(answer).toMatchObject({
    error: {
      code: -32603,
      message: expect.stringMatching(/^failed to save api key: .*ENOTDIR/) as string,
      data: { kind: 'loginFailed' },
    },
  })
  expect(JSON.stringify(answer)).not.toContain('sk-canary')
  expect(await client.ask('account/read', {})).toEqual({ id: 1, result: nobody })
})

test('auth.json as a folder: nobody is signed in, and a login or logout says why it fails', async () => {
  const home = createTemporaryFolder()
  mkdirSync(join(home, 'auth.json'))
  const { server } = await startServer({ home })
  const client = new LineClient(server)
  await client.initialize()
  expect(await client.ask('account/read', {})).toEqual({ id: 1, result: nobody })
  const login = await client.ask('account/login/start', { type: 'apiKey', apiKey: 'k' })
  expect(login).toMatchObject({ error: { data: { kind: 'loginFailed' } } })
  expect(await client.ask('account/logout')).toMatchObject({
    error: {
      code: -32603,
      message: expect.stringMatching(/^logout failed: /) as string,
      data: { kind: 'internal' },
    },
  })
})

test('a home that does not exist is created by the first login', async () => {
  const home = join(createTemporaryFolder(), 'deep/home')
  const { server } = await startServer({ home })
  const client = new LineClient(server)
  await client.initialize()
  const answer = await client.ask('account/login/start', { type: 'apiKey', apiKey: 'k' })
  expect(answer).toEqual({ id: 1, result: { type: 'apiKey' } })
  expect(statSync(home).mode & 0o777).toBe(0o700)
})

test.each([
  ['7D444840-9DC0-11D1-B245-5FFDCE74FAD2'],
  ['7d4448409dc011d1b2455ffdce74fad2'],
  ['{7d444840-9dc0-11d1-b245-5ffdce74fad2}'],
  ['urn:uuid:7d444840-9dc0-11d1-b245-5ffdce74fad2'],
])('cancelling %s finds no login', async (loginId) => {
  const { client } = await signedInAs()
  expect(await client.ask('account/login/cancel', { loginId })).toEqual({
    id: 1,
    result: { status: 'notFound' },
  })
})

test.each(['xx', '', '7d444840-9dc0-11d1-b245', '{7d4448409dc011d1b2455ffdce74fad2'])(
  'cancelling "%s" is refused: it is no UUID',
  async (loginId) => {
    const { client } = await signedInAs()
    expect(await client.ask('account/login/cancel', { loginId })).toEqual({
      id: 1,
      error: {
        code: -32600,
        message: `invalid login id: ${loginId}`,
        data: { kind: 'invalidLoginId' },
      },
    })
  },
)

test.each([
  [
    'nobody',
    undefined,
    'codex account authentication required to read rate limits',
    'authRequired',
  ],
  [
    'an API key',
    apiKeyAuthJson,
    'chatgpt authentication required to read rate limits',
    'chatgptAuthRequired',
  ],
])('rate limits are not for %s', async (_name, authJson, message, kind) => {
  const { client } = await signedInAs(authJson)
  expect(await client.ask('account/rateLimits/read')).toEqual({
    id: 1,
    error: { code: -32600, message, data: { kind } },
  })
})
