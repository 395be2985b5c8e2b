import type { Answers } from './answers.js'
import { isPromise } from './callback.js'
import { encodeError, encodeResult } from './codec.js'
import { toErrorObject, wireCodes } from './errors.js'
import type { RequestMessage } from './message.js'
import type { Report } from './report.js'
import type { RequestId } from './request-id.js'

/** A request of the peer. */
export interface IncomingRequest {
  id: RequestId
  method: string
  params: unknown
  /** Aborted when the connection ends. */
  signal: AbortSignal
  /**
   * Runs after the answer is sent, so notifications of the function arrive after it. `succeeded` is
   * whether the answer is a result.
   */
  afterResponse: (run: (succeeded: boolean) => void | Promise<void>) => void
}

/** Returns the result of a request, or a promise of it. */
export type RequestHandler = (request: IncomingRequest) => unknown

/** Options of IncomingCalls. */
export interface IncomingCallsOptions {
  onRequest: RequestHandler
  answers: Answers
  report: Report
  maxInFlight: number
}

type Hook = Parameters<IncomingRequest['afterResponse']>[0]

interface Answer {
  text: string
  succeeded: boolean
}

const overloaded = {
  code: wireCodes.overloaded,
  message: 'Server overloaded; retry later.',
  data: { kind: 'overloaded' },
}

/** Passes each request of the peer to the handler and answers it exactly once. */
export class IncomingCalls {
  readonly #options: IncomingCallsOptions
  readonly #ended = new AbortController()
  #inFlight = 0
  #whenIdle: (() => void) | undefined

  constructor(options: IncomingCallsOptions) {
    this.#options = options
  }

  accept(request: RequestMessage): void {
    const { answers, maxInFlight } = this.#options
    if (this.#inFlight >= maxInFlight) answers.refuse(request.id, overloaded)
    else this.#run(request)
  }

  /** Resolves when no request is in flight. Only one caller can wait. */
  idle(): Promise<void> {
    if (this.#inFlight === 0) return Promise.resolve()
    return new Promise((resolve) => (this.#whenIdle = resolve))
  }

  end(reason: Error): void {
    this.#ended.abort(reason)
  }

  /** Answers at once if the handler does, so in the order of the requests. */
  #run({ id, method, params }: RequestMessage): void {
    const hooks: Hook[] = []
    const afterResponse = (run: Hook) => void hooks.push(run)
    const request = { id, method, params, signal: this.#ended.signal, afterResponse }
    this.#inFlight++
    const succeed = (result: unknown) => this.#answer(this.#toAnswer(id, result), hooks)
    const fail = (thrown: unknown) => this.#answer(this.#toFailure(id, thrown), hooks)
    try {
      const result = this.#options.onRequest(request)
      if (isPromise(result)) result.then(succeed, fail)
      else succeed(result)
    } catch (thrown) {
      fail(thrown)
    }
  }

  #answer({ text, succeeded }: Answer, hooks: readonly Hook[]): void {
    // Not awaited: a peer that does not read must not delay what the hooks send to other peers.
    this.#options.answers.send(text)
    if (hooks.length === 0) this.#leave()
    else void this.#runHooks(hooks, succeeded)
  }

  async #runHooks(hooks: readonly Hook[], succeeded: boolean): Promise<void> {
    for (const hook of hooks) await this.#runHook(() => hook(succeeded))
    this.#leave()
  }

  #leave(): void {
    this.#inFlight--
    if (this.#inFlight === 0) this.#whenIdle?.()
  }

  #toAnswer(id: RequestId, result: unknown): Answer {
    try {
      return { text: encodeResult(id, result), succeeded: true }
    } catch (thrown) {
      return this.#toFailure(id, thrown)
    }
  }

  #toFailure(id: RequestId, thrown: unknown): Answer {
    return { text: this.#toErrorText(id, thrown), succeeded: false }
  }

  #toErrorText(id: RequestId, thrown: unknown): string {
    const report = (cause: unknown) => this.#reportFailure('A request handler failed', cause)
    try {
      return encodeError(id, toErrorObject(thrown, report))
    } catch (notSerializable) {
      // The data cannot be serialized, such as a bigint or a cycle.
      return encodeError(id, toErrorObject(notSerializable, report))
    }
  }

  async #runHook(hook: () => void | Promise<void>): Promise<void> {
    try {
      await hook()
    } catch (cause) {
      this.#reportFailure('A function that runs after an answer failed', cause)
    }
  }

  #reportFailure(message: string, cause: unknown): void {
    const level = this.#ended.signal.aborted ? 'debug' : 'error'
    this.#options.report({ level, code: 'handler_failed', message, cause })
  }
}
