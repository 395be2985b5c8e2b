import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createChatgptAuthJson } from '../support/jwt.js'
import { connect } from '../support/server.js'

const apiKeyAuthJson = '{"auth_mode":"apikey","OPENAI_API_KEY":"sk-1"}'

test('an API key is told when a refresh is asked for, which it does not need', async () => {
  const { client } = await connect({ authJson: apiKeyAuthJson })
  await client.initialize()
  const params = { includeToken: true, refreshToken: true }
  expect(await client.ask('getAuthStatus', params)).toEqual({
    id: 1,
    result: { authMethod: 'apikey', authToken: 'sk-1', requiresOpenaiAuth: true },
  })
  expect(await client.ask('account/read', { refreshToken: true })).toMatchObject({
    result: { account: { type: 'apiKey' } },
  })
})

test.each([
  ['free', 'free'],
  ['go', 'go'],
  ['prolite', 'prolite'],
  ['team', 'team'],
  ['self_serve_business_usage_based', 'self_serve_business_usage_based'],
  ['enterprise_cbp_usage_based', 'enterprise_cbp_usage_based'],
  ['hc', 'enterprise'],
  ['education', 'edu'],
  ['Free', 'unknown'],
  ['mystery-tier', 'unknown'],
])('the claim "%s" is the plan "%s" of the account', async (plan, planType) => {
  const { client } = await connect({ authJson: createChatgptAuthJson({ plan }) })
  await client.initialize()
  expect(await client.ask('account/read', {})).toMatchObject({
    result: { account: { type: 'chatgpt', email: null, planType } },
  })
})

test('getAuthStatus tells the token of a ChatGPT login only when it is asked to', async () => {
  const authJson = createChatgptAuthJson({ email: 'a@example.com' })
  const { tokens } = JSON.parse(authJson) as { tokens: { access_token: string } }
  const { client } = await connect({ authJson })
  await client.initialize()
  for (const [params, authToken] of [
    [{}, null],
    [{ includeToken: false }, null],
    [{ includeToken: null, refreshToken: null }, null],
    [{ includeToken: true }, tokens.access_token],
  ] as const) {
    expect(await client.ask('getAuthStatus', params)).toEqual({
      id: 1,
      result: { authMethod: 'chatgpt', authToken, requiresOpenaiAuth: true },
    })
  }
})

test('a logout works after config.toml was broken', async () => {
  const configToml = 'forced_login_method = "api"\n'
  const { client, home } = await connect({ authJson: apiKeyAuthJson, configToml })
  await client.initialize()
  // By its answer the configuration was read as it is.
  await client.ask('account/read', {})
  writeFileSync(join(home, 'config.toml'), 'forced_login_method = "api" and then some\n')
  expect(await client.ask('account/logout')).toEqual({ id: 1, result: {} })
  expect(await client.read()).toMatchObject({
    method: 'account/updated',
    params: { authMode: null, planType: null, reason: null },
  })
  expect(existsSync(join(home, 'auth.json'))).toBe(false)
})
