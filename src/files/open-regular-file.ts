import type { Stats } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { constants, open } from 'node:fs/promises'
import { geteuid } from 'node:process'
import { FileError, isErrno } from './errors.js'

const { O_APPEND, O_CREAT, O_RDONLY, O_RDWR, O_WRONLY } = constants
// Windows has none of these.
const { O_NOCTTY = 0, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants

/** How a file is opened. `append` creates a missing one. */
export interface OpenOptions {
  access: 'read' | 'write' | 'append'
  /** Permissions of a file that is created. */
  mode?: number
}

const flags: Readonly<Record<OpenOptions['access'], number>> = {
  read: O_RDONLY,
  write: O_RDWR,
  append: O_WRONLY | O_APPEND | O_CREAT,
}

/**
 * Opens a regular file. Anything else is a FileError at once, without waiting for the other end of
 * a FIFO, and so is a link to a file that another user owns or may write. Only for reading, a link
 * may also lead to a file of root: containers mount credentials that way.
 */
export async function openRegularFile(path: string, options: OpenOptions): Promise<FileHandle> {
  const { handle, isLink } = await openAny(path, options)
  try {
    assertUsable(await handle.stat(), { path, access: options.access, isLink })
    return handle
  } catch (error) {
    await handle.close()
    throw error
  }
}

async function openAny(
  path: string,
  { access, mode }: OpenOptions,
): Promise<{ handle: FileHandle; isLink: boolean }> {
  const usual = flags[access] | O_NONBLOCK | O_NOCTTY
  try {
    return { handle: await open(path, usual | O_NOFOLLOW, mode), isLink: false }
  } catch (error) {
    // A socket, or a FIFO that no process reads.
    if (isErrno(error, 'ENXIO', 'EOPNOTSUPP')) throw wrongKind({ path, access })
    if (!isErrno(error, 'ELOOP', 'EMLINK')) throw error
  }
  const handle = await open(path, usual, mode).catch((error: unknown) => {
    if (isErrno(error, 'ENXIO', 'EOPNOTSUPP')) throw wrongKind({ path, access })
    throw error
  })
  return { handle, isLink: true }
}

/** A file, and how it was found. */
export interface Found {
  path: string
  access: OpenOptions['access']
  isLink: boolean
}

/** Throws a FileError for a file that is not used. */
export function assertUsable(stats: Stats, found: Found): void {
  if (!stats.isFile()) throw wrongKind(found, stats)
  const userId = geteuid?.()
  // On Windows, files have neither a numeric owner nor such a mode.
  if (!found.isLink || userId === undefined) return
  const owners = found.access === 'read' ? [userId, 0] : [userId]
  if (!owners.includes(stats.uid)) {
    throw new FileError('EACCES', 'the link leads to a file of another user', describeCall(found))
  }
  if ((stats.mode & constants.S_IWOTH) !== 0) {
    const fault = 'the link leads to a file that any user may write'
    throw new FileError('EACCES', fault, describeCall(found))
  }
}

function wrongKind(found: Omit<Found, 'isLink'>, stats?: Stats): FileError {
  return stats?.isDirectory() === true
    ? new FileError('EISDIR', 'illegal operation on a directory', describeCall(found))
    : new FileError('EFTYPE', 'not a regular file', describeCall(found))
}

function describeCall({ path, access }: Omit<Found, 'isLink'>): string {
  return access === 'read' ? 'read' : `open '${path}'`
}
