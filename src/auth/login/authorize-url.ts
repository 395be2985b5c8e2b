import type { Issuer } from './login-flow.js'

export interface AuthorizeRequest {
  issuer: Issuer
  redirectUri: string
  challenge: string
  state: string
  originator: string
  allowedWorkspaceIds?: readonly string[] | undefined
}

const scope = 'openid profile email offline_access api.connectors.read api.connectors.invoke'

/** Where somebody signs in with a browser (RFC 6749 4.1.1, with what this issuer wants besides). */
export function createAuthorizeUrl(request: AuthorizeRequest): string {
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
