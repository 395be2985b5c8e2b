/** Functions that want to hear about something, by its name. */
export class Listeners {
  readonly #byName = new Map<string, Set<(value: unknown) => void>>()

  /** Returns a function that removes the listener again. */
  add(name: string, listener: (value: unknown) => void): () => void {
    const listeners = this.#byName.get(name) ?? new Set()
    // A wrapper of its own, so that one function can be added twice and removed once.
    const entry = (value: unknown) => listener(value)
    this.#byName.set(name, listeners.add(entry))
    return () => void listeners.delete(entry)
  }

  has(name: string): boolean {
    return (this.#byName.get(name)?.size ?? 0) > 0
  }

  /** Calls every listener, also after one has thrown; what was thrown is handed on. */
  emit(name: string, value: unknown, onThrown: (thrown: unknown) => void): void {
    for (const listener of [...(this.#byName.get(name) ?? [])]) {
      try {
        listener(value)
      } catch (thrown) {
        onThrown(thrown)
      }
    }
  }
}
