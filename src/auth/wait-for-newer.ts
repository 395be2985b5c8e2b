import type { AuthError } from './errors.js'

export interface WaitOptions {
  /** Unix milliseconds. */
  now: () => number
  sleep: (timeMs: number) => Promise<void>
}

// Whoever used a refresh token first has its new ones on disk within this time.
const limitMs = 2000
const lookEveryMs = 50

/**
 * Waits for the tokens of another process, which has used the refresh token first. Returns whether
 * they came.
 */
export async function waitForNewer(
  reload: () => Promise<boolean>,
  { now, sleep }: WaitOptions,
): Promise<boolean> {
  const end = now() + limitMs
  for (;;) {
    // A file that cannot be read is being written, and one of another account ends the search.
    const found = await reload().catch((error: AuthError) => {
      return error.reason === 'transient' ? false : undefined
    })
    if (found === true) return true
    if (found === undefined || now() >= end) return false
    await sleep(lookEveryMs)
  }
}
