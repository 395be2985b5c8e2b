import type { Place } from '../../contract/errors.js'
import type { Locations } from '../../contract/location.js'
import type { Flow } from '../../contract/model.js'
import type { RuleClass } from '../rules/rule.js'
import type { Pairing, Severities, Severity } from '../rules/severity.js'
import type { UseVerdict } from '../../usage/use.js'
import type { Waiver } from './waivers.js'

/** One change between two contracts, found by one rule. */
export interface Finding {
  /** Flow and rule, `S/V01`, or only the rule where there is no payload, `M01`. Stable for ever. */
  id: string
  /** Id in the table of rules. */
  rule: string
  /** The id in words: `result-enum-value-added`. */
  slug: string
  class: RuleClass
  /** Absent where a method, the envelope or a name changed, and not a payload. */
  flow?: Flow
  severity: Severities
  /** Methods whose payload has it, the shortest way first. */
  methods: readonly string[]
  locations: Locations
  /** The location that is shown, as text: `Account[chatgpt].planType`. */
  path: string
  /** The other locations, as JSON pointers into the `contract.json` of either side. */
  pointers: { readonly base?: string; readonly head?: string }
  /** What was there, short and in normal spelling. */
  before?: unknown
  after?: unknown
  /** What happened to it, as the rest of a sentence that begins with the path. */
  message: string
  /** What would undo the harm. */
  fix?: string
  /** Names this change in lists of accepted ones, whatever changes beside it. */
  fingerprint: string
  /**
   * A value of what `path` names, or of the object around it, that is valid in one contract only.
   */
  counterexample?: Counterexample
  /** No counterexample was found for an error, so it counts as a warning. */
  unproven?: true
  /** Only who opted in to what may change at any time is concerned. */
  experimental?: true
}

export interface Counterexample {
  readonly value: unknown
  readonly validIn: 'base' | 'head'
}

/** A finding as the gate sees it. */
export interface GatedFinding extends Finding {
  /** What profile and configuration make of the severity, by the pairings that were asked for. */
  effective: Partial<Record<Pairing, Severity>>
  /** The worst of them. */
  level: Severity
  /** Why it cannot fail a comparison, whatever its level. */
  suppressed?: 'ignored' | 'experimental' | 'waived' | 'unused'
  waiver?: Waiver
  /** A waiver that head adds and that is not in effect. */
  proposedWaiver?: Waiver
  /** Whether the project that was asked about uses it, and the first places where it does. */
  use?: UseVerdict
  uses?: readonly Place[]
}

/** A finding with its places in the sources of the contracts. */
export interface PlacedFinding extends GatedFinding {
  readonly places: { readonly base?: Place; readonly head?: Place }
}

/** A rule that could not be asked, because a contract does not say what it needs. */
export interface NotApplicable {
  readonly rule: string
  readonly reason: string
}

export interface DiffResult {
  /** The worst first. */
  readonly findings: readonly Finding[]
  readonly notApplicable: readonly NotApplicable[]
  /** A line for each part that is unknown on one side or both. */
  readonly notCompared: readonly string[]
  /** False where a finding is of a rule that does not decide what the change does. */
  readonly complete: boolean
}
