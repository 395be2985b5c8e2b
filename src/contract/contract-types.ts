import type { CallOptions } from '../rpc/connection.js'

/**
 * The method tables of a contract as types: method to params and, for requests, result. The tables
 * are interfaces, which have no index signature, so their members are only `object` here.
 */
export interface ContractTypes {
  clientRequests: object
  clientNotifications: object
  serverRequests: object
  serverNotifications: object
}

/** Methods of one table of a contract. */
export type MethodOf<T extends ContractTypes, K extends keyof ContractTypes> = keyof T[K] & string

/** Params of one method of a table. */
export type ParamsOf<Table, M extends keyof Table> = Table[M]['params' & keyof Table[M]]

/** Result of one method of a table. */
export type ResultOf<Table, M extends keyof Table> = Table[M]['result' & keyof Table[M]]

/** Any notification that the server of a contract sends, discriminated by `method`. */
export type NotificationOf<T extends ContractTypes> = {
  [M in MethodOf<T, 'serverNotifications'>]: {
    method: M
    params: ParamsOf<T['serverNotifications'], M>
    /** When the server sent it, in Unix milliseconds, if the server includes it. */
    emittedAtMs?: number
  }
}[MethodOf<T, 'serverNotifications'>]

/** The request that opens a connection, which every contract has. */
export type Initialize<T extends ContractTypes> = 'initialize' & keyof T['clientRequests']

/** Params can be omitted if the method has none or they are optional. */
export type RequestArguments<P, O = CallOptions> = undefined extends P
  ? [params?: P, options?: O]
  : [params: P, options?: O]

/** Names of the members of an object, or of any object of a union. */
export type MemberOf<P> = P extends object ? keyof P & string : never

/** Params of a notification can be omitted under the same conditions. */
export type NotificationArguments<P> = undefined extends P ? [params?: P] : [params: P]
