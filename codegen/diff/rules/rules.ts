import { contractRules } from './contract.js'
import { methodRules } from './methods.js'
import { propertyRules } from './properties.js'
import type { DeclaredRule, Outcome, Rule } from './rule.js'
import { outcomesOf } from './rule.js'
import { typeRules } from './types.js'
import { unionRules } from './unions.js'

const declared = {
  ...propertyRules,
  ...typeRules,
  ...unionRules,
  ...methodRules,
  ...contractRules,
}

/** Every rule by name, by class of subject and number. */
export const rules = Object.fromEntries(
  Object.entries<DeclaredRule>(declared).map(([name, { id, ...rest }]) => {
    return [name, { id, slug: toSlug(name), ...rest }]
  }),
) as Readonly<Record<keyof typeof declared, Rule>>

function toSlug(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

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
