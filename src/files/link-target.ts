import { readlink, realpath } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { isErrno } from './errors.js'

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
