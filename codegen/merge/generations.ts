import type { ContractModel, Shape, TypeModel } from '../contract/model.js'
import type { ReleaseContract } from './lifespans.js'
import type { MergeTypesOptions } from './merge-types.js'
import { mergeTypes } from './merge-types.js'

/** A type as some releases have it that follow each other. */
interface Generation {
  type: TypeModel
  /** The first release with the type in a later form; absent for the newest one. */
  sunset?: string
}

/**
 * The forms of a type over releases. Forms that have too little in common to be one type are apart;
 * the newest comes first.
 */
export function mergeGenerations(
  name: string,
  contracts: readonly ReleaseContract[],
  options: Omit<MergeTypesOptions, 'later'>,
): readonly Generation[] {
  const found: Generation[] = []
  let [later, text]: [string | undefined, string | undefined] = [undefined, undefined]
  for (const { release, types } of [...contracts].reverse().map(toTypes)) {
    const type = types.get(name)
    if (type === undefined) continue
    const own = JSON.stringify(type)
    const latest = found.at(-1)
    const merged =
      latest === undefined || own === text
        ? latest?.type
        : mergeTypes(latest.type, type, { ...options, later: later ?? release })
    if (latest === undefined || merged === undefined) {
      found.push({ type, ...(later !== undefined && { sunset: later }) })
    } else {
      latest.type = merged
    }
    ;[later, text] = [release, own]
  }
  return found
}

const indexes = new WeakMap<ContractModel, ReadonlyMap<string, TypeModel>>()

function toTypes({ release, model }: ReleaseContract): {
  release: string
  types: ReadonlyMap<string, TypeModel>
} {
  const types = indexes.get(model) ?? new Map(model.types.map((type) => [type.name, type]))
  indexes.set(model, types)
  return { release, types }
}

/** References to a type that has former forms take those as well. */
export function referToFormers(
  shape: Shape,
  formers: ReadonlyMap<string, readonly string[]>,
): Shape {
  switch (shape.kind) {
    case 'ref': {
      const names = formers.get(shape.name)
      if (names === undefined) return shape
      const others = names.map((name): Shape => ({ kind: 'ref', name }))
      return { kind: 'anyOf', shapes: [shape, ...others] }
    }
    case 'array':
      return { kind: 'array', items: referToFormers(shape.items, formers) }
    case 'map':
      return { kind: 'map', values: referToFormers(shape.values, formers) }
    case 'nullable':
      return { kind: 'nullable', shape: referToFormers(shape.shape, formers) }
    case 'anyOf':
      return { kind: 'anyOf', shapes: shape.shapes.map((part) => referToFormers(part, formers)) }
    default:
      return shape
  }
}
