import type { RawNotification } from '../../../src/client/contract-client.js'
import { createConnection } from '../../../src/rpc/connection.js'
import type { Transport } from '../../../src/rpc/transport.js'
import type { TurnClient } from './notification-log.js'

/** What a client says to a request of the server. */
export type Answer = (params: unknown, method: string) => unknown

/**
 * Opens a connection with these capabilities, as a client that answers everything it is asked with
 * what `answer` says.
 */
export type OpenClient = (
  transport: Transport,
  answer: Answer,
  capabilities?: object,
) => Promise<TurnClient>

/** Opens the connection as a client that has no contract: nothing is checked either way. */
export const openRawClient: OpenClient = async (transport, answer, capabilities) => {
  const listeners = new Set<(notification: RawNotification) => void>()
  const connection = createConnection(transport, {
    onRequest: ({ params, method }) => answer(params, method),
    onNotification: (notification) => {
      for (const listener of listeners) listener(notification)
    },
    report({ message, cause }) {
      throw new Error(message, { cause })
    },
  })
  await connection.request('initialize', toInitialize(capabilities))
  await connection.notify('initialized')
  return {
    requestRaw: (...call) => connection.request(...call),
    onRaw(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    closed: connection.closed,
  }
}

/** Without capabilities it says nothing of them. */
export function toInitialize(capabilities: object | undefined): object {
  const clientInfo = { name: 'turn', version: '1' }
  return { clientInfo, ...(capabilities !== undefined && { capabilities }) }
}
