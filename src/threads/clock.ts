/** The time of the layer. */
export interface Clock {
  /** Runs a function after the time, unless the returned function is called before. */
  after(timeMs: number, run: () => void): () => void
}

/** The clock of the machine. Its timers do not keep a program running. */
export const systemClock: Clock = {
  after(timeMs, run) {
    const timer: unknown = setTimeout(run, timeMs)
    // Browsers have numbers in place of timers.
    if (typeof timer === 'object' && timer !== null && 'unref' in timer) {
      ;(timer as { unref: () => void }).unref()
    }
    return () => clearTimeout(timer as number)
  },
}

/** Resolves after the time, or when the promise does. */
export function sleepUnless(clock: Clock, timeMs: number, until: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const cancel = clock.after(timeMs, resolve)
    const end = () => {
      cancel()
      resolve()
    }
    until.then(end, end)
  })
}
