import type { CodexRelease } from '../support/codex-release.js'

/** Differences that are wanted, and why. */
export interface ListedDifference {
  /** The lines that the comparison prints for them; `*` stands for anything. */
  what: readonly string[]
  reason: string
}

/** What differs in one scenario: from both releases, or from one of them. */
export type ScenarioDifferences = Partial<
  Record<CodexRelease | 'both', readonly ListedDifference[]>
>

/** A result of ours where codex answers with an error. */
export function answered(step: string, reason: string): ListedDifference {
  const what = [
    `${step} > answer > result: {*}, there nothing`,
    `${step} > answer > error: nothing, there {*}`,
  ]
  return { what, reason }
}

/** An error of ours where codex answers with a result. */
export function refused(step: string, reason: string): ListedDifference {
  const what = [
    `${step} > answer > result: nothing, there {*}`,
    `${step} > answer > error: {*}, there nothing`,
  ]
  return { what, reason }
}

/** Another text with the same code. */
export function said(step: string, ours: string, theirs: string, reason: string): ListedDifference {
  return { what: [`${step} > error > message: "${ours}", there "${theirs}"`], reason }
}

/** The same differences in several scenarios. */
export function inEach(
  scenarios: readonly string[],
  listed: ScenarioDifferences,
): Record<string, ScenarioDifferences> {
  return Object.fromEntries(scenarios.map((scenario) => [scenario, listed]))
}
