import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocketServer } from 'ws'
import type { Transport } from '../../src/rpc/transport.js'
import { connectCodex } from '../../src/threads/connect.js'
import { openEndpoint } from '../../src/threads/endpoint.js'
import { ScriptedCodex, silent } from '../support/scripted-codex.js'
import { openScripted, passUntil, settle, TestClock } from './open-scripted.js'

const restart = { attempts: 3, backoff: () => 100 }
const clientInfo = { name: 'test', version: '1' }

test('close() ends a connection that is not initialized yet', async () => {
  const server = new ScriptedCodex()
  const clock = new TestClock()
  const closed: number[] = []
  let connections = 0
  const connect = (): Transport => {
    const number = ++connections
    const { incoming, ...transport } = server.connect()
    const close = () => {
      closed.push(number)
      return transport.close()
    }
    return { incoming, send: (sent) => transport.send(sent), close }
  }
  const codex = await openEndpoint({ connect, cause: 'process' }, { clientInfo, clock, restart })
  server.on('initialize', () => silent)
  server.forget()
  await server.drop()
  await passUntil(clock, server.next('initialize'))
  await codex.close()
  expect(closed).toContain(2)
  expect(clock.timers).toBe(0)
})

test('close() cancels a connection that is being opened again', async () => {
  const server = createServer()
  const sockets = new WebSocketServer({ noServer: true })
  const unanswered = new Promise<Socket>((resolve) => {
    server.on('upgrade', (request, stream: Socket, head) => {
      if (sockets.clients.size > 0) return resolve(stream)
      sockets.handleUpgrade(request, stream, head, (socket) => {
        socket.on('message', (data: Buffer) => {
          const { id } = JSON.parse(data.toString()) as { id?: number }
          if (id === undefined) return stream.end()
          const result = { userAgent: 'test/0.171.0 (Linux) unknown (test; 1)' }
          socket.send(JSON.stringify({ id, result }))
        })
        // Stays in the list of clients.
        socket.removeAllListeners('close')
      })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`
  const once = { attempts: 1, backoff: () => 0 }
  const report = () => undefined
  const codex = await connectCodex({ url, clientInfo, restart: once, report })
  const stream = await unanswered
  const ended = new Promise((resolve) => stream.once('end', resolve))
  stream.resume()
  await codex.close()
  await ended
})

test('close() is not reported as a loss by a connection that has just been restored', async () => {
  const codes: string[] = []
  const { server, codex, clock } = await openScripted(undefined, {
    restart,
    report: ({ code }) => {
      codes.push(code)
      if (code === 'connection_restored') void codex.close()
    },
  })
  await server.drop()
  await passUntil(clock, codex.closed)
  await settle()
  expect(codes).toEqual(['connection_lost', 'connection_restored'])
})
