import type { Http } from '../../http/http.js'
import type { AuthManager } from '../auth-manager.js'
import { AuthError } from '../errors.js'
import { defaultClientId, defaultIssuer } from '../refresh/token-endpoint.js'
import type { CallbackPorts } from './claim-port.js'
import type { RandomBytes } from './pkce.js'

/** The manager, network and clock of ChatGPT logins. */
export interface LoginFlowOptions {
  /** Stores the credentials. */
  auth: AuthManager
  http: Http
  /** Origin of the issuer. Default: `https://auth.openai.com`. */
  issuer?: string
  /** OAuth client. Default: that of codex. */
  clientId?: string
  /** Name of this program, for the URL of the issuer. Any text. */
  originator: () => string
  /** Ports of the callback. Default: those that the issuer accepts for codex. */
  callbackPorts?: CallbackPorts
  /** Unix milliseconds. */
  now: () => number
  /** Resolves after that many milliseconds; rejects when the signal aborts. */
  sleep: (timeMs: number, signal?: AbortSignal) => Promise<void>
  randomBytes: RandomBytes
}

/** Options of one login. */
export interface LoginOptions {
  /** Only these workspaces may sign in. Default: any. */
  allowedWorkspaceIds?: readonly string[] | undefined
  /** Aborting it cancels the login. */
  signal?: AbortSignal
}

/** A login that waits for the user. */
export interface PendingLogin {
  /**
   * Resolves once the credentials are stored. Rejects with an AuthError: `login_failed`,
   * `login_canceled`, `login_timed_out`, or one of the storage.
   */
  readonly outcome: Promise<void>
  /**
   * Cancels the login: `outcome` rejects with `login_canceled`. False if it has ended or is storing
   * its credentials.
   */
  cancel(message?: string): boolean
}

/** An issuer and the OAuth client at it. */
export interface Issuer {
  /** Without a final slash. */
  origin: string
  clientId: string
}

/**
 * The issuer of these options, or the default one. Throws an AuthError `login_failed` for an issuer
 * whose pages a browser must not be sent to, such as `file:` or `javascript:`.
 */
export function findIssuerOf({ issuer = defaultIssuer, clientId }: LoginFlowOptions): Issuer {
  if (!URL.canParse(issuer) || !/^https?:$/.test(new URL(issuer).protocol)) {
    throw new AuthError('login_failed', 'The issuer must be an http or https URL')
  }
  return { origin: issuer.replace(/\/+$/, ''), clientId: clientId ?? defaultClientId }
}
