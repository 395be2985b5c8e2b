import { bounded } from './bounded.js'
import type { PlacedFinding } from '../findings/finding.js'
import type { Report } from './report.js'

/** The part of a version that has to grow, and why. */
export interface VersionStep {
  step: 'major' | 'minor' | 'patch'
  reason: string
}

/**
 * What a change of the contract is to its users. Accepted breaks are breaks: the author of a waiver
 * chooses when to release one. That one project does not use a part changes nothing.
 */
export function suggestVersion({ findings, complete }: Report): VersionStep {
  const counted = findings.filter(
    ({ suppressed }) => suppressed !== 'ignored' && suppressed !== 'experimental',
  )
  const breaking = counted.filter(({ level }) => level === 'error')
  if (breaking.length > 0) return { step: 'major', reason: explain(breaking) }
  if (!complete) return { step: 'major', reason: 'the comparison was not finished' }
  const visible = counted.filter((finding) => finding.class !== 'DOC')
  if (visible.length > 0) return { step: 'minor', reason: explain(visible) }
  return { step: 'patch', reason: counted.length > 0 ? 'only words changed' : 'no changes' }
}

/** The part first, so that a script may cut it off. */
export function formatSemver(report: Report): string {
  const { step, reason } = suggestVersion(report)
  return `${step}: ${reason}\n`
}

function explain(findings: readonly PlacedFinding[]): string {
  const [first] = findings
  if (first === undefined) return ''
  const more = findings.length > 1 ? ` (and ${findings.length - 1} more)` : ''
  return bounded(`${first.id} ${first.path} ${first.message}${more}`)
}
