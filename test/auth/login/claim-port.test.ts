import type { Server, Socket } from 'node:net'
import { createServer } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import type { CallbackPorts, ClaimOptions } from '../../../src/auth/login/claim-port.js'
import { claimPort } from '../../../src/auth/login/claim-port.js'
import { findFreePort } from '../../support/free-port.js'
import { startLogin } from './callback-client.js'
import { expectAuthError } from '../rejection.js'

/** Somebody who listens, notes what is said, and does as the test says. */
async function hold(
  port: number,
  answer: (socket: Socket, holder: Server) => void = (socket) => socket.end(),
) {
  const asked: string[] = []
  const sockets: Socket[] = []
  const holder = createServer((socket) => {
    sockets.push(socket)
    socket.on('error', () => undefined)
    socket.on('data', (chunk) => {
      asked.push(chunk.toString())
      answer(socket, holder)
    })
  })
  await new Promise<void>((resolve) => holder.listen(port, '127.0.0.1', resolve))
  onTestFinished(() => {
    holder.close()
    for (const socket of sockets) socket.destroy()
  })
  return { asked, holder }
}

async function findPorts(): Promise<CallbackPorts> {
  const preferred = await findFreePort()
  let fallback = preferred
  while (fallback === preferred) fallback = await findFreePort()
  return { preferred, fallback }
}

/** A claim whose pauses are over at once. */
function claim(ports: CallbackPorts, options: Partial<ClaimOptions> = {}) {
  const pauses: number[] = []
  const server = createServer()
  onTestFinished(() => void server.close())
  const claimed = claimPort(server, {
    ports,
    signal: new AbortController().signal,
    sleep: async (timeMs) => void pauses.push(timeMs),
    ...options,
  })
  return { claimed, server, pauses }
}

test('a free port is taken without a pause, on 127.0.0.1', async () => {
  const ports = await findPorts()
  const { claimed, server, pauses } = claim(ports)
  expect(await claimed).toBe(ports.preferred)
  expect(server.address()).toMatchObject({ address: '127.0.0.1', port: ports.preferred })
  expect(pauses).toEqual([])
})

test('a login in the way is asked to give up, and its port taken after a pause', async () => {
  const ports = await findPorts()
  const { asked } = await hold(ports.preferred, (socket, holder) => {
    holder.close()
    socket.end('HTTP/1.1 200 OK\r\n\r\n')
  })
  const { claimed, pauses } = claim(ports)
  expect(await claimed).toBe(ports.preferred)
  expect(asked).toEqual([
    `GET /cancel HTTP/1.1\r\nHost: 127.0.0.1:${ports.preferred}\r\nConnection: close\r\n\r\n`,
  ])
  expect(pauses).toEqual([200])
})

test('whoever does not give up is asked once, and the other port taken after ten tries', async () => {
  const ports = await findPorts()
  const { asked } = await hold(ports.preferred)
  const { claimed, pauses } = claim(ports)
  expect(await claimed).toBe(ports.fallback)
  expect(asked).toHaveLength(1)
  expect(pauses).toEqual(Array(9).fill(200))
})

test('when both ports are taken it fails, and nobody is asked at the other one', async () => {
  const ports = await findPorts()
  await hold(ports.preferred)
  const { asked } = await hold(ports.fallback)
  const { claimed, pauses } = claim(ports)
  const message = `Port 127.0.0.1:${ports.fallback} is already in use`
  const error = await expectAuthError(claimed, 'login_failed', message)
  expect(error.errno).toBe('EADDRINUSE')
  expect(asked).toEqual([])
  expect(pauses).toEqual(Array(18).fill(200))
})

test('whoever is asked and says nothing is not waited for', async () => {
  const ports = await findPorts()
  const { asked } = await hold(ports.preferred, () => undefined)
  const { claimed } = claim(ports, { cancelMs: 50 })
  expect(await claimed).toBe(ports.fallback)
  expect(asked).toHaveLength(1)
})

test('whoever answers and stays connected is not waited for', async () => {
  const ports = await findPorts()
  await hold(ports.preferred, (socket) => socket.write('HTTP/1.1 200 OK\r\n\r\n'))
  const { claimed } = claim(ports, { cancelMs: 1_000_000 })
  expect(await claimed).toBe(ports.fallback)
})

test("whoever has left before it is asked is in nobody's way", async () => {
  const ports = await findPorts()
  const { holder } = await hold(ports.preferred, (socket) => {
    holder.close()
    socket.resetAndDestroy()
  })
  const { claimed } = claim(ports)
  expect(await claimed).toBe(ports.preferred)
})

test('a port that the system refuses is named with the reason', async () => {
  const ports = await findPorts()
  const server = createServer()
  server.listen = () => {
    const facts = { code: 'EACCES', syscall: 'listen' }
    process.nextTick(() => server.emit('error', Object.assign(new Error(), facts)))
    return server
  }
  const { signal } = new AbortController()
  const claimed = claimPort(server, { ports, signal, sleep: async () => undefined })
  const message = `Cannot listen on 127.0.0.1:${ports.preferred}: EACCES`
  expect(await expectAuthError(claimed, 'login_failed', message)).toMatchObject({ errno: 'EACCES' })
})

test('an abort ends a pause at once', async () => {
  const ports = await findPorts()
  await hold(ports.preferred)
  const controller = new AbortController()
  const { claimed, server } = claim(ports, {
    signal: controller.signal,
    sleep: (_timeMs, signal) => {
      const slept = setTimeout(1_000_000, undefined, { signal })
      controller.abort()
      return slept
    },
  })
  await expectAuthError(claimed, 'login_canceled', 'Login was not completed')
  expect(server.listening).toBe(false)
})

test('a pause that fails for another reason is no abort', async () => {
  const ports = await findPorts()
  await hold(ports.preferred)
  const { claimed } = claim(ports, { sleep: () => Promise.reject(new Error('no clock')) })
  await expect(claimed).rejects.toThrow('no clock')
})

test('an abort ends the wait for an answer at once', async () => {
  const ports = await findPorts()
  const controller = new AbortController()
  await hold(ports.preferred, () => controller.abort())
  const { claimed } = claim(ports, { signal: controller.signal, cancelMs: 1_000_000 })
  await expectAuthError(claimed, 'login_canceled', 'Login was not completed')
})

test('what was aborted before never listens', async () => {
  const { claimed, server } = claim(await findPorts(), { signal: AbortSignal.abort() })
  await expectAuthError(claimed, 'login_canceled', 'Login was not completed')
  expect(server.listening).toBe(false)
})

test('a second login takes the place of the first', async () => {
  const ports = await findPorts()
  const first = await startLogin({ ports })
  const second = await startLogin({ ports })
  await expectAuthError(first.outcome, 'login_canceled', 'Login cancelled')
  expect([first.port, second.port]).toEqual([ports.preferred, ports.preferred])
})

test('an abort at the last moment leaves the port free', async () => {
  const ports = await findPorts()
  const { holder } = await hold(ports.preferred, (socket) => socket.end())
  const controller = new AbortController()
  const started = startLogin({
    ports,
    signal: controller.signal,
    sleep: async () => {
      holder.close()
      // Runs when listening has begun and nobody knows of it yet.
      process.nextTick(() => controller.abort())
    },
  })
  await expectAuthError(started, 'login_canceled', 'Login was not completed')
  const { claimed, pauses } = claim(ports)
  expect(await claimed).toBe(ports.preferred)
  expect(pauses).toEqual([])
})
