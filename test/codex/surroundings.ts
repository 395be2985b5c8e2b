import { mkdirSync, writeFileSync } from 'node:fs'
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
  { config = '', project, authJson, basePath = '/backend-api' }: Partial<Scenario>,
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
${project?.trusted === true ? trust(findProject(home)) : ''}
`
  writeFileSync(join(home, 'config.toml'), configToml)
  if (project !== undefined) {
    mkdirSync(join(findProject(home), '.codex'), { recursive: true })
    writeFileSync(join(findProject(home), '.codex', 'config.toml'), project.config)
  }
  if (authJson !== undefined) writeFileSync(join(home, 'auth.json'), authJson)
  return home
}

/** The folder that a server with a project runs in. */
export function findProject(home: string): string {
  return join(home, 'project')
}

function trust(folder: string): string {
  return `[projects.${JSON.stringify(folder)}]\ntrust_level = "trusted"`
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
