import type { ClientCore } from '../client/client-core.js'
import type { RawNotification } from '../client/contract-client.js'
import { isObject } from '../contract/is-object.js'
import type { Report } from '../rpc/report.js'
import type { Clock } from './clock.js'
import { Interrupts } from './interrupts.js'
import type { Link } from './link.js'
import type { LostCause } from './outcome.js'
import type { Handlers } from './questions.js'
import type { HistoryReader, ReadBackOptions } from './read-back.js'
import { readBack } from './read-back.js'
import { restoreThreads } from './restore.js'
import { SilenceWatch } from './silence-watch.js'
import type { StartingOptions } from './starting.js'
import { Starting } from './starting.js'
import type { Handle } from './thread-questions.js'
import { Subscriptions } from './subscriptions.js'
import { ThreadQuestions } from './thread-questions.js'
import type { ThreadUse } from './thread-record.js'
import { ThreadRecord } from './thread-record.js'
import type { TurnRecord } from './turn-record.js'
import type { WireEvent } from './wire.js'
import { methods } from './wire.js'
import type { StoredThread } from './writers.js'
import { assertUnclaimed, claimThread, locksThreads, releaseThread } from './writers.js'

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
  /** Milliseconds that a server has to answer a call. */
  timeoutMs: number
}

/** The threads in use of one server: gives them its notifications, its losses and its returns. */
export class Session {
  readonly questions: ThreadQuestions
  readonly interrupts: Interrupts
  readonly subscriptions: Subscriptions
  readonly #options: SessionOptions
  readonly #threads = new Map<string, ThreadRecord>()
  readonly #silence: SilenceWatch
  readonly #readings = new Map<ThreadRecord, Promise<void>>()
  #link: Link | undefined

  constructor(options: SessionOptions) {
    this.#options = options
    const { clock, report, stalledAfterMs, interruptTimeoutMs } = options
    this.questions = new ThreadQuestions({
      ...options,
      isShared: options.cause === 'connection',
      findThread: (threadId) => this.#threads.get(threadId),
      isBusy: () =>
        [...this.#threads.values()].some(({ open, isStarting }) => {
          return isStarting || open.length > 0
        }),
      withdraw: (requestId, reason) => this.link.withdraw(requestId, reason),
    })
    this.interrupts = new Interrupts({
      clock,
      report,
      timeoutMs: interruptTimeoutMs,
      request: (method, params, rest) => this.link.request(method, params, rest),
      ready: ({ threadId }) => this.ready(threadId),
      onTaken: (turn) => this.questions.withdraw(turn),
      check: (turn) => this.#checkTurn(turn),
    })
    this.subscriptions = new Subscriptions({ clock, closed: () => this.link.closed })
    this.#silence = new SilenceWatch({
      clock,
      silentMs: stalledAfterMs,
      onSilent: (turn, silentMs) => this.#reportStalled(turn, silentMs),
    })
  }

  /** Called once, with the link that this session is the listener of. */
  attach(link: Link): void {
    this.#link = link
    link.onNotification((event) => this.#receive(event as WireEvent))
    link.onUnusable((notification) => this.#readMissed(notification))
  }

  get link(): Link {
    if (this.#link === undefined) throw new Error('The session has no link')
    return this.#link
  }

  /** A handle of a thread, which the connection is subscribed to. */
  use(threadId: string, handlers?: Handlers): ThreadUse {
    const thread = this.#threads.get(threadId) ?? this.#add(threadId)
    thread.isSubscribed = true
    const use = { thread, handlers }
    thread.uses.add(use)
    return use
  }

  /**
   * The handle is not used any more. Without another one, the open turns are lost to this client.
   * Returns whether it was the last.
   */
  release(use: ThreadUse): boolean {
    const { thread } = use
    const isLast = thread.uses.delete(use) && thread.uses.size === 0
    if (isLast) this.releaseAll(thread)
    return isLast
  }

  /** The thread is not in use any more. */
  releaseAll(thread: ThreadRecord): void {
    thread.uses.clear()
    thread.close({ status: 'lost', cause: 'closed' })
    this.questions.withdrawAll(thread)
    if (this.#threads.get(thread.id) !== thread) return
    this.#threads.delete(thread.id)
    this.#unclaim(thread.id)
  }

  /** Throws if another server of this program writes the thread, and its release does not. */
  assertWritable(threadId: string): void {
    const stored = this.#findUnlocked(threadId)
    if (stored !== undefined) assertUnclaimed(stored, this)
  }

  /** The history of the thread is known to have all items, although its mode is an old one. */
  keepItems(threadId: string): void {
    const thread = this.#threads.get(threadId)
    if (thread !== undefined) thread.keepsItems = true
  }

  /** Resolves with the connection on which the thread is restored. Rejects if none follows. */
  async ready(threadId: string): Promise<{ closed: Promise<void> }> {
    const connection = await this.link.connected()
    await this.#threads.get(threadId)?.restored
    return connection
  }

  /** Starts a turn. The start can be given up. */
  begin(options: Pick<StartingOptions, 'start' | 'onLate'>): Starting {
    const { clock, timeoutMs, interruptTimeoutMs: graceMs } = this.#options
    return new Starting({ ...options, clock, timeoutMs, graceMs })
  }

  /** Watches a turn that the server has answered. */
  watch(turn: TurnRecord): void {
    this.#silence.add(turn)
  }

  /** The connection is lost, and another one may follow. */
  lose(error: Error, mayReturn: boolean): void {
    this.questions.forget()
    const { cause } = this.#options
    for (const thread of this.#threads.values()) {
      thread.pause()
      thread.isSubscribed = false
      if (mayReturn) continue
      for (const turn of thread.open) turn.settle({ status: 'lost', cause, error })
    }
  }

  /** There is a new connection: subscribes to the threads again and reads them back. */
  restore(client: ClientCore, error: Error): Promise<void> {
    return restoreThreads(this.#threads.values(), { ...this.#options, client, error })
  }

  /** No connection follows. */
  end(error: Error, cause: LostCause): void {
    this.#silence.end()
    for (const thread of this.#threads.values()) {
      thread.close({ status: 'lost', cause, error })
      this.#unclaim(thread.id)
    }
    this.#threads.clear()
  }

  #add(threadId: string): ThreadRecord {
    const thread = new ThreadRecord(threadId, {
      onDoubt: () => void this.#check(thread),
      onEnded: (turn) => this.#finish(turn),
    })
    this.#threads.set(threadId, thread)
    const stored = this.#findUnlocked(threadId)
    if (stored !== undefined) claimThread(stored, this)
    return thread
  }

  #unclaim(threadId: string): void {
    const stored = this.#findUnlocked(threadId)
    if (stored !== undefined) releaseThread(stored, this)
  }

  /** The thread where it is stored, if the server does not keep other servers from writing it. */
  #findUnlocked(threadId: string): StoredThread | undefined {
    const { codexHome: home, version } = this.link.server ?? {}
    if (this.#options.cause === 'connection' || locksThreads(version)) return undefined
    return home === undefined ? undefined : { home, threadId }
  }

  #receive(event: WireEvent): void {
    const { threadId } = event.params ?? {}
    if (threadId !== undefined) this.#threads.get(threadId)?.receive(event)
  }

  /** An end that cannot be used is in the history too. */
  #readMissed({ method, params }: RawNotification): void {
    if (method !== methods.turnCompleted) return
    const { threadId } = isObject(params) ? params : {}
    for (const thread of this.#threads.values()) {
      // Without the id, it can be any of them.
      if (typeof threadId !== 'string' || thread.id === threadId) void this.#checkAgain(thread)
    }
  }

  /** A reading that is on its way can have missed what has just happened. */
  async #checkAgain(thread: ThreadRecord): Promise<void> {
    await thread.restored
    await this.#readings.get(thread)
    await this.#check(thread)
  }

  async #checkTurn({ threadId }: TurnRecord): Promise<void> {
    const thread = this.#threads.get(threadId)
    if (thread !== undefined) await this.#check(thread)
  }

  /**
   * Reads a thread back, one reading at a time, unless a restore does. A failure is reported; the next
   * look tries again.
   */
  #check(thread: ThreadRecord, isMissing?: ReadBackOptions['isMissing']): Promise<void> {
    if (thread.restored !== undefined) return Promise.resolve()
    const running = this.#readings.get(thread)
    if (running !== undefined) return running
    const { clock, report } = this.#options
    const reading = readBack(thread, { reader: this.#readerOf(thread), clock, isMissing })
      .catch((cause: unknown) => {
        if (thread.restored !== undefined) return
        const message = 'Cannot read a thread back'
        report({ level: 'warn', code: 'handler_failed', message, cause })
      })
      .finally(() => this.#readings.delete(thread))
    this.#readings.set(thread, reading)
    return reading
  }

  /** Reads only what is not read on another connection before the thread is restored there. */
  #readerOf(thread: ThreadRecord): HistoryReader {
    const { link } = this
    const assertRestored = () => {
      if (thread.restored !== undefined) throw new Error('The thread is being restored')
    }
    return {
      has: (method, member) => link.has(method, member),
      async request(method, params) {
        const answer = await link.request(method, params, { onSend: assertRestored })
        assertRestored()
        return answer
      },
    }
  }

  #reportStalled(turn: TurnRecord, silentMs: number): void {
    const { threadId, id: turnId } = turn
    // A turn that waits for the user is not stalled.
    if (this.questions.isAsked(turn)) return
    turn.emit({ method: 'client/stalled', params: { threadId, turnId, silentMs } })
    const thread = this.#threads.get(threadId)
    const isMissing = (missing: TurnRecord) => this.#silence.isMissingAgain(missing)
    if (thread !== undefined) void this.#check(thread, isMissing)
  }

  /** What ends with a turn: its questions, and the looks at it. */
  #finish(turn: TurnRecord): void {
    this.#silence.delete(turn)
    this.questions.withdraw(turn)
  }
}
