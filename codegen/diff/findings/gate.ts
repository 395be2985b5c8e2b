import type { Use } from '../../usage/use.js'
import type { RuleClass } from '../rules/rule.js'
import type { Pairing, Severity } from '../rules/severity.js'
import { isAtLeast, worst } from '../rules/severity.js'
import type { Finding, GatedFinding } from './finding.js'
import type { DiffConfig, Overrides } from './policy.js'
import { isIgnored } from './policy.js'
import type { Waiver } from './waivers.js'

/** The least severity that fails a comparison. */
export type FailOn = 'error' | 'warning' | 'info' | 'never'

/** Which classes of findings may be errors. */
export type GateProfile = 'wire' | 'closed' | 'source' | 'all'

/** By what findings pass or fail. */
export interface Gate {
  profile: GateProfile
  pairings: readonly Pairing[]
  failOn: FailOn
  config: DiffConfig
  /** Waivers that hold, by fingerprint. */
  waivers: ReadonlyMap<string, Waiver>
  /** Waivers of head that do not hold, by fingerprint. */
  proposed?: ReadonlyMap<string, Waiver>
  /** Whether what may change at any time counts as well. */
  experimental: boolean
  /** What a finding is to a project; absent where all users of the contract count. */
  use?: (finding: Finding) => Use
}

/**
 * Adds to findings what the gate makes of them: the worst first, suppressed ones last. Those that a
 * project uses come before those that it may use.
 */
export function applyGate(findings: readonly Finding[], gate: Gate): GatedFinding[] {
  return findings.map((finding) => applyToOne(finding, gate)).sort(compare)
}

/** Whether a finding fails the comparison. */
export function isFailing({ level, suppressed }: GatedFinding, failOn: FailOn): boolean {
  return failOn !== 'never' && suppressed === undefined && isAtLeast(level, failOn)
}

function applyToOne(finding: Finding, gate: Gate): GatedFinding {
  const { profile, config, pairings } = gate
  const effective = pairings.map((pairing) => {
    return [
      pairing,
      gateSeverity(finding, pairing, { profile, overrides: config.severity }),
    ] as const
  })
  const waiver = gate.waivers.get(finding.fingerprint)
  const proposedWaiver = gate.proposed?.get(finding.fingerprint)
  const use = gate.use?.(finding)
  const suppressed =
    suppressionOf(finding, gate) ?? (use?.verdict === 'unused' ? 'unused' : undefined)
  return {
    ...finding,
    effective: Object.fromEntries(effective),
    level: worst(effective.map(([, severity]) => severity)),
    ...(suppressed !== undefined && { suppressed }),
    ...(waiver !== undefined && { waiver }),
    ...(proposedWaiver !== undefined && { proposedWaiver }),
    ...(use !== undefined && { use: use.verdict }),
    ...(use !== undefined && use.places.length > 0 && { uses: use.places }),
  }
}

function suppressionOf(finding: Finding, gate: Gate): GatedFinding['suppressed'] {
  if (gate.waivers.has(finding.fingerprint)) return 'waived'
  if (isIgnored(gate.config, finding)) return 'ignored'
  return finding.experimental === true && !gate.experimental ? 'experimental' : undefined
}

const classes: readonly RuleClass[] = [
  'WIRE',
  'WIRE_CLOSED',
  'BEHAVIOR',
  'LIFECYCLE',
  'SOURCE',
  'DOC',
]

const uses: readonly GatedFinding['use'][] = [undefined, 'used', 'unknown', 'unused']

function compare(a: GatedFinding, b: GatedFinding): number {
  if ((a.suppressed === undefined) !== (b.suppressed === undefined))
    return a.suppressed === undefined ? -1 : 1
  const byUse = uses.indexOf(a.use) - uses.indexOf(b.use)
  if (byUse !== 0) return byUse
  if (a.level !== b.level) return isAtLeast(a.level, b.level) ? -1 : 1
  const byClass = classes.indexOf(a.class) - classes.indexOf(b.class)
  if (byClass !== 0) return byClass
  const [left, right] = [a, b].map(({ methods, path, id, fingerprint }) => {
    return [methods[0] ?? '', path, id, fingerprint].join('\0')
  })
  return (left ?? '') < (right ?? '') ? -1 : 1
}

/**
 * How bad a finding is for one pairing. What the id of a rule says wins over what the rule says.
 */
export function gateSeverity(
  finding: Finding,
  pairing: Pairing,
  { profile, overrides }: { profile: GateProfile; overrides: Overrides },
): Severity {
  const chosen = overrides.get(finding.id) ?? overrides.get(finding.rule)
  return chosen ?? byProfile(finding, finding.severity[pairing], profile)
}

function byProfile(finding: Finding, severity: Severity, profile: GateProfile): Severity {
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
