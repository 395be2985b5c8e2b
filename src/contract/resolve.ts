import type { Contract } from './contract.js'
import type { NotificationEntry, RequestEntry } from './method-entries.js'
import type { Direction } from './method-descriptor.js'
import { MethodDescriptor } from './method-descriptor.js'
import { Domain } from './validator-loader.js'

/** The methods of one table of a contract, in its order. */
export type MethodTable = ReadonlyMap<string, MethodDescriptor>

/** A contract with a descriptor for each method. */
export interface ResolvedContract {
  readonly facts: Contract['facts']
  readonly clientRequests: MethodTable
  readonly clientNotifications: MethodTable
  readonly serverRequests: MethodTable
  readonly serverNotifications: MethodTable
  readonly loadDates: Contract['loadDates']
  readonly loadServerDates: Contract['loadServerDates']
}

const resolved = new WeakMap<Contract, ResolvedContract>()

/** Resolves a contract on first use. All connections share the result. */
export function resolveContract(contract: Contract): ResolvedContract {
  const known = resolved.get(contract)
  if (known !== undefined) return known
  const created = createResolved(contract)
  resolved.set(contract, created)
  return created
}

function createResolved(contract: Contract): ResolvedContract {
  const { experimentalParams } = contract
  const domains = new Map<string, Domain>()
  const findDomain = (name: string) => {
    const domain = domains.get(name) ?? new Domain(name, contract)
    domains.set(name, domain)
    return domain
  }
  const resolveTable = (table: Table, direction: Direction): MethodTable => {
    const methods = Object.entries(table).map(([name, entry]) => {
      const gated = Object.hasOwn(experimentalParams, name) ? experimentalParams[name] : undefined
      const domain = findDomain(entry.domain)
      const options = { name, direction, entry, domain, experimentalParams: gated }
      return [name, new MethodDescriptor(options)] as const
    })
    return new Map(methods)
  }
  return {
    facts: contract.facts,
    clientRequests: resolveTable(contract.clientRequests, 'fromClient'),
    clientNotifications: resolveTable(contract.clientNotifications, 'fromClient'),
    serverRequests: resolveTable(contract.serverRequests, 'fromServer'),
    serverNotifications: resolveTable(contract.serverNotifications, 'fromServer'),
    loadDates: contract.loadDates && (() => contract.loadDates?.() ?? Promise.resolve({})),
    loadServerDates:
      contract.loadServerDates && (() => contract.loadServerDates?.() ?? Promise.resolve({})),
  }
}

type Table = Readonly<Record<string, NotificationEntry | RequestEntry>>
