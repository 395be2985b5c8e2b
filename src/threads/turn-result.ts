import type { ContractTypes } from '../contract/contract-types.js'
import type { ProtocolTypes } from '../contract/protocol.js'
import type { ErrorClassification } from '../rpc/errors.js'
import type { UnrecoveredItems } from './gaps.js'
import type { LostCause } from './outcome.js'
import type { ItemOf, TurnErrorOf, TurnOf, UsageOf } from './types.js'

/** What every result has. */
export interface TurnResultBase<T extends ContractTypes = ProtocolTypes> {
  threadId: string
  turnId: string
  /** The completed items, in the order of their starts. */
  items: ItemOf<T>[]
  /** Items that had started when the turn ended, with the text so far. Some of them may still end. */
  unfinished: ItemOf<T>[]
  /** Messages whose stream was cut; the model has begun them again. */
  discarded: ItemOf<T>[]
  /** Null if it was never sent. */
  usage: UsageOf<T> | null
  /** Whether the end was read from the stored history, because its notification did not arrive. */
  recovered: boolean
  /**
   * Items that can be missing, because some events did not arrive and the history of the thread does
   * not keep them. Empty if nothing was missed.
   */
  unrecovered: readonly UnrecoveredItems[]
  /** Whether the input became a part of a turn that was already running. */
  joined: boolean
}

/** How a turn has ended. */
export type TurnResult<T extends ContractTypes = ProtocolTypes, O = unknown> =
  CompletedTurn<T, O> | InterruptedTurn<T> | FailedTurn<T> | SupersededTurn<T> | LostTurn<T>

/** A turn that came to its end. */
export interface CompletedTurn<
  T extends ContractTypes = ProtocolTypes,
  O = unknown,
> extends TurnResultBase<T> {
  status: 'completed'
  /** The last message, one of phase `final_answer` before others. Null if there is none. */
  finalResponse: string | null
  /** The value of the final message. Absent without an `outputSchema`, and if it does not match. */
  output?: O
  /** Why the final message does not match the `outputSchema`. */
  outputError?: Error
}

/** A turn that was interrupted. */
export interface InterruptedTurn<
  T extends ContractTypes = ProtocolTypes,
> extends TurnResultBase<T> {
  status: 'interrupted'
}

/** A turn that failed, with the kind of its error whatever the release. */
export interface FailedTurn<T extends ContractTypes = ProtocolTypes>
  extends TurnResultBase<T>, ErrorClassification {
  status: 'failed'
  /** The error of the server. */
  error: TurnErrorOf<T>
}

/** A turn that never ran: the server gave its input to the turn that was running. */
export interface SupersededTurn<T extends ContractTypes = ProtocolTypes> extends TurnResultBase<T> {
  status: 'superseded'
  /** Id of the turn that has the input. */
  by: string
}

/** A turn of which nothing can say how it went. It is never run again. */
export interface LostTurn<T extends ContractTypes = ProtocolTypes> extends TurnResultBase<T> {
  status: 'lost'
  cause: LostCause
  /** Whether the server may still be running it. */
  mayStillRun: boolean
  /** How the process or the connection has ended. */
  error?: Error
  /** The turn as it is stored, if it could be read. */
  stored?: TurnOf<T>
}

/**
 * A turn that `thread.run()` has no answer of. After an abort, `cause` is the reason of the signal, and
 * the name is that of its default reasons: `TimeoutError` of `AbortSignal.timeout()`, else `AbortError`.
 */
export class TurnError<T extends ContractTypes = ProtocolTypes> extends Error {
  override readonly name: 'TurnError' | 'AbortError' | 'TimeoutError'
  /** How the turn has ended, with its items. */
  readonly result: TurnResult<T>

  constructor(message: string, result: TurnResult<T>, options: TurnErrorOptions = {}) {
    super(message, options)
    this.name = options.name ?? 'TurnError'
    this.result = result
  }
}

/** Options of TurnError. */
interface TurnErrorOptions extends ErrorOptions {
  name?: TurnError['name']
}

/**
 * The error of a turn whose signal was aborted. The reason itself can belong to the signal of several
 * turns, which have a result each.
 */
export function toAbortError<T extends ContractTypes>(
  reason: unknown,
  result: TurnResult<T>,
): TurnError<T> {
  const { name: kind, message } = toNamed(reason)
  const name = kind === 'TimeoutError' ? kind : 'AbortError'
  return new TurnError(`The turn was aborted: ${message}`, result, { cause: reason, name })
}

function toNamed(reason: unknown): { name?: string; message: string } {
  return reason instanceof Error ? reason : { message: String(reason) }
}

/** The error of a turn that has not completed, or whose answer does not match its schema. */
export function toTurnError<T extends ContractTypes>(
  result: TurnResult<T>,
): TurnError<T> | undefined {
  switch (result.status) {
    case 'completed': {
      const { outputError: cause } = result
      return cause && new TurnError(cause.message, result, { cause })
    }
    case 'interrupted':
      return new TurnError('The turn was interrupted', result)
    case 'failed': {
      const { message } = result.error as { message: string }
      return new TurnError(`The turn failed: ${message}`, result)
    }
    case 'superseded':
      return new TurnError('The server gave the input to the turn that was running', result)
    case 'lost': {
      const { error: cause } = result
      const reason = cause === undefined ? lostTexts[result.cause] : cause.message
      return new TurnError(`The turn is lost: ${reason}`, result, { cause })
    }
  }
}

const lostTexts: Record<LostCause, string> = {
  process: 'the server has ended',
  connection: 'the connection has ended',
  closed: 'this side has closed the connection',
  deadline: 'an interrupt has not ended it in time, and it may still be running',
}
