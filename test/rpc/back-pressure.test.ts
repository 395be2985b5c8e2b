import { expect, test } from 'vitest'
import { eventually } from '../support/eventually.js'
import { connect, settle } from './fake-transport.js'

const kib = 'x'.repeat(1024)

function requests(count: number): string[] {
  return Array.from({ length: count }, (_, id) => `{"id":${id},"method":"m"}`)
}

test('reading pauses while the peer takes no answers, and goes on when it does', async () => {
  const { transport } = connect({ onRequest: () => kib })
  transport.block()
  transport.arrive(...requests(1000))
  await settle()
  expect(transport.taken).toBeLessThan(100)
  const { taken } = transport
  await settle()
  expect(transport.taken).toBe(taken)
  transport.unblock()
  await eventually(() => expect(transport.sent).toHaveLength(1000))
})

test('reading pauses for refusals too', async () => {
  const { transport } = connect({ maxInFlight: 0 })
  transport.block()
  transport.arrive(...requests(10_000))
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(transport.taken).toBeLessThan(1000)
})

test('reading goes on while calls of this side are not taken, so that two callers cannot stop each other', async () => {
  const { transport, connection, notifications } = connect()
  transport.block()
  const calls = Array.from({ length: 100 }, () => connection.request('m', { kib: kib + kib }))
  transport.arrive('{"method":"n"}', '{"id":0,"result":"early"}')
  await expect(calls[0]).resolves.toBe('early')
  expect(notifications).toHaveLength(1)
  const others = Promise.allSettled(calls.slice(1))
  await connection.close()
  await others
})

test('close() ends a connection whose peer takes no answers', async () => {
  const { transport, connection } = connect({ onRequest: () => kib })
  transport.block()
  transport.arrive(...requests(1000))
  await settle()
  await connection.close()
  await connection.closed
})
