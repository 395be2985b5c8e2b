import { expect, expectTypeOf, test, vi } from 'vitest'
import { createClient } from '../../src/client/client.js'
import type { ClientOptions, ContractClient } from '../../src/client/contract-client.js'
import type { ServerRequestHandlers } from '../../src/client/server-requests.js'
import { decline } from '../../src/client/server-requests.js'
import { startScriptedWith } from '../support/scripted-server.js'
import type { HouseTypes } from './house.js'
import { house } from './house.js'

function start(options: ClientOptions<HouseTypes> = {}) {
  return startScriptedWith((transport) => createClient(transport, { ...options, contract: house }))
}

test('a client speaks the contract it is given', async () => {
  const onToleration = vi.fn()
  const { client, server } = start({ onToleration })
  const call = client.request('lamp/switch', { on: true })
  expectTypeOf(call).resolves.toEqualTypeOf<{ on: boolean }>()
  await server.answer({ on: true, colour: 'red' })
  expect(await call).toEqual({ on: true, colour: 'red' })
  expect(onToleration.mock.calls).toEqual([
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
  const onUnserved = vi.fn()
  const { client, server } = start({ serverRequests, onUnserved })
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
  expect(onUnserved).not.toHaveBeenCalled()
})

test('without handlers a request of the server is declined', async () => {
  const onUnserved = vi.fn()
  const { server } = start({ onUnserved })
  await server.send({ id: 1, method: 'door/open', params: { who: 'me' } })
  expect(await server.read()).toMatchObject({ id: 1, error: { code: -32600 } })
  expect(onUnserved).toHaveBeenCalledWith({ method: 'door/open', listed: true })
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
  ]
  expect(calls).toHaveLength(9)
})

test('handlers are exhaustive for the contract', () => {
  // @ts-expect-error -- a handler is missing
  const some: ServerRequestHandlers<HouseTypes> = { 'door/open': decline }
  const serverRequests = { 'door/open': decline }
  const transport = undefined as never
  // @ts-expect-error -- here too, and it is not taken for our own contract
  const create = () => createClient(transport, { contract: house, serverRequests }) as unknown
  expect([some, create]).toHaveLength(2)
})
