import type { FakeClock } from './clock.js'
import type { FakeFaults, FaultOptions, FaultTarget } from './fault-types.js'

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

/** The faults that are still to happen. */
export class Faults implements FakeFaults {
  readonly #clock: FakeClock
  readonly #faults = new Set<Fault>()
  readonly #calls = new Map<string, CallFault[]>()
  #slowMs = 0

  constructor(clock: FakeClock) {
    this.#clock = clock
  }

  drop(target: FaultTarget, options?: FaultOptions): this {
    return this.#add(target, options, () => undefined)
  }

  duplicate(target: FaultTarget, options?: FaultOptions): this {
    return this.#add(target, options, ({ message }, { write }) => {
      write(message)
      write(message)
    })
  }

  reorder(target: FaultTarget, behind: FaultTarget, options?: FaultOptions): this {
    return this.#add(target, options, ({ message: late }, { write }) => {
      this.#add(behind, {}, ({ message }) => {
        write(message)
        write(late)
      })
    })
  }

  cut(target: FaultTarget, options?: FaultOptions): this {
    return this.#add(target, options, ({ message }, { cut }) => cut(message))
  }

  crash(target: FaultTarget, options?: FaultOptions): this {
    return this.#add(target, options, (_outgoing, { crash }) => crash())
  }

  delay(target: FaultTarget, timeMs: number, options?: FaultOptions): this {
    return this.#add(target, options, ({ message }, { write }) => {
      this.#clock.after(timeMs, () => write(message))
    })
  }

  change(
    target: FaultTarget,
    change: (message: Record<string, unknown>) => object,
    options?: FaultOptions,
  ): this {
    return this.#add(target, options, ({ message }, { write }) => write(change({ ...message })))
  }

  slow(timeMs: number): this {
    this.#slowMs = timeMs
    return this
  }

  hang(method: string, options?: FaultOptions): this {
    return this.#addCall(method, 'hang', options)
  }

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
