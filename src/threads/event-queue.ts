import type { WireEvent } from './wire.js'
import { methods } from './wire.js'

// Above this length, deltas of one item become one.
const maxQueued = 256

/**
 * The events of one turn for one consumer. A consumer that reads slowly gets longer deltas and only
 * the newest plan, diff and usage; it misses no other event.
 */
export class EventQueue implements AsyncIterator<WireEvent, undefined> {
  #events: WireEvent[] = []
  #head = 0
  #waiting: ((result: IteratorResult<WireEvent, undefined>) => void)[] = []
  #ended = false
  readonly #onReturn: () => void

  /** `onReturn` is called when the consumer leaves. */
  constructor(onReturn: () => void) {
    this.#onReturn = onReturn
  }

  push(event: WireEvent): void {
    if (this.#ended) return
    const waiting = this.#waiting.shift()
    if (waiting !== undefined) waiting({ done: false, value: event })
    else if (this.length < maxQueued || !this.#merge(event)) this.#events.push(event)
  }

  /** Events so far are still delivered. */
  end(): void {
    this.#ended = true
    for (const waiting of this.#waiting) waiting({ done: true, value: undefined })
    this.#waiting = []
  }

  /** Events that are not delivered yet. */
  get length(): number {
    return this.#events.length - this.#head
  }

  next(): Promise<IteratorResult<WireEvent, undefined>> {
    const event = this.#shift()
    if (event !== undefined) return Promise.resolve({ done: false, value: event })
    if (this.#ended) return Promise.resolve({ done: true, value: undefined })
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  return(): Promise<IteratorResult<WireEvent, undefined>> {
    this.#events = []
    this.#head = 0
    this.end()
    this.#onReturn()
    return Promise.resolve({ done: true, value: undefined })
  }

  #shift(): WireEvent | undefined {
    if (this.length === 0) return undefined
    const event = this.#events[this.#head++]
    if (this.#head > maxQueued && this.#head * 2 > this.#events.length) {
      this.#events = this.#events.slice(this.#head)
      this.#head = 0
    }
    return event
  }

  /** Whether the event is now part of a queued one. */
  #merge(event: WireEvent): boolean {
    const { delta } = event.params
    const isSnapshot = snapshots.has(event.method)
    if (typeof delta !== 'string' && !isSnapshot) return false
    const first = Math.max(this.#head, this.#events.length - maxQueued)
    for (let i = this.#events.length - 1; i >= first; i--) {
      const queued = this.#events[i]!
      if (queued.method === event.method && isOfSamePlace(queued, event)) {
        this.#events[i] = isSnapshot ? event : joinDeltas(queued, event)
        return true
      }
      // Its text is complete, or void: what follows is not a part of it.
      if (!isSnapshot && queued.params.item?.id === event.params.itemId) return false
    }
    return false
  }
}

const snapshots: ReadonlySet<string> = new Set([methods.plan, methods.diff, methods.tokenUsage])

function isOfSamePlace({ params: a }: WireEvent, { params: b }: WireEvent): boolean {
  const members = ['itemId', 'summaryIndex', 'contentIndex']
  return members.every((name) => a[name] === b[name])
}

function joinDeltas(queued: WireEvent, { params }: WireEvent): WireEvent {
  const delta = `${String(queued.params.delta)}${String(params.delta)}`
  return { ...queued, params: { ...queued.params, delta } }
}
