import type { AuthManagerOptions } from '../../src/auth/auth-manager.js'
import { createHttp } from '../../src/http/http.js'

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
  now: Date.now,
  sleep: async () => undefined,
}
