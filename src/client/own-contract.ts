import { experimentalParams } from '../../generated/gates.js'
import {
  clientNotifications,
  clientRequests,
  contractFacts,
  serverNotifications,
  serverRequests,
} from '../../generated/methods.js'
import { exact, faultsOf, readers, writers } from '../../generated/validators.js'
import type { OwnTypes } from './contract-types.js'
import type { Contract } from './contract.js'

const validators = { readers, writers, exact, faultsOf }

/** Our own contract. Its validators are there from the start, all in one domain. */
export const ownContract: Contract<OwnTypes> = {
  facts: contractFacts,
  clientRequests: inOneDomain(clientRequests),
  clientNotifications: inOneDomain(clientNotifications),
  serverRequests: inOneDomain(serverRequests),
  serverNotifications: inOneDomain(serverNotifications),
  experimentalParams,
  loadValidators: () => validators,
  types: undefined as unknown as OwnTypes,
}

function inOneDomain<E extends object>(
  table: Readonly<Record<string, E>>,
): Record<string, E & { domain: string }> {
  const rows = Object.entries(table).map(([method, row]) => [method, { ...row, domain: 'all' }])
  return Object.fromEntries(rows) as Record<string, E & { domain: string }>
}
