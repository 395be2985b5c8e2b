import { beforeAll, describe, expect, test } from 'vitest'
import type { TurnRelease } from '../../support/codex-release.js'
import { findCodex, turnReleases } from '../../support/codex-release.js'
import { isFrom, toAnswered } from './exchanges.js'
import type { AnyContract } from './imported-contract.js'
import { importContract } from './imported-contract.js'
import { judgeFrames } from './judge-frames.js'
import { recordQuestions } from './record-questions.js'
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

/** Methods that not all of the releases have: the first one that does. */
const since: Readonly<Record<string, TurnRelease>> = {
  'attestation/generate': '0.137.0',
  'currentTime/read': '0.150.1',
  'mcpServer/tool/call': '0.128.0',
  'remoteControl/status/changed': '0.128.0',
  'thread/goal/cleared': '0.128.0',
  'thread/readState/changed': '0.169.0',
  warning: '0.128.0',
}

/** What a server asks nobody but who opted in. No stable contract lists it. */
const optedIn: readonly string[] = ['currentTime/read']

beforeAll(async () => {
  for (const version of installed) {
    const program = findCodex(version) ?? ''
    const [stable, experimental] = await Promise.all([
      importContract(program, 'stable'),
      importContract(program, 'experimental'),
    ])
    const recordings = [
      await recordTurns(program),
      await recordQuestions({ version, exchanges: toAnswered(version) }),
    ]
    const frames = recordings.flatMap((recording) => recording.frames)
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
    expect(unlisted).toEqual(isFrom(version, '0.150.1') ? optedIn : [])
    expect(refused).toEqual([])
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
        const known = contract === stable ? [...younger(other), ...optedIn] : younger(other)
        expect(unlisted.filter((method) => !known.includes(method))).toEqual([])
      }
    },
  )
})

/** What came later than a release. */
function younger(version: TurnRelease): string[] {
  return Object.keys(since).filter((method) => !isFrom(version, since[method] ?? version))
}

function findRelease(version: TurnRelease): Release {
  const release = releases.get(version)
  if (release === undefined) throw new Error(`codex ${version} has no recording`)
  return release
}
