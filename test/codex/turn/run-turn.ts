import type { RawNotification } from '../../../src/client/client.js'
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
  error: { message: string } | null
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

export async function startTurn({
  client,
  log,
  threadId,
  text,
}: TurnOptions): Promise<RunningTurn> {
  const input = [{ type: 'text', text, text_elements: [] }]
  const { turn } = (await client.requestRaw('turn/start', { threadId, input })) as TurnResult
  const first = (method: string) =>
    log.first((one) => one.method === method && turnIdOf(one) === turn.id)
  const follow = async (): Promise<EndedTurn> => {
    const completed = (await first('turn/completed')).params as TurnResult
    const items = log.all((one) => one.method === 'item/completed' && turnIdOf(one) === turn.id)
    return { ...completed.turn, items: items.map(({ params }) => (params as { item: Item }).item) }
  }
  return {
    id: turn.id,
    first,
    interrupt: () => client.requestRaw('turn/interrupt', { threadId, turnId: turn.id }),
    ended: follow(),
  }
}

interface TurnResult {
  turn: Omit<EndedTurn, 'items'>
}

/** Notifications of items name their turn by its id, those of turns hold it. */
function turnIdOf({ params }: RawNotification): string | undefined {
  const { turnId, turn } = params as { turnId?: string; turn?: { id: string } }
  return turnId ?? turn?.id
}
