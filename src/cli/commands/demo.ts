import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import colors from 'picocolors'
import { unlistedAccount } from '../../../generated/enums.js'
import type { Account } from '../../../generated/types/index.js'
import type { Client } from '../../client/client.js'
import { createClient } from '../../client/client.js'
import type { NotificationMethod } from '../../contract/protocol.js'
import type { ExternalAuthConnection } from '../../client/external-auth.js'
import { externalAuth } from '../../client/external-auth.js'
import { RateLimitStore } from '../../client/rate-limit-store.js'
import type { ChildProcessTransport } from '../../transports/child-process.js'
import { spawnTransport } from '../../transports/child-process.js'
import { startDemoBackend } from '../demo-backend.js'
import type { DemoIssuer } from '../demo-issuer.js'
import { createDemoToken, startDemoIssuer } from '../demo-issuer.js'
import type { ExitCode } from '../exit.js'
import { exitCodes } from '../exit.js'
import { describeLimits } from '../limits.js'
import { formatRows } from '../rows.js'
import type { Terminal } from '../terminal.js'

// The key is checked with the first model call, so any text works.
const demoKey = 'sk-demo-not-a-real-key'

/** Signs in and out against a server in a second process, and prints each step. */
export async function runDemo({ shutdown }: Terminal): Promise<ExitCode> {
  const home = await mkdtemp(join(tmpdir(), 'codex-contract-demo-'))
  const [old, renewed] = [createDemoToken('old'), createDemoToken('renewed')]
  const backend = await startDemoBackend([renewed], Date.now())
  const issuer = await startDemoIssuer([old, renewed])
  const transport = spawnTransport({
    command: process.execPath,
    args: [process.argv[1] ?? '', 'app-server', '-c', `chatgpt_base_url="${backend.url}"`],
    env: {
      ...process.env,
      CODEX_HOME: home,
      CODEX_APP_SERVER_LOGIN_ISSUER: issuer.url,
      // The tokens of the demo stay here.
      CODEX_REFRESH_TOKEN_URL_OVERRIDE: undefined,
      CODEX_REVOKE_TOKEN_URL_OVERRIDE: undefined,
    },
  })
  const host = createHost([old, renewed])
  const client = createClient(transport, {
    serverRequests: { 'account/chatgptAuthTokens/refresh': host.refresh },
  })
  shutdown.handle(() => void client.close())
  try {
    await open(client)
    await playApiKey(client, join(home, 'auth.json'))
    await playDeviceCode(client, issuer)
    await playChatgptAuthTokens(client, host)
    return exitCodes.fine
  } catch (error) {
    if (shutdown.interruption !== undefined) throw shutdown.interruption
    printServerLog(transport)
    throw error
  } finally {
    await client.close()
    backend.close()
    issuer.close()
    await rm(home, { recursive: true, force: true })
  }
}

/** The host of the tokens. It supplies them in order. */
function createHost(tokens: readonly string[]): ExternalAuthConnection {
  let given = 0
  const auth = externalAuth(async ({ reason }) => {
    const accessToken = tokens[given++] ?? ''
    if (reason !== 'login')
      printStep('', colors.dim(`<- the server requests newer tokens: ${reason}`))
    return { accessToken, chatgptAccountId: 'workspace-1' }
  })
  return auth.forConnection()
}

async function open(client: Client): Promise<void> {
  client.onRaw(({ method, params }) => {
    printStep('', colors.dim(`<- ${method} ${JSON.stringify(params)}`))
  })
  const { userAgent, codexHome } = await client.initialize({
    clientInfo: { name: 'codex_contract_demo', version: '0.0.0' },
    capabilities: { experimentalApi: true },
  })
  printStep('initialize', `the server is ${colors.cyan(userAgent)}`)
  printStep('', `its home is ${codexHome}, new and empty`)
  await printAccount(client)
}

async function playApiKey(client: Client, authFile: string): Promise<void> {
  console.log()
  await client.request('account/login/start', { type: 'apiKey', apiKey: demoKey })
  const { mode, size } = await stat(authFile)
  const permissions = (mode & 0o777).toString(8).padStart(4, '0')
  printStep('login', `with an API key: auth.json has ${size} bytes and mode ${permissions}`)
  await printAccount(client)
  const status = await client.request('getAuthStatus', { includeToken: true })
  const same = status.authToken === demoKey ? 'the stored key' : 'another key'
  printStep('status', `auth method ${status.authMethod ?? 'none'}; the token is ${same}`)
  await signOut(client)
  printStep('logout', `auth.json is ${(await exists(authFile)) ? 'still there' : 'gone'}`)
  await printAccount(client)
}

async function playDeviceCode(client: Client, issuer: DemoIssuer): Promise<void> {
  console.log()
  const updated = heard(client, 'account/updated')
  const login = await client.login({ type: 'chatgptDeviceCode' })
  const { pathname } = new URL(login.verificationUrl)
  printStep('login', `with ChatGPT: the user enters ${login.userCode} at ${pathname} of the issuer`)
  const outcome = await login.completed
  await updated
  printStep('', outcome.success ? 'the tokens are stored' : `it failed: ${outcome.error ?? ''}`)
  await printAccount(client)
  const limits = new RateLimitStore()
  limits.replace(await client.request('account/rateLimits/read'))
  const { planType } = limits.all().get('codex') ?? {}
  const refreshes = issuer.requests.filter((path) => path === '/oauth/token').length - 1
  printStep(
    'limits',
    `read for the plan ${planType ?? 'unknown'}, after ${refreshes} refresh of the tokens`,
  )
  await signOut(client)
  printStep('logout', 'the tokens are removed and revoked')
}

async function playChatgptAuthTokens(client: Client, host: ExternalAuthConnection): Promise<void> {
  console.log()
  await host.login(client)
  printStep('login', 'with ChatGPT tokens of this program: stored in memory only')
  await printAccount(client)
  const limits = new RateLimitStore()
  limits.replace(await client.request('account/rateLimits/read'))
  printStep('limits', 'the backend rejected the first token and accepted the second')
  const now = Date.now()
  const rows = describeLimits(limits.all().values(), { now, readAt: now })
  for (const line of formatRows(rows)) printStep('', line)
  await signOut(client)
  printStep('logout', 'the tokens are removed from memory')
}

async function signOut(client: Client): Promise<void> {
  const updated = heard(client, 'account/updated')
  await client.request('account/logout')
  await updated
}

/** Resolves on the next notification, which keeps the output in one order. */
function heard(client: Client, method: NotificationMethod): Promise<void> {
  return new Promise((resolve) => {
    const stop = client.on(method, () => {
      stop()
      resolve()
    })
  })
}

async function printAccount(client: Client): Promise<void> {
  const { account, requiresOpenaiAuth } = await client.request('account/read', {})
  const need = requiresOpenaiAuth ? 'OpenAI login required' : 'no OpenAI login required'
  printStep('account', account === null ? `not signed in; ${need}` : describeAccount(account))
}

function describeAccount(account: Account): string {
  switch (account.type) {
    case 'apiKey':
      return colors.green('signed in with an API key')
    case 'chatgpt':
      return colors.green(
        `signed in as ${account.email ?? 'an unknown user'}, plan ${account.planType}`,
      )
    case 'amazonBedrock':
      return colors.green('signed in to Amazon Bedrock')
    case 'gcp':
      return colors.green('signed in to Google Cloud')
    default:
      return colors.yellow(`signed in by "${unlistedAccount(account).tag}"`)
  }
}

function printStep(step: string, text: string): void {
  console.log(`${colors.bold(step.padEnd(10))} ${text}`)
}

function printServerLog(transport: ChildProcessTransport): void {
  const log = transport.stderrTail()
  if (log !== '') process.stderr.write(`The server's log ends with:\n${log}\n`)
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
