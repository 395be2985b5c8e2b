import type { UnrecoveredItems } from './gaps.js'
import { ItemStore } from './item-store.js'
import type { Outcome } from './outcome.js'
import { toOutcome } from './outcome.js'
import type { WireEvent, WireItem, WireTurnError } from './wire.js'
import { methods } from './wire.js'

/** Options of TurnRecord. */
export interface TurnRecordOptions {
  threadId: string
  /** Not known yet for a compaction. */
  id?: string | undefined
  /** A review starts with another id than its items and its end have. */
  kind?: 'turn' | 'review' | 'compaction' | undefined
  /** The turn that was running when the server answered. */
  duringId?: string | undefined
}

/** A turn at its end. */
export interface EndedTurn {
  readonly outcome: Outcome
  readonly items: readonly WireItem[]
  readonly unfinished: readonly WireItem[]
  readonly discarded: readonly WireItem[]
  readonly unrecovered: readonly UnrecoveredItems[]
  readonly finalText: string | null
  readonly usage: unknown
}

/** The answer of a server to a start: a new turn, or the running one that has the input now. */
export interface StartedTurn {
  turn: TurnRecord
  joined: boolean
}

/** One turn of a server: what is known of it, and who listens. Handles that joined share it. */
export class TurnRecord {
  readonly threadId: string
  readonly kind: 'turn' | 'review' | 'compaction'
  readonly duringId: string | undefined
  /** Whether another client has started it, and this one has joined. */
  isOfOthers = false
  /** Whether the server has taken an interrupt. */
  isInterrupted = false
  /** The interrupt of the turn, so that it is sent once. */
  interrupting: Promise<void> | undefined
  /** What the history could not give back after something was missed. */
  gaps: readonly UnrecoveredItems[] = []
  readonly items = new ItemStore()
  /** Resolves when the server has started the turn, or it is over. */
  readonly started: Promise<void>
  readonly ended: Promise<EndedTurn>
  readonly #listeners = new Set<(event: WireEvent) => void>()
  #id: string | undefined
  #startedId: string | undefined
  #outcome: Outcome | undefined
  #error: WireTurnError | undefined
  #usage: unknown = null
  #plan: unknown = null
  #diff: string | null = null
  #seen = 0
  #setStarted: () => void = () => undefined
  #setEnded: (ended: EndedTurn) => void = () => undefined

  constructor({ threadId, id, kind = 'turn', duringId }: TurnRecordOptions) {
    this.threadId = threadId
    this.kind = kind
    this.duringId = duringId
    this.#id = id
    this.started = new Promise((resolve) => (this.#setStarted = resolve))
    this.ended = new Promise((resolve) => (this.#setEnded = resolve))
  }

  /** The id that its items and its end have. */
  get id(): string | undefined {
    return this.#id
  }

  /** The id that an interrupt needs, which is another one for a review. Undefined before the start. */
  get startedId(): string | undefined {
    return this.#startedId
  }

  get outcome(): Outcome | undefined {
    return this.#outcome
  }

  /** Whether it has ended on the server too, as far as is known. */
  get isOver(): boolean {
    return this.#outcome !== undefined && !isGivenUp(this.#outcome)
  }

  /** The newest usage of tokens, null if none was sent. */
  get usage(): unknown {
    return this.#usage
  }

  get plan(): unknown {
    return this.#plan
  }

  get diff(): string | null {
    return this.#diff
  }

  /** The number of events so far. */
  get seen(): number {
    return this.#seen
  }

  /** The error that the server does not retry, before the end that it announces. */
  get error(): WireTurnError | undefined {
    return this.#error
  }

  listen(listener: (event: WireEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Takes a notification of this turn. After the end only items still change. */
  receive(event: WireEvent): void {
    this.#seen++
    if (event.method === methods.turnStarted) this.begin(event.params.turn?.id)
    else if (isOfStarted(event) && this.kind === 'turn') this.begin(this.#id)
    if (this.#outcome !== undefined) {
      this.items.receive(event)
      return
    }
    const change = this.#apply(event)
    if (change !== 'ignored') this.emit(event)
    if (change === 'replaced') this.#reportReplaced(event)
    if (event.method === methods.turnCompleted) this.#complete(event)
  }

  /** The server has started the turn, with this id. */
  begin(id: string | undefined): void {
    if (this.#startedId !== undefined) return
    this.#startedId = id
    this.#id ??= this.#startedId
    this.#setStarted()
  }

  /** Gives an event to the listeners only. */
  emit(event: WireEvent): void {
    for (const listener of this.#listeners) listener(event)
  }

  /** The one place where a turn ends. Later calls change nothing. */
  settle(outcome: Outcome): void {
    if (this.#outcome !== undefined) return
    this.#outcome = outcome
    if (this.isOver) this.#setStarted()
    const { items, usage } = this
    // Taken now: items that end later are not a part of the result.
    this.#setEnded({
      outcome,
      items: items.list('completed'),
      unfinished: items.list('started'),
      discarded: items.list('void'),
      unrecovered: this.gaps,
      finalText: items.finalText,
      usage,
    })
    this.#listeners.clear()
  }

  #apply(event: WireEvent): 'changed' | 'replaced' | 'ignored' {
    const { method, params } = event
    switch (method) {
      case methods.error:
        this.#takeError(params)
        return 'changed'
      case methods.tokenUsage:
        this.#usage = params['tokenUsage'] ?? null
        return 'changed'
      case methods.plan:
        this.#plan = params
        return 'changed'
      case methods.diff:
        this.#diff = typeof params['diff'] === 'string' ? params['diff'] : null
        return 'changed'
      default:
        return this.items.receive(event)
    }
  }

  #takeError({ willRetry, error }: WireEvent['params']): void {
    if (willRetry === true) this.items.voidOpenTexts()
    else this.#error = error as WireTurnError
  }

  #reportReplaced({ params }: WireEvent): void {
    const { id: itemId, text } = params.item!
    const { threadId, turnId } = params
    this.emit({ method: 'client/textReplaced', params: { threadId, turnId, itemId, text } })
  }

  #complete({ params }: WireEvent): void {
    // A turn of the notification never has all items: those are used that no event had.
    for (const item of params.turn?.items ?? []) {
      if (this.items.isCompleted(item.id)) continue
      this.items.receive({ method: methods.itemCompleted, params: { ...params, item } })
    }
    const outcome = params.turn && toOutcome(params.turn, this.#error)
    this.settle(
      outcome ?? { status: 'failed', error: { message: 'The turn ended in an unknown way' } },
    )
  }
}

/** Whether only this side has ended the turn: the server can still start it. */
function isGivenUp(outcome: Outcome): boolean {
  return outcome.status === 'lost' && outcome.cause === 'deadline'
}

/** Only a turn that has started has items. */
function isOfStarted({ method }: WireEvent): boolean {
  return method.startsWith('item/')
}
