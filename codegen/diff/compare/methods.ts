import type { Flow } from '../../contract/model.js'
import type { Locations } from '../../contract/location.js'
import type { Change } from './change.js'
import type { Exchange } from './operation.js'
import { exchangesOf, flowOf, locate } from './operation.js'
import type { Comparison } from './pair-comparison.js'
import type { Root } from './compare-types.js'
import { compareErrorLists } from './errors.js'
import { compareLifecycles } from './lifecycle.js'
import { matchMethods } from './match-methods.js'
import { messageClaim } from './message-claim.js'
import type { MethodChange, MethodPair } from './method-change.js'
import { compareParams, compareResults, hasOtherResult } from './method-payloads.js'
import { wordsChange } from './declarations.js'
import { reportAdded, reportRemoved, sayKind } from './unmatched-method.js'
import { rules } from '../rules/rules.js'

export interface ComparedMethods {
  readonly changes: readonly MethodChange[]
  /** Where the comparison of payloads starts. */
  readonly roots: readonly Root[]
}

/** Compares methods by name and direction, and calls to the backend by name. */
export function compareMethods(comparison: Comparison): ComparedMethods {
  const [from, to] = [exchangesOf(comparison.base.model), exchangesOf(comparison.head.model)]
  const { matched, removed, added } = matchMethods(comparison, from, to)
  const changes = [
    ...matched.flatMap((pair) => comparePairOfMethods(comparison, pair)),
    ...removed.map((method) => reportRemoved(comparison, method)),
    ...added.map((method) => reportAdded(comparison, method)),
  ]
  return { changes, roots: matched.flatMap((pair) => rootsOf(comparison, pair)) }
}

/** What was reported of the method as a whole is not compared again. */
function rootsOf(comparison: Comparison, pair: MethodPair): Root[] {
  const { base, head } = pair
  if (flowOf(base) !== flowOf(head)) return []
  const root = (flow: Flow, from: string | undefined, to: string | undefined): Root[] => {
    if (from === undefined || to === undefined) return []
    return [
      {
        method: head.name,
        flow,
        pair: { base: from, head: to, label: [{ kind: 'type', name: to }] },
      },
    ]
  }
  return [
    ...root(flowOf(base), base.params?.type, head.params?.type),
    ...(hasOtherResult(comparison, pair) ? [] : root(answererOf(base), base.result, head.result)),
  ]
}

function answererOf(method: Exchange): Flow {
  return flowOf(method) === 'client' ? 'server' : 'client'
}

function comparePairOfMethods(comparison: Comparison, pair: MethodPair): MethodChange[] {
  const { base, head } = pair
  const location = locate(head)
  const place: Locations = { shown: location, base: locate(base), head: location }
  const changes = [
    ...compareNames(comparison, place, pair),
    ...compareKinds(comparison, place, pair),
    ...compareParams(comparison, place, pair),
    ...compareResults(comparison, place, pair),
    ...compareErrorLists(comparison, place, base, head),
    ...comparePromises(place, pair),
    ...compareLifecycles(place, base, head).filter((change) => isOfOneName(pair, change)),
    ...wordsChange(place, base.doc === head.doc ? [] : [undefined]),
  ]
  const gate: Change[] =
    head.experimental === true && base.experimental !== true
      ? [
          {
            rule: rules.gateAdded,
            place,
            message: 'Clients have to opt in to the experimental API for it',
          },
        ]
      : []
  return [...changes, ...gate].map((change) => {
    const sender = change.rule === rules.resultPresenceChanged ? answererOf(head) : flowOf(head)
    return { ...change, method: head.name, sender }
  })
}

/** That a former name was deprecated says nothing of the new one. */
function isOfOneName({ base, head }: MethodPair, change: Change): boolean {
  return (
    base.name === head.name ||
    change.rule !== rules.deprecationChanged ||
    change.case === 'deprecated'
  )
}

function compareNames(
  comparison: Comparison,
  place: Locations,
  { base, head }: MethodPair,
): Change[] {
  const isSame = base.name === head.name && base.address === head.address
  if (isSame) return []
  const [before, after] =
    base.name === head.name ? [base.address, head.address] : [base.name, head.name]
  const isCertain = head.renamedFrom === base.name || base.name === head.name
  const message = `It was called ${before}${isCertain ? '' : ', as far as the two look alike'}`
  const claim = messageClaim(comparison, base, head)
  return [
    {
      rule: rules.methodRenamed,
      place,
      before,
      after,
      message,
      ...(head.kind !== 'operation' && { claim }),
    },
  ]
}

function compareKinds(
  comparison: Comparison,
  place: Locations,
  { base, head }: MethodPair,
): Change[] {
  if (base.kind === head.kind) return []
  const [before, after] = [sayKind(base), sayKind(head)]
  const change = { place, before, after, message: `It is a ${after}, and was a ${before}` }
  // Where the direction is another one, nobody sends what somebody else could refuse.
  if (flowOf(base) !== flowOf(head)) return [{ rule: rules.directionFlipped, ...change }]
  return [
    {
      rule: rules.requestAndNotificationExchanged,
      ...change,
      claim: messageClaim(comparison, base, head),
    },
  ]
}

/** What callers and helpers rely on and no payload shows. */
function comparePromises(place: Locations, { base, head }: MethodPair): Change[] {
  const changes: Change[] = []
  if (base.idempotent !== head.idempotent) {
    const message = head.idempotent
      ? 'Asking again is safe from now on'
      : 'Asking again is not safe'
    const [before, after] = [base.idempotent === true, head.idempotent === true]
    changes.push({ rule: rules.retrySafetyChanged, place, before, after, message })
  }
  const [before, after] = [[...(base.emits ?? [])].sort(), [...(head.emits ?? [])].sort()]
  if (before.join() !== after.join()) {
    const message = `It leads to ${after.join(', ') || 'no notification'}`
    changes.push({ rule: rules.notificationLinkChanged, place, before, after, message })
  }
  return changes
}
