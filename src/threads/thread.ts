import type { ContractTypes } from '../contract/contract-types.js'
import type { ProtocolTypes } from '../contract/protocol.js'
import { ConnectionError, RpcError } from '../rpc/errors.js'
import type { Input } from './input.js'
import { toInputItems } from './input.js'
import type { LinkRequestOptions } from './link.js'
import type { Handlers } from './questions.js'
import { subscribe } from './restore.js'
import type { Session } from './session.js'
import type { ThreadRecord, ThreadUse } from './thread-record.js'
import type { Turn } from './turn.js'
import type { TurnHandleOptions } from './turn.js'
import { TurnHandle } from './turn.js'
import type { CompletedTurn } from './turn-result.js'
import { toAbortError, toTurnError } from './turn-result.js'
import type {
  ForkThreadOptions,
  InputItemOf,
  ReviewOptions,
  RunOptions,
  ThreadHandlers,
  ThreadOf,
} from './types.js'
import type { WireThread } from './wire.js'

/** A thread in use: its turns and its questions belong to this client. */
export interface Thread<T extends ContractTypes = ProtocolTypes> {
  readonly id: string
  /** The thread as the server described it when it was started, resumed or forked. */
  readonly info: ThreadOf<T>
  /**
   * Runs a turn to its end. Rejects with a TurnError, whose `result` has the items, for every end but
   * `completed` and after an abort, whose reason is its `cause`. If the turn was not started, rejects
   * with the reason of the signal, an RpcError or a ConnectionError.
   */
  run<O = unknown>(
    input: Input<InputItemOf<T>>,
    options?: RunOptions<T, O>,
  ): Promise<CompletedTurn<T, O>>
  /** Starts a turn and returns its handle at once: its events, its items while they grow. */
  stream<O = unknown>(input: Input<InputItemOf<T>>, options?: RunOptions<T, O>): Turn<T, O>
  /** Reviews changes. The review is a turn of its own. */
  review(options: ReviewOptions<T>): Turn<T>
  /** Shortens the history that the model gets. The compaction is a turn of its own. */
  compact(): Turn<T>
  /** Copies the thread. A running turn is interrupted in the copy, and goes on here. */
  fork(options?: ForkThreadOptions<T>, handlers?: ThreadHandlers<T>): Promise<Thread<T>>
  rename(name: string): Promise<void>
  /** Archives the thread, which ends its running turn, and closes all its handles. */
  archive(): Promise<void>
  /**
   * Ends the use of this handle. With the last one of the thread, a running turn goes on, and its
   * result here is `lost`.
   */
  close(): Promise<void>
}

/** A thread of a session. */
export class ThreadHandle<T extends ContractTypes> implements Thread<T> {
  readonly id: string
  readonly info: ThreadOf<T>
  readonly #session: Session
  readonly #use: ThreadUse
  readonly #record: ThreadRecord

  constructor(session: Session, info: ThreadOf<T>, handlers: ThreadHandlers<T> | undefined) {
    this.id = (info as WireThread).id
    this.info = info
    this.#session = session
    this.#use = session.use(this.id, handlers as Handlers | undefined)
    this.#record = this.#use.thread
    this.#record.noteRunning(info as WireThread)
  }

  async run<O = unknown>(
    input: Input<InputItemOf<T>>,
    options?: RunOptions<T, O>,
  ): Promise<CompletedTurn<T, O>> {
    const result = await this.#turn(input, options, false).result
    const { signal } = (options ?? {}) as RunOptions
    if (signal?.aborted) throw toAbortError(signal.reason, result)
    const error = toTurnError(result)
    if (error !== undefined) throw error
    return result as CompletedTurn<T, O>
  }

  stream<O = unknown>(input: Input<InputItemOf<T>>, options?: RunOptions<T, O>): Turn<T, O> {
    return this.#turn(input, options, true)
  }

  review(options: ReviewOptions<T>): Turn<T> {
    const params = { ...options, threadId: this.id }
    return this.#handle((listener, onSend) => {
      return this.#record.startReview(() => this.#start('review/start', params, onSend), listener)
    })
  }

  compact(): Turn<T> {
    return this.#handle((listener, onSend) => {
      const call = async (begin: () => void) => {
        await this.#prepare()
        const options = { onSend: () => (onSend(), begin()), timeoutMs: Infinity }
        return this.#request('thread/compact/start', {}, options)
      }
      return this.#record.startUnnamed(call, listener)
    })
  }

  async fork(options?: ForkThreadOptions<T>, handlers?: ThreadHandlers<T>): Promise<Thread<T>> {
    const answer = await this.#request('thread/fork', options)
    return new ThreadHandle(this.#session, (answer as { thread: ThreadOf<T> }).thread, handlers)
  }

  async rename(name: string): Promise<void> {
    await this.#request('thread/name/set', { name })
  }

  async archive(): Promise<void> {
    await this.#request('thread/archive')
    this.#session.releaseAll(this.#record)
  }

  async close(): Promise<void> {
    if (!this.#session.release(this.#use)) return
    await this.#session.subscriptions.unsubscribing(this.id, () =>
      this.#request('thread/unsubscribe'),
    )
  }

  #turn<O>(
    input: Input<InputItemOf<T>>,
    options: RunOptions<T, O> | undefined,
    isStreamed: boolean,
  ): Turn<T, O> {
    const items = toInputItems(input)
    const { signal, outputSchema, ...rest } = (options ?? {}) as RunOptions
    const schema = outputSchema && 'schema' in outputSchema ? outputSchema.schema : outputSchema
    const params = {
      ...rest,
      threadId: this.id,
      input: items,
      ...(schema !== undefined && { outputSchema: schema }),
    }
    return new TurnHandle<T, O>({
      session: this.#session,
      start: (listener, onSend) => {
        return this.#record.start(() => this.#start('turn/start', params, onSend), listener)
      },
      signal,
      outputSchema,
      isStreamed,
    })
  }

  #handle(start: TurnHandleOptions['start']): Turn<T> {
    return new TurnHandle<T, unknown>({ session: this.#session, start, isStreamed: true })
  }

  /** Calls a method that starts a turn. A thread that the server has unloaded is resumed first. */
  async #start(method: string, params: object, onSend: () => void): Promise<string> {
    await this.#prepare()
    const { link } = this.#session
    // The start has its deadline itself: a late answer is still needed, to interrupt its turn.
    const options = { onSend, timeoutMs: Infinity }
    try {
      return toTurnId(await link.request(method, params, options))
    } catch (error) {
      if (!(error instanceof RpcError) || !/^thread not found/.test(error.message)) throw error
      await subscribe(this.#record, link)
      return toTurnId(await link.request(method, params, options))
    }
  }

  /** Makes sure that the events of a turn are sent here, and that something follows them. */
  async #prepare(): Promise<void> {
    if (!this.#record.uses.has(this.#use)) {
      const message = 'this side closed the thread; resumeThread() opens it again'
      throw new ConnectionError('closed', message, { closedBy: 'thisSide' })
    }
    await this.#session.ready(this.id)
    // Another connection has subscribed to nothing, and the server starts turns all the same.
    if (!this.#record.isSubscribed) await subscribe(this.#record, this.#session.link)
  }

  async #request(
    method: string,
    params: object = {},
    options?: LinkRequestOptions,
  ): Promise<unknown> {
    await this.#session.ready(this.id)
    return this.#session.link.request(method, { ...params, threadId: this.id }, options)
  }
}

function toTurnId(answer: unknown): string {
  return (answer as { turn: { id: string } }).turn.id
}
