import type { MemberModel } from '../../model.js'
import type { Place } from '../change.js'
import { sayShape } from '../say.js'
import type { Visit } from '../visit.js'
import type { Cells, ObjectPair } from './object-pair.js'
import { cell, isTolerated, markOf, memberPlace } from './object-pair.js'

export function reportAdded(
  visit: Visit,
  place: Place,
  objects: ObjectPair,
  member: MemberModel,
): void {
  const isReserved = visit.reserved.has(`${objects.head.name}.${member.name}`)
  const rule = isReserved ? 'P15' : member.required ? 'P01' : 'P02'
  const closed: Cells = {
    C: { 'newClient/oldServer': 'error' },
    S: { 'oldClient/newServer': 'error' },
  }
  const need = member.required ? 'required' : 'optional'
  const severity = {
    ...(objects.base.closed === true && closed),
    ...(isTolerated(visit, 'head', member) &&
      cell('S', 'newClient/oldServer', 'info', objects.base.closed === true ? closed.S : {})),
  }
  visit.changes.push({
    rule,
    place: memberPlace(place, objects, member.name),
    after: sayShape(member.shape),
    message: isReserved ? `It is back, and its name was to stay free` : `It is new and ${need}`,
    severity,
    // What the name meant before is not written down, so no value can show it.
    ...(!isReserved && { claim: objects.claimAbout(member.name) }),
    ...markOf(member),
  })
}

export function reportRemoved(
  visit: Visit,
  place: Place,
  objects: ObjectPair,
  member: MemberModel,
): void {
  const closed: Cells = {
    C: { 'oldClient/newServer': 'error' },
    S: { 'newClient/oldServer': 'error' },
  }
  const severity = {
    ...(objects.head.closed === true && closed),
    ...(isTolerated(visit, 'base', member) &&
      cell('S', 'oldClient/newServer', 'warning', objects.head.closed === true ? closed.S : {})),
  }
  visit.changes.push({
    rule: member.required ? 'P03' : 'P04',
    place: memberPlace(place, objects, member.name),
    before: sayShape(member.shape),
    message: `It is gone, and was ${member.required ? 'required' : 'optional'}`,
    severity,
    claim: objects.claimAbout(member.name),
    ...markOf(member),
  })
}
