/** Turns that callers take one at a time, in the order of their calls. */
export class SerialQueue {
  readonly #waiting: ((release: () => void) => void)[] = []
  #taken = false
  readonly #release = () => {
    const next = this.#waiting.shift()
    if (next === undefined) this.#taken = false
    else next(this.#release)
  }

  /**
   * The function that ends this turn, which must be called once. A promise of it while earlier turns
   * have not ended.
   */
  take(): (() => void) | Promise<() => void> {
    if (this.#taken) return new Promise((resolve) => this.#waiting.push(resolve))
    this.#taken = true
    return this.#release
  }

  /** Runs a task as one turn. */
  async run<T>(task: () => Promise<T>): Promise<T> {
    const release = await this.take()
    try {
      return await task()
    } finally {
      release()
    }
  }
}
