import { AuthError } from '../errors.js'

// A process that has used the refresh token stores its new tokens within this time.
const limitMs = 2000
const lookEveryMs = 50

/**
 * Waits for another process, which has used the refresh token first, to store its tokens. Returns
 * whether it did.
 */
export async function waitForNewer(
  reload: () => Promise<boolean>,
  sleep: (timeMs: number) => Promise<void>,
): Promise<boolean> {
  // Pauses are counted, because the clock can be changed meanwhile.
  for (let waitedMs = 0; ; waitedMs += lookEveryMs) {
    // An unreadable file is being written; one of another account ends the wait.
    const found = await reload().catch((error: AuthError) => {
      return error.reason === 'transient' ? false : undefined
    })
    if (found === true) return true
    if (found === undefined || waitedMs >= limitMs) return false
    await sleep(lookEveryMs)
  }
}

/** Loads the stored login. Waits for a record that cannot be parsed, which may be incomplete. */
export async function loadSettled<T>(
  load: () => Promise<T>,
  sleep: (timeMs: number) => Promise<void>,
): Promise<T> {
  for (let waitedMs = 0; ; waitedMs += lookEveryMs) {
    try {
      return await load()
    } catch (error) {
      const isBroken = error instanceof AuthError && error.code === 'malformed_auth_file'
      if (!isBroken || waitedMs >= limitMs) throw error
    }
    await sleep(lookEveryMs)
  }
}
