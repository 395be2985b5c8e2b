import { constants, mkdir, open, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isErrno } from './errors.js'
import { createTemporaryPath, removeAbandoned } from './temporary-file.js'

/**
 * Replaces the content of a file; only its owner may read the new one. Readers see the old content
 * or the new, never a part. After a failure the old content remains, without other files. A file
 * that cannot be replaced, for example because it is a mount point, is written in place: its mode
 * stays, and readers may see the beginning of the new content.
 */
export async function replaceFile(path: string, content: string): Promise<void> {
  const exists = await assertReplaceable(path)
  await createFolder(dirname(path))
  const copy = await writeCopy(path, content)
  try {
    await rename(copy, path)
  } catch (error) {
    if (exists && isErrno(error, 'EBUSY', 'EXDEV', 'EPERM')) {
      await overwriteFile(path, content, copy)
    } else {
      await discard(copy)
      throw error
    }
  }
  await removeAbandoned(path)
}

/**
 * Throws the error that a replacement would fail with, as far as that can be detected: a read-only
 * file or folder, or a disk without space for another file of that size. Changes nothing.
 */
export async function probeReplacement(path: string): Promise<void> {
  await assertReplaceable(path)
  const size = (await stat(path).catch(undefinedIfMissing))?.size ?? usualSize
  const folder = await findExistingFolder(dirname(path))
  const temporary = await createTemporaryPath(join(folder, basename(path)))
  try {
    await writeFile(temporary, Buffer.alloc(size), { flag: 'wx', mode: 0o600 })
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

/** Returns whether the file exists. Throws if it is read-only, which a rename would ignore. */
async function assertReplaceable(path: string): Promise<boolean> {
  const handle = await open(path, 'r+').catch(undefinedIfMissing)
  await handle?.close()
  return handle !== undefined
}

function undefinedIfMissing(error: unknown): undefined {
  if (!isErrno(error, 'ENOENT')) throw error
}

async function writeCopy(path: string, content: string): Promise<string> {
  const copy = await createTemporaryPath(path)
  try {
    await fill(copy, 'wx', content)
    return copy
  } catch (error) {
    await discard(copy)
    throw error
  }
}

async function discard(temporary: string): Promise<void> {
  await unlink(temporary).catch(() => {})
}

/** The copy stays until the file is complete, for readers after a crash. */
async function overwriteFile(path: string, content: string, copy: string): Promise<void> {
  const before = await readFile(path)
  // The file is emptied first, because a mixture of two records can be valid. O_CREAT is left out:
  // in a sticky folder, it fails for a file of another owner.
  const flags = constants.O_WRONLY | constants.O_TRUNC
  try {
    await fill(path, flags, content)
  } catch (error) {
    await fill(path, flags, before)
    await discard(copy)
    throw error
  }
  await discard(copy)
}

async function fill(
  path: string,
  flags: string | number,
  content: string | Uint8Array,
): Promise<void> {
  const handle = await open(path, flags, 0o600)
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * Clears a file that cannot be removed. A line end stays, because an empty file is one that is
 * being written. Returns whether the file contained more.
 */
export async function blankFile(path: string): Promise<boolean> {
  const handle = await open(path, 'r+')
  try {
    const before = await handle.readFile('utf8')
    // Written before the rest is cut off, so that the file is never empty.
    await handle.write('\n', 0)
    await handle.truncate(1)
    await handle.sync()
    return /\S/.test(before)
  } finally {
    await handle.close()
  }
}

/** Whether a text is that of a cleared file. */
export function isBlank(text: string): boolean {
  return /^[ \t\r\n]+$/.test(text)
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
