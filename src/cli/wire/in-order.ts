/** Passes values on in the order in which they were added, also while some are awaited. */
export class InOrder<T> {
  readonly #pass: (value: T) => void
  #last: Promise<void> | undefined

  constructor(pass: (value: T) => void) {
    this.#pass = pass
  }

  /** Passes the value on at once unless it, or one before it, is awaited. */
  add(value: T | Promise<T>): void {
    if (this.#last === undefined && !(value instanceof Promise)) return this.#pass(value)
    const before = this.#last
    const last = Promise.all([value, before]).then(([settled]) => {
      this.#pass(settled)
      if (this.#last === last) this.#last = undefined
    })
    this.#last = last
  }

  /** Resolves when all values were passed on. */
  async done(): Promise<void> {
    while (this.#last !== undefined) await this.#last
  }
}
