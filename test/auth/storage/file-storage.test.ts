import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import type { AuthDotJson } from '../../../generated/types/index.js'
import { formatAuthJson } from '../../../src/auth/storage/auth-json.js'
import { createFileStorage } from '../../../src/auth/storage/file-storage.js'
import { createTemporaryPath } from '../../../src/files/temporary-file.js'
import { createTemporaryFolder } from '../../support/temporary-folder.js'
import { createJwt } from '../../support/jwt.js'
import { expectAuthError } from '../rejection.js'
import { testStorageContract } from './storage-contract.js'

testStorageContract('file', () => {
  const home = createTemporaryFolder()
  return {
    storage: createFileStorage(home),
    other: createFileStorage(home),
    damage: (text) => writeFileSync(join(home, 'auth.json'), text),
    disconnect: () => {
      rmSync(home, { recursive: true })
      writeFileSync(home, '')
    },
  }
})

const apiKey: AuthDotJson = { auth_mode: 'apikey', OPENAI_API_KEY: 'sk-1' }

function modeOf(path: string): number {
  return statSync(path).mode & 0o777
}

test('an API key login is two members, indented by two spaces, without a final newline', async () => {
  const home = createTemporaryFolder()
  await createFileStorage(home).save(apiKey)
  expect(readFileSync(join(home, 'auth.json'), 'utf8')).toBe(
    '{\n  "auth_mode": "apikey",\n  "OPENAI_API_KEY": "sk-1"\n}',
  )
  expect(statSync(join(home, 'auth.json')).size).toBe(55)
})

test('members are written in the order of other writers, unknown ones last', async () => {
  const home = createTemporaryFolder()
  const record = {
    future: 1,
    last_refresh: '2026-11-21T12:00:00Z',
    tokens: {
      ...{ later: 2 },
      account_id: 'w',
      login_owner_id: 'o',
      oauth_provenance: { issuer: 'i', client_id: 'c' },
      refresh_token: 'r',
      access_token: 'a',
      id_token: createJwt({}),
    },
    OPENAI_API_KEY: null,
    auth_mode: 'chatgpt',
  } satisfies AuthDotJson & Record<string, unknown>
  await createFileStorage(home).save(record)
  const written = JSON.parse(readFileSync(join(home, 'auth.json'), 'utf8')) as typeof record
  expect(written).toStrictEqual(record)
  expect(Object.keys(written)).toStrictEqual([
    'auth_mode',
    'OPENAI_API_KEY',
    'tokens',
    'last_refresh',
    'future',
  ])
  expect(Object.keys(written.tokens)).toStrictEqual([
    'id_token',
    'access_token',
    'refresh_token',
    'oauth_provenance',
    'login_owner_id',
    'account_id',
    'later',
  ])
})

test('the first save creates the home and the folders above it for their owner only', async () => {
  const above = join(createTemporaryFolder(), 'above')
  const home = join(above, 'home')
  const storage = createFileStorage(home)
  expect(await storage.load()).toBeUndefined()
  expect(await storage.remove()).toBe(false)
  expect(existsSync(above)).toBe(false)
  await storage.save(apiKey)
  expect(modeOf(above)).toBe(0o700)
  expect(modeOf(home)).toBe(0o700)
  expect(modeOf(join(home, 'auth.json'))).toBe(0o600)
})

test('a save leaves the mode of an existing home alone', async () => {
  const home = join(createTemporaryFolder(), 'home')
  mkdirSync(home, { mode: 0o755 })
  await createFileStorage(home).save(apiKey)
  expect(modeOf(home)).toBe(0o755)
})

test('a save takes away what others were allowed to do with an older file', async () => {
  const home = createTemporaryFolder()
  writeFileSync(join(home, 'auth.json'), '{}', { mode: 0o644 })
  await createFileStorage(home).save(apiKey)
  expect(modeOf(join(home, 'auth.json'))).toBe(0o600)
})

test('a save replaces a file that cannot be parsed and leaves nothing beside it', async () => {
  const home = createTemporaryFolder()
  writeFileSync(join(home, 'auth.json'), 'broken')
  await createFileStorage(home).save(apiKey)
  expect(readdirSync(home)).toStrictEqual(['auth.json'])
  expect(await createFileStorage(home).load()).toStrictEqual(apiKey)
})

test('remove() removes a file that cannot be parsed', async () => {
  const home = createTemporaryFolder()
  writeFileSync(join(home, 'auth.json'), 'broken')
  expect(await createFileStorage(home).remove()).toBe(true)
  expect(readdirSync(home)).toStrictEqual([])
})

test('a relative home is resolved once', async () => {
  const home = createTemporaryFolder()
  const storage = createFileStorage(relative(process.cwd(), home))
  expect(storage.path).toBe(join(home, 'auth.json'))
})

const broken: [name: string, content: string | Uint8Array, reason: string, pointer?: string][] = [
  ['an empty file', '', 'not valid JSON'],
  ['a null', 'null', 'must be object'],
  ['a list', '["canary"]', 'must be object'],
  ['a string', '"canary"', 'must be object'],
  ['half a file', '{"auth_mode":\n "canary', 'not valid JSON (line 2 column 9)'],
  ['a comma too many', '{"OPENAI_API_KEY":"canary",}', 'not valid JSON (line 1 column 28)'],
  ['a bare word', 'canary', 'not valid JSON'],
  ['deep nesting', `{"x":${'['.repeat(5000)}${']'.repeat(5000)}}`, 'nested too deeply'],
  ['a position in the text', '{"a": canary at position 1234567', 'not valid JSON'],
  ['two values', '{}\n{"a":"canary"}', 'not valid JSON (line 2 column 1)'],
  ['bytes that are no text', Uint8Array.of(0x22, 0xff, 0x22), 'not valid UTF-8'],
  ['a wrong type', '{"tokens":["canary"]}', '"/tokens" must be object'],
]

test.each(broken)('load() refuses %s and quotes nothing', async (_name, content, reason) => {
  const home = createTemporaryFolder()
  const path = join(home, 'auth.json')
  writeFileSync(path, content)
  const message = `failed to deserialize CLI auth from file: ${reason}`
  const error = await expectAuthError(
    createFileStorage(home).load(),
    'malformed_auth_file',
    message,
  )
  expect(error.path).toBe(path)
  expect(error.cause).toBeUndefined()
})

/** A file that is cut off at some byte, with the copy that its writer has left beside it. */
async function leaveHalf(home: string, length: number): Promise<string> {
  const path = join(home, 'auth.json')
  const whole = formatAuthJson(apiKey, 2)
  const copy = (await createTemporaryPath(path)).replace(/[0-9a-f]{16}-/, 'feedfacefeedface-')
  writeFileSync(copy, whole)
  writeFileSync(path, whole.slice(0, length))
  return copy
}

test.each([0, 1, 30, 54])(
  'a file that was cut off after %i bytes while it was written in place is read from its copy',
  async (length) => {
    const home = createTemporaryFolder()
    const copy = await leaveHalf(home, length)
    writeFileSync(await createTemporaryPath(join(home, 'auth.json')), Buffer.alloc(99))
    writeFileSync(await createTemporaryPath(join(home, 'auth.json')), '{\n  "auth_mode"')
    const storage = createFileStorage(home)
    expect(await storage.load()).toStrictEqual(apiKey)
    expect(existsSync(copy)).toBe(true)
    expect(await createFileStorage(home).load()).toStrictEqual(apiKey)
  },
)

test('a copy is not read for a file that holds the beginning of another record', async () => {
  const home = createTemporaryFolder()
  await leaveHalf(home, 1)
  writeFileSync(join(home, 'auth.json'), '{"OPENAI_API_KEY":"canary"')
  const loading = createFileStorage(home).load()
  await expectAuthError(loading, 'malformed_auth_file', /: not valid JSON/)
})

test('a file of white space is one whose record was removed, whatever is left beside it', async () => {
  const home = createTemporaryFolder()
  await leaveHalf(home, 1)
  const storage = createFileStorage(home)
  writeFileSync(join(home, 'auth.json'), '\n')
  expect(await storage.load()).toBeUndefined()
  await storage.save(apiKey)
  expect(await storage.load()).toStrictEqual(apiKey)
})
