import type { KnownRefreshFailureReason } from '../../generated/types/index.js'

/** What callers may act on. */
export type AuthErrorCode =
  /** The stored credentials exist but cannot be read from their place. */
  | 'unreadable_auth_file'
  /** The stored credentials were read and are not what they should be. */
  | 'malformed_auth_file'
  /** The stored auth mode needs a credential that is not there. */
  | 'missing_credentials'
  /** Credentials of a kind that this package does not use. */
  | 'unsupported_auth_mode'
  /** A token or a part of one that cannot be read. */
  | 'malformed_token'
  /** Credentials could not be stored or removed. */
  | 'storage_failed'
  /** The keyring of the system cannot be reached, is locked, or refuses. */
  | 'keyring_failed'
  /** Newer tokens were not to be had; `reason` says whether another try can help. */
  | 'refresh_failed'
  /** A login ended without credentials; `loginCode` says why, where that has a name. */
  | 'login_failed'
  /** Somebody ended a login before it was done. */
  | 'login_canceled'
  /** Nobody has finished a login in time. */
  | 'login_timed_out'

/**
 * Why a keyring failed. `unavailable`: there is none, or no way to it from here. `refused`: it said
 * no, as a locked one does. `timed_out`: it did not answer, or nobody answered its question.
 */
export type KeyringFault = 'unavailable' | 'refused' | 'timed_out'

/** What is known about the fault besides its code. */
export interface AuthErrorFacts {
  /** File it is about. */
  path?: string | undefined
  /** Place inside the file, as a JSON pointer. */
  pointer?: string | undefined
  /** What the operating system said, as in `EACCES`. */
  errno?: string | undefined
  /** Only with `refresh_failed`. */
  reason?: KnownRefreshFailureReason
  /** What support people know the fault by, as in `access_denied`. Only with `login_failed`. */
  loginCode?: string | undefined
  /** Only with `keyring_failed`. */
  keyringFault?: KeyringFault | undefined
  /** Only an error that can hold no secret. */
  cause?: NodeJS.ErrnoException
}

/** Says why credentials cannot be used or kept. Holds no part of a credential. */
export class AuthError extends Error {
  override readonly name = 'AuthError'
  readonly code: AuthErrorCode
  readonly path: string | undefined
  readonly pointer: string | undefined
  readonly errno: string | undefined
  readonly reason: KnownRefreshFailureReason | undefined
  readonly loginCode: string | undefined
  readonly keyringFault: KeyringFault | undefined

  constructor(code: AuthErrorCode, message: string, facts: AuthErrorFacts = {}) {
    super(message, facts.cause && { cause: facts.cause })
    this.code = code
    this.path = facts.path
    this.pointer = facts.pointer
    this.errno = facts.errno
    this.reason = facts.reason
    this.loginCode = facts.loginCode
    this.keyringFault = facts.keyringFault
  }
}

/** Whether something thrown comes from the operating system, and is one of the named errors. */
export function isErrno(thrown: unknown, ...names: string[]): thrown is NodeJS.ErrnoException {
  if (!(thrown instanceof Error) || !('syscall' in thrown) || !('code' in thrown)) return false
  return names.length === 0 || names.includes(String(thrown.code))
}
