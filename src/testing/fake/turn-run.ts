import type { ReceivedMessage } from './journal.js'
import type { FakeServices } from './services.js'
import type {
  ActiveTurn,
  FakeItem,
  FakeTurnError,
  StoredThread,
  StoredTurn,
  TurnKind,
} from './thread-store.js'
import { TurnInput } from './turn-input.js'

/** What ends a script early: its turn is over. */
export class TurnEnded extends Error {
  override readonly name = 'TurnEnded'
}

/** What the fake waits for while a question is open. */
export type WaitFlag = 'waitingOnApproval' | 'waitingOnUserInput'

/** How the thread waits for an answer. */
export interface Waiting {
  flag?: WaitFlag
  /** Runs between the change of the status and the request. */
  before?: () => void
  /** Runs between the answer and the change of the status. */
  answered?: (message: ReceivedMessage) => void
}

/** One turn on the wire: its frames in the order of codex, and its one end. */
export class TurnRun implements ActiveTurn {
  readonly stored: StoredTurn
  readonly thread: StoredThread
  readonly kind: TurnKind
  /** The id of `turn/started`; another one in reviews. */
  readonly startedId: string
  readonly ended = new AbortController()
  readonly input = new TurnInput()
  isRunning = false
  /** An interrupt came before the start. */
  interruptAtStart = false
  /** Sends what comes before the answer to an interrupt. */
  beforeInterrupt: (() => void) | undefined
  /** What is left to do at an interrupt, such as items of tools. */
  readonly onInterrupt = new Set<() => void>()
  /** The text of the last message, also of one that is not sent. */
  text = ''
  readonly #services: FakeServices
  #lastMessage: FakeItem | undefined
  #diff = ''

  constructor(services: FakeServices, thread: StoredThread, kind: TurnKind) {
    this.#services = services
    this.thread = thread
    this.kind = kind
    const id = services.ids.uuid()
    this.startedId = kind === 'review' ? services.ids.uuid() : id
    this.stored = {
      id,
      rootTurnId: kind === 'review' ? null : id,
      items: [],
      status: 'inProgress',
      error: null,
      startedAtMs: null,
      completedAtMs: null,
    }
  }

  get id(): string {
    return this.stored.id
  }

  get isOver(): boolean {
    return this.ended.signal.aborted
  }

  get lastMessage(): FakeItem | undefined {
    return this.#lastMessage
  }

  start(): void {
    const { clock, views } = this.#services
    this.isRunning = true
    this.thread.hasFailed = false
    this.stored.startedAtMs = clock.now()
    this.thread.turns.push(this.stored)
    this.sendStatus()
    const turn = views.turn({ ...this.stored, id: this.startedId }, 'notLoaded')
    this.send('turn/started', { threadId: this.thread.id, turn })
  }

  /** Sends a notification of the turn to those who follow its thread. */
  notify(method: string, params: object): void {
    if (!this.isOver) this.send(method, this.named(params))
  }

  named(params: object): object {
    return { threadId: this.thread.id, turnId: this.id, ...params }
  }

  send(method: string, params: object): void {
    this.#services.outbox.notify(this.thread.subscribers, method, params)
  }

  sendStatus(): void {
    const { id: threadId, status } = this.thread
    this.#services.broadcast('thread/status/changed', { threadId, status })
  }

  startItem(item: FakeItem): FakeItem {
    const startedAtMs = this.#services.clock.now()
    const started = { ...item, startedAtMs, completedAtMs: null }
    this.notify('item/started', { item: started, startedAtMs })
    return started
  }

  /** Completes an item, also after the end: commands outlive turns. */
  completeItem(item: FakeItem): void {
    const completed = { ...item, completedAtMs: this.#services.clock.now() }
    this.stored.items.push(completed)
    if (item.type === 'agentMessage') this.#lastMessage = completed
    this.notifyCompleted(completed)
  }

  completeCompaction(item: FakeItem): void {
    this.completeItem(item)
    if (this.#services.traits.announcesCompactions) this.notify('thread/compacted', {})
  }

  notifyCompleted(item: FakeItem): void {
    const completedAtMs = this.#services.clock.now()
    this.send('item/completed', this.named({ item, completedAtMs, contentTokenCount: null }))
  }

  /** The changes of the turn so far, which are sent again before its end. */
  setDiff(diff: string): void {
    this.#diff += diff
    const times = this.#services.traits.repeatsDiffs ? 2 : 1
    for (let time = 0; time < times; time++) {
      this.notify('turn/diff/updated', { diff: this.#diff })
    }
  }

  announceInterrupt(): void {
    const announce = this.beforeInterrupt
    if (announce === undefined) return
    this.beforeInterrupt = undefined
    announce()
    this.#sendReadState()
  }

  /** Adds input, which becomes an item before the next one. */
  addInput(input: readonly unknown[]): void {
    this.input.add(input)
  }

  flushInput(): void {
    if (this.isOver) return
    for (const content of this.input.take()) {
      const id = this.#services.ids.uuid()
      this.completeItem(this.startItem({ type: 'userMessage', id, clientId: null, content }))
    }
  }

  /**
   * Asks the clients of the thread. Rejects with TurnEnded if the turn ends first; the request is
   * resolved after the end then, as in codex.
   */
  async ask(method: string, params: object, waiting: Waiting = {}): Promise<ReceivedMessage> {
    const { outbox } = this.#services
    const { flag, before, answered } = waiting
    this.throwIfOver()
    if (flag !== undefined) this.#wait(flag)
    before?.()
    const question = outbox.ask(this.thread.subscribers, {
      method,
      params: this.named(params),
      isOwn: true,
    })
    if (question === undefined) throw new TypeError(`The params of ${method} are not valid`)
    const { id } = question
    this.thread.questions.add(id)
    const message = await Promise.race([question.answered, this.over()])
    this.thread.questions.delete(id)
    if (message === undefined) {
      outbox.withdraw(id)
      throw new TurnEnded('The turn has ended')
    }
    if (flag !== undefined) {
      this.send('serverRequest/resolved', { threadId: this.thread.id, requestId: id })
      answered?.(message)
      this.#goOn(flag)
    }
    return message
  }

  /** Resolves with undefined when the turn is over. */
  over(): Promise<undefined> {
    const { signal } = this.ended
    return new Promise((resolve) => {
      if (signal.aborted) resolve(undefined)
      else signal.addEventListener('abort', () => resolve(undefined), { once: true })
    })
  }

  throwIfOver(): void {
    if (this.isOver) throw new TurnEnded('The turn has ended')
  }

  /** Ends the turn, once. */
  end(status: 'completed' | 'interrupted' | 'failed', error: FakeTurnError | null = null): void {
    if (this.isOver) return
    const { clock, views, traits, outbox } = this.#services
    if (status === 'completed') this.flushInput()
    if (this.#diff !== '') this.notify('turn/diff/updated', { diff: this.#diff })
    if (status === 'interrupted') for (const run of this.onInterrupt) run()
    const { stored, thread } = this
    stored.status = status
    stored.error = error
    stored.completedAtMs = clock.now()
    thread.updatedAtMs = clock.now()
    thread.active = undefined
    this.isRunning = false
    const isRefusing = thread.hasFailed
    thread.hasFailed = status === 'failed'
    thread.flags.length = 0
    if (status === 'completed') this.#sendReadState()
    if (!isRefusing) this.sendStatus()
    if (error !== null) {
      this.send('error', this.named({ error, willRetry: false }))
      this.#sendReadState()
    }
    const last = this.#lastMessage
    const isSummed = traits.summarizesTurns && status === 'completed' && last !== undefined
    const turn = views.turn(stored, isSummed ? 'summary' : 'notLoaded', isSummed ? [last] : [])
    this.send('turn/completed', { threadId: thread.id, turn })
    this.ended.abort()
    for (const requestId of thread.questions) {
      outbox.withdraw(requestId)
      this.send('serverRequest/resolved', { threadId: thread.id, requestId })
    }
    thread.questions.clear()
  }

  /** The process ends: no frame is sent, and the end is never known. */
  abandon(): void {
    if (this.isOver) return
    this.stored.status = 'interrupted'
    this.isRunning = false
    this.ended.abort()
  }

  #wait(flag: WaitFlag): void {
    this.thread.flags.push(flag)
    this.sendStatus()
  }

  #goOn(flag: WaitFlag): void {
    const { flags } = this.thread
    flags.splice(flags.indexOf(flag), 1)
    this.sendStatus()
  }

  #sendReadState(): void {
    const { traits, outbox, ids } = this.#services
    if (!traits.hasReadStates || this.kind === 'compact') return
    const readState = {
      firstUnread: { type: 'turn', turnId: this.id },
      revision: ids.uuid(),
    }
    const params = { threadId: this.thread.id, readState }
    outbox.notifyIfKnown(this.thread.subscribers, 'thread/readState/changed', params)
  }
}
