import type { Locations } from '../../contract/location.js'
import type { Change } from './change.js'
import type { Exchange } from './operation.js'
import { flowOf } from './operation.js'
import type { Comparison } from './pair-comparison.js'
import { sampleShape } from './sample-values.js'
import { messageClaim } from './message-claim.js'
import type { MethodPair } from './method-change.js'
import { rules } from '../rules/rules.js'

/** Compares whether a method takes params, and of which type. */
export function compareParams(
  comparison: Comparison,
  place: Locations,
  pair: MethodPair,
): Change[] {
  const [was, is] = [pair.base.params, pair.head.params]
  const [before, after] = [presenceOf(was), presenceOf(is)] as const
  const swapped = compareTypes(comparison, place, was?.type, is?.type)
  if (before === after) return swapped
  const sender = flowOf(pair.base)
  const claim = messageClaim(comparison, pair.base, pair.head)
  const message = `Params are ${say(after)}, and were ${say(before)}`
  const name = `${sender}: ${caseOf(before, after)}`
  return [
    { rule: rules.paramsPresenceChanged, case: name, place, before, after, message, claim },
    ...swapped,
  ]
}

type Presence = 'required' | 'optional' | 'none'

function presenceOf(params: Exchange['params']): Presence {
  return params?.presence ?? 'none'
}

function caseOf(before: Presence, after: Presence): string {
  if (after === 'none') return `gone, were ${before}`
  if (after === 'required') return 'required'
  return before === 'required' ? 'no longer required' : 'optional'
}

function say(presence: Presence): string {
  return presence === 'none' ? 'not sent' : presence
}

/** Whether the answer is null on one side alone. What else it holds is compared as a payload. */
export function hasOtherResult({ base, head }: Comparison, pair: MethodPair): boolean {
  const [from, to] = [pair.base.result, pair.head.result]
  if (from === undefined || to === undefined) return false
  const parts = [
    base.alternatives({ kind: 'ref', name: from }).parts,
    head.alternatives({ kind: 'ref', name: to }).parts,
  ]
  return parts.some(({ length }) => length === 0) && parts.some(({ length }) => length > 0)
}

export function compareResults(
  comparison: Comparison,
  place: Locations,
  pair: MethodPair,
): Change[] {
  const [before, after] = [pair.base.result, pair.head.result]
  if (before === undefined || after === undefined) return []
  if (!hasOtherResult(comparison, pair)) return compareTypes(comparison, place, before, after)
  const [base, head] = [before, after].map((name) => ({ kind: 'ref', name }) as const)
  if (base === undefined || head === undefined) return []
  const values = () => [
    ...sampleShape(comparison.base, base),
    ...sampleShape(comparison.head, head),
  ]
  const message = `It answers with ${after}, and answered with ${before}`
  return [
    {
      rule: rules.resultPresenceChanged,
      place,
      before,
      after,
      message,
      claim: { base, head, values },
    },
  ]
}

/** Another name for what is the same on the wire. */
function compareTypes(
  { base, head, wire }: Comparison,
  place: Locations,
  before: string | undefined,
  after: string | undefined,
): Change[] {
  if (before === undefined || after === undefined || before === after) return []
  const [was, is] = [
    wire.of(base, { kind: 'ref', name: before }),
    wire.of(head, { kind: 'ref', name: after }),
  ]
  if (was !== is) return []
  return [
    {
      rule: rules.payloadTypeSwapped,
      place,
      before,
      after,
      message: `${before} is called ${after} here`,
    },
  ]
}
