import { withDeadline } from '../../http/deadline.js'
import { describeFailure } from '../../http/errors.js'
import { describeStatus } from '../../http/status.js'
import { AuthError } from '../errors.js'
import { isObject } from '../is-object.js'
import type { LoginFlowOptions } from './login-flow.js'
import { findIssuerOf } from './login-flow.js'

/** The codes of a login on another device. The protocol resembles RFC 8628. */
export interface DeviceCode {
  deviceAuthId: string
  userCode: string
  /** Milliseconds between two polls. */
  intervalMs: number
}

/** The code to redeem after the user code was entered. */
export interface DeviceGrant {
  code: string
  verifier: string
}

/** A response without a grant, and the pause that it asks for. */
export interface NoGrant {
  /**
   * `pending`: the code was not entered yet. `slow_down`: the same, and the issuer asks for longer
   * pauses. `unavailable`: the issuer cannot say.
   */
  state: 'pending' | 'slow_down' | 'unavailable'
  retryAfterMs?: number
}

const path = '/api/accounts/deviceauth'
const timeoutMs = 30_000
const notEnabled =
  'device code login is not enabled for this Codex server. Use the browser login or verify the server URL.'

/** Requests a user code. Throws an AuthError `login_failed`, with `loginCode` if not supported. */
export async function requestDeviceCode(
  flow: LoginFlowOptions,
  signal: AbortSignal,
): Promise<DeviceCode> {
  const { clientId } = findIssuerOf(flow)
  const response = await post(flow, { name: 'usercode', body: { client_id: clientId }, signal })
  if (response.status === 404) {
    throw new AuthError('login_failed', notEnabled, { loginCode: 'device_code_disabled' })
  }
  if (!response.ok) {
    throw failed(`device code request failed with status ${describeStatus(response.status)}`)
  }
  const { device_auth_id, user_code, usercode = user_code, interval } = response.body
  const seconds = parseInterval(interval)
  if (typeof device_auth_id !== 'string' || typeof usercode !== 'string' || seconds === undefined) {
    throw failed('device code response is invalid')
  }
  return { deviceAuthId: device_auth_id, userCode: usercode, intervalMs: seconds * 1000 }
}

/**
 * Polls once whether the code was entered. Throws an AuthError `login_failed` only for a response
 * that rules out a grant: an issuer in trouble may give one the next time (RFC 8628 3.5).
 */
export async function pollForGrant(
  flow: LoginFlowOptions,
  { deviceAuthId, userCode }: DeviceCode,
  signal: AbortSignal,
): Promise<DeviceGrant | NoGrant> {
  const body = { device_auth_id: deviceAuthId, user_code: userCode }
  const response = await post(flow, { name: 'token', body, signal }).catch((error: unknown) => {
    signal.throwIfAborted()
    if (!(error instanceof AuthError)) throw error
    return undefined
  })
  if (response === undefined) return { state: 'unavailable' }
  const state = findState(response)
  if (state !== undefined) return { state, ...findRetryAfter(response, flow.now()) }
  if (!response.ok) {
    throw failed(`device auth failed with status ${describeStatus(response.status)}`)
  }
  const { authorization_code: code, code_verifier: verifier } = response.body
  if (typeof code !== 'string' || typeof verifier !== 'string') {
    throw failed('device auth response is invalid')
  }
  return { code, verifier }
}

/** Undefined for a response with a grant, and for one that rules it out. */
function findState(response: Answer): NoGrant['state'] | undefined {
  const { ok, status, isJson } = response
  const code = findErrorCode(response.body)
  if (code === 'slow_down') return 'slow_down'
  if (code === 'authorization_pending' || status === 403 || status === 404) return 'pending'
  // HTML with a 2xx, and a redirect to another origin, are those of a proxy.
  const isOfProxy = (ok && !isJson) || (status >= 300 && status < 400)
  return isOfProxy || status >= 500 || busyStatuses.has(status) ? 'unavailable' : undefined
}

const busyStatuses: ReadonlySet<number> = new Set([408, 425, 429])

function findErrorCode({ error }: Record<string, unknown>): unknown {
  return isObject(error) ? error['code'] : error
}

/** The time of a `Retry-After` header, which is in seconds or a date (RFC 9110 10.2.3). */
function findRetryAfter({ retryAfter }: Answer, now: number): Pick<NoGrant, 'retryAfterMs'> {
  if (retryAfter === null) return {}
  const retryAfterMs = /^\d+$/.test(retryAfter)
    ? Number(retryAfter) * 1000
    : Date.parse(retryAfter) - now
  return retryAfterMs > 0 ? { retryAfterMs } : {}
}

interface Answer {
  ok: boolean
  status: number
  /** The `Retry-After` header. */
  retryAfter: string | null
  isJson: boolean
  /** Empty unless the body is a JSON object. */
  body: Record<string, unknown>
}

interface Question {
  /** Last part of the path. */
  name: 'usercode' | 'token'
  body: object
  signal: AbortSignal
}

async function post(flow: LoginFlowOptions, { name, body, signal }: Question): Promise<Answer> {
  try {
    return await withDeadline({ timeoutMs, signal }, async (limited) => {
      const response = await flow.http.fetch(`${findIssuerOf(flow).origin}${path}/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal: limited,
      })
      const { ok, status, headers } = response
      const json = await readJson(response)
      return {
        ok,
        status,
        retryAfter: headers.get('retry-after'),
        isJson: json !== undefined,
        body: isObject(json) ? json : {},
      }
    })
  } catch (error) {
    signal.throwIfAborted()
    throw failed(`device auth request failed: ${describeFailure(error)}`)
  }
}

/** Seconds, which the issuer sends as a string; 0 if they are missing. */
function parseInterval(interval: unknown): number | undefined {
  if (interval === undefined) return 0
  return typeof interval === 'string' && /^\s*\d{1,6}\s*$/.test(interval)
    ? Number(interval)
    : undefined
}

/** Undefined for a body that is not JSON or ends too early. */
function readJson(response: Response): Promise<unknown> {
  return response.json().catch(() => undefined)
}

function failed(message: string): AuthError {
  return new AuthError('login_failed', message)
}
