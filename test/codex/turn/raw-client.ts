import type { RawNotification } from '../../../src/client/contract-client.js'
import { createConnection } from '../../../src/rpc/connection.js'
import type { Transport } from '../../../src/rpc/transport.js'
import type { TurnClient } from './notification-log.js'

/** Opens a connection, as a client that answers everything it is asked with what `answer` says. */
export type OpenClient = (
  transport: Transport,
  answer: (params: unknown) => unknown,
) => Promise<TurnClient>

/** Opens the connection as a client that has no contract: nothing is checked either way. */
export const openRawClient: OpenClient = async (transport, answer) => {
  const listeners = new Set<(notification: RawNotification) => void>()
  const connection = createConnection(transport, {
    onRequest: ({ params }) => answer(params),
    onNotification: (notification) => {
      for (const listener of listeners) listener(notification)
    },
    report({ message, cause }) {
      throw new Error(message, { cause })
    },
  })
  await connection.request('initialize', { clientInfo: { name: 'turn', version: '1' } })
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
