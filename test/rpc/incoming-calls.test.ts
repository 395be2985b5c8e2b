import { expect, onTestFinished, test, vi } from 'vitest'
import { RpcError } from '../../src/rpc/errors.js'
import { eventually } from '../support/eventually.js'
import { connect, settle, withResolvers } from './fake-transport.js'

test('two requests with one id in flight are both answered', async () => {
  const gates = [withResolvers<string>(), withResolvers<string>()]
  const { transport } = connect({ onRequest: ({ method }) => gates[Number(method)]!.promise })
  transport.arrive('{"id":1,"method":"0"}', '{"id":1,"method":"1"}')
  gates[1]!.resolve('second')
  await settle()
  gates[0]!.resolve('first')
  await settle()
  expect(transport.sent).toEqual(['{"id":1,"result":"second"}', '{"id":1,"result":"first"}'])
})

test('a handler gets method, params and id as they came, in the order of arrival', async () => {
  const seen: unknown[] = []
  const { transport } = connect({
    onRequest: ({ id, method, params }) => void seen.push([id, method, params]),
  })
  transport.arrive(
    '{"id":9007199254740993,"method":"a","params":[1]}',
    '{"id":"b","method":"b","params":null}',
    '{"id":0,"method":"c"}',
  )
  await settle()
  expect(seen).toEqual([
    [9007199254740993n, 'a', [1]],
    ['b', 'b', null],
    [0, 'c', undefined],
  ])
  expect(transport.sent[0]).toBe('{"id":9007199254740993,"result":null}')
})

test('an RpcError of a handler is the answer', async () => {
  const { transport, reports } = connect({
    onRequest: () => {
      throw new RpcError(-32600, 'Not initialized', { data: { kind: 'notInitialized' } })
    },
  })
  transport.arrive('{"id":1,"method":"m"}')
  await settle()
  expect(transport.sent).toEqual([
    '{"id":1,"error":{"code":-32600,"message":"Not initialized","data":{"kind":"notInitialized"}}}',
  ])
  expect(reports).toEqual([])
})

const internal =
  '{"id":1,"error":{"code":-32603,"message":"Internal error","data":{"kind":"internal"}}}'

test.each([
  ['throws something else', () => Promise.reject(new Error('hunter2'))],
  ['returns what JSON cannot say', () => ({ big: 1n })],
  ['throws data that JSON cannot say', () => Promise.reject(new RpcError(1, 'e', { data: 1n }))],
])('a handler that %s is answered with an internal error and reported', async (_, onRequest) => {
  const { transport, reports } = connect({ onRequest })
  transport.arrive('{"id":1,"method":"m"}')
  await settle()
  expect(transport.sent).toEqual([internal])
  expect(reports).toMatchObject([
    { level: 'error', code: 'handler_failed', cause: expect.any(Error) as Error },
  ])
})

test('a request over the bound is answered as overloaded, and room comes back', async () => {
  const gate = withResolvers()
  const { transport } = connect({ maxInFlight: 2, onRequest: () => gate.promise })
  transport.arrive('{"id":1,"method":"m"}', '{"id":2,"method":"m"}', '{"id":3,"method":"m"}')
  await settle()
  const overloaded =
    '"error":{"code":-32001,"message":"Server overloaded; retry later.","data":{"kind":"overloaded"}}'
  expect(transport.sent).toEqual([`{"id":3,${overloaded}}`])
  gate.resolve()
  await settle()
  transport.arrive('{"id":4,"method":"m"}')
  await settle()
  expect(transport.sent.slice(1)).toEqual([
    '{"id":1,"result":null}',
    '{"id":2,"result":null}',
    '{"id":4,"result":null}',
  ])
})

test('every request of a burst is answered, as overloaded or not', async () => {
  const { transport } = connect({
    maxInFlight: 10,
    onRequest: () => new Promise((resolve) => setTimeout(resolve, 5)),
  })
  transport.block()
  for (let id = 0; id < 1000; id++) transport.arrive(`{"id":${id},"method":"m"}`)
  await new Promise((resolve) => setTimeout(resolve, 50))
  transport.unblock()
  await eventually(() => expect(transport.sent).toHaveLength(1000))
  const ids = transport.sent.map((text) => (JSON.parse(text) as { id: number }).id)
  expect(ids.sort((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, id) => id))
})

test('afterResponse() runs in order, after the answer and before the request is finished', async () => {
  const events: string[] = []
  const gate = withResolvers()
  const { transport, connection } = connect({
    maxInFlight: 1,
    onRequest: (request) => {
      request.afterResponse(async () => {
        void connection.notify('first')
        await gate.promise
      })
      request.afterResponse(() => void events.push('second'))
    },
  })
  transport.arrive('{"id":1,"method":"m"}')
  await settle()
  expect(transport.sent).toEqual(['{"id":1,"result":null}', '{"method":"first"}'])
  expect(events).toEqual([])
  transport.arrive('{"id":2,"method":"m"}')
  await settle()
  expect(transport.sent[2]).toContain('"code":-32001')
  gate.resolve()
  await settle()
  expect(events).toEqual(['second'])
})

test('afterResponse() does not wait for a peer that does not read', async () => {
  const ran: string[] = []
  const { transport } = connect({
    onRequest: (request) => request.afterResponse(() => void ran.push('hook')),
  })
  transport.block()
  transport.arrive('{"id":1,"method":"m"}')
  await settle()
  expect(ran).toEqual(['hook'])
})

test('a failing afterResponse() is reported and stops nothing', async () => {
  const cause = new Error('late')
  const ran: string[] = []
  const { transport, reports } = connect({
    onRequest: (request) => {
      request.afterResponse(() => Promise.reject(cause))
      request.afterResponse(() => void ran.push('next'))
    },
  })
  transport.arrive('{"id":1,"method":"m"}')
  await settle()
  expect(ran).toEqual(['next'])
  expect(reports).toMatchObject([{ level: 'error', code: 'handler_failed', cause }])
})

test('the end of the connection aborts the signal, and a late result is dropped', async () => {
  const gate = withResolvers()
  let signal: AbortSignal | undefined
  const { transport, connection, reports } = connect({
    onRequest: (request) => {
      signal = request.signal
      return gate.promise
    },
  })
  transport.arrive('{"id":1,"method":"m"}')
  await settle()
  expect(signal?.aborted).toBe(false)
  transport.endInput()
  await connection.closed
  expect(signal?.aborted).toBe(true)
  expect(signal?.reason).toMatchObject({
    code: 'closed',
    message: 'the peer closed the connection',
  })
  gate.resolve()
  await settle()
  expect(transport.sent).toEqual([])
  expect(reports).toMatchObject([{ level: 'debug', code: 'late_result' }])
})

test('an answer that cannot be sent is reported and breaks nothing', async () => {
  const { transport, connection, reports } = connect()
  transport.breakOutput()
  transport.arrive('{"id":1,"method":"m"}')
  await settle()
  expect(reports).toMatchObject([{ level: 'debug', code: 'answer_lost' }])
  await connection.close()
})

test('a peer that has stopped sending still gets the answers to what it asked', async () => {
  const gate = withResolvers<string>()
  const { transport, connection } = connect({ onRequest: () => gate.promise, drainMs: 1000 })
  transport.arrive('{"id":1,"method":"m"}')
  transport.endInput()
  await settle()
  gate.resolve('late')
  await connection.closed
  expect(transport.sent).toEqual(['{"id":1,"result":"late"}'])
})

test('the answers to a peer that has stopped sending are not waited for without end', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const { transport, connection } = connect({
    onRequest: () => new Promise(() => undefined),
    drainMs: 1000,
  })
  transport.arrive('{"id":1,"method":"m"}')
  transport.endInput()
  await settle()
  await vi.advanceTimersByTimeAsync(1000)
  await connection.closed
  expect(transport.sent).toEqual([])
})

test('close() ends the wait for the last answers', async () => {
  const { transport, connection } = connect({
    onRequest: () => new Promise(() => undefined),
    drainMs: 1_000_000,
  })
  transport.arrive('{"id":1,"method":"m"}')
  transport.endInput()
  await settle()
  await connection.close()
  expect(transport.sent).toEqual([])
})

test('a request whose handler does not ask for the signal creates none', async () => {
  const created = vi.fn()
  class Counted extends AbortController {
    constructor() {
      super()
      created()
    }
  }
  vi.stubGlobal('AbortController', Counted)
  onTestFinished(() => void vi.unstubAllGlobals())
  const { transport } = connect({
    onRequest: (request) => request.method === 'asks' && request.signal.aborted,
  })
  transport.arrive('{"id":1,"method":"m"}')
  await settle()
  expect([transport.sent.length, created.mock.calls.length]).toEqual([1, 0])
  transport.arrive('{"id":2,"method":"asks"}')
  await settle()
  expect([transport.sent.length, created.mock.calls.length]).toEqual([2, 1])
})
