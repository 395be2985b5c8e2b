import { ConnectionError, inContext } from './errors.js'
import { onAbort } from './on-abort.js'

/** The method and params of a call. */
export interface Call {
  method: string
  params: unknown
}

/** Limits of the wait for an answer. */
export interface CallLimits {
  signal: AbortSignal | undefined
  timeoutMs: number
}

interface PendingCall {
  readonly call: Call
  readonly signal: AbortSignal | undefined
  resolve(result: unknown): void
  reject(error: unknown): void
  /** Set when the call is sent. */
  id?: number
  /** Clears the timer and stops waiting for an abort. */
  release?(): void
}

/** Sends a call under an id. A rejection becomes the outcome of the call. */
type SendCall = (id: number, call: Call) => Promise<void>

/** Options of PendingCalls. */
export interface PendingCallsOptions {
  send: SendCall
  /** Limit of concurrent calls. */
  maxSent: number
  /** What may explain that no answer has arrived, for the error of a call that times out. */
  explainTimeout: () => string | undefined
}

// A timer with a longer delay fires at once.
const longestDelayMs = 2 ** 31 - 1

/** The calls that wait for an answer, and the queue of calls that are not sent yet. */
export class PendingCalls {
  readonly #options: PendingCallsOptions
  readonly #sent = new Map<unknown, PendingCall>()
  readonly #queued = new Set<PendingCall>()
  // One iterator for all calls: a new one would first skip the deleted entries of the set.
  readonly #next = this.#queued.values()
  #nextId = 0
  #ended: ConnectionError | undefined

  constructor(options: PendingCallsOptions) {
    this.#options = options
  }

  start(call: Call, limits: CallLimits): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const pending: PendingCall = { call, signal: limits.signal, resolve, reject }
      if (this.#ended !== undefined) this.#fail(pending, this.#ended)
      else if (limits.signal?.aborted) this.#fail(pending, canceled(limits.signal))
      else this.#admit(pending, limits)
    })
  }

  /** Returns false if no call with that id waits. */
  resolve(id: unknown, result: unknown): boolean {
    const pending = this.#sent.get(id)
    if (pending !== undefined) this.#settle(pending).resolve(result)
    return pending !== undefined
  }

  /** Returns false if no call with that id waits. */
  reject(id: unknown, error: Error): boolean {
    const pending = this.#sent.get(id)
    if (pending !== undefined) this.#fail(pending, error)
    return pending !== undefined
  }

  /** Whether a call was ever sent with that id. */
  wasSent(id: unknown): boolean {
    return typeof id === 'number' && id >= 0 && id < this.#nextId
  }

  /** Rejects every call, also later ones. Only the first reason counts. */
  end(reason: ConnectionError): void {
    if (this.#ended !== undefined) return
    this.#ended = reason
    // The queue first: a sent call that settles would send the next queued one.
    for (const pending of this.#queued) this.#fail(pending, reason)
    for (const pending of this.#sent.values()) this.#fail(pending, reason)
  }

  #admit(pending: PendingCall, { signal, timeoutMs }: CallLimits): void {
    const expire = () => {
      this.#fail(pending, expired(timeoutMs, this.#options.explainTimeout()))
    }
    const cancel = () => this.#fail(pending, canceled(signal))
    const timer = timeoutMs <= longestDelayMs ? setTimeout(expire, timeoutMs) : undefined
    const forget = signal && onAbort(signal, cancel)
    pending.release = () => {
      clearTimeout(timer)
      forget?.()
    }
    this.#queued.add(pending)
    this.#sendNext()
  }

  #sendNext(): void {
    while (this.#queued.size > 0 && this.#sent.size < this.#options.maxSent) {
      const pending = this.#next.next().value as PendingCall
      this.#queued.delete(pending)
      // Its own abort callback rejects it, in the same turn.
      if (pending.signal?.aborted !== true) this.#sendNow(pending)
    }
  }

  #sendNow(pending: PendingCall): void {
    const id = this.#nextId++
    pending.id = id
    // Before the write: a fast peer can answer before the write is done.
    this.#sent.set(id, pending)
    this.#options.send(id, pending.call).catch((error: unknown) => this.#fail(pending, error))
  }

  #fail(pending: PendingCall, error: unknown): void {
    const known = error instanceof ConnectionError
    const outcome = known ? inContext(`Cannot call "${pending.call.method}"`, error) : error
    this.#settle(pending).reject(outcome)
  }

  #settle(pending: PendingCall): PendingCall {
    pending.release?.()
    this.#queued.delete(pending)
    if (this.#sent.delete(pending.id)) this.#sendNext()
    return pending
  }
}

function expired(timeoutMs: number, explanation: string | undefined): ConnectionError {
  const rest = explanation === undefined ? '' : `; ${explanation}`
  return new ConnectionError('timeout', `no answer within ${timeoutMs} ms${rest}`)
}

function canceled(signal: AbortSignal | undefined): ConnectionError {
  return new ConnectionError('canceled', 'canceled by the caller', { cause: signal?.reason })
}
