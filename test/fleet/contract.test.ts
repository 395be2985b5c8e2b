import { expect, onTestFinished, test } from 'vitest'
import { buildFleet, loadTesting } from './built-fleet.js'
import { startRedis } from './redis-server.js'

const { authStorageCases, lockCases } = await loadTesting()
const { openRedis, openRedisAccount } = await buildFleet()

async function start() {
  const server = await startRedis()
  const open = async () => {
    const redis = await openRedis({ url: server.url, timeoutMs: 2000 })
    onTestFinished(() => redis.close())
    return openRedisAccount({ redis, account: 'test', leaseMs: 1000 })
  }
  return { server, one: await open(), other: await open() }
}

test.each(authStorageCases.map(({ name, run }) => [name, run] as const))(
  'the storage in Redis: %s',
  async (_name, run) => {
    const outcome = await run(async () => {
      const { server, one, other } = await start()
      return {
        storage: one.storage,
        other: other.storage,
        damage: (text) => server.command('HSET', 'codex:{test}:auth', 'record', text),
        disconnect: () => server.kill(),
      }
    })
    expect(outcome).toBe('passed')
  },
)

const locks = lockCases.flatMap(({ name, run }) =>
  (['refreshLock', 'commitLock'] as const).map((lock) => [lock, name, run] as const),
)

test.each(locks)('the %s in Redis %s', async (lock, _name, run) => {
  const outcome = await run(async () => {
    const { server, one, other } = await start()
    return { lock: one[lock], other: other[lock], disconnect: () => server.kill() }
  })
  expect(outcome).toBe('passed')
})
