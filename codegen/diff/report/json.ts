import type { Place } from '../../contract/errors.js'
import { json } from '../../print/printer.js'
import type { PlacedFinding } from '../findings/finding.js'
import type { Report, UsedBy } from './report.js'
import { countFindings, countUses, verdictOf } from './report.js'
import { suggestVersion } from './semver.js'

/** For programs: everything, as `diff-report.schema.json` describes it. */
export function formatJson(report: Report): string {
  const { base, head, policy, profile, pairings, failOn, complete, used } = report
  const { waivers, policyChanges, notApplicable, notCompared } = report
  return json({
    format: 1,
    base,
    head,
    policy,
    profile,
    pairings,
    failOn,
    verdict: verdictOf(report),
    complete,
    version: suggestVersion(report),
    counts: countFindings(report),
    ...(used && { used: { ...toJsonUse(used), counts: countUses(report) } }),
    findings: report.findings.map(toJson),
    waiverFaults: waivers.faults,
    waiversDone: waivers.done,
    waiverChanges: waivers.changes,
    policyChanges,
    notApplicable,
    notCompared,
  })
}

/**
 * Text of lines is left out, since the place names the file, and locations are given as pointers.
 */
function toJson({ places, uses, ...finding }: PlacedFinding): object {
  const { base, head } = places
  return {
    ...finding,
    locations: undefined,
    ...(finding.flow && { flow: finding.flow === 'client' ? 'C' : 'S' }),
    ...(uses && { uses: uses.map(withoutText) }),
    places: { ...(base && { base: withoutText(base) }), ...(head && { head: withoutText(head) }) },
  }
}

function toJsonUse({ project, dynamic, hidden }: UsedBy): object {
  const uses = dynamic.map(({ place, reason }) => ({ place: withoutText(place), reason }))
  return { project, hidden, dynamic: uses }
}

function withoutText({ file, line, column }: Place): Place {
  return { file, line, column }
}
