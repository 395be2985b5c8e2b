/** The output of `codex-contract diff --format json`. */
export interface DiffReport {
  format: 1
  /** The name of the older side, as given. */
  base: string
  /** The name of the newer side, as given. */
  head: string
  /** Whose files about comparing apply: `base`, `head`, or another source, as given. */
  policy: string
  profile: ReportProfile
  pairings: readonly ReportPairing[]
  failOn: ReportThreshold
  /** Exit code 0, 1 or 3. */
  verdict: ReportVerdict
  /** False if the comparison ended early. */
  complete: boolean
  /** The version step that the changes need. */
  version: VersionStep
  /** Findings by severity, without suppressed ones, which follow by reason. */
  counts: FindingCounts
  /** The project that --used names. */
  used?: UsedProject
  /** The worst first. */
  findings: readonly ReportFinding[]
  waiverFaults: readonly ReportWaiverFault[]
  /** Waivers of both sides that match no finding. */
  waiversDone: readonly ReportWaiver[]
  /** Waivers in which head differs from base. */
  waiverChanges: readonly ReportWaiverChange[]
  /** Files about comparing in which head differs from those that apply. */
  policyChanges: readonly ReportPolicyChange[]
  /** Skipped rules. */
  notApplicable: readonly SkippedRule[]
  /** Parts that the exports of one or both sides do not describe. */
  notCompared: readonly string[]
}

/** Which classes of changes may be errors. */
export type ReportProfile = 'wire' | 'closed' | 'source' | 'all'

/** Which client meets which server. The old one is from the base. */
export type ReportPairing = 'oldClient/newServer' | 'newClient/oldServer'

/** The least severity that fails. */
export type ReportThreshold = 'error' | 'warning' | 'info' | 'never'

/** Whether the gate lets the change through. */
export type ReportVerdict = 'passed' | 'failed' | 'incomplete'

/** The severity of a finding. */
export type ReportSeverity = 'error' | 'warning' | 'info' | 'none'

/** A step of a version, and why it is needed. */
export interface VersionStep {
  step: VersionPart
  reason: string
}

/** A part of a version. */
export type VersionPart = 'major' | 'minor' | 'patch'

/**
 * A count.
 *
 * @asType integer
 * @format uint32
 */
export type Count = number

/** Findings by severity, and by the reason that suppresses them. */
export interface FindingCounts {
  error: Count
  warning: Count
  info: Count
  none: Count
  waived: Count
  ignored: Count
  experimental: Count
  unused: Count
}

/** A project that uses the contract. */
export interface UsedProject {
  project: string
  /** Unused findings, which were left out. */
  hidden: Count
  /** Uses that cannot be followed. */
  dynamic: readonly ReportDynamicUse[]
  /** All findings, suppressed ones included. */
  counts: UseCounts
}

/** A use that cannot be followed. */
export interface ReportDynamicUse {
  place: ReportPosition
  reason: string
}

/** Findings by whether the project uses them. */
export interface UseCounts {
  used: Count
  unknown: Count
  unused: Count
}

/** A position in a file. Lines and columns count from 1. */
export interface ReportPosition {
  file: string
  line: Count
  column: Count
}

/** A waiver that does not apply. */
export interface ReportWaiverFault {
  waiver: ReportWaiver
  fault: WaiverFaultKind
}

/** Why a waiver does not apply. */
export type WaiverFaultKind = 'expired' | 'distant' | 'stale'

/** A waiver that head added, edited or removed. */
export interface ReportWaiverChange {
  waiver: ReportWaiver
  change: ReportChangeKind
  /** Whether the waiver, as listed here, applies to this comparison. */
  inEffect: boolean
  /** The finding that it is for, in words. */
  finding?: string
}

/** How head differs. */
export type ReportChangeKind = 'added' | 'edited' | 'removed'

/** A file of head about comparing that has no effect. */
export interface ReportPolicyChange {
  file: string
  change: ReportChangeKind
}

/** A finding that is accepted until a day. */
export interface ReportWaiver {
  fingerprint: string
  reason: string
  owner: string
  /** Last day on which it applies. */
  expires: string
}

/** A skipped rule. */
export interface SkippedRule {
  rule: string
  reason: string
}

/** One change between the contracts. */
export interface ReportFinding {
  /** Flow and rule; `codex-contract rules` lists all. */
  id: string
  rule: string
  slug: string
  class: FindingClass
  /** Who sends it: client or server. */
  flow?: ReportFlow
  /** The severity of the rule. */
  severity: PairingSeverities
  /** The severity by profile and configuration, for the requested pairings. */
  effective: PairingSeverities
  /** The worst of `effective`. */
  level: ReportSeverity
  /** Why it does not fail the comparison. */
  suppressed?: SuppressionReason
  /** Whether the project uses it; unknown where that cannot be followed. */
  use?: ReportUse
  /** The first uses in the project. */
  uses?: readonly ReportPosition[]
  waiver?: ReportWaiver
  /** A waiver for it that head has and that is not in effect. */
  proposedWaiver?: ReportWaiver
  methods: readonly string[]
  path: string
  /** JSON pointers into the contract.json of either side. */
  pointers: ReportPointers
  /** Positions in the sources of the contract, as far as they are known. */
  places: ReportPositions
  before?: unknown
  after?: unknown
  /** The change, as the rest of a sentence that begins with `path`. */
  message: string
  fix?: string
  /** Names the change in waivers.json. */
  fingerprint: string
  /** A value that is valid in one contract and invalid in the other. */
  counterexample?: ReportCounterexample
  unproven?: true
  experimental?: true
}

/** The effect of a change. */
export type FindingClass = 'WIRE' | 'WIRE_CLOSED' | 'SOURCE' | 'BEHAVIOR' | 'LIFECYCLE' | 'DOC'

/** Client or server. */
export type ReportFlow = 'C' | 'S'

/** A severity for each pairing. */
export interface PairingSeverities {
  'oldClient/newServer'?: ReportSeverity
  'newClient/oldServer'?: ReportSeverity
}

/** Why a finding does not fail the comparison. */
export type SuppressionReason = 'waived' | 'ignored' | 'experimental' | 'unused'

/** Whether a project uses something. */
export type ReportUse = 'used' | 'unused' | 'unknown'

/** A JSON pointer for each side. */
export interface ReportPointers {
  base?: string
  head?: string
}

/** A position for each side. */
export interface ReportPositions {
  base?: ReportPosition
  head?: ReportPosition
}

/** A value, and the contract in which it is valid. */
export interface ReportCounterexample {
  value: unknown
  validIn: ReportSide
}

/** A side of a comparison. */
export type ReportSide = 'base' | 'head'
