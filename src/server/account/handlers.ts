import type { AuthManager } from '../../auth/auth-manager.js'
import type { LoginFlowOptions } from '../../auth/login/login-flow.js'
import type { Backend } from '../../backend/backend.js'
import type { ConfigSource } from '../../config/config-source.js'
import { createAccountReadHandler, createAuthStatusHandler } from './read-account.js'
import { ActiveLogin } from './active-login.js'
import { ChatgptLogin } from './chatgpt-login.js'
import { readOncePerTurn } from './config-per-turn.js'
import type { AccountHandler, AccountHandlers } from '../handlers.js'
import { createChatgptAuthTokensRefresh } from './chatgpt-auth-tokens-refresh.js'
import { createLoginCancelHandler, createLoginStartHandler, createLogoutHandler } from './login.js'
import {
  createConsumeResetCreditHandler,
  createNudgeHandler,
  createRateLimitsHandler,
} from './rate-limits.js'
import type { Server } from '../server.js'
import type { EnterprisePolicy } from './enterprise-policy.js'
import type { Identity } from './identity.js'

/** Options of accountHandlers. */
export interface AccountServerOptions {
  auth: AuthManager
  backend: Backend
  /** Options of ChatGPT logins that the server does not supply. */
  loginFlow: Omit<LoginFlowOptions, 'auth' | 'now'>
  identity: Identity
  config: ConfigSource
  /** The policy of the workspace, which restricts its accounts; default: none. */
  policy?: EnterprisePolicy
  /** Absolute path of the Codex home. */
  home: string
}

/**
 * Handlers of the account contract, for `createServer`. Those that read or replace the account are
 * serial, so no client reads an account during its replacement.
 */
export function accountHandlers(
  options: AccountServerOptions,
): (server: Server) => AccountHandlers {
  return (server) => createHandlers({ ...options, config: readOncePerTurn(options.config) }, server)
}

function createHandlers(options: AccountServerOptions, server: Server): AccountHandlers {
  const { auth, backend, config, home, identity, policy } = options
  const active = new ActiveLogin(() => process.getBuiltinModule('node:crypto').randomUUID())
  const flow = { ...options.loginFlow, auth, now: server.now }
  const chatgpt = new ChatgptLogin({ auth, flow, active, server })
  const login = { auth, config, server, active, chatgpt }
  const limits = { auth, backend, config, policy }
  // Without a client, no program waits for a login.
  server.onEmpty(() => void active.end())
  auth.refreshChatgptAuthTokensWith(createChatgptAuthTokensRefresh(server.connections, config))
  return {
    initialize: createInitializeHandler({ identity, home, config }),
    getAuthStatus: { serial: true, handle: createAuthStatusHandler({ auth, config, policy }) },
    'account/read': { serial: true, handle: createAccountReadHandler({ auth, config, policy }) },
    'account/login/start': { serial: true, handle: createLoginStartHandler(login) },
    'account/login/cancel': { serial: true, handle: createLoginCancelHandler(login) },
    'account/logout': {
      serial: true,
      handle: createLogoutHandler(login),
      // On arrival, because the requests before it may wait for an issuer that hangs.
      onArrival: () => {
        const resume = [active.suspend(), auth.suspendRefresh()]
        return () => resume.forEach((each) => each())
      },
    },
    'account/rateLimits/read': createRateLimitsHandler(limits),
    'account/rateLimitResetCredit/consume': createConsumeResetCreditHandler(limits),
    'account/sendAddCreditsNudgeEmail': createNudgeHandler(limits),
  }
}

function createInitializeHandler({
  identity,
  home,
  config,
}: Pick<AccountServerOptions, 'identity' | 'home' | 'config'>): AccountHandler<'initialize'> {
  return (params, { connection, afterResponse }) => {
    identity.adopt(params.clientInfo)
    afterResponse(async () => {
      const { warnings } = await config.read()
      for (const warning of warnings) connection.notify('configWarning', warning)
    })
    return {
      userAgent: identity.userAgent,
      codexHome: home,
      platformFamily: identity.platform.family,
      platformOs: identity.platform.os,
    }
  }
}
