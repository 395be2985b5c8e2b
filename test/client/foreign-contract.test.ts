import { expect, expectTypeOf, test, vi } from 'vitest'
import { createClient } from '../../src/client/client.js'
import type { ClientOptions, ContractClient } from '../../src/client/contract-client.js'
import type { NotificationOf } from '../../src/contract/contract-types.js'
import type { ServerRequestHandlers } from '../../src/client/server-requests.js'
import { decline } from '../../src/client/server-requests.js'
import { startScriptedWith } from '../support/scripted-server.js'
import type { HouseTypes } from './house.js'
import { house } from './house.js'

function start(options: ClientOptions<HouseTypes> = {}) {
  return startScriptedWith((transport) => createClient(transport, { ...options, contract: house }))
}

async function open(userAgent: string, capabilities?: { experimentalApi: boolean }) {
  const started = start()
  const opened = started.client.initialize({
    clientInfo: { name: 'me' },
    ...(capabilities && { capabilities }),
  })
  await started.server.answer({ userAgent })
  await started.server.read()
  await opened
  return started
}

const openAs = (version: string) => open(`me/${version} (Linux 6; x86_64) xterm (me; 1)`)

test('a client speaks the contract it is given', async () => {
  const onDrift = vi.fn()
  const { client, server } = start({ onDrift })
  const call = client.request('lamp/switch', { on: true })
  expectTypeOf(call).resolves.toEqualTypeOf<{ on: boolean }>()
  await server.answer({ on: true, colour: 'red' })
  expect(await call).toEqual({ on: true, colour: 'red' })
  expect(onDrift.mock.calls).toEqual([
    [{ kind: 'unlistedMember', method: 'lamp/switch', pointer: '/colour' }],
  ])
  const wrong = { on: 'yes' } as unknown as { on: boolean }
  await expect(client.request('lamp/switch', wrong)).rejects.toThrow(
    new TypeError('Params of lamp/switch: "/on" must be boolean'),
  )
  const unusable = client.request('lamp/read')
  await server.answer({})
  await expect(unusable).rejects.toMatchObject({
    code: 'bad_response',
    message: 'Cannot use the result of lamp/read: "/on" must be boolean',
  })
})

test('notifications of the client other than initialized are checked and sent', async () => {
  const { client, server } = start()
  await client.notify('lamp/touched', { on: true })
  expect(await server.read()).toEqual({ method: 'lamp/touched', params: { on: true } })
  const wrong = {} as { on: boolean }
  await expect(client.notify('lamp/touched', wrong)).rejects.toThrow(
    new TypeError('Params of lamp/touched: "/on" must be boolean'),
  )
})

test('notifications and requests of the server go to their listeners and handlers', async () => {
  const serverRequests: ServerRequestHandlers<HouseTypes> = {
    'door/open': ({ who }) => ({ open: who === 'me' }),
    'lamp/allow': decline,
  }
  const onUnhandledRequest = vi.fn()
  const { client, server } = start({ serverRequests, onUnhandledRequest })
  const heard: unknown[] = []
  client.on('lamp/changed', ({ on }) => heard.push(on))
  client.on('door/rang', (params) => heard.push(params))
  await server.send({ method: 'lamp/changed', params: { on: true } })
  await server.send({ method: 'door/rang' })
  await server.send({ id: 1, method: 'door/open', params: { who: 'me' } })
  expect(await server.read()).toEqual({ id: 1, result: { open: true } })
  expect(heard).toEqual([true, undefined])
  await server.send({ id: 2, method: 'lamp/allow', params: { on: true } })
  expect(await server.read()).toMatchObject({ id: 2, error: { code: -32600 } })
  expect(onUnhandledRequest).not.toHaveBeenCalled()
})

test('a listener of every notification gets those of the contract, checked and in order', async () => {
  const onDrift = vi.fn()
  const report = vi.fn()
  const { client, server } = start({ onDrift, report })
  const heard: unknown[] = []
  client.on('lamp/changed', ({ on }) => heard.push(on))
  const stop = client.onNotification((notification) => {
    expectTypeOf(notification).toEqualTypeOf<NotificationOf<HouseTypes>>()
    if (notification.method === 'lamp/changed') heard.push(['on', notification.params.on])
    else heard.push(notification)
  })
  const changed = { method: 'lamp/changed', params: { on: true, colour: 'red' } }
  await server.send({ ...changed, emittedAtMs: 1 })
  await server.send({ method: 'door/rang', emittedAtMs: 2 })
  await server.send({ method: 'lamp/changed', params: { on: 'yes' } })
  await server.send({ method: 'lamp/flew', params: {} })
  await vi.waitFor(() => expect(report).toHaveBeenCalled())
  const rang = { method: 'door/rang', params: undefined, emittedAtMs: 2 }
  expect(heard).toEqual([true, ['on', true], rang])
  expect(onDrift).toHaveBeenCalledTimes(1)
  expect(report.mock.calls).toMatchObject([[{ cause: { code: 'bad_response' } }]])
  stop()
  await server.send({ method: 'door/rang' })
  await server.send({ id: 1, method: 'door/open', params: { who: 'me' } })
  await server.read()
  expect(heard).toHaveLength(3)
})

test('without handlers a request of the server is declined', async () => {
  const onUnhandledRequest = vi.fn()
  const { server } = start({ onUnhandledRequest })
  await server.send({ id: 1, method: 'door/open', params: { who: 'me' } })
  expect(await server.read()).toMatchObject({ id: 1, error: { code: -32600 } })
  expect(onUnhandledRequest).toHaveBeenCalledWith({ method: 'door/open', listed: true })
})

test('types follow the contract', () => {
  const { client } = start()
  expectTypeOf(client).toEqualTypeOf<ContractClient<HouseTypes>>()
  // Only our own contract has logins.
  expectTypeOf(client).not.toHaveProperty('login')
  const calls = [
    () => client.request('oven/heat'),
    () => client.request('oven/heat', null, { timeoutMs: 1 }),
    // @ts-expect-error -- params are required here
    () => client.request('lamp/switch'),
    // @ts-expect-error -- a wrong type
    () => client.request('lamp/switch', { on: 1 }),
    // @ts-expect-error -- misspelt
    () => client.request('lamp/swich', { on: true }),
    // @ts-expect-error -- a method of another contract
    () => client.request('account/read', {}),
    // @ts-expect-error -- sent by initialize alone
    () => client.notify('initialized'),
    // @ts-expect-error -- no such notification
    () => client.on('lamp/change', () => undefined),
    // @ts-expect-error -- a wrong member of the params of initialize
    () => client.initialize({ clientInfo: { name: 1 } }),
    // @ts-expect-error -- no such method
    () => client.supports('lamp/fly'),
  ]
  expect(calls).toHaveLength(10)
})

test('handlers are those of the contract, and can be asked to be all of them', () => {
  const some = { 'door/open': decline }
  // @ts-expect-error -- a handler is missing
  const all = some satisfies Required<ServerRequestHandlers<HouseTypes>>
  const transport = undefined as never
  const serverRequests = { 'door/paint': decline }
  // @ts-expect-error -- no such request, and it is not taken for our own contract
  const create = () => createClient(transport, { contract: house, serverRequests }) as unknown
  expect([all, create]).toHaveLength(2)
})

test('before initialize is answered nothing is known of the server', async () => {
  const { client, server } = start()
  expect(client.server).toBeUndefined()
  expect(client.supports('oven/read')).toBe(true)
  const call = client.request('oven/read')
  expect(await server.answer({ degrees: 1 })).toEqual({ id: 0, method: 'oven/read' })
  expect(await call).toEqual({ degrees: 1 })
})

test('the version of the server is read from its user agent', async () => {
  const userAgent = 'me/0.169.0 (Linux 6; x86_64) vscode/1.86.0 (me; 1)'
  const { client } = await open(userAgent)
  expect(client.server).toEqual({ userAgent, version: '0.169.0' })
})

const needsLater = 'oven/read needs codex 0.137.0 or later, this server is '

test.each([
  ['0.136.9', `${needsLater}0.136.9`],
  ['0.99.0', `${needsLater}0.99.0`],
  ['0.136.0-alpha.1', `${needsLater}0.136.0-alpha.1`],
])('a server of %s is not asked for what came in 0.137.0', async (version, message) => {
  const { client, server } = await openAs(version)
  expect(client.supports('oven/read')).toBe(false)
  await expect(client.request('oven/read')).rejects.toMatchObject({
    name: 'ConnectionError',
    code: 'unsupported_method',
    message,
  })
  void client.requestRaw('oven/read').catch(() => undefined)
  expect(await server.read()).toMatchObject({ id: 1, method: 'oven/read' })
})

test.each(['0.137.0', '0.137.1', '1.0.0', '0.137.0-alpha.1', '0.0.0', 'unknown'])(
  'a server of %s is asked for what came in 0.137.0',
  async (version) => {
    const { client, server } = await openAs(version)
    expect(client.supports('oven/read')).toBe(true)
    const call = client.request('oven/read')
    await server.answer({ degrees: 1 })
    expect(await call).toEqual({ degrees: 1 })
  },
)

test.each(['0.150.0', '0.151.0-alpha.1', '0.168.0'])(
  'a server of %s is not asked for what went in 0.150.0',
  async (version) => {
    const { client } = await openAs(version)
    expect(client.supports('oven/clean')).toBe(false)
    await expect(client.request('oven/clean')).rejects.toMatchObject({
      code: 'unsupported_method',
      message: `oven/clean needs codex before 0.150.0, this server is ${version}`,
    })
  },
)

test.each(['0.149.9', '0.150.0-alpha.1', '0.0.0'])(
  'a server of %s is asked for what went in 0.150.0',
  async (version) => {
    const { client } = await openAs(version)
    expect(client.supports('oven/clean')).toBe(true)
  },
)

test('a server of the very version of the contract is asked for all of it', async () => {
  const { client } = await openAs(house.facts['protocolVersion'] ?? '')
  expect(client.supports('oven/clean')).toBe(true)
})

test('a contract without a release refuses only what it dates', async () => {
  const contract = { ...house, facts: {} }
  const { client, server } = startScriptedWith((transport) => createClient(transport, { contract }))
  const opened = client.initialize({ clientInfo: { name: 'me' } })
  await server.answer({ userAgent: 'me/0.136.0 (Linux 6; x86_64) xterm (me; 1)' })
  await server.read()
  await opened
  expect(client.supports('lamp/switch')).toBe(true)
  expect(client.supports('oven/read')).toBe(false)
})

const experimental: [string, (client: ContractClient<HouseTypes>) => Promise<unknown>][] = [
  ['oven/scan', (client) => client.request('oven/scan')],
  ['oven/heat.turbo', (client) => client.request('oven/heat', { degrees: 1, turbo: true })],
  ['oven/cook.dragon', (client) => client.request('oven/cook', { type: 'dragon' })],
]

test.each(experimental)('%s is not sent without experimentalApi', async (name, ask) => {
  const { client, server } = await openAs('0.169.0')
  await expect(ask(client)).rejects.toMatchObject({
    name: 'ConnectionError',
    code: 'experimental_required',
    message: `${name} needs capabilities.experimentalApi in initialize`,
  })
  void client.requestRaw('oven/scan').catch(() => undefined)
  expect(await server.read()).toEqual({ id: 1, method: 'oven/scan' })
})

test.each(experimental)('%s is sent with experimentalApi', async (_name, ask) => {
  const { client, server } = await open('me/0.169.0 (x)', { experimentalApi: true })
  const call = ask(client)
  await server.answer({ degrees: 1 })
  expect(await call).toEqual({ degrees: 1 })
})

test('what stands beside an experimental member or variant is sent without experimentalApi', async () => {
  const { client, server } = await openAs('0.169.0')
  const calls = [
    client.request('oven/heat'),
    client.request('oven/heat', { degrees: 1, turbo: null }),
    client.request('oven/cook', { type: 'soup' }),
  ]
  const answered: unknown[] = []
  while (answered.length < calls.length) answered.push(await server.answer({ degrees: 1 }))
  expect(await Promise.all(calls)).toHaveLength(3)
})
