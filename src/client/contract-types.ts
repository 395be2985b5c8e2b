import type { ClientRequests, ServerNotifications } from '../../generated/methods.js'

export type Method = keyof ClientRequests
export type Params<M extends Method> = ClientRequests[M]['params']
export type Result<M extends Method> = ClientRequests[M]['result']

export type NotificationMethod = keyof ServerNotifications
export type NotificationParams<M extends NotificationMethod> = ServerNotifications[M]['params']
