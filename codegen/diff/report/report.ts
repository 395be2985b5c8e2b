import type { Place } from '../../contract/errors.js'
import type { DynamicUse } from '../../usage/surface.js'
import type { UseVerdict } from '../../usage/use.js'
import type { NotApplicable, PlacedFinding } from '../findings/finding.js'
import type { FailOn, GateProfile } from '../findings/gate.js'
import { isFailing } from '../findings/gate.js'
import type { PolicyChange } from '../findings/policy.js'
import type { SortedWaivers } from '../findings/waivers.js'
import type { Pairing } from '../rules/severity.js'

/** A comparison, as input of every format. */
export interface Report {
  /** What the sides were asked for by. */
  base: string
  head: string
  profile: GateProfile
  pairings: readonly Pairing[]
  failOn: FailOn
  /** The worst first. */
  findings: readonly PlacedFinding[]
  /** Whose files about comparing apply: `base`, `head`, or another source as it was asked for. */
  policy: string
  waivers: Pick<SortedWaivers, 'faults' | 'done' | 'changes'>
  /** Files about comparing that head has otherwise and that have no effect. */
  policyChanges: readonly PolicyChange[]
  notApplicable: readonly NotApplicable[]
  /** A line for each part that is unknown on one side or both. */
  notCompared: readonly string[]
  complete: boolean
  /** The way from the root of the repository to where places begin, with a slash at its end. */
  prefix?: string
  /** The project whose uses decide; absent where none was named. */
  used?: UsedBy
}

/** What a comparison knows of a project. */
export interface UsedBy {
  /** As it was asked for. */
  project: string
  /** Uses that cannot be followed. */
  dynamic: readonly DynamicUse[]
  /** How many findings are left out because the project does not use what they are about. */
  hidden: number
}

/** Whether the gate lets the change through. */
export type Verdict = 'passed' | 'failed' | 'incomplete'

/** A comparison that was not finished does not pass. */
export function verdictOf(report: Report): Verdict {
  const { findings, failOn, waivers, complete } = report
  if (failOn === 'never') return 'passed'
  if (findings.some((finding) => isFailing(finding, failOn))) return 'failed'
  if (waivers.faults.length > 0) return 'failed'
  return complete ? 'passed' : 'incomplete'
}

/** How many findings the gate sees, and how many are suppressed. */
export interface Counts {
  error: number
  warning: number
  info: number
  none: number
  waived: number
  ignored: number
  experimental: number
  unused: number
}

export function countFindings({ findings }: Report): Counts {
  const counts: Counts = {
    error: 0,
    warning: 0,
    info: 0,
    none: 0,
    waived: 0,
    ignored: 0,
    experimental: 0,
    unused: 0,
  }
  for (const { level, suppressed } of findings) counts[suppressed ?? level] += 1
  return counts
}

/** How many waivers head adds or edits without an effect. */
export function countProposed({ waivers }: Report): number {
  return waivers.changes.filter(({ change, inEffect }) => change !== 'removed' && !inEffect).length
}

/** How many findings a project uses, may use, and does not use. */
export function countUses({ findings, used }: Report): Record<UseVerdict, number> {
  const counts = { used: 0, unknown: 0, unused: used?.hidden ?? 0 }
  for (const { use } of findings) if (use !== undefined) counts[use] += 1
  return counts
}

/** The report with places that begin at the root of the repository, as GitHub takes them. */
export function fromRoot(report: Report): Report {
  const { prefix = '' } = report
  const move = (at: Place): Place => ({ ...at, file: prefix + at.file })
  const findings = report.findings.map(({ places: { base, head }, uses, ...finding }) => ({
    ...finding,
    places: { ...(base && { base: move(base) }), ...(head && { head: move(head) }) },
    ...(uses && { uses: uses.map(move) }),
  }))
  return { ...report, findings }
}
