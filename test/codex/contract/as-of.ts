import type { ContractModel, Lifecycle, TypeModel } from '../../../codegen/contract/model.js'
import { findType } from '../../../codegen/contract/model.js'
import { isNewer, isRelease } from '../../../codegen/contract/versions.js'

/** A contract as it was in a release: without what came later, and without what was gone. */
export function asOf(model: ContractModel, release: string): ContractModel {
  const isThere = ({ since, sunset }: Lifecycle) =>
    (since === undefined || !isNewer(since, release)) &&
    (sunset === undefined || !isRelease(sunset) || isNewer(sunset, release))
  const dropped = (type: TypeModel): TypeModel => {
    switch (type.kind) {
      case 'object':
        return { ...type, members: type.members.filter(isThere) }
      case 'enum':
        return { ...type, values: type.values.filter(isThere) }
      case 'union':
        return {
          ...type,
          variants: type.variants.filter((each) => isThere(findType(model, each.type))),
        }
      default:
        return type
    }
  }
  return { ...model, methods: model.methods.filter(isThere), types: model.types.map(dropped) }
}
