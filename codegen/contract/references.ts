import type { ContractModel, MethodModel, Shape, TypeModel } from './model.js'
import { findType } from './model.js'
import { innerShapes, shapesOf } from './shapes.js'

/** The types that nothing refers to. */
export function rootTypes(model: ContractModel): TypeModel[] {
  const used = new Set(model.types.flatMap(directReferences))
  return model.types.filter(({ name }) => !used.has(name))
}

/** Object types in the bodies or answers of the backend's calls, nested ones included. */
export function objectsOfOperations(model: ContractModel, part: 'body' | 'answer'): string[] {
  const roots = (model.operations ?? []).flatMap((operation) => operation[part] ?? [])
  return [...reachedFrom(model, roots)]
    .filter((name) => findType(model, name).kind === 'object')
    .sort()
}

/** The types that methods name. */
export function methodTypes(methods: readonly MethodModel[]): string[] {
  return methods.flatMap(({ params, result }) => [params?.type ?? [], result ?? []].flat())
}

/** The named types and all types that they refer to, directly or not. */
export function reachedFrom(model: ContractModel, roots: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  const pending = [...roots]
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (found.has(name)) continue
    found.add(name)
    pending.push(...directReferences(findType(model, name)))
  }
  return found
}

const references = new WeakMap<TypeModel, readonly string[]>()

/** Names of the types that a type refers to. */
export function directReferences(type: TypeModel): readonly string[] {
  const names = references.get(type) ?? findReferences(type)
  references.set(type, names)
  return names
}

function findReferences(type: TypeModel): string[] {
  if (type.kind === 'union') return type.variants.map((variant) => variant.type)
  return shapesOf(type).flatMap(shapeReferences)
}

/** Names of the types that a shape refers to. */
export function shapeReferences(shape: Shape): string[] {
  return shape.kind === 'ref' ? [shape.name] : innerShapes(shape).flatMap(shapeReferences)
}

/** Names of the aliases that refer only to themselves. */
export function findCircular(types: readonly TypeModel[]): ReadonlySet<string> {
  const aliases = new Map(
    types.flatMap((type) => (type.kind === 'alias' ? [[type.name, type]] : [])),
  )
  const follow = (name: string, found: Set<string>): Set<string> => {
    const alias = aliases.get(name)
    for (const next of alias === undefined ? [] : alternativeNames(alias.shape)) {
      if (!found.has(next)) follow(next, found.add(next))
    }
    return found
  }
  return new Set([...aliases.keys()].filter((name) => follow(name, new Set()).has(name)))
}

/** Names of the types that a value of a shape can itself be of. */
function alternativeNames(shape: Shape): string[] {
  if (shape.kind === 'array' || shape.kind === 'map') return []
  return shape.kind === 'ref' ? [shape.name] : innerShapes(shape).flatMap(alternativeNames)
}
