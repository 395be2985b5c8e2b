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

/**
 * Waits for a task until the signal aborts, and then rejects with its reason whatever the task does.
 * A result that arrives later goes to `onLate`; a later error is ignored.
 */
export function untilAborted<T>(
  task: Promise<T>,
  signal: AbortSignal | null | undefined,
  onLate: (result: T) => void = () => undefined,
): Promise<T> {
  if (signal === null || signal === undefined) return task
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      reject(signal.reason as Error)
      task.then(onLate, () => undefined)
    }
    if (signal.aborted) return giveUp()
    signal.addEventListener('abort', giveUp, { once: true })
    const release = () => signal.removeEventListener('abort', giveUp)
    // Released in the same turn: a result is either used here or late.
    task.then(
      (result) => {
        release()
        resolve(result)
      },
      (error: Error) => {
        release()
        reject(error)
      },
    )
  })
}
