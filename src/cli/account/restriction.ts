import { basename } from 'node:path'
import type { LoginMethod, Refusal, Restrictions } from '../../config/restrictions.js'
import type { Fault, FaultCode } from './fault.js'
import { FaultError } from './fault.js'

/** Whether the configuration does not allow the stored credentials. */
export function isRestriction({ code }: Fault): boolean {
  return code === 'login_method_not_allowed' || code === 'workspace_not_allowed'
}

/** Throws a FaultError unless this kind of login is allowed. */
export function assertLoginAllowed(restrictions: Restrictions, method: LoginMethod): void {
  const refusal = restrictions.refuseLogin(method)
  if (refusal === undefined) return
  const { code, message } = toRestrictionFault(refusal)
  throw new FaultError(code, message)
}

const codes: Readonly<Record<Refusal['code'], FaultCode>> = {
  unknown: 'invalid_config',
  method: 'login_method_not_allowed',
  workspace: 'workspace_not_allowed',
}

/** Why a login is not allowed. The message names a source that the user does not expect. */
export function toRestrictionFault({ code, message, source }: Refusal): Fault {
  const isExpected = code === 'unknown' || basename(source) === 'config.toml'
  return { code: codes[code], message: isExpected ? message : `${message} (set by ${source})` }
}
