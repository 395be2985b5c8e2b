import { encodeError } from './codec.js'
import type { ErrorObject } from './errors.js'
import type { Report } from './report.js'
import type { RequestId } from './request-id.js'
import { SharedWrites } from './shared-writes.js'
import type { Transport } from './transport.js'
import { write } from './transport.js'

// Enough for a pipe that is never idle.
const maxUntakenChars = 64 * 1024

/**
 * Sends answers and counts the characters that the peer has not read yet, for back-pressure: the
 * connection stops reading from a peer that does not read. Calls do not count, because two peers
 * that call each other would both stop.
 */
export class Answers {
  readonly #transport: Transport
  readonly #report: Report
  readonly #writes = new SharedWrites<number>((lengths, failure) => {
    this.#settle(lengths, failure !== undefined)
  })
  #untakenChars = 0
  #wake: (() => void) | undefined
  #ended = false

  constructor(transport: Transport, report: Report) {
    this.#transport = transport
    this.#report = report
  }

  send(text: string): void {
    if (this.#ended) return this.#drop('late_result', 'A request was handled after the end')
    this.#untakenChars += text.length
    this.#writes.add(write(this.#transport, text), text.length)
  }

  refuse(id: RequestId, error: ErrorObject): void {
    this.send(encodeError(id, error))
  }

  get blocked(): boolean {
    return !this.#ended && this.#untakenChars > maxUntakenChars
  }

  /** Resolves when the peer has read enough. Only one caller can wait. */
  unblocked(): Promise<void> {
    return new Promise((resolve) => (this.#wake = resolve))
  }

  /** Drops later answers. */
  end(): void {
    this.#ended = true
    this.#wake?.()
  }

  #settle(lengths: readonly number[], isLost: boolean): void {
    for (const length of lengths) {
      if (isLost) this.#drop('answer_lost', 'An answer could not be sent')
      this.#untakenChars -= length
    }
    if (!this.blocked) this.#wake?.()
  }

  #drop(code: 'late_result' | 'answer_lost', message: string): void {
    this.#report({ level: 'debug', code, message })
  }
}
