import type { RequestId } from '../../rpc/request-id.js'
import type { Client } from './outbox.js'

/** An item of a turn in the form of the newest release. */
export interface FakeItem {
  readonly type: string
  readonly id: string
  readonly [member: string]: unknown
}

/** The error of a turn in the form of the newest release. */
export interface FakeTurnError {
  readonly message: string
  readonly codexErrorInfo: unknown
  readonly additionalDetails: string | null
  readonly misalignment: null
}

/** An error of a turn. */
export function turnError(
  message: string,
  codexErrorInfo: unknown,
  additionalDetails: string | null = null,
): FakeTurnError {
  return { message, codexErrorInfo, additionalDetails, misalignment: null }
}

/** What is kept of a turn. */
export interface StoredTurn {
  readonly id: string
  readonly rootTurnId: string | null
  /** Completed ones, in order. */
  items: FakeItem[]
  status: 'inProgress' | 'completed' | 'interrupted' | 'failed'
  error: FakeTurnError | null
  startedAtMs: number | null
  completedAtMs: number | null
}

/** What starts a turn. */
export type TurnKind = 'turn' | 'review' | 'compact'

/** The turn of a thread that is not over. */
export interface ActiveTurn {
  readonly kind: TurnKind
  readonly id: string
  readonly startedId: string
  readonly stored: StoredTurn
  readonly isRunning: boolean
  interruptAtStart: boolean
  addInput(input: readonly unknown[]): void
  /** Sends what comes before the answer to an interrupt. */
  announceInterrupt(): void
  end(status: 'interrupted'): void
  abandon(): void
}

/** Tokens in the form of the newest release. */
export interface FakeTokens {
  readonly totalTokens: number
  readonly inputTokens: number
  readonly cachedInputTokens: number
  readonly cacheWriteInputTokens: number
  readonly outputTokens: number
  readonly reasoningOutputTokens: number
}

const noTokens: FakeTokens = {
  totalTokens: 0,
  inputTokens: 0,
  cachedInputTokens: 0,
  cacheWriteInputTokens: 0,
  outputTokens: 0,
  reasoningOutputTokens: 0,
}

/** What is kept of a thread. */
export class StoredThread {
  readonly id: string
  readonly createdAtMs: number
  /** The params of its start. */
  readonly params: Readonly<Record<string, unknown>>
  readonly turns: StoredTurn[] = []
  readonly subscribers = new Set<Client>()
  /** Why it waits for a user. */
  readonly flags: string[] = []
  /** Ids of the requests that are open. */
  readonly questions = new Set<RequestId>()
  updatedAtMs: number
  forkedFromId: string | null = null
  name: string | null = null
  isArchived = false
  isLoaded = true
  hasFailed = false
  usage: { total: FakeTokens; last: FakeTokens; modelContextWindow: number | null } | undefined
  active: ActiveTurn | undefined

  constructor(id: string, params: object, nowMs: number) {
    this.id = id
    this.params = params as Readonly<Record<string, unknown>>
    this.createdAtMs = nowMs
    this.updatedAtMs = nowMs
  }

  get isEphemeral(): boolean {
    return this.params['ephemeral'] === true
  }

  /** The folder that it works in. */
  get cwd(): string {
    const { cwd } = this.params
    return typeof cwd === 'string' ? cwd : '/workspace'
  }

  get status(): object {
    if (!this.isLoaded) return { type: 'notLoaded' }
    // Also while a turn runs: 0.118.0 refuses a start during a compaction so.
    if (this.hasFailed) return { type: 'systemError' }
    const isActive = this.active?.isRunning === true
    return isActive ? { type: 'active', activeFlags: [...this.flags] } : { type: 'idle' }
  }

  /** Counts the tokens of a request to the model. */
  count(tokens: Partial<FakeTokens>, modelContextWindow: number | null): object {
    const { inputTokens = 0, outputTokens = 0 } = tokens
    const last = { ...noTokens, totalTokens: inputTokens + outputTokens, ...tokens }
    const before = this.usage?.total ?? noTokens
    const names = Object.keys(noTokens) as (keyof FakeTokens)[]
    const sums = names.map((name) => [name, before[name] + last[name]])
    const total = Object.fromEntries(sums) as unknown as FakeTokens
    this.usage = { total, last, modelContextWindow }
    return this.usage
  }

  /** The first words of its user. */
  get preview(): string {
    const [first] = this.turns.flatMap(({ items }) => items)
    const content = first?.['content']
    if (!Array.isArray(content)) return ''
    const texts = content.map((part: { text?: string }) => part.text ?? '')
    return texts.join('')
  }
}

/** The threads of a Codex home. */
export class ThreadStore {
  readonly #threads = new Map<string, StoredThread>()

  add(thread: StoredThread): void {
    this.#threads.set(thread.id, thread)
  }

  get(id: string): StoredThread | undefined {
    return this.#threads.get(id)
  }

  delete(id: string): void {
    this.#threads.delete(id)
  }

  /** Newest first. */
  all(): StoredThread[] {
    return [...this.#threads.values()].reverse()
  }

  /** A client has gone. */
  forget(client: Client): void {
    for (const thread of this.#threads.values()) thread.subscribers.delete(client)
  }

  /** The process ends: nothing is loaded any more, and turns stop where they are. */
  unloadAll(): void {
    for (const thread of this.#threads.values()) {
      thread.active?.abandon()
      thread.active = undefined
      thread.isLoaded = false
      thread.flags.length = 0
      thread.questions.clear()
      thread.subscribers.clear()
    }
  }
}
