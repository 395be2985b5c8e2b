import type { IncomingMessage } from 'node:http'
import type { ClientOptions, WebSocket } from 'ws'
import { ConnectionError } from '../rpc/errors.js'
import type { Transport } from '../rpc/transport.js'
import { explainRefusal } from './handshake-refusal.js'
import { closeOptions, defaultMaxMessageBytes, MessageSocket } from './message-socket.js'

/** Options of connectWebSocket and connectUnixSocket. */
export interface WebSocketOptions {
  /** Headers of the handshake. */
  headers?: Readonly<Record<string, string>> | undefined
  /** A longer message of the server ends the connection. The default is 64 MiB. */
  maxMessageBytes?: number | undefined
  /**
   * Time between pings in milliseconds, 30 seconds by default. A server that sends nothing after two
   * of them is disconnected. `Infinity` disables pings.
   */
  pingIntervalMs?: number | undefined
  /** How long the connection and its handshake may take, in milliseconds. The default is 30 seconds. */
  connectTimeoutMs?: number | undefined
  /** Cancels the connection until it is open. */
  signal?: AbortSignal | undefined
}

/** Options of connectWebSocket. */
export interface ConnectWebSocketOptions extends WebSocketOptions {
  /** Sent as a bearer token, without blanks around it. A `ws:` URL sends it unencrypted. */
  token?: string | undefined
  /** PEM certificates that a `wss:` server may have, in the place of those of Node. */
  ca?: string | undefined
}

/**
 * Connects to a `ws:` or `wss:` URL. Rejects with a ConnectionError: `unauthorized` if the server
 * refuses the token, `forbidden` if it refuses the client, `timeout`, `canceled`, or else
 * `not_connected`.
 */
export async function connectWebSocket(
  url: string,
  options: ConnectWebSocketOptions = {},
): Promise<Transport> {
  const { token, ca, headers, ...rest } = options
  const target = parseUrl(url)
  return openSocket(target, {
    ...rest,
    headers: {
      ...headers,
      ...(token !== undefined && { authorization: `Bearer ${token.trim()}` }),
    },
    ...(ca !== undefined && { client: { ca } }),
    // Without credentials and the query, which may be a token.
    name: `${target.protocol}//${target.host}${target.pathname}`,
  })
}

function parseUrl(url: string): URL {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (parsed?.protocol === 'ws:' || parsed?.protocol === 'wss:') {
    parsed.hash = ''
    return parsed
  }
  throw new ConnectionError('not_connected', 'cannot connect: the URL is not a ws: or wss: URL')
}

/** Options of openSocket. */
export interface OpenSocketOptions extends WebSocketOptions {
  /** The server in the errors. */
  name: string
  client?: ClientOptions | undefined
}

const defaultPingIntervalMs = 30_000
const defaultConnectTimeoutMs = 30_000
// Servers accept 16 MiB in a frame and 64 MiB in a message. Some send the first bound as a header.
const maxFragmentBytes = 8 * 1024 * 1024
const maxSentBytes = 64 * 1024 * 1024
const fragmentHeader = 'x-codex-websocket-max-unfragmented-message-bytes'

/** Opens a WebSocket. Rejects with a ConnectionError. */
export async function openSocket(url: URL, options: OpenSocketOptions): Promise<MessageSocket> {
  const { signal, connectTimeoutMs = defaultConnectTimeoutMs } = options
  const { WebSocket } = await import('ws')
  return new Promise((resolve, reject) => {
    const fail = (code: ConnectionError['code'], reason: string, cause?: unknown) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', cancel)
      const message = `cannot connect to ${options.name}: ${reason}`
      reject(new ConnectionError(code, message, { cause }))
      socket?.terminate()
    }
    const cancel = () => fail('canceled', 'canceled by the caller', signal?.reason)
    const timer = setTimeout(
      () => fail('timeout', `no connection within ${connectTimeoutMs} ms`),
      connectTimeoutMs,
    )
    let socket: WebSocket | undefined
    try {
      signal?.throwIfAborted()
      socket = new WebSocket(url, clientOptions(options))
    } catch (cause) {
      if (signal?.aborted === true) return cancel()
      return fail('not_connected', cause instanceof Error ? cause.message : String(cause), cause)
    }
    signal?.addEventListener('abort', cancel, { once: true })
    let response: IncomingMessage | undefined
    socket.on('upgrade', (received) => (response = received))
    socket.on('error', (cause) => fail('not_connected', cause.message, cause))
    socket.on('unexpected-response', (_, refused) => {
      void explainRefusal(refused).then(({ code, reason }) => fail(code, reason))
    })
    // Within the event, because messages may follow it at once.
    socket.on('open', () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', cancel)
      socket.removeAllListeners()
      resolve(wrap(socket, response as IncomingMessage, options))
    })
  })
}

function clientOptions(options: OpenSocketOptions): ClientOptions {
  const { headers, maxMessageBytes = defaultMaxMessageBytes, client } = options
  return {
    ...client,
    ...closeOptions,
    headers: { ...headers },
    maxPayload: maxMessageBytes,
    perMessageDeflate: false,
  }
}

function wrap(
  socket: WebSocket,
  response: IncomingMessage,
  { pingIntervalMs = defaultPingIntervalMs }: OpenSocketOptions,
): MessageSocket {
  const bound = Number(response.headers[fragmentHeader])
  return new MessageSocket({
    socket,
    stream: response.socket,
    fragmentBytes: bound > 0 ? Math.min(bound, maxFragmentBytes) : maxFragmentBytes,
    maxSentBytes,
    pingIntervalMs,
  })
}
