import type { PendingLogin } from '../../auth/login/login-flow.js'
import type { Terminal } from '../terminal.js'
import { showWaiting } from './waiting.js'

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
