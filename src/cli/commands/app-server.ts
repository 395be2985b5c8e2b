import { setTimeout } from 'node:timers/promises'
import type { AuthEvent } from '../../auth/auth-manager.js'
import { createAuthManager } from '../../auth/auth-manager.js'
import type { AuthStorage } from '../../auth/auth-storage.js'
import { createEphemeralStorage } from '../../auth/ephemeral-storage.js'
import { createFileStorage } from '../../auth/file-storage.js'
import { createAuthorizer } from '../../backend/authorizer.js'
import { createBackend } from '../../backend/backend.js'
import type { HomeLocks } from '../../auth/home-locks.js'
import { createHomeLocks } from '../../auth/home-locks.js'
import type { TokenEndpointOptions } from '../../auth/token-endpoint.js'
import type { Config } from '../../config/config.js'
import type { ConfigSource } from '../../config/config-source.js'
import { createConfigSource } from '../../config/config-source.js'
import { ConfigError } from '../../config/errors.js'
import { createHttp } from '../../http/http.js'
import { createServer } from '../../server/server.js'
import { Identity, toHeaderValue } from '../../server/user-agent.js'
import { createStdioTransport } from '../../transports/stdio.js'
import { findCodexHome } from '../codex-home.js'
import type { ExitCode } from '../exit.js'
import { CommandError, exitCodes } from '../exit.js'
import { createLog } from '../log.js'
import { detectPlatform } from '../platform.js'

export interface AppServerOptions {
  /** Where to listen, as a URL. */
  listen: string
  /** Settings that go before those of `config.toml`, each as `key=value`. */
  overrides: readonly string[]
}

/** Serves one client over stdin and stdout until either side ends it. */
export async function runAppServer({ listen, overrides }: AppServerOptions): Promise<ExitCode> {
  if (listen !== 'stdio://') {
    throw new CommandError(exitCodes.usage, `unsupported --listen URL "${listen}"; use stdio://`)
  }
  const { env } = process
  const home = findCodexHome(env)
  const log = createLog(process.stderr)
  const config = openConfig(home, overrides)
  const { cliAuthCredentialsStore } = (await config.read()).config
  const originatorOverride = env['CODEX_INTERNAL_ORIGINATOR_OVERRIDE']
  const identity = new Identity({
    platform: detectPlatform(env),
    ...(originatorOverride !== undefined && { originatorOverride }),
  })
  const http = createHttp({ userAgent: () => toHeaderValue(identity.userAgent), env })
  const storage = openStorage(home, cliAuthCredentialsStore, log.warn)
  const auth = await createAuthManager({
    storage,
    tokenEndpoint: {
      http,
      originator: () => toHeaderValue(identity.originator),
      ...readTokenEndpoint(env),
    },
    ...(storage.kind === 'file' ? createHomeLocks(home) : noLocks),
    now: Date.now,
    sleep: (timeMs) => setTimeout(timeMs),
    report: ({ type, error }) => log.warn(`${authEventTexts[type]}: ${error.message}`),
  })
  const backend = createBackend({
    http,
    baseUrl: async () => (await config.read()).config.chatgptBaseUrl,
    authorizer: createAuthorizer(auth),
  })
  const { report } = log
  const server = createServer({ auth, backend, config, home, identity, now: Date.now, report })
  const connection = server.connect(createStdioTransport())
  process.once('SIGTERM', () => void connection.close())
  await connection.closed
  return exitCodes.fine
}

function openConfig(home: string, overrides: readonly string[]): ConfigSource {
  try {
    return createConfigSource({ home, overrides })
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    throw new CommandError(exitCodes.usage, error.message)
  }
}

const authEventTexts: Readonly<Record<AuthEvent['type'], string>> = {
  load_failed: 'Stored credentials are not used',
  refresh_failed: 'Tokens could not be renewed',
  save_failed: 'Renewed tokens are in use but could not be stored',
}

function readTokenEndpoint(env: NodeJS.ProcessEnv): Omit<TokenEndpointOptions, 'http'> {
  const urlOverride = env['CODEX_REFRESH_TOKEN_URL_OVERRIDE']
  const clientId = env['CODEX_APP_SERVER_LOGIN_CLIENT_ID']?.trim()
  const revokeUrlOverride = env['CODEX_REVOKE_TOKEN_URL_OVERRIDE']
  return {
    ...(urlOverride && { urlOverride }),
    ...(revokeUrlOverride && { revokeUrlOverride }),
    ...(clientId && { clientId }),
  }
}

// Nobody else sees what is in memory.
const noLocks = {
  refreshLock: (task) => task(),
  commitLock: (task) => task(),
} satisfies HomeLocks

function openStorage(
  home: string,
  kind: Config['cliAuthCredentialsStore'],
  warn: (message: string) => void,
): AuthStorage {
  switch (kind) {
    case 'file':
      return createFileStorage(home)
    case 'ephemeral':
      return createEphemeralStorage()
    case 'auto':
      warn('There is no keyring support; credentials are kept in auth.json')
      return createFileStorage(home)
    case 'keyring':
      throw new CommandError(
        exitCodes.usage,
        'cli_auth_credentials_store = "keyring" is not supported; use "file" or "ephemeral"',
      )
  }
}
