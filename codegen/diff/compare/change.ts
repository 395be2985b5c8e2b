import type { Locations } from '../../contract/location.js'
import type { Flow, Shape, TypeModel } from '../../contract/model.js'
import type { Rule } from '../rules/rule.js'
import type { Severities } from '../rules/severity.js'

/** A difference between two contracts, before it is known which methods and flows it affects. */
export interface Change {
  readonly rule: Rule
  /** Which case of the rule, where it has several. */
  readonly case?: string
  readonly locations: Locations
  readonly before?: unknown
  readonly after?: unknown
  readonly message: string
  /** Severities that differ from those of the rule. */
  readonly severity?: SeverityOverrides
  /** What undoes the harm, where it is not what the rule advises; null where that was done. */
  readonly fix?: string | null
  /** How to find a value that shows the change. */
  readonly search?: CounterexampleSearch
  readonly experimental?: true
}

export type SeverityOverrides = Readonly<Partial<Record<Flow, Partial<Severities>>>>

/** All of a change but its rule and where it is. */
export type ChangeDetails = Omit<Change, 'rule' | 'locations'>

export type ReportChange = (rule: Rule, details: ChangeDetails) => void

/** What a value would have to be valid and invalid against to show a change. */
export interface CounterexampleSearch {
  readonly base: Expected
  readonly head: Expected
  /** Values that may show it, likely ones first. */
  readonly values: () => readonly unknown[]
  /** Unlisted values count as refused, even by readers that pass over them: a name is at stake. */
  readonly strict?: true
  /** Members that a refusal has to be about. Absent where any refusal will do. */
  readonly about?: readonly string[]
}

/** What a value is validated against: a shape, a type, or a JSON schema where neither says it. */
export type Expected = Shape | TypeModel | { readonly kind: 'schema'; readonly schema: object }
