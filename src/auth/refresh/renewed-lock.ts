import { lstat } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { FileError, undefinedIfMissing } from '../../files/errors.js'
import { untilAborted } from '../../http/deadline.js'
import { SerialQueue } from '../serial-queue.js'
import type { HeldLock, LockOptions } from './kernel-lock.js'

// The holder renews the lock every second. After five seconds without, others take it over.
const renewEveryMs = 1000
const staleMs = 5000
const retryEveryMs = 100

/** Takes a lock that its holder renews, for systems without a kernel lock. */
export async function takeRenewedLock({
  path,
  waitMs,
  signal,
}: LockOptions): Promise<HeldLock | 'busy'> {
  await assertFolder(folderOf(path))
  // Pauses are counted, because the clock can be changed meanwhile.
  for (let waitedMs = 0; ; waitedMs += retryEveryMs) {
    signal?.throwIfAborted()
    const held = await attempts.run(() => tryLock(path))
    if (held !== 'busy' || waitedMs >= waitMs) return held
    await untilAborted(setTimeout(retryEveryMs), signal)
  }
}

// Two attempts at once could each remove the lock of a dead holder: the second one the new lock.
const attempts = new SerialQueue()

async function tryLock(path: string): Promise<HeldLock | 'busy'> {
  const { lock } = await import('proper-lockfile')
  try {
    const release = await lock(path, {
      lockfilePath: folderOf(path),
      realpath: false,
      stale: staleMs,
      update: renewEveryMs,
      // If it was taken over while this process was stopped, the check before the write notices.
      onCompromised: () => undefined,
    })
    return { release: () => release().catch(() => undefined) }
  } catch (error) {
    if (isTaken(error as NodeJS.ErrnoException)) return 'busy'
    throw error
  }
}

/** Whether another process has the lock, or has just taken it over. */
function isTaken({ code, syscall }: NodeJS.ErrnoException): boolean {
  return code === 'ELOCKED' || (code === 'ENOENT' && syscall !== 'mkdir')
}

function folderOf(path: string): string {
  return `${path}.d`
}

/** A file in the place of the lock would count as held by another process until it is old. */
async function assertFolder(path: string): Promise<void> {
  const stats = await lstat(path).catch(undefinedIfMissing)
  if (stats !== undefined && !stats.isDirectory()) {
    throw new FileError('ENOTDIR', 'not a folder', `mkdir '${path}'`)
  }
}
