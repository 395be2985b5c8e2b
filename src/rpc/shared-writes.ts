/** Called when a write is done, with its items, and with the error if it has failed. */
type OnSettled<T> = (items: readonly T[], failure: { error: unknown } | undefined) => void

/** What is sent with each write. Texts of one write share its promise, and so one callback. */
export class SharedWrites<T> {
  readonly #onSettled: OnSettled<T>
  #written: Promise<void> | undefined
  #items: T[] = []

  constructor(onSettled: OnSettled<T>) {
    this.#onSettled = onSettled
  }

  add(written: Promise<void>, item: T): void {
    if (written === this.#written) {
      this.#items.push(item)
      return
    }
    const items = [item]
    this.#written = written
    this.#items = items
    const settle = (failure?: { error: unknown }) => {
      // A transport may return one promise for all writes.
      if (this.#items === items) this.#written = undefined
      this.#onSettled(items, failure)
    }
    written.then(
      () => settle(),
      (error: unknown) => settle({ error }),
    )
  }
}
