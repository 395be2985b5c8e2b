import type { Socket } from 'node:net'
import type { WebSocket } from 'ws'
import { ConnectionError, closedByPeer } from '../rpc/errors.js'
import type { Frame, Transport } from '../rpc/transport.js'
import { describeClose } from './close-frame.js'
import { FrameQueue } from './frame-queue.js'
import { startHeartbeat } from './heartbeat.js'
import { settledWithin } from './settled-within.js'

/** The limit of a received message, the same as that of a line. */
export const defaultMaxMessageBytes = 64 * 1024 * 1024

/** Options of MessageSocket. */
export interface MessageSocketOptions {
  /** An open WebSocket. */
  socket: WebSocket
  /** The connection below it. */
  stream: Socket
  /** Longer messages are sent in fragments. */
  fragmentBytes?: number | undefined
  /** Longer messages are not sent. */
  maxSentBytes?: number | undefined
  /** Closes the connection to a peer that has more than this left to read when a message is sent. */
  maxQueuedBytes?: number | undefined
  /** Time between pings in milliseconds. The default is none. */
  pingIntervalMs?: number | undefined
  /** The code of the Close frame that this side sends. The default is 1000. */
  closeCode?: (() => number) | undefined
}

// Without a limit, a peer that does not answer the Close frame would block close().
const closeGraceMs = 1000
const open = 1

/**
 * For the sockets of `ws`: a peer that has sent a Close frame may not close the connection below, and
 * is given up then.
 */
export const closeOptions = { closeTimeout: closeGraceMs }

/** A transport over an open WebSocket of `ws`, on either side of the connection. */
export class MessageSocket implements Transport {
  readonly incoming: AsyncIterable<Frame>
  /** Resolves when the connection is closed. Never rejects. */
  readonly closed: Promise<void>
  readonly #options: MessageSocketOptions
  readonly #queue: FrameQueue
  /** Why this side has given the peer up, or what is wrong with the connection. */
  #fault: Error | undefined
  #end: string | undefined
  #closing: Promise<void> | undefined

  constructor(options: MessageSocketOptions) {
    this.#options = options
    const { socket, stream } = options
    this.#queue = new FrameQueue({
      onFull: () => {
        // A paused socket would not receive the Close frame.
        if (this.#closing === undefined) socket.pause()
      },
      onRoom: () => socket.resume(),
    })
    this.incoming = this.#queue.frames
    const stopPings = startHeartbeat({
      intervalMs: options.pingIntervalMs ?? Infinity,
      ping: () => this.#ping(),
      bytesRead: () => (socket.isPaused ? undefined : stream.bytesRead),
      onDead: () => this.#giveUp('the peer does not answer pings'),
    })
    socket.on('message', (data: Buffer, isBinary) => {
      if (isBinary) this.#queue.push({ kind: 'binary', length: data.length })
      else this.#queue.push({ kind: 'text', text: data.toString() })
    })
    socket.on('error', (error) => {
      this.#fault ??= closedByPeer(`the WebSocket failed: ${error.message}`, error)
      this.#endFrames()
    })
    this.closed = new Promise((resolve) => {
      socket.on('close', (code, reason) => {
        stopPings()
        this.#end = describeClose(code, reason.toString())
        this.#endFrames()
        resolve()
      })
    })
  }

  async send(text: string): Promise<void> {
    const { socket, maxSentBytes = Infinity, maxQueuedBytes = Infinity } = this.#options
    const data = Buffer.from(text)
    if (data.length > maxSentBytes) {
      const message = `message of ${data.length} bytes is too large; the limit is ${maxSentBytes}`
      throw new ConnectionError('too_large', message)
    }
    if (socket.readyState !== open) {
      // Nothing follows the Close frame of the peer, although the connection below may be open.
      if (this.#closing === undefined) this.#endFrames()
      throw this.#fault ?? closedByPeer('the WebSocket is closed')
    }
    if (socket.bufferedAmount > maxQueuedBytes) {
      throw this.#giveUp(`the peer has more than ${maxQueuedBytes} bytes left to read`)
    }
    await this.#write(data)
  }

  /** Ends `incoming`; messages are still sent. */
  endInput(): void {
    this.#queue.end()
  }

  async explainEnd(): Promise<string | undefined> {
    if (this.#fault !== undefined) return undefined
    await settledWithin(closeGraceMs, this.closed)
    return this.#end
  }

  close(): Promise<void> {
    return (this.#closing ??= this.#close())
  }

  /** Whatever happens after close() is not a fault. */
  #endFrames(): void {
    this.#queue.end(this.#closing === undefined ? this.#fault : undefined)
  }

  async #close(): Promise<void> {
    const { socket, closeCode } = this.#options
    socket.resume()
    socket.close(closeCode?.() ?? 1000)
    if (await settledWithin(closeGraceMs, this.closed)) return
    socket.terminate()
    await this.closed
  }

  /** All fragments in one turn, because no other message may come between them. */
  #write(data: Buffer): Promise<void> {
    const { socket, fragmentBytes = Infinity } = this.#options
    return new Promise((resolve, reject) => {
      const written = (error?: Error | null) => {
        if (error) reject(this.#fault ?? closedByPeer('the WebSocket is closed', error))
        else resolve()
      }
      let start = 0
      for (; data.length - start > fragmentBytes; start += fragmentBytes) {
        const fragment = data.subarray(start, start + fragmentBytes)
        socket.send(fragment, { binary: false, fin: false })
      }
      socket.send(data.subarray(start), { binary: false, fin: true }, written)
    })
  }

  #ping(): Promise<void> {
    return new Promise((resolve) => this.#options.socket.ping('', undefined, () => resolve()))
  }

  #giveUp(message: string): Error {
    this.#fault ??= closedByPeer(message)
    this.#options.socket.terminate()
    return this.#fault
  }
}
