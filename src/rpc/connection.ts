import { Answers } from './answers.js'
import { encodeNotification, encodeRequest } from './codec.js'
import { ConnectionError, inContext, toConnectionError } from './errors.js'
import { IncomingCalls, type RequestHandler } from './incoming-calls.js'
import { PendingCalls } from './pending.js'
import { Receiver, type Notification } from './receiver.js'
import type { Report } from './report.js'
import type { Transport } from './transport.js'

export interface CallOptions {
  signal?: AbortSignal
  /** Overrides the connection's deadline; Infinity for none */
  timeoutMs?: number
}

export interface ConnectionOptions {
  /** Answers a request of the peer: with what it returns, or with the RpcError it throws */
  onRequest: RequestHandler
  onNotification: (notification: Notification) => void
  report: Report
  /** Requests of the peer that may be handled at once; one more is answered as overloaded */
  maxInFlight?: number
  /** Calls that may wait for an answer at once; further ones are sent in their turn */
  maxPending?: number
  /** Deadline of a call, from request() to its answer */
  timeoutMs?: number
  /** How long a peer that has stopped sending may still get its answers; not at all unless given */
  drainMs?: number
}

export interface Connection {
  /** Rejects with the peer's RpcError, or a ConnectionError when there is no usable answer. */
  request(method: string, params?: unknown, options?: CallOptions): Promise<unknown>
  /** Resolves when the peer's pipe has taken it; rejects with a ConnectionError when it never will. */
  notify(method: string, params?: unknown, extra?: { emittedAtMs?: number }): Promise<void>
  /** Resolves, and never rejects, when either side has ended the connection. */
  readonly closed: Promise<void>
  /** Rejects every call and drops what is still being handled; resolves like `closed`. */
  close(): Promise<void>
}

// Servers of this protocol lose requests when more than 128 of them wait.
const defaultMaxPending = 100
const defaultMaxInFlight = 128
const defaultTimeoutMs = 60_000

/** Speaks JSON-RPC over a transport, for either side. It starts to read at once. */
export function createConnection(transport: Transport, options: ConnectionOptions): Connection {
  const { onRequest, onNotification, report } = options
  const { maxInFlight = defaultMaxInFlight, timeoutMs = defaultTimeoutMs, drainMs = 0 } = options
  const answers = new Answers(transport, report)
  const pending = new PendingCalls(
    async (id, { method, params }) => transport.send(encodeRequest(id, method, params)),
    options.maxPending ?? defaultMaxPending,
  )
  const incoming = new IncomingCalls({ onRequest, answers, report, maxInFlight })
  const receiver = new Receiver({ incoming, pending, answers, onNotification, report })
  const limits = { timeoutMs, drainMs }
  return new RpcConnection({ transport, report, answers, pending, incoming, receiver, ...limits })
}

interface Parts {
  transport: Transport
  report: Report
  timeoutMs: number
  drainMs: number
  answers: Answers
  pending: PendingCalls
  incoming: IncomingCalls
  receiver: Receiver
}

class RpcConnection implements Connection {
  readonly closed: Promise<void>
  readonly #parts: Parts
  #ended: ConnectionError | undefined
  #stopDraining: (() => void) | undefined

  constructor(parts: Parts) {
    this.#parts = parts
    this.closed = this.#run()
  }

  request(method: string, params?: unknown, options: CallOptions = {}): Promise<unknown> {
    const { signal, timeoutMs = this.#parts.timeoutMs } = options
    return this.#parts.pending.start({ method, params }, { signal, timeoutMs })
  }

  async notify(method: string, params?: unknown, extra: { emittedAtMs?: number } = {}) {
    if (this.#ended !== undefined) throw inContext(`Cannot notify "${method}"`, this.#ended)
    await this.#parts.transport.send(encodeNotification(method, params, extra.emittedAtMs))
  }

  async close(): Promise<void> {
    this.#end(new ConnectionError('closed', 'this side closed the connection'))
    await this.#closeTransport()
    await this.closed
  }

  async #run(): Promise<void> {
    try {
      await this.#readAll()
      const reason = new ConnectionError('closed', 'the peer closed the connection')
      this.#parts.pending.end(reason)
      await this.#drain()
      this.#end(reason)
    } catch (thrown) {
      this.#end(toConnectionError(thrown))
    }
    await this.#closeTransport()
  }

  async #readAll(): Promise<void> {
    const { transport, receiver, answers } = this.#parts
    for await (const frame of transport.incoming) {
      // What still arrives after the end is taken from the pipe, so that the peer can finish too.
      if (this.#ended !== undefined) continue
      const settled = receiver.receive(frame)
      if (settled) await continuations()
      if (answers.blocked) await answers.unblocked()
    }
  }

  /** Lets requests in flight be answered, unless this side closes meanwhile. */
  async #drain(): Promise<void> {
    const { drainMs, incoming } = this.#parts
    if (drainMs === 0 || this.#ended !== undefined) return
    let timer: NodeJS.Timeout | undefined
    const enough = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, drainMs)
      this.#stopDraining = resolve
    })
    await Promise.race([incoming.idle(), enough])
    clearTimeout(timer)
  }

  #end(reason: ConnectionError): void {
    if (this.#ended !== undefined) return
    this.#ended = reason
    this.#stopDraining?.()
    this.#parts.pending.end(reason)
    this.#parts.answers.end()
    this.#parts.incoming.end(reason)
  }

  async #closeTransport(): Promise<void> {
    const { transport, report } = this.#parts
    try {
      await transport.close()
    } catch (cause) {
      report({ level: 'warn', code: 'close_failed', message: 'The transport did not close', cause })
    }
  }
}

/**
 * Resolves when everything that follows a settled call without waiting for I/O has run, so that
 * code after `await request()` sees later notifications, as it would if they came later.
 */
function continuations(): Promise<void> {
  // A tick queued from a microtask runs once no microtask is left.
  return new Promise((resolve) => process.nextTick(resolve))
}
