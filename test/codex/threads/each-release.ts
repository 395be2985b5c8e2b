import { describe, expect, test } from 'vitest'
import { findCodex, turnReleases } from '../../support/codex-release.js'
import { openLive } from './open-live.js'
import type { Scenario } from './scenario.js'
import { reportedCodes } from './scenario.js'

/** Runs each scenario with each release, in a new home each. */
export function testEachRelease(scenarios: readonly Scenario[]): void {
  for (const version of turnReleases) {
    const listed = scenarios.filter((scenario) => scenario.in?.(version) ?? true)
    describe.skipIf(findCodex(version) === undefined)(`codex ${version}`, () => {
      test.for(listed)('$name', async (scenario) => {
        const live = await openLive(version, scenario)
        await scenario.run(live)
        expect(reportedCodes(live)).toEqual(scenario.reported ?? [])
      })
    })
  }
}
