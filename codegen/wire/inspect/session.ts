import { isObject, messageOf } from '../frame.js'
import type { InspectedFrame } from './finding.js'
import type { Row } from './row.js'
import { toRow } from './row.js'
import type { Turn } from './timeline.js'
import { TurnTimeline } from './timeline.js'

/** One thread of a session. */
export interface Thread {
  id: string
  /** From 1, in the order of the first frames. */
  number: number
  /** The first input of the user. */
  title: string
  frames: number
  turns: Turn[]
}

/** Frames in the order of the wire, joined to threads, turns and answers. Runs in browsers too. */
export class Session {
  readonly rows: Row[] = []
  readonly threads: Thread[] = []
  readonly counts = { fault: 0, drift: 0, note: 0 }
  release: string | undefined
  readonly #threads = new Map<string, Thread>()
  readonly #turns = new Map<string, TurnTimeline>()
  /** Open requests by direction and id. */
  readonly #requests = new Map<string, Row>()

  readonly #keepsRows: boolean

  /** Without `keepsRows`, its memory grows with the threads and turns only. */
  constructor({ keepsRows = true } = {}) {
    this.#keepsRows = keepsRows
  }

  /** Adds a frame, with its JSON. */
  add(frame: InspectedFrame, line: string): Row {
    const row = toRow(frame, line)
    this.#join(row, frame)
    const { turnId } = row
    row.threadId ??= turnId === undefined ? undefined : this.#turns.get(turnId)?.turn.threadId
    if (this.#keepsRows) this.rows.push(row)
    if (row.level !== undefined) this.counts[row.level]++
    if (row.threadId !== undefined) this.#addToThread(row, frame, row.threadId)
    this.release ??= findRelease(frame)
    return row
  }

  findTurn(id: string): Turn | undefined {
    return this.#turns.get(id)?.turn
  }

  /** Joins a request with its answer: what one of them names holds for both. */
  #join(row: Row, frame: InspectedFrame): void {
    const { id } = messageOf(frame)
    if (row.kind === 'request') {
      this.#requests.set(`${row.dir} ${id}`, row)
    } else if (row.kind === 'answer' || row.kind === 'error') {
      const key = `${row.dir === 'in' ? 'out' : 'in'} ${id}`
      const request = this.#requests.get(key)
      if (request === undefined) return
      this.#requests.delete(key)
      row.partner = request
      request.partner = row
      row.method = request.method
      row.durationMs = request.durationMs = row.t - request.t
      row.threadId ??= request.threadId
      row.turnId ??= request.turnId
      request.threadId ??= row.threadId
      request.turnId ??= row.turnId
    }
  }

  #addToThread(row: Row, frame: InspectedFrame, threadId: string): void {
    const thread = this.#threads.get(threadId) ?? this.#createThread(threadId)
    thread.frames++
    if (thread.title === '' && row.method === 'turn/start' && row.kind === 'request') {
      thread.title = row.summary
    }
    const { turnId } = row
    if (turnId === undefined) return
    const timeline = this.#turns.get(turnId) ?? this.#createTurn(turnId, thread, row)
    timeline.add(row, frame)
  }

  #createThread(id: string): Thread {
    const thread = { id, number: this.threads.length + 1, title: '', frames: 0, turns: [] }
    this.threads.push(thread)
    this.#threads.set(id, thread)
    return thread
  }

  #createTurn(id: string, thread: Thread, { t }: Row): TurnTimeline {
    const place = { id, threadId: thread.id, number: thread.turns.length + 1 }
    const turn: Turn = { ...place, status: '', startedAt: t, endedAt: undefined, spans: [] }
    thread.turns.push(turn)
    const timeline = new TurnTimeline(turn)
    this.#turns.set(id, timeline)
    return timeline
  }
}

function findRelease(frame: InspectedFrame): string | undefined {
  const { result } = messageOf(frame)
  const userAgent = isObject(result) ? result['userAgent'] : undefined
  return typeof userAgent === 'string' ? /\/(\d+\.\d+\.\d+)/.exec(userAgent)?.[1] : undefined
}
