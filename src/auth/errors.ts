import type { KnownRefreshFailureReason } from '../../generated/types/index.js'

/** The kinds of fault that callers can handle. */
export type AuthErrorCode =
  /** Stored credentials exist but cannot be read. */
  | 'unreadable_auth_file'
  /** Stored credentials have an invalid format. */
  | 'malformed_auth_file'
  /** The credential that the stored auth mode needs is missing. */
  | 'missing_credentials'
  /** The stored auth mode is not supported by this package. */
  | 'unsupported_auth_mode'
  /** A token or a part of it cannot be read. */
  | 'malformed_token'
  /** Credentials could not be stored or removed. */
  | 'storage_failed'
  /** The system keyring is unavailable, locked, or rejected the operation. */
  | 'keyring_failed'
  /** Tokens could not be renewed; `reason` says whether a retry can help. */
  | 'refresh_failed'
  /** A login ended without credentials; `loginCode` names the cause if it has a name. */
  | 'login_failed'
  /** A login was canceled. */
  | 'login_canceled'
  /** A login was not finished in time. */
  | 'login_timed_out'

/**
 * Why a keyring failed. `unavailable`: it does not exist or cannot be reached. `refused`: it
 * rejected the operation, for example because it is locked. `timed_out`: it did not respond in
 * time, or its prompt was not answered.
 */
export type KeyringFault = 'unavailable' | 'refused' | 'timed_out'

/** Facts about a fault besides its code. */
export interface AuthErrorFacts {
  /** The file concerned. */
  path?: string | undefined
  /** JSON pointer to the value concerned. */
  pointer?: string | undefined
  /** Error code of the operating system, such as `EACCES`. */
  errno?: string | undefined
  /** Only with `refresh_failed`. */
  reason?: KnownRefreshFailureReason
  /** Code of the fault for support, such as `access_denied`. Only with `login_failed`. */
  loginCode?: string | undefined
  /** Only with `keyring_failed`. */
  keyringFault?: KeyringFault | undefined
  /** Only an error that cannot contain a secret. */
  cause?: NodeJS.ErrnoException
}

/** Credentials cannot be used or stored. Contains no part of a credential. */
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
