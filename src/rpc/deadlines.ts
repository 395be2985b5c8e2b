// A timer with a longer delay fires at once.
const longestDelayMs = 2 ** 31 - 1

/** The deadline of items that share a timer. */
export interface Deadline<T> {
  readonly limitMs: number
  /** In whole milliseconds. */
  readonly start: number
  readonly items: Set<T>
  readonly timer: ReturnType<typeof setTimeout>
}

/** Deadlines of items. Those that start in one millisecond with one limit share a timer. */
export class Deadlines<T> {
  readonly #onExpired: (item: T, limitMs: number) => void
  #latest: Deadline<T> | undefined

  constructor(onExpired: (item: T, limitMs: number) => void) {
    this.#onExpired = onExpired
  }

  /** Returns undefined if the limit is longer than a timer can wait. */
  add(item: T, limitMs: number): Deadline<T> | undefined {
    if (!(limitMs <= longestDelayMs)) return undefined
    const start = Math.floor(performance.now())
    const latest = this.#latest
    const isSame = latest?.start === start && latest.limitMs === limitMs
    const deadline = isSame ? latest : this.#start(limitMs, start)
    deadline.items.add(item)
    return deadline
  }

  remove(item: T, deadline: Deadline<T>): void {
    const { items, timer } = deadline
    if (!items.delete(item) || items.size > 0) return
    clearTimeout(timer)
    if (this.#latest === deadline) this.#latest = undefined
  }

  #start(limitMs: number, start: number): Deadline<T> {
    const items = new Set<T>()
    const expire = () => {
      if (this.#latest?.items === items) this.#latest = undefined
      for (const item of items) this.#onExpired(item, limitMs)
    }
    const timer = setTimeout(expire, limitMs)
    this.#latest = { limitMs, start, items, timer }
    return this.#latest
  }
}
