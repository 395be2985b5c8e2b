import type { KnownErrorKind } from '../../generated/types/index.js'
import type { AuthManager } from '../auth/auth-manager.js'
import { AuthError } from '../auth/errors.js'
import type { Backend } from '../backend/backend.js'
import type { BackendErrorCode } from '../backend/errors.js'
import { BackendError } from '../backend/errors.js'
import { refusal } from './errors.js'
import type { Handler } from './handlers.js'

export interface RateLimitsOptions {
  auth: AuthManager
  backend: Backend
}

export function createRateLimitsHandler({
  auth,
  backend,
}: RateLimitsOptions): Handler<'account/rateLimits/read'> {
  return (params, { signal }) => {
    requireChatgpt(auth, 'to read rate limits')
    const reading = backend.readRateLimits(params ?? {}, { signal })
    return explainFailure('failed to fetch codex rate limits', reading)
  }
}

export function createConsumeResetCreditHandler({
  auth,
  backend,
}: RateLimitsOptions): Handler<'account/rateLimitResetCredit/consume'> {
  return ({ idempotencyKey, creditId }, { signal }) => {
    if (idempotencyKey === '') throw emptyParam('idempotencyKey')
    if (creditId === '') throw emptyParam('creditId')
    requireChatgpt(auth, 'for rate limit reset credits')
    const credit = typeof creditId === 'string' ? { creditId } : {}
    const consuming = backend.consumeResetCredit({ idempotencyKey, ...credit }, { signal })
    return explainFailure('failed to consume rate limit reset', consuming)
  }
}

export function createNudgeHandler({
  auth,
  backend,
}: RateLimitsOptions): Handler<'account/sendAddCreditsNudgeEmail'> {
  return ({ creditType }, { signal }) => {
    requireChatgpt(auth, 'to notify workspace owner')
    const sending = backend.sendAddCreditsNudgeEmail({ creditType }, { signal })
    return explainFailure('failed to notify workspace owner', sending)
  }
}

function requireChatgpt(auth: AuthManager, purpose: string): void {
  const { current } = auth
  if (current === undefined) {
    throw refusal('authRequired', `codex account authentication required ${purpose}`)
  }
  if (current.mode === 'apiKey') {
    throw refusal('chatgptAuthRequired', `chatgpt authentication required ${purpose}`)
  }
}

function emptyParam(name: string) {
  return refusal('invalidParams', `${name} must not be empty`, { pointer: `/${name}` })
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
      throw refusal(kinds[error.code], `${doing}: ${error.message}`)
    }
    if (error instanceof AuthError && error.code === 'refresh_failed') {
      throw refusal('refreshFailed', `${doing}: ${error.message}`, { reason: error.reason })
    }
    throw error
  }
}
