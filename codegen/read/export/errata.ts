import type { MemberModel, TypeModel } from '../../contract/model.js'
import type { ReadContext } from './context.js'
import { guess } from './context.js'

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

/** Puts right what an export says and no server does. */
export function correct(context: ReadContext): void {
  for (const [name, type] of context.types) {
    const erratum = renamed.find(({ types }) => types.test(name))
    if (erratum !== undefined) context.types.set(name, rename(context, type, erratum.members))
  }
}

function rename(
  context: ReadContext,
  type: TypeModel,
  names: Readonly<Record<string, string>>,
): TypeModel {
  if (type.kind !== 'object') return type
  const members = type.members.map((member): MemberModel => {
    const name = Object.hasOwn(names, member.name) ? names[member.name] : undefined
    if (name === undefined) return member
    guess(context, 'erratum', `${type.name}.${member.name}`, name, 'servers send it by that name')
    return { ...member, name }
  })
  return { ...type, members }
}
