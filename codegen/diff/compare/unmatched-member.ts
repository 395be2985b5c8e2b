import type { Locations } from '../../contract/location.js'
import type { MemberModel } from '../../contract/model.js'
import { sayShape } from './format-shape.js'
import type { Visit } from './pair-comparison.js'
import { removalFix } from './lifecycle.js'
import type { Cells, ObjectPair } from './object-pair.js'
import { cell, isTolerated, markOf, memberPlace } from './object-pair.js'
import { compareShapes } from './shapes.js'
import { rules } from '../rules/rules.js'

/** Who does not list a member and is closed refuses it. */
export const refusedByBase: Cells = {
  client: { 'newClient/oldServer': 'error' },
  server: { 'oldClient/newServer': 'error' },
}

export const refusedByHead: Cells = {
  client: { 'oldClient/newServer': 'error' },
  server: { 'newClient/oldServer': 'error' },
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
        'server',
        'newClient/oldServer',
        'info',
        objects.base.closed === true ? refusedByBase.server : {},
      )),
  }
  const at = memberPlace(place, objects, member.name)
  visit.changes.push({
    rule: member.required ? rules.requiredPropertyAdded : rules.optionalPropertyAdded,
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
        'server',
        'oldClient/newServer',
        'warning',
        objects.head.closed === true ? refusedByHead.server : {},
      )),
  }
  const at = memberPlace(place, objects, member.name)
  visit.changes.push({
    rule: member.required ? rules.requiredPropertyRemoved : rules.optionalPropertyRemoved,
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
