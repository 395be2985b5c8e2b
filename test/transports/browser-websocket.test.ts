import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { WebSocket as NodeWebSocket, WebSocketServer } from 'ws'
import { createConnection } from '../../src/rpc/connection.js'
import type { RpcReport } from '../../src/rpc/report.js'
import { connectWebSocket } from '../../src/transports/browser-websocket.js'
import { eventually } from '../support/eventually.js'
import { opcodes, startRawServer, toFrame } from '../support/raw-websocket.js'
import { listImports } from '../structure/imports.js'
import { repository } from '../support/repository.js'

/** With the constructor of a browser. */
class WebSocket extends NodeWebSocket {
  constructor(url: string) {
    super(url)
  }
}

async function startServer() {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await once(server, 'listening')
  return { server, url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

test('the WebSocket of a platform carries calls, and its end is explained', async () => {
  const { server, url } = await startServer()
  server.on('connection', (socket) => {
    socket.on('message', (data: Buffer) => {
      const { id, method } = JSON.parse(data.toString()) as { id: number; method: string }
      if (method === 'end') return socket.close(1001, 'restart')
      socket.send(Buffer.alloc(3))
      socket.send(JSON.stringify({ id, result: method }))
    })
  })
  const reports: RpcReport[] = []
  const connection = createConnection(await connectWebSocket(url, { WebSocket }), {
    onRequest: () => undefined,
    onNotification: () => undefined,
    report: (event) => reports.push(event),
  })
  await expect(connection.request('é')).resolves.toBe('é')
  expect(reports).toMatchObject([{ code: 'binary', length: 3 }])
  await expect(connection.request('end')).rejects.toMatchObject({
    code: 'closed',
    message:
      'Cannot call "end": the peer closed the connection: it sent a Close frame with code 1001, "restart"',
  })
  server.close()
})

test('close() sends a Close frame and ends the messages', async () => {
  const { server, url } = await startServer()
  const closed = new Promise((resolve) => {
    server.on('connection', (socket) => socket.on('close', (code) => resolve(code)))
  })
  const transport = await connectWebSocket(url, { WebSocket })
  await transport.close()
  await expect(closed).resolves.toBe(1000)
  for await (const frame of transport.incoming) expect(frame).toBeUndefined()
  await expect(transport.send('{}')).rejects.toMatchObject({ code: 'closed' })
  server.close()
})

test('a message that no server accepts is refused', async () => {
  const { server, url } = await startServer()
  const transport = await connectWebSocket(url, { WebSocket })
  const text = 'é'.repeat(32 * 1024 * 1024 + 1)
  await expect(transport.send(text)).rejects.toMatchObject({ code: 'too_large' })
  await transport.close()
  server.close()
})

test.each([
  ['no server', 'ws://127.0.0.1:1', {}, 'not_connected'],
  ['a URL that is not allowed', 'ftp://127.0.0.1:1', {}, 'not_connected'],
  ['a caller that has canceled', 'ws://127.0.0.1:1', { signal: AbortSignal.abort() }, 'canceled'],
])('%s is an error', async (_, url, options, code) => {
  const connecting = connectWebSocket(url, { WebSocket, ...options })
  await expect(connecting).rejects.toMatchObject({ code })
})

test('it imports nothing of Node', () => {
  const imports = listImports('src')
  const files = new Set(['src/transports/browser-websocket.ts'])
  for (const file of files) {
    for (const { from, to, typeOnly } of imports) if (from === file && !typeOnly) files.add(to)
  }
  const sources = [...files].map((file) => readFileSync(join(repository, file), 'utf8'))
  expect(sources.filter((text) => /from '(?:node:|[a-z])/.test(text))).toEqual([])
  expect(
    [...files]
      .map((file) => dirname(file))
      .sort()
      .at(-1),
  ).toBe('src/transports')
})

test('a message after the Close frame of the server ends the messages at once', async () => {
  const server = await startRawServer({
    onFrame: ({ opcode }, stream) => {
      if (opcode === opcodes.text) stream.write(toFrame(opcodes.close, ''))
    },
  })
  const transport = await connectWebSocket(server.url, { WebSocket })
  await transport.send('{}')
  await eventually(() => expect(server.frames).toMatchObject([{}, { opcode: opcodes.close }]))
  await expect(transport.send('{}')).rejects.toMatchObject({ code: 'closed' })
  for await (const frame of transport.incoming) expect(frame).toBeUndefined()
  server.stream().destroy()
  await transport.close()
})
