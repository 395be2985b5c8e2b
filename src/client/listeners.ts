import { runCallback } from '../rpc/callback.js'

/** Listeners by name. */
export class Listeners {
  readonly #byName = new Map<string, Set<(value: unknown) => unknown>>()

  /** Returns a function that removes the listener. */
  add(name: string, listener: (value: unknown) => unknown): () => void {
    const listeners = this.#byName.get(name) ?? new Set()
    // The wrapper makes it possible to add one function twice and remove it once.
    const entry = (value: unknown) => listener(value)
    this.#byName.set(name, listeners.add(entry))
    return () => void listeners.delete(entry)
  }

  has(name: string): boolean {
    return (this.#byName.get(name)?.size ?? 0) > 0
  }

  /** Calls every listener, even if one fails, and passes on what each throws or rejects with. */
  emit(name: string, value: unknown, onThrown: (thrown: unknown) => void): void {
    const listeners = this.#byName.get(name)
    if (listeners === undefined || listeners.size === 0) return
    // A copy: a listener that is added meanwhile is not called with this value.
    for (const listener of [...listeners]) runCallback(() => listener(value), onThrown)
  }
}
