import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listSources } from '../structure/imports.js'
import { repository } from '../support/repository.js'
import { requirements } from './requirements.js'

// Tests against real servers do not run everywhere, so they prove nothing alone.
const files = listSources('test').filter((path) => {
  return path.endsWith('.test.ts') && !/^test\/codex\/|requirements/.test(path)
})

/** The ids that the titles of tests begin with, by file. */
const named = files.map((path) => ({
  path,
  ids: findIds(readFileSync(join(repository, path), 'utf8')),
}))

function findIds(source: string): string[] {
  const titles = source.matchAll(/['"`]\[([A-Z]\d+(?:, [A-Z]\d+)*)\] /g)
  return [...titles].flatMap(([, ids]) => ids!.split(', '))
}

test('every requirement is named by a test', () => {
  const proven = new Set(named.flatMap(({ ids }) => ids))
  expect(Object.keys(requirements).filter((id) => !proven.has(id))).toEqual([])
})

test.each(named.filter(({ ids }) => ids.length > 0))(
  '$path names known requirements',
  ({ ids }) => {
    expect(ids.filter((id) => !(id in requirements))).toEqual([])
  },
)

test('ids are found at the beginning of titles only', () => {
  const source = `test('[T1, P2] a', f); test("[F3] b"); test('c [T4] d'); const e = '[T5]'`
  expect(findIds(source)).toEqual(['T1', 'P2', 'F3'])
})
