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
    case 'object':
      return [...type.members.map(({ shape }) => shape), type.additional ?? []].flat()
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
      const members = type.members.map((member) => ({ ...member, shape: map(member.shape) }))
      if (type.additional === undefined) return { ...type, members }
      return { ...type, members, additional: map(type.additional) }
    }
  }
}
