import { unlink } from 'node:fs/promises'
import { isErrno } from './errors.js'
import { findReplaceable } from './link-target.js'
import { openRegularFile } from './open-regular-file.js'
import { removeAbandoned } from './temporary-file.js'

/**
 * Removes a file and temporary files of dead writers. Of a link, the target is removed and the link
 * stays, because the target has the content. A file that cannot be removed is cleared. Returns
 * whether there was a file with a content.
 */
export async function removeFile(path: string): Promise<boolean> {
  const target = await findReplaceable(path)
  await removeAbandoned(target)
  try {
    await unlink(target)
    return true
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return false
    if (isErrno(error, 'EBUSY', 'EPERM')) return blankFile(target)
    throw error
  }
}

/** Leaves a line end, because an empty file is one that is being written. */
async function blankFile(path: string): Promise<boolean> {
  const handle = await openRegularFile(path, { access: 'write' })
  try {
    const { size } = await handle.stat()
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(4096), position: 0 })
    // Written before the rest is cut off, so that the file is never empty.
    await handle.write('\n', 0)
    await handle.truncate(1)
    await handle.sync()
    return size > bytesRead || /\S/.test(buffer.toString('latin1', 0, bytesRead))
  } finally {
    await handle.close()
  }
}

/** Whether a text is that of a cleared file. */
export function isBlank(text: string): boolean {
  return /^[ \t\r\n]+$/.test(text)
}
