import * as tables from '../../generated/protocol/methods.js'
import type {
  ClientNotifications,
  ClientRequests,
  ServerNotifications,
  ServerRequests,
} from '../../generated/protocol/methods.js'
import type { NotificationEntry, RequestEntry } from './method-entries.js'

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
