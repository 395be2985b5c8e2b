import type { ContractTypes } from '../contract/contract-types.js'
import type { ProtocolTypes } from '../contract/protocol.js'
import { ConnectionError } from '../rpc/errors.js'
import { onAbort } from '../rpc/on-abort.js'
import type { Transport } from '../rpc/transport.js'
import { connectUnixSocket } from '../transports/unix-socket.js'
import type { WebSocketOptions } from '../transports/websocket.js'
import { connectWebSocket } from '../transports/websocket.js'
import type { Codex } from './codex.js'
import type { CodexOptions } from './endpoint.js'
import { openEndpoint } from './endpoint.js'

/** Options of connectCodex. */
export interface ConnectCodexOptions<
  T extends ContractTypes = ProtocolTypes,
> extends CodexOptions<T> {
  /** `ws:`, `wss:` or `unix:`; `unix://` alone is the socket of the Codex home. */
  url: string
  /** Bearer token of the listener. */
  token?: string | undefined
  /** Options of the connection. */
  socket?: WebSocketOptions | undefined
}

/** Connects to a server that listens on a WebSocket or a unix socket, and initializes the connection. */
export async function connectCodex<T extends ContractTypes = ProtocolTypes>(
  options: ConnectCodexOptions<T>,
): Promise<Codex<T>> {
  return openEndpoint(
    { connect: (signal) => connectUnless(signal, options), cause: 'connection' },
    options,
  )
}

type Address = Pick<ConnectCodexOptions, 'url' | 'token' | 'socket'>

/** Connects unless the signal, or that of the caller, is aborted. */
async function connectUnless(signal: AbortSignal, address: Address): Promise<Transport> {
  const { socket } = address
  const cancel = new AbortController()
  const signals = socket?.signal === undefined ? [signal] : [signal, socket.signal]
  const forget = signals.map((one) => {
    if (one.aborted) cancel.abort(one.reason)
    return onAbort(one, () => cancel.abort(one.reason))
  })
  try {
    return await connect({ ...address, socket: { ...socket, signal: cancel.signal } })
  } finally {
    for (const stop of forget) stop()
  }
}

async function connect({ url, token, socket = {} }: Address): Promise<Transport> {
  if (url.startsWith('unix:')) return connectUnixSocket(url, socket)
  if (!/^wss?:/.test(url)) {
    throw new ConnectionError('not_connected', 'the URL is not a ws:, wss: or unix: URL')
  }
  return connectWebSocket(url, { ...socket, ...(token !== undefined && { token }) })
}
