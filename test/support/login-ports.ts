import { once } from 'node:events'
import type { Server, Socket } from 'node:net'
import { connect, createServer } from 'node:net'
import { createServer as createHttpServer } from 'node:http'

const host = '127.0.0.1'

// Nobody's, between the two that logins come back to.
const lockPort = 1456

/**
 * All servers have their logins come back to the same ports, and take them from each other. So one
 * at a time has them, whichever test or run of tests it belongs to. Returns what gives them back.
 */
export async function takeLoginPorts(): Promise<() => void> {
  for (;;) {
    const held = createServer()
    const waiting = new Set<Socket>()
    held.on('connection', (socket) => {
      waiting.add(socket)
      socket.on('error', () => undefined)
    })
    if (await listen(held, lockPort)) {
      return () => {
        held.close()
        for (const socket of waiting) socket.destroy()
      }
    }
    await waitForEnd(lockPort)
  }
}

/** Somebody who has a port and answers everything with a refusal. Returns what ends that. */
export async function occupy(port: number): Promise<() => void> {
  const server = createHttpServer((_request, response) => response.writeHead(404).end())
  if (!(await listen(server, port))) throw new Error(`port ${port} is in use`)
  return () => {
    server.close()
    server.closeAllConnections()
  }
}

/** False when somebody else has the port. */
async function listen(server: Server, port: number): Promise<boolean> {
  try {
    await once(server.listen({ host, port, exclusive: true }), 'listening')
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return false
    throw error
  }
}

async function waitForEnd(port: number): Promise<void> {
  const socket = connect({ host, port })
  socket.on('error', () => undefined).resume()
  await new Promise((resolve) => socket.once('close', resolve))
}
