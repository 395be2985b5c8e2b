/** An item of a turn, of any release. */
export interface WireItem {
  readonly id: string
  readonly type: string
  readonly [member: string]: unknown
}

/** A turn in an answer, a notification or a history, of any release. */
export interface WireTurn {
  readonly id: string
  readonly status: string
  readonly items?: readonly WireItem[]
  readonly error?: WireTurnError | null
  /** Unix seconds. Absent in 0.118.0. */
  readonly completedAt?: number | null
}

/** The error of a turn, of any release. */
export interface WireTurnError {
  readonly message: string
  readonly codexErrorInfo?: unknown
  readonly additionalDetails?: string | null
}

/** A thread in an answer, of any release. */
export interface WireThread {
  readonly id: string
  readonly status?: { readonly type: string }
  readonly turns?: readonly WireTurn[]
  /** Absent in 0.118.0, whose histories are legacy ones. */
  readonly historyMode?: string
}

/** A notification of a server, or an event of a handle. */
export interface WireEvent {
  readonly method: string
  readonly params: WireParams
  readonly emittedAtMs?: number
  /** Whether it was missed, and made from the stored history. */
  readonly recovered?: true
}

/** The members of notifications that decide where one goes and what it changes. */
export interface WireParams {
  readonly threadId?: string | undefined
  readonly turnId?: string | undefined
  readonly turn?: WireTurn
  readonly item?: WireItem
  readonly itemId?: string
  readonly delta?: unknown
  readonly [member: string]: unknown
}

/** Methods of notifications that this layer acts on. */
export const methods = {
  turnStarted: 'turn/started',
  turnCompleted: 'turn/completed',
  itemStarted: 'item/started',
  itemCompleted: 'item/completed',
  error: 'error',
  statusChanged: 'thread/status/changed',
  tokenUsage: 'thread/tokenUsage/updated',
  plan: 'turn/plan/updated',
  diff: 'turn/diff/updated',
} as const

/** The turn that a notification belongs to. */
export function findTurnId({ turnId, turn }: WireParams): string | undefined {
  return turnId ?? turn?.id
}
