import { lstat, readlink, realpath } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { isErrno, undefinedIfMissing } from './errors.js'
import { assertUsable } from './open-regular-file.js'

/** Follows symbolic links to their target, which need not exist. */
export async function findLinkTarget(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch (error) {
    if (!isErrno(error, 'ENOENT')) throw error
  }
  try {
    const link = await readlink(path)
    return await findLinkTarget(resolve(await realpath(dirname(path)), link))
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'EINVAL')) return path
    throw error
  }
}

/**
 * Follows symbolic links to the file that may be replaced or removed in the place of a path. It
 * need not exist. Throws a FileError if it is not a regular file, or if a link leads to a file that
 * another user owns or may write.
 */
export async function findReplaceable(path: string): Promise<string> {
  const target = await findLinkTarget(path)
  const stats = await lstat(target).catch(undefinedIfMissing)
  if (stats === undefined) return target
  const isLink = (await lstat(path)).isSymbolicLink()
  assertUsable(stats, { path: target, access: 'write', isLink })
  return target
}
