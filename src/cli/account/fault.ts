import type { AuthErrorCode } from '../../auth/errors.js'
import { AuthError } from '../../auth/errors.js'
import type { BackendErrorCode } from '../../backend/errors.js'
import { BackendError } from '../../backend/errors.js'
import type { ExitCode } from '../exit.js'
import { exitCodes } from '../exit.js'

/** What is wrong, as `--json` tells it. Only the code is to be matched on. */
export interface Fault {
  code: FaultCode
  message: string
}

export type FaultCode =
  | AuthErrorCode
  | BackendErrorCode
  /** The configuration allows another kind of login only. */
  | 'login_method_not_allowed'
  /** The configuration allows other workspaces only. */
  | 'workspace_not_allowed'
  /** Nothing came where a key was expected. */
  | 'no_api_key'
  /** The configuration keeps credentials in memory, which ends with the command. */
  | 'nothing_kept'
  /** The configuration cannot be read, so nobody knows where credentials belong. */
  | 'invalid_config'

/** Ends a command with a fault that it tells by itself. */
export class FaultError extends Error {
  override readonly name = 'FaultError'
  readonly fault: Fault

  constructor(code: FaultCode, message: string) {
    super(message)
    this.fault = { code, message }
  }
}

/** What was thrown as a fault; throws again what none of the layers below means to say. */
export function toFault(thrown: unknown): Fault {
  if (thrown instanceof FaultError) return thrown.fault
  if (!(thrown instanceof AuthError) && !(thrown instanceof BackendError)) throw thrown
  const { code, message } = thrown
  const path = thrown instanceof AuthError ? thrown.path : undefined
  const place = path === undefined || message.includes(path) ? '' : ` (${path})`
  return { code, message: message + place }
}

/** What is not listed is an answer: nobody is signed in, or not in the way that was asked for. */
const codes: Readonly<Partial<Record<FaultCode, ExitCode>>> = {
  no_api_key: exitCodes.usage,
  nothing_kept: exitCodes.usage,
  invalid_config: exitCodes.usage,
  unreadable_auth_file: exitCodes.failed,
  keyring_failed: exitCodes.failed,
  storage_failed: exitCodes.failed,
}

/** The exit code of a command that ends with this fault. */
export function exitCodeOf({ code }: Fault): ExitCode {
  return codes[code] ?? exitCodes.found
}
