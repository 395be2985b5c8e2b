import type { Flow } from '../../contract/model.js'
import { rules } from '../rules/rules.js'
import type { Change, ReportChange } from './change.js'
import { reportWords } from './declarations.js'
import { compareLifecycles, isPastSunset, removalFix } from './lifecycle.js'
import { findRenamed } from './match-by-name.js'
import type { MethodComparison, OperationPair } from './method-payloads.js'
import { compareParams, compareResults, hasOtherResult, searchMessages } from './method-payloads.js'
import type { Operation } from './operation.js'
import { flowOf, locate, operationsOf, resultFlowOf } from './operation.js'
import type { Contracts, TypePair } from './pair-comparison.js'
import { refTo } from './pair-comparison.js'

/** A change of one method. */
export interface MethodChange extends Change {
  readonly method: string
  /** Who sends the message that would show it. */
  readonly sender: Flow
}

/** A pair of types that a method sends or answers with. */
export interface Payload {
  readonly method: string
  readonly flow: Flow
  readonly pair: TypePair
}

interface ComparedMethods {
  readonly changes: readonly MethodChange[]
  /** Where the comparison of types starts. */
  readonly payloads: readonly Payload[]
}

/** Compares methods by name and direction, and calls to the backend by name. */
export function compareMethods(contracts: Contracts): ComparedMethods {
  const { matched, removed, added } = matchMethods(contracts)
  const changes = [
    ...matched.flatMap((pair) => comparePair(contracts, pair)),
    ...removed.map((method) => removedMethod(contracts, method)),
    ...added.map((method) => addedMethod(contracts, method)),
  ]
  return { changes, payloads: matched.flatMap((pair) => payloadsOf(contracts, pair)) }
}

/** Pairs methods by name and direction, then by name, and then those that look renamed. */
function matchMethods(contracts: Contracts) {
  const [base, head] = [contracts.base, contracts.head].map(({ model }) => operationsOf(model))
  const [from, to] = [base ?? [], head ?? []]
  const same = from.flatMap((method): OperationPair[] => {
    const named = to.filter(({ name }) => name === method.name)
    const other = named.find(({ kind }) => kind === method.kind) ?? named[0]
    return other === undefined ? [] : [{ base: method, head: other }]
  })
  const removed = from.filter((method) => !same.some((pair) => pair.base === method))
  const added = to.filter((method) => !same.some((pair) => pair.head === method))
  const renamed = findRenamed({
    base: removed,
    head: added,
    nameOf: ({ name }) => name,
    formerNameOf: ({ renamedFrom }) => renamedFrom,
    isAlike: (a, b) => isAlike(contracts, a, b),
  })
  return {
    matched: [...same, ...renamed],
    removed: removed.filter((method) => !renamed.some((pair) => pair.base === method)),
    added: added.filter((method) => !renamed.some((pair) => pair.head === method)),
  }
}

/** Whether one method takes and answers what the other does. */
function isAlike({ base, head, wire }: Contracts, from: Operation, to: Operation): boolean {
  const isSame = (a: string | undefined, b: string | undefined) => {
    if (a === undefined || b === undefined) return a === b
    return wire.of(base, refTo(a)) === wire.of(head, refTo(b))
  }
  if (from.kind !== to.kind || from.params?.presence !== to.params?.presence) return false
  return isSame(from.params?.type, to.params?.type) && isSame(from.result, to.result)
}

/** What was reported of the method as a whole is not compared again. */
function payloadsOf(contracts: Contracts, { base, head }: OperationPair): Payload[] {
  if (flowOf(base) !== flowOf(head)) return []
  const rows = [
    { flow: flowOf(base), from: base.params?.type, to: head.params?.type },
    ...(hasOtherResult(contracts, { base, head })
      ? []
      : [{ flow: resultFlowOf(base), from: base.result, to: head.result }]),
  ]
  return rows.flatMap(({ flow, from, to }): Payload[] => {
    if (from === undefined || to === undefined) return []
    const pair: TypePair = { base: from, head: to, shown: [{ kind: 'type', name: to }] }
    return [{ method: head.name, flow, pair }]
  })
}

function comparePair(contracts: Contracts, { base, head }: OperationPair): MethodChange[] {
  const changes: MethodChange[] = []
  const locations = { shown: locate(head), base: locate(base), head: locate(head) }
  const reportAs = (sender: Flow): ReportChange => {
    return (rule, details) => {
      changes.push({ rule, locations, method: head.name, sender, ...details })
    }
  }
  const report = reportAs(flowOf(head))
  const comparison: MethodComparison = { contracts, base, head, report }
  compareNames(comparison)
  compareKinds(comparison)
  compareParams(comparison)
  compareResults({ ...comparison, report: reportAs(resultFlowOf(head)) })
  compareErrorLists(comparison)
  comparePromises(comparison)
  compareLifecycles(base, head, (rule, details) => {
    // That a former name was deprecated says nothing of the new one.
    const isOfFormer = rule === rules.deprecationChanged && details.case !== 'deprecated'
    if (base.name === head.name || !isOfFormer) report(rule, details)
  })
  reportWords(report, base.doc === head.doc ? [] : [undefined])
  if (head.experimental === true && base.experimental !== true) {
    report(rules.gateAdded, { message: 'requires opting in to the experimental API' })
  }
  return changes
}

function compareNames({ contracts, base, head, report }: MethodComparison): void {
  const isSameName = base.name === head.name
  if (isSameName && base.address === head.address) return
  const [before, after] = isSameName ? [base.address, head.address] : [base.name, head.name]
  const isCertain = head.renamedFrom === base.name || isSameName
  const message = `was ${isCertain ? '' : 'probably '}renamed from ${before}`
  const search = head.kind !== 'operation' && searchMessages(contracts, base, head)
  report(rules.methodRenamed, { before, after, message, ...(search && { search }) })
}

function compareKinds({ contracts, base, head, report }: MethodComparison): void {
  if (base.kind === head.kind) return
  const [before, after] = [formatKind(base), formatKind(head)]
  const details = { before, after, message: `changed from a ${before} to a ${after}` }
  // In another direction, one side sends nothing that the other could refuse.
  if (flowOf(base) !== flowOf(head)) return report(rules.directionFlipped, details)
  const search = searchMessages(contracts, base, head)
  report(rules.requestAndNotificationExchanged, { ...details, search })
}

/** Compares the kinds of error that one method may fail with. */
function compareErrorLists({ contracts, base, head, report }: MethodComparison): void {
  const isIn = ({ model }: Contracts['base'], name: string) =>
    model.errors.some(({ kind }) => kind === name)
  // What the table lost or gained is one change, not one of each method.
  for (const kind of base.errors) {
    if (head.errors.includes(kind) || !isIn(contracts.head, kind)) continue
    const message = `no longer fails with ${kind}`
    report(rules.errorRemoved, { case: 'in one method', before: kind, message })
  }
  for (const kind of head.errors) {
    if (base.errors.includes(kind) || !isIn(contracts.base, kind)) continue
    report(rules.errorAdded, { after: kind, message: `may fail with ${kind}` })
  }
}

/** Compares what callers and helpers rely on and no payload shows. */
function comparePromises({ base, head, report }: MethodComparison): void {
  if (base.idempotent !== head.idempotent) {
    const message = head.idempotent ? 'became safe to retry' : 'is no longer safe to retry'
    const [before, after] = [base.idempotent === true, head.idempotent === true]
    report(rules.retrySafetyChanged, { before, after, message })
  }
  const [before, after] = [[...(base.emits ?? [])].sort(), [...(head.emits ?? [])].sort()]
  if (before.join() !== after.join()) {
    const message = `is followed by ${after.join(', ') || 'no notification'}`
    report(rules.notificationLinkChanged, { before, after, message })
  }
}

function removedMethod(contracts: Contracts, method: Operation): MethodChange {
  const { name, kind } = method
  const change = {
    ...describe(method),
    ...removalFix(contracts, method),
    locations: { shown: locate(method), base: locate(method) },
    before: name,
    message: `was removed, a ${formatKind(method)}`,
  }
  switch (kind) {
    case 'serverNotification':
      return { rule: rules.serverNotificationRemoved, ...change }
    case 'serverRequest':
      return { rule: rules.serverRequestRemoved, ...change }
    default: {
      const search = kind !== 'operation' && searchMessages(contracts, method, undefined)
      const state = isPastSunset(contracts, method) ? 'past its sunset' : 'in use'
      return { rule: rules.clientMethodRemoved, case: state, ...change, ...(search && { search }) }
    }
  }
}

function addedMethod(contracts: Contracts, method: Operation): MethodChange {
  const { name, kind, since } = method
  const change = {
    ...describe(method),
    locations: { shown: locate(method), head: locate(method) },
    after: name,
    message: `was added, a ${formatKind(method)}`,
  }
  switch (kind) {
    case 'serverNotification':
      return { rule: rules.serverNotificationAdded, ...change }
    case 'serverRequest': {
      const search = searchMessages(contracts, undefined, method)
      const row = isExperimental(method)
        ? ({ case: 'experimental', fix: null } as const)
        : ({ case: 'always' } as const)
      return { rule: rules.serverRequestAdded, ...row, ...change, search }
    }
    default:
      return { rule: rules.clientMethodAdded, ...change, ...(since !== undefined && { fix: null }) }
  }
}

function describe(method: Operation): Pick<MethodChange, 'method' | 'sender' | 'experimental'> {
  return {
    method: method.name,
    sender: flowOf(method),
    ...(isExperimental(method) && ({ experimental: true } as const)),
  }
}

function isExperimental({ experimental, unstable }: Operation): boolean {
  return experimental === true || unstable === true
}

/** `server request` */
function formatKind({ kind }: Operation): string {
  return kind.replace(/([A-Z])/, ' $1').toLowerCase()
}
