import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { Socket } from 'node:net'

/** Time limits of the callback server. */
export interface CallbackTimeouts {
  /** From the start of a connection to the end of its request. */
  requestMs: number
  /** Time for the browser to fetch its last page after the login has ended. */
  lingerMs: number
}

/** A short-lived HTTP server that every process of this machine can reach. */
export interface CallbackListener {
  readonly server: Server
  /** Resolves when the server and all connections are closed. */
  readonly closed: Promise<void>
  /** Closes after a while, without keeping the process alive until then. */
  readonly linger: () => void
  /** Frees the port at once; responses in progress may still arrive. */
  readonly close: () => void
  /** Frees the port and closes every connection at once. */
  readonly cut: () => void
}

const maxHeaderSize = 16 * 1024

/** Creates the server, which does not listen yet. */
export function createListener({ requestMs, lingerMs }: CallbackTimeouts): CallbackListener {
  const server = createServer({
    headersTimeout: requestMs,
    requestTimeout: requestMs,
    connectionsCheckingInterval: Math.min(requestMs, 1000),
    maxHeaderSize,
  })
  server.maxRequestsPerSocket = 1
  // The login continues if a connection cannot be accepted.
  server.on('error', () => undefined)
  const silent = trackSilent(server)
  const closed = new Promise<void>((resolve) => server.once('close', resolve))
  const cut = () => {
    server.close()
    server.closeAllConnections()
  }
  const close = () => {
    server.close()
    for (const socket of silent) socket.destroy()
    setTimeout(cut, lingerMs).unref()
  }
  const linger = () => {
    server.unref()
    setTimeout(close, lingerMs).unref()
  }
  return { server, closed, linger, close, cut }
}

// A browser opens a handful and sends its request at once.
const maxSilent = 256

/**
 * Connections without a request so far. If there are too many, the oldest is closed: a browser
 * sends its request at once, so idle connections never lock it out.
 */
function trackSilent(server: Server): ReadonlySet<Socket> {
  const silent = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    // Only the server keeps the process alive, not its connections.
    socket.unref()
    socket.once('close', () => silent.delete(socket))
    silent.add(socket)
    if (silent.size <= maxSilent) return
    const [oldest] = silent
    if (oldest === undefined) return
    silent.delete(oldest)
    oldest.destroy()
  })
  server.on('request', ({ socket }) => silent.delete(socket))
  return silent
}
