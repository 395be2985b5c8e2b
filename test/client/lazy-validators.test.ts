import { setImmediate } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { createClient } from '../../src/client/client.js'
import type { ClientOptions } from '../../src/client/contract-client.js'
import { eventually } from '../support/eventually.js'
import { startScriptedWith } from '../support/scripted-server.js'
import type { HouseTypes } from './house.js'
import { createSlowHouse } from './house.js'

function start(options: ClientOptions<HouseTypes> = {}) {
  const { contract, loads } = createSlowHouse()
  const load = (index: number) => {
    const found = loads[index]
    if (found === undefined) throw new Error('Nobody has asked for it')
    return found
  }
  const report = vi.fn()
  const started = startScriptedWith((transport) =>
    createClient(transport, { report, ...options, contract }),
  )
  const domains = () => loads.map(({ domain }) => domain)
  /** Resolves when the client has taken what was sent before. */
  const taken = async () => {
    const heard = new Promise<void>((resolve) => {
      const end = started.client.onRaw(({ method }) => {
        if (method !== 'fence') return
        end()
        resolve()
      })
    })
    await started.server.send({ method: 'fence' })
    await heard
  }
  return { ...started, load, domains, taken, report }
}

const changed = (on: unknown) => ({ method: 'lamp/changed', params: { on } })
const ready = (degrees: number) => ({ method: 'oven/ready', params: { degrees } })

test('a domain is loaded by the first call of one of its methods, once for all calls', async () => {
  const { client, server, load, domains } = start()
  expect(domains()).toEqual([])
  const calls = [client.request('lamp/switch', { on: true }), client.request('lamp/read')]
  expect(domains()).toEqual(['lamp'])
  load(0).succeed()
  expect(await server.answer({ on: true })).toEqual({
    id: 0,
    method: 'lamp/switch',
    params: { on: true },
  })
  expect(await server.answer({ on: false })).toEqual({ id: 1, method: 'lamp/read' })
  expect(await Promise.all(calls)).toEqual([{ on: true }, { on: false }])
  const again = client.request('lamp/read')
  await server.answer({ on: true })
  expect(await again).toEqual({ on: true })
  expect(domains()).toEqual(['lamp'])
})

test('calls are sent in their order, whichever domain is there first', async () => {
  const { client, server, load } = start()
  void client.request('lamp/read').catch(() => undefined)
  void client.request('oven/heat').catch(() => undefined)
  void client.request('lamp/switch', { on: true }).catch(() => undefined)
  load(1).succeed()
  load(0).succeed()
  expect(await server.read()).toMatchObject({ id: 0, method: 'lamp/read' })
  expect(await server.read()).toMatchObject({ id: 1, method: 'oven/heat' })
  expect(await server.read()).toMatchObject({ id: 2, method: 'lamp/switch' })
})

test('a load that failed rejects the calls that waited for it, and the next call tries again', async () => {
  const { client, server, load, domains } = start()
  const cause = new Error('no such file')
  const calls = [client.request('lamp/read'), client.request('lamp/read')]
  load(0).fail(cause)
  const failure = {
    name: 'ConnectionError',
    code: 'load_failed',
    message: 'Cannot load the validators of "lamp"',
    cause,
  }
  for (const call of calls) await expect(call).rejects.toMatchObject(failure)
  const again = client.request('lamp/read')
  expect(domains()).toEqual(['lamp', 'lamp'])
  load(1).succeed()
  await server.answer({ on: true })
  expect(await again).toEqual({ on: true })
})

test('a load that throws at once rejects like one that fails', async () => {
  const { contract } = createSlowHouse()
  const loadValidators = () => {
    throw new TypeError('no such domain')
  }
  const { client } = startScriptedWith((transport) =>
    createClient(transport, { contract: { ...contract, loadValidators } }),
  )
  await expect(client.request('lamp/read')).rejects.toMatchObject({
    code: 'load_failed',
    message: 'Cannot load the validators of "lamp"',
  })
})

test('a failed load does not hold up the calls behind it', async () => {
  const { client, server, load } = start()
  const failing = client.request('lamp/read')
  const call = client.request('oven/heat')
  load(1).succeed()
  load(0).fail(new Error('no'))
  await expect(failing).rejects.toMatchObject({
    code: 'load_failed',
    message: 'Cannot load the validators of "lamp"',
  })
  await server.answer({ degrees: 1 })
  expect(await call).toEqual({ degrees: 1 })
})

test('an abort ends a call that waits for its domain, and nothing is sent', async () => {
  const { client, server, load } = start()
  const { signal, abort } = createAbort()
  const call = client.request('lamp/switch', { on: true }, { signal })
  void client.request('lamp/read').catch(() => undefined)
  abort()
  const canceled = {
    code: 'canceled',
    message: 'Cannot call "lamp/switch": canceled by the caller',
  }
  await expect(call).rejects.toMatchObject(canceled)
  await expect(client.request('lamp/read', undefined, { signal })).rejects.toMatchObject({
    code: 'canceled',
    message: 'Cannot call "lamp/read": canceled by the caller',
  })
  load(0).succeed()
  expect(await server.read()).toEqual({ id: 0, method: 'lamp/read' })
})

function createAbort() {
  const controller = new AbortController()
  return { signal: controller.signal, abort: () => controller.abort() }
}

test('notifications keep their order among all methods while a domain loads', async () => {
  const { client, server, load, domains, taken } = start()
  const heard: unknown[] = []
  client.on('lamp/changed', ({ on }) => heard.push(on))
  client.on('oven/ready', ({ degrees }) => heard.push(degrees))
  expect(domains()).toEqual(['lamp', 'oven'])
  load(1).succeed()
  await server.send(changed(true))
  await server.send(ready(180))
  await server.send(changed(false))
  await taken()
  expect(heard).toEqual([])
  load(0).succeed()
  await eventually(() => expect(heard).toEqual([true, 180, false]))
})

test('what nobody listens to loads nothing, and raw listeners hear it at once', async () => {
  const { client, server, load, domains, taken } = start()
  const raw: string[] = []
  const heard: unknown[] = []
  client.onRaw(({ method }) => raw.push(method))
  client.on('lamp/changed', ({ on }) => heard.push(on))
  await server.send(changed(true))
  await server.send(ready(180))
  await taken()
  expect(raw).toEqual(['lamp/changed', 'oven/ready', 'fence'])
  expect(heard).toEqual([])
  expect(domains()).toEqual(['lamp'])
  load(0).succeed()
  await eventually(() => expect(heard).toEqual([true]))
})

test('a listener of every notification loads a domain with its first notification', async () => {
  const { client, server, load, domains, taken } = start()
  const heard: unknown[] = []
  client.onNotification(({ method }) => heard.push(method))
  expect(domains()).toEqual([])
  await server.send(ready(180))
  await server.send(changed(true))
  await taken()
  expect(domains()).toEqual(['oven', 'lamp'])
  load(1).succeed()
  load(0).succeed()
  await eventually(() => expect(heard).toEqual(['oven/ready', 'lamp/changed']))
})

test('a load that failed loses what waited for it, which is told; the next notification tries again', async () => {
  const { client, server, load, domains, report, taken } = start()
  const heard: unknown[] = []
  client.on('lamp/changed', ({ on }) => heard.push(on))
  await server.send(changed(true))
  await taken()
  load(0).fail(new Error('no such file'))
  await eventually(() => expect(report).toHaveBeenCalledTimes(1))
  expect(report.mock.calls).toMatchObject([
    [
      {
        level: 'error',
        code: 'listener_failed',
        message: 'Cannot deliver lamp/changed',
        cause: { code: 'load_failed' },
      },
    ],
  ])
  await server.send(changed(false))
  await taken()
  expect(domains()).toEqual(['lamp', 'lamp'])
  load(1).succeed()
  await eventually(() => expect(heard).toEqual([false]))
})

test('a notification that waited and cannot be used is told and holds up nothing', async () => {
  const { client, server, load, report, taken } = start()
  const heard: unknown[] = []
  client.on('lamp/changed', ({ on }) => heard.push(on))
  await server.send(changed('maybe'))
  await server.send(changed(true))
  await taken()
  load(0).succeed()
  await eventually(() => expect(heard).toEqual([true]))
  expect(report.mock.calls).toMatchObject([[{ code: 'listener_failed' }]])
})

test('nothing is delivered after close, also when its domain was there just before', async () => {
  const { client, server, load, taken } = start()
  const heard = vi.fn()
  client.on('lamp/changed', heard)
  await server.send(changed(true))
  await taken()
  load(0).succeed()
  await client.close()
  await client.closed
  expect(heard).not.toHaveBeenCalled()
})

test('nothing is delivered after close, and calls that wait are rejected', async () => {
  const { client, server, load, report, taken } = start()
  const heard = vi.fn()
  client.on('lamp/changed', heard)
  await server.send(changed(true))
  await taken()
  const call = client.request('lamp/read')
  const closing = client.close()
  load(0).succeed()
  await closing
  await client.closed
  await expect(call).rejects.toMatchObject({ code: 'closed' })
  expect(heard).not.toHaveBeenCalled()
  expect(report).not.toHaveBeenCalled()
})

test('close does not wait for a load that never ends', async () => {
  const { client, server, taken } = start()
  client.on('lamp/changed', () => undefined)
  await server.send(changed(true))
  await taken()
  const call = client.request('oven/heat')
  await client.close()
  await client.closed
  await expect(call).rejects.toMatchObject({
    code: 'closed',
    message: 'Cannot load the validators of "oven": this side closed the connection',
  })
})

test('what a server said before it went is delivered before closed', async () => {
  const { client, server, load, taken } = start()
  const order: unknown[] = []
  client.on('lamp/changed', ({ on }) => order.push(on))
  void client.closed.then(() => order.push('closed'))
  await server.send(changed(true))
  await taken()
  await server.close()
  await setImmediate()
  expect(order).toEqual([])
  load(0).succeed()
  await client.closed
  expect(order).toEqual([true, 'closed'])
})

test('a server request waits for its domain, after the notifications before it', async () => {
  const order: unknown[] = []
  const serverRequests = {
    'door/open': ({ who }: { who: string }) => ({ open: order.push(who) > 0 }),
    'lamp/allow': () => ({ allowed: false }),
  }
  const { client, server, load, domains, taken } = start({ serverRequests })
  client.on('lamp/changed', ({ on }) => order.push(on))
  await server.send(changed(true))
  await server.send({ id: 7, method: 'door/open', params: { who: 'me' } })
  await server.send(changed(false))
  await taken()
  expect(domains()).toEqual(['lamp', 'door'])
  load(1).succeed()
  load(0).succeed()
  expect(await server.read()).toEqual({ id: 7, result: { open: true } })
  expect(order).toEqual([true, 'me', false])
})

test('a server request whose domain does not load is answered without detail, and that is told', async () => {
  const serverRequests = { 'door/open': vi.fn(), 'lamp/allow': vi.fn() }
  const { server, load, report, taken } = start({ serverRequests })
  await server.send({ id: 7, method: 'door/open', params: { who: 'me' } })
  await taken()
  load(0).fail(new Error('no such file'))
  expect(await server.read()).toEqual({
    id: 7,
    error: { code: -32603, message: 'Internal error', data: { kind: 'internal' } },
  })
  expect(report.mock.calls).toMatchObject([
    [{ code: 'handler_failed', cause: { code: 'load_failed' } }],
  ])
  expect(serverRequests['door/open']).not.toHaveBeenCalled()
})

test('a server request that waited when the connection ended reaches no handler', async () => {
  const serverRequests = { 'door/open': vi.fn(), 'lamp/allow': vi.fn() }
  const { client, server, load, taken } = start({ serverRequests })
  await server.send({ id: 7, method: 'door/open', params: { who: 'me' } })
  await taken()
  await server.close()
  load(0).succeed()
  await client.closed
  expect(serverRequests['door/open']).not.toHaveBeenCalled()
})
