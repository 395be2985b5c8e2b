import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'

/** An answer that is not an upgrade. */
export interface HttpAnswer {
  status: number
  headers?: Readonly<Record<string, string>>
  body?: string
}

/** Whether browser pages of an origin may connect. */
export type IsAllowedOrigin = (origin: string) => boolean

const lingerMs = 1000
const probes = ['/readyz', '/healthz']

/** Answers a request as codex does. Undefined for a WebSocket handshake that may go on. */
export function answerRequest(
  { method = '', url = '', headers, httpVersion }: IncomingMessage,
  isAllowedOrigin: IsAllowedOrigin,
): HttpAnswer | undefined {
  const { origin } = headers
  if (origin !== undefined && !isAllowedOrigin(origin)) return { status: 403 }
  if (probes.includes(url.replace(/\?.*/, ''))) {
    if (method === 'GET' || method === 'HEAD') return { status: 200 }
    return { status: 405, headers: { allow: 'GET,HEAD' } }
  }
  if (method !== 'GET') return toText(405, 'Request method must be `GET`')
  if (!lists(headers.connection, 'upgrade')) {
    return toText(400, "Connection header did not include 'upgrade'")
  }
  if (headers.upgrade?.toLowerCase() !== 'websocket') {
    return toText(400, "`Upgrade` header did not include 'websocket'")
  }
  if (headers['sec-websocket-version'] !== '13') {
    return toText(400, "`Sec-WebSocket-Version` header did not include '13'")
  }
  if (headers['sec-websocket-key'] === undefined) {
    return toText(400, '`Sec-WebSocket-Key` header missing')
  }
  if (httpVersion === '1.0') {
    return toText(426, "WebSocket request couldn't be upgraded since no upgrade state was present")
  }
  return undefined
}

/** An answer with a body. */
export function toText(status: number, body: string): HttpAnswer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body }
}

function lists(header: string | undefined, name: string): boolean {
  return header?.toLowerCase().includes(name) === true
}

/** Writes an answer to a connection whose request asked for an upgrade, and ends it. */
export function writeAnswer(stream: Duplex, { status, headers, body = '' }: HttpAnswer): void {
  const fields = {
    ...headers,
    'content-length': Buffer.byteLength(body),
    connection: 'close',
    date: new Date().toUTCString(),
  }
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`)
  const { STATUS_CODES } = process.getBuiltinModule('node:http')
  stream.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`)
  // The end of the client is read, and not waited for without a limit.
  stream.resume()
  setTimeout(() => stream.destroy(), lingerMs).unref()
}
