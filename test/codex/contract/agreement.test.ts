import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readContract } from '../../../codegen/read/read-contract.js'
import { findCodex, turnReleases } from '../../support/codex-release.js'
import { repository } from '../../support/repository.js'
import { asOf } from './as-of.js'
import { compareContracts } from './compare-contracts.js'
import { contractDifferences } from './contract-differences.js'
import { readRelease } from './exported.js'

const file = 'generated/contract.json'
const ours = readContract(file, readFileSync(join(repository, file), 'utf8')).model
const listed = contractDifferences.flatMap(({ lines }) => lines)
const met = new Set<string>()

describe.for(turnReleases.map((release) => ({ release })))('codex $release', ({ release }) => {
  if (findCodex(release) === undefined) {
    test.skip('not run: this release is not installed')
    return
  }

  test('exports what our contract says of that release, but for what is listed', async () => {
    const { model } = await readRelease(release)
    const lines = compareContracts(asOf(ours, release), model, ['account']).map(
      ({ at, ours, theirs }) => `${at} | ${ours} | ${theirs}`,
    )
    for (const line of lines) met.add(line)
    expect(lines.filter((line) => !listed.includes(line))).toEqual([])
  })
})

describe.skipIf(turnReleases.some((release) => findCodex(release) === undefined))(
  'the list',
  () => {
    test('holds no difference that is gone', () => {
      expect(listed.filter((line) => !met.has(line))).toEqual([])
    })
  },
)
