import { beforeAll, describe, expect, test } from 'vitest'
import { findCodex, turnReleases } from '../../support/codex-release.js'
import { presenceCorrections } from '../../../codegen/read/declarations/presence-corrections.js'
import type { Releases } from '../releases.js'
import { readRelease } from '../contract/exported.js'
import { from } from '../releases.js'
import { toAnswered } from './exchanges.js'
import type { AnyContract } from './imported-contract.js'
import { importContract } from './imported-contract.js'
import { countMembers } from './count-members.js'
import { judgeFrames } from './judge-frames.js'
import { asksTime, recordQuestions } from './record-questions.js'
import type { OpenClient } from './raw-client.js'
import { openRawClient } from './raw-client.js'
import { recordTurns } from './record-turns.js'
import type { RecordedFrame } from './recorded-frames.js'

interface Release {
  version: string
  frames: readonly RecordedFrame[]
  stable: AnyContract
  experimental: AnyContract
}

const installed = turnReleases.filter((version) => findCodex(version) !== undefined)
const absent = turnReleases.filter((version) => findCodex(version) === undefined)
const releases = new Map<string, Release>()

/** Methods that not every release has, and the releases that do. */
const partial: Readonly<Record<string, Releases>> = {
  'attestation/generate': from('0.137.0'),
  'currentTime/read': asksTime,
  'mcpServer/tool/call': from('0.128.0'),
  'remoteControl/status/changed': from('0.128.0'),
  'thread/goal/cleared': from('0.128.0'),
  'thread/readState/changed': from('0.169.0'),
  warning: from('0.128.0'),
}

/** What a server asks nobody but who opted in. No stable contract lists it. */
const optedIn: readonly string[] = ['currentTime/read']

const optIn: OpenClient = (transport, answer) => {
  return openRawClient(transport, answer, { experimentalApi: true })
}

beforeAll(async () => {
  for (const version of installed) {
    const program = findCodex(version) ?? ''
    const [stable, experimental] = await Promise.all([
      importContract(program, 'stable'),
      importContract(program, 'experimental'),
    ])
    const recordings = [
      await recordTurns(program),
      await recordTurns(program, optIn),
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
    expect(verdict).toMatchObject({ unlisted: [], refused: [], drifts: [] })
  })

  test('sends only what its stable contract lists, but for what a client opts in to', async () => {
    const { stable, frames } = findRelease(version)
    const verdict = await judgeFrames(stable, frames)
    const unlisted = asksTime(version) ? optedIn : []
    expect(verdict).toMatchObject({ unlisted, refused: [], drifts: [] })
  })

  test.for(['stable', 'experimental'] as const)(
    'sends what its %s contract requires, and at times what is optional',
    async (surface) => {
      const { model } = await readRelease(version, surface)
      const presence = countMembers(model, findRelease(version).frames)
      const seen = presence.filter((member) => member.seen > 0)
      const absent = seen.filter((member) => member.required && member.present < member.seen)
      expect(absent).toEqual([])
      const often = seen.filter((member) => member.seen >= 20)
      const falselyOptional = often.filter((member) => {
        return !member.required && member.present === member.seen
      })
      console.log(
        `codex ${version}, ${surface}: ${presence.length - seen.length} of ${presence.length} ` +
          `members in no frame; ${often.length} in 20 or more`,
      )
      expect(falselyOptional.length, JSON.stringify(falselyOptional)).toBeLessThanOrEqual(
        often.length / 100,
      )
    },
  )

  test.for(installed.filter((other) => other !== version))(
    'is understood with the contracts of %s',
    async (other) => {
      const { frames } = findRelease(version)
      const { stable, experimental } = findRelease(other)
      for (const contract of [stable, experimental]) {
        const { unlisted, refused } = await judgeFrames(contract, frames)
        expect(refused).toEqual([])
        const known = contract === stable ? [...lackedBy(other), ...optedIn] : lackedBy(other)
        expect(unlisted.filter((method) => !known.includes(method))).toEqual([])
      }
    },
  )
})

test.each(presenceCorrections)(
  'the correction of $types $member is needed, and right',
  async ({ types, member, present }) => {
    const found = await Promise.all(
      installed.map(async (version) => {
        const { model, inferences } = await readRelease(version)
        const isMeant = (at: string) => {
          const [type = '', name] = at.split('.')
          return name === member && types.test(type)
        }
        const isUsed = inferences.some(({ rule, at }) => rule === 'correction' && isMeant(at))
        const counts = countMembers(model, findRelease(version).frames)
        return { isUsed, counts: counts.filter(({ name, seen }) => seen > 0 && isMeant(name)) }
      }),
    )
    expect(found.some(({ isUsed }) => isUsed)).toBe(true)
    const counts = found.flatMap((each) => each.counts)
    const always = counts.filter((count) => count.present === count.seen)
    expect(counts).not.toEqual([])
    expect(always).toEqual(present ? counts : [])
  },
)

/** Methods that a release does not have. */
function lackedBy(version: string): string[] {
  return Object.keys(partial).filter((method) => partial[method]?.(version) === false)
}

function findRelease(version: string): Release {
  const release = releases.get(version)
  if (release === undefined) throw new Error(`codex ${version} has no recording`)
  return release
}
