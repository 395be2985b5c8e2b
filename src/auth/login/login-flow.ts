import type { Http } from '../../http/http.js'
import type { AuthManager } from '../auth-manager.js'
import { defaultClientId, defaultIssuer } from '../refresh/token-endpoint.js'
import type { CallbackPorts } from './claim-port.js'
import type { RandomBytes } from './pkce.js'

/** What every login with ChatGPT works with. */
export interface LoginFlowOptions {
  /** Keeps what the login brings. */
  auth: AuthManager
  http: Http
  /** Origin of the issuer, `https://auth.openai.com` unless given. */
  issuer?: string
  /** OAuth client, the one of codex unless given. */
  clientId?: string
  /** Which program asks, as the issuer is told. */
  originator: () => string
  /** Where a browser may come back to: those ports that the issuer knows of codex, unless given. */
  callbackPorts?: CallbackPorts
  /** Unix milliseconds. */
  now: () => number
  /** Resolves after that many milliseconds; rejects when the signal aborts. */
  sleep: (timeMs: number, signal?: AbortSignal) => Promise<void>
  randomBytes: RandomBytes
}

/** What may differ from one login to the next. */
export interface LoginOptions {
  /** Only these workspaces may sign in; any unless given. */
  allowedWorkspaceIds?: readonly string[] | undefined
  /** Aborting it cancels the login. */
  signal?: AbortSignal
}

/** A login that waits for somebody in a browser. */
export interface PendingLogin {
  /**
   * Resolves once the credentials are stored. Rejects with an AuthError: `login_failed`,
   * `login_canceled`, `login_timed_out`, or what the storage says.
   */
  readonly outcome: Promise<void>
  /**
   * Ends it, so that `outcome` rejects with `login_canceled`. False when it has ended before, or is
   * storing its credentials already.
   */
  cancel(message?: string): boolean
}

/** Origin of the issuer and the client that asks it. */
export interface Issuer {
  /** Without a final slash. */
  origin: string
  clientId: string
}

export function findIssuerOf({ issuer, clientId }: LoginFlowOptions): Issuer {
  return {
    origin: (issuer ?? defaultIssuer).replace(/\/+$/, ''),
    clientId: clientId ?? defaultClientId,
  }
}
