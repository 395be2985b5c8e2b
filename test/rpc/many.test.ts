import { expect, test, vi } from 'vitest'
import { maxValues } from '../../src/rpc/limits.js'
import { connect, settle } from './fake-transport.js'

const calls = 40_000

/** A signal that counts its listeners. */
function createCountedSignal() {
  const controller = new AbortController()
  const { signal } = controller
  const added = vi.spyOn(signal, 'addEventListener')
  const removed = vi.spyOn(signal, 'removeEventListener')
  return { controller, signal, added, removed }
}

test('calls that share a signal have one listener, and an abort ends them all unsent', async () => {
  const { controller, signal, added, removed } = createCountedSignal()
  const { transport, connection } = connect()
  const pending = Array.from({ length: calls }, () => connection.request('m', {}, { signal }))
  const outcomes = Promise.allSettled(pending)
  expect(added).toHaveBeenCalledTimes(1)
  controller.abort()
  const codes = (await outcomes).map((outcome) => {
    return outcome.status === 'rejected' && (outcome.reason as { code: string }).code
  })
  expect(new Set(codes)).toEqual(new Set(['canceled']))
  expect(transport.sent).toHaveLength(64)
  expect(removed).toHaveBeenCalledTimes(1)
})

test('an abort ends the calls of its signal only, and sends the ones behind them', async () => {
  const { controller, signal } = createCountedSignal()
  const { transport, connection } = connect({ maxPending: 1 })
  const lost = Promise.allSettled([
    connection.request('a', {}, { signal }),
    connection.request('b', {}, { signal }),
  ])
  const kept = connection.request('c')
  controller.abort()
  await settle()
  transport.arrive('{"id":1,"result":"C"}')
  await expect(kept).resolves.toBe('C')
  expect(await lost).toMatchObject([
    { reason: { code: 'canceled' } },
    { reason: { code: 'canceled' } },
  ])
  expect(transport.sent.map((text) => (JSON.parse(text) as { method: string }).method)).toEqual([
    'a',
    'c',
  ])
})

test('a signal that is used again after its calls are done has one listener at a time', async () => {
  const { signal, added, removed } = createCountedSignal()
  const { transport, connection } = connect()
  for (const id of [0, 1]) {
    const call = connection.request('m', {}, { signal })
    transport.arrive(`{"id":${id},"result":1}`)
    await call
  }
  expect(added).toHaveBeenCalledTimes(2)
  expect(removed).toHaveBeenCalledTimes(2)
})

test('the queue of calls is not searched', async () => {
  const { transport, connection } = connect({ maxPending: 1, timeoutMs: Infinity })
  const steps = vi.spyOn(Object.getPrototypeOf(new Set().values()) as Iterator<unknown>, 'next')
  const many = 200_000
  const outcomes = Promise.allSettled(Array.from({ length: many }, () => connection.request('m')))
  await settle()
  steps.mockClear()
  const answered = 1000
  for (let id = 0; id < answered; id++) {
    transport.arrive(`{"id":${id},"result":1}`)
    if (id % 10 === 0) await settle()
  }
  await settle()
  expect(transport.sent.length).toBeGreaterThan(answered / 2)
  // One step for each call that is sent.
  expect(steps.mock.calls.length).toBeLessThanOrEqual(transport.sent.length)
  steps.mockRestore()
  await connection.close()
  expect(await outcomes).toHaveLength(many)
})

test.each([
  ['list', `[0${',0'.repeat(maxValues)}]`],
  ['objects', `[{}${',{}'.repeat(maxValues / 2)}]`],
])('an answer of too many values is not parsed: %s', async (_, result) => {
  const parse = vi.spyOn(JSON, 'parse')
  const { transport, connection } = connect()
  const call = connection.request('m')
  transport.arrive(`{"id":0,"result":${result}}`)
  await expect(call).rejects.toMatchObject({ code: 'too_large' })
  expect(parse.mock.calls.every(([text]) => text.length < 100)).toBe(true)
  parse.mockRestore()
})
