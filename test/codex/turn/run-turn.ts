import type { RawNotification } from '../../../src/client/contract-client.js'
import type { NotificationLog, TurnClient } from './notification-log.js'

/** What is read of an item here. */
export interface Item {
  type: string
  id: string
  [member: string]: unknown
}

/** A turn that is over. */
export interface EndedTurn {
  id: string
  status: string
  error: { message: string; codexErrorInfo: unknown } | null
  /** In the order in which they were completed. */
  items: readonly Item[]
}

export interface RunningTurn {
  id: string
  /** The first notification of this turn with this method. */
  first(method: string): Promise<RawNotification>
  interrupt(): Promise<unknown>
  readonly ended: Promise<EndedTurn>
}

export interface TurnOptions {
  client: TurnClient
  log: NotificationLog
  threadId: string
  text: string
}

/** Starts a turn and follows it to its end. */
export async function runTurn(options: TurnOptions): Promise<EndedTurn> {
  return (await startTurn(options)).ended
}

export async function startTurn(options: TurnOptions): Promise<RunningTurn> {
  const { client, log, threadId, text } = options
  const params = { threadId, input: toInput(text) }
  const { turn } = (await client.requestRaw('turn/start', params)) as TurnResult
  const { id } = turn
  return {
    id,
    first: (method) => log.first((one) => one.method === method && turnIdOf(one) === id),
    interrupt: () => client.requestRaw('turn/interrupt', { threadId, turnId: id }),
    ended: followTurn(log, id),
  }
}

/** Waits for the end of a turn, whoever started it. */
export async function followTurn(log: NotificationLog, id: string): Promise<EndedTurn> {
  const isOver = (one: RawNotification) => one.method === 'turn/completed' && turnIdOf(one) === id
  const { turn } = (await log.first(isOver)).params as TurnResult
  const items = log.all((one) => one.method === 'item/completed' && turnIdOf(one) === id)
  return { ...turn, items: items.map(({ params }) => (params as { item: Item }).item) }
}

/** Notifications of items name their turn by its id, those of turns hold it. */
export function turnIdOf({ params }: RawNotification): string | undefined {
  const { turnId, turn } = params as { turnId?: string; turn?: { id: string } }
  return turnId ?? turn?.id
}

interface TurnResult {
  turn: Omit<EndedTurn, 'items'>
}

/** What somebody says, as turns take it. */
export function toInput(text: string): object[] {
  return [{ type: 'text', text, text_elements: [] }]
}
