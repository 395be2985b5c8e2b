import { isNewer, isRelease } from '../../model.js'
import type { Change, Place } from '../change.js'
import type { Exchange } from '../exchanges.js'
import { exchangesOf, flowOf } from '../exchanges.js'
import type { FindingFlow } from '../finding.js'
import { findRenamed } from '../similar.js'
import type { Comparison } from '../visit.js'
import { onlyIn } from '../visit.js'
import type { Root } from '../walk.js'
import { compareErrorLists } from './errors.js'
import { compareLifecycles } from './lifecycle.js'
import { messageClaim } from './message-claim.js'
import { wordsChange } from './types.js'
import { compareParams, compareResults, hasOtherResult } from './payload.js'

/** Changes of one method. */
export interface MethodChange extends Change {
  readonly method: string
  /** Who sends what the claim is about. */
  readonly sender?: FindingFlow
}

interface MethodPair {
  readonly base: Exchange
  readonly head: Exchange
}

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

function matchMethods(
  comparison: Comparison,
  base: readonly Exchange[],
  head: readonly Exchange[],
) {
  const find = (rows: readonly Exchange[], { name, kind }: Exchange) =>
    rows.find((row) => row.name === name && row.kind === kind) ??
    rows.find((row) => row.name === name)
  const same = base.flatMap((method): MethodPair[] => {
    const other = find(head, method)
    return other === undefined ? [] : [{ base: method, head: other }]
  })
  const removed = base.filter((method) => !same.some((pair) => pair.base === method))
  const added = head.filter((method) => !same.some((pair) => pair.head === method))
  const renamed = findRenamed({
    removed,
    added,
    nameOf: ({ name }) => name,
    formerNameOf: ({ renamedFrom }) => renamedFrom,
    isAlike: (a, b) => isAlike(comparison, a, b),
  })
  return {
    matched: [...same, ...renamed],
    removed: removed.filter((method) => !renamed.some((pair) => pair.base === method)),
    added: added.filter((method) => !renamed.some((pair) => pair.head === method)),
  }
}

/** Whether one method takes and answers what the other does. */
function isAlike({ base, head, wire }: Comparison, from: Exchange, to: Exchange): boolean {
  const isSame = (a: string | undefined, b: string | undefined) => {
    if (a === undefined || b === undefined) return a === b
    return wire.of(base, { kind: 'ref', name: a }) === wire.of(head, { kind: 'ref', name: b })
  }
  if (from.kind !== to.kind || from.params?.presence !== to.params?.presence) return false
  return isSame(from.params?.type, to.params?.type) && isSame(from.result, to.result)
}

/** What was reported of the method as a whole is not compared again. */
function rootsOf(comparison: Comparison, pair: MethodPair): Root[] {
  const { base, head } = pair
  if (flowOf(base) !== flowOf(head)) return []
  const root = (flow: FindingFlow, from: string | undefined, to: string | undefined): Root[] => {
    if (from === undefined || to === undefined) return []
    return [{ method: head.name, flow, pair: { base: from, head: to, label: to } }]
  }
  return [
    ...root(flowOf(base), base.params?.type, head.params?.type),
    ...(hasOtherResult(comparison, pair) ? [] : root(answererOf(base), base.result, head.result)),
  ]
}

function answererOf(method: Exchange): FindingFlow {
  return flowOf(method) === 'C' ? 'S' : 'C'
}

function comparePairOfMethods(comparison: Comparison, pair: MethodPair): MethodChange[] {
  const { base, head } = pair
  const place: Place = { path: head.name, base: base.pointer, head: head.pointer }
  const changes = [
    ...compareNames(comparison, place, pair),
    ...compareKinds(comparison, place, pair),
    ...compareParams(comparison, place, pair),
    ...compareResults(comparison, place, pair),
    ...compareErrorLists(comparison, place, base, head),
    ...comparePromises(place, pair),
    ...compareLifecycles(place, base, head),
    ...wordsChange(place, base.doc === head.doc ? [] : ['']),
  ]
  const gate: Change[] =
    head.experimental === true && base.experimental !== true
      ? [{ rule: 'M17', place, message: 'Clients have to opt in to the experimental API for it' }]
      : []
  return [...changes, ...gate].map((change) => {
    const sender = change.rule === 'M12' ? answererOf(head) : flowOf(head)
    return { ...change, method: head.name, sender }
  })
}

function compareNames(comparison: Comparison, place: Place, { base, head }: MethodPair): Change[] {
  const isSame = base.name === head.name && base.address === head.address
  if (isSame) return []
  const [before, after] =
    base.name === head.name ? [base.address, head.address] : [base.name, head.name]
  const isCertain = head.renamedFrom === base.name || base.name === head.name
  const message = `It was called ${before}${isCertain ? '' : ', as far as the two look alike'}`
  const claim = messageClaim(comparison, base, head)
  return [
    { rule: 'M02', place, before, after, message, ...(head.kind !== 'operation' && { claim }) },
  ]
}

function compareKinds(comparison: Comparison, place: Place, { base, head }: MethodPair): Change[] {
  if (base.kind === head.kind) return []
  const [before, after] = [say(base), say(head)]
  const change = { place, before, after, message: `It is a ${after}, and was a ${before}` }
  // Where the direction is another one, nobody sends what somebody else could refuse.
  if (flowOf(base) !== flowOf(head)) return [{ rule: 'M05', ...change }]
  return [{ rule: 'M04', ...change, claim: messageClaim(comparison, base, head) }]
}

function say({ kind }: Exchange): string {
  return kind.replace(/([A-Z])/, ' $1').toLowerCase()
}

/** What callers and helpers rely on and no payload shows. */
function comparePromises(place: Place, { base, head }: MethodPair): Change[] {
  const changes: Change[] = []
  if (base.idempotent !== head.idempotent) {
    const message = head.idempotent
      ? 'Asking again is safe from now on'
      : 'Asking again is not safe'
    const [before, after] = [base.idempotent === true, head.idempotent === true]
    changes.push({ rule: 'M21', place, before, after, message })
  }
  const [before, after] = [[...(base.emits ?? [])].sort(), [...(head.emits ?? [])].sort()]
  if (before.join() !== after.join()) {
    const message = `It leads to ${after.join(', ') || 'no notification'}`
    changes.push({ rule: 'M23', place, before, after, message })
  }
  return changes
}

function reportRemoved(comparison: Comparison, method: Exchange): MethodChange {
  const { name, kind, pointer, experimental, unstable } = method
  const place = onlyIn('base', { path: name, base: pointer })
  const isGone = isPastSunset(comparison, method)
  const isMarked = experimental === true || unstable === true
  const change = {
    place,
    before: name,
    message: `The ${say(method)} is gone`,
    method: name,
    sender: flowOf(method),
    ...(isMarked && ({ experimental: true } as const)),
  }
  switch (kind) {
    case 'serverNotification':
      return { rule: 'M06', ...change }
    case 'serverRequest':
      return { rule: 'M09', ...change }
    default: {
      const claim =
        kind === 'operation' ? {} : { claim: messageClaim(comparison, method, undefined) }
      return { rule: 'M01', case: isGone ? 'past its sunset' : 'in use', ...change, ...claim }
    }
  }
}

function reportAdded(comparison: Comparison, method: Exchange): MethodChange {
  const { name, kind, pointer, experimental, unstable } = method
  const place = onlyIn('head', { path: name, head: pointer })
  const isMarked = experimental === true || unstable === true
  const change = {
    place,
    after: name,
    message: `The ${say(method)} is new`,
    method: name,
    sender: flowOf(method),
    ...(isMarked && ({ experimental: true } as const)),
  }
  switch (kind) {
    case 'serverNotification':
      return { rule: 'M07', ...change }
    case 'serverRequest': {
      const claim = messageClaim(comparison, undefined, method)
      return { rule: 'M08', case: isMarked ? 'experimental' : 'always', ...change, claim }
    }
    default:
      return { rule: 'M03', ...change }
  }
}

/** Whether the newer contract is past the release or the day that the older one named. */
function isPastSunset({ head, today }: Comparison, { deprecated, sunset }: Exchange): boolean {
  if (deprecated !== true || sunset === undefined) return false
  const newest = head.model.facts['newestServer'] ?? ''
  return isRelease(sunset) ? !isNewer(sunset, newest) : sunset <= today
}
