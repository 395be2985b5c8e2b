import type { MemberModel, TypeModel } from '../../contract/model.js'
import type { Inference } from '../../contract/reading.js'
import type { Pass } from './pass.js'

/** Members that travel under another name than the one that exports give them. */
const renamed: readonly { types: RegExp; members: Readonly<Record<string, string>> }[] = [
  {
    types: /ThreadTimelineEntry$/,
    members: {
      turn_id: 'turnId',
      started_at: 'startedAt',
      completed_at: 'completedAt',
      duration_ms: 'durationMs',
    },
  },
]

/** Corrects what an export says and no server does. */
export const correctNames: Pass = (model) => {
  const inferences: Inference[] = []
  const types = model.types.map((type): TypeModel => {
    const names = renamed.find(({ types }) => types.test(type.name))?.members ?? {}
    if (type.kind !== 'object') return type
    const members = type.members.map((member): MemberModel => {
      const name = Object.hasOwn(names, member.name) ? names[member.name] : undefined
      if (name === undefined) return member
      const at = `${type.name}.${member.name}`
      const reason = 'servers send it by that name'
      inferences.push({ rule: 'correction', at, decided: name, reason })
      return { ...member, name }
    })
    return { ...type, members }
  })
  return { model: { ...model, types }, inferences }
}
