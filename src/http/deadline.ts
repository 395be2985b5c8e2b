/** Limits of a task. */
export interface Deadline {
  timeoutMs: number
  /** Aborts the task earlier, with the reason of this signal. */
  signal?: AbortSignal | undefined
}

/**
 * Runs a task with a signal that aborts with a TimeoutError after the time, or when the caller
 * aborts. `AbortSignal.any` with `AbortSignal.timeout` does not work in Node 20: the timeout can be
 * garbage-collected and then never fires.
 */
export async function withDeadline<T>(
  { timeoutMs, signal }: Deadline,
  task: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController()
  const giveUp = () => controller.abort(signal?.reason)
  if (signal?.aborted === true) giveUp()
  signal?.addEventListener('abort', giveUp, { once: true })
  const timer = setTimeout(() => {
    controller.abort(new DOMException('The time is over', 'TimeoutError'))
  }, timeoutMs)
  try {
    return await task(controller.signal)
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', giveUp)
  }
}
