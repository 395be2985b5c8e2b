import type {
  AccountPlanType,
  AuthMode,
  ChatgptAuthTokensLoginParams,
} from '../../../generated/types/index.js'
import type { AuthManager } from '../../auth/auth-manager.js'
import { getPlanType } from '../../auth/codex-auth.js'
import { AuthError } from '../../auth/errors.js'
import type { ConfigSource } from '../../config/config-source.js'
import type { Restrictions } from '../../config/restrictions.js'
import type { ActiveLogin } from './active-login.js'
import type { ChatgptLogin } from './chatgpt-login.js'
import { requestError } from '../errors.js'
import type { AccountHandler } from '../handlers.js'
import {
  assertNoExternalAuth,
  assertMethodAllowed,
  assertWorkspaceAllowed,
} from './login-restrictions.js'
import type { Server } from '../server.js'

/** Options of the login handlers. */
export interface LoginOptions {
  auth: AuthManager
  config: ConfigSource
  server: Server
  active: ActiveLogin
  chatgpt: ChatgptLogin
}

/** Handles every way to sign in. */
export function createLoginStartHandler(
  options: LoginOptions,
): AccountHandler<'account/login/start'> {
  const { auth, config, server, active, chatgpt } = options
  return async (params, context) => {
    assertNoExternalAuth(auth, params)
    const { restrictions } = await config.read()
    const announce = (authMode: AuthMode, planType: AccountPlanType | null) => {
      context.afterResponse(() => {
        server.broadcast('account/login/completed', { loginId: null, success: true, error: null })
        server.broadcast('account/updated', { authMode, planType, reason: null })
      })
    }
    if (params.type === 'amazonBedrock' || params.type === 'amazonBedrockAccessKeys') {
      throw requestError(
        'loginMethodDisabled',
        'Amazon Bedrock login is not offered by this server.',
      )
    }
    assertMethodAllowed(restrictions, params.type)
    switch (params.type) {
      case 'apiKey':
        await active.end()
        await storeApiKey(auth, params.apiKey)
        announce('apikey', null)
        return { type: params.type }
      case 'chatgpt':
        return chatgpt.startInBrowser(restrictions, params, context)
      case 'chatgptDeviceCode':
        return chatgpt.startWithDeviceCode(restrictions, context)
      case 'chatgptAuthTokens':
        await active.end()
        announce('chatgptAuthTokens', await useChatgptAuthTokens(auth, restrictions, params))
        return { type: params.type }
    }
  }
}

async function storeApiKey(auth: AuthManager, apiKey: string): Promise<void> {
  try {
    await auth.loginWithApiKey(apiKey)
  } catch (cause) {
    if (!(cause instanceof AuthError)) throw cause
    throw requestError('loginFailed', `failed to save api key: ${cause.message}`)
  }
}

async function useChatgptAuthTokens(
  auth: AuthManager,
  restrictions: Restrictions,
  params: ChatgptAuthTokensLoginParams,
): Promise<AccountPlanType> {
  assertWorkspaceAllowed(restrictions, params.chatgptAccountId)
  try {
    const external = await auth.loginWithChatgptAuthTokens(params)
    return getPlanType(external) ?? 'unknown'
  } catch (cause) {
    if (!(cause instanceof AuthError)) throw cause
    throw requestError('invalidToken', `failed to set external auth: ${cause.message}`)
  }
}

// The spellings that codex accepts: 8-4-4-4-12 or 32 hex digits, in braces or as a URN.
const uuid =
  /^(?:urn:uuid:)?(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32})$|^\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}$/i

/** Cancels the login of an id, which must be a UUID. */
export function createLoginCancelHandler({
  active,
}: LoginOptions): AccountHandler<'account/login/cancel'> {
  return ({ loginId }) => {
    if (!uuid.test(loginId)) throw requestError('invalidLoginId', `invalid login id: ${loginId}`)
    return { status: active.cancel(loginId) ? 'canceled' : 'notFound' }
  }
}

/** Ends the current login, removes the credentials and notifies all clients. */
export function createLogoutHandler(options: LoginOptions): AccountHandler<'account/logout'> {
  return async (_params, { afterResponse }) => {
    await options.active.end()
    try {
      await options.auth.logout()
    } catch (cause) {
      if (!(cause instanceof AuthError)) throw cause
      throw requestError('internal', `logout failed: ${cause.message}`)
    }
    const signedOut = { authMode: null, planType: null, reason: null }
    afterResponse(() => options.server.broadcast('account/updated', signedOut))
    return {}
  }
}
