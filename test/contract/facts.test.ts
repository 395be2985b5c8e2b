import { expect, test } from 'vitest'
import { contractFacts } from '../../generated/methods.js'
import { comparedReleases } from '../support/codex-release.js'

test('the contract is compared with the oldest and the newest release that it is for', () => {
  const { oldestServer, newestServer } = contractFacts
  expect([comparedReleases[0], comparedReleases.at(-1)]).toEqual([oldestServer, newestServer])
})
