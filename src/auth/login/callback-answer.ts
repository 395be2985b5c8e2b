import type { ServerResponse } from 'node:http'
import { contentSecurityPolicy } from './login-pages.js'

/** What a browser is told. */
export interface Answer {
  status: number
  headers: Readonly<Record<string, string>>
  body: string
}

export function toText(status: number, body: string, headers: Answer['headers'] = {}): Answer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers }, body }
}

export function toPage(body: string): Answer {
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body }
}

export function toRedirect(location: string): Answer {
  return { status: 302, headers: { location }, body: '' }
}

// The address of a callback holds its code, so no page that follows and no cache may learn it.
const everywhere = {
  'cache-control': 'no-store',
  connection: 'close',
  'content-security-policy': contentSecurityPolicy,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

/** Does nothing to a browser that has gone. */
export function sendAnswer(response: ServerResponse, { status, headers, body }: Answer): void {
  const length = { 'content-length': Buffer.byteLength(body) }
  response.writeHead(status, { ...everywhere, ...headers, ...length }).end(body)
}
