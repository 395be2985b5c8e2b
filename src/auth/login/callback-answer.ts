import type { ServerResponse } from 'node:http'
import { contentSecurityPolicy } from './login-pages.js'

/** An HTTP response to the browser. */
export interface Answer {
  status: number
  headers: Readonly<Record<string, string>>
  body: string
}

/** A response of plain text. */
export function toText(status: number, body: string, headers: Answer['headers'] = {}): Answer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers }, body }
}

/** A response of HTML. */
export function toPage(body: string): Answer {
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body }
}

/** A redirect to another page. */
export function toRedirect(location: string): Answer {
  return { status: 302, headers: { location }, body: '' }
}

// The URL of a callback contains its code, which must not reach later pages or a cache.
const everywhere = {
  'cache-control': 'no-store',
  connection: 'close',
  'content-security-policy': contentSecurityPolicy,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

/** Sends a response. Does nothing if the browser has disconnected. */
export function sendAnswer(response: ServerResponse, { status, headers, body }: Answer): void {
  const length = { 'content-length': Buffer.byteLength(body) }
  response.writeHead(status, { ...everywhere, ...headers, ...length }).end(body)
}
