import { readFile, unlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { TextDecoder } from 'node:util'
import type { AuthDotJson } from '../../../generated/types/index.js'
import type { AuthErrorCode } from '../errors.js'
import { isErrno } from '../../files/errors.js'
import { AuthError } from '../errors.js'
import type { RecordSource } from './auth-json.js'
import { formatAuthJson, malformedRecord, parseAuthJson } from './auth-json.js'
import type { AuthStorage } from './auth-storage.js'
import { findLinkTarget } from '../../files/link-target.js'
import { blankFile, isBlank, probeReplacement, replaceFile } from '../../files/replace-file.js'
import { readCopies, removeAbandoned } from '../../files/temporary-file.js'

/** Stores the record in `auth.json` in a home folder, which the first save creates. */
export function createFileStorage(home: string): AuthStorage {
  const path = join(resolve(home), 'auth.json')
  let tidied: Promise<void> | undefined
  return {
    kind: 'file',
    path,
    load: async () => {
      const { record, isWhole } = await loadFile(path).catch(
        failed('unreadable_auth_file', 'read', path),
      )
      // The first load deletes temporary files of dead writers, unless one is the only whole copy.
      if (isWhole) await (tidied ??= tidy(path))
      return record
    },
    save: (record) => saveFile(path, record).catch(failed('storage_failed', 'write', path)),
    probe: () => probeFile(path).catch(failed('storage_failed', 'write', path)),
    remove: () => removeFile(path).catch(failed('storage_failed', 'remove', path)),
  }
}

/** Failures are ignored: the record can be loaded anyway. */
async function tidy(path: string): Promise<void> {
  await findLinkTarget(path)
    .then(removeAbandoned)
    .catch(() => undefined)
}

interface LoadedFile {
  record: AuthDotJson | undefined
  /** Whether the file itself contains the record. */
  isWhole: boolean
}

async function loadFile(path: string): Promise<LoadedFile> {
  const bytes = await readFile(path).catch(undefinedIfMissing)
  if (bytes === undefined) return { record: undefined, isWhole: true }
  try {
    return { record: parse(bytes, path), isWhole: true }
  } catch (error) {
    const copies = await readCopies(await findLinkTarget(path), bytes)
    const record = copies.map((copy) => parseIfWhole(copy, path)).find(Boolean)
    if (record === undefined) throw error
    return { record, isWhole: false }
  }
}

/** Undefined for a copy that is incomplete too. */
function parseIfWhole(copy: Uint8Array, path: string): AuthDotJson | undefined {
  try {
    return parse(copy, path)
  } catch (error) {
    if (!(error instanceof AuthError)) throw error
    return undefined
  }
}

function parse(bytes: Uint8Array, path: string): AuthDotJson | undefined {
  const source = { kind: 'file', path } as const
  const text = decode(bytes, source)
  return isBlank(text) ? undefined : parseAuthJson(text, source)
}

async function saveFile(path: string, record: AuthDotJson): Promise<void> {
  await replaceFile(await findLinkTarget(path), formatAuthJson(record, 2))
}

async function probeFile(path: string): Promise<void> {
  await probeReplacement(await findLinkTarget(path))
}

// Removes the target of a link and not the link, because the target contains the credentials.
async function removeFile(path: string): Promise<boolean> {
  const target = await findLinkTarget(path)
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

function decode(bytes: Uint8Array, source: RecordSource): string {
  try {
    // The decoder removes a byte order mark, which editors on Windows add.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw malformedRecord(source, 'not valid UTF-8')
  }
}

function undefinedIfMissing(error: unknown): undefined {
  if (!isErrno(error, 'ENOENT')) throw error
}

/** Turns an error of the operating system into an AuthError that names the file. */
function failed(code: AuthErrorCode, doing: string, path: string): (error: unknown) => never {
  return (error) => {
    if (!isErrno(error)) throw error
    const message = `Cannot ${doing} "${path}": ${error.message}`
    throw new AuthError(code, message, { path, errno: error.code, cause: error })
  }
}
