import { expect, expectTypeOf, test, vi } from 'vitest'
import type { Account, GetAccountResponse } from '../../generated/types/index.js'
import { createClient } from '../../src/client/client.js'
import type { Drift } from '../../src/client/drift.js'
import type { ServerRequestHandlers } from '../../src/client/server-requests.js'
import { decline } from '../../src/client/server-requests.js'
import type { RpcReport } from '../../src/rpc/report.js'
import { createTransportPair } from '../../src/transports/memory.js'
import { eventually } from '../support/eventually.js'
import { closeLater, startScripted } from '../support/scripted-server.js'
import { startServer } from '../support/server.js'

const clientInfo = { name: 'test', version: '1' }
const plain = { account: null, requiresOpenaiAuth: true, userId: null }

test('a client and a server of this contract go through a whole login', async () => {
  const [here, there] = createTransportPair()
  const { server } = await startServer()
  server.connect(there)
  const drifts: Drift[] = []
  const client = createClient(here, { onDrift: (drift) => drifts.push(drift) })
  closeLater(client)
  const heard: string[] = []
  client.on('account/login/completed', ({ success }) => heard.push(`completed ${success}`))
  client.on('account/updated', ({ authMode }) => heard.push(`updated ${authMode}`))

  await client.initialize({ clientInfo })
  expect((await client.request('account/read', {})).account).toBeNull()
  expect(await client.request('account/login/start', { type: 'apiKey', apiKey: 'k' })).toEqual({
    type: 'apiKey',
  })
  expect((await client.request('account/read', {})).account).toEqual({ type: 'apiKey' })
  expect(heard).toEqual(['completed true', 'updated apikey'])
  expect(await client.request('account/logout')).toEqual({})
  expect((await client.request('account/read', {})).account).toBeNull()
  expect(heard).toEqual(['completed true', 'updated apikey', 'updated null'])
  expect(drifts).toEqual([])
})

test('initialize sends initialized once the answer is there', async () => {
  const { client, server } = startScripted()
  const initialized = client.initialize({ clientInfo })
  const request = await server.read()
  expect(request).toEqual({ id: 0, method: 'initialize', params: { clientInfo } })
  const result = { userAgent: 'x/1', codexHome: '/h', platformFamily: 'unix', platformOs: 'linux' }
  await server.send({ id: 0, result })
  expect(await server.read()).toEqual({ method: 'initialized' })
  expect(await initialized).toEqual(result)
})

test('types follow the method table', () => {
  const { client } = startScripted()
  const read = () => client.request('account/read', {})
  expectTypeOf(read).returns.resolves.toEqualTypeOf<GetAccountResponse>()
  expectTypeOf<GetAccountResponse['account']>().toEqualTypeOf<Account | null>()
  // @ts-expect-error -- params are required here
  expect(() => client.request('account/read')).toBeDefined()
  // @ts-expect-error -- no such method
  expect(() => client.request('account/fly')).toBeDefined()
  expect(() => client.request('account/logout')).toBeDefined()
  expect(() => client.request('account/rateLimits/read')).toBeDefined()
})

test.each([
  [
    'a listed variant that is broken',
    { ...plain, account: { type: 'chatgpt', email: null, planType: 1 } },
    'Cannot use the result of account/read: "/account/planType" must be string',
  ],
  [
    'an object without any required member',
    { more: 1 },
    'Cannot use the result of account/read: "/account" is missing',
  ],
  [
    'a wrong type',
    { ...plain, account: 'me' },
    'Cannot use the result of account/read: "/account" must be object',
  ],
  ['no object', 'sk-canary', 'Cannot use the result of account/read: must be object'],
])('%s in a result is no answer', async (_name, result, message) => {
  const { client, server } = startScripted()
  const call = client.request('account/read', {})
  await server.answer(result)
  await expect(call).rejects.toMatchObject({
    name: 'ConnectionError',
    code: 'bad_response',
    message,
  })
})

test('what a newer or older server sends is taken as it is and reported', async () => {
  const drifts: Drift[] = []
  const { client, server } = startScripted({
    onDrift: (drift) => drifts.push(drift),
  })
  const first = {
    account: { type: 'chatgpt', email: null, planType: 'quantum', orbit: 1 },
    requiresOpenaiAuth: true,
  }
  const second = { ...plain, account: { type: 'martian', id: 9 } }
  const calls = [client.request('account/read', {}), client.request('account/read', {})]
  await server.answer(first)
  await server.answer(second)
  expect(await Promise.all(calls)).toEqual([first, second])
  const method = 'account/read'
  expect(drifts).toHaveLength(3)
  expect(drifts).toEqual(
    expect.arrayContaining([
      { kind: 'unlistedMember', method, pointer: '/account/orbit' },
      { kind: 'unlistedValue', method, pointer: '/account/planType' },
      { kind: 'unlistedVariant', method, pointer: '/account/type' },
    ]),
  )
})

test('a required member that a server leaves out is reported', async () => {
  const onDrift = vi.fn()
  const { client, server } = startScripted({ onDrift })
  const call = client.request('account/read', {})
  const result = { ...plain, account: { type: 'chatgpt', email: null } }
  await server.answer(result)
  expect(await call).toEqual(result)
  expect(onDrift.mock.calls).toEqual([
    [{ kind: 'missingMember', method: 'account/read', pointer: '/account/planType' }],
  ])
})

test.each([
  ['0.171.0', true],
  ['0.150.0', false],
])(
  'a member of later releases that a server of %s leaves out is reported: %s',
  async (version, is) => {
    const onDrift = vi.fn()
    const { client, server } = startScripted({ onDrift })
    const opened = client.initialize({ clientInfo })
    const paths = { codexHome: '/h', platformFamily: 'unix', platformOs: 'linux' }
    await server.answer({ userAgent: `me/${version} (Linux 6; x86_64) xterm (me; 1)`, ...paths })
    await server.read()
    await opened
    const call = client.request('account/read', {})
    const result = { account: null, requiresOpenaiAuth: true }
    await server.answer(result)
    expect(await call).toEqual(result)
    const drift = { kind: 'missingMember', method: 'account/read', pointer: '/userId' }
    expect(onDrift.mock.calls).toEqual(is ? [[drift]] : [])
  },
)

test('a callback that throws is reported, and changes no answer', async () => {
  const cause = new Error('of the program')
  const fail = () => {
    throw cause
  }
  const report = vi.fn()
  const { client, server } = startScripted({ onDrift: fail, onUnhandledRequest: fail, report })
  const call = client.request('account/read', {})
  await server.answer({ ...plain, orbit: 1 })
  expect(await call).toMatchObject(plain)
  await server.send({ id: 7, method: 'orbit/leave' })
  expect(await server.read()).toMatchObject({ id: 7, error: { code: -32600 } })
  expect(report.mock.calls).toEqual(
    ['onDrift', 'onUnhandledRequest'].map((name) => [
      { level: 'error', code: 'listener_failed', message: `${name} failed`, cause },
    ]),
  )
})

test('with drift refused, a missing member is no answer', async () => {
  const { client, server } = startScripted({ drift: 'refuse' })
  const call = client.request('account/read', {})
  await server.answer({ ...plain, account: { type: 'chatgpt', email: null } })
  await expect(call).rejects.toMatchObject({
    code: 'bad_response',
    message: 'Cannot use the result of account/read: "/account/planType" is missing',
  })
})

test('with drift refused, an answer that the contract does not list is no answer', async () => {
  const onDrift = vi.fn()
  const { client, server } = startScripted({ drift: 'refuse', onDrift })
  const calls = [client.request('account/read', {}), client.request('account/read', {})]
  await server.answer({ ...plain, orbit: 1 })
  await server.answer(plain)
  await expect(calls[0]).rejects.toMatchObject({
    name: 'ConnectionError',
    code: 'bad_response',
    message: 'Cannot use the result of account/read: "/orbit" is not listed',
  })
  expect(await calls[1]).toEqual(plain)
  expect(onDrift.mock.calls).toEqual([
    [{ kind: 'unlistedMember', method: 'account/read', pointer: '/orbit' }],
  ])
})

test('with drift refused, such a notification is reported and such a request refused', async () => {
  const reports: RpcReport[] = []
  const serve = vi.fn()
  const { client, server } = startScripted({
    drift: 'refuse',
    report: (event) => reports.push(event),
    serverRequests: handlers({ 'account/chatgptAuthTokens/refresh': serve }),
  })
  const heard = vi.fn()
  client.on('account/updated', heard)
  const updated = { authMode: 'apikey', planType: null, reason: null }
  await server.send({ method: 'account/updated', params: { ...updated, orbit: 1 } })
  await server.send({ ...refresh, params: { ...refresh.params, orbit: 1 } })
  expect(await server.read()).toMatchObject({
    error: {
      message: 'Cannot use the params of account/chatgptAuthTokens/refresh: "/orbit" is not listed',
      data: { kind: 'invalidParams' },
    },
  })
  expect(reports).toMatchObject([{ code: 'listener_failed', cause: { code: 'bad_response' } }])
  expect(heard).not.toHaveBeenCalled()
  expect(serve).not.toHaveBeenCalled()
})

test('wrong params are told before anything is sent, without their value', async () => {
  const { client, server } = startScripted()
  const wrong = { type: 'apiKey', apiKey: { key: 'sk-canary' } } as unknown as {
    type: 'apiKey'
    apiKey: string
  }
  await expect(client.request('account/login/start', wrong)).rejects.toThrow(
    new TypeError('Params of account/login/start: "/apiKey" must be string'),
  )
  void client.request('account/logout').catch(() => undefined)
  expect(await server.read()).toEqual({ id: 0, method: 'account/logout' })
})

test('a refusal of the server is an RpcError with its code, text and data', async () => {
  const { client, server } = startScripted()
  const call = client.request('account/rateLimits/read')
  const { id } = await server.read()
  const error = { code: -32600, message: 'no', data: { kind: 'authRequired' } }
  await server.send({ id, error })
  await expect(call).rejects.toMatchObject({ name: 'RpcError', ...error })
})

test('requestRaw reaches methods outside the contract, unchecked', async () => {
  const { client, server } = startScripted()
  const call = client.requestRaw('thread/start', { cwd: '/' })
  expect(await server.read()).toEqual({ id: 0, method: 'thread/start', params: { cwd: '/' } })
  await server.send({ id: 0, result: ['anything'] })
  expect(await call).toEqual(['anything'])
})

test('a listener hears until it is removed, and one that throws stops no other', async () => {
  const reports: RpcReport[] = []
  const { client, server } = startScripted({ report: (event) => reports.push(event) })
  const heard = vi.fn()
  client.on('account/updated', () => {
    throw new Error('listener')
  })
  const remove = client.on('account/updated', heard)
  const updated = { method: 'account/updated', params: { authMode: 'apikey', planType: null } }
  await server.send(updated)
  await eventually(() => expect(heard).toHaveBeenCalledTimes(1))
  expect(reports).toMatchObject([{ code: 'listener_failed' }])
  remove()
  const raw = vi.fn()
  client.onRaw(raw)
  await server.send(updated)
  await eventually(() => expect(raw).toHaveBeenCalledTimes(1))
  expect(heard).toHaveBeenCalledTimes(1)
})

test('notifications outside the contract reach raw listeners alone', async () => {
  const { client, server } = startScripted()
  const raw = vi.fn()
  client.onRaw(raw)
  await server.send({ method: 'thread/started', params: { x: 1 }, emittedAtMs: 5 })
  await eventually(() => expect(raw).toHaveBeenCalled())
  expect(raw).toHaveBeenCalledWith({ method: 'thread/started', params: { x: 1 }, emittedAtMs: 5 })
})

test('a notification that cannot be used is reported and not delivered', async () => {
  const reports: RpcReport[] = []
  const { client, server } = startScripted({ report: (event) => reports.push(event) })
  const heard = vi.fn()
  client.on('account/updated', heard)
  await server.send({ method: 'account/updated', params: { authMode: 5 } })
  await eventually(() => expect(reports).toHaveLength(1))
  expect(heard).not.toHaveBeenCalled()
})

const refresh = {
  id: 0,
  method: 'account/chatgptAuthTokens/refresh',
  params: { reason: 'unauthorized', previousAccountId: null },
}

function handlers(changes: Partial<ServerRequestHandlers> = {}): ServerRequestHandlers {
  return { 'account/chatgptAuthTokens/refresh': decline, ...changes }
}

const declined = {
  id: 0,
  error: { code: -32600, message: 'This client does not serve the request' },
}

test('a server request is declined unless there is a handler, and that is told', async () => {
  const onUnhandledRequest = vi.fn()
  const { server } = startScripted({ onUnhandledRequest })
  await server.send(refresh)
  expect(await server.read()).toEqual(declined)
  expect(onUnhandledRequest).toHaveBeenCalledWith({ method: refresh.method, listed: true })
})

test('[T24] a server request of a later time is declined, whatever the handlers', async () => {
  const onUnhandledRequest = vi.fn()
  const { server } = startScripted({ serverRequests: handlers(), onUnhandledRequest })
  await server.send({ id: 0, method: 'telepathy/requestApproval', params: {} })
  expect(await server.read()).toEqual(declined)
  const method = 'telepathy/requestApproval'
  expect(onUnhandledRequest).toHaveBeenCalledWith({ method, listed: false })
})

test('a handler answers, and decline refuses in its place', async () => {
  const tokens = { accessToken: 'a.b.c', chatgptAccountId: 'acct' }
  const granting = startScripted({
    serverRequests: handlers({ 'account/chatgptAuthTokens/refresh': () => tokens }),
  })
  await granting.server.send(refresh)
  expect(await granting.server.read()).toEqual({ id: 0, result: tokens })
  const declining = startScripted({ serverRequests: handlers() })
  await declining.server.send(refresh)
  expect(await declining.server.read()).toEqual(declined)
})

test('a server request with params outside the contract is refused', async () => {
  const serve = vi.fn()
  const { server } = startScripted({
    serverRequests: handlers({ 'account/chatgptAuthTokens/refresh': serve }),
  })
  await server.send({ ...refresh, params: { reason: 5 } })
  expect(await server.read()).toMatchObject({
    error: {
      code: -32600,
      message:
        'Cannot use the params of account/chatgptAuthTokens/refresh: "/reason" must be string',
      data: { kind: 'invalidParams' },
    },
  })
  expect(serve).not.toHaveBeenCalled()
})

test('a program can ask for every handler at compile time', () => {
  // @ts-expect-error -- handlers are missing
  const none: ServerRequestHandlers = {} satisfies Required<ServerRequestHandlers>
  expect(none).toEqual({})
})
