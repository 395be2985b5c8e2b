import { contract } from '../../generated/protocol/index.js'
import type {
  ClientNotifications,
  ClientRequests,
  ServerNotifications,
  ServerRequests,
} from '../../generated/protocol/methods.js'
import type { Contract } from './contract.js'

/** The method tables of the whole protocol. */
export interface ProtocolTypes {
  clientRequests: ClientRequests
  clientNotifications: ClientNotifications
  serverRequests: ServerRequests
  serverNotifications: ServerNotifications
}

/** A method that clients call. */
export type Method = keyof ClientRequests
/** Params of a method. */
export type Params<M extends Method> = ClientRequests[M]['params']
/** Result of a method. */
export type Result<M extends Method> = ClientRequests[M]['result']

/** A notification of a server. */
export type NotificationMethod = keyof ServerNotifications
/** Params of a notification. */
export type NotificationParams<M extends NotificationMethod> = ServerNotifications[M]['params']

/** The whole protocol, experimental methods included. Its validators are loaded by domain. */
export const protocol: Contract<ProtocolTypes> = contract
