import type { Outcome } from './outcome.js'
import type { Handlers } from './questions.js'
import type { StartedTurn, TurnRecordOptions } from './turn-record.js'
import { TurnRecord } from './turn-record.js'
import type { WireEvent, WireThread } from './wire.js'
import { findTurnId, methods } from './wire.js'

/** Calls that the records of a thread make. */
export interface ThreadRecordOptions {
  /** Called if a turn may have been given to another one, to read the thread back. */
  onDoubt: () => void
  /** Called when a turn has ended. */
  onEnded: (turn: TurnRecord) => void
}

/** A handle of a thread. A thread is in use while it has any. */
export interface ThreadUse {
  readonly thread: ThreadRecord
  /** Handlers of the questions of the thread. */
  readonly handlers: Handlers | undefined
}

/** The events of a thread that is read back, and the wait for its end. */
interface Paused {
  readonly events: WireEvent[]
  readonly ended: Promise<void>
  end(): void
}

type LostOutcome = Extract<Outcome, { status: 'lost' }>
type Listener = (event: WireEvent) => void

// Items can end after their turn.
const maxEnded = 8

/** Gives the notifications of one thread to its turns, in the order of arrival. */
export class ThreadRecord {
  readonly id: string
  /** Whether the connection gets the events of its turns. */
  isSubscribed = true
  /** The handles that are not closed, oldest first. */
  readonly uses = new Set<ThreadUse>()
  /** Whether the history is known to have all items, although its mode is an old one. */
  keepsItems = false
  readonly #options: ThreadRecordOptions
  readonly #turns = new Map<string, TurnRecord>()
  readonly #ended: { id: string; turn: TurnRecord }[] = []
  /** Turns whose start is not answered yet. */
  #starting = 0
  /** Compactions and reviews, whose ids in `turn/started` no answer names, in their order. */
  #unnamed: TurnRecord[] = []
  /** Events of turns that a start may be about, in the order of arrival. */
  #held: WireEvent[] = []
  /** Set while the thread is read back after a reconnect. */
  #paused: Paused | undefined
  #activeId: string | undefined
  #closed: LostOutcome | undefined

  constructor(id: string, options: ThreadRecordOptions) {
    this.id = id
    this.#options = options
  }

  /** The running turn, of this client or of another one. */
  get activeId(): string | undefined {
    return this.#activeId
  }

  /** Handlers of its questions, those of the newest handle first. */
  get handlers(): Handlers[] {
    const newestFirst = [...this.uses].reverse()
    return newestFirst.flatMap(({ handlers }) => handlers ?? [])
  }

  /** Turns that have not ended. */
  get open(): TurnRecord[] {
    const turns = new Set(this.#turns.values())
    for (const unnamed of this.#unnamed) turns.add(unnamed)
    return [...turns].filter(({ outcome }) => outcome === undefined)
  }

  /** Whether another client has started a turn. One that starts here may not be known yet. */
  isOfOthers(turnId: string): boolean {
    const known = this.#turns.get(turnId)
    if (known !== undefined) return known.isOfOthers
    if (!this.isStarting) return true
    // It was running before.
    return this.#activeId === turnId && !this.#held.some((event) => isStartOf(event, turnId))
  }

  /** Whether a turn is starting here whose id is not known yet. */
  get isStarting(): boolean {
    return this.#starting > 0
  }

  /** The turn with that id, ended or not. */
  find(turnId: string): TurnRecord | undefined {
    return this.#turns.get(turnId)
  }

  /**
   * Runs a call that starts a turn. Its events that arrive before the answer are kept. Returns the
   * turn that the server names: a running one if the input became a part of it.
   */
  async start(call: () => Promise<string>, listener: Listener): Promise<StartedTurn> {
    this.#starting++
    let id: string
    try {
      id = await call()
    } catch (error) {
      this.#starting--
      this.#dispatchHeld()
      throw error
    }
    this.#starting--
    const known = this.#turns.get(id)
    // Also a turn of another client, or one that was given up here and runs on.
    const isRunning = this.#activeId === id && !this.#held.some((event) => isStartOf(event, id))
    const turn = known?.outcome === undefined && known ? known : this.#add(this.#create({ id }), id)
    if (isRunning && turn !== known) turn.isOfOthers = true
    if (isRunning) turn.begin(id)
    turn.listen(listener)
    this.#dispatchHeld()
    return { turn, joined: isRunning || (turn === known && turn.kind !== 'review') }
  }

  /** Takes over what an answer says about the thread. */
  noteRunning({ turns = [] }: WireThread): void {
    const running = turns.find(({ status }) => status === 'inProgress')
    if (running !== undefined) this.#activeId = running.id
  }

  /** Runs a call that starts a review: its turn starts with another id than the answer names. */
  startReview(call: () => Promise<string>, listener: Listener): Promise<StartedTurn> {
    return this.start(async () => {
      const id = await call()
      const isOpen = this.#turns.get(id)?.isOver === false
      if (!isOpen) this.#unnamed.push(this.#add(this.#create({ id, kind: 'review' }), id))
      return id
    }, listener)
  }

  /** Runs a call that starts a turn which no answer names. It calls `onSend` right before it is sent. */
  async startUnnamed(
    call: (onSend: () => void) => Promise<unknown>,
    listener: Listener,
  ): Promise<StartedTurn> {
    let turn: TurnRecord | undefined
    // Not before: a turn that is not sent is in no history, and must not be looked for there.
    const begin = () => {
      turn = this.#create({ kind: 'compaction' })
      this.#unnamed.push(turn)
      turn.listen(listener)
      const begun = turn
      void turn.ended.then(() => this.#forget(begun))
    }
    try {
      await call(begin)
    } catch (error) {
      this.#unnamed = this.#unnamed.filter((unnamed) => unnamed !== turn)
      throw error
    }
    return { turn: turn!, joined: false }
  }

  /** Ends all turns, and those whose start is answered later. */
  close(outcome: LostOutcome): void {
    this.#closed = outcome
    for (const turn of this.open) turn.settle(outcome)
    this.#paused?.end()
  }

  /** Resolves when the thread is not read back, after a reconnect, or not in use any more. */
  get restored(): Promise<void> | undefined {
    return this.#paused?.ended
  }

  /** Keeps all events until `resume` is called. */
  pause(): void {
    if (this.#paused !== undefined) return
    let end = () => undefined as void
    const ended = new Promise<void>((resolve) => (end = resolve))
    this.#paused = { events: [], ended, end }
  }

  /** The events that are kept for a turn. */
  queuedOf({ id, startedId }: TurnRecord): WireEvent[] {
    const events = this.#paused?.events ?? []
    return events.filter(({ params }) => {
      const turnId = findTurnId(params)
      return turnId !== undefined && (turnId === id || turnId === startedId)
    })
  }

  resume(): void {
    const paused = this.#paused
    this.#paused = undefined
    for (const event of paused?.events ?? []) this.receive(event)
    paused?.end()
  }

  receive(event: WireEvent): void {
    if (this.#paused !== undefined) {
      this.#paused.events.push(event)
      return
    }
    const turnId = findTurnId(event.params)
    if (turnId === undefined) {
      if (event.method === methods.statusChanged) this.#takeStatus(event)
      return
    }
    const known = this.#turns.get(turnId)
    if (event.method === methods.turnStarted) {
      this.#activeId = turnId
      // It has the id of the answer after all, and does not wait for another one.
      this.#unnamed = this.#unnamed.filter((unnamed) => unnamed !== known)
    }
    const turn = known ?? this.#claim(event, turnId)
    if (turn !== undefined) this.#give(turn, event)
    else if (this.#starting > 0) this.#held.push(event)
    if (event.method === methods.turnCompleted) this.#complete(turnId)
  }

  #give(turn: TurnRecord, event: WireEvent): void {
    turn.receive(event)
    // The server does not start a turn whose input it refuses: 0.118.0 does for an empty one.
    const isRefused = event.method === methods.error && turn.error !== undefined
    if (isRefused && turn.startedId === undefined) {
      turn.settle({ status: 'failed', error: turn.error })
    }
  }

  #claim({ method }: WireEvent, turnId: string): TurnRecord | undefined {
    if (method !== methods.turnStarted || this.#starting > 0) return undefined
    const unnamed = this.#unnamed.shift()
    return unnamed && this.#add(unnamed, turnId)
  }

  #create(options: Omit<TurnRecordOptions, 'threadId' | 'duringId'>): TurnRecord {
    const turn = new TurnRecord({ threadId: this.id, duringId: this.#activeId, ...options })
    if (this.#closed !== undefined) turn.settle(this.#closed)
    return turn
  }

  #add(turn: TurnRecord, id: string): TurnRecord {
    this.#turns.set(id, turn)
    void turn.ended.then(() => this.#forget(turn))
    return turn
  }

  /** An ended turn is kept for a while, for items that end after it. */
  #forget(turn: TurnRecord): void {
    // No notification will say that it has ended.
    const isRecovered = turn.isOver && turn.outcome?.recovered === true
    if (isRecovered && this.#isActive(turn)) this.#activeId = undefined
    this.#unnamed = this.#unnamed.filter((unnamed) => unnamed !== turn)
    this.#options.onEnded(turn)
    for (const [id, known] of this.#turns) if (known === turn) this.#ended.push({ id, turn })
    while (this.#ended.length > maxEnded) {
      const oldest = this.#ended.shift()!
      // Another turn can have its id.
      if (this.#turns.get(oldest.id) === oldest.turn) this.#turns.delete(oldest.id)
    }
  }

  #dispatchHeld(): void {
    const events = this.#held
    this.#held = []
    for (const event of events) this.receive(event)
  }

  #complete(turnId: string): void {
    if (this.#activeId === turnId || this.#turns.get(turnId)?.startedId === this.#activeId) {
      this.#activeId = undefined
    }
    if (this.#waiting.length > 0) this.#options.onDoubt()
  }

  #takeStatus({ params }: WireEvent): void {
    const { type } = params['status'] as { type: string }
    if (type === 'active' || this.#waiting.length === 0) return
    // Another turn runs: its end decides what became of those that wait.
    const isOther = this.#activeId !== undefined
    if (!isOther || type === 'systemError') this.#options.onDoubt()
  }

  #isActive({ id, startedId }: TurnRecord): boolean {
    return this.#activeId !== undefined && [id, startedId].includes(this.#activeId)
  }

  /** Turns that were answered and have not started. */
  get #waiting(): TurnRecord[] {
    return this.open.filter(({ startedId }) => startedId === undefined)
  }
}

function isStartOf({ method, params }: WireEvent, turnId: string): boolean {
  return method === methods.turnStarted && findTurnId(params) === turnId
}
