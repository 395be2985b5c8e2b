import { join, resolve } from 'node:path'
import type { AuthDotJson } from '../../../generated/types/index.js'
import { isErrno, undefinedIfMissing } from '../../files/errors.js'
import { findLinkTarget, findReplaceable } from '../../files/link-target.js'
import { readRegularFile } from '../../files/read-file.js'
import { isBlank, removeFile } from '../../files/remove-file.js'
import { probeReplacement, replaceFile } from '../../files/replace-file.js'
import { readCopies, removeAbandoned } from '../../files/temporary-file.js'
import type { AuthErrorCode } from '../errors.js'
import { AuthError } from '../errors.js'
import type { RecordSource } from './auth-json.js'
import { formatAuthJson, malformedRecord, parseAuthJson } from './auth-json.js'
import type { AuthStorage } from './auth-storage.js'

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
    save: (record) =>
      replaceFile(path, formatAuthJson(record, 2)).catch(failed('storage_failed', 'write', path)),
    probe: () => probeReplacement(path).catch(failed('storage_failed', 'write', path)),
    remove: () => removeFile(path).catch(failed('storage_failed', 'remove', path)),
  }
}

/** Failures are ignored: the record can be loaded anyway. */
async function tidy(path: string): Promise<void> {
  await findReplaceable(path)
    .then(removeAbandoned)
    .catch(() => undefined)
}

interface LoadedFile {
  record: AuthDotJson | undefined
  /** Whether the file itself contains the record. */
  isWhole: boolean
}

async function loadFile(path: string): Promise<LoadedFile> {
  const bytes = await readRegularFile(path).catch(undefinedIfMissing)
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

function decode(bytes: Uint8Array, source: RecordSource): string {
  try {
    // The decoder removes a byte order mark, which editors on Windows add.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw malformedRecord(source, 'not valid UTF-8')
  }
}

/** Turns an error of the operating system into an AuthError that names the file. */
function failed(code: AuthErrorCode, doing: string, path: string): (error: unknown) => never {
  return (error) => {
    if (!isErrno(error)) throw error
    const message = `Cannot ${doing} "${path}": ${error.message}`
    throw new AuthError(code, message, { path, errno: error.code, cause: error })
  }
}
