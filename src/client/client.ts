import type { CallOptions } from '../rpc/connection.js'
import type { Transport } from '../rpc/transport.js'
import type { ClientOptions, ContractClient, ContractOptions } from './contract-client.js'
import type { ProtocolTypes } from '../contract/protocol.js'
import type { Contract } from '../contract/contract.js'
import type { ContractTypes } from '../contract/contract-types.js'
import type { Login, LoginParams, LoginType } from './login.js'
import { Logins } from './login.js'
import { ClientCore } from './client-core.js'
import { protocol } from '../contract/protocol.js'

/** Logins, for clients of the whole protocol. */
export interface ClientLogins {
  /**
   * Starts a login, and rejects as `request` does. The signal cancels the whole login: an interactive
   * one is also canceled on the server, once the server has answered. An answer after the deadline
   * of the call is ignored, and its login continues on the server.
   */
  login<T extends LoginType>(params: LoginParams<T>, options?: CallOptions): Promise<Login<T>>
}

/** A client of the whole protocol, with logins. */
export interface Client extends ContractClient<ProtocolTypes>, ClientLogins {}

/** A client of a contract, with logins if that is the whole protocol. */
export type ClientOf<T extends ContractTypes> = ContractClient<T> &
  ([T] extends [ProtocolTypes] ? ClientLogins : unknown)

/** Creates a client of a server, for the whole protocol unless the options name another contract. */
export function createClient<T extends ContractTypes = ProtocolTypes>(
  transport: Transport,
  options?: ContractOptions<T>,
): ClientOf<T>
export function createClient(
  transport: Transport,
  options: ClientOptions<ContractTypes> & { contract?: Contract | undefined } = {},
): unknown {
  const { contract = protocol } = options
  const client = new ClientCore(transport, contract, options)
  if (contract !== protocol) return client
  const logins = new Logins(client as ContractClient<ProtocolTypes>)
  const login: Client['login'] = (params, callOptions) => logins.start(params, callOptions)
  return Object.assign(client, { login })
}
