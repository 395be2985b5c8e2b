import type { WireTurn, WireTurnError } from './wire.js'

/** Why it is not known how a turn went. */
export type LostCause =
  /** The process of the server has ended. */
  | 'process'
  /** The connection has ended, and the turn could not be read back. */
  | 'connection'
  /** This side has closed the connection. */
  | 'closed'
  /** An interrupt has not ended the turn within its deadline. */
  | 'deadline'

/** How a turn has ended. Decided once for each turn. */
export type Outcome = { readonly recovered?: true } & (
  | { readonly status: 'completed' }
  | { readonly status: 'interrupted' }
  | { readonly status: 'failed'; readonly error: WireTurnError }
  /** The server has given the input to a turn that was running. */
  | { readonly status: 'superseded'; readonly by: string }
  | {
      readonly status: 'lost'
      readonly cause: LostCause
      /** How the process or the connection has ended. */
      readonly error?: Error | undefined
      /** The turn as it is stored, if it could be read. */
      readonly stored?: WireTurn | undefined
    }
)

const unknownError: WireTurnError = { message: 'The turn failed, and the server did not say why' }

/** The end that a turn of a notification or of a history has. Undefined while it runs. */
export function toOutcome(turn: WireTurn, error?: WireTurnError): Outcome | undefined {
  switch (turn.status) {
    case 'completed':
    case 'interrupted':
      return { status: turn.status }
    case 'failed':
      return { status: 'failed', error: turn.error ?? error ?? unknownError }
    default:
      return undefined
  }
}
