import { randomBytes } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { AuthManager, AuthManagerOptions } from '../../src/auth/auth-manager.js'
import type { CodexAuth } from '../../src/auth/codex-auth.js'
import type { LoginFlowOptions } from '../../src/auth/login/login-flow.js'
import { createHttp } from '../../src/http/http.js'

/** Between the times in stored records of tests, which would otherwise be old one day. */
const fixedNow = Date.UTC(2026, 10, 21, 12)

/** What a manager works with where a test does not say otherwise: no network, no locks. */
export const authDefaults: Omit<AuthManagerOptions, 'storage' | 'report'> = {
  tokenEndpoint: {
    http: createHttp({
      userAgent: () => 'test',
      fetch: () => Promise.reject(new TypeError('This test has no issuer')),
    }),
  },
  refreshLock: (task) => task(),
  commitLock: (task) => task(),
  now: () => fixedNow,
  sleep: async () => undefined,
}

/** What logins work with where a test does not say otherwise: no network, real time. */
export const loginFlowDefaults: Omit<LoginFlowOptions, 'auth' | 'now'> = {
  http: authDefaults.tokenEndpoint.http,
  originator: () => 'test',
  // Any that are free, so that tests side by side do not cancel each other's logins.
  callbackPorts: { preferred: 0, fallback: 0 },
  sleep: (timeMs, signal) => setTimeout(timeMs, undefined, { signal, ref: false }),
  randomBytes,
}

/** The login that a call goes on with when a server rejects this one, undefined without another. */
export async function recover(
  manager: AuthManager,
  rejected: CodexAuth | undefined,
): Promise<CodexAuth | undefined> {
  const attempt = rejected && (await manager.attempt({ auth: rejected }))
  return (await attempt?.recover()) ? attempt?.auth : undefined
}
