import type { Shape, TypeModel } from './model.js'

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
        return shape === undefined ? variant : { ...variant, shape: map(shape) }
      })
      return { ...type, variants }
    }
    case 'alias':
      return { ...type, shape: map(type.shape) }
    case 'object': {
      const { members, patterns, additional } = type
      const mapped = <T extends { shape: Shape }>(part: T) => ({ ...part, shape: map(part.shape) })
      return {
        ...type,
        members: members.map(mapped),
        ...(patterns && { patterns: patterns.map(mapped) }),
        ...(additional && { additional: map(additional) }),
      }
    }
  }
}
