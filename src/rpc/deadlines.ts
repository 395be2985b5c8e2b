// A timer with a longer delay fires at once.
const longestDelayMs = 2 ** 31 - 1

/** A point in time that all waits which started in one millisecond with one limit share. */
export interface Deadline {
  readonly limitMs: number
  /** In whole milliseconds. */
  readonly start: number
  readonly timer: ReturnType<typeof setTimeout>
  /** How many wait for it. */
  waiting: number
}

/** Deadlines, with one timer for all waits of a millisecond. */
export class Deadlines {
  readonly #onExpired: (deadline: Deadline) => void
  #latest: Deadline | undefined

  constructor(onExpired: (deadline: Deadline) => void) {
    this.#onExpired = onExpired
  }

  /** Starts a wait. Returns undefined if the limit is longer than a timer can wait. */
  start(limitMs: number): Deadline | undefined {
    if (!(limitMs <= longestDelayMs)) return undefined
    const start = Math.floor(performance.now())
    const latest = this.#latest
    const isSame = latest?.start === start && latest.limitMs === limitMs
    const deadline = isSame ? latest : this.#create(limitMs, start)
    deadline.waiting++
    return deadline
  }

  /** Ends a wait before its deadline. */
  stop(deadline: Deadline): void {
    deadline.waiting--
    if (deadline.waiting > 0) return
    clearTimeout(deadline.timer)
    this.#forget(deadline)
  }

  #create(limitMs: number, start: number): Deadline {
    const timer = setTimeout(() => {
      this.#forget(deadline)
      this.#onExpired(deadline)
    }, limitMs)
    const deadline: Deadline = { limitMs, start, timer, waiting: 0 }
    this.#latest = deadline
    return deadline
  }

  #forget(deadline: Deadline): void {
    if (this.#latest === deadline) this.#latest = undefined
  }
}
