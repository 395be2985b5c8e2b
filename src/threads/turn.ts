import type { ContractTypes } from '../contract/contract-types.js'
import type { ProtocolTypes } from '../contract/protocol.js'
import { ConnectionError } from '../rpc/errors.js'
import { onAbort } from '../rpc/on-abort.js'
import { EventQueue } from './event-queue.js'
import type { Input } from './input.js'
import { toInputItems } from './input.js'
import type { Session } from './session.js'
import type { Starting } from './starting.js'
import type { StartedTurn, TurnRecord } from './turn-record.js'
import type { TurnResult } from './turn-result.js'
import { toResult } from './to-result.js'
import type { InputItemOf, ItemOf, OutputSchema, PlanOf, TurnEvent, UsageOf } from './types.js'
import type { WireEvent } from './wire.js'

/**
 * One turn: its events, its items while they grow, and its result. The first iteration gives all
 * events, later ones those from then on. Leaving an iteration early does not interrupt the turn.
 */
export interface Turn<T extends ContractTypes = ProtocolTypes, O = unknown> extends AsyncIterable<
  TurnEvent<T>
> {
  /** Resolves with the id once the server has answered. Rejects if it refuses the turn. */
  readonly id: Promise<string>
  /**
   * How the turn has ended. Rejects only if the server has not answered its start, also with the
   * reason of the signal. Never an unhandled rejection.
   */
  readonly result: Promise<TurnResult<T, O>>
  /** The items so far, in the order of their starts, with the text so far. */
  readonly items: ItemOf<T>[]
  /** The text of the newest message so far. Empty before the first one. */
  readonly text: string
  /** The newest usage of tokens. Null before the first. */
  readonly usage: UsageOf<T> | null
  /** The newest plan. Null before the first. */
  readonly plan: PlanOf<T> | null
  /** The newest diff of all files that the turn has changed. Null before the first. */
  readonly diff: string | null
  [Symbol.asyncIterator](): AsyncIterator<TurnEvent<T>, undefined>
  /** Adds input to the turn while it runs. Rejects with an RpcError if it does not. */
  steer(input: Input<InputItemOf<T>>): Promise<void>
  /**
   * Interrupts the turn. Sent once, as soon as the turn can be interrupted; never after its end. A
   * turn that does not end in time is given up. Rejects if the server refuses, and the turn goes on.
   */
  interrupt(): Promise<void>
}

/** Options of TurnHandle. */
export interface TurnHandleOptions {
  session: Session
  /**
   * Starts the turn. The listener gets its events from the first one on. The other function is
   * called right before the start is sent, and throws to not send it.
   */
  start: (listener: (event: WireEvent) => void, onSend: () => void) => Promise<StartedTurn>
  signal?: AbortSignal | undefined
  outputSchema?: OutputSchema<unknown> | undefined
  /** Whether events are kept for an iteration that has not begun. */
  isStreamed: boolean
}

/** A turn of a session. */
export class TurnHandle<T extends ContractTypes, O> implements Turn<T, O> {
  readonly id: Promise<string>
  readonly result: Promise<TurnResult<T, O>>
  readonly #options: TurnHandleOptions
  readonly #started: Promise<StartedTurn>
  /** The events for the first iteration. */
  #first: EventQueue | undefined
  #record: TurnRecord | undefined
  #starting: Starting | undefined

  constructor(options: TurnHandleOptions) {
    this.#options = options
    if (options.isStreamed) this.#first = new EventQueue(() => (this.#first = undefined))
    this.#started = this.#start()
    this.id = this.#started.then(toId)
    this.result = this.#started.then((started) => this.#finish(started))
    for (const promise of [this.#started, this.id, this.result]) promise.catch(() => undefined)
  }

  get items(): ItemOf<T>[] {
    return (this.#record?.items.list('started', 'completed') ?? []) as unknown as ItemOf<T>[]
  }

  get text(): string {
    return this.#record?.items.text ?? ''
  }

  get usage(): UsageOf<T> | null {
    return (this.#record?.usage ?? null) as UsageOf<T> | null
  }

  get plan(): PlanOf<T> | null {
    return (this.#record?.plan ?? null) as PlanOf<T> | null
  }

  get diff(): string | null {
    return this.#record?.diff ?? null
  }

  [Symbol.asyncIterator](): AsyncIterator<TurnEvent<T>, undefined> {
    const queue = this.#first ?? this.#listen()
    this.#first = undefined
    const started = this.#started
    return {
      async next() {
        const result = await queue.next()
        // A turn that the server refuses has no events, and the reason is the error.
        if (result.done) await started
        return result as IteratorResult<TurnEvent<T>, undefined>
      },
      async return() {
        await queue.return()
        return { done: true, value: undefined }
      },
    }
  }

  async steer(input: Input<InputItemOf<T>>): Promise<void> {
    const { session } = this.#options
    const { threadId, id: expectedTurnId } = (await this.#started).turn
    const params = { threadId, expectedTurnId, input: toInputItems(input) }
    await session.ready(threadId)
    await session.link.request('turn/steer', params)
  }

  async interrupt(): Promise<void> {
    const message = 'Cannot start a turn: interrupted, and the server has not answered in time'
    const reason = new ConnectionError('canceled', message)
    this.#starting?.giveUpLater(reason)
    try {
      await this.#options.session.interrupts.interrupt((await this.#started).turn)
    } catch (error) {
      // The id and the result reject with it; there is no turn to interrupt.
      if (error !== reason) throw error
    }
  }

  async #start(): Promise<StartedTurn> {
    const { session, signal } = this.#options
    const queue = this.#first
    try {
      signal?.throwIfAborted()
      const started = await this.#send((event) => queue?.push(event))
      const { turn } = started
      this.#record = turn
      session.watch(turn)
      void turn.ended.then(() => queue?.end())
      if (signal !== undefined) this.#abortOn(signal, turn)
      return started
    } catch (error) {
      queue?.end()
      throw error
    }
  }

  /** Rejects with the reason of the signal if the server does not answer in time after an abort. */
  async #send(listener: (event: WireEvent) => void): Promise<StartedTurn> {
    const { session, start, signal } = this.#options
    const starting = session.begin({
      start: (onSend) => start(listener, onSend),
      // It would run on without a handle.
      onLate: ({ turn }) => void session.interrupts.abort(turn),
    })
    this.#starting = starting
    const forget = signal && onAbort(signal, () => starting.giveUp(signal.reason))
    try {
      return await starting.answered
    } finally {
      forget?.()
    }
  }

  #abortOn(signal: AbortSignal, turn: TurnRecord): void {
    const abort = () => void this.#options.session.interrupts.abort(turn)
    if (signal.aborted) return abort()
    void turn.ended.then(onAbort(signal, abort))
  }

  /** Events from now on. */
  #listen(): EventQueue {
    let stop = () => undefined as void
    const queue = new EventQueue(() => stop())
    const begin = ({ turn }: StartedTurn) => {
      if (turn.outcome === undefined) stop = turn.listen((event) => queue.push(event))
      void turn.ended.then(() => queue.end())
    }
    this.#started.then(begin, () => queue.end())
    return queue
  }

  async #finish({ turn, joined }: StartedTurn): Promise<TurnResult<T, O>> {
    const ended = await turn.ended
    const { outputSchema } = this.#options
    return (await toResult(ended, { turn, joined, outputSchema })) as unknown as TurnResult<T, O>
  }
}

/** The id of a compaction is known when it starts. Empty if it never does. */
async function toId({ turn }: StartedTurn): Promise<string> {
  if (turn.id === undefined) await turn.started
  return turn.id ?? ''
}
