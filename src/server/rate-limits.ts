import type { AuthManager } from '../auth/auth-manager.js'
import { refusal } from './errors.js'
import type { Handler } from './handlers.js'

export function createRateLimitsHandler(auth: AuthManager): Handler<'account/rateLimits/read'> {
  return () => {
    requireChatgpt(auth, 'to read rate limits')
    throw noBackend('failed to fetch codex rate limits')
  }
}

export function createConsumeResetCreditHandler(
  auth: AuthManager,
): Handler<'account/rateLimitResetCredit/consume'> {
  return ({ idempotencyKey, creditId }) => {
    if (idempotencyKey === '') throw emptyParam('idempotencyKey')
    if (creditId === '') throw emptyParam('creditId')
    requireChatgpt(auth, 'for rate limit reset credits')
    throw noBackend('failed to consume rate limit reset')
  }
}

export function createNudgeHandler(auth: AuthManager): Handler<'account/sendAddCreditsNudgeEmail'> {
  return () => {
    requireChatgpt(auth, 'to notify workspace owner')
    throw noBackend('failed to notify workspace owner')
  }
}

function requireChatgpt(auth: AuthManager, purpose: string): void {
  const current = auth.auth()
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

function noBackend(doing: string) {
  return refusal('backendUnavailable', `${doing}: this server has no usage backend`)
}
