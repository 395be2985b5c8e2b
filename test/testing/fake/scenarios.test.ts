import { describe, expect, test } from 'vitest'
import { ends } from '../../codex/threads/ends.js'
import { history as stored } from '../../codex/threads/history.js'
import { questions } from '../../codex/threads/questions.js'
import { reconnect } from '../../codex/threads/reconnect.js'
import { reportedCodes } from '../../codex/threads/scenario.js'
import { turns } from '../../codex/threads/turns.js'
import { knownReleases } from '../../support/codex-release.js'
import { distinctReleases } from '../../support/release-contracts.js'
import { findWrong } from './check-frames.js'
import { openFakeLive } from './open-fake-live.js'

// The same scenarios as with the releases themselves, in test/codex/threads.
const scenarios = [...ends, ...stored, ...questions, ...reconnect, ...turns]

// All contracts take minutes: those of the table, and of every release with `--all`.
const isWhole = process.env['CODEX_CONTRACT_RELEASES'] === 'all'
const releases = isWhole ? distinctReleases : knownReleases

describe.each(releases)('a fake of codex %s', (release) => {
  const listed = scenarios.filter((scenario) => {
    return scenario.sharesFiles !== true && (scenario.in?.(release) ?? true)
  })
  test.for(listed)('$name', async (scenario) => {
    const live = await openFakeLive(release, scenario)
    await scenario.run(live)
    expect(reportedCodes(live)).toEqual(scenario.reported ?? [])
    live.watched.fake.verify()
    expect(await findWrong(release, live.watched.frames)).toEqual([])
  })
})
