import type { ContractModel } from '../model.js'
import { reachedFrom } from '../references.js'
import { normalise } from '../normalise.js'
import { findNotApplicable } from './applicable.js'
import { changedTypes, isUnchanged } from './changed-types.js'
import type { Change } from './change.js'
import { compareEnvelopes } from './compare/envelope.js'
import { compareErrors } from './compare/errors.js'
import { compareFacts } from './compare/facts.js'
import type { MethodChange } from './compare/method-change.js'
import { compareMethods } from './compare/methods.js'
import { compareTypes } from './compare/types.js'
import { createCarriers } from './carriers.js'
import { foldVariants } from './fold-variants.js'
import { exchangesOf } from './exchanges.js'
import type { DiffResult, Finding } from './finding.js'
import { inOrder } from './order.js'
import type { Concern } from './report.js'
import { toFinding } from './report.js'
import { toldOf } from './reserved-names.js'
import { hasFlow } from './rules.js'
import { createSide } from './side.js'
import type { Comparison } from './visit.js'
import type { Compared } from './walk.js'
import { walk } from './walk.js'
import { classifyTypes } from './wire-classes.js'
import { createProver } from './witness/prove.js'

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
    complete: left.length === 0,
  }
}

interface Found {
  methodChanges: readonly MethodChange[]
  compared: readonly Compared[]
  changed: ReadonlySet<string>
}

/** Changes of methods and of what they carry, with the methods that each concerns. */
function concernsOfMethods(
  comparison: Comparison,
  { methodChanges, compared, changed }: Found,
): Concern[] {
  const { base, head } = comparison
  const carriers = createCarriers(comparison)
  const reached = { base: reachedTypes(base.model), head: reachedTypes(head.model) }
  return [
    ...methodChanges.map((change) => ({ change, ...carriers.ofMethod(change) })),
    ...foldVariants(compared).flatMap((row) => concernsOf(row, carriers.areExperimental)),
    ...compareTypes(comparison, changed, reached).map((change) => {
      return { change, ...carriers.ofType(change.type) }
    }),
  ]
}

/** Changes of what is said of the contract as a whole. */
function compareWhole(comparison: Comparison): Change[] {
  return [
    ...compareErrors(comparison),
    ...compareEnvelopes(comparison),
    ...compareFacts(comparison),
  ]
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

function reachedTypes(model: ContractModel): ReadonlySet<string> {
  const roots = exchangesOf(model).flatMap(({ params, result }) => [params?.type, result])
  return reachedFrom(
    model,
    roots.filter((name) => name !== undefined),
  )
}

/** A change of a payload concerns each flow that carries it; one of a name concerns all at once. */
function concernsOf(
  { visit, reaches }: Compared,
  areExperimental: (methods: readonly string[]) => boolean,
): Concern[] {
  const methodsIn = (flow: string | undefined) => {
    const rows = flow === undefined ? reaches : reaches.filter((reach) => reach.flow === flow)
    return [...new Set(rows.map(({ method }) => method))]
  }
  return visit.changes.flatMap((change): Concern[] => {
    const flows = hasFlow(change.rule) ? (['C', 'S'] as const) : [undefined]
    return flows.flatMap((flow): Concern[] => {
      const methods = methodsIn(flow)
      if (methods.length === 0) return []
      const experimental = areExperimental(methods)
      return [{ change, methods, experimental, ...(flow !== undefined && { flow }) }]
    })
  })
}

function compareProvenance({ provenance }: DiffOptions): Change[] {
  if (provenance === undefined || provenance.base === provenance.head) return []
  const { base: before, head: after } = provenance
  const message = `It was made by ${after}, and before by ${before}`
  return [{ rule: 'S03', place: { path: 'generator' }, before, after, message }]
}

function unknown(left: readonly string[]): Change[] {
  if (left.length === 0) return []
  const message = `Not compared, since the budget was used up: ${left.slice(0, 10).join(', ')}`
  return [{ rule: 'unknown', place: { path: 'contract' }, after: left.length, message }]
}

function judgeAll(
  concerns: readonly Concern[],
  { base, head }: Comparison,
  skipped: ReadonlySet<string>,
): Finding[] {
  const prove = createProver(base, head)
  const asked = concerns.filter(({ change }) => !skipped.has(change.rule))
  return inOrder(asked.map((concern) => toFinding(concern, prove)))
}
