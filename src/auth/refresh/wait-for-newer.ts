import { AuthError } from '../errors.js'

// Whoever used a refresh token first has its new ones on disk within this time.
const limitMs = 2000
const lookEveryMs = 50

/**
 * Waits for the tokens of another process, which has used the refresh token first. Returns whether
 * they came.
 */
export async function waitForNewer(
  reload: () => Promise<boolean>,
  sleep: (timeMs: number) => Promise<void>,
): Promise<boolean> {
  // Pauses are counted, because the clock can be set back meanwhile.
  for (let waitedMs = 0; ; waitedMs += lookEveryMs) {
    // A file that cannot be read is being written, and one of another account ends the search.
    const found = await reload().catch((error: AuthError) => {
      return error.reason === 'transient' ? false : undefined
    })
    if (found === true) return true
    if (found === undefined || waitedMs >= limitMs) return false
    await sleep(lookEveryMs)
  }
}

/** Loads what is stored. A record that cannot be parsed may be half written, and is waited for. */
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
