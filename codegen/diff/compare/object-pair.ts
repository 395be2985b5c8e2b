import type { Locations } from '../../contract/location.js'
import type { MemberModel, ObjectModel, Flow } from '../../contract/model.js'
import { isOptionalForReaders } from '../../contract/model.js'
import type { Change, Claim } from './change.js'
import type { Pairing, Severity } from '../findings/finding.js'
import type { Visit } from './pair-comparison.js'
import { below, onlyIn } from './pair-comparison.js'

/** Two objects, and what values would have to show about members of them. */
export interface ObjectPair {
  readonly base: ObjectModel
  readonly head: ObjectModel
  readonly claimAbout: (...members: string[]) => Claim
}

/** A member as both objects have it, whatever it is called. */
export interface MemberPair {
  readonly base: MemberModel
  readonly head: MemberModel
}

export type Cells = NonNullable<Change['severity']>

/** Where a member stands on both sides; one that is not listed among those that are meant as well. */
export function memberPlace(
  place: Locations,
  { base, head }: ObjectPair,
  name: string,
  former = name,
): Locations {
  const at = below(place, { kind: 'member', name }, { kind: 'member', name: former })
  if (!mayHave(base, former)) return onlyIn('head', at)
  return mayHave(head, name) ? at : onlyIn('base', at)
}

function mayHave({ members, additional }: ObjectModel, name: string): boolean {
  return additional !== undefined || members.some((member) => member.name === name)
}

/** Whether readers of a side do without a member, although writers have to send it. */
export function isTolerated(visit: Visit, side: 'base' | 'head', member: MemberModel): boolean {
  return member.required && isOptionalForReaders(visit[side].model, member)
}

export function cell(flow: Flow, pairing: Pairing, severity: Severity, others = {}): Cells {
  return { [flow]: { ...others, [pairing]: severity } }
}

export function markOf({ experimental, unstable }: MemberModel): { experimental?: true } {
  return experimental === true || unstable === true ? { experimental: true } : {}
}
