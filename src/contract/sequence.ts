/** Runs tasks in the order of the calls, even if some wait for a value first. */
export class Sequence {
  #last: Promise<unknown> | undefined

  /**
   * Runs the task at once if the value is available and no earlier task waits. Rejects without
   * running the task if the value rejects; later tasks still run.
   */
  run<V, R>(value: V | Promise<V>, task: (value: V) => Promise<R>): Promise<R>
  run<V, R>(value: V | Promise<V>, task: (value: V) => R): R | Promise<R>
  run<V, R>(value: V | Promise<V>, task: (value: V) => R | Promise<R>): R | Promise<R> {
    const before = this.#last
    if (before === undefined && !(value instanceof Promise)) return task(value)
    const turn = Promise.allSettled([value, before])
    this.#last = turn
    return turn.then(([outcome]) => {
      if (this.#last === turn) this.#last = undefined
      if (outcome.status === 'rejected') throw outcome.reason
      return task(outcome.value)
    })
  }

  /** Whether a task waits for its turn. */
  get waiting(): boolean {
    return this.#last !== undefined
  }

  /** Resolves when every task so far has had its turn. */
  async idle(): Promise<void> {
    await this.#last
  }
}
