import { describe, expect, test } from 'vitest'
import type { RpcReport } from '../../../src/rpc/report.js'
import type { Codex } from '../../../src/threads/codex.js'
import { findCodex, turnReleases } from '../../support/codex-release.js'
import type { Releases } from '../releases.js'
import type { Live, LiveOptions } from './open-live.js'
import { openLive } from './open-live.js'

/** What a client does with a release, and what it expects of it. */
export interface Scenario extends LiveOptions {
  name: string
  /** The releases that it is about; every one unless given. */
  in?: Releases
  run: (live: Live) => Promise<void>
  /** Codes of the reports that it causes, in order. */
  reported?: readonly RpcReport['code'][]
}

/** Runs each scenario with each release, in a new home each. */
export function testEachRelease(scenarios: readonly Scenario[]): void {
  for (const version of turnReleases) {
    const listed = scenarios.filter((scenario) => scenario.in?.(version) ?? true)
    describe.skipIf(findCodex(version) === undefined)(`codex ${version}`, () => {
      test.for(listed)('$name', async (scenario) => {
        const live = await openLive(version, scenario)
        await scenario.run(live)
        const codes = live.reports.map(({ code }) => code)
        const others = codes.filter((code) => !code.startsWith('connection_'))
        expect(others).toEqual(scenario.reported ?? [])
      })
    })
  }
}

/** The notifications that a client has had of a method so far, with their params. */
export function logOf(codex: Codex, method: string): { params: unknown[]; next: Promise<void> } {
  const params: unknown[] = []
  const next = new Promise<void>((resolve) => {
    codex.client.onRaw((notification) => {
      if (notification.method !== method) return
      params.push(notification.params)
      resolve()
    })
  })
  return { params, next }
}
