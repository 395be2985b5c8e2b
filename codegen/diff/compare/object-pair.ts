import type { MemberModel, ObjectModel } from '../../model.js'
import { isOptionalForReaders } from '../../model.js'
import type { Change, Claim, Place } from '../change.js'
import type { FindingFlow, Pairing, Severity } from '../finding.js'
import type { Visit } from '../visit.js'
import { below, onlyIn } from '../visit.js'

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

/** Where a member stands on both sides; where it is missing, the object stands for it. */
export function memberPlace(
  place: Place,
  { base, head }: ObjectPair,
  name: string,
  former = name,
): Place {
  const [from, to] = [base, head].map(({ members }, side) => {
    return members.findIndex((member) => member.name === (side === 0 ? former : name))
  })
  const step = (index: number | undefined) => `/members/${index ?? 0}`
  const at = below(place, `.${name}`, step(from), step(to))
  if (from === -1) return onlyIn('head', at)
  return to === -1 ? onlyIn('base', at) : at
}

/** Whether readers of a side do without a member, although writers have to send it. */
export function isTolerated(visit: Visit, side: 'base' | 'head', member: MemberModel): boolean {
  return member.required && isOptionalForReaders(visit[side].model, member)
}

export function cell(flow: FindingFlow, pairing: Pairing, severity: Severity, others = {}): Cells {
  return { [flow]: { ...others, [pairing]: severity } }
}

export function markOf({ experimental, unstable }: MemberModel): { experimental?: true } {
  return experimental === true || unstable === true ? { experimental: true } : {}
}
