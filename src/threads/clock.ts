/** The time of the layer. */
export interface Clock {
  /**
   * Runs a function after the time, unless the returned function is called before. Only a wait that
   * `keepsRunning` keeps the program running until then.
   */
  after(timeMs: number, run: () => void, options?: { keepsRunning?: boolean }): () => void
}

/** The clock of the machine. */
export const systemClock: Clock = {
  after(timeMs, run, { keepsRunning = false } = {}) {
    const timer: unknown = setTimeout(run, timeMs)
    // Browsers have numbers in place of timers.
    if (!keepsRunning && typeof timer === 'object' && timer !== null && 'unref' in timer) {
      ;(timer as { unref: () => void }).unref()
    }
    return () => clearTimeout(timer as number)
  },
}

/** Resolves after the time, or when the promise does. */
export function sleepUnless(
  clock: Clock,
  { timeMs, keepsRunning = false }: { timeMs: number; keepsRunning?: boolean },
  until: Promise<unknown>,
): Promise<void> {
  return new Promise((resolve) => {
    const cancel = clock.after(timeMs, resolve, { keepsRunning })
    const end = () => {
      cancel()
      resolve()
    }
    until.then(end, end)
  })
}
