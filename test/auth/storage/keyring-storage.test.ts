import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { AuthDotJson } from '../../../generated/types/index.js'
import { openAuthStorage } from '../../../src/auth/storage/open-storage.js'
import { createJwt } from '../../support/jwt.js'
import { createTemporaryFolder } from '../../support/temporary-folder.js'
import { createFakeKeyring } from './fake-keyring.js'
import { expectAuthError } from '../rejection.js'
import { testStorageContract } from './storage-contract.js'

const apiKey: AuthDotJson = { auth_mode: 'apikey', OPENAI_API_KEY: 'sk-new' }

function createFixture(value?: string) {
  const home = createTemporaryFolder()
  const keyring = createFakeKeyring(value)
  const warnings: string[] = []
  const warn = (message: string) => void warnings.push(message)
  const storage = openAuthStorage({ home, mode: 'keyring', keyring, warn })
  return { home, path: join(home, 'auth.json'), keyring, storage, warnings }
}

testStorageContract('keyring', () => {
  const { home, keyring, storage } = createFixture()
  return {
    storage,
    other: openAuthStorage({ home, mode: 'keyring', keyring, warn: () => undefined }),
    damage: (text) => (keyring.value = text),
    disconnect: () => keyring.fail('unavailable'),
  }
})

test('an entry is one line, with its members in the order of other writers', async () => {
  const { keyring, storage } = createFixture()
  const id_token = createJwt({})
  await storage.save({
    ...{ future: 1 },
    tokens: { account_id: 'w', refresh_token: 'r', access_token: 'a', id_token },
    OPENAI_API_KEY: null,
    auth_mode: 'chatgpt',
  })
  expect(keyring.value).toBe(
    `{"auth_mode":"chatgpt","OPENAI_API_KEY":null,"tokens":{"id_token":"${id_token}",` +
      '"access_token":"a","refresh_token":"r","account_id":"w"},"future":1}',
  )
})

test('a save leaves no login in auth.json, not even a broken one', async () => {
  const { path, storage, warnings } = createFixture()
  writeFileSync(path, 'broken')
  await storage.save(apiKey)
  expect(existsSync(path)).toBe(false)
  expect(warnings).toEqual([])
})

test('a save that cannot remove auth.json succeeds, and says once what is left', async () => {
  const { path, storage, warnings } = createFixture()
  mkdirSync(path)
  await storage.save(apiKey)
  await storage.save(apiKey)
  expect(await storage.load()).toStrictEqual(apiKey)
  expect(warnings).toEqual([
    expect.stringMatching(
      /^The login is in the keyring now, but an older one is still in a file: Cannot remove ".*auth\.json": E/,
    ),
  ])
})

test('a save creates the home for its owner only, because an entry goes by its real name', async () => {
  const home = join(createTemporaryFolder(), 'above', 'home')
  const options = { home, keyring: createFakeKeyring(), warn: () => {} }
  await openAuthStorage({ ...options, mode: 'keyring' }).save(apiKey)
  expect(statSync(home).mode & 0o777).toBe(0o700)
})

test('a save does without a home that cannot be created', async () => {
  const parent = join(createTemporaryFolder(), 'file')
  writeFileSync(parent, '')
  const keyring = createFakeKeyring()
  const options = { home: join(parent, 'home'), keyring, warn: () => {} }
  await openAuthStorage({ ...options, mode: 'keyring' }).save(apiKey)
  expect(JSON.parse(keyring.value!)).toStrictEqual(apiKey)
})

test('a save that fails leaves auth.json alone', async () => {
  const { path, keyring, storage } = createFixture()
  writeFileSync(path, '{}')
  keyring.fail('refused')
  const error = await expectAuthError(
    storage.save(apiKey),
    'keyring_failed',
    'failed to write OAuth tokens to keyring: it is refused',
  )
  expect(error.keyringFault).toBe('refused')
  expect(readFileSync(path, 'utf8')).toBe('{}')
})

test('load() does not look at auth.json', async () => {
  const { path, storage } = createFixture()
  writeFileSync(path, '{"OPENAI_API_KEY":"sk-file"}')
  expect(await storage.load()).toBeUndefined()
})

test('load() says that the keyring fails, and how', async () => {
  const { keyring, storage } = createFixture()
  keyring.fail('timed_out')
  const message = 'failed to load CLI auth from keyring: it is timed_out'
  const error = await expectAuthError(storage.load(), 'keyring_failed', message)
  expect(error.keyringFault).toBe('timed_out')
})

test.each([
  ['half an entry', '{"OPENAI_API_KEY":"canary', 'not valid JSON (line 1 column 26)'],
  ['an empty entry', '', 'not valid JSON'],
  ['a list', '["canary"]', 'must be object'],
  ['a wrong type', '{"tokens":["canary"]}', '"/tokens" must be object'],
])('load() refuses %s and quotes nothing', async (_name, value, reason) => {
  const error = await expectAuthError(
    createFixture(value).storage.load(),
    'malformed_auth_file',
    `failed to deserialize CLI auth from keyring: ${reason}`,
  )
  expect(error.path).toBeUndefined()
  expect(error.cause).toBeUndefined()
})

test.each([
  ['an entry and a file', '{}', true, true],
  ['an entry alone', '{}', false, true],
  ['a broken entry', 'broken', false, true],
  ['a file alone', undefined, true, true],
  ['nothing', undefined, false, false],
])('remove() removes %s', async (_name, value, hasFile, removed) => {
  const { path, keyring, storage } = createFixture(value)
  if (hasFile) writeFileSync(path, 'broken')
  expect(await storage.remove()).toBe(removed)
  expect(keyring.value).toBeUndefined()
  expect(existsSync(path)).toBe(false)
})

test('remove() keeps auth.json when the keyring fails', async () => {
  const { path, keyring, storage } = createFixture('{}')
  writeFileSync(path, '{}')
  keyring.fail('unavailable')
  await expectAuthError(
    storage.remove(),
    'keyring_failed',
    'failed to delete auth from keyring: it is unavailable',
  )
  expect(existsSync(path)).toBe(true)
})

const rejectWith = (error: Error) => () => Promise.reject(error)

test('what is no fault of the keyring is passed on as it is', async () => {
  const { keyring, storage } = createFixture()
  const bug = new TypeError('bug')
  Object.assign(keyring, { get: rejectWith(bug), set: rejectWith(bug), delete: rejectWith(bug) })
  await expect(storage.load()).rejects.toBe(bug)
  await expect(storage.save(apiKey)).rejects.toBe(bug)
  await expect(storage.remove()).rejects.toBe(bug)
})
