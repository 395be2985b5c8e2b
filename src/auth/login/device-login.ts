import { AuthError } from '../errors.js'
import { CancelableLogin } from './cancelable-login.js'
import type { DeviceCode, DeviceGrant } from './device-code.js'
import { pollForGrant, requestDeviceCode } from './device-code.js'
import { finishLogin } from './finish-login.js'
import type { LoginFlowOptions, LoginOptions, PendingLogin } from './login-flow.js'
import { findIssuerOf } from './login-flow.js'

/** A login that goes on once somebody enters its code, on whatever device. */
export interface DeviceLogin extends PendingLogin {
  readonly verificationUrl: string
  readonly userCode: string
}

const limitMs = 15 * 60_000
// An issuer that names no interval is not asked in a loop without a pause.
const minIntervalMs = 1000
const maxPauseMs = 60_000

/**
 * Gets a code and waits for somebody to enter it, for fifteen minutes. Rejects with an AuthError
 * `login_failed` when the issuer gives no code; its `loginCode` is `device_code_disabled` where the
 * issuer does not offer this login. No code is asked for where its login could not be stored.
 */
export async function startDeviceLogin(
  flow: LoginFlowOptions,
  options: LoginOptions = {},
): Promise<DeviceLogin> {
  const login = new CancelableLogin(options.signal)
  await login.run(flow.auth.probeStorage())
  const device = await login.run(requestDeviceCode(flow, login.signal))
  const { origin } = findIssuerOf(flow)
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
    if (typeof answer === 'object') return answer
    const leftMs = end - flow.now()
    if (leftMs <= 0) {
      throw new AuthError('login_timed_out', 'device auth timed out after 15 minutes')
    }
    if (answer === 'unreachable') pauseMs = Math.min(pauseMs * 2, maxPauseMs)
    await flow.sleep(Math.min(pauseMs, leftMs), signal)
  }
}
