import { readFileSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer as createHttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { createHttp } from '../../src/http/http.js'
import { createClaims, createJwt } from '../support/jwt.js'
import { connect, testTime } from '../support/server.js'

const closings: (() => void)[] = []

afterEach(() => {
  for (const close of closings.splice(0)) close()
})

const idToken = createJwt(createClaims({ email: 'a@example.com', plan: 'pro', accountId: 'ws-1' }))

function authJson(lastRefresh: string): string {
  return JSON.stringify({
    auth_mode: 'chatgpt',
    OPENAI_API_KEY: null,
    tokens: { id_token: idToken, access_token: 'at-1', refresh_token: 'rt-1', account_id: 'ws-1' },
    last_refresh: lastRefresh,
  })
}

const recent = new Date(testTime).toISOString()
const nineDaysAgo = new Date(testTime - 9 * 24 * 60 * 60 * 1000).toISOString()

type Answer = (response: ServerResponse, request: IncomingMessage) => void

const issue: Answer = (response) =>
  response.end(JSON.stringify({ access_token: 'at-2', refresh_token: 'rt-2' }))
const refuse: Answer = (response) =>
  response.writeHead(401).end('{"error":{"code":"refresh_token_expired"}}')

/** A server that somebody is signed in to, and an issuer that answers as told. */
async function start(answer: Answer, lastRefresh = recent, configToml?: string) {
  let asked = 0
  const issuer = createHttpServer((request, response) => {
    asked++
    answer(response, request)
  })
  await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', resolve))
  closings.push(() => {
    issuer.closeAllConnections()
    issuer.close()
  })
  const { port } = issuer.address() as AddressInfo
  const started = await connect({
    authJson: authJson(lastRefresh),
    tokenEndpoint: {
      http: createHttp({ userAgent: () => 'test' }),
      urlOverride: `http://127.0.0.1:${port}/oauth/token`,
    },
    ...(configToml !== undefined && { configToml }),
  })
  await started.client.initialize()
  return { ...started, asked: () => asked }
}

const account = { type: 'chatgpt', email: 'a@example.com', planType: 'pro' }
const status = (authToken: string | null) => ({
  id: 1,
  result: { authMethod: 'chatgpt', authToken, requiresOpenaiAuth: true },
})

test('account/read refreshes when it is asked to, and only then', async () => {
  const { client, home, asked } = await start(issue, nineDaysAgo)
  expect(await client.ask('account/read', {})).toMatchObject({ result: { account } })
  expect(asked()).toBe(0)
  expect(await client.ask('account/read', { refreshToken: true })).toMatchObject({
    result: { account },
  })
  expect(asked()).toBe(1)
  expect(readFileSync(join(home, 'auth.json'), 'utf8')).toContain('"refresh_token": "rt-2"')
})

test('getAuthStatus renews tokens that are too old, and tells the new one', async () => {
  const { client, asked } = await start(issue, nineDaysAgo)
  expect(await client.ask('getAuthStatus', { includeToken: true })).toEqual(status('at-2'))
  expect(await client.ask('getAuthStatus', { includeToken: true })).toEqual(status('at-2'))
  expect(asked()).toBe(1)
})

test.each([
  ['asked to refresh', recent, { includeToken: true, refreshToken: true }],
  ['it renews by itself', nineDaysAgo, { includeToken: true }],
])('a dead token is withheld and asked for once, when %s', async (_name, lastRefresh, params) => {
  const { client, asked } = await start(refuse, lastRefresh)
  for (let call = 0; call < 5; call++) {
    expect(await client.ask('getAuthStatus', params)).toEqual(status(null))
  }
  expect(asked()).toBe(1)
  expect(await client.ask('account/read', { refreshToken: true })).toMatchObject({
    result: { account },
  })
  expect(asked()).toBe(1)
})

test('a withheld token comes back when another process has stored a good one', async () => {
  const { client, home, asked } = await start(refuse)
  const params = { includeToken: true, refreshToken: true }
  expect(await client.ask('getAuthStatus', params)).toEqual(status(null))
  writeFileSync(join(home, 'auth.json'), authJson(recent).replace('at-1', 'at-healed'))
  expect(await client.ask('getAuthStatus', params)).toEqual(status('at-healed'))
  expect(asked()).toBe(1)
})

test('a dead token that was found without being asked for heals in the same way', async () => {
  const { client, home, asked } = await start(refuse, nineDaysAgo)
  const params = { includeToken: true }
  expect(await client.ask('getAuthStatus', params)).toEqual(status(null))
  writeFileSync(join(home, 'auth.json'), authJson(recent).replace('at-1', 'at-healed'))
  expect(await client.ask('getAuthStatus', params)).toEqual(status('at-healed'))
  expect(asked()).toBe(1)
})

test('stored tokens that the configuration forbids are not used for backend calls either', async () => {
  const { client } = await start(issue, recent, 'forced_login_method = "api"\n')
  expect(await client.ask('account/rateLimits/read')).toMatchObject({
    error: { data: { kind: 'authRequired' } },
  })
})

test('a passing failure is no error, and the old token is still told', async () => {
  const { client } = await start((response) => response.writeHead(500).end('canary'))
  const params = { includeToken: true, refreshToken: true }
  expect(await client.ask('getAuthStatus', params)).toEqual(status('at-1'))
})

test('a logout does not wait for a read that waits for an issuer that hangs', async () => {
  const { client } = await start(() => undefined)
  await client.send(
    { id: 1, method: 'account/read', params: { refreshToken: true } },
    { id: 2, method: 'account/logout' },
  )
  expect(await client.read()).toMatchObject({ id: 1, result: { account } })
  expect(await client.read()).toEqual({ id: 2, result: {} })
})

test.each([
  ['forced_login_method = "api"', null],
  ['forced_login_method = "chatgpt"', account],
  ['forced_chatgpt_workspace_id = "ws-1"', account],
  ['forced_chatgpt_workspace_id = ["ws-0", "ws-1"]', account],
  ['forced_chatgpt_workspace_id = "ws-2"', null],
])('%s decides whether stored ChatGPT tokens count; the file stays', async (line, expected) => {
  const { client, home } = await start(issue, recent, `${line}\n`)
  expect(await client.ask('account/read', {})).toMatchObject({ result: { account: expected } })
  const authMethod = expected === null ? null : 'chatgpt'
  expect(await client.ask('getAuthStatus', {})).toMatchObject({ result: { authMethod } })
  expect(readFileSync(join(home, 'auth.json'), 'utf8')).toBe(authJson(recent))
})

test.each([
  ['forced_login_method = "chatgpt"', null],
  ['forced_login_method = "api"', { type: 'apiKey' }],
  ['forced_chatgpt_workspace_id = "ws-2"', { type: 'apiKey' }],
])('%s decides whether a stored API key counts', async (line, expected) => {
  const { client } = await connect({
    authJson: '{"OPENAI_API_KEY":"k"}',
    configToml: `${line}\n`,
  })
  await client.initialize()
  expect(await client.ask('account/read', {})).toMatchObject({ result: { account: expected } })
})
