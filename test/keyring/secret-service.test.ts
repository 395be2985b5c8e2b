import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { AuthDotJson } from '../../generated/types/index.js'
import { createSystemKeyring, findKeyringAccount } from '../../src/auth/storage/keyring.js'
import { openAuthStorage } from '../../src/auth/storage/open-storage.js'
import { expectAuthError } from '../auth/rejection.js'
import { testStorageContract } from '../auth/storage/storage-contract.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'
import { lookUpEntry } from './secret-tool.js'
import { startSession } from './session.js'

const apiKey: AuthDotJson = { auth_mode: 'apikey', OPENAI_API_KEY: 'sk-one' }
const other: AuthDotJson = { auth_mode: 'apikey', OPENAI_API_KEY: 'sk-two' }

function open(mode: 'keyring' | 'auto', home = createTemporaryFolder()) {
  const warnings: string[] = []
  const warn = (message: string) => void warnings.push(message)
  return { home, storage: openAuthStorage({ home, mode, warn }), warnings }
}

function openTwice(mode: 'keyring' | 'auto') {
  const { home, storage } = open(mode)
  return { storage, other: open(mode, home).storage }
}

testStorageContract('keyring', () => openTwice('keyring'))

describe('auto', () => {
  testStorageContract('keyring', () => openTwice('auto'))
})

test('any program of the session finds the entry in the Secret Service', async () => {
  const { home, storage } = open('keyring')
  await storage.save(apiKey)
  expect(await lookUpEntry(home)).toBe('{"auth_mode":"apikey","OPENAI_API_KEY":"sk-one"}')
  await storage.remove()
  expect(await lookUpEntry(home)).toBeUndefined()
})

test('nothing of it is in the keyring of the kernel', async () => {
  const { home, storage } = open('keyring')
  await storage.save(apiKey)
  expect(readFileSync('/proc/keys', 'utf8')).not.toContain(await findKeyringAccount(home))
})

test('homes share nothing', async () => {
  const { storage } = open('keyring')
  await storage.save(apiKey)
  expect(await open('keyring').storage.load()).toBeUndefined()
})

test('a login of any length has room', async () => {
  const { storage } = open('keyring')
  const record = { ...apiKey, OPENAI_API_KEY: 'ü'.repeat(100_000) }
  await storage.save(record)
  expect(await storage.load()).toStrictEqual(record)
})

test('auto storage moves a login from the file into the keyring with the next save', async () => {
  const { home, storage, warnings } = open('auto')
  const path = join(home, 'auth.json')
  writeFileSync(path, JSON.stringify(apiKey))
  expect(await storage.load()).toStrictEqual(apiKey)
  await storage.save(other)
  expect(existsSync(path)).toBe(false)
  expect(JSON.parse((await lookUpEntry(home))!)).toStrictEqual(other)
  expect(warnings).toEqual([])
})

/** A storage that works in a session of its own. */
async function openIn(session: Promise<NodeJS.ProcessEnv>, mode: 'keyring' | 'auto', home: string) {
  const keyring = createSystemKeyring({ home, env: await session })
  const warnings: string[] = []
  const warn = (message: string) => void warnings.push(message)
  return { storage: openAuthStorage({ home, mode, keyring, warn }), warnings }
}

test('an entry is there in the next session', async () => {
  const [data, home] = [createTemporaryFolder(), createTemporaryFolder()]
  const today = await openIn(startSession(data, 'unlocked'), 'keyring', home)
  await today.storage.save(apiKey)
  const tomorrow = await openIn(startSession(data, 'unlocked'), 'keyring', home)
  expect(await tomorrow.storage.load()).toStrictEqual(apiKey)
})

test('a locked keyring that nobody unlocks refuses', async () => {
  const [data, home] = [createTemporaryFolder(), createTemporaryFolder()]
  const unlocked = await openIn(startSession(data, 'unlocked'), 'keyring', home)
  await unlocked.storage.save(apiKey)
  const { storage } = await openIn(startSession(data, 'locked'), 'keyring', home)
  const failing = {
    'load CLI auth from': () => storage.load(),
    'write OAuth tokens to': () => storage.save(other),
    'delete auth from': () => storage.remove(),
  }
  for (const [doing, act] of Object.entries(failing)) {
    const message = new RegExp(`^failed to ${doing} keyring: .*prompt was dismissed$`)
    const error = await expectAuthError(act(), 'keyring_failed', message)
    expect(error.keyringFault).toBe('refused')
  }
  expect(await unlocked.storage.load()).toStrictEqual(apiKey)
})

test('auto storage keeps a login in the file while the keyring is locked', async () => {
  const [data, home] = [createTemporaryFolder(), createTemporaryFolder()]
  const unlocked = await openIn(startSession(data, 'unlocked'), 'auto', home)
  await unlocked.storage.save(apiKey)
  const { storage, warnings } = await openIn(startSession(data, 'locked'), 'auto', home)
  expect(await storage.load()).toBeUndefined()
  await storage.save(other)
  expect(JSON.parse(readFileSync(join(home, 'auth.json'), 'utf8'))).toStrictEqual(other)
  expect(await storage.load()).toStrictEqual(other)
  expect(await storage.remove()).toBe(true)
  expect(existsSync(join(home, 'auth.json'))).toBe(false)
  expect(warnings.map((warning) => warning.split(/[:"]/, 1)[0])).toEqual([
    'Reading credentials from ',
    'Storing credentials in ',
    'An older login in the keyring, if any, takes precedence once usable',
    'A login in the keyring, if any, was not removed',
  ])
})
