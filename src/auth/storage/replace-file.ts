import { constants, mkdir, open, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isErrno } from '../errors.js'
import { createTemporaryPath, removeAbandoned } from './temporary-file.js'

/**
 * Gives a file new content that only its owner may read. Readers see the old content or the new,
 * never a part; after a failure the old content is still there and nothing else is. A file that
 * cannot be replaced, because it is mounted by itself for example, is written in place: its mode
 * stays, and readers may see a beginning of the new content.
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
 * Throws what a replacement would fail with, as far as that shows before: a file or folder that is
 * read-only, a disk without room for another file of that size. Nothing is changed or left behind.
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

// Of a record with three tokens.
const usualSize = 4096

/** The folder, or the one above it in which it would be created. */
async function findExistingFolder(path: string): Promise<string> {
  const found = await stat(path).catch(undefinedIfMissing)
  return found !== undefined || dirname(path) === path ? path : findExistingFolder(dirname(path))
}

/** Returns whether there is a file to replace. */
// A rename asks nobody: it would replace a file that its owner has made read-only.
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

/** The copy stays until the file is whole, for readers that come after a crash. */
async function overwriteFile(path: string, content: string, copy: string): Promise<void> {
  const before = await readFile(path)
  // Emptied first, because a mixture of two records can look like a whole one. Nothing is created:
  // in a sticky folder, that would be refused for a file of another owner.
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
 * Takes the content of a file that cannot be removed. A line end stays, because an empty file is one
 * that is being written. Returns whether there was more in it.
 */
export async function blankFile(path: string): Promise<boolean> {
  const handle = await open(path, 'r+')
  try {
    const before = await handle.readFile('utf8')
    // Before the rest goes, so that no moment leaves an empty file.
    await handle.write('\n', 0)
    await handle.truncate(1)
    await handle.sync()
    return /\S/.test(before)
  } finally {
    await handle.close()
  }
}

/** Whether a text is what is left of a record that was taken out of its file. */
export function isBlank(text: string): boolean {
  return /^[ \t\r\n]+$/.test(text)
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
