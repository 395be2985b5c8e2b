import { AuthError } from '../errors.js'
import { CancelableLogin } from './cancelable-login.js'
import type { DeviceCode, DeviceGrant, NoGrant } from './device-code.js'
import { pollForGrant, requestDeviceCode } from './device-code.js'
import { finishLogin } from './finish-login.js'
import type { LoginFlowOptions, LoginOptions, PendingLogin } from './login-flow.js'
import { findIssuerOf } from './login-flow.js'

/** A login that continues when its code is entered on any device. */
export interface DeviceLogin extends PendingLogin {
  readonly verificationUrl: string
  readonly userCode: string
}

const limitMs = 15 * 60_000
// The pause between polls if the issuer sends no interval.
const minIntervalMs = 1000
// The longest pause that is chosen here; the issuer may ask for a longer one.
const maxPauseMs = 60_000
// RFC 8628 3.5.
const slowDownMs = 5000

/**
 * Requests a code and waits fifteen minutes for it to be entered. Rejects with an AuthError
 * `login_failed` if the issuer gives no code; its `loginCode` is `device_code_disabled` if the
 * issuer does not support this login. No code is requested if the login could not be stored.
 */
export async function startDeviceLogin(
  flow: LoginFlowOptions,
  options: LoginOptions = {},
): Promise<DeviceLogin> {
  const { origin } = findIssuerOf(flow)
  const login = new CancelableLogin(options.signal)
  await login.run(flow.auth.probeStorage())
  const device = await login.run(requestDeviceCode(flow, login.signal))
  const finish = async () => {
    const { code, verifier } = await waitForGrant(flow, device, login.signal)
    await finishLogin(flow, {
      code,
      verifier,
      redirectUri: `${origin}/deviceauth/callback`,
      failure: 'device code exchange failed',
      wantsApiKey: false,
      login,
      allowedWorkspaceIds: options.allowedWorkspaceIds,
    })
  }
  const pending = login.toPendingLogin(finish())
  return { ...pending, verificationUrl: `${origin}/codex/device`, userCode: device.userCode }
}

async function waitForGrant(
  flow: LoginFlowOptions,
  device: DeviceCode,
  signal: AbortSignal,
): Promise<DeviceGrant> {
  const end = flow.now() + limitMs
  let pauseMs = Math.max(device.intervalMs, minIntervalMs)
  for (;;) {
    const answer = await pollForGrant(flow, device, signal)
    if ('code' in answer) return answer
    const leftMs = end - flow.now()
    if (leftMs <= 0) {
      throw new AuthError('login_timed_out', 'device auth timed out after 15 minutes')
    }
    pauseMs = adjustPause(pauseMs, answer)
    await flow.sleep(Math.min(Math.max(pauseMs, answer.retryAfterMs ?? 0), leftMs), signal)
  }
}

/** The pause between polls from now on. A time that the issuer names applies once and instead. */
function adjustPause(pauseMs: number, { state, retryAfterMs }: NoGrant): number {
  if (state === 'slow_down') return pauseMs + slowDownMs
  if (state === 'pending' || retryAfterMs !== undefined) return pauseMs
  return Math.max(pauseMs, Math.min(pauseMs * 2, maxPauseMs))
}
