import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer as createHttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { createAuthManager } from '../../src/auth/auth-manager.js'
import { createFileStorage } from '../../src/auth/storage/file-storage.js'
import { createBackend } from '../../src/backend/backend.js'
import type { Client } from '../../src/client/client.js'
import { createClient } from '../../src/client/client.js'
import type { ServerRequestHandler } from '../../src/client/server-requests.js'
import { decline } from '../../src/client/server-requests.js'
import { createConfigSource, homeOnly } from '../../src/config/config-source.js'
import { createHttp } from '../../src/http/http.js'
import { accountContract } from '../../src/contract/account-contract.js'
import { accountHandlers } from '../../src/server/account/handlers.js'
import { createServer } from '../../src/server/server.js'
import { Identity, toHeaderValue } from '../../src/server/account/identity.js'
import { createTransportPair } from '../../src/transports/memory.js'
import { createClaims, createJwt } from '../support/jwt.js'
import { connect } from '../support/server.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'
import { authDefaults, loginFlowDefaults } from '../support/auth.js'
import { contractFacts } from '../../generated/methods.js'

const { protocolVersion } = contractFacts

type Answer = (request: IncomingMessage, response: ServerResponse) => void
type Refresh = ServerRequestHandler<'account/chatgptAuthTokens/refresh'>

const closings: (() => unknown)[] = []

afterEach(async () => {
  for (const close of closings.splice(0).reverse()) await close()
})

const oldToken = createJwt(createClaims({ userId: 'u-1' }))
const newToken = createJwt(createClaims({ userId: 'u-1', plan: 'pro' }))

/** A client signed in with tokens of its host, a server, and a backend that answers as told. */
async function start(answer: Answer, refresh: Refresh = decline): Promise<Client> {
  const http = createHttpServer(answer)
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  closings.push(
    () => http.closeAllConnections(),
    () => http.close(),
  )
  const { port } = http.address() as AddressInfo
  const home = createTemporaryFolder()
  const auth = await createAuthManager({
    ...authDefaults,
    storage: createFileStorage(home),
    report: () => undefined,
    now: Date.now,
  })
  const platform = { family: 'unix', os: 'linux', system: 'TestOS 1; x86_64', terminal: 'unknown' }
  const identity = new Identity({ platform })
  const handlers = accountHandlers({
    auth,
    loginFlow: loginFlowDefaults,
    backend: createBackend({
      http: createHttp({ userAgent: () => toHeaderValue(identity.userAgent) }),
      baseUrl: async () => `http://127.0.0.1:${port}`,
      attempt: () => auth.attempt(),
    }),
    config: createConfigSource({ ...homeOnly, home, overrides: [] }),
    home,
    identity,
  })
  const server = createServer(accountContract, handlers)
  const [here, there] = createTransportPair()
  server.connect(there)
  const client = createClient(here, {
    serverRequests: { 'account/chatgptAuthTokens/refresh': refresh },
  })
  closings.push(() => client.close())
  const clientInfo = { name: 'tëst', version: '1' }
  await client.initialize({ clientInfo, capabilities: { experimentalApi: true } })
  await client.request('account/login/start', {
    type: 'chatgptAuthTokens',
    accessToken: oldToken,
    chatgptAccountId: 'acct',
  })
  return client
}

function json(status: number, body: unknown): Answer {
  return (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
}

const usage = {
  plan_type: 'pro',
  account_id: 'acct',
  user_id: 'u-1',
  rate_limit: {
    allowed: true,
    limit_reached: false,
    primary_window: {
      used_percent: 42,
      limit_window_seconds: 18_000,
      reset_after_seconds: 60,
      reset_at: 1_800_000_000,
    },
  },
}

test('a read goes out as the person who is signed in and comes back in terms of the protocol', async () => {
  const seen: IncomingMessage[] = []
  const client = await start((request, response) => {
    seen.push(request)
    json(200, usage)(request, response)
  })
  const result = await client.request('account/rateLimits/read', {
    excludeResetCreditDetails: true,
  })
  expect(result).toMatchObject({
    accountId: 'acct',
    ordinaryUsageAllowed: true,
    rateLimits: {
      limitId: 'codex',
      planType: 'pro',
      primary: { usedPercent: 42, windowDurationMins: 300, resetsAt: 1_800_000_000 },
    },
  })
  expect(seen.map(({ url }) => url)).toEqual(['/api/codex/usage'])
  expect(seen[0]?.headers).toMatchObject({
    authorization: `Bearer ${oldToken}`,
    'chatgpt-account-id': 'acct',
    // One character for each byte of the UTF-8 text.
    'user-agent': `tÃ«st/${protocolVersion} (TestOS 1; x86_64) unknown (tÃ«st; 1)`,
  })
})

const takesNewToken: Answer = (request, response) => {
  const allowed = request.headers.authorization === `Bearer ${newToken}`
  json(allowed ? 200 : 401, allowed ? usage : {})(request, response)
}

test('reads that are refused together ask the host once, and go on with its tokens', async () => {
  const refresh = vi.fn<Refresh>(() => ({ accessToken: newToken, chatgptAccountId: 'acct' }))
  const client = await start(takesNewToken, refresh)
  const reads = Array.from({ length: 5 }, () => client.request('account/rateLimits/read'))
  for (const { rateLimits } of await Promise.all(reads)) expect(rateLimits.planType).toBe('pro')
  expect(refresh).toHaveBeenCalledTimes(1)
})

test('every backend call goes on with the tokens of the host', async () => {
  const refresh = vi.fn<Refresh>(() => ({ accessToken: newToken, chatgptAccountId: 'acct' }))
  const client = await start((request, response) => {
    const allowed = request.headers.authorization === `Bearer ${newToken}`
    json(allowed ? 200 : 401, { code: 'reset' })(request, response)
  }, refresh)
  expect(
    await client.request('account/rateLimitResetCredit/consume', { idempotencyKey: 'k' }),
  ).toEqual({ outcome: 'reset' })
  expect(refresh).toHaveBeenCalledTimes(1)
})

test('tokens that are refused too end the call, without asking again', async () => {
  const refresh = vi.fn<Refresh>(() => ({ accessToken: newToken, chatgptAccountId: 'acct' }))
  const client = await start(json(401, { secret: 'canary' }), refresh)
  await expect(client.request('account/rateLimits/read')).rejects.toMatchObject({
    code: -32603,
    message: expect.stringMatching(/^failed to fetch codex rate limits: .*401/) as string,
    data: { kind: 'backendUnauthorized' },
  })
  expect(refresh).toHaveBeenCalledTimes(1)
})

test('a host without tokens is told apart from a backend that refuses', async () => {
  const client = await start(takesNewToken)
  await expect(client.request('account/rateLimits/read')).rejects.toMatchObject({
    code: -32603,
    message: 'failed to fetch codex rate limits: auth refresh request failed: code=-32600',
    data: { kind: 'refreshFailed', reason: 'transient' },
  })
})

test.each([
  ['a fault of the backend', json(500, { secret: 'canary' }), 'backendUnavailable'],
  ['a refusal', json(404, { secret: 'canary' }), 'backendRejected'],
  [
    'something that is no JSON',
    (_: unknown, response: ServerResponse) => response.end('<html>canary'),
    'backendInvalidResponse',
  ],
  ['no answer', (request: IncomingMessage) => request.destroy(), 'backendUnavailable'],
])('%s has a kind and repeats nothing of the body', async (_name, answer, kind) => {
  const client = await start(answer)
  for (const [method, doing] of [
    ['account/rateLimits/read', 'failed to fetch codex rate limits: '],
    ['account/rateLimitResetCredit/consume', 'failed to consume rate limit reset: '],
    ['account/sendAddCreditsNudgeEmail', 'failed to notify workspace owner: '],
  ] as const) {
    const params = { idempotencyKey: 'k', creditType: 'credits' }
    const error = await client.requestRaw(method, params).then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
    // The mail's answer is not read, so nothing can be wrong with it.
    if (kind === 'backendInvalidResponse' && method === 'account/sendAddCreditsNudgeEmail') continue
    expect(error).toMatchObject({ code: -32603, data: { kind } })
    expect((error as Error).message.startsWith(doing)).toBe(true)
    expect(JSON.stringify(error)).not.toContain('canary')
  }
})

test('a slow backend does not hold up a logout', async () => {
  const client = await start(() => undefined)
  const mail = client.request('account/sendAddCreditsNudgeEmail', { creditType: 'credits' })
  mail.catch(() => undefined)
  expect(await client.request('account/logout')).toEqual({})
})

test.each([
  ['account/rateLimitResetCredit/consume', { idempotencyKey: '' }, '/idempotencyKey'],
  ['account/rateLimitResetCredit/consume', { idempotencyKey: 'k', creditId: '' }, '/creditId'],
])('%s with an empty member is refused before anything else', async (method, params, pointer) => {
  const { client } = await connect()
  await client.initialize()
  expect(await client.ask(method, params)).toEqual({
    id: 1,
    error: {
      code: -32600,
      message: `${pointer.slice(1)} must not be empty`,
      data: { kind: 'invalidParams', pointer },
    },
  })
})

test.each([
  ['account/rateLimits/read', undefined, 'to read rate limits'],
  ['account/rateLimitResetCredit/consume', { idempotencyKey: 'k' }, 'for rate limit reset credits'],
  ['account/sendAddCreditsNudgeEmail', { creditType: 'credits' }, 'to notify workspace owner'],
])('%s needs ChatGPT auth', async (method, params, purpose) => {
  const { client } = await connect()
  await client.initialize()
  expect(await client.ask(method, params)).toMatchObject({
    error: {
      code: -32600,
      message: `codex account authentication required ${purpose}`,
      data: { kind: 'authRequired' },
    },
  })
  const other = await connect({ authJson: '{"OPENAI_API_KEY":"k"}' })
  await other.client.initialize()
  expect(await other.client.ask(method, params)).toMatchObject({
    error: {
      code: -32600,
      message: `chatgpt authentication required ${purpose}`,
      data: { kind: 'chatgptAuthRequired' },
    },
  })
})
