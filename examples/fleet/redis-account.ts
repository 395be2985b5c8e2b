import type { AuthStorage, HomeLocks } from 'codex-contract/auth'
import { AuthError } from 'codex-contract/auth'
import { createRedisAuthStorage } from './redis-auth-storage.js'
import type { RedisConnection } from './redis-connection.js'
import { createRedisLock } from './redis-lock.js'

/** The account that machines share. */
export interface RedisAccountOptions {
  redis: RedisConnection
  /** Name of the account, which is the prefix of its keys. */
  account: string
  /** A process that is stopped or cut off from Redis for this long loses a lock that it holds. */
  leaseMs: number
}

// Longer than a refresh, which ends after 45 seconds.
const refreshWaitMs = 60_000

/** Opens the storage and the locks of an account, as `createAuthManager` takes them. */
export function openRedisAccount(
  options: RedisAccountOptions,
): HomeLocks & { storage: AuthStorage } {
  const { redis, account, leaseMs } = options
  // In a cluster, keys with the same text in braces are on one node, as scripts require.
  const prefix = `codex:{${account}}`
  const refresh = createRedisLock({
    redis,
    key: `${prefix}:refresh`,
    leaseMs,
    waitMs: refreshWaitMs,
    createError: (text) => new AuthError('refresh_failed', text, { reason: 'transient' }),
  })
  const commit = createRedisLock({
    redis,
    key: `${prefix}:commit`,
    leaseMs,
    waitMs: 2 * leaseMs,
    createError: (text) => new AuthError('storage_failed', text),
  })
  const storage = createRedisAuthStorage({
    redis,
    key: `${prefix}:auth`,
    refreshLock: { key: `${prefix}:refresh`, fence: () => refresh.fence() },
  })
  return { storage, refreshLock: refresh.run, commitLock: commit.run }
}
