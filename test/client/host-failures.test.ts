import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ClientOptions } from '../../src/client/contract-client.js'
import { externalAuth } from '../../src/client/external-auth.js'
import { RateLimitStore } from '../../src/client/rate-limit-store.js'
import type { RpcReport } from '../../src/rpc/report.js'
import { createTransportPair } from '../../src/transports/memory.js'
import { createServer } from '../../src/server/server.js'
import { accountContract } from '../../src/contract/account-contract.js'
import { startScripted } from '../support/scripted-server.js'

const cause = new Error('of the program')
const plain = { account: null, userId: null, requiresOpenaiAuth: true }
const update = { method: 'account/updated', params: { authMode: null, planType: null } }

const unhandled = vi.fn()
const warning = vi.fn()

beforeEach(() => {
  unhandled.mockClear()
  warning.mockClear()
  process.on('unhandledRejection', unhandled)
  process.on('warning', warning)
})

afterEach(() => {
  process.off('unhandledRejection', unhandled)
  process.off('warning', warning)
})

async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve))
}

/** How a callback can fail. */
const failures = {
  throws: () => {
    throw cause
  },
  rejects: () => Promise.reject(cause),
  'rejects later': async () => {
    await new Promise((resolve) => setImmediate(resolve))
    throw cause
  },
  'returns a thenable that rejects': () => ({
    then: (_: unknown, reject: (error: unknown) => void) => reject(cause),
  }),
} as unknown as Record<string, () => never>

type Client = ReturnType<typeof startScripted>['client']

/** Where a client calls a callback, and what it reports. */
const places: Record<
  string,
  {
    options?: (fail: () => never) => ClientOptions
    listen?: (client: Client, fail: () => never) => void
    report: string
  }
> = {
  on: {
    listen: (client, fail) => client.on('account/updated', fail),
    report: 'A listener of account/updated failed',
  },
  onNotification: {
    listen: (client, fail) => client.onNotification(fail),
    report: 'A listener of account/updated failed',
  },
  onRaw: { listen: (client, fail) => client.onRaw(fail), report: 'A listener of * failed' },
  onDrift: { options: (onDrift) => ({ onDrift }), report: 'onDrift failed' },
  onUnhandledRequest: {
    options: (onUnhandledRequest) => ({ onUnhandledRequest }),
    report: 'onUnhandledRequest failed',
  },
}

const cases = Object.entries(failures).flatMap(([how, fail]) =>
  Object.entries(places).map(([place, row]) => [place, how, row, fail] as const),
)

test.each(cases)('%s that %s is reported once, and nothing else is lost', async (...row) => {
  const [, , { options, listen, report: message }, fail] = row
  const reports: RpcReport[] = []
  const { client, server } = startScripted({
    ...options?.(fail),
    report: (event) => reports.push(event),
  })
  listen?.(client, fail)
  const heard = vi.fn()
  client.on('account/updated', heard)
  const call = client.request('account/read', {})
  await server.send(update)
  await server.answer({ ...plain, orbit: 1 })
  await server.send({ id: 7, method: 'orbit/leave' })
  expect(await call).toMatchObject(plain)
  expect(await server.read()).toMatchObject({ id: 7, error: { code: -32600 } })
  await settle()
  expect(reports).toEqual([{ level: 'error', code: 'listener_failed', message, cause }])
  expect(heard).toHaveBeenCalledTimes(1)
  expect(unhandled).not.toHaveBeenCalled()
})

test.each(Object.entries(failures))(
  'a report that %s is a warning, once, and ends nothing',
  async (_, fail) => {
    const { client, server } = startScripted({
      report: fail,
      onDrift: fail,
    })
    const heard = vi.fn()
    client.on('account/updated', fail)
    client.on('account/updated', heard)
    const call = client.request('account/read', {})
    await server.send({ id: 5, result: 'stray' })
    await server.send(update)
    await server.answer({ ...plain, orbit: 1 })
    expect(await call).toMatchObject(plain)
    await settle()
    expect(heard).toHaveBeenCalledTimes(1)
    const callbacks = warning.mock.calls.filter(
      ([each]) => (each as { code?: string }).code === 'CODEX_CONTRACT_CALLBACK',
    )
    expect(callbacks.map(([each]) => (each as Error).message)).toEqual([
      'A callback failed: report',
    ])
    expect(unhandled).not.toHaveBeenCalled()
  },
)

test.each(Object.entries(failures))(
  'a listener of a store that %s keeps no other from the change',
  async (_, fail) => {
    const store = new RateLimitStore()
    const heard = vi.fn()
    store.subscribe(fail)
    store.subscribe(heard)
    store.clear()
    await settle()
    expect(heard).toHaveBeenCalledTimes(1)
    expect(unhandled).not.toHaveBeenCalled()
  },
)

test.each(Object.entries(failures))('an onError that %s changes no answer', async (_, fail) => {
  const auth = externalAuth(() => Promise.reject(new Error('no tokens')), {
    onError: fail,
  })
  const params = { reason: 'unauthorized' } as const
  const { signal } = new AbortController()
  await expect(auth.forConnection().refresh(params, { signal, requestId: 0 })).rejects.toThrow(
    'This client has no newer tokens',
  )
  await settle()
  expect(unhandled).not.toHaveBeenCalled()
})

test.each(Object.entries(failures))(
  'an onEmpty of a server that %s is reported, and the others are called',
  async (_, fail) => {
    const reports: RpcReport[] = []
    const initialize = () => ({
      userAgent: '',
      codexHome: '/',
      platformFamily: 'unix',
      platformOs: 'linux',
    })
    const server = createServer(
      accountContract,
      { initialize },
      { report: (event) => reports.push(event) },
    )
    const heard = vi.fn()
    server.onEmpty(fail)
    server.onEmpty(heard)
    const [here] = createTransportPair()
    await server.connect(here).close()
    await settle()
    expect(heard).toHaveBeenCalledTimes(1)
    expect(reports).toEqual([
      { level: 'error', code: 'listener_failed', message: 'A listener of onEmpty failed', cause },
    ])
    expect(unhandled).not.toHaveBeenCalled()
  },
)

const refresh = {
  id: 0,
  method: 'account/chatgptAuthTokens/refresh',
  params: { reason: 'unauthorized' },
}
const secret = 'CANARY-at-2718281828'

test.each([
  ['no object', secret, 'must be object'],
  ['nothing', undefined, 'must be object'],
  ['a missing member', { accessToken: secret }, '"/chatgptAccountId" is missing'],
  [
    'a member of a wrong type',
    { accessToken: secret, chatgptAccountId: 5 },
    '"/chatgptAccountId" must be string',
  ],
])('a handler whose result is wrong is answered as failed: %s', async (_, result, problem) => {
  for (const handler of [() => result, () => Promise.resolve(result)]) {
    const reports: RpcReport[] = []
    const { server } = startScripted({
      serverRequests: { [refresh.method]: handler },
      report: (event) => reports.push(event),
    })
    await server.send(refresh)
    expect(await server.read()).toEqual({
      id: 0,
      error: { code: -32603, message: 'Internal error', data: { kind: 'internal' } },
    })
    const message = `The handler of ${refresh.method} returned a wrong result: ${problem}`
    expect(reports).toMatchObject([{ level: 'error', code: 'handler_failed', cause: { message } }])
    expect(String(reports[0]?.cause)).not.toContain(secret)
  }
})

test('after close() every call, made before or after, has ended on this side', async () => {
  const { client, server } = startScripted()
  const ended = {
    code: 'closed',
    closedBy: 'thisSide',
    message: expect.stringContaining('this side closed the connection') as string,
  }
  const waiting = expect(client.request('account/read', {})).rejects.toMatchObject(ended)
  const raw = expect(client.requestRaw('m')).rejects.toMatchObject(ended)
  await server.read()
  await client.close()
  await waiting
  await raw
  await expect(client.request('account/read', {})).rejects.toMatchObject(ended)
  await expect(client.requestRaw('m')).rejects.toMatchObject(ended)
  await expect(
    client.initialize({ clientInfo: { name: 'me', version: '1' } }),
  ).rejects.toMatchObject(ended)
})

test('after the peer has gone every call, made before or after, has ended on that side', async () => {
  const { client, server } = startScripted()
  const ended = { code: 'closed', closedBy: 'peer' }
  const waiting = expect(client.request('account/read', {})).rejects.toMatchObject(ended)
  await server.read()
  await server.close()
  await waiting
  await client.closed
  await expect(client.requestRaw('m')).rejects.toMatchObject(ended)
  await client.close()
  await expect(client.requestRaw('m')).rejects.toMatchObject(ended)
})

test('of a million differences in one answer the first hundred are reported, with a count', async () => {
  const onDrift = vi.fn<(drift: { more?: number }) => void>()
  const { client, server } = startScripted({ onDrift })
  const unlisted = Object.fromEntries(Array.from({ length: 1_000_000 }, (_, n) => [`m${n}`, 0]))
  const call = client.request('account/read', {})
  await server.answer({ ...plain, ...unlisted })
  await call
  const reports = onDrift.mock.calls.map(([drift]) => drift)
  expect(reports).toHaveLength(100)
  expect(reports.slice(0, 99).every((drift) => !('more' in drift))).toBe(true)
  expect(reports[99]).toEqual({
    kind: 'unlistedMember',
    method: 'account/read',
    pointer: '/m99',
    more: 999_900,
  })
})
