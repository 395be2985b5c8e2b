import type { KnownErrorKind } from '../../../generated/types/index.js'
import type { AuthManager } from '../../auth/auth-manager.js'
import { AuthError } from '../../auth/errors.js'
import type { Backend } from '../../backend/backend.js'
import type { BackendErrorCode } from '../../backend/errors.js'
import { BackendError } from '../../backend/errors.js'
import type { ConfigSource } from '../../config/config-source.js'
import { requestError } from '../errors.js'
import type { AccountHandler } from '../handlers.js'
import type { EnterprisePolicy } from './enterprise-policy.js'
import { requirePolicy } from './require-policy.js'
import { findAllowed, toUnknownError } from './restrictions.js'

/** Options of the rate limit handlers. */
export interface RateLimitsOptions {
  auth: AuthManager
  backend: Backend
  config: ConfigSource
  policy?: EnterprisePolicy | undefined
}

/** Reads the limits of a ChatGPT account. */
export function createRateLimitsHandler(
  options: RateLimitsOptions,
): AccountHandler<'account/rateLimits/read'> {
  return async (params, { signal }) => {
    await requireChatgpt(options, 'to read rate limits')
    const reading = options.backend.readRateLimits(params ?? {}, { signal })
    return explainFailure('failed to fetch codex rate limits', reading)
  }
}

/** Uses a reset credit of a ChatGPT account. */
export function createConsumeResetCreditHandler(
  options: RateLimitsOptions,
): AccountHandler<'account/rateLimitResetCredit/consume'> {
  return async ({ idempotencyKey, creditId }, { signal }) => {
    if (idempotencyKey === '') throw emptyParam('idempotencyKey')
    if (creditId === '') throw emptyParam('creditId')
    await requireChatgpt(options, 'for rate limit reset credits')
    const credit = typeof creditId === 'string' ? { creditId } : {}
    const consuming = options.backend.consumeResetCredit({ idempotencyKey, ...credit }, { signal })
    return explainFailure('failed to consume rate limit reset', consuming)
  }
}

/** Sends an email about credits to the owner of the workspace. */
export function createNudgeHandler(
  options: RateLimitsOptions,
): AccountHandler<'account/sendAddCreditsNudgeEmail'> {
  return async ({ creditType }, { signal }) => {
    await requireChatgpt(options, 'to notify workspace owner')
    const sending = options.backend.sendAddCreditsNudgeEmail({ creditType }, { signal })
    return explainFailure('failed to notify workspace owner', sending)
  }
}

async function requireChatgpt(options: RateLimitsOptions, purpose: string): Promise<void> {
  const { auth, config, policy } = options
  await requirePolicy(policy, auth)
  const { restrictions } = await config.read()
  const current = findAllowed(auth.current, restrictions)
  const { problem } = restrictions
  if (auth.current !== undefined && problem !== undefined) throw toUnknownError(problem)
  if (current === undefined) {
    throw requestError('authRequired', `codex account authentication required ${purpose}`)
  }
  if (current.mode === 'apiKey') {
    throw requestError('chatgptAuthRequired', `chatgpt authentication required ${purpose}`)
  }
}

function emptyParam(name: string) {
  return requestError('invalidParams', `${name} must not be empty`, { pointer: `/${name}` })
}

const kinds: Readonly<Record<BackendErrorCode, KnownErrorKind>> = {
  unavailable: 'backendUnavailable',
  unauthorized: 'backendUnauthorized',
  rejected: 'backendRejected',
  invalid_response: 'backendInvalidResponse',
}

async function explainFailure<T>(doing: string, call: Promise<T>): Promise<T> {
  try {
    return await call
  } catch (error) {
    if (error instanceof BackendError) {
      throw requestError(kinds[error.code], `${doing}: ${error.message}`)
    }
    if (error instanceof AuthError && error.code === 'refresh_failed') {
      throw requestError('refreshFailed', `${doing}: ${error.message}`, { reason: error.reason })
    }
    throw error
  }
}
