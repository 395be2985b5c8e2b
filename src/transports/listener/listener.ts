import type { IncomingMessage, Server } from 'node:http'
import type { ListenOptions as Address, Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { WebSocketServer } from 'ws'
import type { Transport } from '../../rpc/transport.js'
import { closeOptions, defaultMaxMessageBytes, MessageSocket } from '../message-socket.js'
import { settledWithin } from '../settled-within.js'
import type { HttpAnswer } from './handshake.js'
import { writeAnswer } from './handshake.js'

/** Options of listenWebSocket and listenUnixSocket. */
export interface ListenOptions {
  /** Receives a transport for each client. */
  onConnection: (transport: Transport) => void
  /** A longer message of a client ends its connection. The default is 64 MiB. */
  maxMessageBytes?: number | undefined
  /**
   * A client that has more than this left to read when a message is sent is disconnected. The
   * default is 64 MiB.
   */
  maxQueuedBytes?: number | undefined
}

/** Accepts clients until it is closed. */
export interface Listener {
  /** The URL for clients, with the port that was found for port 0. */
  readonly url: string
  /**
   * Accepts no more clients and ends the input of those that are connected, so that their
   * connections answer the requests in progress. Closes those that remain after this time, by
   * default 5 seconds. Clients receive a Close frame with code 1001. Never rejects.
   */
  close(options?: { graceMs?: number }): Promise<void>
}

/** How a listener treats requests. */
export interface Policy {
  /** Answers a request that is not upgraded. Undefined to end its connection. */
  answer: (request: IncomingMessage) => HttpAnswer | undefined
  /** Answers a handshake that is refused. */
  refuse: (request: IncomingMessage) => Promise<HttpAnswer | undefined>
  /** Headers of an upgrade, one a line. */
  headers: readonly string[]
}

const goingAway = 1001
const defaultGraceMs = 5000
const defaultMaxQueuedBytes = 64 * 1024 * 1024
const keepAliveMs = 30_000

/** The HTTP server below a listener. Each WebSocket becomes a transport. */
export class SocketServer {
  readonly http: Server
  readonly #sockets: WebSocketServer
  readonly #options: ListenOptions
  readonly #policy: Policy
  readonly #transports = new Set<MessageSocket>()
  #closing: Promise<void> | undefined

  /** Rejects with the error of the operating system. */
  static async open(address: Address, policy: Policy, options: ListenOptions) {
    const { WebSocketServer } = await import('ws')
    const sockets = new WebSocketServer({
      ...closeOptions,
      noServer: true,
      maxPayload: options.maxMessageBytes ?? defaultMaxMessageBytes,
      perMessageDeflate: false,
      clientTracking: false,
    })
    const server = new SocketServer(sockets, policy, options)
    await server.#listen(address)
    return server
  }

  private constructor(sockets: WebSocketServer, policy: Policy, options: ListenOptions) {
    this.#sockets = sockets
    this.#policy = policy
    this.#options = options
    sockets.on('headers', (headers) => headers.push(...policy.headers, `date: ${httpDate()}`))
    // Loaded on first use: most programs that import the transports do not listen.
    const { createServer } = process.getBuiltinModule('node:http')
    this.http = createServer({ requireHostHeader: false }, (request, response) => {
      const answer = policy.answer(request)
      if (answer === undefined) return request.socket.destroy()
      response.writeHead(answer.status, { ...answer.headers, ...lengthOf(answer) })
      response.end(answer.body)
    })
    this.http.on('upgrade', (request, stream, head) => void this.#upgrade(request, stream, head))
  }

  close({ graceMs = defaultGraceMs } = {}): Promise<void> {
    return (this.#closing ??= this.#close(graceMs))
  }

  async #close(graceMs: number): Promise<void> {
    const closed = new Promise<void>((resolve) => this.http.close(() => resolve()))
    const transports = [...this.#transports]
    for (const transport of transports) transport.endInput()
    await settledWithin(graceMs, Promise.all(transports.map((transport) => transport.closed)))
    await Promise.all(transports.map((transport) => transport.close()))
    this.http.closeAllConnections()
    // Connections that were refused a moment ago may remain.
    await settledWithin(graceMs, closed)
  }

  #listen(address: Address): Promise<void> {
    return new Promise((resolve, reject) => {
      this.http.once('error', reject)
      this.http.listen(address, () => {
        this.http.off('error', reject)
        // Accepting one client can fail, for example without a free file descriptor.
        this.http.on('error', () => undefined)
        resolve()
      })
    })
  }

  async #upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): Promise<void> {
    stream.on('error', () => undefined)
    const refusal = await this.#policy.refuse(request)
    if (this.#closing !== undefined) return void stream.destroy()
    if (refusal !== undefined) return writeAnswer(stream, refusal)
    // No subprotocol is chosen, and an invalid one is no reason to refuse the client.
    delete request.headers['sec-websocket-protocol']
    this.#sockets.handleUpgrade(request, stream, head, (socket) => {
      const { onConnection, maxQueuedBytes = defaultMaxQueuedBytes } = this.#options
      // Finds clients that are gone without a word. Servers of this protocol send no pings.
      const connection = stream as Socket
      connection.setKeepAlive(true, keepAliveMs)
      const transport = new MessageSocket({
        socket,
        stream: connection,
        maxQueuedBytes,
        closeCode: () => (this.#closing === undefined ? 1000 : goingAway),
      })
      this.#transports.add(transport)
      void transport.closed.then(() => this.#transports.delete(transport))
      onConnection(transport)
    })
  }
}

function lengthOf({ body = '' }: HttpAnswer): { 'content-length': number } {
  return { 'content-length': Buffer.byteLength(body) }
}

function httpDate(): string {
  return new Date().toUTCString()
}
