import type { ServerNotifications } from '../../generated/methods.js'
import type { Session } from './session.js'

/** Tells every initialized client that did not opt out. */
export type Broadcast = <M extends keyof ServerNotifications>(
  method: M,
  params: ServerNotifications[M]['params'],
) => void

/** All get the same time, so that a program with two connections can tell one event from two. */
export function createBroadcast(sessions: ReadonlySet<Session>, now: () => number): Broadcast {
  return (method, params) => {
    const emittedAtMs = now()
    for (const session of sessions) session.notify(method, params, emittedAtMs)
  }
}
