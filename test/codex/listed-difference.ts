import type { Releases } from './releases.js'

/** Differences that are wanted, and why. */
interface ListedDifference {
  /** The releases that differ from ours in this; every one unless given. */
  in?: Releases
  /** The lines that the comparison prints for them; `*` stands for anything. */
  what: readonly string[]
  reason: string
}

/** What differs in one scenario. */
export type ScenarioDifferences = readonly ListedDifference[]

/** A result of ours where codex answers with an error. */
export function answered(step: string): string[] {
  return [
    `${step} > answer > result: {*}, there nothing`,
    `${step} > answer > error: nothing, there {*}`,
  ]
}

/** An error of ours where codex answers with a result. */
export function refused(step: string): string[] {
  return [
    `${step} > answer > result: nothing, there {*}`,
    `${step} > answer > error: {*}, there nothing`,
  ]
}

/** Another text with the same code. */
export function said(step: string, ours: string, theirs: string): string {
  return `${step} > error > message: "${ours}", there "${theirs}"`
}

/** The same differences in several scenarios. */
export function inEach(
  scenarios: readonly string[],
  listed: ScenarioDifferences,
): Record<string, ScenarioDifferences> {
  return Object.fromEntries(scenarios.map((scenario) => [scenario, listed]))
}
