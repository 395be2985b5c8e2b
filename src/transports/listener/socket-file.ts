import { chmod, link, lstat, rename, stat, unlink } from 'node:fs/promises'
import { connect } from 'node:net'
import { dirname, join } from 'node:path'
import { geteuid } from 'node:process'
import { ListenError } from './errors.js'

const othersMayWrite = 0o022
const sticky = 0o1000

/** Throws a ListenError for a folder in which other users can replace the socket. */
export async function assertSafeFolder(folder: string): Promise<void> {
  const { uid, mode } = await stat(folder)
  const ours = uid === geteuid?.() || uid === 0
  if (ours && ((mode & othersMayWrite) === 0 || (mode & sticky) !== 0)) return
  const message =
    'socket parent must be owned by the user or root and prevent other users from replacing socket entries'
  throw new ListenError('unsafe_folder', message)
}

/** A name beside a path that no other process uses. It is short, because paths of sockets are. */
export function temporaryName(path: string): string {
  const { randomBytes } = process.getBuiltinModule('node:crypto')
  return join(dirname(path), `.${randomBytes(3).toString('hex')}`)
}

/**
 * Gives a socket that listens under a temporary name its own name. The socket of a dead server is
 * replaced, anything else is a ListenError. Returns a function that removes the name again.
 *
 * A server never takes the place of one that has just started: a socket is moved away before it is
 * removed, and put back if it turns out that a server listens on it.
 */
export async function claimName(temporary: string, path: string): Promise<() => Promise<void>> {
  await chmod(temporary, 0o600)
  const { ino } = await lstat(temporary)
  while (!(await linkIfFree(temporary, path))) {
    await assertStale(path)
    const aside = temporaryName(path)
    await rename(path, aside).catch(undefinedIfMissing)
    const moved = await lstat(aside).catch(undefinedIfMissing)
    if (moved === undefined) continue
    const live = await isLive(aside)
    if (live) await linkIfFree(aside, path)
    await unlink(aside)
    if (live) throw inUse(path)
  }
  await unlink(temporary)
  return async () => {
    const now = await lstat(path).catch(undefinedIfMissing)
    if (now?.ino === ino) await unlink(path).catch(undefinedIfMissing)
  }
}

async function linkIfFree(temporary: string, path: string): Promise<boolean> {
  try {
    await link(temporary, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Throws a ListenError unless there is no file, or a socket on which no program listens. */
export async function assertStale(path: string): Promise<void> {
  const found = await lstat(path).catch(undefinedIfMissing)
  if (found === undefined) return
  const target = found.isSymbolicLink() ? await stat(path).catch(undefinedIfMissing) : found
  if (target === undefined) throw new ListenError('not_a_socket', 'File exists (os error 17)')
  if (!target.isSocket()) {
    const message = `app-server control socket path exists and is not a socket: ${path}`
    throw new ListenError('not_a_socket', message)
  }
  if (await isLive(path)) throw inUse(path)
}

function inUse(path: string): ListenError {
  return new ListenError('in_use', `app-server control socket is already in use at ${path}`)
}

/** Whether a program listens. One that cannot be asked counts as one. */
function isLive(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ path })
    socket.on('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', ({ code = '' }: NodeJS.ErrnoException) => {
      resolve(!['ECONNREFUSED', 'ENOENT'].includes(code))
    })
  })
}

function undefinedIfMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
