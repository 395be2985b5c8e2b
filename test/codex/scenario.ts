import type { BackendAnswers } from './mock-backend.js'

/** One conversation with a server. It is held with every server, and what they do is compared. */
export interface Scenario {
  name: string
  /** Text of `config.toml`. The lines that every scenario needs come after it. */
  config?: string
  /** Text of `auth.json`. */
  authJson?: string
  /** Path of `chatgpt_base_url`, which decides how the backend's paths look. */
  basePath?: string
  /** Answers of the usage backend other than its usual ones. */
  backend?: BackendAnswers
  /** What the handshake asks for; `none` leaves the handshake to the lines. */
  capabilities?: object | 'none'
  lines: readonly Line[]
}

/**
 * A request gets an id of its own, and its answer is waited for. Text and bytes are sent as they
 * are, and whatever they cause is recorded.
 */
export type Line = Ask | string | Uint8Array

export interface Ask {
  method: string
  params?: unknown
}

export function ask(method: string, params?: unknown): Ask {
  return params === undefined ? { method } : { method, params }
}

export function login(params: object): Ask {
  return ask('account/login/start', params)
}

export const readAccount = ask('account/read', {})
export const readStatus = ask('getAuthStatus', { includeToken: true })
export const readLimits = ask('account/rateLimits/read')
export const logout = ask('account/logout')
