import { expect, test } from 'vitest'
import { createChatgptAuthJson } from '../support/jwt.js'
import { connect, LineClient, startServer, testTime } from '../support/server.js'
import { contractFacts } from '../../generated/methods.js'

const { protocolVersion } = contractFacts

const clientInfo = { name: 'probe', version: '1' }

test('initialize answers with the user agent, the home and the platform', async () => {
  const { client, home } = await connect()
  expect(await client.initialize()).toEqual({
    id: 'i',
    result: {
      userAgent: `probe/${protocolVersion} (TestOS 1; x86_64) unknown (probe; 1)`,
      codexHome: home,
      platformFamily: 'unix',
      platformOs: 'linux',
    },
  })
})

test.each([
  ['account/read', {}],
  ['getAuthStatus', {}],
  ['account/logout', undefined],
  ['account/rateLimits/read', undefined],
])('%s before initialize is refused', async (method, params) => {
  const { client } = await connect()
  expect(await client.ask(method, params)).toEqual({
    id: 1,
    error: { code: -32600, message: 'Not initialized', data: { kind: 'notInitialized' } },
  })
})

test('params are checked before the handshake', async () => {
  const { client } = await connect()
  expect(await client.ask('account/read', { refreshToken: 'yes' })).toMatchObject({
    error: { code: -32600, data: { kind: 'invalidParams', pointer: '/refreshToken' } },
  })
})

test('initialize twice is refused, and the connection goes on', async () => {
  const { client } = await connect()
  await client.initialize()
  expect(await client.initialize()).toEqual({
    id: 'i',
    error: { code: -32600, message: 'Already initialized', data: { kind: 'alreadyInitialized' } },
  })
  expect(await client.ask('account/read', {})).toHaveProperty('result')
})

test('a failed initialize can be followed by a good one', async () => {
  const { client } = await connect()
  expect(await client.ask('initialize', { clientInfo: { name: 'x' } })).toMatchObject({
    error: { message: 'Invalid request: missing field `version`' },
  })
  expect(await client.initialize()).toHaveProperty('result')
})

test('a client name that cannot stand in a header is refused', async () => {
  const { client } = await connect()
  const answer = await client.ask('initialize', { clientInfo: { name: 'a\nb', version: '1' } })
  expect(answer).toMatchObject({
    error: {
      code: -32600,
      message: "Invalid clientInfo.name: 'a\nb'. Must be a valid HTTP header value.",
    },
  })
})

test('requests work without the initialized notification, and after it', async () => {
  const { client } = await connect()
  await client.initialize()
  expect(await client.ask('account/read', {})).toHaveProperty('result')
  await client.send({ method: 'initialized' }, { method: 'initialized' })
  expect(await client.ask('account/read', {})).toHaveProperty('result')
})

test('initialized with an id is an unknown method', async () => {
  const { client } = await connect()
  await client.initialize()
  expect(await client.ask('initialized')).toMatchObject({
    error: { code: -32600, data: { kind: 'unknownMethod' } },
  })
})

test('the first client names the originator for the whole process', async () => {
  const { server } = await startServer()
  const first = new LineClient(server)
  const second = new LineClient(server)
  await first.initialize()
  const answer = await second.ask('initialize', { clientInfo: { name: 'other', version: '2' } })
  expect(answer).toMatchObject({
    result: { userAgent: `probe/${protocolVersion} (TestOS 1; x86_64) unknown (other; 2)` },
  })
})

test.each([
  [
    'probe override',
    `override/${protocolVersion} (TestOS 1; x86_64) unknown (probe; 1)`,
    'override',
  ],
  ['an empty override', `/${protocolVersion} (TestOS 1; x86_64) unknown (probe; 1)`, ''],
  [
    'the default for an override with a control character',
    `codex_cli_rs/${protocolVersion} (TestOS 1; x86_64) unknown (probe; 1)`,
    'over\u007fride',
  ],
  ['a tab', `a\tb/${protocolVersion} (TestOS 1; x86_64) unknown (probe; 1)`, 'a\tb'],
])('%s takes the place of the name', async (_name, userAgent, originatorOverride) => {
  const { client } = await connect({ originatorOverride })
  expect(await client.initialize()).toMatchObject({ result: { userAgent } })
})

test('the daemon that starts servers for others leaves no name behind', async () => {
  const { server } = await startServer()
  const daemon = new LineClient(server)
  const named = { name: 'codex_app_server_daemon', version: '1' }
  expect(await daemon.ask('initialize', { clientInfo: named })).toMatchObject({
    result: { userAgent: `codex_cli_rs/${protocolVersion} (TestOS 1; x86_64) unknown` },
  })
  expect(await new LineClient(server).initialize()).toMatchObject({
    result: { userAgent: `probe/${protocolVersion} (TestOS 1; x86_64) unknown (probe; 1)` },
  })
})

test('bytes that no header takes are replaced in the user agent', async () => {
  const { client } = await connect()
  const answer = await client.ask('initialize', { clientInfo: { name: 'probe', version: '1\n2' } })
  expect(answer).toMatchObject({
    result: { userAgent: `probe/${protocolVersion} (TestOS 1; x86_64) unknown (probe; 1_2)` },
  })
})

test('an unknown method is told which ones there are', async () => {
  const { client } = await connect()
  expect(await client.ask('account/fly')).toEqual({
    id: 1,
    error: {
      code: -32600,
      message:
        'Invalid request: unknown variant `account/fly`, expected one of `initialize`, `getAuthStatus`, ' +
        '`account/read`, `account/login/start`, `account/login/cancel`, `account/logout`, `account/rateLimits/read`, ' +
        '`account/rateLimitResetCredit/consume`, `account/sendAddCreditsNudgeEmail`',
      data: { kind: 'unknownMethod' },
    },
  })
})

test.each(['constructor', '__proto__', 'toString'])('%s is an unknown method', async (method) => {
  const { client } = await connect()
  expect(await client.ask(method)).toMatchObject({ error: { data: { kind: 'unknownMethod' } } })
})

test('a long or odd method name is not repeated', async () => {
  const { client } = await connect()
  const answer = await client.ask('x'.repeat(100_000))
  expect(JSON.stringify(answer).length).toBeLessThan(1000)
})

test.each(['chatgptAuthTokens', 'amazonBedrock', 'amazonBedrockAccessKeys'])(
  'login with %s needs the experimental API',
  async (type) => {
    const { client } = await connect()
    await client.initialize()
    const params = {
      type,
      accessToken: 'a.b.c',
      chatgptAccountId: 'acct',
      apiKey: 'k',
      region: 'us-east-1',
      accessKeyId: 'a',
      secretAccessKey: 's',
    }
    expect(await client.ask('account/login/start', params)).toMatchObject({
      error: {
        code: -32600,
        message: `account/login/start.${type} requires experimentalApi capability`,
        data: { kind: 'experimentalRequired' },
      },
    })
  },
)

test('a notification that the client opted out of is not sent, others are', async () => {
  const { client } = await connect()
  await client.initialize({ optOutNotificationMethods: ['account/login/completed', 'no/such'] })
  await client.send(
    { id: 1, method: 'account/login/start', params: { type: 'apiKey', apiKey: 'k' } },
    { id: 2, method: 'account/read', params: {} },
  )
  expect(await client.read()).toEqual({ id: 1, result: { type: 'apiKey' } })
  expect(await client.read()).toMatchObject({ method: 'account/updated' })
  expect(await client.read()).toMatchObject({ id: 2 })
})

test('opting out is exact about case', async () => {
  const { client } = await connect()
  await client.initialize({ optOutNotificationMethods: ['Account/Updated'] })
  await client.ask('account/logout')
  expect(await client.read()).toMatchObject({ method: 'account/updated' })
})

// Its announcement would say that the server knows how the workspace is routed.
test('a stored login is not announced after initialize', async () => {
  const { client } = await connect({ authJson: createChatgptAuthJson({ plan: 'pro' }) })
  await client.initialize()
  for (const id of [1, 2]) {
    expect(await client.ask('account/read', {}, id)).toMatchObject({ id, result: {} })
  }
})

test('what is wrong with the configuration is told after initialize', async () => {
  const { client, home } = await connect({ configToml: 'model = [\n' })
  expect(await client.ask('initialize', { clientInfo })).toHaveProperty('result')
  const warning = await client.read()
  expect(warning).toMatchObject({
    method: 'configWarning',
    params: { summary: 'Invalid configuration; using defaults.', path: `${home}/config.toml` },
    emittedAtMs: testTime,
  })
})
