import { vi } from 'vitest'

/** Below the time that a test may take, so that what was expected is told and not the time. */
const patienceMs = 60_000

/**
 * Waits until an expectation holds, however long that takes. Left to itself, `vi.waitFor` gives up
 * after a second, which is over soon on a loaded machine.
 */
export function eventually<T>(expectation: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(expectation, patienceMs)
}
