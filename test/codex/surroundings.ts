import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Issuer } from '../support/issuer.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'
import type { MockBackend } from './mock-backend.js'
import type { Scenario } from './scenario.js'

/** What a server meets instead of the services of OpenAI. */
export interface Mocks {
  backend: MockBackend
  issuer: Issuer | undefined
}

/** A new home with the files of a scenario. */
export function createHome(
  { config = '', authJson, basePath = '/backend-api' }: Partial<Scenario>,
  { backend }: Mocks,
): string {
  const home = createTemporaryFolder()
  const configToml = `
chatgpt_base_url = "${backend.origin}${basePath}"
check_for_update_on_startup = false
${config}
[analytics]
enabled = false
[features]
plugins = false
`
  writeFileSync(join(home, 'config.toml'), configToml)
  if (authJson !== undefined) writeFileSync(join(home, 'auth.json'), authJson)
  return home
}

export function createEnv(home: string, { backend, issuer }: Mocks): Record<string, string> {
  return {
    ...createOfflineEnv(home),
    CODEX_HOME: home,
    CODEX_REFRESH_TOKEN_URL_OVERRIDE: `${backend.origin}/oauth/token`,
    CODEX_REVOKE_TOKEN_URL_OVERRIDE: `${backend.origin}/oauth/revoke`,
    ...(issuer !== undefined && { CODEX_APP_SERVER_LOGIN_ISSUER: issuer.origin }),
  }
}

/** The environment of a program that reaches nothing but this machine. */
export function createOfflineEnv(home: string): Record<string, string> {
  // Nobody listens on this port: what would leave this machine ends there.
  const nowhere = 'http://127.0.0.1:9'
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    HTTP_PROXY: nowhere,
    HTTPS_PROXY: nowhere,
    ALL_PROXY: nowhere,
    NO_PROXY: '127.0.0.1',
  }
}
