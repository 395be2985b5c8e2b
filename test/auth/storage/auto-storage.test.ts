import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { AuthDotJson } from '../../../generated/types/index.js'
import { openAuthStorage } from '../../../src/auth/storage/open-storage.js'
import { createTemporaryFolder } from '../../support/temporary-folder.js'
import { createFakeKeyring } from './fake-keyring.js'
import { expectAuthError } from '../rejection.js'
import { testStorageContract } from './storage-contract.js'

const older: AuthDotJson = { auth_mode: 'apikey', OPENAI_API_KEY: 'sk-older' }
const newer: AuthDotJson = { auth_mode: 'apikey', OPENAI_API_KEY: 'sk-newer' }

function createFixture(stored: { entry?: AuthDotJson | string; file?: AuthDotJson } = {}) {
  const home = createTemporaryFolder()
  const path = join(home, 'auth.json')
  const { entry, file } = stored
  const keyring = createFakeKeyring(typeof entry === 'object' ? JSON.stringify(entry) : entry)
  if (file !== undefined) writeFileSync(path, JSON.stringify(file))
  const warnings: string[] = []
  const open = () => {
    const warn = (message: string) => void warnings.push(message)
    return openAuthStorage({ home, mode: 'auto', keyring, warn })
  }
  return { path, keyring, warnings, storage: open(), open }
}

describe('with a keyring', () => {
  testStorageContract('keyring', () => {
    const { storage, open } = createFixture()
    return { storage, other: open() }
  })
})

describe.each(['unavailable', 'refused', 'timed_out'] as const)('with one %s', (fault) => {
  test('what was saved in the file is loaded, replaced and removed', async () => {
    const { path, keyring, storage } = createFixture()
    keyring.fail(fault)
    await storage.save(older)
    await storage.save(newer)
    expect(JSON.parse(readFileSync(path, 'utf8'))).toStrictEqual(newer)
    expect(await storage.load()).toStrictEqual(newer)
    expect(storage).toMatchObject({ kind: 'file', path })
    expect(await storage.remove()).toBe(true)
    expect(existsSync(path)).toBe(false)
    expect(await storage.load()).toBeUndefined()
  })
})

test('load() prefers the keyring', async () => {
  const { storage, warnings } = createFixture({ entry: newer, file: older })
  expect(await storage.load()).toStrictEqual(newer)
  expect(storage.kind).toBe('keyring')
  expect(storage.path).toBeUndefined()
  expect(warnings).toEqual([])
})

test('load() takes the file when the keyring holds nothing, which needs no words', async () => {
  const { path, storage, warnings } = createFixture({ file: newer })
  expect(await storage.load()).toStrictEqual(newer)
  expect(storage).toMatchObject({ kind: 'file', path })
  expect(warnings).toEqual([])
})

test('load() takes the file when the keyring fails, and says so once', async () => {
  const { path, keyring, storage, warnings } = createFixture({ entry: older, file: newer })
  keyring.fail('refused')
  expect(await storage.load()).toStrictEqual(newer)
  expect(await storage.load()).toStrictEqual(newer)
  expect(storage).toMatchObject({ kind: 'file', path })
  expect(warnings).toEqual([
    `Reading credentials from "${path}": failed to load CLI auth from keyring: it is refused`,
  ])
  keyring.fail('timed_out')
  await storage.load()
  expect(warnings).toHaveLength(2)
})

test('load() takes the file when the entry is broken, and says so', async () => {
  const { path, storage, warnings } = createFixture({ entry: '{"canary', file: newer })
  expect(await storage.load()).toStrictEqual(newer)
  const reason = 'failed to deserialize CLI auth from keyring: not valid JSON (line 1 column 9)'
  expect(warnings).toEqual([`Reading credentials from "${path}": ${reason}`])
})

test('load() is back at the keyring when it works again', async () => {
  const { keyring, storage } = createFixture({ entry: newer })
  keyring.fail('unavailable')
  expect(await storage.load()).toBeUndefined()
  keyring.heal()
  expect(await storage.load()).toStrictEqual(newer)
  expect(storage.kind).toBe('keyring')
})

test('load() fails for a file that cannot be read', async () => {
  const { path, storage } = createFixture()
  mkdirSync(path)
  await expectAuthError(storage.load(), 'unreadable_auth_file', /EISDIR/)
})

test('a save goes into the keyring and takes the file away', async () => {
  const { path, keyring, storage, warnings } = createFixture({ file: older })
  await storage.load()
  await storage.save(newer)
  expect(JSON.parse(keyring.value!)).toStrictEqual(newer)
  expect(existsSync(path)).toBe(false)
  expect(storage.kind).toBe('keyring')
  expect(warnings).toEqual([])
})

test('a save goes into the file when there is no keyring, and says so once', async () => {
  const { path, keyring, storage, warnings } = createFixture()
  keyring.fail('unavailable')
  await storage.save(older)
  await storage.save(newer)
  expect(warnings).toEqual([
    `Storing credentials in "${path}": failed to write OAuth tokens to keyring: it is unavailable`,
  ])
})

test('an entry that cannot be replaced is removed, so that it does not hide the newer login', async () => {
  const { path, keyring, storage, warnings, open } = createFixture({ entry: older })
  keyring.fail('refused', 'set')
  await storage.save(newer)
  expect(keyring.value).toBeUndefined()
  expect(await storage.load()).toStrictEqual(newer)
  expect(await open().load()).toStrictEqual(newer)
  expect(warnings).toEqual([
    `Storing credentials in "${path}": failed to write OAuth tokens to keyring: it is refused`,
  ])
})

test('a login is in the file before the older one goes, so that one is always left', async () => {
  const { path, keyring, storage } = createFixture({ entry: older })
  keyring.fail('refused', 'set')
  mkdirSync(path)
  await expectAuthError(storage.save(newer), 'storage_failed', /^Cannot write /)
  expect(await storage.load()).toStrictEqual(older)
})

test('an entry that cannot be removed either hides nothing from whoever saved, and is told', async () => {
  const { path, keyring, storage, warnings, open } = createFixture({ entry: older })
  keyring.fail('refused', 'set', 'delete')
  await storage.save(newer)
  expect(await storage.load()).toStrictEqual(newer)
  expect(storage).toMatchObject({ kind: 'file', path })
  expect(warnings[1]).toBe(
    'An older login in the keyring, if any, takes precedence once usable: ' +
      'failed to delete auth from keyring: it is refused',
  )
  // Nothing on the disk tells a later process which of the two is newer; codex takes the entry too.
  expect(await open().load()).toStrictEqual(older)
})

test('a keyring that did not answer in time is not waited for again in the same save', async () => {
  const { keyring, storage } = createFixture({ entry: older })
  keyring.fail('timed_out', 'set')
  await storage.save(newer)
  expect(keyring.asked).toEqual(['set'])
  expect(await storage.load()).toStrictEqual(newer)
})

test('the keyring is looked at again when somebody has taken the file away', async () => {
  const { path, keyring, storage } = createFixture()
  keyring.fail('unavailable')
  await storage.save(older)
  keyring.heal()
  keyring.value = JSON.stringify(newer)
  rmSync(path)
  expect(await storage.load()).toStrictEqual(newer)
  writeFileSync(path, JSON.stringify(older))
  expect(await storage.load()).toStrictEqual(newer)
})

test('a later save puts the login into the keyring when it works again', async () => {
  const { path, keyring, storage } = createFixture({ entry: older })
  keyring.fail('refused')
  await storage.save(older)
  keyring.heal()
  await storage.save(newer)
  expect(existsSync(path)).toBe(false)
  expect(await storage.load()).toStrictEqual(newer)
})

test.each([
  ['both', { entry: older, file: newer }, true],
  ['an entry alone', { entry: older }, true],
  ['a file alone', { file: older }, true],
  ['nothing', {}, false],
])('remove() removes %s', async (_name, stored, removed) => {
  const { path, keyring, storage, warnings } = createFixture(stored)
  expect(await storage.remove()).toBe(removed)
  expect(keyring.value).toBeUndefined()
  expect(existsSync(path)).toBe(false)
  expect(warnings).toEqual([])
})

const left =
  'A login in the keyring, if any, was not removed: failed to delete auth from keyring: it is '

test.each(['unavailable', 'refused', 'timed_out'] as const)(
  'remove() removes the file when the keyring is %s, and says what may be left',
  async (fault) => {
    const { path, keyring, storage, warnings } = createFixture({ file: newer })
    keyring.fail(fault)
    expect(await storage.remove()).toBe(true)
    expect(existsSync(path)).toBe(false)
    expect(warnings).toEqual([left + fault])
  },
)

test('remove() finds nothing where there is neither a file nor a keyring', async () => {
  const { keyring, storage, warnings } = createFixture()
  keyring.fail('unavailable')
  expect(await storage.remove()).toBe(false)
  expect(warnings).toEqual([`${left}unavailable`])
})

test.each(['refused', 'timed_out'] as const)(
  'remove() fails when nothing was removed and the keyring is %s',
  async (fault) => {
    const { keyring, storage } = createFixture({ entry: older })
    keyring.fail(fault)
    const message = `failed to delete auth from keyring: it is ${fault}`
    await expectAuthError(storage.remove(), 'keyring_failed', message)
  },
)

const rejectWith = (error: Error) => () => Promise.reject(error)

test('what is no fault of the keyring is passed on as it is', async () => {
  const { keyring, storage, warnings } = createFixture()
  const bug = new TypeError('bug')
  Object.assign(keyring, { get: rejectWith(bug), set: rejectWith(bug), delete: rejectWith(bug) })
  await expect(storage.load()).rejects.toBe(bug)
  await expect(storage.save(newer)).rejects.toBe(bug)
  await expect(storage.remove()).rejects.toBe(bug)
  expect(warnings).toEqual([])
})

test('a probe asks for the file only where the keyring cannot be used', async () => {
  const { path, keyring, storage } = createFixture()
  mkdirSync(path)
  await storage.load().catch(() => undefined)
  await storage.probe!()
  keyring.fail('refused')
  await storage.load().catch(() => undefined)
  await expectAuthError(storage.probe!(), 'storage_failed', /^Cannot write ".*": EISDIR: /)
})
