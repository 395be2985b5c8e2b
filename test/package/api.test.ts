import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { repository } from '../support/repository.js'
import { createApiReports } from './api-report.js'
import { entries } from './entries.js'

// These read dist/, which `npm test` builds first.

const folder = join(import.meta.dirname, 'api')

test('every entry of the package has a report, and no report is left over', () => {
  expect(readdirSync(folder).sort()).toEqual(entries.map((entry) => `${entry}.txt`).sort())
})

const pathOf = (entry: string) => join(repository, `dist/${entry}.d.ts`)
const reports = createApiReports(entries.map(pathOf), new Set([pathOf('types')]))

test.each(entries.map((entry, index) => [entry, reports[index] ?? ''] as const))(
  'the public surface of %s is what its report says; if it is meant to change, run `npm run api`',
  async (entry, report) => {
    await expect(report).toMatchFileSnapshot(join(folder, `${entry}.txt`))
  },
)
