/** Turns that callers take one at a time, in the order of their calls. */
export class SerialQueue {
  #last: Promise<void> = Promise.resolve()

  /** Resolves once all earlier turns have ended, with the function that ends this one. */
  async take(): Promise<() => void> {
    const earlier = this.#last
    let release: () => void = () => undefined
    this.#last = new Promise((resolve) => {
      release = resolve
    })
    await earlier
    return release
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
