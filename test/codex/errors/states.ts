import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createChatgptFile } from '../tokens.js'

/** What a server finds when its errors are collected. */
export interface ServerState {
  name: string
  /** Absent: `initialize` is not sent. */
  capabilities?: object
  authJson?: string
  /** Replaces `config.toml` once the server has started. */
  laterConfig?: string
  backend?: BackendMode
  /** Which methods are called; all of them by default. */
  methods?: RegExp
}

/** How every call of a service is answered: with a status, without JSON, or not at all. */
export type BackendMode = number | 'junk' | 'drop'

const experimental = { experimentalApi: true }

const backends: readonly BackendMode[] = [400, 401, 403, 404, 429, 500, 503, 'junk', 'drop']

/** The states that every release is started in. */
export const states: readonly ServerState[] = [
  { name: 'not initialized' },
  { name: 'stable API', capabilities: {} },
  { name: 'signed out', capabilities: experimental },
  {
    name: 'API key',
    capabilities: experimental,
    authJson: JSON.stringify({ auth_mode: 'apikey', OPENAI_API_KEY: 'key' }),
  },
  { name: 'broken configuration', capabilities: experimental, laterConfig: 'model = [' },
  ...backends.map((backend) => ({
    name: `ChatGPT, backend ${backend}`,
    capabilities: experimental,
    authJson: createChatgptFile(),
    backend,
    methods: /^(?:account|accountSession|app|plugin|remoteControl)\//,
  })),
]

/** A service that answers every call in the same way. */
export interface FailingBackend {
  origin: string
  close(): void
}

// Text of a server in the body of a service, which must not choose a kind.
const body = JSON.stringify({ detail: 'thread not found: 1' })

export async function startFailingBackend(mode: BackendMode): Promise<FailingBackend> {
  const server = createServer((request, response) => {
    request.resume()
    if (mode === 'drop') return void request.socket.destroy()
    const status = mode === 'junk' ? 200 : mode
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(mode === 'junk' ? '<html>' : body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
