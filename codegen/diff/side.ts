import type { ContractModel, Shape } from '../contract/model.js'
import type { Alternatives } from './parts.js'
import { alternativesIn } from './parts.js'

/** One of the two contracts, with what is looked up in it again and again. */
export interface Side {
  readonly model: ContractModel
  /** JSON pointer of a type. */
  pointerTo(type: string): string
  /** The alternatives that a shape stands for, however it is spelled. */
  alternatives(shape: Shape): Alternatives
}

export function createSide(model: ContractModel): Side {
  const places = new Map(model.types.map(({ name }, index) => [name, `/types/${index}`]))
  const known = new Map<Shape, Alternatives>()
  return {
    model,
    pointerTo: (type) => places.get(type) ?? '',
    alternatives(shape) {
      const found = known.get(shape) ?? alternativesIn(model, shape)
      known.set(shape, found)
      return found
    },
  }
}
