import type { Change } from './change.js'
import type { Rule } from '../rules/rule.js'
import type { Comparison } from './pair-comparison.js'
import { rules } from '../rules/rules.js'

/** The rule on each entry of the envelope record; any other is about framing. */
const rulesOfEntries: Readonly<Record<string, Rule>> = {
  jsonrpc: rules.versionMemberChanged,
  ids: rules.idTypeChanged,
  batch: rules.batchSupportChanged,
  notificationMembers: rules.envelopeMemberAdded,
  requestMembers: rules.envelopeMemberAdded,
}

/** Compares how messages travel, as far as both contracts say it. */
export function compareEnvelopes({ base, head }: Comparison): Change[] {
  const [from, to] = [base.model.envelope, head.model.envelope]
  return Object.keys(to).flatMap((name): Change[] => {
    const [before, after] = [from[name], to[name]]
    if (before === undefined || before === after) return []
    const rule = Object.hasOwn(rulesOfEntries, name)
      ? (rulesOfEntries[name] ?? rules.framingChanged)
      : rules.framingChanged
    const location = [{ kind: 'envelope', name }] as const
    const message = `${name} is ${after}, and was ${before}`
    return [
      { rule, place: { shown: location, base: location, head: location }, before, after, message },
    ]
  })
}
