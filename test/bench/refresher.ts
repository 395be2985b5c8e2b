import { setTimeout } from 'node:timers/promises'
import { createAuthManager } from '../../src/auth/auth-manager.js'
import { createFileStorage } from '../../src/auth/storage/file-storage.js'
import { createHomeLocks } from '../../src/auth/refresh/home-locks.js'
import { createHttp } from '../../src/http/http.js'

// A process that refreshes without end, to be killed in the middle of it.

const [home = '', urlOverride = '', once] = process.argv.slice(2)
const auth = await createAuthManager({
  storage: createFileStorage(home),
  tokenEndpoint: { http: createHttp({ userAgent: () => 'refresher' }), urlOverride },
  ...createHomeLocks(home),
  now: Date.now,
  sleep: (timeMs) => setTimeout(timeMs),
  report: ({ error }) => console.log(`failed: ${error.message}`),
})
do {
  await auth.refreshToken()
  console.log('refreshed')
} while (once === undefined)
