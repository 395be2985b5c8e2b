import { mkdir, open, rename, unlink } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { isErrno } from './errors.js'
import { createTemporaryPath, removeAbandoned } from './temporary-file.js'

/**
 * Gives a file new content that only its owner may read. Readers see the old content or the new,
 * never a part; after a failure the old content is still there and nothing else is.
 */
export async function replaceFile(path: string, content: string): Promise<void> {
  await assertReplaceable(path)
  await createFolder(dirname(path))
  await removeAbandoned(path)
  const temporary = await createTemporaryPath(path)
  const handle = await open(temporary, 'wx', 0o600)
  try {
    await fill(handle, content)
    await rename(temporary, path)
  } catch (error) {
    await unlink(temporary).catch(() => {})
    throw error
  }
}

// A rename asks nobody: it would replace a file that its owner has made read-only.
async function assertReplaceable(path: string): Promise<void> {
  try {
    const handle = await open(path, 'r+')
    await handle.close()
  } catch (error) {
    if (!isErrno(error, 'ENOENT')) throw error
  }
}

async function fill(handle: FileHandle, content: string): Promise<void> {
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Creates a folder, and those above it, for their owner only, where they do not exist. */
// The recursive mkdir of node:fs never returns for a folder below /proc.
export async function createFolder(path: string): Promise<void> {
  try {
    await mkdirOnce(path)
  } catch (error) {
    if (!isErrno(error, 'ENOENT') || dirname(path) === path) throw error
    await createFolder(dirname(path))
    await mkdirOnce(path)
  }
}

async function mkdirOnce(path: string): Promise<void> {
  try {
    await mkdir(path, 0o700)
  } catch (error) {
    if (!isErrno(error, 'EEXIST')) throw error
  }
}
