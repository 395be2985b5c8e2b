import type { ContractModel } from '../../contract/model.js'
import { reachedFrom } from '../../contract/references.js'
import { createCarriers } from '../carriers.js'
import type { Change } from '../compare/change.js'
import { compareEnvelopes } from '../compare/envelope.js'
import { compareErrors } from '../compare/errors.js'
import { compareFacts } from '../compare/contract-facts.js'
import type { MethodChange } from '../compare/method-change.js'
import { compareTypes } from '../compare/declarations.js'
import { exchangesOf } from '../compare/operation.js'
import { foldVariants } from './fold-variants.js'
import type { Concern } from './create-findings.js'
import { isAboutPayload } from '../rules/rule.js'
import type { Comparison } from '../compare/pair-comparison.js'
import type { Compared } from '../compare/compare-types.js'

interface Found {
  methodChanges: readonly MethodChange[]
  compared: readonly Compared[]
  changed: ReadonlySet<string>
}

/** Changes of methods and of what they carry, with the methods that each concerns. */
export function concernsOfMethods(
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
export function compareWhole(comparison: Comparison): Change[] {
  return [
    ...compareErrors(comparison),
    ...compareEnvelopes(comparison),
    ...compareFacts(comparison),
  ]
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
    const flows = isAboutPayload(change.rule) ? (['client', 'server'] as const) : [undefined]
    return flows.flatMap((flow): Concern[] => {
      const methods = methodsIn(flow)
      if (methods.length === 0) return []
      const experimental = areExperimental(methods)
      return [{ change, methods, experimental, ...(flow !== undefined && { flow }) }]
    })
  })
}
