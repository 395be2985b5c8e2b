import type { CodexAuth } from '../../auth/codex-auth.js'
import { getAccountId, getClaims } from '../../auth/codex-auth.js'
import type { Config } from '../../config/config.js'

/** The credentials as the account methods tell about them: none where no OpenAI login is needed. */
export function findVisible(auth: CodexAuth | undefined, config: Config): CodexAuth | undefined {
  return config.requiresOpenaiAuth ? findAllowed(auth, config) : undefined
}

/**
 * The credentials as far as the configuration lets them be used. Those of a login that it does
 * not allow are left where they are, and count as none.
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

/** The workspace that restrictions compare: that of the id token, or the one the client named. */
export function findWorkspace(auth: CodexAuth): string | undefined {
  return auth.mode === 'chatgptAuthTokens' ? getAccountId(auth) : getClaims(auth)?.accountId
}
