import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openBuildCache } from '../../codegen/build-cache.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'

const folder = 'node_modules/.cache/codex-contract'

test('an entry is found by the digest that it was set with', () => {
  const cache = openBuildCache(createTemporaryFolder())
  cache.set('entry', 'abc', 'one\ntwo\n')
  expect(cache.get('entry', 'abc')).toBe('one\ntwo\n')
  expect(cache.get('entry', 'abd')).toBeUndefined()
  expect(cache.get('other', 'abc')).toBeUndefined()
})

test.each<[string, (text: string) => string]>([
  ['cut off', (text) => text.slice(0, -1)],
  ['edited', (text) => text.replace('two', 'six')],
  ['followed by more', (text) => `${text}three`],
  ['empty', () => ''],
  ['another text', () => 'abc\n{}'],
])('an entry that is %s counts as missing', (_name, damage) => {
  const root = createTemporaryFolder()
  const cache = openBuildCache(root)
  cache.set('entry', 'abc', 'one\ntwo\n')
  const path = join(root, folder, 'entry')
  writeFileSync(path, damage(readFileSync(path, 'utf8')))
  expect(cache.get('entry', 'abc')).toBeUndefined()
})

test.each(['node_modules/.cache', folder])('nothing is stored where %s is a file', (path) => {
  const root = createTemporaryFolder()
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), '')
  const cache = openBuildCache(root)
  cache.set('entry', 'abc', 'text')
  expect(cache.get('entry', 'abc')).toBeUndefined()
})

test('an entry that is a folder counts as missing, and is not replaced', () => {
  const root = createTemporaryFolder()
  mkdirSync(join(root, folder, 'entry'), { recursive: true })
  const cache = openBuildCache(root)
  cache.set('entry', 'abc', 'text')
  expect(cache.get('entry', 'abc')).toBeUndefined()
})
