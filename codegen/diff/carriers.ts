import type { ContractModel } from '../contract/model.js'
import { directReferences } from '../contract/references.js'
import type { MethodChange } from './compare/method-change.js'
import { distancesFrom } from './distances.js'
import { exchangesOf } from './compare/operation.js'
import type { Concern } from './findings/create-findings.js'
import type { Comparison } from './compare/pair-comparison.js'

/** Tells which methods something concerns, and whether those may change at any time. */
export interface Carriers {
  areExperimental: (methods: readonly string[]) => boolean
  ofMethod: (change: MethodChange) => Omit<Concern, 'change'>
  ofType: (type: string) => Omit<Concern, 'change'>
}

export function createCarriers({ base, head }: Comparison): Carriers {
  const exchanges = [...exchangesOf(head.model), ...exchangesOf(base.model)]
  const stable = new Set(
    exchanges
      .filter(({ experimental, unstable }) => experimental !== true && unstable !== true)
      .map(({ name }) => name),
  )
  const areExperimental = (methods: readonly string[]) =>
    methods.length > 0 && !methods.some((name) => stable.has(name))
  let known: readonly ReadonlyMap<string, readonly string[]>[] | undefined
  return {
    areExperimental,
    ofMethod({ method, sender }) {
      const methods = [method]
      const experimental = areExperimental(methods)
      return { methods, experimental, ...(sender !== undefined && { sender }) }
    },
    ofType(type) {
      known ??= [head.model, base.model].map(carriersOf)
      const methods = known.find((names) => names.has(type))?.get(type) ?? []
      return { methods, experimental: areExperimental(methods) }
    },
  }
}

/** The methods that carry each type, the shortest way first. */
function carriersOf(model: ContractModel): ReadonlyMap<string, readonly string[]> {
  const next = new Map(model.types.map((type) => [type.name, directReferences(type)]))
  const nextOf = (name: string) => next.get(name) ?? []
  const rows = exchangesOf(model).flatMap(({ name: method, params, result }) =>
    [params?.type, result]
      .filter((root) => root !== undefined)
      .flatMap((root) =>
        [...distancesFrom(root, nextOf)].map(([type, distance]) => ({ type, method, distance })),
      ),
  )
  const carriers = new Map<string, string[]>()
  for (const { type, method } of rows.sort((a, b) => a.distance - b.distance)) {
    const known = carriers.get(type)
    if (known === undefined) carriers.set(type, [method])
    else if (!known.includes(method)) known.push(method)
  }
  return carriers
}
