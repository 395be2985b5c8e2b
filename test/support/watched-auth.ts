import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AuthEvent, AuthManager } from '../../src/auth/auth-manager.js'
import { createAuthManager } from '../../src/auth/auth-manager.js'
import type { AuthStorage } from '../../src/auth/storage/auth-storage.js'
import { createFileStorage } from '../../src/auth/storage/file-storage.js'
import type { Backend } from '../../src/backend/backend.js'
import { createBackend } from '../../src/backend/backend.js'
import type { Http } from '../../src/http/http.js'
import { createHttp } from '../../src/http/http.js'
import { canaries, createCanaryJwt, expectNoCanary } from './canary.js'
import { testTime } from './server.js'
import { createTemporaryFolder } from './temporary-folder.js'

/** Plays the issuer and the backend. */
export type Network = (url: URL) => Response | Promise<Response>

export interface Watched {
  home: string
  manager: AuthManager
  backend: Backend
  http: Http
  /** Fails when a secret shows in these or in anything that has come out so far. */
  expectSilence(...more: unknown[]): void
}

const nowSeconds = testTime / 1000

/** A ChatGPT login made of secrets; its access token ends so many seconds from now. */
export function createCanaryRecord(expiresIn = 3600) {
  return {
    auth_mode: 'chatgpt',
    OPENAI_API_KEY: canaries.apiKey,
    tokens: {
      id_token: createCanaryJwt(canaries.idToken),
      access_token: createCanaryJwt(canaries.accessToken, { exp: nowSeconds + expiresIn }),
      refresh_token: canaries.refreshToken,
      account_id: 'acct',
    },
    last_refresh: '2026-11-20T00:00:00Z',
  }
}

/** What an issuer answers that has new tokens. */
export function issueCanaries(): Response {
  const { id_token, access_token, refresh_token } = createCanaryRecord(7200).tokens
  return Response.json({ id_token, access_token, refresh_token: `${refresh_token}-2` })
}

/** The way out to such a network, and the lines that it logs. */
export function createWatchedHttp(network: Network): { http: Http; lines: string[] } {
  const lines: string[] = []
  const http = createHttp({
    userAgent: () => 'test',
    log: (line) => lines.push(line),
    fetch: async (url, { signal }) => {
      const aborted = new Promise<never>((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason as Error))
      })
      return Promise.race([network(new URL(url)), aborted])
    },
  })
  return { http, lines }
}

interface WatchedOptions {
  stored?: object | string
  network?: Network
  /** Changes what the storage does. */
  storage?: (storage: AuthStorage) => AuthStorage
}

/** Somebody who is signed in with secrets, and a look at everything that comes out. */
export async function startWatched(options: WatchedOptions = {}): Promise<Watched> {
  const { stored = createCanaryRecord(), network = () => new Response(null) } = options
  const home = createTemporaryFolder()
  writeAuthJson(home, stored)
  const events: AuthEvent[] = []
  const { http, lines } = createWatchedHttp(network)
  let now = testTime
  const files = createFileStorage(home)
  const manager = await createAuthManager({
    storage: options.storage?.(files) ?? files,
    tokenEndpoint: { http },
    refreshLock: (task) => task(),
    commitLock: (task) => task(),
    now: () => now,
    sleep: async (timeMs) => void (now += timeMs),
    report: (event) => events.push(event),
  })
  const baseUrl = async () => 'https://backend.example'
  const backend = createBackend({
    http,
    baseUrl,
    attempt: () => manager.attempt(),
    timeoutMs: 2000,
  })
  const attempt = manager.current && (await manager.attempt({ auth: manager.current }))
  return {
    home,
    manager,
    backend,
    http,
    expectSilence: (...more) => {
      const inside = [manager, manager.current, attempt, attempt?.credentials, http, backend]
      expectNoCanary(events, ...events.map(({ error }) => error), lines, ...inside, ...more)
    },
  }
}

/** What another process may have stored. */
export function writeAuthJson(home: string, content: object | string): void {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  writeFileSync(join(home, 'auth.json'), text)
}
