import type { IncomingHttpHeaders } from 'node:http'
import { request } from 'node:http'
import type { Socket } from 'node:net'
import { connect } from 'node:net'
import { onTestFinished } from 'vitest'
import type { CallbackOptions, CallbackServer } from '../../../src/auth/login/callback-server.js'
import { startCallbackServer } from '../../../src/auth/login/callback-server.js'

export const state = 'state-canary-4711'
export const code = 'code-canary-4711'
export const callback = `/auth/callback?code=${code}&state=${state}`

export interface TestLogin extends CallbackServer {
  /** What `finish` was called with. */
  codes: string[]
  abort: () => void
}

/** A login on a port that nobody else has, until the test is over. */
export async function startLogin(options: Partial<CallbackOptions> = {}): Promise<TestLogin> {
  const codes: string[] = []
  const controller = new AbortController()
  onTestFinished(() => controller.abort())
  const server = await startCallbackServer({
    state,
    signal: controller.signal,
    ports: { preferred: 0, fallback: 0 },
    sleep: async () => undefined,
    ...options,
    finish: async (code) => {
      codes.push(code)
      await options.finish?.(code)
    },
  })
  return { ...server, codes, abort: () => controller.abort() }
}

export interface Reply {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

/** One request on a connection of its own, with the target as it is. */
export function ask(
  port: number,
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path, method, headers, agent: false }
    const asked = request(options, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => (body += chunk))
      response.on('error', reject)
      asked.on('close', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      )
    })
    asked.on('error', reject)
    asked.end()
  })
}

/** A connection that is the test's to use. */
export async function open(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  socket.on('error', () => undefined)
  await new Promise((resolve) => socket.once('connect', resolve))
  return socket
}

/** What comes back until the connection is closed. */
export async function readAll(socket: Socket): Promise<string> {
  let answer = ''
  socket.setEncoding('utf8')
  socket.on('data', (chunk: string) => (answer += chunk))
  await new Promise((resolve) => socket.once('close', resolve))
  return answer
}

/** Sends bytes that no HTTP client would, and tells the answer. */
export async function sendRaw(port: number, bytes: string): Promise<string> {
  const socket = await open(port)
  socket.write(bytes)
  return readAll(socket)
}
