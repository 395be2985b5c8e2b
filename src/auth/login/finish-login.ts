import { readClaims, reportedLater } from '../claims.js'
import { AuthError } from '../errors.js'
import type { CancelableLogin } from './cancelable-login.js'
import type { CodeExchange } from './code-exchange.js'
import { exchangeCode, exchangeForApiKey } from './code-exchange.js'
import type { LoginFlowOptions } from './login-flow.js'
import { findIssuerOf } from './login-flow.js'
import { createNonce } from './pkce.js'

/** An authorization code, and the login that it belongs to. */
export interface Redemption extends Pick<
  CodeExchange,
  'code' | 'redirectUri' | 'verifier' | 'failure'
> {
  login: CancelableLogin
  /** Whether an API key is requested as well. */
  wantsApiKey: boolean
  allowedWorkspaceIds: readonly string[] | undefined
}

/** Redeems a code and stores the credentials, or throws an AuthError and stores nothing. */
export async function finishLogin(flow: LoginFlowOptions, redemption: Redemption): Promise<void> {
  const { login, wantsApiKey, allowedWorkspaceIds } = redemption
  const { signal } = login
  const issuer = findIssuerOf(flow)
  const tokens = await exchangeCode(flow.http, { ...redemption, issuer, signal })
  const { accountId } = await readClaims(tokens.id_token, reportedLater)
  assertWorkspaceAllowed(accountId, allowedWorkspaceIds)
  const apiKey =
    wantsApiKey && tokens.id_token !== ''
      ? await exchangeForApiKey(flow.http, { issuer, idToken: tokens.id_token, signal })
      : undefined
  const { origin, clientId } = issuer
  const loginOwnerId = createNonce(flow.randomBytes)
  await login.store(() =>
    flow.auth
      .loginWithTokens({ tokens, apiKey, issuer: origin, clientId, loginOwnerId, accountId })
      .catch(failedToStore),
  )
}

function failedToStore(error: unknown): never {
  if (!(error instanceof AuthError)) throw error
  const { code, path, errno } = error
  const message = `Sign-in completed but credentials could not be saved locally. ${error.message}`
  throw new AuthError(code, message, { path, errno, loginCode: 'persist_failed' })
}

function assertWorkspaceAllowed(
  workspace: string | undefined,
  allowed: readonly string[] | undefined,
): void {
  if (allowed === undefined) return
  if (workspace !== undefined && allowed.includes(workspace)) return
  const message =
    workspace === undefined
      ? 'Login is restricted to a specific workspace, but the token did not include an chatgpt_account_id claim.'
      : `Login is restricted to workspace id(s) ${allowed.join(', ')}.`
  throw new AuthError('login_failed', message, { loginCode: 'workspace_restriction' })
}
