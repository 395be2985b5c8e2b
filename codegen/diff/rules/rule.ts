import type { Flow } from '../../contract/model.js'
import type { Severities, Severity } from './severity.js'

/** A kind of change between two contracts, and how much it hurts. */
export interface Rule {
  /** Stable for ever. */
  readonly id: string
  /** Its name in words: `enum-value-added`. Stable for ever, like the id. */
  readonly slug: string
  readonly class: RuleClass
  /** Absent where the rule has cases. */
  readonly severity?: SeverityCells
  /** By name, where the severity depends on more than who sends what. */
  readonly cases?: Readonly<Record<string, SeverityCells>>
  readonly description: string
  /** A change that the rule is about. */
  readonly example: string
  /** What undoes the harm, where that is the same for most changes. */
  readonly fix?: string
  /** What both contracts must contain for the rule to apply. Absent: every contract does. */
  readonly needs?: Need
  /** The comparison does not find what the change does. */
  readonly isUndecided?: true
  /** Something is in head that is not in base. */
  readonly isArrival?: true
  /** Something has another name in head. */
  readonly isRename?: true
  /** Also concerns programs that leave the member out: new, required, or with another default. */
  readonly isFeltByOmission?: true
  /** Section in changelogs. Absent: `changed`, or no section where the class is SOURCE or DOC. */
  readonly changelog?: ChangelogSection
}

/** A rule in the file that declares it, by its name. */
export type DeclaredRule = Omit<Rule, 'slug'>

export type ChangelogSection = 'new' | 'changed' | 'gone'

/**
 * What a change breaks. `WIRE`: bytes that one peer sends and the other refuses or misreads.
 * `WIRE_CLOSED`: the same, but only for peers that refuse what they do not know. `SOURCE`: code
 * that was generated. `BEHAVIOR`: the same bytes mean something else. `LIFECYCLE`: promises of
 * support. `DOC`: words.
 */
export type RuleClass = 'WIRE' | 'WIRE_CLOSED' | 'SOURCE' | 'BEHAVIOR' | 'LIFECYCLE' | 'DOC'

/** What both contracts must contain for a rule to apply. */
export type Need =
  /** Error kinds. */
  | 'errors'
  /** Retry safety and links between methods, which exports of codex leave out. */
  | 'annotations'
  /** What is secret, known to both in the same way. */
  | 'secrets'
  /** The envelope record. */
  | 'envelope'
  /** Names that may not come back. */
  | 'reserved'
  /** What generated either contract. */
  | 'provenance'
  /** Something that contract models have no place for. */
  | 'unmodelled'

/** For payloads, by the peer that sends them. */
type SeverityCells = Pair | Readonly<Record<Flow, Pair>>

type Pair = readonly [oldClientNewServer: Severity, newClientOldServer: Severity]

/** One severity of a rule: by case, and by flow where the rule is about payloads. */
export interface Outcome {
  readonly case?: string
  readonly flow?: Flow
  readonly severity: Severities
}

/** The severities of a rule as a list, those of what clients send first. */
export function outcomesOf({ severity, cases }: Rule): Outcome[] {
  const rows = cases === undefined ? [[undefined, severity] as const] : Object.entries(cases)
  return ([undefined, 'client', 'server'] as const).flatMap((flow) =>
    rows.flatMap(([name, outcome]): Outcome[] => {
      const pair = outcome && pairIn(outcome, flow)
      if (pair === undefined) return []
      const found = { severity: toSeverities(pair), ...(flow !== undefined && { flow }) }
      return [{ ...found, ...(name !== undefined && { case: name }) }]
    }),
  )
}

/** Severities of a change in a flow, or of one that is not about a payload. */
export function severityOf(rule: Rule, flow: Flow | undefined, name?: string): Severities {
  const outcome = name === undefined ? rule.severity : rule.cases?.[name]
  const pair = outcome && pairIn(outcome, flow)
  if (pair === undefined) throw new TypeError(`${rule.id} has no case "${name}" for flow "${flow}"`)
  return toSeverities(pair)
}

/** Whether a rule is about payloads, so that each flow has a finding of its own. */
export function isAboutPayload(rule: Rule): boolean {
  return outcomesOf(rule).some(({ flow }) => flow !== undefined)
}

function pairIn(outcome: SeverityCells, flow: Flow | undefined): Pair | undefined {
  if ('client' in outcome) return flow === undefined ? undefined : outcome[flow]
  return flow === undefined ? outcome : undefined
}

function toSeverities([first, second]: Pair): Severities {
  return { 'oldClient/newServer': first, 'newClient/oldServer': second }
}

/** The section of a changelog that a rule belongs to, if any. */
export function changelogSection(rule: Rule): ChangelogSection | undefined {
  const isUnnoticed = rule.class === 'SOURCE' || rule.class === 'DOC'
  return rule.changelog ?? (isUnnoticed ? undefined : 'changed')
}
