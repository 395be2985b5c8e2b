import type { Locations } from '../../contract/location.js'
import type { MemberModel } from '../../contract/model.js'
import type { Renamed } from './match-by-name.js'
import type { Visit } from './pair-comparison.js'
import { compareMeaning } from './meaning.js'
import type { MemberPair, ObjectPair } from './object-pair.js'
import { markOf, memberPlace } from './object-pair.js'
import {
  isSparedForReaders,
  reportExchange,
  reportPresence,
  reportPresenceAndNull,
} from './presence.js'
import { rules } from '../rules/rules.js'
import { compareBesideNull, nullabilityOf, reportNullability } from './shapes.js'

/** Nothing but an object that refuses other members shows that a name is another. */
export function reportRenamed(
  visit: Visit,
  place: Locations,
  objects: ObjectPair,
  { base, head, certain }: Renamed<MemberModel>,
): void {
  const claim = objects.claimAbout(base.name, head.name)
  visit.changes.push({
    rule: rules.propertyRenamed,
    place: memberPlace(place, objects, head.name, base.name),
    before: base.name,
    after: head.name,
    message: `It was called ${base.name}${certain ? '' : ', as far as the two look alike'}`,
    claim: {
      ...claim,
      base: { ...objects.base, closed: true },
      head: { ...objects.head, closed: true },
    },
    ...markOf(head),
  })
  compareMembers(visit, place, objects, { base, head })
}

export function compareMembers(
  visit: Visit,
  place: Locations,
  objects: ObjectPair,
  { base, head }: MemberPair,
): void {
  const at = memberPlace(place, objects, head.name, base.name)
  const { was, is } = nullabilityOf(visit, base.shape, head.shape)
  const pair = { base, head }
  const isBoth = base.required !== head.required && was !== is
  if (isBoth && base.required === was) {
    reportExchange(visit, at, objects, pair)
  } else if (isBoth && !isSparedForReaders(visit, pair)) {
    reportPresenceAndNull(visit, at, objects, pair)
  } else {
    if (base.required !== head.required) reportPresence(visit, at, objects, pair)
    if (was !== is) reportNullability(visit, at, base.shape, head.shape)
  }
  if (!visit.isUnchanged(base.shape, head.shape)) {
    compareBesideNull(visit, at, base.shape, head.shape)
  }
  visit.changes.push(...compareMeaning(visit, at, pair))
}
