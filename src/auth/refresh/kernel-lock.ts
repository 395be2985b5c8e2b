import type { FileHandle } from 'node:fs/promises'
import { openRegularFile } from '../../files/open-regular-file.js'

/** A lock that this process holds. */
export interface HeldLock {
  release(): Promise<void>
}

/** The file of a lock, and how long to wait for it. */
export interface LockOptions {
  path: string
  /** Permissions of the lock file if it is created. */
  fileMode: number
  /** How long to wait for the holder of the lock. */
  waitMs: number
  /** Ends the wait, with the reason of this signal. */
  signal?: AbortSignal | undefined
}

/**
 * Takes a kernel lock on a file. It is released when this process exits for any reason, and never
 * taken over from a process that is stopped. Returns `busy` after the wait, and `unsupported`
 * without a `flock` program (macOS, Windows, slim images).
 */
export async function takeKernelLock(
  options: LockOptions,
): Promise<HeldLock | 'busy' | 'unsupported'> {
  options.signal?.throwIfAborted()
  const handle = await openRegularFile(options.path, { access: 'append', mode: options.fileMode })
  try {
    const outcome = await lockDescriptor(handle, options)
    if (outcome === 'locked') return { release: () => handle.close() }
    await handle.close()
    return outcome
  } catch (error) {
    await handle.close()
    throw error
  }
}

// Exit code of the program when the time is over.
const busyCode = 75

/**
 * Node has no function for it, so the program locks the descriptor that it inherits. The lock
 * belongs to the open file, which this process still has when the program has exited.
 */
function lockDescriptor(
  handle: FileHandle,
  { waitMs, signal }: LockOptions,
): Promise<'locked' | 'busy' | 'unsupported'> {
  const wait = waitMs === 0 ? ['-n'] : ['-w', String(waitMs / 1000)]
  const { spawn } = process.getBuiltinModule('node:child_process')
  const child = spawn('flock', [...wait, '-E', String(busyCode), '3'], {
    stdio: ['ignore', 'ignore', 'ignore', handle.fd],
    ...(signal !== undefined && { signal }),
    killSignal: 'SIGKILL',
  })
  return new Promise((resolve, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') resolve('unsupported')
      else reject(signal?.aborted === true ? (signal.reason as Error) : error)
    })
    child.once('exit', (code, signal) => {
      if (code === 0) resolve('locked')
      else if (code === busyCode) resolve('busy')
      else reject(new Error(`flock ended with ${signal ?? `code ${code}`}`))
    })
  })
}
