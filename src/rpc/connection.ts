import { Answers } from './answers.js'
import { toSafeReport } from './callback.js'
import { decodeMessage, encodeNotification, encodeRequest } from './codec.js'
import { continuations } from './continuations.js'
import {
  closedByPeer,
  closedHere,
  inContext,
  toConnectionError,
  type ConnectionError,
} from './errors.js'
import { IncomingCalls, type RequestHandler } from './incoming-calls.js'
import type { Message } from './message.js'
import { PendingCalls } from './pending.js'
import { Receiver, type Notification } from './receiver.js'
import type { Report } from './report.js'
import { SkippedLines } from './skipped-lines.js'
import type { RequestId } from './request-id.js'
import type { Frame, Transport } from './transport.js'
import { write } from './transport.js'

/** Options of one call. */
export interface CallOptions {
  signal?: AbortSignal | undefined
  /** Overrides the deadline of the connection, in milliseconds. `Infinity` disables it. */
  timeoutMs?: number | undefined
}

/** Options of createConnection. */
export interface ConnectionOptions {
  /** Answers a request of the peer with its return value, or with the RpcError that it throws. */
  onRequest: RequestHandler
  onNotification: (notification: Notification) => void
  report: Report
  /** Limit of concurrent requests of the peer. Further ones are answered as overloaded. */
  maxInFlight?: number | undefined
  /** Limit of concurrent calls. Further ones are queued. */
  maxPending?: number | undefined
  /**
   * Whether a request with the id of an open one is the same question, which is answered once.
   * Servers of this protocol repeat open requests after a resume.
   */
  joinsRepeated?: boolean | undefined
  /** Deadline of a call in milliseconds, from request() to its answer. */
  timeoutMs?: number | undefined
  /** How long, in milliseconds, answers are sent after the peer has stopped sending. The default is 0. */
  drainMs?: number | undefined
}

/** A JSON-RPC connection to one peer. */
export interface Connection {
  /** Rejects with the peer's RpcError, or a ConnectionError if there is no usable answer. */
  request(method: string, params?: unknown, options?: CallOptions): Promise<unknown>
  /** Resolves when the notification is written; rejects with a ConnectionError otherwise. */
  notify(method: string, params?: unknown, extra?: { emittedAtMs?: number }): Promise<void>
  /** Ends a request of the peer without an answer: its signal is aborted. */
  withdraw(id: RequestId, reason: Error): void
  /** Resolves when either side has closed the connection. Never rejects. */
  readonly closed: Promise<void>
  /** How the connection has ended. */
  readonly endReason: ConnectionError | undefined
  /** Rejects every call and drops requests in progress. Resolves like `closed`. */
  close(): Promise<void>
}

// Servers of this protocol refuse requests, or never answer them, when a few hundred wait.
const defaultMaxPending = 64
const defaultMaxInFlight = 128
/** The default deadline of a call in milliseconds. */
export const defaultTimeoutMs = 60_000

/** Opens a JSON-RPC connection over a transport, for either side. Starts to read at once. */
export function createConnection(transport: Transport, options: ConnectionOptions): Connection {
  const { onRequest, onNotification } = options
  const report = toSafeReport(options.report)
  const { maxInFlight = defaultMaxInFlight, timeoutMs = defaultTimeoutMs, drainMs = 0 } = options
  const answers = new Answers(transport, report)
  const skipped = new SkippedLines()
  const pending = new PendingCalls({
    send: (id, { method, params }) => write(transport, encodeRequest(id, method, params)),
    explainFailure: (error) => explainEnd(transport, toConnectionError(error)),
    maxSent: options.maxPending ?? defaultMaxPending,
    explainTimeout: () => skipped.describe(),
  })
  const incoming = new IncomingCalls({
    onRequest,
    answers,
    report,
    maxInFlight,
    joinsRepeated: options.joinsRepeated === true,
  })
  const receiver = new Receiver({ incoming, pending, answers, onNotification, report, skipped })
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
  /** Whether code that continues an answered call may not have run yet. */
  #settled = false
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
    const { transport } = this.#parts
    const text = encodeNotification(method, params, extra.emittedAtMs)
    try {
      await write(transport, text)
    } catch (thrown) {
      throw await explainEnd(transport, toConnectionError(thrown))
    }
  }

  get endReason(): ConnectionError | undefined {
    return this.#ended
  }

  withdraw(id: RequestId, reason: Error): void {
    this.#parts.incoming.withdraw(id, reason)
  }

  async close(): Promise<void> {
    this.#end(closedHere())
    await this.#closeTransport()
    await this.closed
  }

  async #run(): Promise<void> {
    try {
      await this.#readAll()
      const reason = await this.#explain(closedByPeer('the peer closed the connection'))
      this.#parts.pending.end(reason)
      await this.#drain()
      this.#end(reason)
    } catch (thrown) {
      this.#end(await this.#explain(toConnectionError(thrown)))
    }
    await this.#closeTransport()
  }

  async #readAll(): Promise<void> {
    const { incoming } = this.#parts.transport
    if (incoming.batches === undefined) {
      for await (const frame of incoming) {
        const received = this.#receive(frame)
        if (received !== undefined) await received
      }
    } else {
      for await (const frames of incoming.batches) {
        for (const frame of frames) {
          const received = this.#receive(frame)
          if (received !== undefined) await received
        }
      }
    }
    if (this.#settled) await continuations()
  }

  /** Returns a promise only if the next frame has to wait. */
  #receive(frame: Frame): Promise<void> | undefined {
    // Messages after the end are read and dropped, which lets the peer finish.
    if (this.#ended !== undefined) return undefined
    const message = frame.kind === 'text' ? decodeMessage(frame.text) : undefined
    if (this.#settled && !isAnswer(message)) return this.#receiveLater(frame, message)
    return this.#dispatch(frame, message)
  }

  /** Receives a message other than an answer after the answers before it. */
  async #receiveLater(frame: Frame, message: Message | undefined): Promise<void> {
    await continuations()
    this.#settled = false
    if (this.#ended === undefined) await this.#dispatch(frame, message)
  }

  #dispatch(frame: Frame, message: Message | undefined): Promise<void> | undefined {
    const { receiver, answers } = this.#parts
    if (receiver.receive(frame, message)) this.#settled = true
    return answers.blocked ? answers.unblocked() : undefined
  }

  #explain(reason: ConnectionError): Promise<ConnectionError> | ConnectionError {
    return this.#ended ?? explainEnd(this.#parts.transport, reason)
  }

  /** Waits until requests in flight are answered, unless this side closes first. */
  async #drain(): Promise<void> {
    const { drainMs, incoming } = this.#parts
    if (drainMs === 0 || this.#ended !== undefined) return
    let timer: ReturnType<typeof setTimeout> | undefined
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

/** Adds how the peer has ended, where the transport knows it. */
async function explainEnd(transport: Transport, reason: ConnectionError): Promise<ConnectionError> {
  if (reason.code !== 'closed') return reason
  const explanation = await transport.explainEnd?.()
  if (explanation === undefined) return reason
  return closedByPeer(`${reason.message}: ${explanation}`, reason.cause)
}

function isAnswer(message: Message | undefined): boolean {
  return message?.kind === 'response' || message?.kind === 'error'
}
