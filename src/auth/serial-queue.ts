/** A turn that one caller has at a time, given in the order of asking. */
export class SerialQueue {
  #last: Promise<void> = Promise.resolve()

  /** Resolves with the function that ends the turn, once all earlier turns have ended. */
  async take(): Promise<() => void> {
    const earlier = this.#last
    let release: () => void = () => undefined
    this.#last = new Promise((resolve) => {
      release = resolve
    })
    await earlier
    return release
  }

  /** Runs a task for the length of a turn. */
  async run<T>(task: () => Promise<T>): Promise<T> {
    const release = await this.take()
    try {
      return await task()
    } finally {
      release()
    }
  }
}
