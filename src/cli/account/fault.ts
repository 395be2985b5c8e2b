import type { KnownRefreshFailureReason } from '../../../generated/types/index.js'
import type { AuthErrorCode } from '../../auth/errors.js'
import { AuthError } from '../../auth/errors.js'
import type { BackendErrorCode } from '../../backend/errors.js'
import { BackendError } from '../../backend/errors.js'
import type { ExitCode } from '../exit.js'
import { exitCodes } from '../exit.js'

/** An error in `--json`. Match only on the code. */
export interface Fault {
  code: FaultCode
  message: string
  /** Why tokens could not be renewed. Only with `refresh_failed`. */
  reason?: KnownRefreshFailureReason
}

/** The codes of faults, which include those of the auth core and the backend. */
export type FaultCode =
  | AuthErrorCode
  | BackendErrorCode
  /** The configuration allows only another kind of login. */
  | 'login_method_not_allowed'
  /** The configuration allows only other workspaces. */
  | 'workspace_not_allowed'
  /** The key is empty. */
  | 'no_api_key'
  /** The configuration keeps credentials in memory, where a command cannot store them. */
  | 'nothing_kept'
  /** The configuration cannot be read, so the place of credentials is unknown. */
  | 'invalid_config'

/** Ends a command with a fault, which the command prints. */
export class FaultError extends Error {
  override readonly name = 'FaultError'
  readonly fault: Fault

  constructor(code: FaultCode, message: string) {
    super(message)
    this.fault = { code, message }
  }
}

/** Converts an expected error to a fault; rethrows all others. */
export function toFault(thrown: unknown): Fault {
  if (thrown instanceof FaultError) return thrown.fault
  if (!(thrown instanceof AuthError) && !(thrown instanceof BackendError)) throw thrown
  const { code, message } = thrown
  const { path, reason } = thrown instanceof AuthError ? thrown : {}
  const place = path === undefined || message.includes(path) ? '' : ` (${path})`
  return { code, message: message + place, ...(reason !== undefined && { reason }) }
}

/** A code that is not listed means not signed in, or not in an allowed way. */
const codes: Readonly<Partial<Record<FaultCode, ExitCode>>> = {
  no_api_key: exitCodes.usage,
  nothing_kept: exitCodes.usage,
  invalid_config: exitCodes.usage,
  unreadable_auth_file: exitCodes.failed,
  keyring_failed: exitCodes.failed,
  storage_failed: exitCodes.failed,
  unavailable: exitCodes.failed,
}

/** The exit code of a command that ends with this fault. */
export function exitCodeOf({ code }: Fault): ExitCode {
  return codes[code] ?? exitCodes.found
}
