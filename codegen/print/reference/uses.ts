import type { ContractModel, Flow, MethodModel, TypeModel } from '../../contract/model.js'
import { isRequest, producedBy } from '../../contract/model.js'
import { directReferences, reachedFrom, shapeReferences } from '../../contract/references.js'

/** One place that refers to a type. */
export type Use =
  | { kind: 'params' | 'result'; method: MethodModel }
  | { kind: 'member'; type: TypeModel; members: readonly string[] }
  | { kind: 'variant' | 'part'; type: TypeModel }

/** The places that refer to each type: methods, then types, in the order of the contract. */
export function findUses({ methods, types }: ContractModel): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>()
  const add = (name: string, use: Use) => uses.set(name, [...(uses.get(name) ?? []), use])
  for (const method of methods) {
    if (method.params !== undefined) add(method.params.type, { kind: 'params', method })
    if (method.result !== undefined) add(method.result, { kind: 'result', method })
  }
  for (const type of types) {
    for (const name of new Set(directReferences(type))) {
      if (name !== type.name) add(name, useIn(type, name))
    }
  }
  return uses
}

function useIn(type: TypeModel, name: string): Use {
  if (type.kind === 'union' || type.kind === 'keyedUnion') return { kind: 'variant', type }
  if (type.kind !== 'object') return { kind: 'part', type }
  const members = type.members.filter(({ shape }) => shapeReferences(shape).includes(name))
  if (members.length === 0) return { kind: 'part', type }
  return { kind: 'member', type, members: members.map((member) => member.name) }
}

/** Which peers send values of each type. */
export function findSenders(model: ContractModel): ReadonlyMap<string, ReadonlySet<Flow>> {
  const senders = new Map<string, Set<Flow>>()
  for (const flow of ['client', 'server'] as const) {
    for (const name of reachedFrom(model, producedBy(model, flow))) {
      senders.set(name, (senders.get(name) ?? new Set()).add(flow))
    }
  }
  return senders
}

/** `Request from client to server`. */
export function directionOf({ kind }: MethodModel): string {
  const what = isRequest(kind) ? 'Request' : 'Notification'
  const [sender, receiver] = kind.startsWith('client') ? ['client', 'server'] : ['server', 'client']
  return `${what} from ${sender} to ${receiver}`
}
