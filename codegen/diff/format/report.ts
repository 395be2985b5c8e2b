import type { Place } from '../../errors.js'
import type { NotApplicable, Pairing } from '../finding.js'
import type { FailOn, JudgedFinding } from '../gate.js'
import { isFailing } from '../gate.js'
import type { Profile } from '../gate-severity.js'
import type { Waiver, WaiverFault } from '../waivers/waivers.js'

/** A comparison as every format tells it. */
export interface Report {
  /** What the sides were asked for by. */
  base: string
  head: string
  profile: Profile
  pairings: readonly Pairing[]
  failOn: FailOn
  /** The worst first. */
  findings: readonly PlacedFinding[]
  waivers: { faults: readonly WaiverFault[]; done: readonly Waiver[] }
  notApplicable: readonly NotApplicable[]
  complete: boolean
}

/** A finding and where it stands in what was written by hand. */
export interface PlacedFinding extends JudgedFinding {
  places: { base?: Place; head?: Place }
}

/** Whether the gate lets the change through. */
export type Verdict = 'passed' | 'failed' | 'incomplete'

/** A comparison that was not finished is no reason to pass. */
export function verdictOf(report: Report): Verdict {
  const { findings, failOn, waivers, complete } = report
  if (failOn === 'never') return 'passed'
  if (findings.some((finding) => isFailing(finding, failOn))) return 'failed'
  if (waivers.faults.length > 0) return 'failed'
  return complete ? 'passed' : 'incomplete'
}

/** How many findings the gate sees, and how many it was told not to see. */
export interface Counts {
  error: number
  warning: number
  info: number
  none: number
  waived: number
  ignored: number
  experimental: number
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
  }
  for (const { level, spared } of findings) counts[spared ?? level] += 1
  return counts
}
