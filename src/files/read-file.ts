import type { FileHandle } from 'node:fs/promises'
import { FileError } from './errors.js'
import { openRegularFile } from './open-regular-file.js'

/** The limit of credentials and of configuration. */
export const usualMaxBytes = 1024 * 1024

/** Reads a regular file of at most this size, 1 MiB unless another is given. Throws a FileError for any other. */
export async function readRegularFile(path: string, maxBytes = usualMaxBytes): Promise<Buffer> {
  const handle = await openRegularFile(path, { access: 'read' })
  try {
    return await readHandle(handle, maxBytes)
  } finally {
    await handle.close()
  }
}

async function readHandle(handle: FileHandle, maxBytes: number): Promise<Buffer> {
  // Files of /proc have no size, and any file can grow.
  const stream = handle.createReadStream({ start: 0, end: maxBytes, autoClose: false })
  const content = Buffer.concat((await stream.toArray()) as Buffer[])
  if (content.length > maxBytes) throw tooLarge(maxBytes, 'read')
  return content
}

/** The error for a content that is larger than the limit. */
export function tooLarge(maxBytes: number, syscall: string): FileError {
  return new FileError('EFBIG', `more than ${maxBytes} bytes`, syscall)
}
