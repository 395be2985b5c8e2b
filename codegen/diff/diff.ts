import type { ContractModel } from '../contract/model.js'
import { normalise } from '../contract/normalise.js'
import type { Change } from './compare/change.js'
import { changedTypes, isUnchanged } from './compare/changed-types.js'
import { compareTypes } from './compare/compare-types.js'
import { compareContractFacts } from './compare/contract-facts.js'
import { compareDeclarations } from './compare/declarations.js'
import { IndexedContract } from './compare/indexed-contract.js'
import { compareMethods } from './compare/methods.js'
import type { Contracts } from './compare/pair-comparison.js'
import { requireSent } from './compare/sent-members.js'
import { findNotCompared } from './compare/unknown-parts.js'
import { WireClasses } from './compare/wire-classes.js'
import type { AffectingChange } from './findings/affected-methods.js'
import { AffectedMethods, findReaches } from './findings/affected-methods.js'
import { createFindings } from './findings/create-findings.js'
import type { DiffResult } from './findings/finding.js'
import { foldVariants } from './findings/fold-variants.js'
import { findNotApplicable } from './findings/not-applicable.js'
import { checkReserved } from './findings/reserved-names.js'
import { findRule, rules } from './rules/rules.js'

export interface DiffOptions {
  /** The day, `2027-01-31`, by which sunsets count as reached. Absent: none is. */
  today?: string
  /** Names that are to stay free: `Type.member`, `Type[value]`, methods and error kinds. */
  reserved?: readonly string[]
  /** What generated either contract, in words that are the same where it is. */
  provenance?: { readonly base: string; readonly head: string }
  /** How many types and shapes are compared at most. */
  budget?: number
}

/** Far more than any real contract needs, and still a matter of seconds. */
const defaultBudget = 200_000

/** Everything that changed from one contract to another, classified for old and new peers. */
export function diff(
  base: ContractModel,
  head: ContractModel,
  options: DiffOptions = {},
): DiffResult {
  const [from, to] = requireSent(normalise(base), normalise(head))
  const contracts = createContracts([from, to], options)
  const isSame = from === to || JSON.stringify(from) === JSON.stringify(to)
  const { changes, left } = isSame ? { changes: [], left: [] } : compareAll(contracts, options)
  const whole = [...compareProvenance(options), ...reportUnfinished(left)]
  const reserved = new Set(options.reserved)
  const notApplicable = findNotApplicable({
    base: from,
    head: to,
    hasReserved: options.reserved !== undefined,
    hasProvenance: options.provenance !== undefined,
  })
  const skipped = new Set(notApplicable.map(({ rule }) => rule))
  const applicable = [...changes, ...whole.map(withoutMethods)]
    .flatMap((change) => checkReserved(change, reserved))
    .filter(({ change }) => !skipped.has(change.rule.id))
  const findings = createFindings(applicable, contracts)
  return {
    findings,
    notApplicable,
    notCompared: findNotCompared(from, to),
    complete: !findings.some(({ rule }) => findRule(rule).isUndecided),
  }
}

function createContracts(
  models: readonly [ContractModel, ContractModel],
  { today = '' }: DiffOptions,
): Contracts {
  const [base, head] = [new IndexedContract(models[0]), new IndexedContract(models[1])]
  let found: ReadonlySet<string> | undefined
  // Contracts that are the same are not compared.
  const changed = () => (found ??= changedTypes(base.model, head.model))
  return {
    base,
    head,
    wire: new WireClasses(base, head, changed),
    get changed() {
      return changed()
    },
    isUnchanged(from, to) {
      return isUnchanged(changed(), from, to)
    },
    today,
  }
}

/** All changes with the methods that they affect, and what the budget was not enough for. */
function compareAll(
  contracts: Contracts,
  { budget = defaultBudget }: DiffOptions,
): { changes: AffectingChange[]; left: readonly string[] } {
  const { changes, payloads } = compareMethods(contracts)
  const roots = payloads.map(({ pair }) => pair)
  const { pairs, left } = compareTypes(contracts, roots, budget)
  const affected = new AffectedMethods(contracts)
  const reaches = findReaches(pairs, payloads)
  return {
    changes: [
      ...changes.map((change) => affected.ofMethod(change)),
      ...foldVariants([...pairs.values()]).flatMap((pair) => affected.ofPair(pair, reaches)),
      ...compareDeclarations(contracts).map((change) => affected.ofType(change)),
      ...compareContractFacts(contracts).map(withoutMethods),
    ],
    left,
  }
}

function withoutMethods(change: Change): AffectingChange {
  return { change, methods: [], experimental: false }
}

function compareProvenance({ provenance }: DiffOptions): Change[] {
  if (provenance === undefined || provenance.base === provenance.head) return []
  const { base: before, head: after } = provenance
  const message = `changed from ${before} to ${after}`
  const locations = { shown: [{ kind: 'contract', name: 'generator' }] } as const
  return [{ rule: rules.generatorChanged, locations, before, after, message }]
}

function reportUnfinished(left: readonly string[]): Change[] {
  if (left.length === 0) return []
  const first = left.slice(0, 10).join(', ')
  const message = `is not compared in full, since the budget was used up: ${first}`
  const locations = { shown: [{ kind: 'contract', name: 'contract' }] } as const
  return [{ rule: rules.notCompared, locations, after: left.length, message }]
}
