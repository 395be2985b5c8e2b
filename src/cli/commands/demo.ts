import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import colors from 'picocolors'
import type { Account } from '../../../generated/types/index.js'
import { unlistedAccount } from '../../../generated/enums.js'
import type { Client } from '../../client/client.js'
import { createClient } from '../../client/client.js'
import type { ChildProcessTransport } from '../../transports/child-process.js'
import { spawnTransport } from '../../transports/child-process.js'
import type { ExitCode } from '../exit.js'
import { exitCodes } from '../exit.js'

// Nothing checks the key before a model call, so any text will do.
const demoKey = 'sk-demo-not-a-real-key'

/** Plays both sides: a server in a second process, and a client that signs in and out. */
export async function runDemo(): Promise<ExitCode> {
  const home = await mkdtemp(join(tmpdir(), 'codex-contract-demo-'))
  const transport = spawnTransport({
    command: process.execPath,
    args: [process.argv[1] ?? '', 'app-server'],
    env: { ...process.env, CODEX_HOME: home },
  })
  const client = createClient(transport)
  try {
    await play(client, home)
    return exitCodes.fine
  } catch (error) {
    tellLog(transport)
    throw error
  } finally {
    await client.close()
    await rm(home, { recursive: true, force: true })
  }
}

async function play(client: Client, home: string): Promise<void> {
  client.onRaw(({ method, params }) => {
    console.log(colors.dim(`           <- ${method} ${JSON.stringify(params)}`))
  })
  const authFile = join(home, 'auth.json')

  const { userAgent, codexHome } = await client.initialize({
    clientInfo: { name: 'codex_contract_demo', version: '0.0.0' },
  })
  tell('initialize', `the server is ${colors.cyan(userAgent)}`)
  tell('', `its home is ${codexHome}, new and empty`)
  await tellAccount(client)

  const login = await client.request('account/login/start', { type: 'apiKey', apiKey: demoKey })
  tell('login', `with an ${login.type === 'apiKey' ? 'API key' : login.type}: stored`)
  const { mode, size } = await stat(authFile)
  tell('', `auth.json has ${size} bytes and mode ${(mode & 0o777).toString(8).padStart(4, '0')}`)
  await tellAccount(client)

  const status = await client.request('getAuthStatus', { includeToken: true })
  const same = status.authToken === demoKey ? 'the key that was given' : 'another key'
  tell('status', `${status.authMethod ?? 'nobody'}; asked for the token, got ${same}`)

  await client.request('account/logout')
  tell('logout', `auth.json is ${(await exists(authFile)) ? 'still there' : 'gone'}`)
  await tellAccount(client)
}

async function tellAccount(client: Client): Promise<void> {
  const { account, requiresOpenaiAuth } = await client.request('account/read', {})
  const need = requiresOpenaiAuth ? 'an OpenAI login is needed' : 'no OpenAI login is needed'
  tell('account', account === null ? `nobody is signed in; ${need}` : describeAccount(account))
}

function describeAccount(account: Account): string {
  switch (account.type) {
    case 'apiKey':
      return colors.green('signed in with an API key')
    case 'chatgpt':
      return colors.green(`signed in as ${account.email ?? 'somebody'}, plan ${account.planType}`)
    case 'amazonBedrock':
      return colors.green('signed in to Amazon Bedrock')
    case 'gcp':
      return colors.green('signed in to Google Cloud')
    default:
      return colors.yellow(`signed in by "${unlistedAccount(account).tag}"`)
  }
}

function tell(step: string, text: string): void {
  console.log(`${colors.bold(step.padEnd(10))} ${text}`)
}

function tellLog(transport: ChildProcessTransport): void {
  const log = transport.stderrTail()
  if (log !== '') process.stderr.write(`The server's log ends with:\n${log}\n`)
}

async function exists(path: string): Promise<boolean> {
  return readFile(path).then(
    () => true,
    () => false,
  )
}
