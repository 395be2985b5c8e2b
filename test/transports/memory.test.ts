import { expect, test } from 'vitest'
import { createConnection, type ConnectionOptions } from '../../src/rpc/connection.js'
import { createTransportPair } from '../../src/transports/memory.js'

const quiet: ConnectionOptions = {
  onRequest: ({ params }) => params,
  onNotification: () => {},
  report: () => {},
}

test('two connections call each other over a pair', async () => {
  const [left, right] = createTransportPair()
  const client = createConnection(left, quiet)
  const server = createConnection(right, quiet)
  const params = { text: 'line\nbreak \u2028 é 😀 \ufeff' }
  await expect(client.request('m', params)).resolves.toEqual(params)
  await expect(server.request('m', params)).resolves.toEqual(params)
  await client.close()
  await server.closed
})

test('a pair takes any amount before its other end reads', async () => {
  const [left, right] = createTransportPair()
  const text = JSON.stringify('x'.repeat(100_000))
  for (let count = 0; count < 100; count++) await left.send(text)
  await left.close()
  let taken = 0
  for await (const frame of right.incoming) if (frame.kind === 'text') taken++
  expect(taken).toBe(100)
})

test('a pair follows the rules of lines', async () => {
  const [left, right] = createTransportPair()
  await left.send('1\n2')
  await left.close()
  const frames = []
  for await (const frame of right.incoming) frames.push(frame)
  expect(frames).toMatchObject([{ text: '1' }, { text: '2' }])
})

test('many calls from both sides at once are all answered', async () => {
  const [left, right] = createTransportPair()
  const peers = [createConnection(left, quiet), createConnection(right, quiet)]
  const calls = peers.flatMap((peer) =>
    Array.from({ length: 1000 }, (_, n) => peer.request('m', { n, pad: 'x'.repeat(1000) })),
  )
  const results = await Promise.all(calls)
  expect(results.map((result) => (result as { n: number }).n)).toEqual(
    [0, 1].flatMap(() => Array.from({ length: 1000 }, (_, n) => n)),
  )
  await peers[0]!.close()
})

test('closing one end ends the other at once', async () => {
  const [here, there] = createTransportPair()
  await here.close()
  for await (const frame of there.incoming) throw new Error(`Unexpected frame ${frame.kind}`)
  const closing = there.close()
  const turns = (async () => {
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
    return 'too late'
  })()
  expect(await Promise.race([closing, turns])).toBeUndefined()
})
