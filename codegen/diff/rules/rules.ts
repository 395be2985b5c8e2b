import { contractRules } from './contract.js'
import { methodRules } from './methods.js'
import { propertyRules } from './properties.js'
import type { Outcome, Rule } from './rule.js'
import { outcomesOf } from './rule.js'
import { typeRules } from './types.js'
import { unionRules } from './unions.js'

/** Every rule by name, by class of subject and number. */
export const rules = {
  ...propertyRules,
  ...typeRules,
  ...unionRules,
  ...methodRules,
  ...contractRules,
} satisfies Record<string, Rule>

export const allRules: readonly Rule[] = Object.values(rules)

const byId = new Map(allRules.map((rule) => [rule.id, rule]))

export function findRule(id: string): Rule {
  const rule = byId.get(id)
  if (rule === undefined) throw new TypeError(`There is no rule "${id}"`)
  return rule
}

/** A rule with its severities as a list. */
export interface ListedRule extends Rule {
  readonly outcomes: readonly Outcome[]
}

export function listRules(): ListedRule[] {
  return allRules.map((rule) => ({ ...rule, outcomes: outcomesOf(rule) }))
}
