import type { ServerRequestContext } from '../client/server-requests.js'
import { onAbort } from '../rpc/on-abort.js'
import type { Report } from '../rpc/report.js'
import type { RequestId } from '../rpc/request-id.js'
import type { Handlers, Question, QuestionParams } from './questions.js'
import {
  isQuestion,
  questionKinds,
  runTool,
  toDeclined,
  toolCall,
  toQuestion,
} from './questions.js'
import type { ThreadRecord } from './thread-record.js'
import type { TurnRecord } from './turn-record.js'

/** A handler of a request of the server. */
export type Handle = (params: unknown, context: ServerRequestContext) => unknown

/** Options of ThreadQuestions. */
export interface ThreadQuestionsOptions {
  report: Report
  /** For threads without handlers of their own. */
  handlers: Handlers
  /** Handlers of other requests, by method. */
  serverRequests: Readonly<Record<string, Handle>>
  /** Whether other clients can have the same threads. */
  isShared: boolean
  /** Finds a thread in use. */
  findThread: (threadId: string) => ThreadRecord | undefined
  /** Whether a turn of this client runs, in any thread. */
  isBusy: () => boolean
  /** Ends a request of the server without an answer. */
  withdraw: (requestId: RequestId, reason: Error) => void
}

interface OpenQuestion {
  threadId: string
  turnId: string | undefined
}

/** Passes the questions of threads to their handlers, and withdraws those that nothing waits for. */
export class ThreadQuestions {
  readonly #options: ThreadQuestionsOptions
  readonly #open = new Map<RequestId, OpenQuestion>()

  constructor(options: ThreadQuestionsOptions) {
    this.#options = options
  }

  /** Tools for threads without tools of their own. */
  get tools(): Handlers['tools'] {
    return this.#options.handlers.tools
  }

  /** Answers a request of the server. */
  answer(method: string, params: unknown, context: ServerRequestContext): unknown {
    const asked = params as QuestionParams
    const { threadId } = asked
    const thread = threadId === undefined ? undefined : this.#options.findThread(threadId)
    const turn = asked.turnId ? thread?.find(asked.turnId) : undefined
    const question = toQuestion(method, { params: asked, context, turn })
    if (turn?.outcome !== undefined && isQuestion(method)) {
      return this.#decline(question, 'its turn has ended')
    }
    if (turn?.isInterrupted === true && isQuestion(method)) {
      return this.#decline(question, 'its turn is interrupted')
    }
    const handle = this.#findHandler(method, thread)
    if (handle === undefined) {
      if (this.#isForOthers(method, asked, thread)) {
        return this.#track(question, turn, () => this.#leaveToOthers(question))
      }
      const { requestId, threadId, turnId } = question
      const declined = { threadId, turnId, requestMethod: method, requestId }
      turn?.emit({ method: 'client/declined', params: declined })
      return this.#decline(question, 'there is no handler')
    }
    return this.#track(question, turn, () => handle(question, context))
  }

  /** Whether a turn waits for an answer. */
  isAsked({ id: turnId }: TurnRecord): boolean {
    return [...this.#open.values()].some((asked) => asked.turnId === turnId)
  }

  /** Withdraws the questions of a turn. One that names no turn can outlive each of them. */
  withdraw({ threadId, id, startedId }: TurnRecord): void {
    this.#withdrawWhere('The turn has ended', (asked) => {
      const { turnId } = asked
      if (asked.threadId !== threadId || turnId === undefined) return false
      return turnId === id || turnId === startedId
    })
  }

  /** Withdraws all questions of a thread that is not in use any more. */
  withdrawAll({ id }: ThreadRecord): void {
    this.#withdrawWhere('The thread was closed', ({ threadId }) => threadId === id)
  }

  /** The connection of all questions is lost, which has withdrawn them. */
  forget(): void {
    this.#open.clear()
  }

  #withdrawWhere(reason: string, isMeant: (question: OpenQuestion) => boolean): void {
    for (const [requestId, question] of this.#open) {
      if (!isMeant(question)) continue
      this.#open.delete(requestId)
      this.#options.withdraw(requestId, new Error(reason))
    }
  }

  #findHandler(
    method: string,
    thread: ThreadRecord | undefined,
  ): ((question: Question, context: ServerRequestContext) => unknown) | undefined {
    const owners = [...(thread?.handlers ?? []), this.#options.handlers]
    const kind = questionKinds[method]
    const owner = kind && owners.find((handlers) => handlers[kind.handler] !== undefined)
    if (owner !== undefined) {
      return async (question) => kind!.toAnswer(await owner[kind!.handler]!(question))
    }
    const tools = owners.find((handlers) => handlers.tools !== undefined)?.tools
    if (method === toolCall && tools !== undefined) return (question) => runTool(tools, question)
    const { serverRequests } = this.#options
    if (!Object.hasOwn(serverRequests, method)) return undefined
    return (question, context) => serverRequests[method]!(question.params, context)
  }

  async #track(
    { requestId, threadId, turnId, signal }: Question,
    turn: TurnRecord | undefined,
    run: () => unknown,
  ): Promise<unknown> {
    const open = { threadId, turnId: turn?.id ?? turnId }
    this.#open.set(requestId, open)
    const close = () => {
      // A new server uses the ids again.
      if (this.#open.get(requestId) === open) this.#open.delete(requestId)
    }
    // Nothing waits for the answer of a question that is withdrawn, whatever its handler does.
    const forget = onAbort(signal, close)
    try {
      return await run()
    } finally {
      forget()
      close()
    }
  }

  /**
   * Whether another client has started the turn. All clients of a thread are asked, and the first
   * answer counts: a decline would be the answer for the user of the other one.
   */
  #isForOthers(method: string, asked: QuestionParams, thread: ThreadRecord | undefined): boolean {
    if (!this.#options.isShared || !isQuestion(method)) return false
    // Another thread is that of a sub-agent, of a turn that runs here or elsewhere.
    if (thread === undefined) return !this.#options.isBusy()
    return typeof asked.turnId === 'string' && thread.isOfOthers(asked.turnId)
  }

  /** Waits until the server withdraws the question. */
  #leaveToOthers({ method, signal }: Question): Promise<unknown> {
    const message = `Left ${method} to other clients: there is no handler, and the turn is not of this client`
    this.#options.report({ level: 'warn', code: 'unanswered', message })
    return new Promise((resolve) => {
      // Not sent: the question is withdrawn.
      onAbort(signal, () => resolve(toDeclined(method, 'the call was withdrawn')))
    })
  }

  /** Grants nothing, and reports why. */
  #decline({ method }: Question, reason: string): unknown {
    const message = `Declined ${method}: ${reason}`
    this.#options.report({ level: 'warn', code: 'declined', message })
    return toDeclined(method, `This client did not run the tool: ${reason}`)
  }
}
