import type { CodexAuth } from '../../auth/codex-auth.js'
import { BackendError } from '../../backend/errors.js'
import { requestError } from '../errors.js'
import type { EnterprisePolicy } from './enterprise-policy.js'

/** Loads the policy of a workspace account. Throws an RpcError if it cannot be loaded. */
export async function requirePolicy(
  policy: EnterprisePolicy | undefined,
  auth: CodexAuth | undefined,
): Promise<void> {
  try {
    await policy?.load(auth)
  } catch (error) {
    if (!(error instanceof BackendError)) throw error
    throw requestError('internal', error.message)
  }
}
