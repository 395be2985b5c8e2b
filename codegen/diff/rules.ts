import type { FindingFlow, Pairing, RuleClass, Severities, Severity } from './finding.js'
import { contractRules } from './rules/contract.js'
import { methodRules } from './rules/methods.js'
import { propertyRules } from './rules/properties.js'
import type { Need, Row } from './rules/row.js'
import { typeRules } from './rules/types.js'
import { unionRules } from './rules/unions.js'

const table = {
  ...propertyRules,
  ...typeRules,
  ...unionRules,
  ...methodRules,
  ...contractRules,
} satisfies Record<string, Row>

export type RuleId = keyof typeof table

/** What is looked for between two contracts, and how bad it is. */
export interface Rule {
  readonly id: RuleId
  readonly slug: string
  readonly class: RuleClass
  readonly description: string
  readonly example: string
  /** What both contracts must say for the rule to be asked. Absent: every contract does. */
  readonly needs?: Need
  /** What undoes the harm. */
  readonly fix?: string
  /** One for each flow and each case that the rule tells apart. */
  readonly outcomes: readonly Outcome[]
}

interface Outcome {
  /** Absent where the rule is not about a payload. */
  readonly flow?: FindingFlow
  /** Absent where the rule knows one case only. */
  readonly case?: string
  readonly severity: Severities
}

const letters: Readonly<Record<string, Severity>> = {
  E: 'error',
  W: 'warning',
  i: 'info',
  '-': 'none',
  '*': 'none',
}

/** Every rule, by class of subject and number. */
export const rules: readonly Rule[] = Object.entries(table).map(([id, row]) =>
  toRule(id as RuleId, row),
)

const index = new Map(rules.map((rule) => [rule.id, rule]))

export function findRule(id: RuleId): Rule {
  const rule = index.get(id)
  if (rule === undefined) throw new TypeError(`There is no rule "${id}"`)
  return rule
}

/** What a rule says about a change; `name` picks one of its cases. */
export function severityOf(
  id: RuleId,
  flow: FindingFlow | undefined,
  name: string | undefined,
): Severities {
  const found = findRule(id).outcomes.find((outcome) => {
    return outcome.flow === flow && outcome.case === name
  })
  if (found === undefined) throw new TypeError(`${id} has no case "${name}" in flow "${flow}"`)
  return found.severity
}

/** Whether a rule looks at payloads, and so is judged once for each flow. */
export function hasFlow(id: RuleId): boolean {
  return findRule(id).outcomes[0]?.flow !== undefined
}

function toRule(id: RuleId, { cells, cases, ...rest }: Row): Rule {
  const columns = cells.split(' ')
  const flows = columns.length === 4 ? (['C', 'S'] as const) : [undefined]
  const outcomes = flows.flatMap((flow, place) => {
    const own = columns.slice(2 * place, 2 * place + 2)
    return (cases ?? [undefined]).map((name, index): Outcome => {
      const [first, second] = own.map((cell) => severityIn(cell, index))
      const severity: Record<Pairing, Severity> = {
        'oldClient/newServer': first ?? 'none',
        'newClient/oldServer': second ?? 'none',
      }
      return { ...(flow && { flow }), ...(name !== undefined && { case: name }), severity }
    })
  })
  return { id, ...rest, outcomes }
}

/** The severity of a case in a cell; a cell of one letter is the same for all. */
function severityIn(cell: string, index: number): Severity | undefined {
  const parts = cell.split('/')
  return letters[parts.length === 1 ? cell : (parts[index] ?? '')]
}
