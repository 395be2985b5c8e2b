import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { createConnection } from '../../src/rpc/connection.js'
import type { Transport } from '../../src/rpc/transport.js'
import type { Listener } from '../../src/transports/listener/listener.js'
import type { ListenWebSocketOptions } from '../../src/transports/listener/websocket-listener.js'
import { listenWebSocket } from '../../src/transports/listener/websocket-listener.js'
import { connectWebSocket } from '../../src/transports/websocket.js'
import { eventually } from '../support/eventually.js'
import {
  capabilityToken,
  handshakeRows,
  jwtAudience,
  jwtIssuer,
  jwtRows,
  jwtSecret,
  tokenRows,
} from '../support/handshake-rows.js'
import { ask, handshake, toRequest } from '../support/raw-websocket.js'

const now = 1_800_000_000_000

const groups = {
  'a listener': { options: {}, rows: handshakeRows },
  'a listener with a capability token': {
    options: {
      auth: {
        kind: 'capability-token',
        sha256: createHash('sha256').update(capabilityToken).digest('hex'),
      },
    },
    rows: tokenRows,
  },
  'a listener with signed tokens': {
    options: {
      auth: {
        kind: 'signed-bearer-token',
        secret: Buffer.from(jwtSecret),
        issuer: jwtIssuer,
        audience: jwtAudience,
        now: () => now,
      },
    },
    rows: jwtRows(now / 1000),
  },
} as const

describe.each(Object.entries(groups))('%s', (_, { options, rows }) => {
  let listener: Listener
  beforeAll(async () => {
    listener = await listen({ ...options })
  })
  afterAll(() => listener.close())

  test.each(rows)('answers $name with $status $body', async ({ request, status, body, head }) => {
    const answer = await ask(portOf(listener), request)
    expect(answer.status).toBe(status)
    if (body !== undefined) expect(answer.body).toBe(body)
    expect(answer.head).toMatch(head ?? /^HTTP/)
  })
})

function listen(options: Partial<ListenWebSocketOptions> = {}): Promise<Listener> {
  return listenWebSocket('ws://127.0.0.1:0', { onConnection: () => undefined, ...options })
}

function portOf({ url }: Listener): number {
  return Number(new URL(url).port)
}

/** Answers each call with its method. */
function echo(transport: Transport): void {
  createConnection(transport, {
    onRequest: ({ method }) => method,
    onNotification: () => undefined,
    report: () => undefined,
    drainMs: 30_000,
  })
}

function open(transport: Transport) {
  return createConnection(transport, {
    onRequest: () => undefined,
    onNotification: () => undefined,
    report: () => undefined,
  })
}

test('an origin can be allowed', async () => {
  const listener = await listen({ isAllowedOrigin: (origin) => origin === 'https://good.example' })
  const statuses = ['https://good.example', 'https://bad.example'].map(async (Origin) => {
    const request = toRequest('GET / HTTP/1.1', { ...handshake, Origin })
    return (await ask(portOf(listener), request)).status
  })
  await expect(Promise.all(statuses)).resolves.toEqual([101, 403])
  await listener.close()
})

test('each client has a transport of its own', async () => {
  const listener = await listen({ onConnection: echo })
  const clients = await Promise.all(
    Array.from({ length: 20 }, async () => open(await connectWebSocket(listener.url))),
  )
  const answers = clients.map((client, index) => client.request(`m${index}`))
  await expect(Promise.all(answers)).resolves.toEqual(clients.map((_, index) => `m${index}`))
  await Promise.all(clients.map((client) => client.close()))
  await listener.close()
})

test('a client that falls behind is disconnected, and others are not', async () => {
  const transports: Transport[] = []
  const listener = await listen({
    maxQueuedBytes: 4 * 1024 * 1024,
    onConnection: (transport) => transports.push(transport),
  })
  const slow = new WebSocket(listener.url)
  const ended = new Promise((resolve) => slow.on('close', (code) => resolve(code)))
  await new Promise((resolve) => slow.once('open', resolve))
  slow.pause()
  const fast = await connectWebSocket(listener.url)
  await eventually(() => expect(transports).toHaveLength(2))
  const [toSlow, toFast] = transports as [Transport, Transport]
  const text = 'x'.repeat(256 * 1024)
  const sent = Array.from({ length: 200 }, () => toSlow.send(text))
  const outcomes = await Promise.allSettled(sent)
  const message = 'the peer has more than 4194304 bytes left to read'
  expect(outcomes.at(-1)).toMatchObject({ reason: { code: 'closed', message } })
  await toFast.send(text)
  for await (const frame of fast.incoming) {
    expect(frame).toEqual({ kind: 'text', text })
    break
  }
  slow.resume()
  await expect(ended).resolves.toBe(1006)
  await fast.close()
  await listener.close()
})

test('close() lets requests in progress be answered, and sends Close frames', async () => {
  let answer: (result: unknown) => void = () => undefined
  const result = new Promise((resolve) => (answer = resolve))
  let requests = 0
  const listener = await listen({
    onConnection: (transport) => {
      createConnection(transport, {
        onRequest: () => {
          requests++
          return result
        },
        onNotification: () => undefined,
        report: () => undefined,
        drainMs: 30_000,
      })
    },
  })
  const client = open(await connectWebSocket(listener.url))
  const idle = new WebSocket(listener.url)
  const ended = new Promise((resolve) => idle.on('close', (code) => resolve(code)))
  const call = client.request('m')
  await eventually(() => expect(requests).toBe(1))
  const closed = listener.close({ graceMs: 60_000 })
  await expect(ended).resolves.toBe(1001)
  await expect(connectWebSocket(listener.url)).rejects.toMatchObject({ code: 'not_connected' })
  answer('late')
  await expect(call).resolves.toBe('late')
  await closed
  await expect(client.request('m')).rejects.toMatchObject({ code: 'closed', closedBy: 'peer' })
})

test('close() ends clients that remain after its time', async () => {
  const listener = await listen()
  const idle = new WebSocket(listener.url)
  const ended = new Promise((resolve) => idle.on('close', (code) => resolve(code)))
  await new Promise((resolve) => idle.once('open', resolve))
  await listener.close({ graceMs: 1 })
  await expect(ended).resolves.toBe(1001)
})

test.each([
  ['ws://localhost:0', 'invalid_url'],
  ['ws://127.0.0.1', 'invalid_url'],
  ['ws://127.0.0.1:0/', 'invalid_url'],
  ['ws://127.0.0.1:65536', 'invalid_url'],
  ['ws://127.000.0.1:0', 'invalid_url'],
  ['ws://::1:0', 'invalid_url'],
  ['ws://[::1%lo]:0', 'invalid_url'],
  ['wss://127.0.0.1:0', 'invalid_url'],
  ['ws://0.0.0.0:0', 'unauthenticated'],
  ['ws://[::]:0', 'unauthenticated'],
  ['ws://192.0.2.1:0', 'unauthenticated'],
])('%s is refused: %s', async (url, code) => {
  const onConnection = () => undefined
  await expect(listenWebSocket(url, { onConnection })).rejects.toMatchObject({ code })
})

test('a port that is in use is an error in the words of codex', async () => {
  const listener = await listen()
  const second = listenWebSocket(listener.url, { onConnection: () => undefined })
  await expect(second).rejects.toMatchObject({
    code: 'failed',
    message: 'Address in use (os error 98)',
  })
  await listener.close()
})
