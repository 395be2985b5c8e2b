import { encodeError } from './codec.js'
import type { ErrorObject } from './errors.js'
import type { Report } from './report.js'
import type { RequestId } from './request-id.js'
import type { Transport } from './transport.js'

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
  #untakenChars = 0
  #wake: (() => void) | undefined
  #ended = false

  constructor(transport: Transport, report: Report) {
    this.#transport = transport
    this.#report = report
  }

  /** Resolves when the answer is written or lost. */
  async send(text: string): Promise<void> {
    if (this.#ended) return this.#drop('late_result', 'A request was handled after the end')
    this.#untakenChars += text.length
    try {
      await this.#transport.send(text)
    } catch {
      this.#drop('answer_lost', 'An answer could not be sent')
    }
    this.#untakenChars -= text.length
    if (!this.blocked) this.#wake?.()
  }

  refuse(id: RequestId, error: ErrorObject): void {
    void this.send(encodeError(id, error))
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

  #drop(code: 'late_result' | 'answer_lost', message: string): void {
    this.#report({ level: 'debug', code, message })
  }
}
