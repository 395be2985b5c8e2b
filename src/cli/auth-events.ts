import type { AuthEvent } from '../auth/auth-manager.js'
import type { BackendError } from '../backend/errors.js'

const texts: Readonly<Record<AuthEvent['type'], string>> = {
  load_failed: 'Stored credentials are not used',
  refresh_failed: 'Tokens could not be renewed',
  save_failed: 'Renewed tokens are in use but could not be stored',
  value_ignored: 'Part of the credentials is ignored',
}

/** Describes a part of an answer of the backend that cannot be used, in one line. */
export function describeIgnored({ message }: BackendError): string {
  return `Part of the limits is ignored: ${message}`
}

/** Describes an event of the auth core in one line. */
export function describeAuthEvent({ type, error }: AuthEvent): string {
  return `${texts[type]}: ${error.message}`
}
