import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTemporaryFolder } from '../support/temporary-folder.js'
import { Conversation } from './conversation.js'
import { LineProcess } from './line-process.js'
import type { MockBackend } from './mock-backend.js'
import { startMockBackend } from './mock-backend.js'
import type { Place } from './noise.js'
import { normaliseRequest, normaliseText } from './noise.js'
import type { Recorded, Recording, SentError } from './recording.js'
import type { Scenario } from './scenario.js'

export interface RecordResult {
  recording: Recording
  /** The errors in the recording as they were sent. */
  errors: readonly SentError[]
}

const timeoutMs = 20_000

/** Holds one scenario with one server, from an empty home to the end of its process. */
export async function record(program: string, scenario: Scenario): Promise<RecordResult> {
  const home = createTemporaryFolder()
  const backend = await startMockBackend(scenario.backend)
  writeHome(home, scenario, backend)
  const server = new LineProcess({ program, args: ['app-server'], env: createEnv(home, backend) })
  const place = { home, origin: backend.origin }
  let timedOut = false
  const timer = setTimeout(() => {
    timedOut = true
    server.kill()
  }, timeoutMs)
  try {
    const conversation = new Conversation(server, place)
    const steps = await conversation.hold(scenario)
    if (timedOut) throw new Error(`${program} left a line without an answer: ${server.stderr}`)
    await server.end()
    const file = join(home, 'auth.json')
    const authJson = existsSync(file) ? normaliseText(readFileSync(file, 'utf8'), place) : null
    return {
      recording: { ...steps, ...groupRequests(backend, place), 'auth.json': authJson },
      errors: conversation.errors,
    }
  } finally {
    clearTimeout(timer)
    server.kill()
    backend.close()
  }
}

function writeHome(home: string, scenario: Scenario, { origin }: MockBackend): void {
  const { config = '', authJson, basePath = '/backend-api' } = scenario
  const configToml = `
chatgpt_base_url = "${origin}${basePath}"
check_for_update_on_startup = false
${config}
[analytics]
enabled = false
[features]
plugins = false
`
  writeFileSync(join(home, 'config.toml'), configToml)
  if (authJson !== undefined) writeFileSync(join(home, 'auth.json'), authJson)
}

function createEnv(home: string, { origin }: MockBackend): Record<string, string> {
  // Nobody listens on this port: what would leave this machine ends there.
  const nowhere = 'http://127.0.0.1:9'
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    CODEX_HOME: home,
    CODEX_REFRESH_TOKEN_URL_OVERRIDE: `${origin}/oauth/token`,
    CODEX_REVOKE_TOKEN_URL_OVERRIDE: `${origin}/oauth/revoke`,
    HTTP_PROXY: nowhere,
    HTTPS_PROXY: nowhere,
    ALL_PROXY: nowhere,
    NO_PROXY: '127.0.0.1',
  }
}

function groupRequests(backend: MockBackend, place: Place): Record<string, Recorded[]> {
  const groups: Record<string, Recorded[]> = {}
  for (const request of backend.requests) {
    const group = (groups[`${request.method} ${request.path}`] ??= [])
    group.push(normaliseRequest(request, place))
  }
  return groups
}
