import type { LoginFlowOptions } from '../auth/login/login-flow.js'
import type { TokenEndpointOptions } from '../auth/refresh/token-endpoint.js'
import type { IdentityOptions } from '../server/account/identity.js'

/** The name to go by in HTTP calls. Empty is a name too. */
export function readOriginator(env: NodeJS.ProcessEnv): Omit<IdentityOptions, 'platform'> {
  const originatorOverride = env['CODEX_INTERNAL_ORIGINATOR_OVERRIDE']
  return originatorOverride === undefined ? {} : { originatorOverride }
}

/** Where to renew and revoke tokens, and as whom. */
export function readTokenEndpoint(env: NodeJS.ProcessEnv): Omit<TokenEndpointOptions, 'http'> {
  const urlOverride = env['CODEX_REFRESH_TOKEN_URL_OVERRIDE']
  const revokeUrlOverride = env['CODEX_REVOKE_TOKEN_URL_OVERRIDE']
  return {
    ...(urlOverride && { urlOverride }),
    ...(revokeUrlOverride && { revokeUrlOverride }),
    ...readClientId(env),
  }
}

/** Where to sign in, and as whom. */
export function readLoginIssuer(
  env: NodeJS.ProcessEnv,
): Pick<LoginFlowOptions, 'issuer' | 'clientId'> {
  const issuer = env['CODEX_APP_SERVER_LOGIN_ISSUER']?.trim()
  return { ...(issuer && { issuer }), ...readClientId(env) }
}

function readClientId(env: NodeJS.ProcessEnv): { clientId?: string } {
  const clientId = env['CODEX_APP_SERVER_LOGIN_CLIENT_ID']?.trim()
  return clientId ? { clientId } : {}
}
