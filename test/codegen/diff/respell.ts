import type { ContractModel, Shape, TypeModel } from '../../../codegen/contract/model.js'

/** The same contract, spelled and ordered in another way. */
export function respell(model: ContractModel): ContractModel {
  const types = model.types.map((type): TypeModel => {
    switch (type.kind) {
      case 'object': {
        const members = type.members.map((member) => ({ ...member, shape: turn(member.shape) }))
        const { additional } = type
        const unlisted = additional === undefined ? {} : { additional: turn(additional) }
        return { ...type, ...unlisted, members: members.reverse() }
      }
      case 'alias':
        return { ...type, shape: turn(type.shape) }
      case 'union':
        return { ...type, variants: [...type.variants].reverse() }
      default:
        return type
    }
  })
  return { ...model, types: types.reverse() }
}

function turn(shape: Shape): Shape {
  switch (shape.kind) {
    case 'nullable':
      return { kind: 'anyOf', shapes: [{ kind: 'null' }, turn(shape.shape)] }
    case 'anyOf':
      return { kind: 'anyOf', shapes: shape.shapes.map(turn).reverse() }
    case 'array':
      return { ...shape, items: turn(shape.items) }
    case 'map':
      return { ...shape, values: turn(shape.values) }
    default:
      return shape
  }
}
