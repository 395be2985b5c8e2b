import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { createServer as createHttpServer } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { WebSocketServer } from 'ws'
import { createConnection } from '../../src/rpc/connection.js'
import { ConnectionError } from '../../src/rpc/errors.js'
import type { RpcReport } from '../../src/rpc/report.js'
import type { Frame, Transport } from '../../src/rpc/transport.js'
import { connectWebSocket } from '../../src/transports/websocket.js'
import { opcodes, startRawServer, toFrame } from '../support/raw-websocket.js'
import { eventually } from '../support/eventually.js'
import { repository } from '../support/repository.js'

const mebibyte = 1024 * 1024

async function next(transport: Transport): Promise<Frame | undefined> {
  for await (const frame of transport.incoming) return frame
  return undefined
}

async function readAll(transport: Transport): Promise<Frame[]> {
  const frames = []
  for await (const frame of transport.incoming) frames.push(frame)
  return frames
}

test('a message of the server that arrives with the handshake is not lost', async () => {
  const server = await startRawServer({ first: toFrame(opcodes.text, '{"method":"first"}') })
  const transport = await connectWebSocket(server.url)
  await expect(next(transport)).resolves.toEqual({ kind: 'text', text: '{"method":"first"}' })
  await transport.close()
})

test('each text is one message, without compression, and binary messages are reported', async () => {
  const server = await startRawServer({
    onFrame: ({ opcode }, stream) => {
      if (opcode !== opcodes.text) return
      stream.write(toFrame(opcodes.binary, Buffer.alloc(5)))
      stream.write(toFrame(opcodes.text, '{"id":0,"result":"é"}\n'))
    },
  })
  const reports: RpcReport[] = []
  const connection = createConnection(await connectWebSocket(server.url), {
    onRequest: () => undefined,
    onNotification: () => undefined,
    report: (event) => reports.push(event),
  })
  await expect(connection.request('é')).resolves.toBe('é')
  expect(server.frames).toMatchObject([{ opcode: opcodes.text, fin: true }])
  expect(server.frames[0]?.payload.toString()).toBe('{"id":0,"method":"é"}')
  expect(reports).toMatchObject([{ level: 'warn', code: 'binary', length: 5 }])
  await connection.close()
})

test.each([
  ['8 MiB', {}, [8, 8, 4]],
  [
    'what the server allows',
    { headers: ['x-codex-websocket-max-unfragmented-message-bytes: 6291456'] },
    [6, 6, 6, 2],
  ],
])('a longer message than %s is sent in fragments', async (_, options, lengths) => {
  const server = await startRawServer(options)
  const transport = await connectWebSocket(server.url)
  const text = '€'.repeat((20 * mebibyte) / 4) + 'x'.repeat((20 * mebibyte) / 4)
  await Promise.all([transport.send(text), transport.send('{}')])
  await eventually(() => expect(server.frames).toHaveLength(lengths.length + 1))
  const [last, ...earlier] = server.frames.slice(0, -1).reverse()
  expect(server.frames.slice(0, -1).map(({ length }) => length / mebibyte)).toEqual(lengths)
  expect(last).toMatchObject({ opcode: opcodes.continuation, fin: true })
  expect(earlier.every(({ fin }) => !fin)).toBe(true)
  const whole = Buffer.concat(server.frames.slice(0, -1).map(({ payload }) => payload))
  expect(whole.equals(Buffer.from(text))).toBe(true)
  await transport.close()
})

test('a message that no server accepts is refused, and the next one is sent', async () => {
  const server = await startRawServer()
  const transport = await connectWebSocket(server.url)
  await expect(transport.send('x'.repeat(64 * mebibyte + 1))).rejects.toMatchObject({
    code: 'too_large',
    message: 'message of 67108865 bytes is too large; the limit is 67108864',
  })
  await transport.send('{}')
  await eventually(() => expect(server.frames).toMatchObject([{ length: 2 }]))
  await transport.close()
})

test.each([
  [401, 'missing websocket bearer token', 'unauthorized', '401, missing websocket bearer token'],
  [401, 'Bearer secret-token is wrong', 'unauthorized', '401'],
  [403, '', 'forbidden', '403'],
  [404, 'secret-token', 'not_connected', '404'],
  [302, '', 'not_connected', '302'],
] as const)(
  'a handshake that is answered with %d "%s" is %s',
  async (status, body, code, reason) => {
    const authorizations: unknown[] = []
    const server = createHttpServer((request, response) => {
      authorizations.push(request.headers.authorization)
      response.writeHead(status, { location: 'http://127.0.0.1:1/' }).end(body)
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const url = `ws://user:password@127.0.0.1:${port}/path?key=value`
    const error = await connectWebSocket(url, { token: ' secret-token\n' }).catch(
      (thrown: unknown) => thrown,
    )
    server.close()
    expect(authorizations).toEqual(['Bearer secret-token'])
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error).toMatchObject({
      code,
      message: `cannot connect to ws://127.0.0.1:${port}/path: the server answered with ${reason}`,
    })
    expect(String((error as Error).stack)).not.toMatch(/secret-token|password|value/)
  },
)

test.each(['http://127.0.0.1:1', 'unix://x', 'not a URL'])('%s is refused', async (url) => {
  await expect(connectWebSocket(url)).rejects.toMatchObject({
    code: 'not_connected',
    message: 'cannot connect: the URL is not a ws: or wss: URL',
  })
})

test.each([
  ['a token that a header cannot contain', { token: 'secret\ntoken' }],
  ['a token of other characters', { token: 'secret€token' }],
])('%s is refused without quoting it', async (_, options) => {
  const error = await connectWebSocket('ws://127.0.0.1:1', options).catch(
    (thrown: unknown) => thrown,
  )
  expect(error).toMatchObject({ code: 'not_connected' })
  expect(String((error as Error).message)).not.toContain('secret')
})

test('a connection that is not open yet can be canceled, and has a deadline', async () => {
  const server = createServer().listen(0, '127.0.0.1').unref()
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const url = `ws://127.0.0.1:${port}`
  const controller = new AbortController()
  const canceled = connectWebSocket(url, { signal: controller.signal })
  await once(server, 'connection')
  controller.abort()
  await expect(canceled).rejects.toMatchObject({ code: 'canceled' })
  await expect(connectWebSocket(url, { signal: controller.signal })).rejects.toMatchObject({
    code: 'canceled',
  })
  await expect(connectWebSocket(url, { connectTimeoutMs: 1 })).rejects.toMatchObject({
    code: 'timeout',
  })
})

test('a server that answers no pings is disconnected after two', async () => {
  const server = await startRawServer()
  const transport = await connectWebSocket(server.url, { pingIntervalMs: 20 })
  await expect(readAll(transport)).rejects.toMatchObject({
    code: 'closed',
    closedBy: 'peer',
    message: 'the peer does not answer pings',
  })
  expect(server.frames.map(({ opcode }) => opcode)).toEqual([opcodes.ping, opcodes.ping])
})

test('a server that answers pings stays connected', async () => {
  const server = await startRawServer({
    onFrame: ({ opcode, payload }, stream) => {
      if (opcode === opcodes.ping) stream.write(toFrame(opcodes.pong, payload))
    },
  })
  const transport = await connectWebSocket(server.url, { pingIntervalMs: 20 })
  await eventually(() => expect(server.frames.length).toBeGreaterThan(6))
  await transport.send('{}')
  await transport.close()
  await expect(readAll(transport)).resolves.toEqual([])
})

test.each([
  ['ends the connection without a Close frame', (stream: { end(): void }) => void stream.end()],
  ['resets the connection', (stream: { destroy(): void }) => void stream.destroy()],
  ['answers nothing', () => undefined],
])('close() is not a fault if the server %s', async (_, answer) => {
  const server = await startRawServer({
    onFrame: ({ opcode }, stream) => {
      if (opcode === opcodes.close) answer(stream)
    },
  })
  const transport = await connectWebSocket(server.url)
  const frames = readAll(transport)
  await transport.send('{}')
  await Promise.all([transport.close(), transport.close()])
  await expect(frames).resolves.toEqual([])
  expect(server.frames.map(({ opcode }) => opcode)).toEqual([opcodes.text, opcodes.close])
  expect(server.frames[1]?.payload.readUInt16BE()).toBe(1000)
  await expect(transport.send('{}')).rejects.toMatchObject({ code: 'closed' })
})

test.each([
  ['no Close frame', undefined, 'it sent no Close frame'],
  ['an empty Close frame', Buffer.alloc(0), 'it sent a Close frame without a code'],
  [
    'a Close frame',
    Buffer.from('\x03\xe9going\u001b[31m away', 'latin1'),
    'it sent a Close frame with code 1001, "going away"',
  ],
])('calls fail with how the server ended: %s', async (_, payload, reason) => {
  const server = await startRawServer({
    onFrame: (_, stream) => {
      stream.end(payload === undefined ? '' : toFrame(opcodes.close, payload))
    },
  })
  const connection = createConnection(await connectWebSocket(server.url), {
    onRequest: () => undefined,
    onNotification: () => undefined,
    report: () => undefined,
  })
  await expect(connection.request('m')).rejects.toMatchObject({
    code: 'closed',
    closedBy: 'peer',
    message: `Cannot call "m": the peer closed the connection: ${reason}`,
  })
})

test.each([
  ['a message over the limit', toFrame(opcodes.text, 'x'.repeat(101)), /Max payload size exceeded/],
  ['invalid UTF-8', toFrame(opcodes.text, Buffer.from([0xc3, 0x28])), /invalid UTF-8/],
  ['an unknown opcode', toFrame(3, 'x'), /opcode/],
])('%s of the server ends the connection', async (_, first, message) => {
  const server = await startRawServer({ first })
  const transport = await connectWebSocket(server.url, { maxMessageBytes: 100 })
  await expect(readAll(transport)).rejects.toMatchObject({ code: 'closed', message })
  await transport.close()
})

test('[T38] a message of 28 MB is received', async () => {
  const text = 'x'.repeat(28_000_000)
  const server = await startRawServer({ first: toFrame(opcodes.text, text) })
  const transport = await connectWebSocket(server.url)
  const frame = await next(transport)
  expect(frame?.kind === 'text' && frame.text === text).toBe(true)
  await transport.close()
})

test('a wss: server needs a certificate that is known', async () => {
  const read = (name: string) => readFileSync(join(repository, 'test/http', name), 'utf8')
  const ca = read('test-only-certificate.pem')
  const https = createTlsServer({ cert: ca, key: read('test-only-key.pem') }).listen(0, '127.0.0.1')
  await once(https, 'listening')
  const sockets = new WebSocketServer({ server: https })
  sockets.on('connection', (socket) => socket.send('{}'))
  const { port } = https.address() as AddressInfo
  const url = `wss://localhost:${port}`
  await expect(connectWebSocket(url)).rejects.toMatchObject({ code: 'not_connected' })
  const transport = await connectWebSocket(url, { ca })
  await expect(next(transport)).resolves.toEqual({ kind: 'text', text: '{}' })
  await transport.close()
  https.close()
})

/** A server that answers the first message with a Close frame, and keeps the connection below open. */
function startClosingServer() {
  return startRawServer({
    onFrame: ({ opcode }, stream) => {
      if (opcode !== opcodes.text) return
      stream.write(toFrame(opcodes.text, '{"method":"last"}'))
      stream.write(toFrame(opcodes.close, Buffer.from([0x03, 0xe9])))
    },
  })
}

test('the messages end after a Close frame although the connection below stays open', async () => {
  const transport = await connectWebSocket((await startClosingServer()).url)
  await transport.send('{}')
  expect(await readAll(transport)).toEqual([{ kind: 'text', text: '{"method":"last"}' }])
  await transport.close()
})

test('a message that a Close frame has come before ends the messages', async () => {
  const server = await startClosingServer()
  const transport = await connectWebSocket(server.url)
  await transport.send('{}')
  const answered = () => expect(server.frames).toMatchObject([{}, { opcode: opcodes.close }])
  await eventually(answered)
  const reading = readAll(transport)
  // On the same turn as the check, before the connection below is given up.
  const sent = transport.send('{}')
  await expect(sent).rejects.toMatchObject({ code: 'closed', message: 'the WebSocket is closed' })
  expect(await reading).toHaveLength(1)
  await transport.close()
})
