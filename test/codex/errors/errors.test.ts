import { describe, expect, test } from 'vitest'
import { errorReleases, findCodex } from '../../support/codex-release.js'
import { readRelease } from '../contract/exported.js'
import type { CollectedError } from './collect-errors.js'
import { collectErrors } from './collect-errors.js'
import { states } from './states.js'

describe.for(errorReleases.map((release) => ({ release })))('codex $release', ({ release }) => {
  const codexPath = findCodex(release)
  if (codexPath === undefined) {
    test.skip('not run: this release is not installed')
    return
  }

  test('sends at most one error in a hundred that no rule knows', async () => {
    const { model } = await readRelease(release)
    const errors: CollectedError[] = []
    for (const state of states) errors.push(...(await collectErrors({ codexPath, model }, state)))
    const unknown = errors.filter(({ error }) => error.kind === 'unknown')
    console.log(describeErrors(release, errors))
    expect(errors.length).toBeGreaterThan(2_000)
    expect(unknown.length / errors.length, describeTexts(unknown)).toBeLessThanOrEqual(0.01)
  }, 900_000)
})

function describeErrors(release: string, errors: readonly CollectedError[]): string {
  const unknown = errors.filter(({ error }) => error.kind === 'unknown')
  const percent = ((100 * unknown.length) / errors.length).toFixed(2)
  const methods = new Set(errors.map(({ method }) => method)).size
  const counts = Object.entries(countBy(errors, ({ error }) => error.kind))
    .sort(([, one], [, other]) => other - one)
    .map(([kind, count]) => `  ${kind} ${count}`)
  const total = `${errors.length} errors of ${methods} methods, ${unknown.length} unknown (${percent} %)`
  return [`codex ${release}: ${total}`, ...counts, describeTexts(unknown)].join('\n')
}

/** The unknown texts, without what they quote and without anything like a token. */
function describeTexts(errors: readonly CollectedError[]): string {
  const counts = countBy(errors, ({ method, error: { code, message } }) => {
    const text = message.replace(/[`'"“][^`'"”]*[`'"”]|\S{20,}|https?:\S+/g, '…').slice(0, 120)
    return `${method} ${code} ${text}`
  })
  return Object.entries(counts)
    .map(([text, count]) => `  ${count} × ${text}`)
    .join('\n')
}

function countBy<T>(values: readonly T[], toKey: (value: T) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const value of values) counts[toKey(value)] = (counts[toKey(value)] ?? 0) + 1
  return counts
}
