import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { errorCodes } from '../../generated/methods.js'
import { codexReleases, comparedReleases, findCodex } from '../support/codex-release.js'
import { repository } from '../support/repository.js'
import { differences, differentPlaces } from './differences.js'
import { explain } from './explain.js'
import type { RecordResult } from './record.js'
import { record } from './record.js'
import { every } from './releases.js'
import type { Scenario } from './scenario.js'
import { scenarios } from './scenarios/index.js'

const ours = join(repository, 'dist/cli.js')
const releases = codexReleases.map((version) => ({ version, program: findCodex(version) }))
const usedPlaces = new Set<string>()

// A name that vitest fills in is cut where it is long.
for (const scenario of scenarios) describe(scenario.name, () => judge(scenario))

function judge(scenario: Scenario): void {
  const { releases: isWanted = every } = scenario
  const wanted = releases.filter(({ version }) => isWanted(version))
  let recorded: Record<string, RecordResult>

  beforeAll(async () => {
    const programs = [{ version: 'ours', program: ours }, ...wanted]
    const results = programs.map(async ({ version, program }) =>
      program === undefined ? [] : [[version, await record(program, scenario)] as const],
    )
    recorded = Object.fromEntries((await Promise.all(results)).flat())
  })

  test('our errors have a kind that goes with their code', () => {
    for (const { code, data } of recorded['ours']!.errors) {
      expect(errorCodes).toHaveProperty((data as { kind: string }).kind, code)
    }
  })

  test.for(wanted)('the same as codex $version', ({ version, program }, context) => {
    context.skip(program === undefined, 'not run: this release is not installed')
    const theirs = recorded[version]!.recording
    // Only scenarios that bring an issuer have a token that is due.
    if (scenario.backend?.token === undefined) {
      expect(theirs).not.toHaveProperty(['POST /oauth/token'])
    }
    const { problems, used } = explain(version, {
      scenario: scenario.name,
      ours: recorded['ours']!.recording,
      theirs,
    })
    for (const { at } of used) usedPlaces.add(`${version}: ${at}`)
    expect(problems.join('\n'), 'what is not as differences.ts has it').toBe('')
  })
}

test('every difference is listed for a scenario and a release that there are', () => {
  const names = scenarios.map(({ name }) => name)
  expect(names).toEqual([...new Set(names)])
  expect(Object.keys(differences).filter((name) => !names.includes(name))).toEqual([])
  const listed = [...differentPlaces, ...Object.values(differences).flat()]
  expect(listed.filter((one) => !comparedReleases.some(one.in ?? every))).toEqual([])
})

test('every place that is said to differ does', () => {
  const compared = releases.filter(({ program }) => program !== undefined)
  const expected = compared.flatMap(({ version }) =>
    differentPlaces.filter((place) => place.in(version)).map(({ at }) => `${version}: ${at}`),
  )
  expect(expected.filter((place) => !usedPlaces.has(place))).toEqual([])
})
