import { randomBytes } from 'node:crypto'
import { onTestFinished } from 'vitest'
import type { AuthEvent, AuthManager } from '../../../src/auth/auth-manager.js'
import { createAuthManager } from '../../../src/auth/auth-manager.js'
import type { AuthStorage } from '../../../src/auth/storage/auth-storage.js'
import { createFileStorage } from '../../../src/auth/storage/file-storage.js'
import type { LoginFlowOptions } from '../../../src/auth/login/login-flow.js'
import { createHttp } from '../../../src/http/http.js'
import { authDefaults } from '../../support/auth.js'
import type { Issuer, IssuerOptions } from '../../support/issuer.js'
import { startIssuer } from '../../support/issuer.js'
import { createTemporaryFolder } from '../../support/temporary-folder.js'

export interface LoginFixture {
  flow: LoginFlowOptions
  auth: AuthManager
  storage: AuthStorage
  home: string
  issuer: Issuer
  /** Pauses that were asked for, in milliseconds. They take no time, and the clock goes on. */
  pauses: number[]
  /** What the manager has reported. */
  events: AuthEvent[]
}

const somebody = { email: 'a@example.com', plan: 'pro', accountId: 'ws-A', userId: 'u' }

export interface LoginFixtureOptions extends IssuerOptions {
  storage?: (home: string) => AuthStorage
  flow?: Partial<LoginFlowOptions>
}

/** An embedded issuer, a home of its own, and a clock that only pauses move. */
export async function prepareLogin(options: LoginFixtureOptions = {}): Promise<LoginFixture> {
  const issuer = await startIssuer({ person: somebody, ...options })
  onTestFinished(() => issuer.close())
  const home = createTemporaryFolder()
  const storage = (options.storage ?? createFileStorage)(home)
  const clock = { now: Date.UTC(2026, 10, 21) }
  const pauses: number[] = []
  const events: AuthEvent[] = []
  const http = createHttp({ userAgent: () => 'test' })
  const auth = await createAuthManager({
    ...authDefaults,
    tokenEndpoint: { http },
    storage,
    report: (event) => events.push(event),
    now: () => clock.now,
  })
  const flow: LoginFlowOptions = {
    auth,
    http,
    issuer: issuer.origin,
    originator: () => 'probe',
    callbackPorts: { preferred: 0, fallback: 0 },
    now: () => clock.now,
    sleep: (timeMs, signal) => {
      pauses.push(timeMs)
      signal?.throwIfAborted()
      clock.now += timeMs
      return Promise.resolve()
    },
    randomBytes,
    ...options.flow,
  }
  return { flow, auth, storage, home, issuer, pauses, events }
}
