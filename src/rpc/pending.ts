import { ById } from './by-id.js'
import { Deadlines, type Deadline } from './deadlines.js'
import { ConnectionError, inContext } from './errors.js'
import { onAbort } from './on-abort.js'
import type { RequestId } from './request-id.js'
import { SharedWrites } from './shared-writes.js'

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

class PendingCall {
  readonly call: Call
  readonly signal: AbortSignal | undefined
  readonly outcome: Promise<unknown>
  resolve!: (result: unknown) => void
  reject!: (error: unknown) => void
  /** Set when the call is sent. */
  id: number | undefined
  deadline: Deadline | undefined
  /** Stops waiting for an abort. */
  forget: (() => void) | undefined

  constructor(call: Call, signal: AbortSignal | undefined) {
    this.call = call
    this.signal = signal
    this.outcome = new Promise((resolve, reject) => {
      this.resolve = resolve
      this.reject = reject
    })
  }
}

/** Options of PendingCalls. */
export interface PendingCallsOptions {
  /** Sends a call under an id. An error becomes the outcome of the call. */
  send: (id: number, call: Call) => Promise<void>
  /** Converts the error of a write to the outcome of its calls. */
  explainFailure: (error: unknown) => Promise<unknown>
  /** Limit of concurrent calls. */
  maxSent: number
  /** What may explain that no answer has arrived, for the error of a call that times out. */
  explainTimeout: () => string | undefined
}

/** The calls that wait for an answer, and the queue of calls that are not sent yet. */
export class PendingCalls {
  readonly #options: PendingCallsOptions
  readonly #sent = new ById<PendingCall>()
  readonly #queued = new Set<PendingCall>()
  // One iterator for all calls: a new one would first skip the deleted entries of the set.
  readonly #next = this.#queued.values()
  readonly #deadlines = new Deadlines((deadline) => {
    for (const pending of this.#queuedFirst()) {
      if (pending.deadline === deadline) this.#expire(pending, deadline)
    }
  })
  readonly #writes = new SharedWrites<PendingCall>((calls, failure) => {
    if (failure !== undefined) void this.#failAll(calls, failure.error)
  })
  #nextId = 0
  #ended: ConnectionError | undefined

  constructor(options: PendingCallsOptions) {
    this.#options = options
  }

  start(call: Call, limits: CallLimits): Promise<unknown> {
    const { signal } = limits
    const pending = new PendingCall(call, signal)
    if (this.#ended !== undefined) this.#fail(pending, this.#ended)
    else if (signal?.aborted === true) this.#fail(pending, canceled(signal))
    else this.#admit(pending, limits)
    return pending.outcome
  }

  /** Returns false if no call with that id waits. */
  resolve(id: RequestId, result: unknown): boolean {
    const pending = this.#sent.get(id)
    if (pending !== undefined) this.#settle(pending).resolve(result)
    return pending !== undefined
  }

  /** Returns false if no call with that id waits. */
  reject(id: RequestId, error: Error): boolean {
    const pending = this.#sent.get(id)
    if (pending !== undefined) this.#fail(pending, error)
    return pending !== undefined
  }

  /** Whether a call was ever sent with that id. */
  wasSent(id: RequestId): boolean {
    return typeof id === 'number' && id >= 0 && id < this.#nextId
  }

  /** Rejects every call, also later ones. Only the first reason counts. */
  end(reason: ConnectionError): void {
    if (this.#ended !== undefined) return
    this.#ended = reason
    for (const pending of this.#queuedFirst()) this.#fail(pending, reason)
  }

  /** All calls, those first that are not sent: a sent call that settles would send the next one. */
  #queuedFirst(): PendingCall[] {
    const sent = this.#sent.values().sort((a, b) => (a.id ?? 0) - (b.id ?? 0))
    return [...this.#queued, ...sent]
  }

  #expire(pending: PendingCall, { limitMs }: Deadline): void {
    this.#fail(pending, expired(limitMs, this.#options.explainTimeout()))
  }

  #admit(pending: PendingCall, { signal, timeoutMs }: CallLimits): void {
    pending.deadline = this.#deadlines.start(timeoutMs)
    if (signal !== undefined) {
      pending.forget = onAbort(signal, () => this.#fail(pending, canceled(signal)))
    }
    if (this.#queued.size === 0 && this.#sent.size < this.#options.maxSent) {
      return this.#sendNow(pending)
    }
    this.#queued.add(pending)
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
    try {
      this.#writes.add(this.#options.send(id, pending.call), pending)
    } catch (error) {
      // Later, because the calls that this one made room for can fail in the same way.
      queueMicrotask(() => this.#fail(pending, error))
    }
  }

  async #failAll(calls: readonly PendingCall[], error: unknown): Promise<void> {
    const reason = await this.#options.explainFailure(error)
    for (const pending of calls) this.#fail(pending, reason)
  }

  #fail(pending: PendingCall, error: unknown): void {
    const known = error instanceof ConnectionError
    const outcome = known ? inContext(`Cannot call "${pending.call.method}"`, error) : error
    this.#settle(pending).reject(outcome)
  }

  #settle(pending: PendingCall): PendingCall {
    pending.forget?.()
    if (pending.deadline !== undefined) this.#deadlines.stop(pending.deadline)
    // A failed write settles all its calls, also those that are settled already.
    pending.deadline = undefined
    if (pending.id === undefined) this.#queued.delete(pending)
    else if (this.#sent.delete(pending.id) && this.#queued.size > 0) this.#sendNext()
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
