/** What `codex-contract diff --format json` prints. */
export interface DiffReport {
  format: 1
  /** What the older side was asked for by. */
  base: string
  /** What the newer side was asked for by. */
  head: string
  profile: ReportProfile
  pairings: readonly ReportPairing[]
  failOn: ReportThreshold
  /** Exit code 0, 1 or 3. */
  verdict: ReportVerdict
  /** False where the comparison was given up before its end. */
  complete: boolean
  /** Which part of a version has to grow. */
  version: VersionStep
  /** Findings by severity, without suppressed ones, which follow by reason. */
  counts: FindingCounts
  /** What is known of the project that --used names. */
  used?: UsedProject
  /** The worst first. */
  findings: readonly ReportFinding[]
  waiverFaults: readonly ReportWaiverFault[]
  /** Waivers that came in with the change that they were for, and may go. */
  waiversDone: readonly ReportWaiver[]
  /** Rules that could not be asked. */
  notApplicable: readonly SkippedRule[]
  /** Parts that an export says nothing about on one side or both. */
  notCompared: readonly string[]
}

/** Which classes of changes may be errors. */
export type ReportProfile = 'wire' | 'closed' | 'source' | 'all'

/** Who meets whom. The old one is of the base. */
export type ReportPairing = 'oldClient/newServer' | 'newClient/oldServer'

/** The least severity that fails. */
export type ReportThreshold = 'error' | 'warning' | 'info' | 'never'

/** Whether the gate lets the change through. */
export type ReportVerdict = 'passed' | 'failed' | 'incomplete'

/** How bad a finding is. */
export type ReportSeverity = 'error' | 'warning' | 'info' | 'none'

/** A step of a version, and why it is needed. */
export interface VersionStep {
  step: VersionPart
  reason: string
}

/** A part of a version. */
export type VersionPart = 'major' | 'minor' | 'patch'

/**
 * How many there are.
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

/** What is known of a project. */
export interface UsedProject {
  project: string
  /** Findings that were left out, being unused. */
  hidden: Count
  /** Uses that cannot be followed. */
  dynamic: readonly ReportDynamicUse[]
  /** All findings, also those that are suppressed. */
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

/** Where something stands. Lines and columns count from 1. */
export interface ReportPosition {
  file: string
  line: Count
  column: Count
}

/** A waiver that does not hold. */
export interface ReportWaiverFault {
  waiver: ReportWaiver
  fault: WaiverFaultKind
}

/** Why a waiver does not hold. */
export type WaiverFaultKind = 'expired' | 'stale'

/** A finding that is accepted until a day. */
export interface ReportWaiver {
  fingerprint: string
  reason: string
  owner: string
  /** Last day on which it holds. */
  expires: string
}

/** A rule that could not be asked. */
export interface SkippedRule {
  rule: string
  reason: string
}

/** One change between the contracts. */
export interface ReportFinding {
  /** Flow and rule; `codex-contract rules` tells all. */
  id: string
  rule: string
  slug: string
  class: FindingClass
  /** Who sends it: client or server. */
  flow?: ReportFlow
  /** What the rule says. */
  severity: PairingSeverities
  /** What profile and configuration make of it, for the pairings asked for. */
  effective: PairingSeverities
  /** The worst of `effective`. */
  level: ReportSeverity
  /** Why it fails nothing. */
  suppressed?: SuppressionReason
  /** Whether the project uses it; unknown where that cannot be followed. */
  use?: ReportUse
  /** The first places where the project does. */
  uses?: readonly ReportPosition[]
  waiver?: ReportWaiver
  methods: readonly string[]
  path: string
  /** JSON pointers into the contract.json of either side. */
  pointers: ReportPointers
  /** Where the sources of the contract say it, as far as they are known. */
  places: ReportPositions
  before?: unknown
  after?: unknown
  /** What happened, as the rest of a sentence that begins with `path`. */
  message: string
  fix?: string
  /** Names the change in waivers.json. */
  fingerprint: string
  /** A value that is valid in one contract and invalid in the other. */
  counterexample?: ReportCounterexample
  unproven?: true
  experimental?: true
}

/** What a change touches. */
export type FindingClass = 'WIRE' | 'WIRE_CLOSED' | 'SOURCE' | 'BEHAVIOR' | 'LIFECYCLE' | 'DOC'

/** Client or server. */
export type ReportFlow = 'C' | 'S'

/** A severity for each pairing. */
export interface PairingSeverities {
  'oldClient/newServer'?: ReportSeverity
  'newClient/oldServer'?: ReportSeverity
}

/** Why a finding fails nothing. */
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
