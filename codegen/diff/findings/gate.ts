import type { Place } from '../../contract/errors.js'
import type { DiffResult, Finding, Pairing, Severity } from './finding.js'
import type { DiffConfig } from './gate-config.js'
import { isIgnored } from './gate-config.js'
import type { Profile } from '../rules/severity.js'
import { isAtLeast, severityOf, worst } from '../rules/severity.js'
import type { Verdict } from '../../usage/is-used.js'
import type { Use } from '../../usage/use.js'
import type { Waiver } from './waivers.js'

/** The least severity that fails a comparison. */
export type FailOn = 'error' | 'warning' | 'info' | 'never'

/** By what findings are judged. */
export interface Gate {
  profile: Profile
  pairings: readonly Pairing[]
  failOn: FailOn
  config: DiffConfig
  /** Waivers that hold, by fingerprint. */
  waivers: ReadonlyMap<string, Waiver>
  /** Whether what may change at any time is judged as well. */
  experimental: boolean
  /** What a finding is to a project; absent where everybody is to be spared. */
  use?: (finding: Finding) => Use
}

/** Why a finding cannot fail a comparison, whatever its severity. */
type Spared = 'ignored' | 'experimental' | 'waived' | 'unused'

/** A finding as the gate sees it. */
export interface JudgedFinding extends Finding {
  /** By pairing, those alone that were asked for. */
  judged: Partial<Record<Pairing, Severity>>
  /** The worst of them. */
  level: Severity
  spared?: Spared
  waiver?: Waiver
  /** Whether the project that was asked about uses it, and the first places where it does. */
  use?: Verdict
  uses?: readonly Place[]
}

/**
 * The findings with what the gate says of each: the worst first, what fails nothing last. What a project
 * uses comes before what it may use.
 */
export function judge({ findings }: DiffResult, gate: Gate): JudgedFinding[] {
  return findings.map((finding) => judgeOne(finding, gate)).sort(compare)
}

/** Whether a finding fails the comparison. */
export function isFailing({ level, spared }: JudgedFinding, failOn: FailOn): boolean {
  return failOn !== 'never' && spared === undefined && isAtLeast(level, failOn)
}

function judgeOne(finding: Finding, gate: Gate): JudgedFinding {
  const { profile, config, pairings } = gate
  const judged = pairings.map((pairing) => {
    return [pairing, severityOf(finding, pairing, { profile, overrides: config.severity })] as const
  })
  const waiver = gate.waivers.get(finding.fingerprint)
  const use = gate.use?.(finding)
  const spared = sparedBy(finding, gate) ?? (use?.verdict === 'unused' ? 'unused' : undefined)
  return {
    ...finding,
    judged: Object.fromEntries(judged),
    level: worst(judged.map(([, severity]) => severity)),
    ...(spared !== undefined && { spared }),
    ...(waiver !== undefined && { waiver }),
    ...(use !== undefined && { use: use.verdict }),
    ...(use !== undefined && use.places.length > 0 && { uses: use.places }),
  }
}

function sparedBy(finding: Finding, gate: Gate): Spared | undefined {
  if (gate.waivers.has(finding.fingerprint)) return 'waived'
  if (isIgnored(gate.config, finding)) return 'ignored'
  return finding.experimental === true && !gate.experimental ? 'experimental' : undefined
}

const classes: readonly Finding['class'][] = [
  'WIRE',
  'WIRE_CLOSED',
  'BEHAVIOR',
  'LIFECYCLE',
  'SOURCE',
  'DOC',
]

const uses: readonly JudgedFinding['use'][] = [undefined, 'used', 'unknown', 'unused']

function compare(a: JudgedFinding, b: JudgedFinding): number {
  if ((a.spared === undefined) !== (b.spared === undefined)) return a.spared === undefined ? -1 : 1
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
