import type { Clock } from './clock.js'
import { sleepUnless } from './clock.js'
import { findGaps } from './gaps.js'
import { withLiveIds } from './legacy-items.js'
import type { LostCause, Outcome } from './outcome.js'
import { toOutcome } from './outcome.js'
import type { ThreadRecord } from './thread-record.js'
import type { TurnRecord } from './turn-record.js'
import type { WireThread, WireTurn } from './wire.js'
import { methods } from './wire.js'

/** The calls that read a thread. */
export interface HistoryReader {
  has(method: string, member?: string): boolean
  request(method: string, params: unknown): Promise<unknown>
}

/** Options of readBack. */
export interface ReadBackOptions {
  reader: HistoryReader
  clock: Clock
  /** Why a turn is lost that is not in the history. Absent if the connection was never lost. */
  cause?: LostCause | undefined
  /** How the process or the connection has ended. */
  error?: Error | undefined
  /**
   * Called with a turn that has started and is not in the history, of a thread in which no read has
   * found a running turn. Returns whether to take it for lost, since histories may lag behind.
   */
  isMissing?: ((turn: TurnRecord) => boolean) | undefined
}

// A history can call a turn interrupted that ends at this moment.
const doubtedReads = 3
const rereadAfterMs = 100
const turnsAPage = 10
const maxPages = 20
const over = new Set(['idle', 'systemError'])

/** Reads a thread and ends the turns that have ended without a notification. */
export async function readBack(thread: ThreadRecord, options: ReadBackOptions): Promise<void> {
  let isIdle = true
  for (let reads = 0; thread.open.length > 0; reads++) {
    const history = await readHistory(thread, options.reader)
    isIdle &&= over.has(history.thread.status?.type ?? '')
    const isLast = reads === doubtedReads
    const doubted = thread.open.filter((turn) => {
      return apply({ turn, thread, history, isLast, isIdle, options }) === 'doubted'
    })
    if (doubted.length === 0 || isLast) return
    const ended = Promise.all(doubted.map((turn) => turn.ended))
    await sleepUnless(options.clock, { timeMs: rereadAfterMs }, ended)
  }
}

interface History {
  thread: WireThread
  turns: readonly WireTurn[]
}

async function readHistory(thread: ThreadRecord, reader: HistoryReader): Promise<History> {
  const threadId = thread.id
  if (!reader.has('thread/turns/list', 'itemsView')) return readWhole(threadId, reader)
  try {
    const turns = await readTurns(thread, reader)
    return { ...(await readThread({ threadId, includeTurns: false }, reader)), turns }
  } catch {
    // Such as for want of `experimentalApi`.
    return readWhole(threadId, reader)
  }
}

/** The newest turns, as far back as the open ones. */
async function readTurns(thread: ThreadRecord, reader: HistoryReader): Promise<WireTurn[]> {
  const turns: WireTurn[] = []
  let cursor: string | null = null
  for (let page = 0; page < maxPages; page++) {
    const params = { threadId: thread.id, limit: turnsAPage, itemsView: 'full', cursor }
    const answer = (await reader.request('thread/turns/list', params)) as TurnsPage
    turns.push(...answer.data)
    cursor = answer.nextCursor ?? null
    const isFound = thread.open.every(({ id }) => turns.some((turn) => turn.id === id))
    if (cursor === null || isFound) break
  }
  return turns
}

interface TurnsPage {
  readonly data: readonly WireTurn[]
  readonly nextCursor?: string | null
}

function readWhole(threadId: string, reader: HistoryReader): Promise<History> {
  return readThread({ threadId, includeTurns: true }, reader)
}

async function readThread(params: object, reader: HistoryReader): Promise<History> {
  const { thread } = (await reader.request('thread/read', params)) as { thread: WireThread }
  return { thread, turns: thread.turns ?? [] }
}

interface Applied {
  turn: TurnRecord
  thread: ThreadRecord
  history: History
  /** Whether a doubted answer is taken now. */
  isLast: boolean
  /** Whether no read has found the thread at work. */
  isIdle: boolean
  options: ReadBackOptions
}

/** Takes what the history has of a turn that is open here. */
function apply(applied: Applied): 'settled' | 'running' | 'doubted' {
  const { turn, history, isLast } = applied
  const stored = findStored(history.turns, turn)
  if (stored !== undefined) addMissed(stored, applied)
  const outcome = stored === undefined ? judgeMissing(applied) : judgeStored(stored, applied)
  if (outcome === 'doubted' && !isLast) return outcome
  noteGaps(applied, outcome)
  if (outcome === 'running') return outcome
  if (outcome === 'doubted') return decide(applied, stored)
  turn.settle({ ...outcome, recovered: true })
  return 'settled'
}

/** Items were missed if the connection was lost, or if the end of the turn was. */
function noteGaps({ turn, thread, history, options }: Applied, outcome: Judgement): void {
  if (outcome === 'running' && options.cause === undefined) return
  if (!thread.keepsItems) turn.gaps = findGaps(history.thread, history.turns)
}

/** A review is stored under one of its ids, or under both. */
function findStored(turns: readonly WireTurn[], turn: TurnRecord): WireTurn | undefined {
  const byId = (wanted: string | undefined) => turns.find(({ id }) => id === wanted)
  return byId(turn.id) ?? byId(turn.startedId)
}

type Judgement = Outcome | 'running' | 'doubted'

function judgeStored(stored: WireTurn, { turn, history }: Applied): Judgement {
  const outcome = toOutcome(stored, turn.error)
  const isActive = history.thread.status?.type === 'active'
  if (outcome === undefined) return isActive ? 'running' : 'doubted'
  // The time of the end is the proof; 0.118.0 has none.
  if (outcome.status === 'interrupted') {
    return typeof stored.completedAt === 'number' ? outcome : 'doubted'
  }
  const isTrusted = stored.completedAt !== undefined || isPlausible(stored, turn)
  return isTrusted ? outcome : { status: 'lost', cause: 'connection', stored }
}

/** A history of 0.118.0 has failed turns as completed ones. */
function isPlausible({ items = [] }: WireTurn, turn: TurnRecord): boolean {
  return turn.error === undefined && items.some(({ type }) => type === 'agentMessage')
}

function judgeMissing({ turn, history, thread, isLast, options }: Applied): Judgement {
  if (options.cause !== undefined) return 'doubted'
  // A review or a compaction starts when the turn before it has ended.
  if (turn.startedId !== undefined || turn.kind !== 'turn') return 'doubted'
  const { duringId } = turn
  const isOver = duringId !== undefined && thread.activeId !== duringId
  // The end of the turn that was running decides which of the two it is.
  if (isOver) return isLast ? { status: 'superseded', by: duringId } : 'doubted'
  const status = history.thread.status?.type
  // 0.118.0 refuses the input of a turn during a compaction this way.
  const isRefused = duringId !== undefined && status === 'systemError'
  if (isRefused) return { status: 'failed', error: turn.error ?? notStarted }
  return status === 'active' ? 'running' : 'doubted'
}

/** Ends a turn whose history says the same after all reads. */
function decide(
  { turn, history, isIdle, options }: Applied,
  stored: WireTurn | undefined,
): 'settled' | 'running' {
  const { cause, error, isMissing } = options
  const status = history.thread.status?.type
  const mayStart = turn.kind !== 'turn' && status !== 'systemError'
  const mayRun = turn.startedId !== undefined || mayStart
  if (cause === undefined && mayRun && stored === undefined) {
    if (!isIdle || isMissing?.(turn) !== true) return 'running'
    turn.settle({ ...lost({ cause, error, stored }), recovered: true })
  } else if (cause === undefined && stored === undefined) {
    turn.settle({ status: 'failed', error: turn.error ?? notStarted, recovered: true })
  } else if (cause !== undefined && status !== 'notLoaded' && stored && isKilled(stored)) {
    turn.settle({ ...lost({ cause: 'process', error, stored }), recovered: true })
  } else if (stored !== undefined && cause !== 'process' && status !== 'notLoaded') {
    turn.settle({ ...(toOutcome(stored) ?? lost({ cause, error, stored })), recovered: true })
  } else {
    turn.settle({ ...lost({ cause, error, stored }), recovered: true })
  }
  return 'settled'
}

/** Since 0.150.0, a turn that was interrupted has a time of its end, unless its process was killed. */
function isKilled({ status, completedAt }: WireTurn): boolean {
  return status === 'interrupted' && completedAt === null
}

const notStarted = { message: 'The server has not started the turn' }

interface Lost {
  cause: LostCause | undefined
  error: Error | undefined
  stored: WireTurn | undefined
}

function lost({ cause = 'connection', error, stored }: Lost): Outcome {
  return { status: 'lost', cause, ...(error && { error }), ...(stored && { stored }) }
}

/** Gives the turn the items that it has not seen complete, in the order of the history. */
function addMissed(stored: WireTurn, { turn, thread, history }: Applied): void {
  const items = stored.items ?? []
  const isPaginated = history.thread.historyMode === 'paginated'
  const missed = isPaginated
    ? items.filter(({ id }) => !turn.items.isCompleted(id))
    : withLiveIds(items, turn.items.seen, thread.queuedOf(turn))
  for (const item of missed) {
    const params = { threadId: turn.threadId, turnId: turn.id, item }
    turn.receive({ method: methods.itemCompleted, params, recovered: true } as const)
  }
}
