import { beforeAll, describe, expect, test } from 'vitest'
import type { TurnRelease } from '../../support/codex-release.js'
import { findCodex, turnReleases } from '../../support/codex-release.js'
import type { AnyContract } from './imported-contract.js'
import { importContract } from './imported-contract.js'
import { judgeFrames } from './judge-frames.js'
import { recordTurns } from './record-turns.js'
import type { RecordedFrame } from './recorded-frames.js'

interface Release {
  version: TurnRelease
  frames: readonly RecordedFrame[]
  stable: AnyContract
  experimental: AnyContract
}

const installed = turnReleases.filter((version) => findCodex(version) !== undefined)
const absent = turnReleases.filter((version) => findCodex(version) === undefined)
const releases = new Map<TurnRelease, Release>()

/** Notifications that came later than a release whose contract is asked. */
const younger: Partial<Record<TurnRelease, readonly string[]>> = {
  '0.118.0': ['remoteControl/status/changed', 'thread/goal/cleared', 'warning'],
}

beforeAll(async () => {
  for (const version of installed) {
    const program = findCodex(version) ?? ''
    const [stable, experimental] = await Promise.all([
      importContract(program, 'stable'),
      importContract(program, 'experimental'),
    ])
    const { frames } = await recordTurns(program)
    releases.set(version, { version, frames, stable, experimental })
  }
}, 300_000)

test.skip.for(absent)('not run: codex %s is not installed', () => undefined)

describe.for(installed)('codex %s', (version) => {
  test('sends only what its experimental contract lists', async () => {
    const { experimental, frames } = findRelease(version)
    const verdict = await judgeFrames(experimental, frames)
    expect(verdict).toEqual({ unlisted: [], refused: [], tolerated: [] })
  })

  // Servers send experimental members to everybody.
  test('sends more than its stable contract lists, but nothing else', async () => {
    const { stable, frames } = findRelease(version)
    const { unlisted, refused, tolerated } = await judgeFrames(stable, frames)
    expect({ unlisted, refused }).toEqual({ unlisted: [], refused: [] })
    expect(tolerated.filter((line) => !line.startsWith('unlistedMember '))).toEqual([])
  })

  test.for(installed.filter((other) => other !== version))(
    'is understood with the contracts of %s',
    async (other) => {
      const { frames } = findRelease(version)
      const { stable, experimental } = findRelease(other)
      for (const contract of [stable, experimental]) {
        const { unlisted, refused } = await judgeFrames(contract, frames)
        expect(refused).toEqual([])
        const unknown = unlisted.filter((method) => !younger[other]?.includes(method))
        expect(unknown).toEqual([])
      }
    },
  )
})

function findRelease(version: TurnRelease): Release {
  const release = releases.get(version)
  if (release === undefined) throw new Error(`codex ${version} has no recording`)
  return release
}
