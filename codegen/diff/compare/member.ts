import type { MemberModel } from '../../model.js'
import type { Place } from '../change.js'
import { sayShape } from '../say.js'
import type { Renamed } from '../similar.js'
import type { Visit } from '../visit.js'
import { compareMeaning } from './meaning.js'
import type { MemberPair, ObjectPair } from './object-pair.js'
import { cell, isTolerated, markOf, memberPlace } from './object-pair.js'
import { compareBesideNull, nullabilityOf, reportNullability } from './shape.js'

/** Nothing but an object that refuses other members shows that a name is another. */
export function reportRenamed(
  visit: Visit,
  place: Place,
  objects: ObjectPair,
  { base, head, certain }: Renamed<MemberModel>,
): void {
  const claim = objects.claimAbout(base.name, head.name)
  visit.changes.push({
    rule: 'P05',
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
  place: Place,
  objects: ObjectPair,
  { base, head }: MemberPair,
): void {
  const at = memberPlace(place, objects, head.name, base.name)
  const { was, is } = nullabilityOf(visit, base.shape, head.shape)
  const isExchanged = base.required !== head.required && was !== is && base.required === was
  if (isExchanged) {
    reportExchange(visit, at, { base, head })
  } else {
    if (base.required !== head.required) reportPresence(visit, at, objects, { base, head })
    if (was !== is) reportNullability(visit, at, base.shape, head.shape)
  }
  if (!visit.isUnchanged(base.shape, head.shape)) {
    compareBesideNull(visit, at, base.shape, head.shape)
  }
  visit.changes.push(...compareMeaning(visit, at, { base, head }))
}

/** What was null when there was nothing to say is left out instead, or the reverse. */
function reportExchange(visit: Visit, place: Place, { base, head }: MemberPair): void {
  const [before, after] = [base, head].map(({ required, shape }) => {
    return `${sayShape(shape)}${required ? '' : ', or missing'}`
  })
  const message = base.required
    ? 'It is left out where it was null'
    : 'It is null where it was left out'
  visit.changes.push({ rule: 'P10', place, before, after, message })
}

function reportPresence(
  visit: Visit,
  place: Place,
  objects: ObjectPair,
  { base, head }: MemberPair,
): void {
  const severity = head.required
    ? isTolerated(visit, 'head', head) && cell('S', 'newClient/oldServer', 'info')
    : isTolerated(visit, 'base', base) && cell('S', 'oldClient/newServer', 'info')
  visit.changes.push({
    rule: head.required ? 'P06' : 'P07',
    place,
    before: base.required ? 'required' : 'optional',
    after: head.required ? 'required' : 'optional',
    message: head.required ? 'It is required from now on' : 'It may be missing from now on',
    ...(severity && { severity }),
    claim: objects.claimAbout(head.name, base.name),
    ...markOf(head),
  })
}
