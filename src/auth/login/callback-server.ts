import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answer } from './callback-answer.js'
import { sendAnswer, toText } from './callback-answer.js'
import type { CallbackTimeouts } from './callback-listener.js'
import { createListener } from './callback-listener.js'
import type { Reply } from './callback-login.js'
import { CallbackLogin, notFound } from './callback-login.js'
import type { CallbackPorts } from './claim-port.js'
import { claimPort, createCanceledError } from './claim-port.js'

/** The login to wait for, and where. */
export interface CallbackOptions {
  /** Redirects with another `state` are rejected. */
  state: string
  /**
   * Finishes the login with the code of the redirect; an error that it throws ends the login.
   * Called once at most. Its outcome is awaited even after an abort, so it should listen to the
   * signal.
   */
  finish: (code: string) => Promise<void>
  /** Page that the browser is sent to after `finish`. Default: one of this server. */
  successUrl?: string | undefined
  /** Aborting it closes everything. */
  signal: AbortSignal
  ports?: CallbackPorts | undefined
  /** Resolves after that many milliseconds; rejects when the signal aborts. */
  sleep: (timeMs: number, signal?: AbortSignal) => Promise<void>
  timeouts?: CallbackTimeouts | undefined
}

/** A server that waits for the redirect of a login. */
export interface CallbackServer {
  readonly port: number
  /** `http://127.0.0.1:<port>/auth/callback` */
  readonly redirectUri: string
  /**
   * Resolves when `finish` has; the login is complete even if the browser never fetches its page.
   * Rejects with an AuthError, or with what else `finish` threw, when the port is free again.
   */
  readonly outcome: Promise<void>
  /**
   * Resolves when the browser has fetched its page or its time for that is over. The server does
   * not keep the process alive meanwhile: a program that exits after the outcome needs a timer.
   */
  readonly closed: Promise<void>
}

const defaultTimeouts: CallbackTimeouts = { requestMs: 10_000, lingerMs: 3000 }

/**
 * Waits on 127.0.0.1 for the redirect of the issuer. Rejects with an AuthError `login_failed` if no
 * port is free, and `login_canceled` if it is aborted before it has one.
 */
export async function startCallbackServer(options: CallbackOptions): Promise<CallbackServer> {
  const { ports, signal, sleep, timeouts = defaultTimeouts } = options
  const listener = createListener(timeouts)
  const { server, closed } = listener
  const login = new CallbackLogin(options, listener)
  server.on('request', (request, response) => void serve(request, response, login))
  const port = await claimPort(server, { ports, signal, sleep })
  if (signal.aborted) {
    listener.cut()
    throw createCanceledError()
  }
  const abort = () => login.abort()
  signal.addEventListener('abort', abort)
  void closed.then(() => signal.removeEventListener('abort', abort))
  const redirectUri = `http://127.0.0.1:${port}/auth/callback`
  return { port, redirectUri, outcome: login.outcome, closed }
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  login: CallbackLogin,
): Promise<void> {
  const { answer, settle } = await route(request, login)
  sendAnswer(response, answer)
  // After the response, because a program may exit as soon as it has the outcome.
  settle?.()
}

async function route(request: IncomingMessage, login: CallbackLogin): Promise<Reply> {
  const invalid = answerInvalid(request)
  if (invalid !== undefined) return { answer: invalid }
  const { path, query } = splitTarget(request.url ?? '')
  switch (path) {
    case '/auth/callback':
      return login.take(query)
    case '/success':
      return login.showSuccess()
    case '/cancel':
      return isCrossSite(request) ? { answer: toText(403, 'Forbidden') } : login.cancel()
    default:
      return notFound
  }
}

/**
 * The response to a request that is invalid for every path; undefined if it is valid. A page of
 * another site cannot choose the Host header: it names that site, even if DNS leads it here.
 */
function answerInvalid(request: IncomingMessage): Answer | undefined {
  const { method, url = '', headersDistinct, socket } = request
  const hosts = headersDistinct['host'] ?? []
  const own = [`127.0.0.1:${socket.localPort}`, `localhost:${socket.localPort}`]
  if (hosts.length !== 1 || !own.includes(hosts[0]?.toLowerCase() ?? '')) {
    return toText(403, 'Forbidden')
  }
  if (method !== 'GET') return toText(405, 'Method Not Allowed', { allow: 'GET' })
  // Only requests through a proxy have a whole URL as their target.
  return url.startsWith('/') ? undefined : toText(400, 'Bad Request')
}

/** The parts of a request target as sent: nothing is decoded, and `..` is not resolved. */
function splitTarget(target: string): { path: string; query: URLSearchParams } {
  const mark = target.indexOf('?')
  if (mark === -1) return { path: target, query: new URLSearchParams() }
  return { path: target.slice(0, mark), query: new URLSearchParams(target.slice(mark + 1)) }
}

/** Whether a page of another site caused the request. Programs send none of these headers. */
function isCrossSite({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'] ?? 'none'
  if (site !== 'none' && site !== 'same-origin') return true
  const own = `http://${headers.host?.toLowerCase()}`
  return [headers.origin, headers.referer].some(
    (url) => url !== undefined && !(URL.canParse(url) && new URL(url).origin === own),
  )
}
