import { beforeAll, describe, expect, test } from 'vitest'
import { isNewer } from '../../../codegen/contract/versions.js'
import { protocol } from '../../../src/contract/protocol.js'
import { findCodex, turnReleases } from '../../support/codex-release.js'
import type { Experience } from './contract-client.js'
import { clientOf } from './contract-client.js'
import { toAnswered } from './exchanges.js'
import type { AnyContract } from './imported-contract.js'
import { importContract } from './imported-contract.js'
import { judgeFrames } from './judge-frames.js'
import { recordQuestions } from './record-questions.js'
import type { TurnsRecording } from './record-turns.js'
import { recordTurns } from './record-turns.js'

// The contract of the package, with servers of it and older ones.
const contract = protocol as unknown as AnyContract

for (const version of turnReleases) {
  const program = findCodex(version)
  describe.skipIf(program === undefined)(`codex ${version}`, () => judge(version, program ?? ''))
}

function judge(version: string, program: string): void {
  const isInWindow = !isNewer(protocol.facts['oldestServer'] ?? '', version)
  let own: AnyContract

  beforeAll(async () => {
    own = await importContract(program, 'experimental')
  })

  describe.each([undefined, { experimentalApi: true }])('with the capabilities %o', (given) => {
    const experience: Experience = { drifts: [], reports: [], unhandled: [] }
    let recording: TurnsRecording

    beforeAll(async () => {
      recording = await recordTurns(program, (transport, answer) => {
        return clientOf(contract, experience)(transport, answer, given)
      })
    })

    test('goes through every turn', () => {
      const { failed, interrupted, ...others } = recording.turns
      expect([failed.status, interrupted.status]).toEqual(['failed', 'interrupted'])
      expect(Object.values(others).map(({ status }) => status)).toEqual(
        Object.keys(others).map(() => 'completed'),
      )
    })

    test('sends nothing that the release ignores', async () => {
      const { unlisted, ignored } = await judgeFrames(own, recording.frames)
      expect({ unlisted, ignored }).toEqual({ unlisted: [], ignored: [] })
    })

    test('takes all that the release sends', () => {
      expect(experience).toMatchObject({ reports: [], unhandled: [] })
      if (isInWindow) expect(experience.drifts).toEqual([])
      const kinds = experience.drifts.map(({ kind }) => kind)
      expect(kinds.filter((kind) => !/^(?:missing|unlisted)Member$/.test(kind))).toEqual([])
    })
  })

  test('answers the questions of the release', async () => {
    const experience: Experience = { drifts: [], reports: [], unhandled: [] }
    const exchanges = toAnswered(version)
    const openClient = clientOf(contract, experience)
    const recording = await recordQuestions({ version, exchanges, openClient })
    expect(experience).toMatchObject({ reports: [], unhandled: [] })
    if (isInWindow) expect(experience.drifts).toEqual([])
    const { unlisted, ignored } = await judgeFrames(own, recording.frames)
    expect(unlisted).toEqual([])
    expect(ignored.filter((each) => !isForAll(each))).toEqual([])
  })
}

/**
 * Whether it is sent to all releases: capabilities, because the release is not known before
 * `initialize` is answered, and the tag of what had no variants before 0.141.0.
 */
function isForAll(ignored: string): boolean {
  return /initialize params \/capabilities\/|thread\/start params \/dynamicTools\/\*\/type$/.test(
    ignored,
  )
}
