import { setTimeout } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import type { AuthDotJson } from '../../generated/types/index.js'
import type { AuthEvent, AuthStorage } from '../../src/auth.js'
import { createAuthJson } from '../bench/rotating-issuer.js'
import { buildFleet, loadAuth } from './built-fleet.js'
import { startRedis } from './redis-server.js'

const { openRedis, openRedisAccount } = await buildFleet()
const { createAuthManager, createHttp } = await loadAuth()

const timeoutMs = 500
const leaseMs = 1000

/** A Redis with a login, and an issuer that takes each token once; processes join by `open`. */
async function start() {
  const server = await startRedis()
  const asked: string[] = []
  const issuer = { meanwhile: async (): Promise<unknown> => undefined }
  const answer = async (token: string) => {
    const isReused = asked.includes(token)
    asked.push(token)
    await issuer.meanwhile()
    if (isReused) return Response.json({ error: { code: 'refresh_token_reused' } }, { status: 400 })
    const next = Number(token.replace('rt-', '')) + 1
    return Response.json({ access_token: `at-${next}`, refresh_token: `rt-${next}` })
  }
  const http = createHttp({
    userAgent: () => 'test',
    fetch: (_url, { body }) => {
      const { refresh_token: token } = JSON.parse(Buffer.from(body as ArrayBuffer).toString()) as {
        refresh_token: string
      }
      return answer(token)
    },
  })
  const open = async (change: (storage: AuthStorage) => Partial<AuthStorage> = () => ({})) => {
    const redis = await openRedis({ url: server.url, timeoutMs })
    onTestFinished(() => redis.close())
    const { storage, ...locks } = openRedisAccount({ redis, account: 'test', leaseMs })
    if ((await storage.load()) === undefined)
      await storage.save(JSON.parse(createAuthJson()) as AuthDotJson)
    const events: AuthEvent[] = []
    const manager = await createAuthManager({
      storage: { ...storage, ...change(storage) },
      ...locks,
      tokenEndpoint: { http },
      now: Date.now,
      sleep: (timeMs) => setTimeout(timeMs),
      report: (event) => events.push(event),
    })
    const bearer = async () => {
      const attempt = await manager.attempt()
      return attempt?.credentials.accessToken.reveal()
    }
    return { manager, storage, events, bearer }
  }
  return { server, asked, issuer, open }
}

const transient = { type: 'refresh_failed', error: { reason: 'transient' } }

/** Refreshes until it works: the client connects again by itself. */
async function refreshUntil(
  {
    manager,
    bearer,
  }: { manager: { refreshToken(): Promise<void> }; bearer: () => Promise<unknown> },
  token: string,
): Promise<void> {
  for (let attempt = 0; attempt < 60 && (await bearer()) !== token; attempt++) {
    await manager.refreshToken()
    await setTimeout(100)
  }
  expect(await bearer()).toBe(token)
}

test('while Redis is gone, nothing is asked of the issuer and the tokens stay in use', async () => {
  const { server, asked, open } = await start()
  const one = await open()
  await one.manager.refreshToken()
  await server.snapshot()
  await server.kill()
  await one.manager.refreshToken()
  expect(one.events).toMatchObject([transient])
  expect(asked).toEqual(['rt-0'])
  expect(await one.bearer()).toBe('at-1')
  await server.start()
  await refreshUntil(one, 'at-2')
  expect(asked).toEqual(['rt-0', 'rt-1'])
})

test('while Redis does not answer in time, nothing is asked of the issuer', async () => {
  const { server, asked, open } = await start()
  const one = await open()
  server.signal('SIGSTOP')
  await one.manager.refreshToken()
  expect(one.events).toMatchObject([transient])
  expect(asked).toEqual([])
  server.signal('SIGCONT')
  await refreshUntil(one, 'at-1')
  expect(asked).toEqual(['rt-0'])
})

test('tokens that Redis does not take are used, and stored before the next are asked for', async () => {
  const { server, asked, issuer, open } = await start()
  const one = await open()
  issuer.meanwhile = async () => server.signal('SIGSTOP')
  await one.manager.refreshToken()
  issuer.meanwhile = async () => undefined
  expect(one.events).toMatchObject([{ type: 'save_failed' }])
  expect(await one.bearer()).toBe('at-1')
  server.signal('SIGCONT')
  await refreshUntil(one, 'at-2')
  expect(asked).toEqual(['rt-0', 'rt-1'])
  expect((await one.storage.load())?.tokens?.refresh_token).toBe('rt-2')
})

test('a holder that has lost its lease before it asks posts nothing', async () => {
  const { server, asked, open } = await start()
  let isLost = false
  const one = await open((storage) => ({
    load: async () => {
      if (isLost) await server.command('DEL', 'codex:{test}:refresh')
      return storage.load()
    },
  }))
  isLost = true
  await one.manager.refreshToken()
  expect(one.events).toMatchObject([transient])
  expect(asked).toEqual([])
})

test('a holder that has lost its lease does not replace the record of a later one', async () => {
  const { server, asked, issuer, open } = await start()
  const [one, other] = [await open(), await open()]
  const newer = { ...(JSON.parse(createAuthJson()) as AuthDotJson), last_refresh: null }
  newer.tokens = { ...newer.tokens!, access_token: 'at-later', refresh_token: 'rt-later' }
  issuer.meanwhile = async () => {
    await server.command('DEL', 'codex:{test}:refresh')
    await other.storage.save(newer)
  }
  await one.manager.refreshToken()
  expect(one.events).toMatchObject([transient])
  expect(await one.storage.load()).toEqual(newer)
  await one.manager.refreshToken()
  expect(asked).toEqual(['rt-0'])
  expect(one.manager.current).toMatchObject({ mode: 'chatgpt' })
})

test('an old record is replaced by the process that has traded its token', async () => {
  const { server, asked, open } = await start()
  const [one, other] = [await open(), await open()]
  await one.manager.refreshToken()
  await server.snapshot()
  await one.manager.refreshToken()
  await one.manager.refreshToken()
  await other.manager.refreshToken()
  expect(await other.bearer()).toBe('at-3')
  await server.kill()
  await server.start()
  // It does not know that the old token is spent: it adopts it, and is refused once.
  await refreshUntil(other, 'at-1')
  await other.manager.refreshToken()
  expect(asked).toEqual(['rt-0', 'rt-1', 'rt-2', 'rt-1'])
  expect(other.events.at(-1)).toMatchObject({ error: { reason: 'exhausted' } })
  // The failure is kept, so the issuer is not asked again.
  await other.manager.refreshToken()
  expect(asked).toHaveLength(4)
  await refreshUntil(one, 'at-4')
  expect(asked.at(-1)).toBe('rt-3')
  await refreshUntil(other, 'at-4')
  expect(asked).toHaveLength(5)
})

test('an old record whose token no living process has traded needs a sign-in', async () => {
  const { server, asked, open } = await start()
  const one = await open()
  await server.snapshot()
  await one.manager.refreshToken()
  await server.kill()
  await server.start()
  const later = await open()
  await later.manager.refreshToken()
  expect(asked).toEqual(['rt-0', 'rt-0'])
  expect(later.events).toMatchObject([{ error: { reason: 'exhausted' } }])
  await later.manager.loginWithApiKey('key')
  expect(await later.storage.load()).toMatchObject({ auth_mode: 'apikey' })
})
