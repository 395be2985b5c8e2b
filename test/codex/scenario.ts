import type { IssuerOptions } from '../support/issuer.js'
import type { BackendAnswers } from './mock-backend.js'
import type { Releases } from './releases.js'

/** One conversation with a server. It is held with every server, and what they do is compared. */
export interface Scenario {
  name: string
  /** Text of `config.toml`. The lines that every scenario needs come after it. */
  config?: string
  /** Text of `.codex/config.toml` in the folder that the server runs in, and whether it is trusted. */
  project?: { config: string; trusted: boolean }
  /** Text of `auth.json`. */
  authJson?: string
  /** Path of `chatgpt_base_url`, which decides how the backend's paths look. */
  basePath?: string
  /** Answers of the usage backend other than its usual ones. */
  backend?: BackendAnswers
  /** Releases that ours is compared with; every one unless given. */
  releases?: Releases
  /** Logins go to an issuer on 127.0.0.1, which 0.118.0 cannot be told. */
  issuer?: IssuerOptions
  /** Ports of 127.0.0.1 that somebody else has and does not give away. */
  takenPorts?: readonly number[]
  /** What the handshake asks for; `none` leaves the handshake to the lines. */
  capabilities?: object | 'none'
  lines: readonly Line[]
}

/**
 * A request gets an id of its own, and its answer is waited for. Text and bytes are sent as they
 * are, and whatever they cause is recorded. A visit is what a browser does.
 */
export type Line = Ask | Visit | string | Uint8Array

export interface Ask extends Awaiting {
  method: string
  params?: unknown
  /** Makes the params of the logins that were started so far. */
  paramsOf?: (logins: readonly StartedLogin[]) => unknown
}

/** Opens a page and goes where it is sent, as long as that is on this machine. */
export interface Visit extends Awaiting {
  /** The URL of the last login, or a path at the place where a browser comes back to. */
  visit: 'authUrl' | `/${string}`
  /** What the path is opened with, beside the `state` of the login. */
  query?: Readonly<Record<string, string>>
}

interface Awaiting {
  /** Notifications that are waited for besides, in this order, by their names in the recording. */
  until?: readonly string[]
}

/** A login that goes on elsewhere. */
export interface StartedLogin {
  loginId: string
  authUrl?: string
}

export function ask(method: string, params?: unknown): Ask {
  return params === undefined ? { method } : { method, params }
}

export function login(params: object): Ask {
  return ask('account/login/start', params)
}

/** Cancels the last login, its id spelled in some way. */
export function cancel(spell: (loginId: string) => string = (loginId) => loginId): Ask {
  return {
    method: 'account/login/cancel',
    paramsOf: (logins) => ({ loginId: spell(logins.at(-1)?.loginId ?? '') }),
  }
}

export function visit(place: Visit['visit'], query?: Visit['query']): Visit {
  return query === undefined ? { visit: place } : { visit: place, query }
}

/** A line that is over only with the end of a login: the first one, unless another is named. */
export function untilEnd<T extends Ask | Visit>(line: T, number = 1): T {
  return until(line, nameEnd(number))
}

/** A line that is over only with a login that has brought credentials. */
export function untilSignedIn<T extends Ask | Visit>(line: T, number = 1): T {
  return until(line, nameEnd(number), 'account/updated')
}

function until<T extends Ask | Visit>(line: T, ...notifications: string[]): T {
  return { ...line, until: notifications }
}

/** What a recording calls the end of a login. */
export function nameEnd(number: number): string {
  return `account/login/completed of <login ${number}>`
}

export const readAccount = ask('account/read', {})
export const readStatus = ask('getAuthStatus', { includeToken: true })
export const readLimits = ask('account/rateLimits/read')
export const logout = ask('account/logout')
