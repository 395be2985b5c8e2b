/** Messages of the fake: those of a method, or answers to one. */
export type FaultTarget = string | { readonly answerTo: string }

/** Where and how often a fault happens. */
export interface FaultOptions {
  /** How many messages it is about, by default 1. */
  readonly times?: number
  /** How many messages pass unchanged before. */
  readonly after?: number
}

/** Faults for a test. Each call adds one, which happens once unless `times` says otherwise. */
export interface FakeFaults {
  /** The message is lost. */
  drop(target: FaultTarget, options?: FaultOptions): this
  /** The message is sent twice. */
  duplicate(target: FaultTarget, options?: FaultOptions): this
  /** The message is sent after the next message of another target. */
  reorder(target: FaultTarget, behind: FaultTarget, options?: FaultOptions): this
  /** The connection ends in the middle of the message. */
  cut(target: FaultTarget, options?: FaultOptions): this
  /** The process ends in the place of the message. */
  crash(target: FaultTarget, options?: FaultOptions): this
  /** The message is sent later. Those behind it are not held up. */
  delay(target: FaultTarget, timeMs: number, options?: FaultOptions): this
  /** Changes the message, which is not checked any more: an unknown variant, a missing member. */
  change(
    target: FaultTarget,
    change: (message: Record<string, unknown>) => object,
    options?: FaultOptions,
  ): this
  /** Each message is sent this much later, in order. 0 ends it. */
  slow(timeMs: number): this
  /** The call is never answered, and its handler does not run. */
  hang(method: string, options?: FaultOptions): this
  /** The call is refused as by a server with too many of them. */
  overload(method: string, options?: FaultOptions): this
}
