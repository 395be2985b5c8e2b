export * from '../generated/protocol/enums.js'
export type * from '../generated/protocol/messages.js'
export type {
  ClientNotifications,
  ClientRequests,
  ServerNotifications,
  ServerRequests,
} from '../generated/protocol/methods.js'
export { contractFacts, envelopeFacts, errorCodes } from '../generated/protocol/methods.js'
export type * from '../generated/protocol/types.js'
export type { NotificationEntry, RequestEntry } from './contract/method-entries.js'
export {
  clientNotifications,
  clientRequests,
  serverNotifications,
  serverRequests,
} from './contract/method-tables.js'
