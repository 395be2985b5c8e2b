import type { ContractModel } from '../../../codegen/contract/model.js'
import type { MemberCount } from '../../support/member-presence.js'
import { MemberPresence } from '../../support/member-presence.js'
import type { RecordedFrame } from './recorded-frames.js'

/** Counts the members of everything that a server sent. */
export function countMembers(
  model: ContractModel,
  frames: readonly RecordedFrame[],
): readonly MemberCount[] {
  const presence = new MemberPresence(model)
  for (const { direction, kind, method: name, payload } of frames) {
    if (direction === 'sent' || kind === 'error') continue
    const table =
      kind === 'response'
        ? 'clientRequest'
        : kind === 'request'
          ? 'serverRequest'
          : 'serverNotification'
    const method = model.methods.find((each) => each.kind === table && each.name === name)
    const type = kind === 'response' ? method?.result : method?.params?.type
    if (type !== undefined) presence.add(type, payload)
  }
  return presence.counts
}
