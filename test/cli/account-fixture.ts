import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { createTemporaryFolder } from '../support/temporary-folder.js'
import type { Person } from '../support/jwt.js'
import { createClaims, createJwt } from '../support/jwt.js'
import { Shutdown } from '../../src/cli/shutdown.js'
import type { Terminal } from '../../src/cli/terminal.js'

/** The moment at which the commands run. */
export const now = Date.UTC(2026, 10, 21, 12)

export interface TestHome {
  home: string
  /** Where credentials are. */
  authFile: string
  env: NodeJS.ProcessEnv
}

export interface HomeContent {
  /** Content of `auth.json`; an object is written as JSON. */
  auth?: unknown
  /** Content of `config.toml`. */
  config?: string
  /** Where the issuer is; nobody listens at the default. */
  issuer?: string
}

/** A home of its own, and an environment that leads nowhere else. */
export function createHome({ auth, config, issuer = nowhere }: HomeContent = {}): TestHome {
  const home = createTemporaryFolder()
  mkdirSync(home, { recursive: true })
  const authFile = join(home, 'auth.json')
  if (auth !== undefined) {
    writeFileSync(authFile, typeof auth === 'string' ? auth : JSON.stringify(auth))
  }
  if (config !== undefined) writeFileSync(join(home, 'config.toml'), config)
  const env = {
    CODEX_HOME: home,
    CODEX_APP_SERVER_LOGIN_ISSUER: issuer,
    CODEX_REFRESH_TOKEN_URL_OVERRIDE: `${issuer}/oauth/token`,
  }
  return { home, authFile, env }
}

const nowhere = 'http://127.0.0.1:9'

export interface TestTerminal extends Terminal {
  readonly stdin: PassThrough
  /** What has come so far. */
  output(): { stdout: string; stderr: string }
}

export function createTerminal(env: NodeJS.ProcessEnv, input = ''): TestTerminal {
  const stdin = new PassThrough()
  stdin.end(input)
  const [stdout, stderr] = [collect(), collect()]
  return {
    env,
    cwd: process.cwd(),
    systemFolder: null,
    stdin,
    stdout: stdout.stream,
    stderr: stderr.stream,
    now: () => now,
    shutdown: new Shutdown(),
    output: () => ({ stdout: stdout.text(), stderr: stderr.text() }),
  }
}

function collect() {
  const stream = new PassThrough()
  let text = ''
  stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
  return { stream, text: () => text }
}

export const somebody = { email: 'a@example.com', plan: 'pro', accountId: 'ws-A', userId: 'user-1' }

/** What is stored after a login with ChatGPT, with tokens that last. */
export function createLogin(person: Person = somebody, accessToken?: string): object {
  const token = createJwt({ ...createClaims(person), exp: 4_000_000_000 })
  return {
    auth_mode: 'chatgpt',
    OPENAI_API_KEY: null,
    tokens: {
      id_token: token,
      access_token: accessToken ?? token,
      refresh_token: 'CANARY-refresh',
      ...(person.accountId !== undefined && { account_id: person.accountId }),
    },
    last_refresh: '2026-11-20T00:00:00Z',
  }
}
