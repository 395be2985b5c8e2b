import type { ContractModel, MethodModel, Shape, TypeModel } from './model.js'
import { mapShapes } from './shapes.js'

/** The contract with other names for some of its types. */
export function renameTypes(
  model: ContractModel,
  names: ReadonlyMap<string, string>,
): ContractModel {
  if (names.size === 0) return model
  const rename = (name: string) => names.get(name) ?? name
  return {
    ...model,
    methods: model.methods.map((method) => renameInMethod(method, rename)),
    types: model.types.map((type) => renameInType(type, rename)),
  }
}

/** The new name of a type, or the one that it has. */
type Rename = (name: string) => string

function renameInMethod({ params, result, ...method }: MethodModel, rename: Rename): MethodModel {
  return {
    ...method,
    ...(params !== undefined && { params: { ...params, type: rename(params.type) } }),
    ...(result !== undefined && { result: rename(result) }),
  }
}

/** A type with other names for itself and those that it refers to. */
export function renameInType(type: TypeModel, rename: Rename): TypeModel {
  const named = { ...type, name: rename(type.name) }
  if (named.kind !== 'union') return mapShapes(named, (shape) => renameInShape(shape, rename))
  const variants = named.variants.map(({ tag, type: name }) => ({ tag, type: rename(name) }))
  return { ...named, variants }
}

function renameInShape(shape: Shape, rename: Rename): Shape {
  switch (shape.kind) {
    case 'ref':
      return { kind: 'ref', name: rename(shape.name) }
    case 'array':
      return { ...shape, items: renameInShape(shape.items, rename) }
    case 'map':
      return { ...shape, values: renameInShape(shape.values, rename) }
    case 'nullable':
      return { kind: 'nullable', shape: renameInShape(shape.shape, rename) }
    case 'anyOf':
      return { kind: 'anyOf', shapes: shape.shapes.map((part) => renameInShape(part, rename)) }
    default:
      return shape
  }
}
