import { AuthError } from '../errors.js'
import type { CallbackServer } from './callback-server.js'
import { CancelableLogin } from './cancelable-login.js'
import { finishLogin } from './finish-login.js'
import type { Issuer, LoginFlowOptions, LoginOptions, PendingLogin } from './login-flow.js'
import { findIssuerOf } from './login-flow.js'
import { createNonce, createPkce } from './pkce.js'

/** Options of one browser login. */
export interface BrowserLoginOptions extends LoginOptions {
  /** Page that the browser is sent to after the login, instead of one of this program. */
  successUrl?: string | undefined
}

/** A login that continues when its URL is opened in a browser on this machine. */
export interface BrowserLogin extends PendingLogin {
  readonly authUrl: string
  /** Port of the callback on 127.0.0.1. */
  readonly port: number
  /** Resolves when the browser has its last page, soon after the outcome. */
  readonly closed: Promise<void>
}

const limitMs = 10 * 60_000

/**
 * Starts a login in a browser (RFC 8252 7.3: a loopback redirect with PKCE), which must finish
 * within ten minutes. Rejects with an AuthError `login_failed` if no port is free or the issuer is
 * not a web URL, or with that of the storage if the login could not be stored.
 */
export async function startBrowserLogin(
  flow: LoginFlowOptions,
  options: BrowserLoginOptions = {},
): Promise<BrowserLogin> {
  const { allowedWorkspaceIds, successUrl } = options
  const issuer = findIssuerOf(flow)
  const login = new CancelableLogin(options.signal)
  await login.run(flow.auth.probeStorage())
  const { verifier, challenge } = createPkce(flow.randomBytes)
  const state = createNonce(flow.randomBytes)
  const finish = (code: string): Promise<void> =>
    finishLogin(flow, {
      code,
      verifier,
      redirectUri: server.redirectUri,
      failure: 'Token exchange failed',
      wantsApiKey: true,
      login,
      allowedWorkspaceIds,
    })
  // Loaded here, because most programs never start a login.
  const { startCallbackServer } = await import('./callback-server.js')
  const server: CallbackServer = await login.run(
    startCallbackServer({
      state,
      finish,
      signal: login.signal,
      sleep: flow.sleep,
      successUrl,
      ports: flow.callbackPorts,
    }),
  )
  const { redirectUri, port, closed } = server
  const pending = login.toPendingLogin(withLimit(server.outcome, flow, login))
  const authUrl = createAuthorizeUrl({
    issuer,
    redirectUri,
    challenge,
    state,
    originator: flow.originator(),
    allowedWorkspaceIds,
  })
  return { ...pending, authUrl, port, closed }
}

async function withLimit(
  work: Promise<void>,
  { sleep }: LoginFlowOptions,
  login: CancelableLogin,
): Promise<void> {
  const isDone = new AbortController()
  const end = () => login.end(new AuthError('login_timed_out', 'Login timed out'))
  void sleep(limitMs, isDone.signal).then(end, () => undefined)
  await work.finally(() => isDone.abort())
}

interface AuthorizeRequest {
  issuer: Issuer
  redirectUri: string
  challenge: string
  state: string
  originator: string
  allowedWorkspaceIds?: readonly string[] | undefined
}

const scope = 'openid profile email offline_access api.connectors.read api.connectors.invoke'

/** The URL to sign in at (RFC 6749 4.1.1), with the extra parameters of this issuer. */
function createAuthorizeUrl(request: AuthorizeRequest): string {
  const { issuer, allowedWorkspaceIds } = request
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: issuer.clientId,
    redirect_uri: request.redirectUri,
    code_challenge: request.challenge,
    code_challenge_method: 'S256',
    state: request.state,
    scope,
    id_token_add_organizations: 'true',
    codex_cli_simplified_flow: 'true',
    originator: request.originator,
  })
  if (allowedWorkspaceIds !== undefined) {
    query.set('allowed_workspace_id', allowedWorkspaceIds.join(','))
  }
  return `${issuer.origin}/oauth/authorize?${query.toString()}`
}
