import { isObject, messageOf } from '../frame.js'
import type { InspectedFrame } from './finding.js'
import type { Row } from './row.js'
import { show } from './row.js'

/** Something that takes time within a turn: an item, or a question of the server. */
export interface Span {
  key: string
  /** The type of the item, or the method of the question. */
  label: string
  /** More about it, in one line. */
  text: string
  /** When it began and ended, in milliseconds; `endedAt` is undefined while it goes on. */
  startedAt: number
  endedAt: number | undefined
  /** How many pieces of text it has got. */
  deltas: number
  failed: boolean
  /** The frame that it began with. */
  row: Row
}

/** One turn of a thread. */
export interface Turn {
  id: string
  threadId: string
  /** From 1, in its thread. */
  number: number
  status: string
  startedAt: number
  endedAt: number | undefined
  spans: Span[]
}

/** Follows the items and the questions of a turn. */
export class TurnTimeline {
  readonly turn: Turn
  readonly #spans = new Map<string, Span>()

  constructor(turn: Turn) {
    this.turn = turn
  }

  add(row: Row, frame: InspectedFrame): void {
    const { method } = row
    if (row.kind === 'request' && row.dir === 'in') this.#start(`question ${row.n}`, method, row)
    if (row.kind === 'notification') this.#addNotification(row, frame)
    if (row.partner !== undefined) this.#end(`question ${row.partner.n}`, row)
  }

  #addNotification(row: Row, frame: InspectedFrame): void {
    const { method, itemId = '' } = row
    const { params } = messageOf(frame)
    const body = isObject(params) ? params : {}
    const { item, turn } = body
    if (method === 'turn/started') this.turn.startedAt = row.t
    if (isObject(turn) && typeof turn['status'] === 'string') this.turn.status = turn['status']
    if (method === 'turn/completed') this.turn.endedAt = row.t
    if (isObject(item)) {
      if (method === 'item/started') this.#start(itemId, show(item['type']), row)
      if (method === 'item/completed') this.#end(itemId, row, item)
    } else if ('delta' in body) {
      const span = this.#spans.get(itemId)
      if (span !== undefined) span.deltas++
    }
  }

  #start(key: string, label: string, row: Row): void {
    if (this.#spans.has(key)) return
    const text = row.summary.startsWith(label) ? row.summary.slice(label.length).trim() : ''
    const more = { deltas: 0, failed: false, row }
    const span = { key, label, text, startedAt: row.t, endedAt: undefined, ...more }
    this.#spans.set(key, span)
    this.turn.spans.push(span)
  }

  #end(key: string, row: Row, item: Readonly<Record<string, unknown>> = {}): void {
    if (!this.#spans.has(key) && row.kind === 'notification') {
      this.#start(key, show(item['type']), row)
    }
    const span = this.#spans.get(key)
    if (span === undefined) return
    span.endedAt = row.t
    span.failed = item['status'] === 'failed' || item['status'] === 'declined'
    if (row.kind === 'notification') span.text = row.summary.slice(span.label.length).trim()
  }
}
