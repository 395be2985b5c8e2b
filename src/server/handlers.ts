import type { ClientRequests } from '../../generated/methods.js'
import type { Session } from './session.js'

/** What a handler may use beside its params. */
export interface HandlerContext {
  /** The connection that asked. */
  readonly session: Session
  /** Aborted when that connection ends. */
  readonly signal: AbortSignal
  /** Runs once the answer is written: notifications that tell about a result come after it. */
  readonly afterResponse: (run: () => void | Promise<void>) => void
}

export type Handler<M extends keyof ClientRequests> = (
  params: ClientRequests[M]['params'],
  context: HandlerContext,
) => ClientRequests[M]['result'] | Promise<ClientRequests[M]['result']>

/** One handler for each method of the contract: a method without one does not compile. */
export type Handlers = { readonly [M in keyof ClientRequests]: Handler<M> }
