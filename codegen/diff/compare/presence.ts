import type { Locations } from '../../contract/location.js'
import type { Pairing } from '../findings/finding.js'
import { sayShape } from './format-shape.js'
import type { Visit } from './pair-comparison.js'
import type { MemberPair, ObjectPair } from './object-pair.js'
import { cell, isTolerated, markOf } from './object-pair.js'
import { rules } from '../rules/rules.js'

/** Only whether it has to be sent changed. */
export function reportPresence(
  visit: Visit,
  place: Locations,
  objects: ObjectPair,
  { base, head }: MemberPair,
): void {
  const isSpared = isSparedForReaders(visit, { base, head })
  const severity = isSpared && cell('server', missedBy(head.required), 'info')
  visit.changes.push({
    rule: head.required ? rules.propertyBecameRequired : rules.propertyBecameOptional,
    place,
    before: base.required ? 'required' : 'optional',
    after: head.required ? 'required' : 'optional',
    message: head.required ? 'It is required from now on' : 'It may be missing from now on',
    ...(severity && { severity }),
    claim: objects.claimAbout(head.name, base.name),
    ...markOf(head),
  })
}

/** What was null when there was nothing to say is left out instead, or the reverse. */
export function reportExchange(
  visit: Visit,
  place: Locations,
  objects: ObjectPair,
  pair: MemberPair,
): void {
  const { head } = pair
  // Who does without the member still sees another meaning.
  const severity =
    isSparedForReaders(visit, pair) && cell('server', missedBy(head.required), 'warning')
  const message = head.required
    ? 'It is null where it was left out'
    : 'It is left out where it was null'
  const change = {
    rule: rules.absentAndNullExchanged,
    place,
    message,
    ...(severity && { severity }),
  } as const
  visit.changes.push({ ...change, ...aboutBoth(objects, pair) })
}

/** Tells once of a member that may be missing or null from now on, or may be neither. */
export function reportPresenceAndNull(
  visit: Visit,
  place: Locations,
  objects: ObjectPair,
  pair: MemberPair,
): void {
  const rest = { place, ...aboutBoth(objects, pair) }
  if (pair.head.required) {
    const message = 'It is required from now on, and may no longer be null'
    const severity = cell('server', 'newClient/oldServer', 'error')
    visit.changes.push({ rule: rules.propertyBecameRequired, ...rest, message, severity })
  } else {
    visit.changes.push({
      rule: rules.propertyBecameOptional,
      ...rest,
      message: 'It may be missing or null from now on',
    })
  }
}

function aboutBoth(objects: ObjectPair, { base, head }: MemberPair) {
  const [before, after] = [base, head].map(({ required, shape }) => {
    return `${sayShape(shape)}${required ? '' : ', or missing'}`
  })
  const claim = objects.claimAbout(head.name, base.name)
  const nulls = Object.fromEntries([base.name, head.name].map((name) => [name, null]))
  const values = () => {
    const objects = claim.values()
    return [...objects, ...objects.map((value) => ({ ...(value as object), ...nulls }))]
  }
  return { before, after, claim: { ...claim, values }, ...markOf(head) }
}

/** Whether readers of the side that requires a member do without it. */
export function isSparedForReaders(visit: Visit, { base, head }: MemberPair): boolean {
  return head.required ? isTolerated(visit, 'head', head) : isTolerated(visit, 'base', base)
}

/** Who reads what the other side leaves out. */
function missedBy(isRequired: boolean): Pairing {
  return isRequired ? 'newClient/oldServer' : 'oldClient/newServer'
}
