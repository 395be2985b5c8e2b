const watches = new WeakMap<AbortSignal, AbortWatch>()

/**
 * Runs a callback when the signal is aborted, until the returned function is called. All callbacks
 * of one signal share one listener, because adding a listener to a signal searches the others.
 */
export function onAbort(signal: AbortSignal, callback: () => void): () => void {
  const watch = watches.get(signal) ?? new AbortWatch(signal)
  watches.set(signal, watch)
  return watch.add(callback)
}

/** The callbacks of one signal. It has a listener only while there are callbacks. */
class AbortWatch {
  readonly #signal: AbortSignal
  readonly #callbacks = new Set<() => void>()
  readonly #run = () => {
    for (const callback of this.#callbacks) callback()
  }

  constructor(signal: AbortSignal) {
    this.#signal = signal
  }

  add(callback: () => void): () => void {
    if (this.#callbacks.size === 0) this.#signal.addEventListener('abort', this.#run)
    const entry = () => callback()
    this.#callbacks.add(entry)
    return () => {
      const removed = this.#callbacks.delete(entry)
      if (removed && this.#callbacks.size === 0)
        this.#signal.removeEventListener('abort', this.#run)
    }
  }
}
