import type { LoginAccountParams } from '../../generated/types/index.js'
import type { AuthManager } from '../auth/auth-manager.js'
import { AuthError } from '../auth/errors.js'
import type { ConfigSource } from '../config/config-source.js'
import type { Broadcast } from './broadcast.js'
import { refusal } from './errors.js'
import type { Handler } from './handlers.js'

export interface LoginOptions {
  auth: AuthManager
  config: ConfigSource
  broadcast: Broadcast
}

export function createLoginStartHandler(options: LoginOptions): Handler<'account/login/start'> {
  return async (params, { afterResponse }) => {
    if (params.type !== 'apiKey') throw refusal('loginMethodDisabled', notOffered[params.type])
    const { forcedLoginMethod } = (await options.config.read()).config
    if (forcedLoginMethod === 'chatgpt') {
      const message = 'API key login is disabled. Use ChatGPT login instead.'
      throw refusal('loginMethodDisabled', message)
    }
    await storeApiKey(options.auth, params.apiKey)
    afterResponse(() => {
      const completed = { loginId: null, success: true, error: null }
      options.broadcast('account/login/completed', completed)
      options.broadcast('account/updated', { authMode: 'apikey', planType: null })
    })
    return { type: 'apiKey' }
  }
}

const notOffered: Readonly<Record<Exclude<LoginAccountParams['type'], 'apiKey'>, string>> = {
  chatgpt: 'ChatGPT login is not offered by this server. Use API key login instead.',
  chatgptDeviceCode: 'Device code login is not offered by this server. Use API key login instead.',
  chatgptAuthTokens:
    'External ChatGPT auth is not offered by this server. Use API key login instead.',
  amazonBedrock: 'Amazon Bedrock login is not offered by this server.',
  amazonBedrockAccessKeys: 'Amazon Bedrock login is not offered by this server.',
}

async function storeApiKey(auth: AuthManager, apiKey: string): Promise<void> {
  try {
    await auth.loginWithApiKey(apiKey)
  } catch (cause) {
    if (!(cause instanceof AuthError)) throw cause
    throw refusal('loginFailed', `failed to save api key: ${cause.message}`)
  }
}

// 8-4-4-4-12 or 32 hex digits, in braces or as a URN: what counts as a UUID elsewhere.
const uuid =
  /^(?:urn:uuid:)?(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32})$|^\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}$/i

/** No login of this server stays open, so there is never one to cancel. */
export const cancelLogin: Handler<'account/login/cancel'> = ({ loginId }) => {
  if (!uuid.test(loginId)) throw refusal('invalidLoginId', `invalid login id: ${loginId}`)
  return { status: 'notFound' }
}

export function createLogoutHandler(options: LoginOptions): Handler<'account/logout'> {
  return async (_params, { afterResponse }) => {
    try {
      await options.auth.logout()
    } catch (cause) {
      if (!(cause instanceof AuthError)) throw cause
      throw refusal('internal', `logout failed: ${cause.message}`)
    }
    afterResponse(() => options.broadcast('account/updated', { authMode: null, planType: null }))
    return {}
  }
}
