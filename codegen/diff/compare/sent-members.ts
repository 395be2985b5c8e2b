import type { ContractModel, TypeModel } from '../../contract/model.js'

/**
 * Two contracts in which members that servers always send are required, if that is known in both.
 * Where only one knows, its members are as optional as those of the other.
 */
export function requireSent(
  base: ContractModel,
  head: ContractModel,
): [base: ContractModel, head: ContractModel] {
  const isKnown = [base, head].every(({ types }) => types.some(hasSent))
  return isKnown ? [withRequired(base), withRequired(head)] : [base, head]
}

function withRequired(model: ContractModel): ContractModel {
  return { ...model, types: model.types.map(requireIn) }
}

function requireIn(type: TypeModel): TypeModel {
  if (type.kind !== 'object' || !hasSent(type)) return type
  const members = type.members.map(({ sent, ...member }) => {
    return sent === true ? { ...member, required: true } : member
  })
  return { ...type, members }
}

function hasSent(type: TypeModel): boolean {
  return type.kind === 'object' && type.members.some(({ sent }) => sent === true)
}
