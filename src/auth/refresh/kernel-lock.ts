import { spawn } from 'node:child_process'
import type { FileHandle } from 'node:fs/promises'
import { open } from 'node:fs/promises'

/** A lock that is held. */
export interface HeldLock {
  release(): Promise<void>
}

export interface LockOptions {
  path: string
  /** Permissions of the lock file where it does not exist yet. */
  fileMode: number
  /** How long to wait for whoever holds the lock. */
  waitMs: number
}

/**
 * Takes a lock that the kernel keeps, on a file. It ends with this process however that ends, and
 * a holder that is stopped or asleep is never robbed. `busy` when the wait is over, `unsupported`
 * where there is no `flock` program (macOS, Windows, slim images).
 */
export async function takeKernelLock(
  options: LockOptions,
): Promise<HeldLock | 'busy' | 'unsupported'> {
  const handle = await open(options.path, 'a', options.fileMode)
  const outcome = await lockDescriptor(handle, options.waitMs)
  if (outcome === 'locked') return { release: () => handle.close() }
  await handle.close()
  return outcome
}

// What the program says when the time is over.
const busyCode = 75

/**
 * Node has no call for it, so the program locks the descriptor that it inherits. The lock belongs
 * to the open file, which this process goes on holding when the program has ended.
 */
function lockDescriptor(
  handle: FileHandle,
  waitMs: number,
): Promise<'locked' | 'busy' | 'unsupported'> {
  const wait = waitMs === 0 ? ['-n'] : ['-w', String(waitMs / 1000)]
  const child = spawn('flock', [...wait, '-E', String(busyCode), '3'], {
    stdio: ['ignore', 'ignore', 'ignore', handle.fd],
  })
  return new Promise((resolve, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') resolve('unsupported')
      else reject(error)
    })
    child.once('exit', (code, signal) => {
      if (code === 0) resolve('locked')
      else if (code === busyCode) resolve('busy')
      else reject(new Error(`flock ended with ${signal ?? `code ${code}`}`))
    })
  })
}
