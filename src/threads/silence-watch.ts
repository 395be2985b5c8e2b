import type { Clock } from './clock.js'
import type { TurnRecord } from './turn-record.js'

/** Options of SilenceWatch. */
export interface SilenceWatchOptions {
  clock: Clock
  /** Milliseconds between two looks. */
  silentMs: number
  /** Called with a turn that had no event between two looks. */
  onSilent: (turn: TurnRecord, silentMs: number) => void
}

/** Looks at open turns from time to time. It has a timer only while there are any. */
export class SilenceWatch {
  readonly #options: SilenceWatchOptions
  /** The number of events of a turn at the last look. */
  readonly #seen = new Map<TurnRecord, number>()
  #stop: (() => void) | undefined

  constructor(options: SilenceWatchOptions) {
    this.#options = options
  }

  /** Watches a turn that the server has answered. */
  add(turn: TurnRecord): void {
    if (turn.outcome !== undefined) return
    this.#seen.set(turn, turn.seen)
    this.#stop ??= this.#lookLater()
  }

  delete(turn: TurnRecord): void {
    this.#seen.delete(turn)
    if (this.#seen.size === 0) this.end()
  }

  end(): void {
    this.#stop?.()
    this.#stop = undefined
  }

  #lookLater(): () => void {
    const { clock, silentMs, onSilent } = this.#options
    return clock.after(silentMs, () => {
      this.#stop = undefined
      for (const [turn, seen] of this.#seen) {
        if (turn.seen === seen) onSilent(turn, silentMs)
        this.#seen.set(turn, turn.seen)
      }
      if (this.#seen.size > 0) this.#stop = this.#lookLater()
    })
  }
}
