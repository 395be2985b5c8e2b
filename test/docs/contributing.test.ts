import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { repository } from '../support/repository.js'

const text = readFileSync(join(repository, 'CONTRIBUTING.md'), 'utf8')
const start = text.indexOf('## Five changes, step by step')
const walks = text
  .slice(start, text.indexOf('\n## ', start + 1))
  .split(/^### /m)
  .slice(1)
  .map((walk) => ({ title: walk.slice(0, walk.indexOf('\n')), walk }))

function namesIn(markdown: string): string[] {
  return [...markdown.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
}

/** The rows of the table: the files of the first column, and names that the second one mentions. */
function rowsOf(walk: string): { paths: string[]; mentioned: string[] }[] {
  const lines = walk.split('\n').filter((line) => line.startsWith('| ') && line.includes('`'))
  return lines.map((line) => {
    const [, files = '', edit = ''] = line.split('|')
    return { paths: namesIn(files), mentioned: namesIn(edit) }
  })
}

test('five changes are described', () => {
  expect(walks).toHaveLength(5)
  for (const { walk } of walks) expect(rowsOf(walk).length).toBeGreaterThan(2)
})

test.each(walks)('the files of $title exist', ({ walk }) => {
  const named = namesIn(walk).filter((name) => /^[\w.-]+(\/[\w.-]+)+$/.test(name))
  const paths = [...named, ...rowsOf(walk).flatMap((row) => row.paths)]
  expect(paths.filter((path) => !existsSync(join(repository, path)))).toEqual([])
})

test.each(walks)('the identifiers to $title occur in the file of their row', ({ walk }) => {
  for (const { paths, mentioned } of rowsOf(walk)) {
    const files = paths.map((path) => join(repository, path))
    if (!files.every((file) => existsSync(file) && statSync(file).isFile())) continue
    const source = files.map((file) => readFileSync(file, 'utf8')).join('\n')
    const identifiers = mentioned.filter((name) => /^[a-zA-Z]\w*$/.test(name))
    expect(identifiers.filter((name) => !source.includes(name))).toEqual([])
  }
})
