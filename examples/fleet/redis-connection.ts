import { createClient } from '@redis/client'
import { setTimeout } from 'node:timers/promises'

/** Runs a Lua script, which Redis does in one step, and returns its result. */
export interface RedisConnection {
  evaluate(script: string, keys: readonly string[], values: readonly string[]): Promise<unknown>
  close(): void
}

/** Options of openRedis. */
export interface RedisOptions {
  url: string
  /** How long a command may take. */
  timeoutMs: number
}

/**
 * Connects to Redis, and again after each interruption. Commands fail while it is unreachable, or
 * after the time limit; they are not queued, because a late write would be a surprise.
 */
export async function openRedis({ url, timeoutMs }: RedisOptions): Promise<RedisConnection> {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    socket: { connectTimeout: timeoutMs, reconnectStrategy: () => 200 },
  })
  // Every command reports the fault itself.
  client.on('error', () => undefined)
  const connected = client.connect().catch(() => undefined)
  await within(timeoutMs, connected).catch(() => undefined)
  return {
    evaluate: (script, keys, values) =>
      within(timeoutMs, client.eval(script, { keys: [...keys], arguments: [...values] })),
    close: () => client.destroy(),
  }
}

/** The time limit of the client ends when a command is sent, so it has its own here. */
async function within<T>(timeoutMs: number, answer: Promise<T>): Promise<T> {
  const limit = new AbortController()
  const late = setTimeout(timeoutMs, undefined, { signal: limit.signal }).then(() => {
    throw new Error('Redis has not answered in time')
  })
  // The loser of the race.
  late.catch(() => undefined)
  answer.catch(() => undefined)
  try {
    return await Promise.race([answer, late])
  } finally {
    limit.abort()
  }
}
