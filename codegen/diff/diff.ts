import type { Locations } from '../contract/location.js'
import { pointerTo } from '../contract/location.js'
import type { ContractModel } from '../contract/model.js'
import { normalise } from '../contract/normalise.js'
import { findNotApplicable } from './findings/not-applicable.js'
import { changedTypes, isUnchanged } from './compare/changed-types.js'
import type { Change } from './compare/change.js'
import { compareMethods } from './compare/methods.js'
import { compareWhole, concernsOfMethods } from './findings/affected-methods.js'
import type { DiffResult, Finding } from './findings/finding.js'
import { findNotCompared } from './compare/unknown-parts.js'
import { inOrder } from './order.js'
import type { Concern } from './findings/create-findings.js'
import { toFinding } from './findings/create-findings.js'
import { toldOf } from './findings/reserved-names.js'
import { createSide } from './side.js'
import type { Comparison } from './compare/pair-comparison.js'
import { walk } from './compare/compare-types.js'
import { classifyTypes } from './compare/wire-classes.js'
import { createProver } from './findings/counterexample.js'
import { rules } from './rules/rules.js'

export interface DiffOptions {
  /** The day, `2027-01-31`, by which sunsets count as reached. Absent: none is. */
  today?: string
  /** Names that are to stay free: `Type.member`, `Type[value]`, methods and error kinds. */
  reserved?: readonly string[]
  /** What made either contract, in words that are the same where it is. */
  provenance?: { readonly base: string; readonly head: string }
  /** How many types and shapes are compared at most. */
  budget?: number
}

/** Far more than any real contract needs, and still a matter of seconds. */
const defaultBudget = 200_000

/** Everything that changed from one contract to another, judged for old and new peers. */
export function diff(
  base: ContractModel,
  head: ContractModel,
  options: DiffOptions = {},
): DiffResult {
  const [from, to] = [normalise(base), normalise(head)]
  const changed = changedTypes(from, to)
  const comparison = createComparison(from, to, changed, options)
  const { changes: methodChanges, roots } = compareMethods(comparison)
  const { compared, left } = walk(comparison, roots, options.budget ?? defaultBudget)
  const concerns = [
    ...concernsOfMethods(comparison, { methodChanges, compared, changed }),
    ...[...compareWhole(comparison), ...compareProvenance(options), ...unknown(left)].map(
      (change): Concern => ({ change, methods: [], experimental: false }),
    ),
  ]
  const reserved = new Set(options.reserved)
  const notApplicable = findNotApplicable({
    base: from,
    head: to,
    hasReserved: options.reserved !== undefined,
    hasProvenance: options.provenance !== undefined,
  })
  return {
    findings: judgeAll(
      concerns.flatMap((concern) => toldOf(concern, reserved)),
      comparison,
      new Set(notApplicable.map(({ rule }) => rule)),
    ),
    notApplicable,
    notCompared: findNotCompared(from, to),
    complete: left.length === 0,
  }
}

function createComparison(
  from: ContractModel,
  to: ContractModel,
  changed: ReadonlySet<string>,
  { today = '' }: DiffOptions,
): Comparison {
  const [base, head] = [createSide(from), createSide(to)]
  return {
    base,
    head,
    wire: classifyTypes(base, head),
    isUnchanged: (a, b) => isUnchanged(changed, a, b),
    today,
  }
}

function compareProvenance({ provenance }: DiffOptions): Change[] {
  if (provenance === undefined || provenance.base === provenance.head) return []
  const { base: before, head: after } = provenance
  const message = `It was made by ${after}, and before by ${before}`
  return [
    {
      rule: rules.generatorChanged,
      place: { shown: [{ kind: 'contract', name: 'generator' }] },
      before,
      after,
      message,
    },
  ]
}

function unknown(left: readonly string[]): Change[] {
  if (left.length === 0) return []
  const message = `Not compared, since the budget was used up: ${left.slice(0, 10).join(', ')}`
  return [
    {
      rule: rules.notCompared,
      place: { shown: [{ kind: 'contract', name: 'contract' }] },
      after: left.length,
      message,
    },
  ]
}

function judgeAll(
  concerns: readonly Concern[],
  { base, head }: Comparison,
  skipped: ReadonlySet<string>,
): Finding[] {
  const tools = {
    prove: createProver(base, head),
    pointersTo: (locations: Locations) => {
      const from = locations.base && pointerTo(base.model, locations.base)
      const to = locations.head && pointerTo(head.model, locations.head)
      return { ...(from !== undefined && { base: from }), ...(to !== undefined && { head: to }) }
    },
  }
  const asked = concerns.filter(({ change }) => !skipped.has(change.rule.id))
  return inOrder(asked.map((concern) => toFinding(concern, tools)))
}
