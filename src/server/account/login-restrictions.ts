import type { LoginAccountParams } from '../../../generated/types/index.js'
import type { AuthManager } from '../../auth/auth-manager.js'
import type { LoginMethod, Restrictions } from '../../config/restrictions.js'
import { requestError } from '../errors.js'

/** Throws while the client supplies the tokens, which only newer ones of a client may replace. */
export function assertNoExternalAuth(auth: AuthManager, { type }: LoginAccountParams): void {
  if (type === 'chatgptAuthTokens' || auth.current?.mode !== 'chatgptAuthTokens') return
  const message =
    'External auth is active. Use account/login/start (chatgptAuthTokens) to update it or account/logout to clear it.'
  throw requestError('externalAuthActive', message)
}

type Restricted = Exclude<LoginAccountParams['type'], 'amazonBedrock' | 'amazonBedrockAccessKeys'>

const methods: Readonly<Record<Restricted, LoginMethod>> = {
  apiKey: 'api',
  chatgpt: 'chatgpt',
  chatgptDeviceCode: 'chatgpt',
  chatgptAuthTokens: 'chatgpt',
}

/** Throws unless the configuration allows this way to sign in. */
export function assertMethodAllowed(restrictions: Restrictions, type: Restricted): void {
  const subject = type === 'chatgptAuthTokens' ? 'External ChatGPT auth' : undefined
  const refusal = restrictions.refuseLogin(methods[type], subject)
  if (refusal !== undefined) throw requestError('loginMethodDisabled', refusal.message)
}

/** Throws unless the configuration allows this workspace. */
export function assertWorkspaceAllowed(restrictions: Restrictions, workspace: string): void {
  if (restrictions.permitsWorkspace(workspace)) return
  const list = restrictions.workspaces?.map((id) => JSON.stringify(id)).join(', ') ?? ''
  const received = JSON.stringify(workspace)
  const message = `External auth must use one of workspace(s) [${list}], but received ${received}.`
  throw requestError('workspaceMismatch', message)
}
