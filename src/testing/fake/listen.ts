import type { Readable, Writable } from 'node:stream'
import type { Transport } from '../../rpc/transport.js'
import { listenUnixSocket } from '../../transports/listener/unix-listener.js'
import { listenWebSocket } from '../../transports/listener/websocket-listener.js'
import { createStdioTransport } from '../../transports/stdio.js'

/** Accepts clients of a fake until it is closed. */
export interface FakeListener {
  /** The URL for clients. */
  readonly url: string
  close(): Promise<void>
}

/** Options of `serve()`. */
export interface ServeOptions {
  stdin?: Readable
  stdout?: Writable
}

/** Listens on a WebSocket or a unix socket. */
export async function listen(
  url: string,
  onConnection: (transport: Transport) => void,
): Promise<FakeListener> {
  const open = url.startsWith('unix:') ? listenUnixSocket : listenWebSocket
  const listener = await open(url, { onConnection })
  // Clients of a test need no time to say goodbye.
  return { url: listener.url, close: () => listener.close({ graceMs: 0 }) }
}

/** A transport on standard streams, and when its client has gone. */
export function openStdio(options: ServeOptions): { transport: Transport; ended: Promise<void> } {
  const transport = createStdioTransport(options)
  let setEnded: () => void = () => undefined
  const ended = new Promise<void>((resolve) => (setEnded = resolve))
  const close = async () => {
    await transport.close()
    setEnded()
  }
  return { transport: { ...bind(transport), close }, ended }
}

function bind(transport: Transport): Transport {
  return {
    send: (text) => transport.send(text),
    incoming: transport.incoming,
    close: () => transport.close(),
  }
}
