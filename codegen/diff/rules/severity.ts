import type { Finding, Pairing, Severity } from '../findings/finding.js'

/** Which classes of findings may be errors. */
export type Profile = 'wire' | 'closed' | 'source' | 'all'

/** From harmless to worst. */
const severities: readonly Severity[] = ['none', 'info', 'warning', 'error']

export function isAtLeast(severity: Severity, limit: Severity): boolean {
  return severities.indexOf(severity) >= severities.indexOf(limit)
}

export function worst(found: readonly Severity[]): Severity {
  return found.reduce((worse, next) => (isAtLeast(worse, next) ? worse : next), 'none')
}

/** Severities that replace those of the rules, by id (`S/V01`) or by rule (`V01`). */
export type Overrides = ReadonlyMap<string, Severity>

/** How bad a finding is for one pairing. What the id of a rule says wins over what the rule says. */
export function severityOf(
  finding: Finding,
  pairing: Pairing,
  { profile, overrides }: { profile: Profile; overrides: Overrides },
): Severity {
  const chosen = overrides.get(finding.id) ?? overrides.get(finding.rule)
  return chosen ?? byProfile(finding, finding.severity[pairing], profile)
}

function byProfile(finding: Finding, severity: Severity, profile: Profile): Severity {
  const all = profile === 'all'
  switch (finding.class) {
    case 'WIRE':
    case 'LIFECYCLE':
      return severity
    case 'WIRE_CLOSED':
      return all || profile === 'closed' ? raise(severity) : lower(severity)
    case 'SOURCE':
      return all || profile === 'source' ? raiseSource(severity) : lower(severity)
    case 'BEHAVIOR':
    case 'DOC':
      return all ? severity : lower(severity)
  }
}

function lower(severity: Severity): Severity {
  return severity === 'error' ? 'warning' : severity
}

function raise(severity: Severity): Severity {
  return severity === 'warning' ? 'error' : severity
}

/** Rules about generated code say nothing of the wire, and code that changed may not compile. */
function raiseSource(severity: Severity): Severity {
  return severity === 'none' ? 'error' : raise(severity)
}
