import { renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { check } from 'codex-contract-codegen'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { build } from '../../codegen/build.js'
import { readFolder } from '../../codegen/files.js'
import { checkInChild } from '../support/check-in-child.js'
import { copyContract, repository } from '../support/repository.js'
import { randomRuns } from '../support/random-runs.js'

test.each([
  ['C', 'UTC', 'en-US'],
  ['tr_TR.UTF-8', 'Pacific/Kiritimati', 'tr-TR'],
  ['ja_JP.UTF-8', 'America/St_Johns', 'ja-JP'],
])(
  'with locale %s in %s the bytes are those that are committed',
  async (locale, timeZone, seen) => {
    const env = { LANG: locale, LC_ALL: locale, TZ: timeZone }
    const answer = await checkInChild({ env, root: repository })
    expect(answer).toMatchObject({ changes: [], locale: seen, timeZone })
  },
)

test('so they are in a folder of any name', async () => {
  const copy = copyContract()
  const root = join(dirname(copy), "ünï côde 'n' $HOME")
  renameSync(copy, root)
  expect(await check({ root })).toEqual([])
})

test('so they are in whatever order the files of the schema are listed', () => {
  // The history and the examples are not part of the contract that is generated.
  const schema = [...readFolder(repository, 'schema')].filter(([path]) => {
    return !path.endsWith('.md') && !/^schema\/(history|examples)\//.test(path)
  })
  const committed = readFolder(repository, 'generated')
  const generator = (
    JSON.parse(committed.get('generated/contract.json') ?? '') as { generator: string }
  ).generator
  fc.assert(
    fc.property(fc.shuffledSubarray(schema, { minLength: schema.length }), (shuffled) => {
      for (const [path, content] of build(new Map(shuffled), generator)) {
        expect(content === committed.get(path), path).toBe(true)
      }
    }),
    randomRuns(3),
  )
})
