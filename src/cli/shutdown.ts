import type { EventEmitter } from 'node:events'
import type { ExitCode } from './exit.js'
import { signalCodes } from './exit.js'

type SignalName = keyof typeof signalCodes

/** Ends a command because of a signal. */
export class Interruption extends Error {
  override readonly name = 'Interruption'
  readonly exitCode: ExitCode
  readonly signal: SignalName

  constructor(signal: SignalName) {
    super(`ended by ${signal}`)
    this.signal = signal
    this.exitCode = signalCodes[signal]
  }
}

/** The end of a process on SIGINT, SIGTERM or SIGHUP, which have the same effect. */
export class Shutdown {
  readonly #listeners: ((interruption: Interruption) => void)[] = []
  readonly #remaining: (() => Promise<unknown>)[] = []
  #interruption: Interruption | undefined
  #handled = false
  #endsWithCommand = false

  /** Listens to the signals of a process. A second signal calls `exit`, which must not return. */
  listen(source: EventEmitter, exit: (code: ExitCode) => void): void {
    for (const name of Object.keys(signalCodes) as SignalName[]) {
      source.on(name, () => {
        if (this.#interruption !== undefined) return exit(signalCodes[name])
        this.#interruption = new Interruption(name)
        for (const listener of this.#listeners) listener(this.#interruption)
      })
    }
  }

  /** The first signal, if one has arrived. */
  get interruption(): Interruption | undefined {
    return this.#interruption
  }

  /** Whether the process ends with the command, although output or other work remains. */
  get isDue(): boolean {
    return this.#endsWithCommand || this.#interruption !== undefined
  }

  /** Ends the process with the command, although output or other work remains. */
  endWithCommand(): void {
    this.#endsWithCommand = true
  }

  /** Calls the listener on the first signal, or now if it has arrived. */
  onSignal(listener: (interruption: Interruption) => void): void {
    if (this.#interruption === undefined) this.#listeners.push(listener)
    else listener(this.#interruption)
  }

  /** Calls the listener on a signal, which has to make the command end by itself. */
  handle(listener: (interruption: Interruption) => void): void {
    this.#handled = true
    this.onSignal(listener)
  }

  /** The outcome of a command. Rejects with the Interruption unless the command handles signals. */
  outcomeOf<T>(command: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      command.then(resolve, reject)
      this.onSignal((interruption) => {
        if (!this.#handled) reject(interruption)
      })
    })
  }

  /** Adds work without which the process must not end. The function must start no other work. */
  beforeExit(finish: () => Promise<unknown>): void {
    this.#remaining.push(finish)
  }

  /** Resolves when the remaining work is done. `onBusy` is called if there is any. */
  async finish(onBusy: () => void): Promise<void> {
    const notice = setImmediate(onBusy)
    await Promise.allSettled(this.#remaining.map((finish) => finish()))
    clearImmediate(notice)
  }
}
