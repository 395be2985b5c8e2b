import type { Answers } from './answers.js'
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
    else void this.#run(request)
  }

  /** Resolves when no request is in flight. Only one caller can wait. */
  idle(): Promise<void> {
    if (this.#inFlight === 0) return Promise.resolve()
    return new Promise((resolve) => (this.#whenIdle = resolve))
  }

  end(reason: Error): void {
    this.#ended.abort(reason)
  }

  async #run(request: RequestMessage): Promise<void> {
    const hooks: Parameters<IncomingRequest['afterResponse']>[0][] = []
    this.#inFlight++
    const { text, succeeded } = await this.#handle(request, (run) => hooks.push(run))
    // Not awaited: a peer that does not read must not delay what the hooks send to other peers.
    void this.#options.answers.send(text)
    for (const hook of hooks) await this.#runHook(() => hook(succeeded))
    this.#inFlight--
    if (this.#inFlight === 0) this.#whenIdle?.()
  }

  async #handle(
    { id, method, params }: RequestMessage,
    afterResponse: IncomingRequest['afterResponse'],
  ): Promise<{ text: string; succeeded: boolean }> {
    const { signal } = this.#ended
    try {
      const result = await this.#options.onRequest({ id, method, params, signal, afterResponse })
      return { text: encodeResult(id, result), succeeded: true }
    } catch (thrown) {
      return { text: this.#toErrorText(id, thrown), succeeded: false }
    }
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
