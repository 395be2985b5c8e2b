import type { CodexAuth } from '../../auth/codex-auth.js'
import type { Config } from '../../config/config.js'
import { findWorkspace } from '../../server/account/restrictions.js'
import type { Fault } from './fault.js'

/** Whether the configuration does not allow the stored credentials. */
export function isRestriction({ code }: Fault): boolean {
  return code === 'login_method_not_allowed' || code === 'workspace_not_allowed'
}

/** Why the configuration does not allow these credentials. */
export function explainRestriction(auth: CodexAuth, config: Config): Fault {
  const { forcedLoginMethod: method, forcedChatgptWorkspaceIds: workspaces = [] } = config
  const isApiKey = auth.mode === 'apiKey'
  if (method === 'api' && !isApiKey) {
    return notAllowed('API key login is required, but ChatGPT is currently being used.')
  }
  if (method === 'chatgpt' && isApiKey) {
    return notAllowed('ChatGPT login is required, but an API key is currently being used.')
  }
  const workspace = findWorkspace(auth)
  const actual = workspace === undefined ? 'lack a workspace identifier' : `belong to ${workspace}`
  const restricted = `Login is restricted to workspace(s) ${workspaces.join(', ')}`
  return {
    code: 'workspace_not_allowed',
    message: `${restricted}, but current credentials ${actual}.`,
  }
}

function notAllowed(message: string): Fault {
  return { code: 'login_method_not_allowed', message }
}
