import type { IncomingMessage } from 'node:http'
import type { Answer } from './callback-answer.js'
import { toText } from './callback-answer.js'

/**
 * What is wrong with a request, whatever it asks for. The Host is what a page of another site cannot
 * choose: it names that site, even where its name leads to this machine.
 */
export function findRefusal(request: IncomingMessage): Answer | undefined {
  const { method, url = '', headersDistinct, socket } = request
  const hosts = headersDistinct['host'] ?? []
  const own = [`127.0.0.1:${socket.localPort}`, `localhost:${socket.localPort}`]
  if (hosts.length !== 1 || !own.includes(hosts[0]?.toLowerCase() ?? '')) {
    return toText(403, 'Forbidden')
  }
  if (method !== 'GET') return toText(405, 'Method Not Allowed', { allow: 'GET' })
  // No proxy stands in between, so nobody has a reason to send a whole URL.
  return url.startsWith('/') ? undefined : toText(400, 'Bad Request')
}

/** Parts of a request target as they were sent: nothing is decoded, and `..` is a name. */
export function splitTarget(target: string): { path: string; query: URLSearchParams } {
  const mark = target.indexOf('?')
  if (mark === -1) return { path: target, query: new URLSearchParams() }
  return { path: target.slice(0, mark), query: new URLSearchParams(target.slice(mark + 1)) }
}

/** Whether a page of another site made the browser ask. Programs send none of these headers. */
export function isCrossSite({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'] ?? 'none'
  if (site !== 'none' && site !== 'same-origin') return true
  const own = `http://${headers.host?.toLowerCase()}`
  return [headers.origin, headers.referer].some(
    (url) => url !== undefined && !(URL.canParse(url) && new URL(url).origin === own),
  )
}
