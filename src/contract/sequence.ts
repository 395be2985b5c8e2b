/** Runs tasks in the order in which they came, also when some have to wait for a value first. */
export class Sequence {
  #last: Promise<unknown> | undefined

  /**
   * At once when the value is there and no earlier task waits. Rejects, and does not run the task,
   * when the value cannot be had; what comes after it is run all the same.
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

  /** Whether a task has not had its turn. */
  get waiting(): boolean {
    return this.#last !== undefined
  }

  /** Resolves when every task so far has had its turn. */
  async idle(): Promise<void> {
    await this.#last
  }
}
