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
 * Polls once whether the code was entered. An issuer that is unreachable may respond the next time
 * (RFC 8628 3.5). Throws an AuthError `login_failed` for an error response.
 */
export async function pollForGrant(
  flow: LoginFlowOptions,
  { deviceAuthId, userCode }: DeviceCode,
  signal: AbortSignal,
): Promise<DeviceGrant | 'pending' | 'unreachable'> {
  const body = { device_auth_id: deviceAuthId, user_code: userCode }
  const response = await post(flow, { name: 'token', body, signal }).catch((error: unknown) => {
    signal.throwIfAborted()
    if (!(error instanceof AuthError)) throw error
    return undefined
  })
  if (response === undefined) return 'unreachable'
  if (response.status === 403 || response.status === 404) return 'pending'
  if (!response.ok) {
    throw failed(`device auth failed with status ${describeStatus(response.status)}`)
  }
  const { authorization_code: code, code_verifier: verifier } = response.body
  if (typeof code !== 'string' || typeof verifier !== 'string') {
    throw failed('device auth response is invalid')
  }
  return { code, verifier }
}

interface Answer {
  ok: boolean
  status: number
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
      return { ok: response.ok, status: response.status, body: await readObject(response) }
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

async function readObject(response: Response): Promise<Record<string, unknown>> {
  const body: unknown = await response.json().catch(() => undefined)
  return isObject(body) ? body : {}
}

function failed(message: string): AuthError {
  return new AuthError('login_failed', message)
}
