import type { ContractModel } from '../../contract/model.js'
import type { NotApplicable } from './finding.js'
import { isAnnotated } from '../compare/lifecycle.js'
import type { Need } from '../rules/rule.js'
import { allRules } from '../rules/rules.js'

/** What is known beside the two contracts. */
interface Known {
  readonly base: ContractModel
  readonly head: ContractModel
  readonly hasReserved: boolean
  readonly hasProvenance: boolean
}

/** The rules that cannot be asked of two contracts, and why not. */
export function findNotApplicable(known: Known): NotApplicable[] {
  return allRules.flatMap(({ id, needs }) => {
    const isMet = needs === undefined || check[needs](known)
    return isMet ? [] : [{ rule: id, reason: reasons[needs] }]
  })
}

const check: Readonly<Record<Need, (known: Known) => boolean>> = {
  errors: ({ base, head }) => base.errors.length > 0 && head.errors.length > 0,
  annotations: ({ base, head }) => isAnnotated(base) && isAnnotated(head),
  secrets: ({ base, head }) => isAnnotated(base) === isAnnotated(head),
  envelope: ({ base, head }) =>
    [base, head].every(({ envelope }) => Object.keys(envelope).length > 0),
  reserved: ({ hasReserved }) => hasReserved,
  provenance: ({ hasProvenance }) => hasProvenance,
  unmodelled: () => false,
}

const reasons: Readonly<Record<Need, string>> = {
  errors: 'a contract lists no error kinds',
  annotations: 'a contract does not annotate its methods',
  secrets: 'one contract annotates secrets and the other guesses them by name',
  envelope: 'a contract says nothing about the envelope',
  reserved: 'no list of reserved names was given',
  provenance: 'it is not known what made the contracts',
  unmodelled: 'contract models have no place for it',
}
