import { expect, test } from 'vitest'
import { connect } from '../support/server.js'

test.each([
  ['account/read', undefined, 'missing field `params`', ''],
  ['account/read', null, 'missing field `params`', ''],
  ['account/read', [], 'invalid type: sequence, expected struct GetAccountParams', ''],
  [
    'account/read',
    { refreshToken: null },
    'invalid type: null, expected a boolean',
    '/refreshToken',
  ],
  [
    'account/read',
    { refreshToken: 'x' },
    'invalid type: string, expected a boolean',
    '/refreshToken',
  ],
  [
    'account/read',
    { refreshToken: 5 },
    'invalid type: integer, expected a boolean',
    '/refreshToken',
  ],
  [
    'account/read',
    { refreshToken: 1.5 },
    'invalid type: floating point, expected a boolean',
    '/refreshToken',
  ],
  ['account/read', { refreshToken: {} }, 'invalid type: map, expected a boolean', '/refreshToken'],
  ['account/login/start', {}, 'missing field `type`', '/type'],
  ['account/login/start', { type: 5 }, 'invalid type: integer, expected a string', '/type'],
  ['account/login/start', { type: 'apiKey' }, 'missing field `apiKey`', '/apiKey'],
  [
    'account/login/start',
    { type: 'apiKey', apiKey: null },
    'invalid type: null, expected a string',
    '/apiKey',
  ],
  [
    'account/login/start',
    { type: 'magic' },
    'unknown variant `magic`, expected one of `apiKey`, `chatgpt`, `chatgptDeviceCode`, `chatgptAuthTokens`, `amazonBedrock`, `amazonBedrockAccessKeys`',
    '/type',
  ],
  [
    'account/login/start',
    { type: 'chatgpt', appBrand: 'x' },
    'unknown variant `x`, expected `codex` or `chatgpt`',
    '/appBrand',
  ],
  ['account/login/cancel', {}, 'missing field `loginId`', '/loginId'],
  ['account/logout', { x: 1 }, 'invalid type: map, expected unit', ''],
  ['account/logout', [], 'invalid type: sequence, expected unit', ''],
  ['initialize', {}, 'missing field `clientInfo`', '/clientInfo'],
  [
    'initialize',
    { clientInfo: { name: 'a', version: '1' }, capabilities: { experimentalApi: null } },
    'invalid type: null, expected a boolean',
    '/capabilities/experimentalApi',
  ],
  [
    'initialize',
    { clientInfo: { name: 'a', version: '1' }, capabilities: { optOutNotificationMethods: 'x' } },
    'invalid type: string, expected a sequence',
    '/capabilities/optOutNotificationMethods',
  ],
  [
    'initialize',
    {
      clientInfo: { name: 'a', version: '1' },
      capabilities: { optOutNotificationMethods: ['a', 5] },
    },
    'invalid type: integer, expected a string',
    '/capabilities/optOutNotificationMethods/1',
  ],
])('%s with %j is refused: %s', async (method, params, detail, pointer) => {
  const { client } = await connect()
  if (method !== 'initialize') await client.initialize()
  expect(await client.ask(method, params)).toEqual({
    id: 1,
    error: {
      code: -32600,
      message: `Invalid request: ${detail}`,
      data: { kind: 'invalidParams', pointer },
    },
  })
})

test.each([
  ['account/logout', undefined],
  ['account/logout', null],
  ['account/logout', {}],
  ['account/read', { unknownMember: 1 }],
  ['account/read', { refresh_token: true }],
  ['getAuthStatus', { includeToken: null, refreshToken: null }],
])('%s with %j is taken', async (method, params) => {
  const { client } = await connect()
  await client.initialize()
  expect(await client.ask(method, params)).toHaveProperty('result')
})

test.each([undefined, null, {}, { unknownMember: 1 }])(
  'account/rateLimits/read takes %j as params',
  async (params) => {
    const { client } = await connect()
    await client.initialize()
    expect(await client.ask('account/rateLimits/read', params)).toMatchObject({
      error: { data: { kind: 'authRequired' } },
    })
  },
)

test('a refused value is never repeated', async () => {
  const { client } = await connect()
  await client.initialize()
  const secret = 'sk-canary-0123456789'
  for (const params of [
    { refreshToken: secret },
    { type: 'apiKey', apiKey: { secret } },
    { type: 'chatgpt', codexStreamlinedLogin: secret },
    { type: `${secret} and more` },
  ]) {
    const method = 'type' in params ? 'account/login/start' : 'account/read'
    const answer = await client.ask(method, params)
    expect(answer).toHaveProperty('error')
    expect(JSON.stringify(answer)).not.toContain(secret)
  }
})
