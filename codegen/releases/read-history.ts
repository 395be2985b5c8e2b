import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readFilesIfAny } from '../files.js'
import { History } from './history.js'
import { SourceError } from '../sources/error.js'

/** Where the history is kept, relative to the root of the repository. */
export const historyFolder = 'schema/history'

/** Types of results that do not follow from a name, a line each: the method, a space and the type. */
export const resultsName = 'results.txt'

export function readHistory(root: string): History {
  const files = [...readFilesIfAny(join(root, historyFolder))]
  return new History(new Map(files.filter(([name]) => /^\d+\.\d+\.\d+\.txt$/.test(name))))
}

export function readResults(root: string): Map<string, string> {
  const lines = readFileSync(join(root, historyFolder, resultsName), 'utf8')
    .trim()
    .split('\n')
  return new Map(
    lines.map((line, index) => {
      const [, method, type] = /^(\S+) (\w+)$/.exec(line) ?? []
      if (method !== undefined && type !== undefined) return [method, type]
      throw new SourceError(
        'unreadable',
        `${resultsName}:${index + 1}: expected a method and a type`,
      )
    }),
  )
}

export function formatResults(results: ReadonlyMap<string, string>): string {
  const rows = [...results].map(([method, type]) => `${method} ${type}\n`)
  return rows.sort((a, b) => (a < b ? -1 : 1)).join('')
}
