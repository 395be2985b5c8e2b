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
import { validators as account } from '../../generated/validators/account.js'
import { validators as base } from '../../generated/validators/base.js'
import type { Validators } from '../../generated/validators/issues.js'
import type { Contract } from './contract.js'

/** The method tables of the account contract. */
export interface AccountContractTypes {
  clientRequests: ClientRequests
  clientNotifications: ClientNotifications
  serverRequests: ServerRequests
  serverNotifications: ServerNotifications
}

const domains: Readonly<Record<string, Validators>> = { account, base }

/** The contract of the server of this package. Its validators are always loaded. */
export const accountContract: Contract<AccountContractTypes> = {
  facts: contractFacts,
  clientRequests,
  clientNotifications,
  serverRequests,
  serverNotifications,
  experimentalParams,
  loadValidators(domain) {
    const found = domains[domain]
    if (found === undefined) throw new TypeError(`The contract has no domain "${domain}"`)
    return found
  },
  types: undefined as unknown as AccountContractTypes,
}
