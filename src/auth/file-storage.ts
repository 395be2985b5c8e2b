import { readFile, unlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { TextDecoder } from 'node:util'
import type { AuthDotJson } from '../../generated/types/index.js'
import { formatAuthJson, malformedRecord, parseAuthJson } from './auth-json.js'
import type { RecordSource } from './auth-json.js'
import type { AuthStorage } from './auth-storage.js'
import { AuthError, isErrno } from './errors.js'
import type { AuthErrorCode } from './errors.js'
import { findLinkTarget } from './link-target.js'
import { replaceFile } from './replace-file.js'
import { removeAbandoned } from './temporary-file.js'

/** Keeps the record in `auth.json` in a home folder, which the first save creates. */
export function createFileStorage(home: string): AuthStorage {
  const path = join(resolve(home), 'auth.json')
  let tidied: Promise<void> | undefined
  return {
    kind: 'file',
    path,
    load: async () => {
      // What a killed writer left behind goes when somebody comes next.
      await (tidied ??= tidy(path))
      return loadFile(path).catch(failed('unreadable_auth_file', 'read', path))
    },
    save: (record) => saveFile(path, record).catch(failed('storage_failed', 'write', path)),
    remove: () => removeFile(path).catch(failed('storage_failed', 'remove', path)),
  }
}

/** Failing to tidy up is no reason not to read. */
async function tidy(path: string): Promise<void> {
  await findLinkTarget(path)
    .then(removeAbandoned)
    .catch(() => undefined)
}

async function loadFile(path: string): Promise<AuthDotJson | undefined> {
  const bytes = await readFile(path).catch(undefinedIfMissing)
  if (bytes === undefined) return undefined
  const source = { kind: 'file', path } as const
  return parseAuthJson(decode(bytes, source), source)
}

async function saveFile(path: string, record: AuthDotJson): Promise<void> {
  await replaceFile(await findLinkTarget(path), formatAuthJson(record, 2))
}

// Removes what a link means and not the link, because the target is what holds the credentials.
async function removeFile(path: string): Promise<boolean> {
  const target = await findLinkTarget(path)
  await removeAbandoned(target)
  const removed = await unlink(target).then(() => true, undefinedIfMissing)
  return removed ?? false
}

function decode(bytes: Uint8Array, source: RecordSource): string {
  try {
    // Keeps a byte order mark, which is no JSON.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw malformedRecord(source, 'not valid UTF-8')
  }
}

function undefinedIfMissing(error: unknown): undefined {
  if (!isErrno(error, 'ENOENT')) throw error
}

/** What the operating system says becomes an AuthError that names the file. */
function failed(code: AuthErrorCode, doing: string, path: string): (error: unknown) => never {
  return (error) => {
    if (!isErrno(error)) throw error
    const message = `Cannot ${doing} "${path}": ${error.message}`
    throw new AuthError(code, message, { path, errno: error.code, cause: error })
  }
}
