import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { AuthDotJson } from '../../generated/types/index.js'
import { createAuthManager } from '../../src/auth/auth-manager.js'
import type { AuthEvent } from '../../src/auth/auth-manager.js'
import type { AuthStorage } from '../../src/auth/storage/auth-storage.js'
import { getBearerToken } from '../../src/auth/codex-auth.js'
import { createEphemeralStorage } from '../../src/auth/storage/ephemeral-storage.js'
import { createFileStorage } from '../../src/auth/storage/file-storage.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'
import { createJwt } from '../support/jwt.js'
import { expectAuthError } from './rejection.js'
import { authDefaults } from '../support/auth.js'

const chatgpt: AuthDotJson = {
  tokens: { id_token: createJwt({}), access_token: 'a', refresh_token: 'r' },
  last_refresh: '2026-11-21T12:00:00Z',
}

function unexpected(event: AuthEvent): never {
  throw new Error(`Unexpected event ${event.type}`, { cause: event.error })
}

test('a manager starts with whoever is signed in', async () => {
  const storage = createEphemeralStorage()
  const before = await createAuthManager({ ...authDefaults, storage, report: unexpected })
  expect(before.current).toBeUndefined()
  await storage.save(chatgpt)
  const after = await createAuthManager({ ...authDefaults, storage, report: unexpected })
  expect(after.current?.mode).toBe('chatgpt')
})

test('credentials that cannot be used are reported and count as signed out', async () => {
  const home = createTemporaryFolder()
  writeFileSync(join(home, 'auth.json'), '{"auth_mode":"apikey"}')
  const events: AuthEvent[] = []
  const manager = await createAuthManager({
    ...authDefaults,
    storage: createFileStorage(home),
    report: (event) => events.push(event),
  })
  expect(manager.current).toBeUndefined()
  expect(events).toMatchObject([
    {
      type: 'load_failed',
      error: { code: 'missing_credentials', message: 'API key auth is missing a key.' },
    },
  ])
})

test('a bug in a storage is not taken for being signed out', async () => {
  const storage: AuthStorage = {
    ...createEphemeralStorage(),
    load: () => Promise.reject(new TypeError('bug')),
  }
  await expect(createAuthManager({ ...authDefaults, storage, report: unexpected })).rejects.toThrow(
    'bug',
  )
})

test.each(['sk-new', '', '  sk-padded  '])(
  'loginWithApiKey(%j) replaces everything',
  async (key) => {
    const home = createTemporaryFolder()
    writeFileSync(join(home, 'auth.json'), JSON.stringify({ ...chatgpt, future: 1 }))
    const manager = await createAuthManager({
      ...authDefaults,
      storage: createFileStorage(home),
      report: unexpected,
    })
    const before = manager.current
    await manager.loginWithApiKey(key)
    expect(readFileSync(join(home, 'auth.json'), 'utf8')).toBe(
      `{\n  "auth_mode": "apikey",\n  "OPENAI_API_KEY": "${key}"\n}`,
    )
    expect(getBearerToken(manager.current!)?.reveal()).toBe(key)
    expect(before?.mode).toBe('chatgpt')
  },
)

test('a login that cannot be stored changes nothing', async () => {
  const home = createTemporaryFolder()
  mkdirSync(join(home, 'auth.json'))
  const storage: AuthStorage = { ...createFileStorage(home), load: async () => chatgpt }
  const manager = await createAuthManager({ ...authDefaults, storage, report: unexpected })
  const before = manager.current
  const login = manager.loginWithApiKey('sk-1')
  await expectAuthError(login, 'storage_failed', /^Cannot write ".*": EISDIR: /)
  expect(before?.mode).toBe('chatgpt')
  expect(manager.current).toBe(before)
})

test('logout() signs out and says whether something was stored', async () => {
  const storage = createEphemeralStorage()
  const manager = await createAuthManager({ ...authDefaults, storage, report: unexpected })
  expect(await manager.logout()).toBe(false)
  await manager.loginWithApiKey('sk-1')
  expect(await manager.logout()).toBe(true)
  expect(manager.current).toBeUndefined()
  expect(await storage.load()).toBeUndefined()
})

test('logout() removes a file that cannot be used', async () => {
  const home = createTemporaryFolder()
  writeFileSync(join(home, 'auth.json'), 'broken')
  const storage = createFileStorage(home)
  const manager = await createAuthManager({ ...authDefaults, storage, report: () => {} })
  expect(await manager.logout()).toBe(true)
  expect(await storage.load()).toBeUndefined()
})

test('a logout that fails leaves the login as it was', async () => {
  const home = createTemporaryFolder()
  mkdirSync(join(home, 'auth.json'))
  const storage: AuthStorage = { ...createFileStorage(home), load: async () => chatgpt }
  const manager = await createAuthManager({ ...authDefaults, storage, report: unexpected })
  await expectAuthError(manager.logout(), 'storage_failed', /^Cannot remove ".*auth\.json": E/)
  expect(manager.current?.mode).toBe('chatgpt')
})

test('changes happen one after the other, in the order of the calls', async () => {
  const log: string[] = []
  const storage: AuthStorage = {
    ...createEphemeralStorage(),
    async save({ OPENAI_API_KEY: key }) {
      log.push(`save ${key}`)
      await new Promise((resolve) => setTimeout(resolve, key === 'slow' ? 20 : 0))
      log.push(`saved ${key}`)
      if (key === 'bad') throw new TypeError('bad')
    },
    async remove() {
      log.push('remove')
      return true
    },
  }
  const manager = await createAuthManager({ ...authDefaults, storage, report: unexpected })
  const outcomes = await Promise.allSettled([
    manager.loginWithApiKey('slow'),
    manager.loginWithApiKey('bad'),
    manager.logout(),
    manager.loginWithApiKey('last'),
  ])
  expect(outcomes.map(({ status }) => status)).toStrictEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
  ])
  expect(log).toStrictEqual([
    'save slow',
    'saved slow',
    'save bad',
    'saved bad',
    'remove',
    'save last',
    'saved last',
  ])
  expect(getBearerToken(manager.current!)?.reveal()).toBe('last')
})
