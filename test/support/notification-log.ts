import type { Connection } from '../../src/rpc/connection.js'
import { createConnection } from '../../src/rpc/connection.js'
import type { Transport } from '../../src/rpc/transport.js'

/** A connection, and the methods of the notifications that it has received. */
export interface LoggedConnection extends Connection {
  notified: string[]
}

/** Connects without any check of a contract. */
export function connectLogged(transport: Transport): LoggedConnection {
  const notified: string[] = []
  const connection = createConnection(transport, {
    onRequest: () => undefined,
    onNotification: ({ method }) => notified.push(method),
    report: () => undefined,
  })
  return Object.assign(connection, { notified })
}

/** Sends `initialize` under a name. */
export function initialize(connection: Connection, name: string): Promise<unknown> {
  return connection.request('initialize', { clientInfo: { name, version: '1' } })
}
