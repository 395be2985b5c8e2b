import type { Flow } from '../../contract/model.js'
import type { Locations } from '../../contract/location.js'

/** How much a change hurts; `none` where only generated code or words change. */
export type Severity = 'error' | 'warning' | 'info' | 'none'

/** Who meets whom after an upgrade. `old` is the base of the comparison, `new` is its head. */
export type Pairing = 'oldClient/newServer' | 'newClient/oldServer'

/**
 * What a change breaks. `WIRE`: bytes that one peer sends and the other refuses or misreads.
 * `WIRE_CLOSED`: the same, but only for who refuses what it does not know. `SOURCE`: code that was
 * generated. `BEHAVIOR`: the same bytes mean something else. `LIFECYCLE`: promises of support.
 * `DOC`: words.
 */
export type RuleClass = 'WIRE' | 'WIRE_CLOSED' | 'SOURCE' | 'BEHAVIOR' | 'LIFECYCLE' | 'DOC'

export type Severities = Readonly<Record<Pairing, Severity>>

/** One change between two contracts, judged by one rule. */
export interface Finding {
  /** Flow and rule, `S/V01`; the rule alone where there is no payload, `M01`. Stable for ever. */
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
  /** One sentence without a full stop. */
  message: string
  /** What would undo the harm. */
  fix?: string
  /** Names this change in lists of accepted ones, whatever changes beside it. */
  fingerprint: string
  /** A value of what `path` names, or of the object around it, that one side takes and the other refuses. */
  witness?: Witness
  /** No witness was found for an error, so it counts as a warning. */
  unproven?: true
  /** Only who opted in to what may change at any time is concerned. */
  experimental?: true
}

export interface Witness {
  readonly value: unknown
  readonly validIn: 'base' | 'head'
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
  /** False where the budget was used up; a finding of the rule `unknown` says so too. */
  readonly complete: boolean
}
