import type { AuthManager } from '../auth/auth-manager.js'
import { refusal } from './errors.js'
import type { Handler } from './handlers.js'

export function createRateLimitsHandler(auth: AuthManager): Handler<'account/rateLimits/read'> {
  return () => {
    const current = auth.auth()
    if (current === undefined) {
      const message = 'codex account authentication required to read rate limits'
      throw refusal('authRequired', message)
    }
    if (current.mode === 'apiKey') {
      const message = 'chatgpt authentication required to read rate limits'
      throw refusal('chatgptAuthRequired', message)
    }
    const message = 'failed to fetch codex rate limits: this server has no usage backend'
    throw refusal('backendUnavailable', message)
  }
}
