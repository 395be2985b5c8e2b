import type { ClientCore } from '../client/client-core.js'
import type { ServerRequestContext } from '../client/server-requests.js'
import { decline } from '../client/server-requests.js'
import { RpcError } from '../rpc/errors.js'
import type { Report } from '../rpc/report.js'
import type { RequestId } from '../rpc/request-id.js'
import type { Clock } from './clock.js'
import type { Link } from './link.js'
import { hasPart } from './link.js'
import type { LostCause } from './outcome.js'
import type { Handlers, Question, QuestionParams } from './questions.js'
import { questionKinds, runTool, toolCall, toQuestion } from './questions.js'
import type { HistoryReader } from './read-back.js'
import { readBack } from './read-back.js'
import { ThreadRecord } from './thread-record.js'
import type { TurnRecord } from './turn-record.js'
import type { WireEvent } from './wire.js'

/** Options of Session. */
export interface SessionOptions {
  clock: Clock
  report: Report
  /** For threads without handlers of their own. */
  handlers: Handlers
  /** Handlers of other requests, by method. */
  serverRequests: Readonly<Record<string, Handle>>
  /** What is lost when the connection is. */
  cause: 'process' | 'connection'
  /** Milliseconds without an event before a turn is read back. */
  stalledAfterMs: number
  /** Milliseconds that an interrupt has. */
  interruptTimeoutMs: number
}

type Handle = (params: unknown, context: ServerRequestContext) => unknown

interface OpenQuestion {
  threadId: string
  turnId: string | undefined
}

/** The threads in use of one server: gives them its notifications and questions. */
export class Session {
  readonly #options: SessionOptions
  readonly #threads = new Map<string, ThreadRecord>()
  readonly #handlers = new Map<string, Handlers>()
  readonly #questions = new Map<RequestId, OpenQuestion>()
  /** The number of events of a turn at the last look. */
  readonly #looks = new Map<TurnRecord, number>()
  readonly #readings = new Map<ThreadRecord, Promise<void>>()
  #stopLooking: (() => void) | undefined
  #link: Link | undefined

  constructor(options: SessionOptions) {
    this.#options = options
  }

  /** Called once, with the link that this session is the listener of. */
  attach(link: Link): void {
    this.#link = link
    link.onNotification((event) => this.#receive(event as WireEvent))
  }

  get link(): Link {
    if (this.#link === undefined) throw new Error('The session has no link')
    return this.#link
  }

  /** Tools for threads without tools of their own. */
  get tools(): Handlers['tools'] {
    return this.#options.handlers.tools
  }

  /** The record of a thread in use; created if there is none. */
  use(threadId: string, handlers?: Handlers): ThreadRecord {
    if (handlers !== undefined) this.#handlers.set(threadId, handlers)
    const known = this.#threads.get(threadId)
    if (known !== undefined) return known
    const record = new ThreadRecord(threadId, {
      onDoubt: (thread) => void this.#check(thread),
      onEnded: (turn) => this.#finish(turn),
    })
    this.#threads.set(threadId, record)
    return record
  }

  /** The thread is not in use any more: its open turns are lost to this client. */
  release(threadId: string, cause: LostCause): void {
    this.#threads.get(threadId)?.close({ status: 'lost', cause })
    this.#threads.delete(threadId)
    this.#handlers.delete(threadId)
  }

  /** Watches a turn that the server has answered. */
  watch(turn: TurnRecord): void {
    if (turn.outcome !== undefined) return
    this.#looks.set(turn, turn.seen)
    this.#stopLooking ??= this.#lookAgain()
  }

  /** Interrupts a turn once it has started. Resolves when the server has answered, or it has ended. */
  interrupt(turn: TurnRecord): Promise<void> {
    turn.interrupting ??= this.#interrupt(turn).catch((error: unknown) => {
      turn.interrupting = undefined
      throw error
    })
    return turn.interrupting
  }

  /** Interrupts a turn, and gives it up if it does not end in time. */
  async abort(turn: TurnRecord): Promise<void> {
    const { clock, interruptTimeoutMs } = this.#options
    const cancel = clock.after(interruptTimeoutMs, () => {
      turn.settle({ status: 'lost', cause: 'deadline' })
    })
    void turn.ended.then(cancel)
    await this.interrupt(turn).catch((cause: unknown) => {
      const message = 'Cannot interrupt a turn'
      this.#options.report({ level: 'warn', code: 'handler_failed', message, cause })
    })
  }

  /** Answers a request of the server. */
  answer(method: string, params: unknown, context: ServerRequestContext): unknown {
    const asked = params as QuestionParams
    const { threadId } = asked
    const thread = threadId === undefined ? undefined : this.#threads.get(threadId)
    const turn = asked.turnId ? thread?.find(asked.turnId) : undefined
    const question = toQuestion(method, { params: asked, context, turn })
    const handle = this.#findHandler(method, question.threadId)
    if (handle === undefined) return this.#decline(question, turn)
    return this.#track(question, turn, () => handle(question, context))
  }

  /** The connection is lost, and another one may follow. */
  lose(error: Error, mayReturn: boolean): void {
    this.#questions.clear()
    for (const thread of this.#threads.values()) {
      thread.pause()
      thread.isSubscribed = false
      if (!mayReturn) this.#loseTurns(thread, { cause: this.#options.cause, error })
    }
  }

  /** Loads a thread in the server and subscribes to it. */
  async resume(threadId: string, reader: HistoryReader = this.link): Promise<void> {
    const excludeTurns = reader.has('thread/resume', 'excludeTurns')
    const params = { threadId, ...(excludeTurns && { excludeTurns }) }
    await reader.request('thread/resume', params)
    const thread = this.#threads.get(threadId)
    if (thread !== undefined) thread.isSubscribed = true
  }

  /** There is a new connection: subscribes to the threads again and reads them back. */
  async restore(client: ClientCore, error: Error): Promise<void> {
    const reader: HistoryReader = {
      has: (method, member) => hasPart(client, method, member),
      request: (method, params) => client.request(method, params),
    }
    const { clock, cause } = this.#options
    for (const thread of this.#threads.values()) {
      try {
        if (thread.open.length > 0 || this.#handlers.has(thread.id)) {
          await this.resume(thread.id, reader)
        }
        await readBack(thread, { reader, clock, cause, error })
      } catch (failure) {
        // The turns may be found by the next attempt.
        if (client.endReason !== undefined) throw failure
        this.#loseTurns(thread, { cause, error: failure as Error })
      }
      thread.resume()
    }
  }

  /** No connection follows. */
  end(error: Error, cause: LostCause): void {
    this.#stopLooking?.()
    for (const thread of this.#threads.values()) thread.close({ status: 'lost', cause, error })
    this.#threads.clear()
    this.#handlers.clear()
  }

  #receive(event: WireEvent): void {
    const { threadId } = event.params ?? {}
    if (threadId !== undefined) this.#threads.get(threadId)?.receive(event)
  }

  async #interrupt(turn: TurnRecord): Promise<void> {
    await turn.started
    // Again, because the server announces a turn before it can be interrupted.
    for (let attempt = 0; attempt < 2 && turn.outcome === undefined; attempt++) {
      try {
        return await this.#sendInterrupt(turn)
      } catch (error) {
        if (!isOver(error)) throw error
      }
    }
    if (turn.outcome === undefined) await this.#checkThread(turn)
    // It still runs, so it can be interrupted again.
    turn.interrupting = undefined
  }

  async #sendInterrupt(turn: TurnRecord): Promise<void> {
    const { threadId, startedId: turnId } = turn
    const controller = new AbortController()
    const timeoutMs = this.#options.interruptTimeoutMs
    const options = { signal: controller.signal, timeoutMs }
    const sent = this.link.request('turn/interrupt', { threadId, turnId }, options)
    // 0.118.0 does not answer if the turn has just ended.
    await Promise.race([sent, turn.ended])
    controller.abort()
    // A command must not run any more that is approved after the interrupt.
    this.#withdrawQuestions(turn)
    await sent.catch((error: unknown) => {
      if (turn.outcome === undefined) throw error
    })
  }

  async #checkThread({ threadId }: TurnRecord): Promise<void> {
    const thread = this.#threads.get(threadId)
    if (thread !== undefined) await this.#check(thread)
  }

  /** Reads a thread back, one reading at a time. A failure is reported; the next look tries again. */
  #check(thread: ThreadRecord): Promise<void> {
    const running = this.#readings.get(thread)
    if (running !== undefined) return running
    const { clock, report } = this.#options
    const reading = readBack(thread, { reader: this.link, clock })
      .catch((cause: unknown) => {
        const message = 'Cannot read a thread back'
        report({ level: 'warn', code: 'handler_failed', message, cause })
      })
      .finally(() => this.#readings.delete(thread))
    this.#readings.set(thread, reading)
    return reading
  }

  #lookAgain(): () => void {
    const { clock, stalledAfterMs } = this.#options
    return clock.after(stalledAfterMs, () => {
      this.#stopLooking = undefined
      for (const [turn, seen] of this.#looks) {
        if (turn.seen === seen) this.#reportStalled(turn)
        this.#looks.set(turn, turn.seen)
      }
      if (this.#looks.size > 0) this.#stopLooking = this.#lookAgain()
    })
  }

  #reportStalled(turn: TurnRecord): void {
    const { threadId, id: turnId } = turn
    // A turn that waits for the user is not stalled.
    if ([...this.#questions.values()].some((asked) => asked.turnId === turnId)) return
    const { stalledAfterMs: silentMs } = this.#options
    turn.emit({ method: 'client/stalled', params: { threadId, turnId, silentMs } })
    void this.#checkThread(turn)
  }

  /** What ends with a turn: its questions, and the looks at it. */
  #finish(turn: TurnRecord): void {
    this.#looks.delete(turn)
    if (this.#looks.size === 0) {
      this.#stopLooking?.()
      this.#stopLooking = undefined
    }
    this.#withdrawQuestions(turn)
  }

  #withdrawQuestions(turn: TurnRecord): void {
    for (const [requestId, { threadId, turnId }] of this.#questions) {
      if (threadId !== turn.threadId || turnId === undefined) continue
      if (turnId !== turn.id && turnId !== turn.startedId) continue
      this.#questions.delete(requestId)
      this.link.withdraw(requestId, new Error('The turn has ended'))
    }
  }

  #loseTurns(thread: ThreadRecord | undefined, how: { cause: LostCause; error?: Error }): void {
    for (const turn of thread?.open ?? []) turn.settle({ status: 'lost', ...how })
  }

  #findHandler(
    method: string,
    threadId: string,
  ): ((question: Question, context: ServerRequestContext) => unknown) | undefined {
    const owners = [this.#handlers.get(threadId), this.#options.handlers]
    const kind = questionKinds[method]
    const owner = kind && owners.find((handlers) => handlers?.[kind.handler] !== undefined)
    if (owner !== undefined) {
      return async (question) => kind!.toAnswer(await owner[kind!.handler]!(question))
    }
    const tools = owners.find((handlers) => handlers?.tools !== undefined)?.tools
    if (method === toolCall && tools !== undefined) return (question) => runTool(tools, question)
    const { serverRequests } = this.#options
    if (!Object.hasOwn(serverRequests, method)) return undefined
    return (question, context) => serverRequests[method]!(question.params, context)
  }

  async #track(
    { requestId, threadId, turnId }: Question,
    turn: TurnRecord | undefined,
    run: () => unknown,
  ): Promise<unknown> {
    const open = { threadId, turnId: turn?.id ?? turnId }
    this.#questions.set(requestId, open)
    try {
      return await run()
    } finally {
      // A new server uses the ids again.
      if (this.#questions.get(requestId) === open) this.#questions.delete(requestId)
    }
  }

  /** Grants nothing. The turn and the report show that a handler is missing. */
  #decline(
    { method, requestId, threadId, turnId }: Question,
    turn: TurnRecord | undefined,
  ): unknown {
    const message = `Declined ${method}: there is no handler`
    this.#options.report({ level: 'warn', code: 'declined', message })
    const params = { threadId, turnId, requestMethod: method, requestId }
    turn?.emit({ method: 'client/declined', params })
    if (method === toolCall) return runTool({}, { method, params: {} } as Question)
    return questionKinds[method]?.declined ?? decline()
  }
}

/** Whether the server says that the turn does not run, or not any more. */
function isOver(error: unknown): boolean {
  return error instanceof RpcError && /no active turn|expected active turn/.test(error.message)
}
