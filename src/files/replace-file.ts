import type { Stats } from 'node:fs'
import { mkdir, open, rename, stat, unlink, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isErrno, undefinedIfMissing } from './errors.js'
import { findReplaceable } from './link-target.js'
import { openRegularFile } from './open-regular-file.js'
import { readRegularFile, tooLarge, usualMaxBytes } from './read-file.js'
import { createTemporaryPath, removeAbandoned } from './temporary-file.js'

/**
 * Replaces the content of a file; only its owner may read the new one. Of a link, the target is
 * replaced. Readers see the old content or the new, never a part. After a failure the old content
 * remains, without other files. A file that cannot be replaced, for example because it is a mount
 * point, is written in place: its mode stays, and readers may see the beginning of the new content.
 */
export async function replaceFile(path: string, content: string): Promise<void> {
  // A larger file could not be read again.
  if (Buffer.byteLength(content) > usualMaxBytes) throw tooLarge(usualMaxBytes, 'write')
  const target = await findReplaceable(path)
  const exists = (await openForWriting(target)) !== undefined
  await createFolder(dirname(target))
  const copy = await writeCopy(target, content)
  try {
    await rename(copy, target)
  } catch (error) {
    if (exists && isErrno(error, 'EBUSY', 'EXDEV', 'EPERM')) {
      await overwriteFile(target, content, copy)
    } else {
      await discard(copy)
      throw error
    }
  }
  await removeAbandoned(target)
}

/**
 * Throws the error that a replacement would fail with, as far as that can be detected: a read-only
 * file or folder, or a disk without space for another file of that size. Changes nothing.
 */
export async function probeReplacement(path: string): Promise<void> {
  const target = await findReplaceable(path)
  const size = (await openForWriting(target))?.size ?? usualSize
  const folder = await findExistingFolder(dirname(target))
  const temporary = await createTemporaryPath(join(folder, basename(target)))
  const content = Buffer.alloc(Math.min(size, usualMaxBytes))
  try {
    await writeFile(temporary, content, { flag: 'wx', mode: 0o600 })
  } finally {
    await discard(temporary)
  }
}

// Size of a record with three tokens.
const usualSize = 4096

/** The folder, or the existing one above it. */
async function findExistingFolder(path: string): Promise<string> {
  const found = await stat(path).catch(undefinedIfMissing)
  return found !== undefined || dirname(path) === path ? path : findExistingFolder(dirname(path))
}

/** Undefined for a missing file. Throws for one that is read-only, which a rename would ignore. */
async function openForWriting(path: string): Promise<Stats | undefined> {
  const handle = await openRegularFile(path, { access: 'write' }).catch(undefinedIfMissing)
  try {
    return await handle?.stat()
  } finally {
    await handle?.close()
  }
}

async function writeCopy(path: string, content: string): Promise<string> {
  const copy = await createTemporaryPath(path)
  const handle = await open(copy, 'wx', 0o600)
  try {
    await handle.writeFile(content)
    await handle.sync()
    return copy
  } catch (error) {
    return await discardAndThrow(copy)(error)
  } finally {
    await handle.close()
  }
}

async function discard(temporary: string): Promise<void> {
  await unlink(temporary).catch(() => {})
}

function discardAndThrow(temporary: string): (error: unknown) => Promise<never> {
  return async (error) => {
    await discard(temporary)
    throw error
  }
}

/** The copy stays until the file is complete, for readers after a crash. */
async function overwriteFile(path: string, content: string, copy: string): Promise<void> {
  const before = await readRegularFile(path).catch(discardAndThrow(copy))
  try {
    await rewrite(path, content)
  } catch (error) {
    await rewrite(path, before)
    await discard(copy)
    throw error
  }
  await discard(copy)
}

/** The file is emptied first, because a mixture of two records can be valid. */
async function rewrite(path: string, content: string | Uint8Array): Promise<void> {
  // Never created here: in a sticky folder, that fails for a file of another owner.
  const handle = await openRegularFile(path, { access: 'write' })
  try {
    await handle.truncate(0)
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Creates a folder and missing ones above it, for their owner only. */
export async function createFolder(path: string): Promise<void> {
  // The recursive mkdir of node:fs never returns for a folder below /proc.
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
