import type { FakeClock } from './clock.js'

/** Messages of the fake: those of a method, or answers to one. */
export type FaultTarget = string | { readonly answerTo: string }

/** Where and how often a fault happens. */
export interface FaultOptions {
  /** How many messages it is about, by default 1. */
  readonly times?: number
  /** How many messages pass unchanged before. */
  readonly after?: number
}

/** A message on its way to a client. */
export interface Outgoing {
  /** The method of a notification or request. */
  readonly method?: string
  /** The method of the call that it answers. */
  readonly answerTo?: string
  readonly message: Readonly<Record<string, unknown>>
}

/** What becomes of a message. */
export interface Way {
  write: (message: object) => void
  cut: (message: object) => void
  crash: () => void
}

type Apply = (outgoing: Outgoing, way: Way) => void

interface Fault {
  target: FaultTarget
  times: number
  after: number
  apply: Apply
}

/** Faults that a test wants. Each call adds one, and each happens once unless told otherwise. */
export class Faults {
  readonly #clock: FakeClock
  readonly #faults = new Set<Fault>()
  readonly #calls = new Map<string, CallFault[]>()
  #slowMs = 0

  constructor(clock: FakeClock) {
    this.#clock = clock
  }

  /** The message is lost. */
  drop(target: FaultTarget, options?: FaultOptions): this {
    return this.#add(target, options, () => undefined)
  }

  /** The message is sent twice. */
  duplicate(target: FaultTarget, options?: FaultOptions): this {
    return this.#add(target, options, ({ message }, { write }) => {
      write(message)
      write(message)
    })
  }

  /** The message is sent after the next message of another target. */
  reorder(target: FaultTarget, behind: FaultTarget, options?: FaultOptions): this {
    return this.#add(target, options, ({ message: late }, { write }) => {
      this.#add(behind, {}, ({ message }) => {
        write(message)
        write(late)
      })
    })
  }

  /** The connection ends in the middle of the message. */
  cut(target: FaultTarget, options?: FaultOptions): this {
    return this.#add(target, options, ({ message }, { cut }) => cut(message))
  }

  /** The process ends in the place of the message. */
  crash(target: FaultTarget, options?: FaultOptions): this {
    return this.#add(target, options, (_outgoing, { crash }) => crash())
  }

  /** The message is sent later. Those behind it are not held up. */
  delay(target: FaultTarget, timeMs: number, options?: FaultOptions): this {
    return this.#add(target, options, ({ message }, { write }) => {
      this.#clock.after(timeMs, () => write(message))
    })
  }

  /** Changes the message, which is not checked any more: an unknown variant, a missing member. */
  change(
    target: FaultTarget,
    change: (message: Record<string, unknown>) => object,
    options?: FaultOptions,
  ): this {
    return this.#add(target, options, ({ message }, { write }) => write(change({ ...message })))
  }

  /** Each message is sent this much later, in order. 0 ends it. */
  slow(timeMs: number): this {
    this.#slowMs = timeMs
    return this
  }

  /** The call is never answered, and its handler does not run. */
  hang(method: string, options?: FaultOptions): this {
    return this.#addCall(method, 'hang', options)
  }

  /** The call is refused as by a server with too many of them. */
  overload(method: string, options?: FaultOptions): this {
    return this.#addCall(method, 'overload', options)
  }

  get slowMs(): number {
    return this.#slowMs
  }

  /** What happens to a call in place of its handler. */
  takeCall(method: string): 'hang' | 'overload' | undefined {
    const fault = this.#calls.get(method)?.find(({ times }) => times > 0)
    if (fault === undefined) return undefined
    if (fault.after > 0) {
      fault.after--
      return undefined
    }
    fault.times--
    return fault.kind
  }

  /** Sends a message, or does to it what the test wants. */
  send(outgoing: Outgoing, way: Way): void {
    for (const fault of this.#faults) {
      if (!matches(fault.target, outgoing)) continue
      if (fault.after > 0) {
        fault.after--
        continue
      }
      if (--fault.times <= 0) this.#faults.delete(fault)
      return fault.apply(outgoing, way)
    }
    way.write(outgoing.message)
  }

  #add(target: FaultTarget, options: FaultOptions = {}, apply: Apply): this {
    const { times = 1, after = 0 } = options
    this.#faults.add({ target, times, after, apply })
    return this
  }

  #addCall(method: string, kind: CallFault['kind'], options: FaultOptions = {}): this {
    const { times = 1, after = 0 } = options
    this.#calls.set(method, [...(this.#calls.get(method) ?? []), { kind, times, after }])
    return this
  }
}

interface CallFault {
  kind: 'hang' | 'overload'
  times: number
  after: number
}

function matches(target: FaultTarget, { method, answerTo }: Outgoing): boolean {
  return typeof target === 'string' ? target === method : target.answerTo === answerTo
}
