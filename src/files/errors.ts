/**
 * Why a file is not used, as a code of the operating system. `EFTYPE`: it is not a regular file.
 * `EISDIR`: it is a folder. `ENOTDIR`: it is not a folder. `EFBIG`: it is too large. `EACCES`: a
 * link leads to a file that another user owns or may write.
 */
export type FileErrorCode = 'EFTYPE' | 'EISDIR' | 'ENOTDIR' | 'EFBIG' | 'EACCES'

/** A file that this package refuses to use. Has the members of an error of the operating system. */
export class FileError extends Error {
  override readonly name = 'FileError'
  readonly code: FileErrorCode
  readonly syscall: string

  constructor(code: FileErrorCode, fault: string, syscall: string) {
    super(`${code}: ${fault}, ${syscall}`)
    this.code = code
    this.syscall = syscall
  }
}

/** Whether a thrown value is an error of the operating system, with one of these codes if given. */
export function isErrno(thrown: unknown, ...names: string[]): thrown is NodeJS.ErrnoException {
  if (!(thrown instanceof Error) || !('syscall' in thrown) || !('code' in thrown)) return false
  return names.length === 0 || names.includes(String(thrown.code))
}

/** Returns undefined for a missing file. Throws any other error. */
export function undefinedIfMissing(error: unknown): undefined {
  if (!isErrno(error, 'ENOENT')) throw error
}
