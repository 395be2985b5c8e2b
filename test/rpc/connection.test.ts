import { afterEach, expect, test, vi } from 'vitest'
import { createConnection } from '../../src/rpc/connection.js'
import { ConnectionError, RpcError } from '../../src/rpc/errors.js'
import type { Transport } from '../../src/rpc/transport.js'
import { connect, settle, withResolvers } from './fake-transport.js'

afterEach(() => {
  vi.useRealTimers()
})

test('request() sends integer ids from 0 and resolves with the result of its own answer', async () => {
  const { transport, connection } = connect()
  const first = connection.request('a', { x: 1 })
  const second = connection.request('b')
  await settle()
  expect(transport.sent).toEqual([
    '{"id":0,"method":"a","params":{"x":1}}',
    '{"id":1,"method":"b"}',
  ])
  transport.arrive('{"id":1,"result":"B"}', '{"id":0,"result":null}')
  await expect(first).resolves.toBeNull()
  await expect(second).resolves.toBe('B')
})

test('request() finds an answer that comes before the write is done', async () => {
  const { transport, connection } = connect()
  transport.block()
  const call = connection.request('m')
  transport.arrive('{"id":0,"result":1}')
  await expect(call).resolves.toBe(1)
})

test("request() rejects with the peer's error", async () => {
  const { transport, connection } = connect()
  const call = connection.request('m')
  transport.arrive('{"id":0,"error":{"code":-32600,"message":"no","data":{"kind":"k"}}}')
  const error = await call.catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(RpcError)
  expect(error).toMatchObject({ code: -32600, message: 'no', data: { kind: 'k' } })
})

test.each([
  ['{"id":0,"error":{"code":"x"}}', 'bad_response', 'malformed error'],
  [
    `{"id":0,"result":${'['.repeat(200)}${']'.repeat(200)}}`,
    'bad_response',
    'nesting is deeper than 127',
  ],
])('request() rejects an answer that is none: %.30s', async (text, code, reason) => {
  const { transport, connection } = connect()
  const call = connection.request('m')
  transport.arrive(text)
  await expect(call).rejects.toMatchObject({ code, message: `Cannot call "m": ${reason}` })
})

test('request() rejects when its answer is too large to take', async () => {
  const { transport, connection } = connect()
  const call = connection.request('m')
  transport.arrive({ kind: 'tooLarge', length: 99, position: 0, head: '{"id":0,"result":"' })
  await expect(call).rejects.toMatchObject({
    code: 'too_large',
    message: 'Cannot call "m": message of 99 bytes is too large',
  })
})

test('request() rejects when the stream ends inside its answer', async () => {
  const { transport, connection } = connect()
  const call = connection.request('m')
  transport.arrive({ kind: 'truncated', length: 18, head: '{"id":0,"result":"' })
  await expect(call).rejects.toMatchObject({
    code: 'bad_response',
    message: 'Cannot call "m": the stream ended inside it',
  })
})

test.each([
  ['a request that the stream ends inside', 'truncated', '{"id":1,"method":"m"'],
  ['a binary message', 'binary', undefined],
] as const)('%s is reported, and not answered', async (_, kind, head) => {
  const { transport, reports } = connect()
  transport.arrive({ kind, length: 20, ...(head !== undefined && { head }) })
  await settle()
  expect(transport.sent).toEqual([])
  expect(reports).toMatchObject([{ level: 'warn', code: kind, length: 20 }])
})

test('an answer whose id is of the other type is no answer', async () => {
  const { transport, connection, reports } = connect()
  const call = connection.request('m')
  transport.arrive('{"id":"0","result":"wrong"}', '{"id":0,"result":"right"}')
  await expect(call).resolves.toBe('right')
  expect(reports).toMatchObject([{ level: 'debug', code: 'stray_response' }])
})

test('request() rejects params that JSON cannot say, and the slot is free again', async () => {
  const { transport, connection } = connect({ maxPending: 1 })
  await expect(connection.request('m', { big: 1n })).rejects.toThrow(TypeError)
  const call = connection.request('m')
  transport.arrive('{"id":1,"result":1}')
  await expect(call).resolves.toBe(1)
})

test('[T36, F9] request() rejects at its deadline, and a late answer is ignored', async () => {
  vi.useFakeTimers()
  const { transport, connection, reports } = connect()
  const call = connection.request('m').catch((thrown: unknown) => thrown)
  await vi.advanceTimersByTimeAsync(59_999)
  expect(vi.getTimerCount()).toBe(1)
  await vi.advanceTimersByTimeAsync(1)
  const error = await call
  expect(error).toBeInstanceOf(ConnectionError)
  expect(error).toMatchObject({
    code: 'timeout',
    message: 'Cannot call "m": no answer within 60000 ms',
  })
  transport.arrive('{"id":0,"result":1}')
  await settle()
  expect(reports).toMatchObject([{ level: 'debug', code: 'late_response' }])
})

test('a call may have a deadline of its own, or none', async () => {
  vi.useFakeTimers()
  const { transport, connection } = connect({ timeoutMs: 10 })
  const short = expect(connection.request('m', {}, { timeoutMs: 5 })).rejects.toMatchObject({
    code: 'timeout',
    message: 'Cannot call "m": no answer within 5 ms',
  })
  const endless = connection.request('m', {}, { timeoutMs: Infinity })
  const long = connection.request('m', {}, { timeoutMs: 2 ** 40 })
  await vi.advanceTimersByTimeAsync(1_000_000)
  await short
  transport.arrive('{"id":1,"result":1}', '{"id":2,"result":2}')
  await expect(endless).resolves.toBe(1)
  await expect(long).resolves.toBe(2)
})

test('request() with a signal that is aborted sends nothing', async () => {
  const { transport, connection } = connect()
  const reason = new Error('changed my mind')
  const call = connection.request('m', {}, { signal: AbortSignal.abort(reason) })
  await expect(call).rejects.toMatchObject({
    code: 'canceled',
    message: 'Cannot call "m": canceled by the caller',
    cause: reason,
  })
  expect(transport.sent).toEqual([])
})

test('request() rejects when its signal aborts, and a late answer is ignored', async () => {
  const { transport, connection, reports } = connect()
  const controller = new AbortController()
  const call = connection.request('m', {}, { signal: controller.signal })
  await settle()
  controller.abort()
  await expect(call).rejects.toMatchObject({
    code: 'canceled',
    message: 'Cannot call "m": canceled by the caller',
  })
  transport.arrive('{"id":0,"error":{"code":1,"message":"late"}}')
  await settle()
  expect(reports).toMatchObject([{ level: 'debug', code: 'late_response' }])
})

test('a call that is done leaves no timer and no listener behind', async () => {
  vi.useFakeTimers()
  const { transport, connection } = connect()
  const { signal } = new AbortController()
  const remove = vi.spyOn(signal, 'removeEventListener')
  const call = connection.request('m', {}, { signal })
  transport.arrive('{"id":0,"result":1}')
  await call
  expect(vi.getTimerCount()).toBe(0)
  expect(remove).toHaveBeenCalledTimes(1)
})

test('calls over maxPending are sent in order, as the ones before are answered', async () => {
  const { transport, connection } = connect({ maxPending: 2 })
  const calls = ['a', 'b', 'c', 'd'].map((method) => connection.request(method))
  const methods = () =>
    transport.sent.map((text) => (JSON.parse(text) as { method: string }).method)
  await settle()
  expect(methods()).toEqual(['a', 'b'])
  transport.arrive('{"id":1,"result":1}')
  await settle()
  expect(methods()).toEqual(['a', 'b', 'c'])
  transport.arrive('{"id":0,"result":0}', '{"id":2,"result":2}', '{"id":3,"result":3}')
  await expect(Promise.all(calls)).resolves.toEqual([0, 1, 2, 3])
})

test('calls keep their order after some that waited were given up, and after none waited', async () => {
  const { transport, connection } = connect({ maxPending: 1 })
  const sent: unknown[] = []
  for (const round of [0, 3]) {
    const abort = new AbortController()
    const calls = ['a', 'b', 'c', 'd', 'e'].map((method) =>
      connection.request(method, undefined, 'bd'.includes(method) ? { signal: abort.signal } : {}),
    )
    const outcomes = Promise.allSettled(calls)
    abort.abort()
    for (const id of [round, round + 1, round + 2]) {
      await settle()
      transport.arrive(`{"id":${id},"result":${id}}`)
    }
    sent.push((await outcomes).map(({ status }) => status === 'fulfilled'))
  }
  expect(sent).toEqual(Array.from({ length: 2 }, () => [true, false, true, false, true]))
  const methods = transport.sent.map((text) => (JSON.parse(text) as { method: string }).method)
  expect(methods).toEqual(['a', 'c', 'e', 'a', 'c', 'e'])
})

test('[T34, P8] no more than 64 calls are sent at once unless told', async () => {
  const { transport, connection } = connect()
  const calls = Array.from({ length: 300 }, () => connection.request('m'))
  await settle()
  expect(transport.sent).toHaveLength(64)
  const all = Promise.allSettled(calls)
  await connection.close()
  await all
})

test('a call that waits for its turn honours its signal and its deadline', async () => {
  vi.useFakeTimers()
  const { transport, connection } = connect({ maxPending: 1 })
  const first = connection.request('first')
  const controller = new AbortController()
  const canceled = expect(
    connection.request('canceled', {}, { signal: controller.signal }),
  ).rejects.toMatchObject({
    code: 'canceled',
    message: 'Cannot call "canceled": canceled by the caller',
  })
  const expired = expect(
    connection.request('expired', {}, { timeoutMs: 10 }),
  ).rejects.toMatchObject({
    code: 'timeout',
    message: 'Cannot call "expired": no answer within 10 ms',
  })
  const last = connection.request('last')
  controller.abort()
  await vi.advanceTimersByTimeAsync(10)
  await Promise.all([canceled, expired])
  transport.arrive('{"id":0,"result":1}', '{"id":1,"result":2}')
  await expect(first).resolves.toBe(1)
  await expect(last).resolves.toBe(2)
  expect(transport.sent).toEqual(['{"id":0,"method":"first"}', '{"id":1,"method":"last"}'])
})

test('[T36] calls whose deadline passes together are not sent in place of each other', async () => {
  vi.useFakeTimers()
  const { transport, connection } = connect({ maxPending: 1, timeoutMs: 10 })
  const calls = ['sent', 'queued'].map((method) => connection.request(method))
  const expired = calls.map((call) => expect(call).rejects.toMatchObject({ code: 'timeout' }))
  await vi.advanceTimersByTimeAsync(10)
  await Promise.all(expired)
  expect(transport.sent).toEqual(['{"id":0,"method":"sent"}'])
})

test('the end of the stream rejects every call, sent or not, and every later one', async () => {
  const { transport, connection } = connect({ maxPending: 1 })
  const calls = [connection.request('sent'), connection.request('queued')]
  const outcomes = Promise.allSettled(calls)
  await settle()
  transport.endInput()
  await connection.closed
  expect(await outcomes).toMatchObject([
    { reason: { code: 'closed', message: 'Cannot call "sent": the peer closed the connection' } },
    { reason: { code: 'closed', message: 'Cannot call "queued": the peer closed the connection' } },
  ])
  expect(transport.sent).toHaveLength(1)
  await expect(connection.request('later')).rejects.toMatchObject({
    code: 'closed',
    message: 'Cannot call "later": the peer closed the connection',
  })
  await expect(connection.notify('later')).rejects.toMatchObject({
    code: 'closed',
    message: 'Cannot notify "later": the peer closed the connection',
  })
})

test('a pipe that breaks tells its reason to every call', async () => {
  const { transport, connection } = connect()
  const call = connection.request('m')
  transport.endInput(new ConnectionError('not_connected', 'cannot start "x"'))
  await expect(call).rejects.toMatchObject({
    code: 'not_connected',
    message: 'Cannot call "m": cannot start "x"',
  })
  await connection.closed
})

test('a pipe that breaks in another way is closed, and its error the cause', async () => {
  const { transport, connection } = connect()
  const call = connection.request('m')
  const cause = new Error('ECONNRESET')
  transport.endInput(cause)
  await expect(call).rejects.toMatchObject({
    code: 'closed',
    message: 'Cannot call "m": the transport failed',
    cause,
  })
})

test('request() and notify() reject when the output is closed', async () => {
  const { transport, connection } = connect()
  transport.breakOutput()
  await expect(connection.request('m')).rejects.toMatchObject({
    code: 'closed',
    message: 'Cannot call "m": the output is closed',
  })
  await expect(connection.notify('m')).rejects.toMatchObject({
    code: 'closed',
    message: 'the output is closed',
  })
})

test('close() rejects the calls that wait and may be called again', async () => {
  const { transport, connection } = connect()
  const call = expect(connection.request('m')).rejects.toMatchObject({
    code: 'closed',
    message: 'Cannot call "m": this side closed the connection',
  })
  await Promise.all([connection.close(), connection.close()])
  await call
  await connection.closed
  transport.arrive()
})

test('a transport that fails to close is reported, and closed resolves', async () => {
  const { transport, connection, reports } = connect()
  const cause = new Error('stuck')
  transport.close = () => Promise.reject(cause)
  transport.endInput()
  await connection.closed
  expect(reports).toMatchObject([{ level: 'warn', code: 'close_failed', cause }])
})

test('notify() sends params and the time of the event', async () => {
  const { transport, connection } = connect()
  await connection.notify('a')
  await connection.notify('b', { x: null }, { emittedAtMs: 7 })
  expect(transport.sent).toEqual([
    '{"method":"a"}',
    '{"method":"b","params":{"x":null},"emittedAtMs":7}',
  ])
})

test('a notification is told with its params and its time', async () => {
  const { transport, notifications } = connect()
  transport.arrive('{"method":"a"}', '{"method":"b","params":{"x":1},"emittedAtMs":7}')
  await settle()
  expect(notifications).toStrictEqual([
    { method: 'a', params: undefined },
    { method: 'b', params: { x: 1 }, emittedAtMs: 7 },
  ])
})

test('a listener that throws is reported and breaks nothing', async () => {
  const cause = new Error('listener')
  const { transport, reports } = connect({
    onNotification: () => {
      throw cause
    },
  })
  transport.arrive('{"method":"a"}', '{"id":1,"method":"m"}')
  await settle()
  expect(reports).toMatchObject([{ level: 'error', code: 'listener_failed', cause }])
  expect(transport.sent).toEqual(['{"id":1,"result":"did m"}'])
})

test('what follows a call runs between the notifications that arrived before and after its answer', async () => {
  const events: string[] = []
  const gate = withResolvers()
  const transport: Transport = {
    send: async () => gate.resolve(),
    close: async () => {},
    // Without a pause between the frames, as from one chunk of a stream.
    incoming: (async function* () {
      await gate.promise
      yield { kind: 'text', text: '{"method":"before"}' }
      yield { kind: 'text', text: '{"id":0,"result":1}' }
      yield { kind: 'text', text: '{"method":"after"}' }
      yield { kind: 'text', text: '{"id":5,"method":"request"}' }
    })(),
  }
  const connection = createConnection(transport, {
    onNotification: ({ method }) => events.push(method),
    onRequest: ({ method }) => events.push(method),
    report: () => {},
  })
  const wrapped = async () => connection.request('m')
  const wrappedTwice = async () => wrapped()
  const result = await wrappedTwice().then((value) => Promise.resolve(value))
  events.push(`answer ${String(result)}`)
  await connection.closed
  expect(events).toEqual(['before', 'answer 1', 'after', 'request'])
})
