import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AuthManager } from '../../src/auth/auth-manager.js'
import { createAuthManager } from '../../src/auth/auth-manager.js'
import type { TokenEndpointOptions } from '../../src/auth/refresh/token-endpoint.js'
import { createFileStorage } from '../../src/auth/storage/file-storage.js'
import type { Backend } from '../../src/backend/backend.js'
import { createConfigSource, homeOnly } from '../../src/config/config-source.js'
import type { RpcReport } from '../../src/rpc/report.js'
import type { Frame, Transport } from '../../src/rpc/transport.js'
import { accountContract } from '../../src/contract/account-contract.js'
import type { AccountServerOptions } from '../../src/server/account/handlers.js'
import { accountHandlers } from '../../src/server/account/handlers.js'
import type { Server } from '../../src/server/server.js'
import { createServer } from '../../src/server/server.js'
import { Identity } from '../../src/server/account/identity.js'
import { createTransportPair } from '../../src/transports/memory.js'
import { createTemporaryFolder } from './temporary-folder.js'
import { authDefaults, loginFlowDefaults } from './auth.js'

export interface TestServerOptions {
  home?: string
  authJson?: string
  configToml?: string
  overrides?: readonly string[]
  originatorOverride?: string
  backend?: Backend
  tokenEndpoint?: TokenEndpointOptions
  loginFlow?: Partial<AccountServerOptions['loginFlow']>
}

const noBackend: Backend = {
  readRateLimits: () => Promise.reject(new TypeError('This test has no backend')),
  consumeResetCredit: () => Promise.reject(new TypeError('This test has no backend')),
  sendAddCreditsNudgeEmail: () => Promise.reject(new TypeError('This test has no backend')),
}

export interface TestServer {
  server: Server
  auth: AuthManager
  home: string
  reports: RpcReport[]
}

/** The time at which every test server sends its notifications. */
export const testTime = 1_800_000_000_000

export async function startServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { home = createTemporaryFolder(), authJson, configToml, overrides = [] } = options
  if (authJson !== undefined) writeFileSync(join(home, 'auth.json'), authJson)
  if (configToml !== undefined) writeFileSync(join(home, 'config.toml'), configToml)
  const reports: RpcReport[] = []
  const auth = await createAuthManager({
    ...authDefaults,
    ...(options.tokenEndpoint !== undefined && { tokenEndpoint: options.tokenEndpoint }),
    storage: createFileStorage(home),
    report: () => undefined,
    now: () => testTime,
  })
  const handlers = accountHandlers({
    auth,
    loginFlow: { ...loginFlowDefaults, ...options.loginFlow },
    backend: options.backend ?? noBackend,
    config: createConfigSource({ ...homeOnly, home, overrides }),
    home,
    identity: new Identity({
      platform: { family: 'unix', os: 'linux', system: 'TestOS 1; x86_64', terminal: 'unknown' },
      ...(options.originatorOverride !== undefined && {
        originatorOverride: options.originatorOverride,
      }),
    }),
  })
  const server = createServer(accountContract, handlers, {
    now: () => testTime,
    report: (event) => reports.push(event),
  })
  return { server, auth, home, reports }
}

/** A client that writes and reads lines as they are. */
export class LineClient {
  readonly #transport: Transport
  readonly #frames: AsyncIterator<Frame>

  constructor(server: Server) {
    const [here, there] = createTransportPair()
    server.connect(there)
    this.#transport = here
    this.#frames = here.incoming[Symbol.asyncIterator]()
  }

  async send(...lines: readonly (string | object)[]): Promise<void> {
    for (const line of lines) {
      await this.#transport.send(typeof line === 'string' ? line : JSON.stringify(line))
    }
  }

  /** The next message of the server. */
  async read(): Promise<Record<string, unknown>> {
    const next = await this.#frames.next()
    if (next.done === true || next.value.kind !== 'text') throw new Error('The server closed')
    return JSON.parse(next.value.text) as Record<string, unknown>
  }

  /** Sends one request and reads what comes next. */
  async ask(method: string, params?: unknown, id: string | number = 1) {
    await this.send({ id, method, ...(params !== undefined && { params }) })
    return this.read()
  }

  async initialize(capabilities: object = {}): Promise<Record<string, unknown>> {
    return this.ask(
      'initialize',
      { clientInfo: { name: 'probe', version: '1' }, capabilities },
      'i',
    )
  }

  async close(): Promise<void> {
    await this.#transport.close()
  }
}

export async function connect(options: TestServerOptions = {}) {
  const started = await startServer(options)
  return { ...started, client: new LineClient(started.server) }
}
