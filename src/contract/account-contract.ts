import { experimentalParams } from '../../generated/gates.js'
import type {
  ClientNotifications,
  ClientRequests,
  ServerNotifications,
  ServerRequests,
} from '../../generated/methods.js'
import {
  clientNotifications,
  clientRequests,
  contractFacts,
  serverNotifications,
  serverRequests,
} from '../../generated/methods.js'
import { exact, faultsOf, readers, writers } from '../../generated/validators.js'
import type { Contract } from './contract.js'

/** The method tables of the account contract. */
export interface AccountContractTypes {
  clientRequests: ClientRequests
  clientNotifications: ClientNotifications
  serverRequests: ServerRequests
  serverNotifications: ServerNotifications
}

export type Method = keyof ClientRequests
export type Params<M extends Method> = ClientRequests[M]['params']
export type Result<M extends Method> = ClientRequests[M]['result']

export type NotificationMethod = keyof ServerNotifications
export type NotificationParams<M extends NotificationMethod> = ServerNotifications[M]['params']

const validators = { readers, writers, exact, faultsOf }

/** The contract of this package. Its validators are there from the start, all in one domain. */
export const accountContract: Contract<AccountContractTypes> = {
  facts: contractFacts,
  clientRequests: inOneDomain(clientRequests),
  clientNotifications: inOneDomain(clientNotifications),
  serverRequests: inOneDomain(serverRequests),
  serverNotifications: inOneDomain(serverNotifications),
  experimentalParams,
  loadValidators: () => validators,
  types: undefined as unknown as AccountContractTypes,
}

function inOneDomain<E extends object>(
  table: Readonly<Record<string, E>>,
): Record<string, E & { domain: string }> {
  const rows = Object.entries(table).map(([method, row]) => [method, { ...row, domain: 'all' }])
  return Object.fromEntries(rows) as Record<string, E & { domain: string }>
}
