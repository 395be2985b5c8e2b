import type { ConfigSource } from '../../config/config-source.js'
import type { AccountHandler } from '../handlers.js'
import type { Identity } from './identity.js'

export interface InitializeOptions {
  identity: Identity
  /** Absolute path of the Codex home. */
  home: string
  config: ConfigSource
}

export function createInitializeHandler(options: InitializeOptions): AccountHandler<'initialize'> {
  const { identity, home, config } = options
  return (params, { connection, afterResponse }) => {
    identity.adopt(params.clientInfo)
    afterResponse(async () => {
      const { warning } = await config.read()
      if (warning !== undefined) connection.notify('configWarning', warning)
    })
    return {
      userAgent: identity.userAgent,
      codexHome: home,
      platformFamily: identity.platform.family,
      platformOs: identity.platform.os,
    }
  }
}
