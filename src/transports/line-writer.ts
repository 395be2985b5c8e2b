import type { Writable } from 'node:stream'
import { closedByPeer, type ConnectionError } from '../rpc/errors.js'

// A larger batch is not extended, which bounds the size of one write.
const maxBatchChars = 1024 * 1024

/** Writes lines in order, one write at a time. Lines that arrive meanwhile share the next write. */
export class LineWriter {
  readonly #writable: Writable
  readonly #explain: () => ConnectionError | undefined
  readonly #waiting: Batch[] = []
  #writing: Batch | undefined
  #scheduled = false
  #closed = false

  /** `explain` may replace the error of a write that fails. */
  constructor(writable: Writable, explain: () => ConnectionError | undefined = () => undefined) {
    this.#writable = writable
    this.#explain = explain
    // Each write receives its error; an 'error' event without a listener would end the process.
    writable.on('error', () => {})
    writable.on('close', () => this.#close())
  }

  /** Resolves when the line is written. */
  write(text: string): Promise<void> {
    let batch = this.#waiting.at(-1)
    if (batch === undefined || batch.length > maxBatchChars) {
      batch = new Batch(this.#explain)
      this.#waiting.push(batch)
      this.#schedule()
    }
    batch.add(text)
    return batch.written
  }

  /** Ends the stream after the last write. Never rejects. */
  async end(): Promise<void> {
    const last = this.#waiting.at(-1) ?? this.#writing
    await last?.written.catch(() => {})
    // A destroyed stream never calls back.
    if (this.#writable.destroyed) return
    await new Promise<void>((resolve) => this.#writable.end(() => resolve()))
  }

  #schedule(): void {
    if (this.#scheduled || this.#writing !== undefined) return
    this.#scheduled = true
    // Late enough to include all lines of the same tick.
    process.nextTick(() => {
      this.#scheduled = false
      this.#writeNext()
    })
  }

  #writeNext(): void {
    const batch = this.#waiting.shift()
    this.#writing = batch
    if (batch === undefined) return
    if (this.#closed) return this.#close()
    this.#writable.write(batch.takeText(), (error) => {
      batch.settle(error)
      this.#writeNext()
    })
  }

  // A destroyed stream may not call back for the current write.
  #close(): void {
    this.#closed = true
    const error = new Error('the stream was closed')
    this.#writing?.settle(error)
    for (const batch of this.#waiting.splice(0)) batch.settle(error)
    this.#writing = undefined
  }
}

/** Lines that share one write and its outcome. */
class Batch {
  length = 0
  readonly written: Promise<void>
  readonly #explain: () => ConnectionError | undefined
  #lines: string[] = []
  #resolve!: () => void
  #reject!: (error: ConnectionError) => void

  constructor(explain: () => ConnectionError | undefined) {
    this.#explain = explain
    this.written = new Promise((resolve, reject) => {
      this.#resolve = resolve
      this.#reject = reject
    })
  }

  add(line: string): void {
    this.#lines.push(line)
    this.length += line.length
  }

  /** Joined, because the stream would flatten a concatenated text more slowly. */
  takeText(): string {
    const lines = this.#lines
    this.#lines = []
    lines.push('')
    return lines.join('\n')
  }

  settle(error: Error | null | undefined): void {
    if (error) this.#reject(this.#explain() ?? closedByPeer('the output is closed', error))
    else this.#resolve()
  }
}
