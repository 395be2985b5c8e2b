import type { ContractModel } from '../../contract/model.js'
import type { Inference } from '../../contract/reading.js'
import type { PresentMembers } from './presence.js'

/** A member of types whose declaration is wrong about its presence. */
interface PresenceCorrection {
  types: RegExp
  member: string
  /** Whether servers always send it, whatever the declaration says. */
  present: boolean
}

/** Measured on servers, which a test compares them with. */
export const presenceCorrections: readonly PresenceCorrection[] = [
  { types: /ThreadItem$/, member: 'startedAtMs', present: true },
  { types: /ThreadItem$/, member: 'completedAtMs', present: true },
  { types: /^ItemCompletedNotification$/, member: 'contentTokenCount', present: true },
  // Only there when the request includes layers.
  { types: /^ConfigReadResponse$/, member: 'layers', present: false },
  { types: /^ConfigLayer$/, member: 'disabledReason', present: false },
]

/** Corrects what declarations say about presence. */
export function correctPresence(
  model: ContractModel,
  declared: PresentMembers,
): { present: PresentMembers; inferences: readonly Inference[] } {
  const present = new Map([...declared].map(([name, members]) => [name, new Set(members)]))
  const inferences: Inference[] = []
  for (const type of model.types) {
    const members = present.get(type.name)
    if (type.kind !== 'object' || members === undefined) continue
    for (const { types, member, present: isPresent } of presenceCorrections) {
      const isListed = type.members.some(({ name }) => name === member)
      if (!types.test(type.name) || !isListed || members.has(member) === isPresent) continue
      if (isPresent) members.add(member)
      else members.delete(member)
      const decided = isPresent ? 'always sent' : 'sent at times'
      const at = `${type.name}.${member}`
      inferences.push({ rule: 'correction', at, decided, reason: 'measured on servers' })
    }
  }
  return { present, inferences }
}
