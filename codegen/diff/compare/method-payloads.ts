import type { Flow } from '../../contract/model.js'
import { rules } from '../rules/rules.js'
import type { CounterexampleSearch, ReportChange, Expected } from './change.js'
import type { IndexedContract } from './indexed-contract.js'
import type { Operation } from './operation.js'
import { flowOf, operationsOf } from './operation.js'
import type { Contracts } from './pair-comparison.js'
import { refTo } from './pair-comparison.js'
import { sampleShape } from './sample-values.js'

/** A method as both contracts have it. */
export interface OperationPair {
  readonly base: Operation
  readonly head: Operation
}

/** What it takes to compare one method. */
export interface MethodComparison extends OperationPair {
  readonly contracts: Contracts
  readonly report: ReportChange
}

/** Compares whether a method takes params, and of which type. */
export function compareParams({ contracts, base, head, report }: MethodComparison): void {
  const [was, is] = [base.params, head.params]
  const [before, after] = [presenceOf(was), presenceOf(is)] as const
  if (before !== after) {
    const search = searchMessages(contracts, base, head)
    const message = `changed its params from ${formatPresence(before)} to ${formatPresence(after)}`
    const name = `${flowOf(base)}: ${caseOf(before, after)}`
    report(rules.paramsPresenceChanged, { case: name, before, after, message, search })
  }
  compareTypeNames({ contracts, report }, was?.type, is?.type)
}

type Presence = 'required' | 'optional' | 'none'

function presenceOf(params: Operation['params']): Presence {
  return params?.presence ?? 'none'
}

function caseOf(before: Presence, after: Presence): string {
  if (after === 'none') return `gone, were ${before}`
  if (after === 'required') return 'required'
  return before === 'required' ? 'no longer required' : 'optional'
}

function formatPresence(presence: Presence): string {
  return presence === 'none' ? 'not sent' : presence
}

/** Whether the result is null on one side only. What else it contains is compared as a payload. */
export function hasOtherResult({ base, head }: Contracts, pair: OperationPair): boolean {
  const [from, to] = [pair.base.result, pair.head.result]
  if (from === undefined || to === undefined) return false
  const [was, is] = [base.alternatives(refTo(from)).parts, head.alternatives(refTo(to)).parts]
  return (was.length === 0) !== (is.length === 0)
}

export function compareResults(comparison: MethodComparison): void {
  const { contracts, base, head, report } = comparison
  const [before, after] = [base.result, head.result]
  if (before === undefined || after === undefined) return
  if (!hasOtherResult(contracts, comparison)) return compareTypeNames(comparison, before, after)
  const [from, to] = [refTo(before), refTo(after)]
  const values = () => [...sampleShape(contracts.base, from), ...sampleShape(contracts.head, to)]
  const message = `changed its result from ${before} to ${after}`
  const search = { base: from, head: to, values }
  report(rules.resultPresenceChanged, { before, after, message, search })
}

/** Another name for what is the same on the wire. */
function compareTypeNames(
  { contracts, report }: Pick<MethodComparison, 'contracts' | 'report'>,
  before: string | undefined,
  after: string | undefined,
): void {
  const { base, head, wire } = contracts
  if (before === undefined || after === undefined || before === after) return
  if (wire.of(base, refTo(before)) !== wire.of(head, refTo(after))) return
  const message = `uses ${after} in place of ${before}, which allows the same values`
  report(rules.payloadTypeSwapped, { before, after, message })
}

/** Shows with a message that one side sends what the other does not know. */
export function searchMessages(
  { base, head }: Contracts,
  from: Operation | undefined,
  to: Operation | undefined,
): CounterexampleSearch {
  const known = from ?? to
  const flow = known === undefined ? 'client' : flowOf(known)
  const names = [from, to].flatMap((method) => method?.name ?? [])
  const values = () => [
    ...(from === undefined ? [] : sampleMessages(base, from)),
    ...(to === undefined ? [] : sampleMessages(head, to)),
  ]
  const [was, is] = [base, head].map((contract) => messageSchema(contract, flow, names))
  return { base: was ?? nothing, head: is ?? nothing, values }
}

const nothing: Expected = { kind: 'schema', schema: { not: {} } }

/** What one side takes of the methods in question, as far as no type of theirs matters. */
function messageSchema({ model }: IndexedContract, flow: Flow, names: readonly string[]): Expected {
  const methods = operationsOf(model).filter((method) => {
    return names.includes(method.name) && method.kind !== 'operation' && flowOf(method) === flow
  })
  if (methods.length === 0) return nothing
  return { kind: 'schema', schema: { anyOf: methods.map(schemaOf) } }
}

function schemaOf({ name, kind, params }: Operation): object {
  const isCall = kind.endsWith('Request')
  const needed = [...(isCall ? ['id'] : []), ...(params?.presence === 'required' ? ['params'] : [])]
  return {
    type: 'object',
    properties: { method: { const: name } },
    required: ['method', ...needed],
    ...(!isCall && { not: { required: ['id'] } }),
  }
}

/** Messages with and without what may be missing. */
function sampleMessages(contract: IndexedContract, { name, kind, params }: Operation): object[] {
  const id = kind.endsWith('Request') ? { id: 1 } : {}
  const bare = { ...id, method: name }
  if (params === undefined) return [bare]
  const value = sampleShape(contract, refTo(params.type))[0]
  const full = { ...bare, params: value }
  return params.presence === 'optional' ? [bare, full] : [full]
}
