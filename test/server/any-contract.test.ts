import { setImmediate } from 'node:timers/promises'
import { expect, expectTypeOf, onTestFinished, test, vi } from 'vitest'
import { createClient } from '../../src/client/client.js'
import type { ClientOptions, ContractClient } from '../../src/client/contract-client.js'
import { decline } from '../../src/client/server-requests.js'
import { RpcError } from '../../src/rpc/errors.js'
import type { Handlers } from '../../src/server/handlers.js'
import type { HandlersFor, ServerOptions } from '../../src/server/server.js'
import { createServer } from '../../src/server/server.js'
import { createTransportPair } from '../../src/transports/memory.js'
import type { HouseTypes } from '../client/house.js'
import { createSlowHouse, house } from '../client/house.js'
import { eventually } from '../support/eventually.js'
import { LineClient } from '../support/server.js'

const initialize = () => ({ userAgent: 'house/1.0.0 (Linux; x86_64)' })
const lamp = { on: true }
const params = { clientInfo: { name: 'me', version: '1' } }

function serve(handlers: HandlersFor<HouseTypes>, options: ServerOptions = {}) {
  const server = createServer(house, handlers, options)
  const connect = (clientOptions: ClientOptions<HouseTypes> = {}) => {
    const [here, there] = createTransportPair()
    const connection = server.connect(there)
    const client = createClient(here, { ...clientOptions, contract: house })
    onTestFinished(() => client.close())
    return { client, connection }
  }
  return { server, connect }
}

async function open(client: ContractClient<HouseTypes>, capabilities: object = {}) {
  await client.initialize({ clientInfo: { name: 'me' }, capabilities })
}

async function readFour(client: LineClient) {
  return [await client.read(), await client.read(), await client.read(), await client.read()]
}

test('a server answers the methods of the contract that it is given', async () => {
  const { connect } = serve({
    initialize,
    'lamp/read': () => lamp,
    'lamp/switch': async ({ on }, { connection, afterResponse }) => {
      expectTypeOf(on).toEqualTypeOf<boolean>()
      afterResponse(() => connection.notify('lamp/changed', { on }))
      return { on }
    },
    'oven/heat': () => {
      throw new RpcError(-32600, 'no', { data: { kind: 'cold' } })
    },
  })
  const { client } = connect()
  const heard: unknown[] = []
  client.on('lamp/changed', ({ on }) => heard.push(on))
  await open(client)
  expect(await client.request('lamp/read')).toEqual({ on: true })
  expect(await client.request('lamp/switch', { on: false })).toEqual({ on: false })
  await eventually(() => expect(heard).toEqual([false]))
  await expect(client.request('oven/heat')).rejects.toMatchObject({ data: { kind: 'cold' } })
})

test('a method without a handler is answered as one that does not exist', async () => {
  const client = new LineClient(createServer(house, { initialize, 'lamp/read': () => lamp }))
  await client.initialize()
  expect(await client.ask('oven/clean')).toEqual({
    id: 1,
    error: {
      code: -32600,
      message:
        'Invalid request: unknown variant `oven/clean`, expected `initialize` or `lamp/read`',
      data: { kind: 'unknownMethod' },
    },
  })
})

test('a server without a handler of initialize is not made', () => {
  expect(() => createServer(house, { 'lamp/read': () => lamp })).toThrow(
    new TypeError('A server needs a handler for "initialize"'),
  )
})

test('params, the handshake and the gates of the contract are checked in this order', async () => {
  const handle = vi.fn(() => ({ degrees: 1 }))
  const handlers = { initialize, 'oven/heat': handle, 'oven/cook': handle, 'oven/scan': handle }
  const client = new LineClient(createServer(house, handlers))
  const heat = (params: object) => client.ask('oven/heat', params)
  expect(await heat({ degrees: 'hot' })).toMatchObject({
    error: { data: { kind: 'invalidParams', pointer: '/degrees' } },
  })
  expect(await heat({ degrees: 1 })).toMatchObject({ error: { message: 'Not initialized' } })
  await client.initialize()
  expect(await client.initialize()).toMatchObject({ error: { message: 'Already initialized' } })
  expect(await heat({ degrees: 1 })).toMatchObject({ result: { degrees: 1 } })
  const gated = [
    await heat({ degrees: 1, turbo: true }),
    await client.ask('oven/cook', { type: 'dragon' }),
    await client.ask('oven/scan'),
  ]
  const messages = ['oven/heat.turbo', 'oven/cook.dragon', 'oven/scan'].map(
    (name) => `${name} requires experimentalApi capability`,
  )
  expect(gated).toMatchObject(messages.map((message) => ({ error: { message } })))
  expect(handle).toHaveBeenCalledTimes(1)
})

test('a client that asked for the experimental API gets past the gates', async () => {
  const handlers = { initialize, 'oven/scan': () => ({ degrees: 1 }) }
  const client = new LineClient(createServer(house, handlers))
  await client.initialize({ experimentalApi: true })
  expect(await client.ask('oven/scan')).toMatchObject({ result: { degrees: 1 } })
})

test('an initialize that fails leaves the connection closed to everything else', async () => {
  const attempts = [() => Promise.reject(new RpcError(-32600, 'not yet')), async () => initialize()]
  const handlers: Handlers<HouseTypes> = {
    initialize: () => attempts.shift()?.() ?? initialize(),
    'lamp/read': () => lamp,
  }
  const client = new LineClient(createServer(house, handlers))
  expect(await client.initialize()).toMatchObject({ error: { message: 'not yet' } })
  expect(await client.ask('lamp/read')).toMatchObject({ error: { message: 'Not initialized' } })
  expect(await client.initialize()).toHaveProperty('result')
  expect(await client.ask('lamp/read')).toHaveProperty('result')
})

test('requests that follow an initialize at once wait for its outcome', async () => {
  const outcomes = [Promise.reject(new RpcError(-32600, 'not yet')), setImmediate(initialize())]
  const handle = vi.fn(() => outcomes.shift() ?? initialize())
  const client = new LineClient(
    createServer(house, { initialize: { serial: true, handle }, 'lamp/read': () => lamp }),
  )
  await client.send(
    { id: 1, method: 'initialize', params },
    { id: 2, method: 'initialize', params },
    { id: 3, method: 'initialize', params },
    { id: 4, method: 'lamp/read' },
  )
  const answers = await readFour(client)
  expect(answers).toMatchObject([
    { id: 1, error: { message: 'not yet' } },
    { id: 2, result: initialize() },
    { id: 3, error: { message: 'Already initialized' } },
    { id: 4, result: lamp },
  ])
  expect(handle).toHaveBeenCalledTimes(2)
})

test('requests that follow an initialize at once keep their order', async () => {
  const order: string[] = []
  const record = (name: string) => () => {
    order.push(name)
    return lamp
  }
  const client = new LineClient(
    createServer(house, {
      initialize: async () => setImmediate(initialize()),
      'lamp/read': { serial: true, handle: record('read') },
      'lamp/switch': { serial: true, handle: record('switch') },
    }),
  )
  await client.send(
    { id: 1, method: 'initialize', params },
    { id: 2, method: 'lamp/read' },
    { id: 3, method: 'lamp/switch', params: lamp },
    { id: 4, method: 'lamp/read' },
  )
  const answers = await readFour(client)
  expect(answers.map(({ id }) => id)).toEqual([1, 2, 3, 4])
  expect(order).toEqual(['read', 'switch', 'read'])
})

test('what follows an initialize at once is sent after its answer', async () => {
  const client = new LineClient(
    createServer(house, {
      initialize,
      'lamp/read': (_params, { connection }) => {
        connection.notify('lamp/changed', { on: true })
        return lamp
      },
    }),
  )
  await client.send({ id: 1, method: 'initialize', params }, { id: 2, method: 'lamp/read' })
  expect(await client.read()).toMatchObject({ id: 1 })
  expect(await client.read()).toMatchObject({ method: 'lamp/changed' })
  expect(await client.read()).toMatchObject({ id: 2 })
})

test('an initialize whose result cannot be sent leaves the connection closed', async () => {
  const results = [{ userAgent: 1n as never }, initialize()]
  const client = new LineClient(
    createServer(house, { initialize: () => results.shift() ?? initialize() }),
  )
  expect(await client.initialize()).toHaveProperty('error')
  expect(await client.initialize()).toHaveProperty('result')
})

test.each([5, {}, null, { handle: 'initialize' }])(
  'a server refuses %j as a handler',
  (handler) => {
    expect(() => createServer(house, { initialize: handler as never })).toThrow(TypeError)
  },
)

test('a broadcast reaches every initialized client that did not opt out, with one time', async () => {
  let time = 0
  const server = createServer(house, { initialize }, { now: () => ++time })
  const [first, second, optedOut, silent] = [0, 1, 2, 3].map(() => new LineClient(server))
  await first?.initialize()
  await second?.initialize()
  await optedOut?.initialize({ optOutNotificationMethods: ['lamp/changed'] })
  server.broadcast('lamp/changed', { on: true })
  server.broadcast('door/rang')
  const changed = { method: 'lamp/changed', params: { on: true }, emittedAtMs: 1 }
  expect(await first?.read()).toEqual(changed)
  expect(await second?.read()).toEqual(changed)
  expect(await optedOut?.read()).toEqual({ method: 'door/rang', emittedAtMs: 2 })
  expect(await silent?.ask('lamp/read')).toHaveProperty('error')
})

test('a request to the client is typed, and rejects where the client refuses', async () => {
  const { connect } = serve({ initialize })
  const serverRequests = { 'door/open': () => ({ open: true }), 'lamp/allow': decline }
  const { connection } = connect({ serverRequests })
  const opened = connection.request('door/open', { who: 'me' })
  expectTypeOf(opened).resolves.toEqualTypeOf<{ open: boolean }>()
  expect(await opened).toEqual({ open: true })
  await expect(connection.request('lamp/allow', lamp)).rejects.toMatchObject({
    name: 'RpcError',
    code: -32600,
  })
})

test('an answer of the client that breaks the contract is no answer', async () => {
  const { server } = serve({ initialize })
  const client = new LineClient(server)
  const [connection] = server.connections
  const opened = expect(connection?.request('door/open', { who: 'me' })).rejects.toMatchObject({
    name: 'ConnectionError',
    code: 'bad_response',
    message: 'Cannot use the result of door/open: "/open" must be boolean',
  })
  const { id } = await client.read()
  await client.send({ id, result: { open: 'wide' } })
  await opened
  await client.close()
})

test('serial methods are answered in the order of their requests, others are not held up', async () => {
  const ends: (() => void)[] = []
  const slow = () => new Promise<typeof lamp>((resolve) => ends.push(() => resolve(lamp)))
  const server = createServer(house, {
    initialize,
    'lamp/read': { serial: true, handle: slow },
    'lamp/switch': { serial: true, handle: (params) => params },
    'oven/read': () => ({ degrees: 1 }),
  })
  const client = new LineClient(server)
  await client.initialize()
  const order: string[] = []
  await client.send(
    { id: 1, method: 'lamp/read' },
    { id: 2, method: 'lamp/switch', params: lamp },
    { id: 3, method: 'oven/read' },
  )
  expect(await client.read()).toMatchObject({ id: 3 })
  const turn = server.inTurn(() => order.push('turn'))
  expect(order).toEqual([])
  ends.forEach((end) => end())
  expect(await client.read()).toMatchObject({ id: 1 })
  expect(await client.read()).toMatchObject({ id: 2 })
  await turn
  expect(order).toEqual(['turn'])
})

test('a hook runs when a request arrives, before its turn, until it is handled', async () => {
  const order: string[] = []
  const server = createServer(house, {
    initialize,
    'lamp/read': {
      serial: true,
      handle: () => (order.push('handled'), lamp),
      onArrival: () => {
        order.push('arrived')
        return () => order.push('left')
      },
    },
  })
  const client = new LineClient(server)
  await client.initialize()
  let end = () => {}
  void server.inTurn(() => new Promise<void>((resolve) => (end = resolve)))
  await client.send({ id: 1, method: 'lamp/read' })
  await eventually(() => expect(order).toEqual(['arrived']))
  end()
  expect(await client.read()).toMatchObject({ id: 1, result: lamp })
  expect(order).toEqual(['arrived', 'handled', 'left'])
})

test('handlers can be made for their server, which knows its clients', async () => {
  const empty = vi.fn()
  const { server, connect } = serve((server) => {
    server.onEmpty(empty)
    return {
      initialize,
      'lamp/switch': (params) => {
        server.broadcast('lamp/changed', params)
        return params
      },
    }
  })
  const [first, second] = [connect(), connect()]
  const heard = vi.fn()
  second.client.on('lamp/changed', heard)
  await open(first.client)
  await open(second.client)
  expect(server.connections).toEqual(new Set([first.connection, second.connection]))
  await first.client.request('lamp/switch', lamp)
  await eventually(() => expect(heard).toHaveBeenCalledWith(lamp))
  await first.client.close()
  await first.connection.closed
  expect(empty).not.toHaveBeenCalled()
  await second.client.close()
  await second.connection.closed
  await setImmediate()
  expect(empty).toHaveBeenCalledTimes(1)
})

test('requests reach their handlers in order, whichever domain is loaded first', async () => {
  const { contract, loads } = createSlowHouse()
  const load = (domain: string) => loads.find((each) => each.domain === domain)?.succeed()
  const order: string[] = []
  const server = createServer(contract, {
    initialize,
    'lamp/read': () => (order.push('lamp'), lamp),
    'oven/read': () => (order.push('oven'), { degrees: 1 }),
  })
  const client = new LineClient(server)
  const opened = client.initialize()
  await eventually(() => expect(loads).toHaveLength(1))
  load('base')
  await opened
  await client.send({ id: 1, method: 'lamp/read' }, { id: 2, method: 'oven/read' })
  await eventually(() => expect(loads).toHaveLength(3))
  load('oven')
  await setImmediate()
  expect(order).toEqual([])
  load('lamp')
  expect(await client.read()).toMatchObject({ id: 1 })
  expect(await client.read()).toMatchObject({ id: 2 })
  expect(order).toEqual(['lamp', 'oven'])
})

test('types follow the contract', () => {
  const wrong = [
    // @ts-expect-error -- a result of another type
    () => createServer(house, { initialize, 'lamp/read': () => ({ colour: 'red' }) }),
    // @ts-expect-error -- a method of another contract
    () => createServer(house, { initialize, 'account/read': () => ({}) }),
    // @ts-expect-error -- no such notification
    () => serve({ initialize }).server.broadcast('lamp/change', lamp),
    // @ts-expect-error -- its params are missing
    () => serve({ initialize }).server.broadcast('lamp/changed'),
  ]
  expect(wrong).toHaveLength(4)
})
