import type { CodexAuth } from '../../auth/codex-auth.js'
import { getAccountId, getClaims } from '../../auth/codex-auth.js'
import type { Config } from '../../config/config.js'

/** The credentials that account methods report; undefined if no OpenAI login is needed. */
export function findVisible(auth: CodexAuth | undefined, config: Config): CodexAuth | undefined {
  return config.requiresOpenaiAuth ? findAllowed(auth, config) : undefined
}

/**
 * The credentials if the configuration allows them. Credentials that it does not allow remain
 * stored, and are not used.
 */
export function findAllowed(auth: CodexAuth | undefined, config: Config): CodexAuth | undefined {
  return auth !== undefined && isAllowed(auth, config) ? auth : undefined
}

function isAllowed(auth: CodexAuth, config: Config): boolean {
  const { forcedLoginMethod, forcedChatgptWorkspaceIds: workspaces } = config
  const isApiKey = auth.mode === 'apiKey'
  if (forcedLoginMethod === 'api' && !isApiKey) return false
  if (forcedLoginMethod === 'chatgpt' && isApiKey) return false
  if (workspaces === undefined || isApiKey) return true
  const workspace = findWorkspace(auth)
  return workspace !== undefined && workspaces.includes(workspace)
}

/** The workspace that restrictions compare: that of the id token or, for tokens of a client, its account id. */
export function findWorkspace(auth: CodexAuth): string | undefined {
  return auth.mode === 'chatgptAuthTokens' ? getAccountId(auth) : getClaims(auth)?.accountId
}
