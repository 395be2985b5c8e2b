import type {
  ChatgptDeviceCodeLoginResponse,
  ChatgptLoginParams,
  ChatgptLoginResponse,
} from '../../../generated/types/index.js'
import type { AuthManager } from '../../auth/auth-manager.js'
import { getPlanType } from '../../auth/codex-auth.js'
import { AuthError } from '../../auth/errors.js'
import { startBrowserLogin } from '../../auth/login/browser-login.js'
import { startDeviceLogin } from '../../auth/login/device-login.js'
import type { LoginFlowOptions, PendingLogin } from '../../auth/login/login-flow.js'
import type { Restrictions } from '../../config/restrictions.js'
import type { ActiveLogin, StartedLogin } from './active-login.js'
import { requestError } from '../errors.js'
import type { HandlerContext } from '../handlers.js'
import type { Server } from '../server.js'

/** Options of ChatgptLogin. */
export interface ChatgptLoginOptions {
  auth: AuthManager
  flow: LoginFlowOptions
  active: ActiveLogin
  server: Server
}

/** Starts a login that the user finishes in a browser, and notifies all clients of its outcome. */
export class ChatgptLogin {
  readonly #options: ChatgptLoginOptions

  constructor(options: ChatgptLoginOptions) {
    this.#options = options
  }

  async startInBrowser(
    restrictions: Restrictions,
    params: ChatgptLoginParams,
    { afterResponse }: HandlerContext,
  ): Promise<ChatgptLoginResponse> {
    const { flow, active } = this.#options
    const options = {
      allowedWorkspaceIds: restrictions.workspaces,
      successUrl: findSuccessUrl(params),
    }
    const started = await active
      .start('browser', (signal) => startBrowserLogin(flow, { ...options, signal }))
      .catch((error: unknown) => {
        throw toLoginError('failed to start login server', error)
      })
    afterResponse(() => void this.#announce(started, 'Login server error: '))
    const { loginId, login } = started
    return { type: params.type, loginId, authUrl: login.authUrl }
  }

  async startWithDeviceCode(
    restrictions: Restrictions,
    { afterResponse }: HandlerContext,
  ): Promise<ChatgptDeviceCodeLoginResponse> {
    const { flow, active } = this.#options
    const allowedWorkspaceIds = restrictions.workspaces
    const started = await active
      .start('device', (signal) => startDeviceLogin(flow, { allowedWorkspaceIds, signal }))
      .catch((error: unknown) => {
        throw toLoginError('failed to request device code', error)
      })
    afterResponse(() => void this.#announce(started, ''))
    const { verificationUrl, userCode } = started.login
    return { type: 'chatgptDeviceCode', loginId: started.loginId, verificationUrl, userCode }
  }

  async #announce(started: StartedLogin<PendingLogin>, prefix: string): Promise<void> {
    const { auth, server } = this.#options
    const { loginId } = started
    const error = await started.login.outcome.then(
      () => null,
      (thrown: unknown) => this.#describe(thrown, prefix),
    )
    // In turn: earlier answers are sent first.
    await server.inTurn(() => {
      server.broadcast('account/login/completed', { loginId, success: error === null, error })
      if (error !== null) return
      const planType = auth.current === undefined ? undefined : getPlanType(auth.current)
      server.broadcast('account/updated', {
        authMode: 'chatgpt',
        planType: planType ?? 'unknown',
        reason: null,
      })
    })
  }

  #describe(thrown: unknown, prefix: string): string {
    if (thrown instanceof AuthError) {
      return thrown.code === 'login_timed_out' ? thrown.message : `${prefix}${thrown.message}`
    }
    const message = 'A login failed'
    this.#options.server.report({ level: 'error', code: 'handler_failed', message, cause: thrown })
    return `${prefix}Internal error`
  }
}

/** The success page of the issuer, if the client asked for it. */
function findSuccessUrl(params: ChatgptLoginParams): string | undefined {
  if (params.useHostedLoginSuccessPage !== true) return undefined
  const brand = params.appBrand ?? 'codex'
  return `https://chatgpt.com/codex/open-app?source=login&app_brand=${brand}`
}

function toLoginError(failure: string, error: unknown): unknown {
  if (!(error instanceof AuthError)) return error
  if (error.loginCode === 'device_code_disabled') {
    return requestError('loginMethodDisabled', error.message)
  }
  return requestError('loginFailed', `${failure}: ${error.message}`)
}
