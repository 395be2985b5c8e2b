import type {
  AccountPlanType,
  AuthMode,
  ChatgptAuthTokensLoginParams,
  LoginAccountParams,
} from '../../generated/types/index.js'
import type { AuthManager } from '../auth/auth-manager.js'
import { getPlanType } from '../auth/codex-auth.js'
import { AuthError } from '../auth/errors.js'
import type { Config } from '../config/config.js'
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
  const { auth, config, broadcast } = options
  return async (params, { afterResponse }) => {
    refuseBesideExternal(auth, params)
    const current = (await config.read()).config
    const announce = (authMode: AuthMode, planType: AccountPlanType | null) => {
      afterResponse(() => {
        broadcast('account/login/completed', { loginId: null, success: true, error: null })
        broadcast('account/updated', { authMode, planType })
      })
    }
    switch (params.type) {
      case 'apiKey':
        await storeApiKey(auth, current, params.apiKey)
        announce('apikey', null)
        return { type: params.type }
      case 'chatgptAuthTokens':
        announce('chatgptAuthTokens', await useHostTokens(auth, current, params))
        return { type: params.type }
      default:
        throw refusal('loginMethodDisabled', explainRefusal(current, params.type))
    }
  }
}

type NotOffered = Exclude<LoginAccountParams['type'], 'apiKey' | 'chatgptAuthTokens'>

const notOffered: Readonly<Record<NotOffered, string>> = {
  chatgpt: 'ChatGPT login is not offered by this server. Use API key login instead.',
  chatgptDeviceCode: 'Device code login is not offered by this server. Use API key login instead.',
  amazonBedrock: 'Amazon Bedrock login is not offered by this server.',
  amazonBedrockAccessKeys: 'Amazon Bedrock login is not offered by this server.',
}

function explainRefusal({ forcedLoginMethod }: Config, type: NotOffered): string {
  const isChatgpt = type === 'chatgpt' || type === 'chatgptDeviceCode'
  if (isChatgpt && forcedLoginMethod === 'api') {
    return 'ChatGPT login is disabled. Use API key login instead.'
  }
  return notOffered[type]
}

/** While the host keeps the tokens, only the host may change them. */
function refuseBesideExternal(auth: AuthManager, { type }: LoginAccountParams): void {
  if (type === 'chatgptAuthTokens' || auth.current?.mode !== 'chatgptAuthTokens') return
  const message =
    'External auth is active. Use account/login/start (chatgptAuthTokens) to update it or account/logout to clear it.'
  throw refusal('externalAuthActive', message)
}

async function storeApiKey(auth: AuthManager, config: Config, apiKey: string): Promise<void> {
  if (config.forcedLoginMethod === 'chatgpt') {
    const message = 'API key login is disabled. Use ChatGPT login instead.'
    throw refusal('loginMethodDisabled', message)
  }
  try {
    await auth.loginWithApiKey(apiKey)
  } catch (cause) {
    if (!(cause instanceof AuthError)) throw cause
    throw refusal('loginFailed', `failed to save api key: ${cause.message}`)
  }
}

async function useHostTokens(
  auth: AuthManager,
  config: Config,
  params: ChatgptAuthTokensLoginParams,
): Promise<AccountPlanType> {
  if (config.forcedLoginMethod === 'api') {
    const message = 'External ChatGPT auth is disabled. Use API key login instead.'
    throw refusal('loginMethodDisabled', message)
  }
  refuseOtherWorkspace(config, params.chatgptAccountId)
  try {
    const external = await auth.loginWithChatgptAuthTokens(params)
    return getPlanType(external) ?? 'unknown'
  } catch (cause) {
    if (!(cause instanceof AuthError)) throw cause
    throw refusal('invalidToken', `failed to set external auth: ${cause.message}`)
  }
}

function refuseOtherWorkspace(config: Config, workspace: string): void {
  const allowed = config.forcedChatgptWorkspaceIds
  if (allowed === undefined || allowed.includes(workspace)) return
  const list = allowed.map((id) => JSON.stringify(id)).join(', ')
  const received = JSON.stringify(workspace)
  const message = `External auth must use one of workspace(s) [${list}], but received ${received}.`
  throw refusal('workspaceMismatch', message)
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
