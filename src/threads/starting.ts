import { ConnectionError } from '../rpc/errors.js'
import type { Clock } from './clock.js'
import type { StartedTurn } from './turn-record.js'

/** Options of Starting. */
export interface StartingOptions {
  /** Starts the turn. Calls the function right before it is sent, which throws to not send it. */
  start: (onSend: () => void) => Promise<StartedTurn>
  clock: Clock
  /** Milliseconds that an answer may take. */
  timeoutMs: number
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
  #state: 'waiting' | 'sent' | 'answered' | 'failed' = 'waiting'
  #failure: unknown
  #stopWaiting: (() => void) | undefined
  #stopDeadline: (() => void) | undefined
  #reject: (reason: unknown) => void = () => undefined

  constructor(options: StartingOptions) {
    this.#options = options
    this.answered = new Promise((resolve, reject) => {
      this.#reject = reject
      const start = options.start(() => this.#send())
      start.then(
        (started) => {
          this.#take(started)
          resolve(started)
        },
        (error: unknown) => this.#fail(error),
      )
    })
  }

  /** Rejects with the reason: at once if the start is not sent yet, and then it never is. */
  giveUp(reason: unknown): void {
    if (this.#state === 'waiting') this.#fail(reason)
    else this.giveUpLater(reason)
  }

  /** Rejects with the reason if there is no answer in time. */
  giveUpLater(reason: unknown): void {
    if (this.#state !== 'waiting' && this.#state !== 'sent') return
    const { clock, graceMs } = this.#options
    this.#stopWaiting ??= clock.after(graceMs, () => this.#fail(reason))
  }

  #send(): void {
    if (this.#state === 'failed') throw this.#failure
    this.#state = 'sent'
    const { clock, timeoutMs } = this.#options
    const expire = () => {
      const message = `Cannot start a turn: no answer within ${timeoutMs} ms`
      this.#fail(new ConnectionError('timeout', message))
    }
    // A thread that was unloaded is resumed, and the start is sent again.
    this.#stopDeadline?.()
    this.#stopDeadline = clock.after(timeoutMs, expire)
  }

  #take(started: StartedTurn): void {
    this.#stop()
    if (this.#state === 'failed') this.#options.onLate(started)
    else this.#state = 'answered'
  }

  #stop(): void {
    this.#stopWaiting?.()
    this.#stopDeadline?.()
  }

  #fail(error: unknown): void {
    this.#stop()
    this.#state = 'failed'
    this.#failure = error
    this.#reject(error)
  }
}
