import type { LoginAccountParams } from '../../../generated/types/index.js'
import type { AuthManager } from '../../auth/auth-manager.js'
import type { Config } from '../../config/config.js'
import { requestError } from '../errors.js'

/** Throws while the client supplies the tokens, which only newer ones of a client may replace. */
export function assertNoExternalAuth(auth: AuthManager, { type }: LoginAccountParams): void {
  if (type === 'chatgptAuthTokens' || auth.current?.mode !== 'chatgptAuthTokens') return
  const message =
    'External auth is active. Use account/login/start (chatgptAuthTokens) to update it or account/logout to clear it.'
  throw requestError('externalAuthActive', message)
}

type Restricted = Exclude<LoginAccountParams['type'], 'amazonBedrock' | 'amazonBedrockAccessKeys'>

const useChatgpt = 'Use ChatGPT login instead.'
const useApiKey = 'Use API key login instead.'

const restrictions: Readonly<
  Record<Restricted, { unless: Config['forcedLoginMethod']; text: string }>
> = {
  apiKey: { unless: 'api', text: `API key login is disabled. ${useChatgpt}` },
  chatgpt: { unless: 'chatgpt', text: `ChatGPT login is disabled. ${useApiKey}` },
  chatgptDeviceCode: { unless: 'chatgpt', text: `ChatGPT login is disabled. ${useApiKey}` },
  chatgptAuthTokens: {
    unless: 'chatgpt',
    text: `External ChatGPT auth is disabled. ${useApiKey}`,
  },
}

/** Throws unless the configuration allows this way to sign in. */
export function assertMethodAllowed({ forcedLoginMethod }: Config, type: Restricted): void {
  const { unless, text } = restrictions[type]
  if (forcedLoginMethod === undefined || forcedLoginMethod === unless) return
  throw requestError('loginMethodDisabled', text)
}

/** Throws unless the configuration allows this workspace. */
export function assertWorkspaceAllowed(config: Config, workspace: string): void {
  const allowed = config.forcedChatgptWorkspaceIds
  if (allowed === undefined || allowed.includes(workspace)) return
  const list = allowed.map((id) => JSON.stringify(id)).join(', ')
  const received = JSON.stringify(workspace)
  const message = `External auth must use one of workspace(s) [${list}], but received ${received}.`
  throw requestError('workspaceMismatch', message)
}
