import type { CallOptions } from '../rpc/connection.js'
import type { Transport } from '../rpc/transport.js'
import type { ClientOptions, ContractClient, ContractOptions } from './contract-client.js'
import type { AccountContractTypes } from '../contract/account-contract.js'
import type { Contract } from '../contract/contract.js'
import type { ContractTypes } from '../contract/contract-types.js'
import type { Login, LoginParams, LoginType } from './login.js'
import { Logins } from './login.js'
import { ClientCore } from './client-core.js'
import { accountContract } from '../contract/account-contract.js'

/** A client of our own contract, which knows how a login goes. */
export interface Client extends ContractClient<AccountContractTypes> {
  /**
   * Starts a login, and rejects as `request` does. The signal gives up the whole of it: one that a
   * person was to finish is canceled on the server too, as soon as its answer is there. An answer
   * that comes after the deadline of the call is ignored, and such a login left to the server.
   */
  login<T extends LoginType>(params: LoginParams<T>, options?: CallOptions): Promise<Login<T>>
}

/** Speaks a contract with a server at the other end of a transport: the one given, or our own. */
export function createClient<T extends ContractTypes>(
  transport: Transport,
  options: ContractOptions<T>,
): ContractClient<T>
export function createClient(
  transport: Transport,
  options?: ClientOptions & { contract?: never },
): Client
export function createClient(
  transport: Transport,
  options: ClientOptions<ContractTypes> & { contract?: Contract } = {},
): unknown {
  const { contract } = options
  if (contract !== undefined) return new ClientCore(transport, contract, options)
  const client = new ClientCore(transport, accountContract, options)
  const logins = new Logins(client as ContractClient<AccountContractTypes>)
  const login: Client['login'] = (params, callOptions) => logins.start(params, callOptions)
  return Object.assign(client, { login })
}
