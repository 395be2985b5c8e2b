import type { ServerNotifications, ServerRequests } from '../../generated/methods.js'
import type { InitializeParams } from '../../generated/types/index.js'
import type { CallOptions } from '../rpc/connection.js'

/** The connection of a session, as far as the server speaks first. */
export interface Peer {
  notify(method: string, params: unknown, emittedAtMs: number): void
  request(method: string, params: unknown, options: CallOptions): Promise<unknown>
}

/** What one connection has agreed on with the server. */
export class Session {
  readonly #peer: Peer
  #agreed: { experimental: boolean; optedOut: ReadonlySet<string> } | undefined

  constructor(peer: Peer) {
    this.#peer = peer
  }

  get initialized(): boolean {
    return this.#agreed !== undefined
  }

  get experimental(): boolean {
    return this.#agreed?.experimental === true
  }

  agree({ capabilities }: InitializeParams): void {
    this.#agreed = {
      experimental: capabilities?.experimentalApi === true,
      optedOut: new Set(capabilities?.optOutNotificationMethods ?? []),
    }
  }

  /** Sends a notification unless the client opted out, or has not initialized. */
  notify<M extends keyof ServerNotifications>(
    method: M,
    params: ServerNotifications[M]['params'],
    emittedAtMs: number,
  ): void {
    if (this.#agreed === undefined || this.#agreed.optedOut.has(method)) return
    this.#peer.notify(method, params, emittedAtMs)
  }

  /** Asks the client; nobody can opt out of being asked. The answer is not checked. */
  request<M extends keyof ServerRequests>(
    method: M,
    params: ServerRequests[M]['params'],
    options: CallOptions,
  ): Promise<unknown> {
    return this.#peer.request(method, params, options)
  }
}
