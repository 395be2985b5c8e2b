import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { getuid } from 'node:process'
import { expect, test } from 'vitest'
import type { AuthDotJson } from '../../../generated/types/index.js'
import { formatAuthJson } from '../../../src/auth/storage/auth-json.js'
import { createFileStorage } from '../../../src/auth/storage/file-storage.js'
import { createTemporaryFolder } from '../../support/temporary-folder.js'
import { expectAuthError } from '../rejection.js'
import { runUnprivileged } from '../unprivileged.js'

const apiKey: AuthDotJson = { auth_mode: 'apikey', OPENAI_API_KEY: 'sk-new' }

test('a folder in the place of auth.json is named and nothing is touched', async () => {
  const home = createTemporaryFolder()
  const path = join(home, 'auth.json')
  mkdirSync(path)
  writeFileSync(join(path, 'inside'), '')
  const storage = createFileStorage(home)
  const loading = await expectAuthError(
    storage.load(),
    'unreadable_auth_file',
    `Cannot read "${path}": EISDIR: illegal operation on a directory, read`,
  )
  expect(loading).toMatchObject({ path, errno: 'EISDIR' })
  const saving = await expectAuthError(
    storage.save(apiKey),
    'storage_failed',
    `Cannot write "${path}": EISDIR: illegal operation on a directory, open '${path}'`,
  )
  expect(saving).toMatchObject({ path, errno: 'EISDIR' })
  await expectAuthError(storage.remove(), 'storage_failed', /^Cannot remove ".*": E(ISDIR|PERM): /)
  expect(readdirSync(home)).toStrictEqual(['auth.json'])
  expect(readdirSync(path)).toStrictEqual(['inside'])
})

test('a home below a regular file is named', async () => {
  const file = join(createTemporaryFolder(), 'file')
  writeFileSync(file, 'content')
  const home = join(file, 'home')
  const path = join(home, 'auth.json')
  const storage = createFileStorage(home)
  await expectAuthError(storage.load(), 'unreadable_auth_file', /^Cannot read ".*": ENOTDIR: /)
  const saving = await expectAuthError(storage.save(apiKey), 'storage_failed', /: ENOTDIR: /)
  expect(saving).toMatchObject({ path, errno: 'ENOTDIR' })
  await expectAuthError(storage.remove(), 'storage_failed', /^Cannot remove ".*": ENOTDIR: /)
  expect(readFileSync(file, 'utf8')).toBe('content')
})

test('a home that is a regular file is named', async () => {
  const home = join(createTemporaryFolder(), 'file')
  writeFileSync(home, 'content')
  await expectAuthError(createFileStorage(home).save(apiKey), 'storage_failed', /: ENOTDIR: /)
})

test.runIf(existsSync('/proc/self'))('a home that no one can create is named', async () => {
  const save = createFileStorage('/proc/codex-contract/home').save(apiKey)
  await expectAuthError(save, 'storage_failed', /^Cannot write "\/proc\/.*": ENOENT: .*, mkdir/)
})

test('a link that leads to itself is named', async () => {
  const home = createTemporaryFolder()
  symlinkSync('auth.json', join(home, 'auth.json'))
  const storage = createFileStorage(home)
  await expectAuthError(storage.load(), 'unreadable_auth_file', /: ELOOP: /)
  await expectAuthError(storage.save(apiKey), 'storage_failed', /: ELOOP: /)
  expect(lstatSync(join(home, 'auth.json')).isSymbolicLink()).toBe(true)
})

test('a home that must not be written keeps its file and gets no other', async () => {
  const home = createTemporaryFolder()
  const path = join(home, 'auth.json')
  writeFileSync(path, 'old', { mode: 0o666 })
  chmodSync(path, 0o666)
  await runUnprivileged(home, async () => {
    chmodSync(home, 0o500)
    const storage = createFileStorage(home)
    const error = await expectAuthError(
      storage.save(apiKey),
      'storage_failed',
      /: EACCES: .*, open/,
    )
    expect(error).toMatchObject({ path, errno: 'EACCES' })
    await expectAuthError(storage.remove(), 'storage_failed', /^Cannot remove ".*": EACCES: /)
    chmodSync(home, 0o700)
  })
  expect(readFileSync(path, 'utf8')).toBe('old')
  expect(readdirSync(home)).toStrictEqual(['auth.json'])
})

test('a home that must not be created is named', async () => {
  const above = createTemporaryFolder()
  await runUnprivileged(above, async () => {
    chmodSync(above, 0o500)
    const save = createFileStorage(join(above, 'home')).save(apiKey)
    await expectAuthError(save, 'storage_failed', /^Cannot write ".*": EACCES: .*, mkdir/)
    chmodSync(above, 0o700)
  })
})

test('a file that its owner made read-only is not replaced', async () => {
  const home = createTemporaryFolder()
  const path = join(home, 'auth.json')
  writeFileSync(path, 'old', { mode: 0o400 })
  if (getuid?.() === 0) chownSync(path, 65534, 65534)
  await runUnprivileged(home, async () => {
    await expectAuthError(createFileStorage(home).save(apiKey), 'storage_failed', /: EACCES: /)
  })
  expect(readFileSync(path, 'utf8')).toBe('old')
  expect(readdirSync(home)).toStrictEqual(['auth.json'])
})

test('a file that must not be read is named', async () => {
  const home = createTemporaryFolder()
  writeFileSync(join(home, 'auth.json'), '{}', { mode: 0o000 })
  await runUnprivileged(home, async () => {
    const load = createFileStorage(home).load()
    await expectAuthError(load, 'unreadable_auth_file', /^Cannot read ".*": EACCES: /)
  })
})

test('an immutable home keeps its file and gets no other', async (context) => {
  const home = createTemporaryFolder()
  const path = join(home, 'auth.json')
  writeFileSync(path, 'old')
  const { status } = spawnSync('chattr', ['+i', home])
  context.skip(status !== 0, 'chattr +i does not work here')
  try {
    await expectAuthError(createFileStorage(home).save(apiKey), 'storage_failed', /: EPERM: /)
  } finally {
    spawnSync('chattr', ['-i', home])
  }
  expect(readFileSync(path, 'utf8')).toBe('old')
  expect(readdirSync(home)).toStrictEqual(['auth.json'])
})

test('a file that may be written and not replaced is written and emptied in place', async (context) => {
  context.skip(getuid?.() !== 0, 'only root can make a file of another owner')
  const home = createTemporaryFolder()
  const path = join(home, 'auth.json')
  writeFileSync(path, 'old')
  chmodSync(path, 0o666)
  // In a sticky folder anybody may write the file, and only its owner may replace it.
  chmodSync(home, 0o1777)
  await runUnprivileged(createTemporaryFolder(), async () => {
    const storage = createFileStorage(home)
    await storage.save(apiKey)
    expect(readFileSync(path, 'utf8')).toBe(formatAuthJson(apiKey, 2))
    expect(await storage.load()).toStrictEqual(apiKey)
    expect(readdirSync(home)).toStrictEqual(['auth.json'])
    expect(await storage.remove()).toBe(true)
    expect(readFileSync(path, 'utf8')).toBe('\n')
    expect(await storage.load()).toBeUndefined()
    expect(await storage.remove()).toBe(false)
  })
  expect(statSync(path)).toMatchObject({ uid: 0, mode: 0o100666 })
  expect(readdirSync(home)).toStrictEqual(['auth.json'])
})
