import { AuthError } from '../auth/errors.js'

/** Aborts with the first SIGINT or SIGTERM. The second one ends the process as ever. */
export function cancelOnSignal(): AbortSignal {
  const interrupt = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => interrupt.abort(new AuthError('login_canceled', 'Login canceled')))
  }
  return interrupt.signal
}
