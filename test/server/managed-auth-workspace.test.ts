import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { CodexAuth } from '../../src/auth/codex-auth.js'
import type { Backend } from '../../src/backend/backend.js'
import { createBackend } from '../../src/backend/backend.js'
import { createConfigSource, homeOnly } from '../../src/config/config-source.js'
import { createHttp } from '../../src/http/http.js'
import { findAllowed } from '../../src/server/account/restrictions.js'
import { createClaims, createJwt } from '../support/jwt.js'
import { connect, testTime } from '../support/server.js'

const hour = 3600
const email = 'a@example.com'

function createTokens(accountId: string | undefined, expiresIn = hour) {
  const owner = { email, plan: 'team', ...(accountId !== undefined && { accountId }) }
  return {
    id_token: createJwt(createClaims(owner)),
    access_token: createJwt({ jti: accountId, exp: testTime / 1000 + expiresIn }),
    refresh_token: `rt-${accountId}`,
  }
}

interface World {
  /** Workspace of the tokens that the issuer has. */
  issued: string | undefined
  /** Seconds that the stored tokens are still good for. */
  expiresIn?: number
  /** Workspaces that the backend takes. */
  served?: readonly string[]
}

/** Somebody of the one workspace that is allowed, an issuer, and what the backend is asked with. */
async function start({ issued, expiresIn = hour, served = ['ws-1', 'ws-2'] }: World) {
  const bearers: string[] = []
  const takes = (bearer: string) => served.some((id) => createTokens(id).access_token === bearer)
  const http = createHttp({
    userAgent: () => 'test',
    fetch: async (url, { headers }) => {
      if (url.endsWith('/oauth/token')) return Response.json(createTokens(issued))
      const bearer = new Headers(headers).get('authorization')!.slice('Bearer '.length)
      bearers.push(bearer)
      return new Response('{}', { status: takes(bearer) ? 200 : 401 })
    },
  })
  const calls: { backend?: Backend } = {}
  const unused = () => Promise.reject(new TypeError('This test reads rate limits alone'))
  const tokens = { ...createTokens('ws-1', expiresIn), account_id: 'ws-1' }
  const { client, auth, home } = await connect({
    authJson: JSON.stringify({ tokens, last_refresh: new Date(testTime).toISOString() }),
    configToml: 'forced_chatgpt_workspace_id = "ws-1"\n',
    tokenEndpoint: { http },
    backend: {
      readRateLimits: (...args) => calls.backend!.readRateLimits(...args),
      consumeResetCredit: unused,
      sendAddCreditsNudgeEmail: unused,
    },
  })
  const { restrictions } = await createConfigSource({ ...homeOnly, home, overrides: [] }).read()
  const baseUrl = async () => 'https://backend.example'
  const isAllowed = (current: CodexAuth) => findAllowed(current, restrictions) !== undefined
  const attempt = () => auth.attempt({ isAllowed })
  calls.backend = createBackend({ http, baseUrl, attempt })
  await client.initialize()
  const readRateLimits = () =>
    client.ask('account/rateLimits/read', { excludeResetCreditDetails: true })
  return {
    client,
    bearers,
    readRateLimits,
    read: () => readFileSync(join(home, 'auth.json'), 'utf8'),
  }
}

const account = { type: 'chatgpt', email, planType: 'team' }

test('a refresh that stays in the allowed workspace keeps the account', async () => {
  const { client } = await start({ issued: 'ws-1' })
  expect(await client.ask('account/read', { refreshToken: true })).toMatchObject({
    result: { account },
  })
  expect(await client.ask('getAuthStatus', { includeToken: true })).toMatchObject({
    result: { authMethod: 'chatgpt', authToken: createTokens('ws-1').access_token },
  })
})

test.each(['ws-2', undefined])(
  'a refresh that brings tokens of the workspace %s hides the account; they stay stored',
  async (issued) => {
    const { client, read, readRateLimits, bearers } = await start({ issued })
    expect(await client.ask('account/read', {})).toMatchObject({ result: { account } })
    expect(await client.ask('account/read', { refreshToken: true })).toMatchObject({
      result: { account: null, userId: null },
    })
    expect(await client.ask('getAuthStatus', { includeToken: true })).toMatchObject({
      result: { authMethod: null, authToken: null },
    })
    expect(await readRateLimits()).toMatchObject({ error: { data: { kind: 'authRequired' } } })
    expect(bearers).toEqual([])
    expect(JSON.parse(read())).toMatchObject({ tokens: createTokens(issued) })
  },
)

test('a refresh by itself that leaves the allowed workspace tells no token', async () => {
  const { client } = await start({ issued: 'ws-2', expiresIn: 60 })
  expect(await client.ask('getAuthStatus', { includeToken: true })).toMatchObject({
    result: { authMethod: null, authToken: null },
  })
})

test('a backend call whose refresh leaves the allowed workspace is not made with its tokens', async () => {
  const { readRateLimits, bearers } = await start({ issued: 'ws-2', expiresIn: 60 })
  expect(await readRateLimits()).toHaveProperty('error')
  expect(bearers).not.toContain(createTokens('ws-2').access_token)
})

test('a backend call that recovers into another workspace is not made again with its tokens', async () => {
  const { readRateLimits, bearers } = await start({ issued: 'ws-2', served: ['ws-2'] })
  expect(await readRateLimits()).toHaveProperty('error')
  expect(bearers).not.toContain(createTokens('ws-2').access_token)
})
