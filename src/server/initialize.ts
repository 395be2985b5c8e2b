import type { ConfigWarningNotification } from '../../generated/types/index.js'
import type { Handler } from './handlers.js'
import type { Identity } from './user-agent.js'

export interface InitializeOptions {
  identity: Identity
  /** Absolute path of the Codex home. */
  home: string
  now: () => number
  /** What was wrong with the configuration when the server started. */
  warnings: () => Promise<readonly ConfigWarningNotification[]>
}

export function createInitializeHandler(options: InitializeOptions): Handler<'initialize'> {
  const { identity, home, now, warnings } = options
  return (params, { session, afterResponse }) => {
    identity.adopt(params.clientInfo)
    session.agree(params)
    afterResponse(async () => {
      for (const warning of await warnings()) session.notify('configWarning', warning, now())
    })
    return {
      userAgent: identity.userAgent,
      codexHome: home,
      platformFamily: identity.platform.family,
      platformOs: identity.platform.os,
    }
  }
}
