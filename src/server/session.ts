import type { ServerNotifications } from '../../generated/methods.js'
import type { InitializeParams } from '../../generated/types/index.js'

/** Sends one notification to a client. */
export type Notify = (method: string, params: unknown, emittedAtMs: number) => void

/** What one connection has agreed on with the server. */
export class Session {
  readonly #notify: Notify
  #agreed: { experimental: boolean; optedOut: ReadonlySet<string> } | undefined

  constructor(notify: Notify) {
    this.#notify = notify
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
    this.#notify(method, params, emittedAtMs)
  }
}
