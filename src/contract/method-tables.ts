import * as tables from '../../generated/protocol/methods.js'
import type {
  ClientNotifications,
  ClientRequests,
  ServerNotifications,
  ServerRequests,
} from '../../generated/protocol/methods.js'

/** The entry of a notification in the tables of a contract. */
export interface NotificationEntry {
  /** Name of the type. */
  readonly params: string | undefined
  readonly presence: 'required' | 'optional' | 'none'
  /** First release known to have it. Absent: every release of the contract has it. */
  readonly since?: string | undefined
  /**
   * Newest release before `since` known to lack it; releases between the two are unknown. Absent:
   * every release before `since` lacks it.
   */
  readonly lastWithout?: string | undefined
  /** First release without it. */
  readonly until?: string | undefined
  /** Needs `capabilities.experimentalApi`. */
  readonly experimental: boolean
  /** Domain of the validators of its types. */
  readonly domain: string
}

/** The entry of a request in the tables of a contract. */
export interface RequestEntry extends NotificationEntry {
  /** Name of the type. Undefined if the result may be any JSON value. */
  readonly result: string | undefined
}

// Without the values of each row, declarations are half as long.
type Requests<T> = Readonly<Record<keyof T, RequestEntry>>
type Notifications<T> = Readonly<Record<keyof T, NotificationEntry>>

/** Requests of clients as data: the names of their types, and what each one depends on. */
export const clientRequests: Requests<ClientRequests> = tables.clientRequests
/** Notifications of clients as data. */
export const clientNotifications: Notifications<ClientNotifications> = tables.clientNotifications
/** Requests of servers as data. */
export const serverRequests: Requests<ServerRequests> = tables.serverRequests
/** Notifications of servers as data. */
export const serverNotifications: Notifications<ServerNotifications> = tables.serverNotifications
