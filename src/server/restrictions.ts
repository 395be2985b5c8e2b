import type { CodexAuth } from '../auth/codex-auth.js'
import { getClaims } from '../auth/codex-auth.js'
import type { Config } from '../config/config.js'

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
  // Tokens of the host were checked when they came, by the workspace that the host named.
  if (workspaces === undefined || auth.mode !== 'chatgpt') return true
  const workspace = getClaims(auth)?.accountId
  return workspace !== undefined && workspaces.includes(workspace)
}
