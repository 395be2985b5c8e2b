import { once } from 'node:events'
import type { AddressInfo, Server } from 'node:net'
import { connect } from 'node:net'
import { isErrno } from '../../files/errors.js'
import { AuthError } from '../errors.js'

/** The two callback ports that the issuer accepts. */
export interface CallbackPorts {
  preferred: number
  fallback: number
}

/** Ports, and how long to try. */
export interface ClaimOptions {
  /** Default: those of codex. */
  ports?: CallbackPorts | undefined
  /** Aborting it ends the wait. */
  signal: AbortSignal
  /** Resolves after that many milliseconds; rejects when the signal aborts. */
  sleep: (timeMs: number, signal?: AbortSignal) => Promise<void>
  /** Time for the login on the preferred port to respond. Default: two seconds. */
  cancelMs?: number | undefined
}

const loopback = '127.0.0.1'
const codexPorts: CallbackPorts = { preferred: 1455, fallback: 1457 }
const maxTries = 10
const pauseMs = 200

/** The error of a login that is aborted. */
export function createCanceledError(): AuthError {
  return new AuthError('login_canceled', 'Login was not completed')
}

/**
 * Makes a server listen on 127.0.0.1 and returns its port. A login on the preferred port, also one
 * of codex, is asked to cancel; the fallback port is used if it does not.
 */
export async function claimPort(server: Server, options: ClaimOptions): Promise<number> {
  const { preferred, fallback } = options.ports ?? codexPorts
  const isClaimed =
    (await keepTrying(server, {
      ...options,
      port: preferred,
      onTaken: () => askToCancel(preferred, options),
    })) || (await keepTrying(server, { ...options, port: fallback }))
  if (isClaimed) return (server.address() as AddressInfo).port
  const message = `Port ${loopback}:${fallback} is already in use`
  throw new AuthError('login_failed', message, { errno: 'EADDRINUSE' })
}

interface Tries extends ClaimOptions {
  port: number
  /** Called once, if the port is in use. */
  onTaken?: () => Promise<void>
}

async function keepTrying(
  server: Server,
  { port, signal, sleep, onTaken }: Tries,
): Promise<boolean> {
  const unlessAborted = (error: unknown) => {
    if (!signal.aborted) throw error
  }
  for (let count = 1; count <= maxTries; count++) {
    if (count > 1) await sleep(pauseMs, signal).catch(unlessAborted)
    if (signal.aborted) throw createCanceledError()
    if (await listen(server, port)) return true
    if (count === 1) await onTaken?.()
  }
  return false
}

/** False if the port is in use. */
async function listen(server: Server, port: number): Promise<boolean> {
  server.listen(port, loopback)
  try {
    await once(server, 'listening')
    return true
  } catch (error) {
    if (isErrno(error, 'EADDRINUSE')) return false
    if (!isErrno(error)) throw error
    const message = `Cannot listen on ${loopback}:${port}: ${error.code}`
    throw new AuthError('login_failed', message, { errno: error.code })
  }
}

/** Sends the request that codex sends to a login on its port. The response does not matter. */
async function askToCancel(port: number, { signal, cancelMs = 2000 }: ClaimOptions): Promise<void> {
  const socket = connect(port, loopback)
  const end = () => socket.destroy()
  socket.setTimeout(cancelMs, end)
  socket.once('data', end)
  socket.on('error', () => undefined)
  signal.addEventListener('abort', end)
  socket.write(`GET /cancel HTTP/1.1\r\nHost: ${loopback}:${port}\r\nConnection: close\r\n\r\n`)
  await new Promise((resolve) => socket.once('close', resolve))
  signal.removeEventListener('abort', end)
}
