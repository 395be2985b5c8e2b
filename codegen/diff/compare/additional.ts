import type { Locations } from '../../contract/location.js'
import type { ObjectModel, Shape } from '../../contract/model.js'
import type { Claim } from './change.js'
import { sayShape } from './format-shape.js'
import type { Side } from '../side.js'
import type { Visit } from './pair-comparison.js'
import { below, onlyIn } from './pair-comparison.js'
import { sampleObject, sampleShape } from './sample-values.js'
import type { ObjectPair } from './object-pair.js'
import { compareShapes } from './shapes.js'
import { refusedByBase, refusedByHead } from './unmatched-member.js'
import { rules } from '../rules/rules.js'

/** Compares what members hold that neither side lists: together they are one optional member. */
export function compareAdditional(
  visit: Visit,
  place: Locations,
  { base, head }: ObjectPair,
): void {
  const at = below(place, { kind: 'unlistedMembers' })
  const [was, is] = [base.additional, head.additional]
  if (was !== undefined && is !== undefined) {
    compareShapes(visit, at, was, is)
  } else if (is !== undefined) {
    visit.changes.push({
      rule: rules.optionalPropertyAdded,
      place: onlyIn('head', at),
      after: sayShape(is),
      message: 'Members that are not listed are meant from now on',
      ...(base.closed === true && { severity: refusedByBase }),
      claim: claimOf(base, head, () => valuesOf(visit.head, head, is)),
    })
  } else if (was !== undefined) {
    visit.changes.push({
      rule: rules.optionalPropertyRemoved,
      place: onlyIn('base', at),
      before: sayShape(was),
      message: 'Members that are not listed are no longer meant',
      ...(head.closed === true && { severity: refusedByHead }),
      claim: claimOf(base, head, () => valuesOf(visit.base, base, was)),
    })
  }
}

function claimOf(base: ObjectModel, head: ObjectModel, values: Claim['values']): Claim {
  return { base, head, values, about: [unlistedName] }
}

/** No name that people give to a member. */
const unlistedName = 'not listed'

function valuesOf(side: Side, type: ObjectModel, shape: Shape): object[] {
  const values = sampleShape(side, shape)
  return sampleObject(side, type).flatMap((object) => {
    return values.map((value) => ({ ...object, [unlistedName]: value }))
  })
}
