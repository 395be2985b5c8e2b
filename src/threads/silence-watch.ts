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

/** The looks at one turn. */
interface Looks {
  /** The number of its events at the last look. */
  seen: number
  /** How many looks in a row have found it silent. */
  silent: number
  /** The last of them at which there was no trace of the turn. */
  missingAt?: number | undefined
}

/** Looks at open turns from time to time. It has a timer only while there are any. */
export class SilenceWatch {
  readonly #options: SilenceWatchOptions
  readonly #looks = new Map<TurnRecord, Looks>()
  #stop: (() => void) | undefined

  constructor(options: SilenceWatchOptions) {
    this.#options = options
  }

  /** Watches a turn that the server has answered. */
  add(turn: TurnRecord): void {
    if (turn.outcome !== undefined) return
    this.#looks.set(turn, { seen: turn.seen, silent: 0 })
    this.#stop ??= this.#lookLater()
  }

  delete(turn: TurnRecord): void {
    this.#looks.delete(turn)
    if (this.#looks.size === 0) this.end()
  }

  /**
   * Notes that the reading of this look has no trace of the turn. Returns whether the one of the look
   * before had none either, and no event came in between.
   */
  isMissingAgain(turn: TurnRecord): boolean {
    const looks = this.#looks.get(turn)
    if (looks === undefined || looks.silent === 0 || looks.seen !== turn.seen) return false
    const isAgain = looks.missingAt === looks.silent - 1
    looks.missingAt = looks.silent
    return isAgain
  }

  end(): void {
    this.#stop?.()
    this.#stop = undefined
  }

  #lookLater(): () => void {
    const { clock, silentMs, onSilent } = this.#options
    return clock.after(silentMs, () => {
      this.#stop = undefined
      for (const [turn, { seen, silent, missingAt }] of this.#looks) {
        const isSilent = turn.seen === seen
        const looks = isSilent
          ? { seen, silent: silent + 1, missingAt }
          : { seen: turn.seen, silent: 0 }
        this.#looks.set(turn, looks)
        if (isSilent) onSilent(turn, silentMs)
      }
      if (this.#looks.size > 0) this.#stop = this.#lookLater()
    })
  }
}
