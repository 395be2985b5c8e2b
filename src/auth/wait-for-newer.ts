import type { AuthError } from './errors.js'

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
