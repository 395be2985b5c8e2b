import { realpath } from 'node:fs/promises'
import { connect } from 'node:net'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { ConnectionError } from '../rpc/errors.js'
import type { Transport } from '../rpc/transport.js'
import type { WebSocketOptions } from './websocket.js'
import { openSocket } from './websocket.js'

/** Options of connectUnixSocket. */
export interface ConnectUnixSocketOptions extends WebSocketOptions {
  /** The Codex home of `unix://`. The default is `CODEX_HOME`, or else `~/.codex`. */
  codexHome?: string | undefined
}

/** Connects to `unix://PATH`, or to the control socket of a Codex home with `unix://`. */
export async function connectUnixSocket(
  url = 'unix://',
  options: ConnectUnixSocketOptions = {},
): Promise<Transport> {
  const { codexHome = defaultCodexHome(), ...rest } = options
  const path = socketPath(url, codexHome)
  if (path === undefined) {
    throw new ConnectionError('not_connected', 'cannot connect: the URL is not a unix:// URL')
  }
  const target = await shorten(path)
  return openSocket(new URL('ws://localhost/'), {
    ...rest,
    name: `unix://${path}`,
    client: { createConnection: () => connect({ path: target }) },
  })
}

const scheme = 'unix://'

/** The Codex home of the environment. */
export function defaultCodexHome(): string {
  return process.env['CODEX_HOME'] || join(homedir(), '.codex')
}

/** The path of a `unix://` URL, absolute. Undefined for another URL. */
export function socketPath(url: string, codexHome: string): string | undefined {
  if (!url.startsWith(scheme)) return undefined
  const path = url.slice(scheme.length)
  return path === ''
    ? join(codexHome, 'app-server-control', 'app-server-control.sock')
    : resolve(path)
}

/** The longest path of a socket: 108 bytes on Linux, 104 on others, the last of them zero. */
export const maxPathBytes = process.platform === 'linux' ? 107 : 103

/** Servers link a socket with a short path where the path is too long for a socket. */
async function shorten(path: string): Promise<string> {
  if (Buffer.byteLength(path) <= maxPathBytes) return path
  return realpath(path).catch(() => path)
}
