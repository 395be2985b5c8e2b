import type { MemberModel, ObjectModel } from '../../model.js'
import { isOptionalForReaders } from '../../model.js'
import type { Change, Claim, Place } from '../change.js'
import type { FindingFlow, Pairing, Severity } from '../finding.js'
import { sayShape } from '../say.js'
import type { Renamed } from '../similar.js'
import type { Visit } from '../visit.js'
import { below, onlyIn } from '../visit.js'
import { compareBesideNull, nullabilityOf, reportNullability } from './shape.js'

/** Two objects, and what values would have to show about members of them. */
export interface ObjectPair {
  readonly base: ObjectModel
  readonly head: ObjectModel
  readonly claimAbout: (...members: string[]) => Claim
}

interface MemberPair {
  readonly base: MemberModel
  readonly head: MemberModel
}

type Cells = NonNullable<Change['severity']>

/** Where a member stands on both sides; where it is missing, the object stands for it. */
function memberPlace(place: Place, { base, head }: ObjectPair, name: string, former = name): Place {
  const [from, to] = [base, head].map(({ members }, side) => {
    return members.findIndex((member) => member.name === (side === 0 ? former : name))
  })
  const step = (index: number | undefined) => `/members/${index ?? 0}`
  const at = below(place, `.${name}`, step(from), step(to))
  if (from === -1) return onlyIn('head', at)
  return to === -1 ? onlyIn('base', at) : at
}

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

/** What changes nothing on the wire, and what it means. */
function compareMeaning(visit: Visit, place: Place, { base, head }: MemberPair): Change[] {
  const [before, after] = [base.default, head.default]
  const changes: Change[] = []
  // A member that may be null and is left out is null, whether or not that is written down.
  const [meant, means] = [before ?? null, after ?? null]
  const isSame = JSON.stringify(meant) === JSON.stringify(means)
  if (!isSame) {
    const message =
      after === undefined
        ? 'It has no default any more'
        : `Leaving it out means ${JSON.stringify(after)} from now on`
    changes.push({ rule: 'V07', place, before, after, message })
  }
  if (base.secret !== head.secret) changes.push(secrecyChange(place, head.secret === true))
  const [was, is] = [isTolerated(visit, 'base', base), isTolerated(visit, 'head', head)]
  if (base.required && head.required && was !== is) {
    const message = is ? 'Readers take it for optional from now on' : 'Readers take it for required'
    changes.push({ rule: 'S02', place, message })
  }
  return changes
}

export function secrecyChange(place: Place, isSecret: boolean): Change {
  const message = isSecret ? 'It is secret from now on' : 'It is no longer secret'
  return {
    rule: 'P16',
    case: isSecret ? 'became secret' : 'no longer secret',
    place,
    before: !isSecret,
    after: isSecret,
    message,
  }
}

/** Whether readers of a side do without a member, although writers have to send it. */
function isTolerated(visit: Visit, side: 'base' | 'head', member: MemberModel): boolean {
  return member.required && isOptionalForReaders(visit[side].model, member)
}

function cell(flow: FindingFlow, pairing: Pairing, severity: Severity, others = {}): Cells {
  return { [flow]: { ...others, [pairing]: severity } }
}

function markOf({ experimental, unstable }: MemberModel): { experimental?: true } {
  return experimental === true || unstable === true ? { experimental: true } : {}
}
