import { beforeAll, describe, expect, test } from 'vitest'
import { findCodex, turnReleases } from '../../support/codex-release.js'
import type { CodexSession } from './codex-session.js'
import { startSession } from './codex-session.js'
import type { Experience } from './contract-client.js'
import { clientOf, openClient } from './contract-client.js'
import type { AnyContract } from './imported-contract.js'
import { importContract } from './imported-contract.js'
import { openRawClient } from './raw-client.js'
import { recordTurns } from './record-turns.js'

const installed = turnReleases.filter((version) => findCodex(version) !== undefined)
const absent = turnReleases.filter((version) => findCodex(version) === undefined)
const contracts = new Map<string, AnyContract>()

test.skip.for(absent)('not run: codex %s is not installed', () => undefined)

beforeAll(async () => {
  for (const version of installed) {
    contracts.set(version, await importContract(findCodex(version) ?? '', 'experimental'))
  }
}, 300_000)

describe.for(installed)('a client with the contract of codex %s', (ours) => {
  test.for(installed)('goes through all turns with codex %s', async (theirs) => {
    const experience: Experience = { drifts: [], reports: [], unhandled: [] }
    const recording = await recordTurns(
      findCodex(theirs) ?? '',
      clientOf(contractOf(ours), experience),
    )
    expect(Object.values(recording.turns).map(({ status }) => status)).toEqual([
      'completed',
      'completed',
      'completed',
      'completed',
      'interrupted',
      'failed',
      'completed',
      'completed',
      'completed',
    ])
    expect(recording.files).toEqual(['accepted.txt', 'patched.txt'])
    expect(experience).toMatchObject({ reports: [], unhandled: [] })
    if (ours === theirs) expect(experience.drifts).toEqual([])
    // All others send something that the first release does not list.
    else if (ours === turnReleases[0]) expect(experience.drifts).not.toEqual([])
  })
})

describe.for(installed)('codex %s', (theirs) => {
  const ends = [installed[0], installed.at(-1)].filter((version) => version !== theirs)

  test.for(ends)('is not sent what only codex %s has', async (ours) => {
    const contract = contractOf(ours)
    const session = await startSession({ codexPath: findCodex(theirs) ?? '', replies: [] })
    try {
      const client = await openClient(session.transport, contract)
      const sent = countSent(session)
      for (const method of missing(contract, theirs)) {
        expect(client.supports(method), method).toBe(false)
        await expect(client.request(method, {}), method).rejects.toMatchObject({
          code: 'unsupported_method',
          message: expect.stringContaining(`, this server is ${theirs}`) as string,
        })
      }
      expect(countSent(session)).toBe(sent)
    } finally {
      await session.close()
    }
  })

  test.for(ends)('refuses what only codex %s has', async (ours) => {
    const session = await startSession({ codexPath: findCodex(theirs) ?? '', replies: [] })
    try {
      const client = await openRawClient(session.transport, () => undefined)
      for (const method of missing(contractOf(ours), theirs)) {
        await expect(client.requestRaw(method, {})).rejects.toThrow(`unknown variant \`${method}\``)
      }
    } finally {
      await session.close()
    }
  })
})

function countSent({ frames }: CodexSession): number {
  return frames.filter(({ direction }) => direction === 'sent').length
}

/** Methods of a contract that this release does not export. */
function missing(contract: AnyContract, version: string): string[] {
  const theirs = contractOf(version).clientRequests
  return Object.keys(contract.clientRequests).filter((method) => !Object.hasOwn(theirs, method))
}

function contractOf(version: string | undefined): AnyContract {
  const contract = contracts.get(version ?? '')
  if (contract === undefined) throw new Error(`codex ${version} was not imported`)
  return contract
}
