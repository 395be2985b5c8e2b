import { resolve } from 'node:path'
import type { Server } from '../../server/server.js'
import { ListenError } from '../../transports/listener/errors.js'
import type { Listener, ListenOptions } from '../../transports/listener/listener.js'
import { isLoopback, parseAddress } from '../../transports/listener/tcp-address.js'
import type { WebSocketAuth } from '../../transports/listener/token-check.js'
import { listenUnixSocket } from '../../transports/listener/unix-listener.js'
import { listenWebSocket } from '../../transports/listener/websocket-listener.js'
import { CommandError, exitCodes } from '../exit.js'
import type { Terminal } from '../terminal.js'
import { log } from '../terminal.js'
import type { ListenTarget } from './listen-url.js'

/** Options of serveListener. */
export interface ServeListenerOptions {
  target: ListenTarget & { url: string }
  server: Server
  auth: WebSocketAuth | undefined
  /** The Codex home of `unix://`. */
  home: string
  /** How long requests in progress may take after a signal. */
  drainMs: number
  /** Called on a signal. */
  onSignal: () => void
}

/** Serves any number of clients until a signal. Throws a CommandError if it cannot listen. */
export async function serveListener(
  options: ServeListenerOptions,
  terminal: Terminal,
): Promise<void> {
  const { shutdown } = terminal
  const listener = await start(options, terminal)
  await new Promise<void>((signaled) => {
    shutdown.handle(() => {
      options.onSignal()
      signaled()
    })
  })
  await listener.close({ graceMs: options.drainMs })
}

async function start(options: ServeListenerOptions, terminal: Terminal): Promise<Listener> {
  const { target, server, auth, home } = options
  const listening: ListenOptions = { onConnection: (transport) => void server.connect(transport) }
  try {
    if (target.kind === 'unix') {
      const path = target.url.slice('unix://'.length)
      const url = path === '' ? target.url : `unix://${resolve(terminal.cwd, path)}`
      return await listenUnixSocket(url, { ...listening, codexHome: home })
    }
    const listener = await listenWebSocket(target.url, { ...listening, ...(auth && { auth }) })
    announce(listener.url, terminal)
    return listener
  } catch (error) {
    if (!(error instanceof ListenError)) throw error
    throw new CommandError(exitCodes.found, explain(error), { prefix: 'Error' })
  }
}

/** The lines of codex, in which programs look for the port. */
function announce(url: string, terminal: Terminal): void {
  const local = isLoopback(parseAddress(url)?.host ?? '')
  const http = url.replace('ws:', 'http:')
  log(terminal, [
    'codex app-server (WebSockets)',
    `  listening on: ${url}`,
    `  readyz: ${http}/readyz`,
    `  healthz: ${http}/healthz`,
    local
      ? '  note: binds localhost only (use SSH port-forwarding for remote access)'
      : '  note: websocket auth is required for non-localhost listeners',
  ])
}

function explain({ code, message }: ListenError): string {
  if (code !== 'unauthenticated') return message
  return `${message}; configure \`--ws-auth capability-token\` or \`--ws-auth signed-bearer-token\``
}
