import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { diff } from '../../../codegen/diff/diff.js'
import { printContract } from '../../../codegen/print/contract-files.js'
import { fromImport } from '../../../codegen/print/printer.js'
import { readFilesIfAny } from '../../../codegen/files.js'
import { toSound } from '../../../codegen/contract/lint.js'
import type { ContractModel } from '../../../codegen/contract/model.js'
import { isAlwaysSent, isOptionalForReaders, producedBy } from '../../../codegen/contract/model.js'
import { reachedFrom } from '../../../codegen/contract/references.js'
import type { ReleaseContract } from '../../../codegen/merge/lifespans.js'
import { mergeContracts } from '../../../codegen/merge/merge-contracts.js'
import { isNewer } from '../../../codegen/contract/versions.js'
import type { ReadCodexExport, Surface } from '../../../codegen/read/export/read-export.js'
import { readCodexExport } from '../../../codegen/read/export/read-export.js'
import { emitKnownReleases } from '../../../codegen/releases/emit-known-releases.js'
import { oldestInPackage } from '../../../codegen/releases/merged-releases.js'
import { History, readResults } from '../../../codegen/releases/history.js'
import { digestState } from '../../../codegen/releases/release-state.js'
import type { KnownReleases } from '../../../codegen/releases/known.js'
import { knownReleases } from '../../../codegen/releases/known.js'
import { findMissing } from '../../../src/contract/gates.js'
import { contractsOf, history } from '../../support/release-contracts.js'
import { repository } from '../../support/repository.js'

const { releases } = history

test('the tables of known releases are those that follow from the history', () => {
  const path = join(repository, 'codegen/releases/known-releases.ts')
  expect(readFileSync(path, 'utf8')).toBe(emitKnownReleases(history, readResults(repository)))
})

test('the history has every release that had a program on npm, in at most 3 MB', () => {
  expect(releases).toHaveLength(75)
  expect([releases[0], releases.at(-1)]).toEqual(['0.118.0', '0.171.0'])
  const folder = join(repository, 'schema/history')
  const bytes = releases.map((release) => statSync(join(folder, `${release}.txt`)).size)
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(3_000_000)
})

test('both surfaces of every release are rebuilt with the digest that was recorded', () => {
  const rebuilt = releases.map((release) => {
    const { stable, experimental } = history.exportsOf(release)
    const isWhole = [stable, experimental].every((each) => (each?.definitions.size ?? 0) > 0)
    return isWhole && digestState(history.stateOf(release)) === history.digestOf(release)
  })
  expect(rebuilt).toEqual(releases.map(() => true))
})

/** The share of what servers send that is optional because not every release has it. */
function optionalByDate(oldest: string): number {
  const contracts = contractsOf('experimental')
  const newest = contracts.at(-1)
  if (newest === undefined) throw new Error('No release is known')
  const merged = mergeContracts(contracts, { oldest, newest: newest.release })
  const sent = reachedFrom(merged, producedBy(merged, 'server'))
  const later = new Map(merged.types.map((type) => [type.name, type]))
  const members = newest.model.types.flatMap((type) => {
    if (type.kind !== 'object' || !sent.has(type.name)) return []
    const all = later.get(type.name)
    return type.members.map((member) => {
      const dated = all?.kind === 'object' && all.members.find(({ name }) => name === member.name)
      return isAlwaysSent(member) && (!dated || isOptionalForReaders(merged, dated))
    })
  })
  return members.filter(Boolean).length / members.length
}

test('the package is about the longest window with at most 5 % optional by date', () => {
  const at = releases.indexOf(oldestInPackage)
  const [within, beyond] = [optionalByDate(oldestInPackage), optionalByDate(releases[at - 1] ?? '')]
  console.log(
    `${releases.length - at} releases from ${oldestInPackage}: ${(within * 100).toFixed(2)} %`,
  )
  expect(releases.length - at).toBeGreaterThanOrEqual(20)
  if (releases.length - at > 20) expect(within).toBeLessThanOrEqual(0.05)
  expect(beyond).toBeGreaterThan(0.05)
})

test('the lines of a release are sorted, and none of them is prose', () => {
  for (const [name, text] of readFilesIfAny(join(repository, 'schema/history'))) {
    if (!/^\d/.test(name)) continue
    const keys = text
      .split('\n')
      .slice(4, -1)
      .map((line) => line.split(' ')[2] ?? '')
    expect(keys.every((key, index) => index === 0 || isSorted(keys[index - 1] ?? '', key))).toBe(
      true,
    )
    const descriptions = [...text.matchAll(/"description":"([^"]*)"/g)].map(([, words]) => words)
    for (const words of descriptions) expect(words).toMatch(/^@?\[?(un|experi|depre)\w+\]?(\\n|$)/i)
  }
})

/** Definitions are sorted by their name, and keys within one. */
function isSorted(before: string, after: string): boolean {
  const [first, second] = [before, after].map((key) => key.split(/[.|!:]/, 1)[0] ?? '')
  return first === second ? before <= after : (first ?? '') < (second ?? '')
}

/** What was known when so many of the newest releases were not there yet. */
function withoutNewest(count: number): KnownReleases {
  const known = releases.slice(0, -count)
  const newest = known.at(-1) ?? ''
  const isThere = (release: string | undefined) => {
    return release === undefined || !isNewer(release, newest)
  }
  const spans = Object.entries(knownReleases.methodSpans)
    .filter(([, { since }]) => isThere(since))
    .map(([name, { since, until }]) => {
      return [name, { ...(since && { since }), ...(until && isThere(until) && { until }) }]
    })
  const methodSpans = Object.fromEntries(spans) as KnownReleases['methodSpans']
  const listed = Object.entries(knownReleases.listedResults)
  const listedResults = Object.fromEntries(listed.filter(([name]) => name in methodSpans))
  return { releases: known, methodSpans, listedResults }
}

const surfaces: readonly Surface[] = ['stable', 'experimental']

function read(release: string, surface: Surface, known: KnownReleases): ReadCodexExport {
  return readCodexExport(history.exportsOf(release), { surface, known })
}

function print(read: ReadCodexExport): ContractModel {
  const fitted = toSound(read)
  expect(fitted.warnings).toEqual(read.warnings)
  const files = printContract(fitted.model, { generator: 'test', schemaDigest: '0' }, fromImport)
  expect(files.get('methods.ts')).toContain('export const clientRequests')
  return fitted.model
}

/** Methods that are imported as unknown, since their row is not there. */
function unknownIn({ results }: ReadCodexExport): string[] {
  return [...results].filter(([, { origin }]) => origin === 'unknown').map(([method]) => method)
}

/** What a release exports, by the digest of it that `stateOf` checks. */
function digestOf(release: string): string {
  const text = readFileSync(join(repository, 'schema/history', `${release}.txt`), 'utf8')
  return /^entries (\w+)$/m.exec(text)?.[1] ?? ''
}

test('every release is read, printed and compared as it was with twenty releases less', () => {
  const known = withoutNewest(20)
  const unknown = new Set<string>()
  for (const surface of surfaces) {
    let before: { digest: string; model: ContractModel } | undefined
    for (const release of releases) {
      const digest = digestOf(release)
      // Half of the releases export what the one before does.
      if (digest === before?.digest) continue
      const found = read(release, surface, known)
      for (const method of unknownIn(found)) unknown.add(method)
      const model = print(found)
      if (before !== undefined) diff(before.model, model, { today: '2026-01-01' })
      before = { digest, model }
    }
  }
  expect([...unknown].sort()).toEqual([
    'account/gatewayOAuth/cancel',
    'account/gatewayOAuth/login',
    'account/gatewayOAuth/read',
    'account/securitySetup/read',
    'accountSession/list',
    'modelProvider/default/set',
  ])
}, 600_000)

test.each([
  [1, ['modelProvider/default/set']],
  [5, ['account/securitySetup/read', 'accountSession/list', 'modelProvider/default/set']],
])('the newest releases are imported with %i releases less', (count, expected) => {
  const known = withoutNewest(count)
  const unknown = surfaces.flatMap((surface) =>
    releases.slice(-count).flatMap((release) => {
      const found = read(release, surface, known)
      print(found)
      expect(found.warnings.length).toBe(unknownIn(found).length)
      return unknownIn(found)
    }),
  )
  expect([...new Set(unknown)].sort()).toEqual(expected)
})

test('with all rows, nothing of the newest releases is unknown', () => {
  for (const surface of surfaces) {
    for (const release of releases.slice(-20)) {
      expect(read(release, surface, knownReleases).warnings, `${release} ${surface}`).toEqual([])
    }
  }
})

test.each([0, 1, 5, 20])(
  'with %i releases less, no client refuses a method that its server has',
  (count) => {
    const known = count === 0 ? knownReleases : withoutNewest(count)
    const refused = new Set<string>()
    for (const release of ['0.150.0', '0.168.0', '0.169.0', '0.171.0']) {
      const { model } = read(release, 'experimental', known)
      const requests = model.methods.filter(({ kind }) => kind === 'clientRequest')
      for (const version of releases) {
        const has = history.methodsOf(version)
        for (const { name, since, lastWithout, sunset } of requests) {
          const method = { name, since, lastWithout, until: sunset }
          const missing = findMissing(method, model.facts, version)
          if (missing === undefined) continue
          refused.add(name)
          expect(has.has(name), `${name} of ${release} on ${version}`).toBe(false)
        }
      }
    }
    expect(refused.size).toBeGreaterThan(100)
  },
  120_000,
)

test('a file that was edited is not taken for what was recorded', () => {
  const texts = new Map(
    releases.map((release) => {
      const path = join(repository, 'schema/history', `${release}.txt`)
      return [`${release}.txt`, readFileSync(path, 'utf8')]
    }),
  )
  const newest = texts.get('0.171.0.txt') ?? ''
  const edited = (text: string) => () => new History(new Map([...texts, ['0.171.0.txt', text]]))
  const wrongValue = newest.replace('"workspaceRoutingReady"', '"workspaceRouting"')
  expect(() => edited(wrongValue)().stateOf('0.171.0')).toThrow(
    'The entries of codex 0.171.0 are not those that were recorded',
  )
  expect(edited(newest.slice(0, -10))).toThrow('0.171.0.txt: the last line is cut off')
  expect(edited(newest.replace('\n+ both', '\n* both'))).toThrow(
    '0.171.0.txt:5: expected +, ~ or -',
  )
  expect(edited('{}')).toThrow('0.171.0.txt: expected the release of its name')
  const cyclic = newest.replace('after 0.169.0', 'after 0.171.0')
  expect(() => edited(cyclic)().stateOf('0.171.0')).toThrow('cannot come after 0.171.0')
})

/** What readers of the merged contract rely on, and a release does not keep. */
function findBroken(merged: ContractModel, { release, model }: ReleaseContract): string[] {
  const sent = reachedFrom(model, producedBy(model, 'server'))
  return merged.types.flatMap((type) => {
    const own = model.types.find(({ name }) => name === type.name)
    if (type.kind !== 'object' || own?.kind !== 'object' || !sent.has(type.name)) return []
    const relied = type.members.filter((member) => !isOptionalForReaders(merged, member))
    return relied.flatMap(({ name }) => {
      const member = own.members.find((each) => each.name === name)
      return member !== undefined && isAlwaysSent(member) ? [] : [`${release} ${type.name}.${name}`]
    })
  })
}

test.each([
  ['0.118.0', '0.171.0'],
  ['0.150.0', '0.171.0'],
])('the contract of %s to %s promises only what all of them send', (oldest, newest) => {
  const contracts = contractsOf('experimental')
  const merged = mergeContracts(contracts, { oldest, newest })
  const sound = toSound({ model: merged, locations: new Map(), inferences: [], warnings: [] })
  expect(sound.warnings).toEqual([])
  const inRange = contracts.filter(({ release }) => !isNewer(oldest, release))
  expect(inRange.flatMap((contract) => findBroken(merged, contract))).toEqual([])
  const files = printContract(sound.model, { generator: 'test', schemaDigest: '0' }, fromImport)
  expect(files.get('dates.ts')).toContain('ThreadListParams: { members: { ')
})

test('members, values and shapes have the releases in which they came and went', () => {
  const contracts = contractsOf('stable')
  const merged = mergeContracts(contracts, { oldest: '0.118.0', newest: '0.171.0' })
  const find = (name: string) => merged.types.find((type) => type.name === name)
  const memberOf = (type: string, name: string) => {
    const found = find(type)
    return found?.kind === 'object' ? found.members.find((each) => each.name === name) : undefined
  }
  expect(memberOf('ThreadListParams', 'includedThreadIds')).toMatchObject({
    since: '0.171.0',
    lastWithout: '0.169.0',
  })
  expect(memberOf('SkillMetadata', 'path')).not.toHaveProperty('formerly')
  expect(memberOf('ThreadListParams', 'cwd')).toMatchObject({
    formerly: [{ shape: { kind: 'nullable', shape: { kind: 'string' } }, sunset: '0.124.0' }],
  })
  expect(find('FormerAgentMessageDisplay')).toMatchObject({ kind: 'object', sunset: '0.171.0' })
})
