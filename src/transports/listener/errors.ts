/** Why a listener does not start. */
export type ListenErrorCode =
  | 'invalid_url'
  | 'unauthenticated'
  | 'in_use'
  | 'not_a_socket'
  | 'unsafe_folder'
  | 'unsupported_platform'
  | 'failed'

/** A listener that does not start. */
export class ListenError extends Error {
  override readonly name = 'ListenError'
  readonly code: ListenErrorCode

  constructor(code: ListenErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** The words of the C library of codex. */
const texts: Readonly<Record<string, string>> = {
  EACCES: 'Permission denied',
  EADDRINUSE: 'Address in use',
  EADDRNOTAVAIL: 'Address not available',
  ENOENT: 'No such file or directory',
  EEXIST: 'File exists',
  ENOTDIR: 'Not a directory',
}

/** An error of the operating system as a ListenError, in the words of codex. */
export function toListenError(thrown: unknown): ListenError {
  if (thrown instanceof ListenError) return thrown
  const { code = '', errno, message } = thrown as NodeJS.ErrnoException
  const text = texts[code]
  const known = text === undefined || errno === undefined ? message : `${text} (os error ${-errno})`
  return new ListenError('failed', known, { cause: thrown })
}
