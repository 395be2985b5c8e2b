import type { AuthManager } from '../../auth/auth-manager.js'
import { BackendError } from '../../backend/errors.js'
import { requestError } from '../errors.js'
import type { EnterprisePolicy } from './enterprise-policy.js'

/** Loads the policy of the current login, also if the request for it has renewed the login. */
export async function loadPolicy(
  policy: EnterprisePolicy | undefined,
  auth: Pick<AuthManager, 'current'>,
): Promise<void> {
  for (let loaded: unknown; auth.current !== loaded;) {
    loaded = auth.current
    await policy?.load(auth.current)
  }
}

/**
 * Like loadPolicy, but rejects with an RpcError if the policy cannot be loaded. Returns undefined if
 * there is nothing to load, which is so for most requests.
 */
export function requirePolicy(
  policy: EnterprisePolicy | undefined,
  auth: Pick<AuthManager, 'current'>,
): Promise<void> | undefined {
  return policy?.isMissing(auth.current) === true ? loadOrRefuse(policy, auth) : undefined
}

async function loadOrRefuse(
  policy: EnterprisePolicy,
  auth: Pick<AuthManager, 'current'>,
): Promise<void> {
  try {
    await loadPolicy(policy, auth)
  } catch (error) {
    if (!(error instanceof BackendError)) throw error
    throw requestError('internal', error.message)
  }
}
