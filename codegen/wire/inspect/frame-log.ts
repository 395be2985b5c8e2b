/** A frame as the page gets it and as a recording has it. */
interface Entry {
  shown: string
  recorded: string
}

// Beyond this, the oldest frames are forgotten: a session may run for days.
const maxChars = 128 * 1024 * 1024

/** The last frames of a session. */
export class FrameLog {
  /** The first line of a recording. */
  readonly header: string
  /** The first line for the page. */
  readonly meta: string
  #entries: Entry[] = []
  /** How many entries were forgotten. */
  #first = 0
  #chars = 0
  readonly #listeners = new Set<() => void>()
  #closed = false

  constructor({ header, meta }: Pick<FrameLog, 'header' | 'meta'>) {
    this.header = header
    this.meta = meta
  }

  /** Whether no entry will be added. */
  get isClosed(): boolean {
    return this.#closed
  }

  /** The number of the next frame, from 1. */
  get nextNumber(): number {
    return this.#first + this.#entries.length + 1
  }

  add(shown: string, recorded: string): void {
    this.#entries.push({ shown, recorded })
    this.#chars += shown.length + recorded.length
    if (this.#chars > maxChars) this.#forget()
    for (const listener of this.#listeners) listener()
  }

  close(): void {
    this.#closed = true
    for (const listener of this.#listeners) listener()
  }

  /** The entries from a position on, at most so many, and the position after them. */
  read(from: number, most: number): { entries: readonly Entry[]; next: number } {
    const start = Math.max(from, this.#first)
    const entries = this.#entries.slice(start - this.#first, start - this.#first + most)
    return { entries, next: start + entries.length }
  }

  /** Calls the listener after each change, until the returned function is called. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #forget(): void {
    const count = Math.ceil(this.#entries.length / 4)
    for (const { shown, recorded } of this.#entries.splice(0, count)) {
      this.#chars -= shown.length + recorded.length
    }
    this.#first += count
  }
}
