import { setTimeout } from 'node:timers/promises'
import type { AuthError, Lock } from 'codex-contract/auth'
import type { RedisConnection } from './redis-connection.js'

/** Options of createRedisLock. */
export interface RedisLockOptions {
  redis: RedisConnection
  /** Key of the lock. Its fencing tokens are counted in `<key>:fence`. */
  key: string
  /** A holder that does not renew the lock for this long loses it. */
  leaseMs: number
  /** How long to wait for another holder. */
  waitMs: number
  /** The error if the lock cannot be taken. */
  createError: (message: string) => AuthError
}

/** A lock with a lease, and the fencing token of its holder. */
export interface RedisLock {
  run: Lock
  /** Fencing token of the task that runs now: higher than that of every earlier holder. */
  fence(): string | undefined
}

const retryEveryMs = 50

// The value of the lock is the fencing token, so no holder renews or releases another's lock.
const takeScript = `
if redis.call('EXISTS', KEYS[1]) == 1 then return false end
local fence = redis.call('INCR', KEYS[2])
redis.call('SET', KEYS[1], fence, 'PX', ARGV[1])
return tostring(fence)`

const renewScript = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('PEXPIRE', KEYS[1], ARGV[2])`

const releaseScript = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('DEL', KEYS[1])`

/** Creates a lock that processes on several machines share. */
export function createRedisLock(options: RedisLockOptions): RedisLock {
  const { redis, key, leaseMs } = options
  let held: string | undefined
  /** Tasks of this process wait here, so that it holds the lock once. */
  let last: Promise<unknown> = Promise.resolve()

  async function hold<T>(task: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted()
    const fence = await take(options, signal)
    held = fence
    const renewal = setInterval(() => {
      redis.evaluate(renewScript, [key], [fence, String(leaseMs)]).catch(() => undefined)
    }, leaseMs / 3)
    try {
      return await task()
    } finally {
      held = undefined
      clearInterval(renewal)
      // Otherwise it is released when the lease ends.
      await redis.evaluate(releaseScript, [key], [fence]).catch(() => undefined)
    }
  }

  return {
    run(task, signal) {
      const earlier = last
      const turn = untilAborted(earlier, signal).then(() => hold(task, signal))
      last = Promise.allSettled([earlier, turn])
      return turn
    },
    fence: () => held,
  }
}

async function take(
  { redis, key, leaseMs, waitMs, createError }: RedisLockOptions,
  signal?: AbortSignal,
): Promise<string> {
  const start = performance.now()
  do {
    const fence = await redis
      .evaluate(takeScript, [key, `${key}:fence`], [String(leaseMs)])
      .catch((error: Error) => {
        throw createError(`Cannot take the lock "${key}": ${error.message}`)
      })
    if (typeof fence === 'string') return fence
    // A random pause, so that those who wait do not ask at the same moments.
    await untilAborted(setTimeout(retryEveryMs * (0.5 + Math.random())), signal)
  } while (performance.now() - start < waitMs)
  throw createError(`Timed out waiting for the lock "${key}"`)
}

/** The outcome of a promise, or the reason of a signal that aborts before. */
function untilAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason as Error)
    if (signal.aborted) abort()
    signal.addEventListener('abort', abort, { once: true })
    void promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}
