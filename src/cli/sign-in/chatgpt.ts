import type { PendingLogin } from '../../auth/login/login-flow.js'
import type { Config } from '../../config/config.js'
import { FaultError } from '../account/fault.js'
import type { Terminal } from '../terminal.js'
import { showWaiting } from './waiting.js'

/** Throws a FaultError if the configuration allows only API keys. */
export function refuseIfDisabled({ forcedLoginMethod }: Config): void {
  if (forcedLoginMethod !== 'api') return
  const message = 'ChatGPT login is disabled. Use API key login instead.'
  throw new FaultError('login_method_not_allowed', message)
}

/** Waits until the user has finished the login in a browser. */
export async function awaitOutcome(
  login: PendingLogin,
  text: string,
  terminal: Terminal,
): Promise<void> {
  const stop = showWaiting(text, terminal)
  try {
    await login.outcome
  } finally {
    stop()
  }
}
