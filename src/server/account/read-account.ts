import type { AuthManager } from '../../auth/auth-manager.js'
import type { CodexAuth } from '../../auth/codex-auth.js'
import { getBearerToken, getClaims, getPlanType, toWireAuthMode } from '../../auth/codex-auth.js'
import type { ConfigSource } from '../../config/config-source.js'
import type { Account, GetAuthStatusResponse } from '../../../generated/types/index.js'
import { requestError } from '../errors.js'
import type { EnterprisePolicy } from './enterprise-policy.js'
import { requirePolicy } from './require-policy.js'
import { findReported, findVisible } from './restrictions.js'
import type { AccountHandler } from '../handlers.js'

/** Options of the account handlers. */
export interface AccountOptions {
  auth: AuthManager
  config: ConfigSource
  policy?: EnterprisePolicy | undefined
}

/** Reports the account, after a refresh of its tokens if requested. */
export function createAccountReadHandler(options: AccountOptions): AccountHandler<'account/read'> {
  return async ({ refreshToken }) => {
    await requirePolicy(options.policy, options.auth)
    if (refreshToken === true) await options.auth.refreshToken()
    // The plan can change in a refresh, and the policy with it.
    await requirePolicy(options.policy, options.auth)
    const reading = await options.config.read()
    const { requiresOpenaiAuth } = reading.config
    const auth = findReported(options.auth.current, reading)
    const account = auth === undefined ? null : toAccount(auth)
    const userId = (auth === undefined ? undefined : getClaims(auth)?.userId) ?? null
    const failure = auth === undefined ? undefined : options.auth.failureOf(auth)?.reason
    return {
      account,
      userId,
      requiresOpenaiAuth,
      ...(failure !== undefined && { refreshFailure: failure }),
    }
  }
}

function toAccount(auth: CodexAuth): Account {
  if (auth.mode === 'apiKey') return { type: 'apiKey' }
  const planType = getPlanType(auth)
  if (auth.tokens === undefined || planType === undefined) {
    const message = 'plan type is required for chatgpt authentication'
    throw requestError('chatgptAuthRequired', message)
  }
  return { type: 'chatgpt', email: auth.tokens.claims.email ?? null, planType }
}

/** Reports the auth mode and, if requested, the token. */
export function createAuthStatusHandler(options: AccountOptions): AccountHandler<'getAuthStatus'> {
  return async ({ includeToken, refreshToken }) => {
    await requirePolicy(options.policy, options.auth)
    if (refreshToken === true) await options.auth.refreshToken()
    else await options.auth.auth()
    await requirePolicy(options.policy, options.auth)
    const reading = await options.config.read()
    const auth = findVisible(options.auth.current, reading)
    const withheld = auth !== undefined && options.auth.failureOf(auth) !== undefined
    const status = toAuthStatus(auth, includeToken === true && !withheld)
    return { ...status, requiresOpenaiAuth: reading.config.requiresOpenaiAuth }
  }
}

/** An empty token counts as absent, because no program can use it. */
function toAuthStatus(
  auth: CodexAuth | undefined,
  includeToken: boolean,
): Pick<GetAuthStatusResponse, 'authMethod' | 'authToken'> {
  const token = auth === undefined ? undefined : getBearerToken(auth)?.reveal()
  if (auth === undefined || token === undefined || token === '') {
    return { authMethod: null, authToken: null }
  }
  return { authMethod: toWireAuthMode(auth), authToken: includeToken ? token : null }
}
