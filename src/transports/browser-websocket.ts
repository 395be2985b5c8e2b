import { closedByPeer, ConnectionError } from '../rpc/errors.js'
import type { ConnectionErrorCode } from '../rpc/errors.js'
import type { Frame, Transport } from '../rpc/transport.js'
import { describeClose } from './close-frame.js'
import { FrameQueue } from './frame-queue.js'
import { settledWithin } from './settled-within.js'

/** The part of a WebSocket of the platform that is used. */
interface PlatformWebSocket {
  readonly readyState: number
  readonly bufferedAmount: number
  binaryType: string
  addEventListener(type: string, listener: (event: never) => void): void
  send(text: string): void
  close(code?: number): void
}

/** Options of connectWebSocket. */
export interface BrowserWebSocketOptions {
  /** A constructor of the web standard. The default is that of the platform. */
  WebSocket?: (new (url: string) => object) | undefined
  /** How long the connection may take, in milliseconds. The default is 30 seconds. */
  connectTimeoutMs?: number | undefined
  /** Cancels the connection until it is open. */
  signal?: AbortSignal | undefined
}

const defaultConnectTimeoutMs = 30_000
const closeGraceMs = 1000
const open = 1
// Servers accept no more.
const maxSentBytes = 64 * 1024 * 1024
const maxBytesOfCharacter = 3
// A platform has no event for the end of a write.
const maxBufferedBytes = 1024 * 1024
const pollMs = 20

/**
 * Connects with the WebSocket of the platform, such as a browser. It sends no token, and an `Origin`
 * that servers of this protocol refuse, so it needs a server or a proxy that allows that origin.
 */
export async function connectWebSocket(
  url: string,
  options: BrowserWebSocketOptions = {},
): Promise<Transport> {
  const { signal, connectTimeoutMs = defaultConnectTimeoutMs } = options
  return new Promise((resolve, reject) => {
    let socket: PlatformWebSocket | undefined
    const fail = (code: ConnectionErrorCode, reason: string, cause?: unknown) => {
      done()
      reject(new ConnectionError(code, `cannot connect: ${reason}`, { cause }))
      socket?.close()
    }
    const cancel = () => fail('canceled', 'canceled by the caller', signal?.reason)
    const timer = setTimeout(
      () => fail('timeout', `no connection within ${connectTimeoutMs} ms`),
      connectTimeoutMs,
    )
    const done = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', cancel)
    }
    if (signal?.aborted === true) return cancel()
    signal?.addEventListener('abort', cancel, { once: true })
    try {
      socket = new (options.WebSocket ?? platformWebSocket())(url) as PlatformWebSocket
    } catch (cause) {
      return fail('not_connected', 'the URL or the platform does not allow it', cause)
    }
    const transport = new BrowserSocket(socket)
    socket.addEventListener('open', () => {
      done()
      resolve(transport)
    })
    // Platforms hide the reason from programs.
    void transport.closed.then(() => fail('not_connected', 'the server is not there or refused it'))
  })
}

function platformWebSocket(): new (url: string) => object {
  const { WebSocket } = globalThis as { WebSocket?: new (url: string) => object }
  if (WebSocket === undefined) throw new TypeError('The platform has no WebSocket')
  return WebSocket
}

class BrowserSocket implements Transport {
  readonly incoming: AsyncIterable<Frame>
  readonly closed: Promise<void>
  readonly #socket: PlatformWebSocket
  readonly #queue = new FrameQueue()
  #end: string | undefined
  #closing: Promise<void> | undefined

  constructor(socket: PlatformWebSocket) {
    this.#socket = socket
    this.incoming = this.#queue.frames
    socket.binaryType = 'arraybuffer'
    socket.addEventListener('message', ({ data }: { data: unknown }) => {
      if (typeof data === 'string') this.#queue.push({ kind: 'text', text: data })
      else this.#queue.push({ kind: 'binary', length: (data as ArrayBuffer).byteLength })
    })
    // A platform that is Node ends the process for an error without a listener.
    socket.addEventListener('error', () => undefined)
    this.closed = new Promise((resolve) => {
      socket.addEventListener('close', ({ code, reason }: { code: number; reason: string }) => {
        this.#end = describeClose(code, reason)
        this.#queue.end()
        resolve()
      })
    })
  }

  async send(text: string): Promise<void> {
    assertSendable(text)
    this.#assertOpen()
    this.#socket.send(text)
    while (this.#socket.bufferedAmount > maxBufferedBytes) {
      this.#assertOpen()
      await new Promise((resolve) => setTimeout(resolve, pollMs))
    }
  }

  async explainEnd(): Promise<string | undefined> {
    await settledWithin(closeGraceMs, this.closed)
    return this.#end
  }

  close(): Promise<void> {
    return (this.#closing ??= this.#close())
  }

  #assertOpen(): void {
    if (this.#socket.readyState === open) return
    // Nothing follows the Close frame of the peer, although the connection below may be open.
    if (this.#closing === undefined) this.#queue.end()
    throw closedByPeer('the WebSocket is closed')
  }

  async #close(): Promise<void> {
    this.#socket.close(1000)
    await settledWithin(closeGraceMs, this.closed)
    this.#queue.end()
  }
}

function assertSendable(text: string): void {
  if (text.length * maxBytesOfCharacter <= maxSentBytes) return
  const { length } = new TextEncoder().encode(text)
  if (length <= maxSentBytes) return
  const message = `message of ${length} bytes is too large; the limit is ${maxSentBytes}`
  throw new ConnectionError('too_large', message)
}
