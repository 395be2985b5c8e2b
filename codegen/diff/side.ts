import type { ContractModel, Shape } from '../contract/model.js'
import type { Alternatives } from './compare/indexed-contract.js'
import { alternativesIn } from './compare/indexed-contract.js'

/** One of the two contracts, with what is looked up in it again and again. */
export interface Side {
  readonly model: ContractModel
  /** The alternatives that a shape stands for, however it is spelled. */
  alternatives(shape: Shape): Alternatives
}

export function createSide(model: ContractModel): Side {
  const known = new Map<Shape, Alternatives>()
  return {
    model,
    alternatives(shape) {
      const found = known.get(shape) ?? alternativesIn(model, shape)
      known.set(shape, found)
      return found
    },
  }
}
