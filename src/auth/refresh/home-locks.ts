import { dirname, join, resolve } from 'node:path'
import { FileError, isErrno } from '../../files/errors.js'
import { findReplaceable } from '../../files/link-target.js'
import { AuthError } from '../errors.js'
import type { HeldLock, LockOptions } from './kernel-lock.js'
import { takeKernelLock } from './kernel-lock.js'
import type { Lock } from './managed-auth.js'
import { transient } from './refresh-error.js'
import { takeRenewedLock } from './renewed-lock.js'

/** The locks that processes of one home share. */
export interface HomeLocks {
  /** Only of this package: held for a whole refresh, and released when its holder exits. */
  refreshLock: Lock
  /** Shared with codex: held while `auth.json` is written or removed. */
  commitLock: Lock
}

// Longer than a refresh, which ends after 45 seconds.
const refreshWaitMs = 60_000
const commitWaitMs = 5000

/** Creates the locks of a home. No file is created before they are used. */
export function createHomeLocks(home: string): HomeLocks {
  const folder = resolve(home)
  return {
    refreshLock: (task, signal) => {
      const path = join(folder, 'codex-contract.refresh.lock')
      return underRefreshLock({ path, fileMode: 0o600, waitMs: refreshWaitMs, signal }, task)
    },
    commitLock: (task, signal) => underCommitLocks({ home: folder, signal }, task),
  }
}

async function underRefreshLock<T>(options: LockOptions, task: () => Promise<T>): Promise<T> {
  const { path } = options
  const held = await takeRefreshLock(options).catch((error: unknown) => {
    // Without a home, no refresh token is stored that two processes could use.
    if (isErrno(error, 'ENOENT')) return nothing
    if (!isErrno(error)) throw error
    // A home without space for a lock has none for new tokens either.
    throw transient(`Cannot lock "${path}": ${error.message}`)
  })
  if (held === 'busy') throw transient('Timed out waiting for another process to refresh')
  return releasing(held, task)
}

async function takeRefreshLock(options: LockOptions) {
  const held = await takeKernelLock(options)
  return held === 'unsupported' ? takeRenewedLock(options) : held
}

async function underCommitLocks<T>(
  { home, signal }: { home: string; signal: AbortSignal | undefined },
  task: () => Promise<T>,
): Promise<T> {
  const path = join(home, 'auth.json')
  // If the file cannot be replaced, the write fails with a better error.
  const target = await findReplaceable(path).catch(() => path)
  const outer = await takeCommitLock({ path: join(home, 'auth.lock'), fileMode: 0o644, signal })
  return releasing(outer, async () => {
    const path = join(dirname(target), 'auth.json.lock')
    const inner = await takeCommitLock({ path, fileMode: 0o600, signal })
    return releasing(inner, task)
  })
}

async function takeCommitLock(options: Omit<LockOptions, 'waitMs'>): Promise<HeldLock> {
  const { path } = options
  const held = await takeKernelLock({ ...options, waitMs: commitWaitMs }).catch(
    (error: unknown) => {
      if (error instanceof FileError || isErrno(error, 'EISDIR', 'ELOOP'))
        throw unusable(path, error)
      // If no lock file can be created, the write fails with a better error.
      if (isErrno(error)) return nothing
      throw error
    },
  )
  if (held === 'busy')
    throw new AuthError('storage_failed', 'credential commit lock timed out', { path })
  // Without the program codex's locks cannot be taken; the rename is atomic anyway.
  return held === 'unsupported' ? nothing : held
}

/** The error for a lock that is not a file: codex could not take it either. */
function unusable(path: string, cause: NodeJS.ErrnoException): AuthError {
  const message = `Cannot lock "${path}": ${cause.message}`
  return new AuthError('storage_failed', message, { path, errno: cause.code, cause })
}

const nothing: HeldLock = { release: async () => undefined }

async function releasing<T>(held: HeldLock, task: () => Promise<T>): Promise<T> {
  try {
    return await task()
  } finally {
    await held.release()
  }
}
