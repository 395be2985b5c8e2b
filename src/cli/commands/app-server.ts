import { createAuthManager } from '../../auth/auth-manager.js'
import type { AuthStorage } from '../../auth/auth-storage.js'
import { createEphemeralStorage } from '../../auth/ephemeral-storage.js'
import { createFileStorage } from '../../auth/file-storage.js'
import type { Config } from '../../config/config.js'
import type { ConfigSource } from '../../config/config-source.js'
import { createConfigSource } from '../../config/config-source.js'
import { ConfigError } from '../../config/errors.js'
import { createServer } from '../../server/server.js'
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
  const auth = await createAuthManager({
    storage: openStorage(home, cliAuthCredentialsStore, log.warn),
    report: ({ error }) => log.warn(`Stored credentials are not used: ${error.message}`),
    now: Date.now,
  })
  const originatorOverride = env['CODEX_INTERNAL_ORIGINATOR_OVERRIDE']
  const server = createServer({
    auth,
    config,
    home,
    platform: detectPlatform(env),
    ...(originatorOverride !== undefined && { originatorOverride }),
    now: Date.now,
    report: log.report,
  })
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
