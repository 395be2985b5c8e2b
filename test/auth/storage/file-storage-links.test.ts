import { existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, readlinkSync } from 'node:fs'
import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { AuthDotJson } from '../../../generated/types/index.js'
import { createFileStorage } from '../../../src/auth/storage/file-storage.js'
import { createTemporaryFolder } from '../../support/temporary-folder.js'

const apiKey: AuthDotJson = { auth_mode: 'apikey', OPENAI_API_KEY: 'sk-new' }

test('a save through a link rewrites the target and keeps the link', async () => {
  const home = createTemporaryFolder()
  const elsewhere = createTemporaryFolder()
  const target = join(elsewhere, 'secrets.json')
  writeFileSync(target, '{}', { mode: 0o644 })
  symlinkSync(target, join(home, 'auth.json'))
  await createFileStorage(home).save(apiKey)
  expect(readlinkSync(join(home, 'auth.json'))).toBe(target)
  expect(lstatSync(target).isFile()).toBe(true)
  expect(lstatSync(target).mode & 0o777).toBe(0o600)
  expect(await createFileStorage(home).load()).toStrictEqual(apiKey)
  expect(readdirSync(home)).toStrictEqual(['auth.json'])
  expect(readdirSync(elsewhere)).toStrictEqual(['secrets.json'])
})

test('a save through a dangling link creates its target', async () => {
  const home = createTemporaryFolder()
  const target = join(createTemporaryFolder(), 'secrets.json')
  symlinkSync(target, join(home, 'auth.json'))
  expect(await createFileStorage(home).load()).toBeUndefined()
  await createFileStorage(home).save(apiKey)
  expect(readlinkSync(join(home, 'auth.json'))).toBe(target)
  expect(lstatSync(target).isFile()).toBe(true)
  expect(await createFileStorage(home).load()).toStrictEqual(apiKey)
})

test('a save follows links to links, relative ones from where they really are', async () => {
  const root = createTemporaryFolder()
  mkdirSync(join(root, 'real/home'), { recursive: true })
  symlinkSync('real/home', join(root, 'home'))
  symlinkSync('../first', join(root, 'real/home/auth.json'))
  symlinkSync('second', join(root, 'real/first'))
  const storage = createFileStorage(join(root, 'home'))
  await storage.save(apiKey)
  expect(JSON.parse(readFileSync(join(root, 'real/second'), 'utf8'))).toStrictEqual(apiKey)
  expect(readlinkSync(join(root, 'real/first'))).toBe('second')
  expect(await storage.load()).toStrictEqual(apiKey)
})

test('remove() removes the credentials a link leads to, and a later save finds the link', async () => {
  const home = createTemporaryFolder()
  const target = join(createTemporaryFolder(), 'secrets.json')
  symlinkSync(target, join(home, 'auth.json'))
  const storage = createFileStorage(home)
  expect(await storage.remove()).toBe(false)
  await storage.save(apiKey)
  expect(await storage.remove()).toBe(true)
  expect(existsSync(target)).toBe(false)
  await storage.save(apiKey)
  expect(existsSync(target)).toBe(true)
})
