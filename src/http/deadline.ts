export interface Deadline {
  timeoutMs: number
  /** Ends the task before its time, with the reason that this signal has. */
  signal?: AbortSignal | undefined
}

/**
 * Runs a task with a signal that aborts when its time is over, with a TimeoutError, or the caller
 * gives up. `AbortSignal.any` over `AbortSignal.timeout` does not do: in Node 20 nothing holds the
 * timeout, which then never fires once it was collected.
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
