import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { ListenOptions as Address } from 'node:net'
import { defaultCodexHome, maxPathBytes, socketPath } from '../unix-socket.js'
import { ListenError, toListenError } from './errors.js'
import type { Listener, ListenOptions } from './listener.js'
import { SocketServer } from './listener.js'
import { assertSafeFolder, assertStale, claimName, temporaryName } from './socket-file.js'

/** Options of listenUnixSocket. */
export interface ListenUnixSocketOptions extends ListenOptions {
  /** The Codex home of `unix://`. The default is `CODEX_HOME`, or else `~/.codex`. */
  codexHome?: string | undefined
}

// Clients of a unix socket are those who may open it: neither their origin nor a token is checked.
const policy = {
  answer: () => undefined,
  refuse: () => Promise.resolve(undefined),
  headers: ['x-codex-websocket-max-unfragmented-message-bytes: 16777216'],
}

/**
 * Listens on a unix socket, which only this user may open, for any number of clients: `unix://PATH`,
 * or the control socket of a Codex home with `unix://`. Rejects with a ListenError.
 */
export async function listenUnixSocket(
  url: string,
  options: ListenUnixSocketOptions,
): Promise<Listener> {
  const { codexHome = defaultCodexHome(), ...rest } = options
  const path = socketPath(url, codexHome)
  if (path === undefined) {
    throw new ListenError('invalid_url', `invalid URL "${url}"; expected unix:// or unix://PATH`)
  }
  if (process.platform === 'win32') {
    throw new ListenError('unsupported_platform', 'Windows has no unix sockets')
  }
  try {
    return await listenAt(path, url === 'unix://', rest)
  } catch (error) {
    throw toListenError(error)
  }
}

async function listenAt(
  path: string,
  isDefault: boolean,
  options: ListenOptions,
): Promise<Listener> {
  const temporary = temporaryName(path)
  if ([path, temporary].some((each) => Buffer.byteLength(each) > maxPathBytes)) {
    throw new ListenError('failed', 'path must be shorter than SUN_LEN')
  }
  const folder = dirname(path)
  if (isDefault) await mkdir(folder, { recursive: true, mode: 0o700 })
  await assertSafeFolder(folder)
  await assertStale(path)
  const address: Address = { path: temporary }
  const server = await SocketServer.open(address, policy, options)
  server.http.on('clientError', (_, socket) => socket.destroy())
  try {
    const release = await claimName(temporary, path)
    return {
      url: `unix://${path}`,
      close: async (closing) => {
        await release().catch(() => undefined)
        await server.close(closing)
      },
    }
  } catch (error) {
    await server.close()
    throw error
  }
}
