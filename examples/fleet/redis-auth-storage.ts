import { isDeepStrictEqual } from 'node:util'
import type { AuthStorage } from 'codex-contract/auth'
import { AuthError, formatAuthJson, parseAuthJson } from 'codex-contract/auth'
import type { RedisConnection } from './redis-connection.js'

/** Options of createRedisAuthStorage. */
export interface RedisAuthStorageOptions {
  redis: RedisConnection
  /** Key of the record: a hash with the JSON text, and the fencing token of its last refresh. */
  key: string
  /** Key of the refresh lock, and the fencing token of the refresh that runs in this process. */
  refreshLock: { key: string; fence(): string | undefined }
}

const loadScript = `return redis.call('HGET', KEYS[1], 'record')`
const saveScript = `redis.call('HSET', KEYS[1], 'record', ARGV[1]) return 1`
const removeScript = `return redis.call('HDEL', KEYS[1], 'record')`

// The comparison makes a lost lock harmless. The token refuses a holder that a later one has
// overtaken, even if the record is the same again.
const replaceScript = `
if redis.call('HGET', KEYS[1], 'record') ~= ARGV[1] then return 0 end
local last = tonumber(redis.call('HGET', KEYS[1], 'fence') or '0')
if ARGV[3] ~= '' and tonumber(ARGV[3]) < last then return 0 end
redis.call('HSET', KEYS[1], 'record', ARGV[2])
if ARGV[3] ~= '' then redis.call('HSET', KEYS[1], 'fence', ARGV[3]) end
return 1`

// The last step before the issuer is asked: the lease is still held, and Redis takes writes.
const probeScript = `
if ARGV[1] ~= '' and redis.call('GET', KEYS[2]) ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'probed', ARGV[2])
return redis.call('HDEL', KEYS[1], 'probed')`

/** Stores one record in Redis, for processes on any number of machines. */
export function createRedisAuthStorage(options: RedisAuthStorageOptions): AuthStorage {
  const { redis, key, refreshLock } = options
  const run = (doing: string, script: string, ...values: string[]) =>
    redis.evaluate(script, [key, refreshLock.key], values).catch((error: Error) => {
      throw new AuthError('storage_failed', `Cannot ${doing} "${key}": ${error.message}`)
    })
  const loadText = async () => {
    const text = await run('load', loadScript)
    return typeof text === 'string' ? text : undefined
  }
  const parse = (text: string) => parseAuthJson(text, { kind: 'custom' })
  return {
    kind: 'custom',
    async load() {
      const text = await loadText()
      return text === undefined ? undefined : parse(text)
    },
    async save(record) {
      await run('save', saveScript, formatAuthJson(record, 0))
    },
    async replace(expected, record) {
      const text = await loadText()
      if (text === undefined || !isDeepStrictEqual(parse(text), expected)) return false
      const fence = refreshLock.fence() ?? ''
      return (await run('replace', replaceScript, text, formatAuthJson(record, 0), fence)) === 1
    },
    async probe() {
      const fence = refreshLock.fence() ?? ''
      if ((await run('write', probeScript, fence, 'x')) === 1) return
      throw new AuthError('storage_failed', `The lock "${refreshLock.key}" was lost`)
    },
    async remove() {
      return (await run('remove', removeScript)) === 1
    },
  }
}
