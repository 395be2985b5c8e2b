import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { Socket } from 'node:net'

export interface CallbackTimeouts {
  /** From a connection to the end of its request. */
  requestMs: number
  /** How long the browser may take to fetch what is left for it when the login has ended. */
  lingerMs: number
}

/** An HTTP server of a few minutes, which anybody on this machine can reach. */
export interface CallbackListener {
  readonly server: Server
  /** Resolves when nothing is open any more. */
  readonly closed: Promise<void>
  /** Closes after a while, and does not keep the process alive until then. */
  readonly linger: () => void
  /** Gives up the port at once; answers under way may still arrive. */
  readonly close: () => void
  /** Gives up the port and every connection at once. */
  readonly cut: () => void
}

const maxHeaderSize = 16 * 1024

export function createListener({ requestMs, lingerMs }: CallbackTimeouts): CallbackListener {
  const server = createServer({
    headersTimeout: requestMs,
    requestTimeout: requestMs,
    connectionsCheckingInterval: Math.min(requestMs, 1000),
    maxHeaderSize,
  })
  server.maxRequestsPerSocket = 1
  // A connection that cannot be accepted is no reason to give up the login.
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

// A browser opens a handful, and asks at once.
const maxSilent = 256

/**
 * Connections that have not said yet what they want. Where there are too many, the oldest makes
 * room: a browser asks at once, so a crowd that says nothing never locks it out.
 */
function trackSilent(server: Server): ReadonlySet<Socket> {
  const silent = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    // The server keeps the process alive; whoever has connected to it does not.
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
