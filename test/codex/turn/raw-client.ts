import type { RawNotification } from '../../../src/client/contract-client.js'
import { createConnection } from '../../../src/rpc/connection.js'
import type { RequestHandler } from '../../../src/rpc/incoming-calls.js'
import type { Transport } from '../../../src/rpc/transport.js'
import type { TurnClient } from './notification-log.js'

/** Opens the connection as a client that has no contract: nothing is checked either way. */
export async function openRawClient(
  transport: Transport,
  onRequest: RequestHandler,
): Promise<TurnClient> {
  const listeners = new Set<(notification: RawNotification) => void>()
  const connection = createConnection(transport, {
    onRequest,
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
