import type { FormerShape, Shape, TypeModel } from './model.js'

/** The shapes that a shape is made of. */
export function innerShapes(shape: Shape): readonly Shape[] {
  switch (shape.kind) {
    case 'array':
      return [shape.items]
    case 'map':
      return [shape.values]
    case 'nullable':
      return [shape.shape]
    case 'anyOf':
      return shape.shapes
    default:
      return []
  }
}

/** The shapes that a type contains. */
export function shapesOf(type: TypeModel): readonly Shape[] {
  switch (type.kind) {
    case 'enum':
    case 'union':
      return []
    case 'keyedUnion':
      return type.variants.flatMap(({ shape }) => shape ?? [])
    case 'alias':
      return [type.shape]
    case 'object': {
      const { members, patterns = [], additional = [] } = type
      return [...[...members, ...patterns].map(({ shape }) => shape), additional].flat()
    }
  }
}

/** A type with another shape in place of each that it contains. */
export function mapShapes(type: TypeModel, map: (shape: Shape) => Shape): TypeModel {
  switch (type.kind) {
    case 'enum':
    case 'union':
      return type
    case 'keyedUnion': {
      const variants = type.variants.map(({ shape, ...variant }) => {
        return shape === undefined ? variant : mapBoth({ ...variant, shape }, map)
      })
      return { ...type, variants }
    }
    case 'alias':
      return mapBoth(type, map)
    case 'object': {
      const { members, patterns, additional } = type
      const mapped = <T extends Shaped>(part: T) => mapBoth(part, map)
      return {
        ...type,
        members: members.map(mapped),
        ...(patterns && { patterns: patterns.map(mapped) }),
        ...(additional && { additional: map(additional) }),
      }
    }
  }
}

interface Shaped {
  shape: Shape
  formerly?: readonly FormerShape[]
}

/** A part with another shape in place of its own, and of each that it had before. */
function mapBoth<T extends Shaped>(part: T, map: (shape: Shape) => Shape): T {
  const { shape, formerly } = part
  const former = formerly?.map((each) => ({ ...each, shape: map(each.shape) }))
  return { ...part, shape: map(shape), ...(former && { formerly: former }) }
}
