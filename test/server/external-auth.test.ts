import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { getBearerToken } from '../../src/auth/codex-auth.js'
import type { Client } from '../../src/client/client.js'
import { createClient } from '../../src/client/client.js'
import type { ServerRequestHandler } from '../../src/client/server-requests.js'
import { decline } from '../../src/client/server-requests.js'
import { externalAuth } from '../../src/client/external-auth.js'
import { createTransportPair } from '../../src/transports/memory.js'
import { recover } from '../support/auth.js'
import { eventually } from '../support/eventually.js'
import { createChatgptAuthJson, createClaims, createJwt } from '../support/jwt.js'
import type { TestServer, TestServerOptions } from '../support/server.js'
import { connect, startServer, testTime } from '../support/server.js'

const nobody = { account: null, userId: null, requiresOpenaiAuth: true }
const token = createJwt(createClaims({ email: 'a@example.com', plan: 'plus', userId: 'u-1' }))
const external = { type: 'chatgptAuthTokens', accessToken: token, chatgptAccountId: 'acct' }

async function start(options: TestServerOptions = {}) {
  const started = await connect(options)
  await started.client.initialize({ experimentalApi: true })
  return started
}

test('a login with tokens of the host answers, announces, and writes nothing', async () => {
  const { client, home } = await start()
  expect(await client.ask('account/login/start', external)).toEqual({
    id: 1,
    result: { type: 'chatgptAuthTokens' },
  })
  expect(await client.read()).toEqual({
    method: 'account/login/completed',
    params: { loginId: null, success: true, error: null },
    emittedAtMs: testTime,
  })
  expect(await client.read()).toEqual({
    method: 'account/updated',
    params: { authMode: 'chatgptAuthTokens', planType: 'plus', reason: null },
    emittedAtMs: testTime,
  })
  expect(existsSync(join(home, 'auth.json'))).toBe(false)
  expect(await client.ask('account/read', { refreshToken: true })).toEqual({
    id: 1,
    result: {
      account: { type: 'chatgpt', email: 'a@example.com', planType: 'plus' },
      userId: 'u-1',
      requiresOpenaiAuth: true,
    },
  })
  expect(await client.ask('getAuthStatus', { includeToken: true, refreshToken: true })).toEqual({
    id: 1,
    result: { authMethod: 'chatgptAuthTokens', authToken: token, requiresOpenaiAuth: true },
  })
})

test.each([
  ['the given plan before the claim', { chatgptPlanType: 'pro' }, 'pro'],
  ['the given plan in any letter case', { chatgptPlanType: 'PRO' }, 'pro'],
  ['an alias', { chatgptPlanType: 'Education' }, 'edu'],
  ['a given plan that is not known', { chatgptPlanType: 'quantum' }, 'unknown'],
  ['the claim when null is given', { chatgptPlanType: null }, 'plus'],
  ['unknown without either', { accessToken: createJwt({}) }, 'unknown'],
])('the plan is %s', async (_name, changes, planType) => {
  const { client } = await start()
  await client.ask('account/login/start', { ...external, ...changes })
  expect(await client.read()).toHaveProperty('params.success', true)
  expect(await client.read()).toHaveProperty('params.planType', planType)
})

test.each([
  ['no token at all', 'canary', 'invalid ID token format'],
  ['a payload that is no base64url', 'a.!.c', 'its payload is not unpadded base64url'],
  [
    'a payload that is no object',
    `a.${btoa('5').replaceAll('=', '')}.c`,
    'its payload is not a JSON object',
  ],
])('%s is refused and changes nothing', async (_name, accessToken, reason) => {
  const { client } = await start()
  await client.ask('account/login/start', external)
  await client.read()
  await client.read()
  const answer = await client.ask('account/login/start', { ...external, accessToken })
  expect(answer).toMatchObject({
    error: {
      code: -32603,
      message: expect.stringContaining(reason) as string,
      data: { kind: 'invalidToken' },
    },
  })
  expect(answer).toHaveProperty(
    'error.message',
    expect.stringMatching(/^failed to set external auth: /),
  )
  expect(await client.ask('account/read', {})).toHaveProperty(
    'result.account.email',
    'a@example.com',
  )
})

test.each([
  ['"ws-1"', 'External auth must use one of workspace(s) ["ws-1"], but received "acct".'],
  [
    '["ws-1", "ws-2"]',
    'External auth must use one of workspace(s) ["ws-1", "ws-2"], but received "acct".',
  ],
])('forced_chatgpt_workspace_id = %s keeps others out', async (value, message) => {
  const { client } = await start({ configToml: `forced_chatgpt_workspace_id = ${value}\n` })
  expect(await client.ask('account/login/start', external)).toEqual({
    id: 1,
    error: { code: -32600, message, data: { kind: 'workspaceMismatch' } },
  })
  const inside = { ...external, chatgptAccountId: 'ws-1' }
  expect(await client.ask('account/login/start', inside)).toHaveProperty('result')
})

test('forced_login_method = "api" switches it off', async () => {
  const { client } = await start({ configToml: 'forced_login_method = "api"\n' })
  expect(await client.ask('account/login/start', external)).toEqual({
    id: 1,
    error: {
      code: -32600,
      message: 'External ChatGPT auth is disabled. Use API key login instead.',
      data: { kind: 'loginMethodDisabled' },
    },
  })
})

test('tokens of the host hide what is stored, and a logout clears both', async () => {
  const authJson = createChatgptAuthJson({ email: 'stored@example.com' })
  const { client, home } = await start({ authJson })
  await client.ask('account/login/start', external)
  await client.read()
  await client.read()
  expect(await client.ask('account/read', {})).toHaveProperty(
    'result.account.email',
    'a@example.com',
  )
  expect(readFileSync(join(home, 'auth.json'), 'utf8')).toBe(authJson)
  expect(await client.ask('account/logout')).toEqual({ id: 1, result: {} })
  const signedOut = { authMode: null, planType: null, reason: null }
  expect(await client.read()).toHaveProperty('params', signedOut)
  expect(existsSync(join(home, 'auth.json'))).toBe(false)
  expect(await client.ask('account/read', {})).toEqual({ id: 1, result: nobody })
})

test.each([
  { type: 'apiKey', apiKey: 'k' },
  { type: 'chatgpt' },
  { type: 'chatgptDeviceCode' },
  { type: 'amazonBedrock', apiKey: 'k', region: 'us-east-1' },
])('while the host keeps the tokens, a login with $type is refused', async (params) => {
  const { client } = await start()
  await client.ask('account/login/start', external)
  await client.read()
  await client.read()
  expect(await client.ask('account/login/start', params)).toEqual({
    id: 1,
    error: {
      code: -32600,
      message:
        'External auth is active. Use account/login/start (chatgptAuthTokens) to update it or account/logout to clear it.',
      data: { kind: 'externalAuthActive' },
    },
  })
})

test('tokens of the host outlive a change of the workspaces only if theirs is still allowed', async () => {
  const { client, home } = await start({ configToml: 'forced_chatgpt_workspace_id = "acct"\n' })
  await client.ask('account/login/start', external)
  await client.read()
  await client.read()
  expect(await client.ask('account/read', {})).toHaveProperty('result.account.type', 'chatgpt')
  writeFileSync(join(home, 'config.toml'), 'forced_chatgpt_workspace_id = "ws-other"\n')
  // The file is looked at once in a turn of the event loop.
  await new Promise((resolve) => setImmediate(resolve))
  expect(await client.ask('account/read', {})).toEqual({ id: 1, result: nobody })
})

test.each([undefined, 'other'])(
  'stored tokens of a host with the workspace %s are hidden where another is forced',
  async (account_id) => {
    const tokens = { id_token: token, access_token: token, refresh_token: '', account_id }
    const { client } = await start({
      authJson: JSON.stringify({ auth_mode: 'chatgptAuthTokens', tokens }),
      configToml: 'forced_chatgpt_workspace_id = "acct"\n',
    })
    expect(await client.ask('account/read', {})).toEqual({ id: 1, result: nobody })
  },
)

const opened: Client[] = []

afterEach(async () => {
  vi.useRealTimers()
  await Promise.all(opened.splice(0).map((client) => client.close()))
})

type Refresh = ServerRequestHandler<'account/chatgptAuthTokens/refresh'>

async function open({ server }: TestServer, refresh: Refresh = decline): Promise<Client> {
  const [here, there] = createTransportPair()
  server.connect(there)
  const serverRequests = { 'account/chatgptAuthTokens/refresh': refresh }
  const client = createClient(here, { serverRequests })
  opened.push(client)
  const clientInfo = { name: 'test', version: '1' }
  await client.initialize({ clientInfo, capabilities: { experimentalApi: true } })
  return client
}

/** A server whose backend has just refused the tokens of the host. */
async function startRefused(refresh: Refresh, options: TestServerOptions = {}) {
  const started = await startServer(options)
  const client = await open(started, refresh)
  await client.request('account/login/start', { ...external, type: 'chatgptAuthTokens' })
  const refused = started.auth.current
  if (refused === undefined) throw new Error('nobody is signed in')
  return { ...started, client, refused }
}

const fresh = { accessToken: createJwt({ email: 'fresh@example.com' }), chatgptAccountId: 'acct-2' }

test('refused tokens are replaced by those of the host, with one question for all callers', async () => {
  const refresh = vi.fn<Refresh>(() => fresh)
  const { auth, client, refused } = await startRefused(refresh)
  const recovered = await Promise.all([recover(auth, refused), recover(auth, refused)])
  const late = await recover(auth, refused)
  for (const found of [...recovered, late]) {
    expect(found && getBearerToken(found)?.reveal()).toBe(fresh.accessToken)
  }
  expect(refresh).toHaveBeenCalledTimes(1)
  expect(refresh.mock.calls[0]?.[0]).toEqual({ reason: 'unauthorized', previousAccountId: 'acct' })
  const { account } = await client.request('account/read', {})
  expect(account).toEqual({ type: 'chatgpt', email: 'fresh@example.com', planType: 'unknown' })
})

function transient(message: string) {
  return { name: 'AuthError', code: 'refresh_failed', reason: 'transient', message }
}

test('a host that declines keeps the old tokens, and is asked again the next time', async () => {
  const refresh = vi.fn<Refresh>(decline)
  const { auth, refused } = await startRefused(refresh)
  const outcome = transient('auth refresh request failed: code=-32600')
  await expect(recover(auth, refused)).rejects.toMatchObject(outcome)
  await expect(recover(auth, refused)).rejects.toMatchObject(outcome)
  expect(refresh).toHaveBeenCalledTimes(2)
  expect(auth.current).toBe(refused)
})

test.each([
  ['nonsense', { token: 'canary' }, 'invalid auth refresh response'],
  [
    'a token that cannot be read',
    { ...fresh, accessToken: 'canary' },
    'auth refresh returned invalid credentials',
  ],
])('%s is no answer', async (_name, answer, message) => {
  const { auth, client } = await start()
  await client.ask('account/login/start', external)
  await client.read()
  await client.read()
  const refused = auth.current
  const recovering = expect(recover(auth, refused)).rejects.toMatchObject(transient(message))
  const { id } = await client.read()
  await client.send({ id, result: answer })
  await recovering
  expect(auth.current).toBe(refused)
})

test('tokens of a workspace that is not allowed are refused', async () => {
  const configToml = 'forced_chatgpt_workspace_id = ["acct", "ws"]\n'
  const { auth, refused } = await startRefused(() => fresh, { configToml })
  const message =
    'Login is restricted to workspace(s) acct, ws, but current credentials belong to acct-2'
  await expect(recover(auth, refused)).rejects.toMatchObject(transient(message))
})

test('a host that does not answer is given up after 10 seconds, and its late answer ignored', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  let answerLate: (tokens: typeof fresh) => void = () => undefined
  const asked = vi.fn()
  const { auth, refused } = await startRefused(() => {
    asked()
    return new Promise((resolve) => (answerLate = resolve))
  })
  const outcome = expect(recover(auth, refused)).rejects.toMatchObject(
    transient('auth refresh request timed out after 10s'),
  )
  await eventually(() => expect(asked).toHaveBeenCalled())
  await vi.advanceTimersByTimeAsync(10_000)
  await outcome
  answerLate(fresh)
  await vi.advanceTimersByTimeAsync(10)
  expect(auth.current).toBe(refused)
})

test('a connection that ends cancels the question', async () => {
  const asked = vi.fn()
  const { auth, client, refused } = await startRefused(() => {
    asked()
    return new Promise(() => undefined)
  })
  const outcome = expect(recover(auth, refused)).rejects.toMatchObject(
    transient('auth refresh request canceled: the connection was closed'),
  )
  await eventually(() => expect(asked).toHaveBeenCalled())
  await client.close()
  await outcome
  const nobodyToAsk = transient('auth refresh request canceled: no client is connected')
  await eventually(() => expect(recover(auth, refused)).rejects.toMatchObject(nobodyToAsk))
  expect(auth.current).toBe(refused)
})

test('a client that only looks on and declines is not in the way of the one with the tokens', async () => {
  const { refused, ...started } = await startRefused(
    () => new Promise((resolve) => setTimeout(() => resolve(fresh), 20)),
  )
  await open(started)
  const found = await recover(started.auth, refused)
  expect(found && getBearerToken(found)?.reveal()).toBe(fresh.accessToken)
})

test('a logout in the middle of a refresh wins', async () => {
  let give: (tokens: typeof fresh) => void = () => undefined
  const { auth, client, refused } = await startRefused(
    () => new Promise((resolve) => (give = resolve)),
  )
  const outcome = expect(recover(auth, refused)).rejects.toMatchObject(
    transient('Account credentials changed during refresh.'),
  )
  await client.request('account/logout')
  give(fresh)
  await outcome
  expect(auth.current).toBeUndefined()
})

test('externalAuth() signs in and answers refreshes of a real server', async () => {
  let count = 0
  const provider = vi.fn(async () => {
    const email = `person-${++count}@example.com`
    return { accessToken: createJwt({ email }), chatgptAccountId: 'acct' }
  })
  const connection = externalAuth(provider).forConnection()
  const started = await startServer()
  const client = await open(started, connection.refresh)
  await connection.login(client)
  const refused = started.auth.current
  const found = await recover(started.auth, refused)
  expect(found).toBeDefined()
  expect(found).not.toBe(refused)
  const { account } = await client.request('account/read', {})
  expect(account).toMatchObject({ email: 'person-2@example.com' })
  expect(provider).toHaveBeenCalledTimes(2)
})
