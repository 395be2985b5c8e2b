import { join } from 'node:path'
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Client } from '../../src/client/client.js'
import { createClient } from '../../src/client/client.js'
import { createStreamTransport } from '../../src/transports/stream.js'

/** What every process of a fleet shares. */
export interface FleetOptions {
  /** Path of the program. */
  server: string
  redisUrl: string
  issuerUrl: string
  /** Folder of the homes. */
  folder: string
  leaseMs: number
}

/** One process of a fleet, with a home and a name of its own, and its client. */
export class FleetProcess {
  readonly name: string
  readonly #child: ChildProcess
  readonly #client: Client

  constructor(name: string, { server, redisUrl, issuerUrl, folder, leaseMs }: FleetOptions) {
    this.name = name
    const args = ['--home', join(folder, name), '--redis', redisUrl, '--lease-ms', String(leaseMs)]
    // A loaded machine is slow, which is not what these tests are about.
    this.#child = spawn(process.execPath, [server, ...args, '--timeout-ms', '10000'], {
      env: { ...process.env, CODEX_REFRESH_TOKEN_URL_OVERRIDE: issuerUrl },
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    const { stdin, stdout } = this.#child
    stdin?.on('error', () => undefined)
    this.#client = createClient(createStreamTransport({ readable: stdout!, writable: stdin! }), {
      timeoutMs: 300_000,
    })
  }

  /** The name of the process is that of the client, which the issuer sees. */
  async initialize(): Promise<void> {
    await this.#client.initialize({ clientInfo: { name: this.name, version: '1' } })
  }

  /** The access token after a refresh, null without one. */
  async refresh(): Promise<string | null> {
    const params = { includeToken: true, refreshToken: true }
    const { authToken } = await this.#client.request('getAuthStatus', params)
    return authToken ?? null
  }

  signal(signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): void {
    this.#child.kill(signal)
  }

  async close(): Promise<void> {
    const { exitCode, signalCode } = this.#child
    const ended = exitCode ?? signalCode ?? once(this.#child, 'exit')
    this.#child.kill('SIGKILL')
    await ended
    await this.#client.close()
  }
}
