/** The time of a fake. */
export interface FakeClock {
  /** Unix milliseconds. */
  now(): number
  /** Runs a function after the time, unless the returned function is called before. */
  after(timeMs: number, run: () => void): () => void
}

/** The clock of the machine. */
export const machineClock: FakeClock = {
  now: Date.now,
  after(timeMs, run) {
    const timer = setTimeout(run, timeMs)
    return () => clearTimeout(timer)
  },
}
