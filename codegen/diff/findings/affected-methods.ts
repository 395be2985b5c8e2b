import type { ContractModel, Flow } from '../../contract/model.js'
import { directReferences } from '../../contract/references.js'
import type { Change } from '../compare/change.js'
import type { MethodChange, Payload } from '../compare/methods.js'
import { operationsOf, payloadTypes } from '../compare/operation.js'
import type { ComparedPair, Contracts } from '../compare/pair-comparison.js'
import { pairKey } from '../compare/pair-comparison.js'
import type { TypeChange } from '../compare/declarations.js'
import { isAboutPayload } from '../rules/rule.js'

/** A change with the methods that it affects. */
export interface AffectingChange {
  readonly change: Change
  /** Absent where the rule is not about a payload. */
  readonly flow?: Flow
  /** Who sends what the change is about; the flow where there is one. */
  readonly sender?: Flow
  /** The shortest way first. */
  readonly methods: readonly string[]
  /** Whether all of the methods may change at any time. */
  readonly experimental: boolean
}

/** Finds the methods that changes affect. */
export class AffectedMethods {
  readonly #contracts: Contracts
  readonly #stable: ReadonlySet<string>
  #byType: readonly ReadonlyMap<string, readonly string[]>[] | undefined

  constructor(contracts: Contracts) {
    this.#contracts = contracts
    const operations = [contracts.head, contracts.base].flatMap(({ model }) => operationsOf(model))
    const stable = operations.filter(({ experimental, unstable }) => !experimental && !unstable)
    this.#stable = new Set(stable.map(({ name }) => name))
  }

  ofMethod(change: MethodChange): AffectingChange {
    return { change, sender: change.sender, ...this.#describe([change.method]) }
  }

  ofType(change: TypeChange): AffectingChange {
    const { base, head } = this.#contracts
    this.#byType ??= [head.model, base.model].map(methodsByType)
    const known = this.#byType.find((names) => names.has(change.type))
    return { change, ...this.#describe(known?.get(change.type) ?? []) }
  }

  /** A change of a payload affects each flow that has it; one of a name affects all at once. */
  ofPair({ pair, changes }: ComparedPair, reaches: PayloadReaches): AffectingChange[] {
    const rows = reaches.get(pairKey(pair)) ?? []
    return changes.flatMap((change) => {
      const flows = isAboutPayload(change.rule) ? (['client', 'server'] as const) : [undefined]
      return flows.flatMap((flow): AffectingChange[] => {
        const found = flow === undefined ? rows : rows.filter((row) => row.flow === flow)
        const methods = [...new Set(found.map(({ method }) => method))]
        if (methods.length === 0) return []
        return [{ change, ...(flow !== undefined && { flow }), ...this.#describe(methods) }]
      })
    })
  }

  #describe(methods: readonly string[]) {
    const isStable = methods.some((name) => this.#stable.has(name))
    return { methods, experimental: methods.length > 0 && !isStable }
  }
}

/** By `pairKey`, the methods whose payloads lead to a pair, the shortest way first. */
export type PayloadReaches = ReadonlyMap<string, readonly Pick<Payload, 'method' | 'flow'>[]>

export function findReaches(
  pairs: ReadonlyMap<string, ComparedPair>,
  payloads: readonly Payload[],
): PayloadReaches {
  const next = new Map([...pairs].map(([key, { next }]) => [key, next.map(pairKey)]))
  const rows = payloads.flatMap(({ method, flow, pair }) => {
    const distances = distancesFrom(pairKey(pair), (key) => next.get(key) ?? [])
    return [...distances].map(([key, distance]) => ({ key, method, flow, distance }))
  })
  const reaches = new Map<string, Pick<Payload, 'method' | 'flow'>[]>()
  for (const { key, method, flow } of rows.sort((a, b) => a.distance - b.distance)) {
    const known = reaches.get(key)
    if (known === undefined) reaches.set(key, [{ method, flow }])
    else known.push({ method, flow })
  }
  return reaches
}

/** The methods that carry each type, the shortest way first. */
function methodsByType(model: ContractModel): ReadonlyMap<string, readonly string[]> {
  const next = new Map(model.types.map((type) => [type.name, directReferences(type)]))
  const rows = operationsOf(model).flatMap((operation) =>
    payloadTypes(operation).flatMap((root) => {
      const distances = distancesFrom(root, (name) => next.get(name) ?? [])
      return [...distances].map(([type, distance]) => ({ type, method: operation.name, distance }))
    }),
  )
  const methods = new Map<string, Set<string>>()
  for (const { type, method } of rows.sort((a, b) => a.distance - b.distance)) {
    methods.set(type, (methods.get(type) ?? new Set()).add(method))
  }
  return new Map([...methods].map(([type, names]) => [type, [...names]]))
}

/** How many steps are between a start and everything that it leads to. */
function distancesFrom(
  start: string,
  nextOf: (key: string) => readonly string[],
): ReadonlyMap<string, number> {
  const distances = new Map([[start, 0]])
  // A map is read in the order in which it is filled, also while it is.
  for (const [key, distance] of distances) {
    for (const other of nextOf(key)) {
      if (!distances.has(other)) distances.set(other, distance + 1)
    }
  }
  return distances
}
