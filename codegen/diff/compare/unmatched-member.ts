import type { Locations } from '../../contract/location.js'
import type { MemberModel } from '../../contract/model.js'
import { sayShape } from '../say.js'
import type { Visit } from '../visit.js'
import { removalFix } from './lifecycle.js'
import type { Cells, ObjectPair } from './object-pair.js'
import { cell, isTolerated, markOf, memberPlace } from './object-pair.js'
import { compareShapes } from './shape.js'

/** Who does not list a member and is closed refuses it. */
export const refusedByBase: Cells = {
  C: { 'newClient/oldServer': 'error' },
  S: { 'oldClient/newServer': 'error' },
}

export const refusedByHead: Cells = {
  C: { 'oldClient/newServer': 'error' },
  S: { 'newClient/oldServer': 'error' },
}

export function reportAdded(
  visit: Visit,
  place: Locations,
  objects: ObjectPair,
  member: MemberModel,
): void {
  const need = member.required ? 'required' : 'optional'
  const severity = {
    ...(objects.base.closed === true && refusedByBase),
    ...(isTolerated(visit, 'head', member) &&
      cell(
        'S',
        'newClient/oldServer',
        'info',
        objects.base.closed === true ? refusedByBase.S : {},
      )),
  }
  const at = memberPlace(place, objects, member.name)
  visit.changes.push({
    rule: member.required ? 'P01' : 'P02',
    place: at,
    after: sayShape(member.shape),
    message: `It is new and ${need}`,
    severity,
    claim: objects.claimAbout(member.name),
    ...markOf(member),
  })
  // Among those that were not listed it may have held something else.
  const { additional } = objects.base
  if (additional !== undefined) compareShapes(visit, at, additional, member.shape)
}

export function reportRemoved(
  visit: Visit,
  place: Locations,
  objects: ObjectPair,
  member: MemberModel,
): void {
  const severity = {
    ...(objects.head.closed === true && refusedByHead),
    ...(isTolerated(visit, 'base', member) &&
      cell(
        'S',
        'oldClient/newServer',
        'warning',
        objects.head.closed === true ? refusedByHead.S : {},
      )),
  }
  const at = memberPlace(place, objects, member.name)
  visit.changes.push({
    rule: member.required ? 'P03' : 'P04',
    place: at,
    before: sayShape(member.shape),
    message: `It is gone, and was ${member.required ? 'required' : 'optional'}`,
    ...removalFix(visit, member),
    severity,
    claim: objects.claimAbout(member.name),
    ...markOf(member),
  })
  // Among those that are not listed it may hold something else from now on.
  const { additional } = objects.head
  if (additional !== undefined) compareShapes(visit, at, member.shape, additional)
}
