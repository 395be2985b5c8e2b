import type { ContractModel, MemberModel, Shape } from '../../contract/model.js'
import { isOptionalForReaders } from '../../contract/model.js'
import { innerShapes } from '../../contract/shapes.js'

/** A JSON value that a shape can be fixed to. */
export type Literal = string | number | boolean

/** Whether a member has one value always, so that a struct needs no field for it. */
export function isConstant(
  model: ContractModel,
  member: MemberModel,
): member is MemberModel & { shape: Extract<Shape, { kind: 'literal' }> } {
  return member.shape.kind === 'literal' && !isOptionalForReaders(model, member)
}

/** The literals of fields and aliases, each once, in the order of the schema. */
export function literalsOf(model: ContractModel): Literal[] {
  const shapes = model.types.flatMap((type) => {
    if (type.kind === 'alias') return [type.shape]
    if (type.kind !== 'object') return []
    return type.members.filter((member) => !isConstant(model, member)).map(({ shape }) => shape)
  })
  return [...new Set(shapes.flatMap(literalsIn))]
}

function literalsIn(shape: Shape): Literal[] {
  return shape.kind === 'literal' ? [shape.value] : innerShapes(shape).flatMap(literalsIn)
}
