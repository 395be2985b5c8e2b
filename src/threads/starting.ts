import type { Clock } from './clock.js'
import type { StartedTurn } from './turn-record.js'

/** Options of Starting. */
export interface StartingOptions {
  /** Starts the turn. Calls the function right before it is sent, which throws to not send it. */
  start: (onSend: () => void) => Promise<StartedTurn>
  clock: Clock
  /** Milliseconds that an answer may take after the start is given up. */
  graceMs: number
  /** Called with the turn of an answer that comes after that. */
  onLate: (started: StartedTurn) => void
}

/** The start of a turn that can be given up, even if the server never answers. */
export class Starting {
  /** The answer of the server. */
  readonly answered: Promise<StartedTurn>
  readonly #options: StartingOptions
  #isSent = false
  #givenUp: { reason: unknown } | undefined
  #stopWaiting: () => void = () => undefined
  #reject: (reason: unknown) => void = () => undefined
  #state: 'waiting' | 'answered' | 'late' = 'waiting'

  constructor(options: StartingOptions) {
    this.#options = options
    this.answered = new Promise((resolve, reject) => {
      this.#reject = reject
      options
        .start(() => this.#send())
        .then(
          (started) => {
            this.#stopWaiting()
            if (this.#state === 'late') options.onLate(started)
            this.#state = 'answered'
            resolve(started)
          },
          (error: unknown) => this.#fail(error),
        )
    })
  }

  /** Rejects with the reason: at once if the start is not sent yet, and then it never is. */
  giveUp(reason: unknown): void {
    if (this.#state !== 'waiting' || this.#givenUp !== undefined) return
    this.#givenUp = { reason }
    if (!this.#isSent) return this.#fail(reason)
    const { clock, graceMs } = this.#options
    this.#stopWaiting = clock.after(graceMs, () => this.#fail(reason))
  }

  #send(): void {
    if (this.#givenUp !== undefined) throw this.#givenUp.reason
    this.#isSent = true
  }

  #fail(error: unknown): void {
    this.#stopWaiting()
    this.#state = 'late'
    this.#reject(error)
  }
}
