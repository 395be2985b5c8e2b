import type { HeldLock, LockOptions } from './kernel-lock.js'

// Without a kernel lock, a holder shows every second that it lives, and is taken over from when
// it has not done so for five.
const renewEveryMs = 1000
const staleMs = 5000
const retryEveryMs = 100

/** Takes a lock that its holder has to keep alive, where the kernel offers none. */
export async function takeRenewedLock({ path, waitMs }: LockOptions): Promise<HeldLock | 'busy'> {
  const { lock } = await import('proper-lockfile')
  try {
    const release = await lock(path, {
      lockfilePath: `${path}.d`,
      realpath: false,
      stale: staleMs,
      update: renewEveryMs,
      retries: { retries: Math.ceil(waitMs / retryEveryMs), factor: 1, minTimeout: retryEveryMs },
      // Taken over while this process was stopped: what it stores is compared before it is written.
      onCompromised: () => undefined,
    })
    return { release: () => release().catch(() => undefined) }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ELOCKED') return 'busy'
    throw error
  }
}
