import type {
  ClientNotifications,
  ClientRequests,
  ServerNotifications,
  ServerRequests,
} from '../../generated/methods.js'
import type { CallOptions } from '../rpc/connection.js'
import type { ContractTypes } from './contract.js'

/** The method tables of our own contract. */
export interface OwnTypes {
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

/** Methods that one table of a contract lists. */
export type MethodOf<T extends ContractTypes, K extends keyof ContractTypes> = keyof T[K] & string

/** Params of one method of a table. */
export type ParamsOf<Table, M extends keyof Table> = Table[M]['params' & keyof Table[M]]

/** Result of one method of a table. */
export type ResultOf<Table, M extends keyof Table> = Table[M]['result' & keyof Table[M]]

/** Params can be left out where the method takes none, or takes them optionally. */
export type RequestArguments<P> = undefined extends P
  ? [params?: P, options?: CallOptions]
  : [params: P, options?: CallOptions]
