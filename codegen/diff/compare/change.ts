import type { Locations } from '../../contract/location.js'
import type { Shape, TypeModel, Flow } from '../../contract/model.js'
import type { Severities } from '../findings/finding.js'
import type { Rule } from '../rules/rule.js'

/** What was found, before it is known which methods and which flows it concerns. */
export interface Change {
  readonly rule: Rule
  /** Which case of the rule, where it tells several apart. */
  readonly case?: string
  readonly place: Locations
  readonly before?: unknown
  readonly after?: unknown
  readonly message: string
  /** What this change is, where it is not what the rule says of most. */
  readonly severity?: Readonly<Partial<Record<Flow, Partial<Severities>>>>
  /** What undoes the harm, where it is not what the rule advises; null where that was done. */
  readonly fix?: string | null
  /** What a value would have to show. */
  readonly claim?: Claim
  readonly experimental?: true
}

/** Two things of which one is said to take values that the other refuses. */
export interface Claim {
  readonly base: Subject
  readonly head: Subject
  /** Values that may show it, likely ones first. */
  readonly values: () => readonly unknown[]
  /** What is not listed counts as refused, even by who passes over it: the claim is about names. */
  readonly strict?: true
  /** Members that a refusal has to be about. Absent where any refusal will do. */
  readonly about?: readonly string[]
}

/** A shape, a type, or a JSON schema where neither says it. */
export type Subject = Shape | TypeModel | { readonly kind: 'schema'; readonly schema: object }
