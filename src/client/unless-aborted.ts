import { ConnectionError, inContext } from '../rpc/errors.js'
import { onAbort } from '../rpc/on-abort.js'

/** The signal of a call and the name of its method. */
export interface Abortable<T> {
  method: string
  signal: AbortSignal
  /** Called with an answer that arrives after the abort. */
  onLate?: (answer: T) => void
}

/** Waits for an answer until the signal is aborted. */
export function unlessAborted<T>(
  answer: Promise<T>,
  { method, signal, onLate = ignore }: Abortable<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      reject(canceled(method, signal))
      answer.then(onLate, ignore)
    }
    if (signal.aborted) return giveUp()
    const release = onAbort(signal, giveUp)
    // Registered before the caller's handlers: an abort is handled either here or there.
    answer.then(release, release)
    answer.then(resolve, reject)
  })
}

function canceled(method: string, { reason }: AbortSignal): ConnectionError {
  const error = new ConnectionError('canceled', 'canceled by the caller', { cause: reason })
  return inContext(`Cannot call "${method}"`, error)
}

function ignore(): void {
  // Failures after the abort have no effect.
}
