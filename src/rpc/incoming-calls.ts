import type { Answers } from './answers.js'
import { ById } from './by-id.js'
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
  readonly signal: AbortSignal
  /** Throws the reason if the request is withdrawn or the connection has ended. */
  throwIfWithdrawn(): void
  /**
   * Runs after the answer is sent, so notifications of the function arrive after it. `succeeded` is
   * whether the answer is a result.
   */
  afterResponse(run: (succeeded: boolean) => void | Promise<void>): void
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

/** A request that is not answered yet. Most handlers ask for neither its signal nor its hooks. */
class OpenRequest implements IncomingRequest {
  readonly id: RequestId
  readonly method: string
  readonly params: unknown
  /** An older open request with the same id. */
  older: OpenRequest | undefined
  hooks: Hook[] | undefined
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

  throwIfWithdrawn(): void {
    if (this.#reason !== undefined) throw this.#reason
  }

  afterResponse(run: Hook): void {
    this.hooks ??= []
    this.hooks.push(run)
  }

  withdraw(reason: Error): void {
    this.#reason = reason
    this.#controller?.abort(reason)
  }
}

/** Passes each request of the peer to the handler and answers it exactly once. */
export class IncomingCalls {
  readonly #options: IncomingCallsOptions
  /** The newest open request of each id. */
  readonly #open = new ById<OpenRequest>()
  #isEnded = false
  #inFlight = 0
  #whenIdle: (() => void) | undefined

  constructor(options: IncomingCallsOptions) {
    this.#options = options
  }

  accept(request: RequestMessage): void {
    const { answers, maxInFlight } = this.#options
    if (this.#options.joinsRepeated && this.#open.get(request.id) !== undefined) return
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
    const open = this.#open.get(id)
    if (open === undefined) return
    this.#close(open)
    open.withdraw(reason)
  }

  end(reason: Error): void {
    this.#isEnded = true
    for (const newest of this.#open.values()) {
      for (let open: OpenRequest | undefined = newest; open; open = open.older) {
        open.withdraw(reason)
      }
    }
  }

  /** Returns whether the request was open. */
  #close(request: OpenRequest): boolean {
    const { id, older } = request
    const newest = this.#open.get(id)
    if (newest === request) {
      if (older === undefined) this.#open.delete(id)
      else this.#open.set(id, older)
      return true
    }
    for (let newer = newest; newer; newer = newer.older) {
      if (newer.older !== request) continue
      newer.older = older
      return true
    }
    return false
  }

  /** Answers at once if the handler does, so in the order of the requests. */
  #run(message: RequestMessage): void {
    const request = new OpenRequest(message)
    this.#inFlight++
    request.older = this.#open.get(request.id)
    this.#open.set(request.id, request)
    try {
      const result = this.#options.onRequest(request)
      if (!isPromise(result)) return this.#succeed(request, result)
      result.then(
        (settled) => this.#succeed(request, settled),
        (thrown) => this.#fail(request, thrown),
      )
    } catch (thrown) {
      this.#fail(request, thrown)
    }
  }

  #succeed(request: OpenRequest, result: unknown): void {
    this.#answer(request, this.#toAnswer(request.id, result))
  }

  #fail(request: OpenRequest, thrown: unknown): void {
    this.#answer(request, this.#toFailure(request.id, thrown, request.isWithdrawn))
  }

  #answer(request: OpenRequest, { text, succeeded }: Answer): void {
    // Not awaited: a peer that does not read must not delay what the hooks send to other peers.
    if (this.#close(request)) this.#options.answers.send(text)
    else this.#reportLate(request.method)
    const { hooks } = request
    if (hooks === undefined) this.#leave()
    else void this.#runHooks(hooks, succeeded)
  }

  #reportLate(method: string): void {
    const message = `The answer to ${method} came after the request was withdrawn`
    this.#options.report({ level: 'debug', code: 'late_answer', message })
  }

  /** Each after the one before it. One that only returns lets the next one run at once. */
  async #runHooks(hooks: readonly Hook[], succeeded: boolean): Promise<void> {
    for (const hook of hooks) {
      try {
        const returned = hook(succeeded)
        if (isPromise(returned)) await returned
      } catch (cause) {
        this.#reportFailure('A function that runs after an answer failed', cause)
      }
    }
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

  #reportFailure(message: string, cause: unknown, isWithdrawn = this.#isEnded): void {
    const level = isWithdrawn ? 'debug' : 'error'
    this.#options.report({ level, code: 'handler_failed', message, cause })
  }
}
