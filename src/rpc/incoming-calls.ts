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
  /** Aborted when the request is withdrawn or the connection ends. No answer is sent after that. */
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
  /** Whether a request with the id of an open one is the same question, which is answered once. */
  joinsRepeated: boolean
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

/** A request that is not answered yet. Most handlers do not ask for its signal. */
class OpenRequest implements IncomingRequest {
  readonly id: RequestId
  readonly method: string
  readonly params: unknown
  readonly hooks: Hook[] = []
  readonly afterResponse = (run: Hook): void => void this.hooks.push(run)
  #controller: AbortController | undefined
  #reason: Error | undefined

  constructor({ id, method, params }: RequestMessage) {
    this.id = id
    this.method = method
    this.params = params
  }

  get signal(): AbortSignal {
    this.#controller ??= new AbortController()
    if (this.#reason !== undefined) this.#controller.abort(this.#reason)
    return this.#controller.signal
  }

  get isWithdrawn(): boolean {
    return this.#reason !== undefined
  }

  withdraw(reason: Error): void {
    this.#reason = reason
    this.#controller?.abort(reason)
  }
}

/** Passes each request of the peer to the handler and answers it exactly once. */
export class IncomingCalls {
  readonly #options: IncomingCallsOptions
  readonly #open = new Set<OpenRequest>()
  /** The newest open request of each id. */
  readonly #byId = new Map<RequestId, OpenRequest>()
  #isEnded = false
  #inFlight = 0
  #whenIdle: (() => void) | undefined

  constructor(options: IncomingCallsOptions) {
    this.#options = options
  }

  accept(request: RequestMessage): void {
    const { answers, maxInFlight } = this.#options
    if (this.#options.joinsRepeated && this.#byId.has(request.id)) return
    if (this.#inFlight >= maxInFlight) answers.refuse(request.id, overloaded)
    else this.#run(request)
  }

  /** Resolves when no request is in flight. Only one caller can wait. */
  idle(): Promise<void> {
    if (this.#inFlight === 0) return Promise.resolve()
    return new Promise((resolve) => (this.#whenIdle = resolve))
  }

  /** Ends a request without an answer. Does nothing if it is not open. */
  withdraw(id: RequestId, reason: Error): void {
    const open = this.#byId.get(id)
    if (open === undefined) return
    this.#close(open)
    open.withdraw(reason)
  }

  end(reason: Error): void {
    this.#isEnded = true
    for (const open of this.#open) open.withdraw(reason)
  }

  /** Returns whether the request was open. */
  #close(request: OpenRequest): boolean {
    if (this.#byId.get(request.id) === request) this.#byId.delete(request.id)
    return this.#open.delete(request)
  }

  /** Answers at once if the handler does, so in the order of the requests. */
  #run(message: RequestMessage): void {
    const request = new OpenRequest(message)
    const { id } = message
    this.#inFlight++
    this.#open.add(request)
    this.#byId.set(id, request)
    const succeed = (result: unknown) => this.#answer(this.#toAnswer(id, result), request)
    const fail = (thrown: unknown) => {
      this.#answer(this.#toFailure(id, thrown, request.isWithdrawn), request)
    }
    try {
      const result = this.#options.onRequest(request)
      if (isPromise(result)) result.then(succeed, fail)
      else succeed(result)
    } catch (thrown) {
      fail(thrown)
    }
  }

  #answer({ text, succeeded }: Answer, request: OpenRequest): void {
    // Not awaited: a peer that does not read must not delay what the hooks send to other peers.
    if (this.#close(request)) this.#options.answers.send(text)
    else this.#reportLate(request.method)
    const { hooks } = request
    if (hooks.length === 0) this.#leave()
    else void this.#runHooks(hooks, succeeded)
  }

  #reportLate(method: string): void {
    const message = `The answer to ${method} came after the request was withdrawn`
    this.#options.report({ level: 'debug', code: 'late_answer', message })
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

  #toFailure(id: RequestId, thrown: unknown, isWithdrawn?: boolean): Answer {
    return { text: this.#toErrorText(id, thrown, isWithdrawn), succeeded: false }
  }

  #toErrorText(id: RequestId, thrown: unknown, isWithdrawn?: boolean): string {
    const report = (cause: unknown) => {
      this.#reportFailure('A request handler failed', cause, isWithdrawn)
    }
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

  #reportFailure(message: string, cause: unknown, isWithdrawn = this.#isEnded): void {
    const level = isWithdrawn ? 'debug' : 'error'
    this.#options.report({ level, code: 'handler_failed', message, cause })
  }
}
