import type { Locations } from '../../contract/location.js'
import type { ObjectModel } from '../../contract/model.js'
import type { Change } from './change.js'
import type { Part } from './indexed-contract.js'
import type { Side } from '../side.js'
import type { Visit } from './pair-comparison.js'
import { rules } from '../rules/rules.js'

/** Tells of alternatives without a tag of which one has all that another needs to be recognised. */
export function compareOverlaps(
  { base, head, wire }: Visit,
  place: Locations,
  from: readonly Part[],
  to: readonly Part[],
): Change[] {
  const isInside = (side: Side, a: ObjectModel, b: ObjectModel) =>
    needs(b).every(({ name, shape }) =>
      needs(a).some(
        (own) => own.name === name && wire.of(side, own.shape) === wire.of(side, shape),
      ),
    )
  const overlapsOf = (side: Side, parts: readonly Part[]) => {
    const objects = parts.flatMap((part) => (part.kind === 'object' ? [part.type] : []))
    return objects.flatMap((a) =>
      objects.filter((b) => a !== b && isInside(side, a, b)).map((b) => `${a.name} as ${b.name}`),
    )
  }
  const known = new Set(overlapsOf(base, from))
  return overlapsOf(head, to)
    .filter((overlap) => !known.has(overlap))
    .map((overlap) => {
      const message = `A value can be read in two ways: ${overlap}`
      return { rule: rules.alternativesOverlap, place, after: overlap, message }
    })
}

function needs({ members }: ObjectModel) {
  return members.filter(({ required }) => required)
}
