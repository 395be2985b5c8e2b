import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import colors from 'picocolors'
import { unlistedAccount } from '../../../generated/enums.js'
import type { Account } from '../../../generated/types/index.js'
import type { Client } from '../../client/client.js'
import { createClient } from '../../client/client.js'
import type { NotificationMethod } from '../../contract/account-contract.js'
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

// Nothing checks the key before a model call, so any text will do.
const demoKey = 'sk-demo-not-a-real-key'

/** Plays both sides: a server in a second process, and a client that signs in and out. */
export async function runDemo(): Promise<ExitCode> {
  const home = await mkdtemp(join(tmpdir(), 'codex-contract-demo-'))
  const [old, renewed] = [createDemoToken('old'), createDemoToken('renewed')]
  const backend = await startDemoBackend([renewed], Date.now())
  const issuer = await startDemoIssuer([old, renewed])
  const transport = spawnTransport({
    command: process.execPath,
    args: [process.argv[1] ?? '', 'app-server', '-c', `chatgpt_base_url="${backend.url}"`],
    env: { ...process.env, CODEX_HOME: home, CODEX_APP_SERVER_LOGIN_ISSUER: issuer.url },
  })
  const host = createHost([old, renewed])
  const client = createClient(transport, {
    serverRequests: { 'account/chatgptAuthTokens/refresh': host.refresh },
  })
  try {
    await open(client)
    await playApiKey(client, join(home, 'auth.json'))
    await playDeviceCode(client, issuer)
    await playChatgptAuthTokens(client, host)
    return exitCodes.fine
  } catch (error) {
    tellLog(transport)
    throw error
  } finally {
    await client.close()
    backend.close()
    issuer.close()
    await rm(home, { recursive: true, force: true })
  }
}

/** The program that has the tokens: it hands out one after the other. */
function createHost(tokens: readonly string[]): ExternalAuthConnection {
  let given = 0
  const auth = externalAuth(async ({ reason }) => {
    const accessToken = tokens[given++] ?? ''
    if (reason !== 'login') tell('', colors.dim(`<- the server asks for newer tokens: ${reason}`))
    return { accessToken, chatgptAccountId: 'workspace-1' }
  })
  return auth.forConnection()
}

async function open(client: Client): Promise<void> {
  client.onRaw(({ method, params }) => {
    tell('', colors.dim(`<- ${method} ${JSON.stringify(params)}`))
  })
  const { userAgent, codexHome } = await client.initialize({
    clientInfo: { name: 'codex_contract_demo', version: '0.0.0' },
    capabilities: { experimentalApi: true },
  })
  tell('initialize', `the server is ${colors.cyan(userAgent)}`)
  tell('', `its home is ${codexHome}, new and empty`)
  await tellAccount(client)
}

async function playApiKey(client: Client, authFile: string): Promise<void> {
  console.log()
  await client.request('account/login/start', { type: 'apiKey', apiKey: demoKey })
  const { mode, size } = await stat(authFile)
  const permissions = (mode & 0o777).toString(8).padStart(4, '0')
  tell('login', `with an API key: auth.json has ${size} bytes and mode ${permissions}`)
  await tellAccount(client)
  const status = await client.request('getAuthStatus', { includeToken: true })
  const same = status.authToken === demoKey ? 'the key that was given' : 'another key'
  tell('status', `${status.authMethod ?? 'nobody'}; asked for the token, got ${same}`)
  await signOut(client)
  tell('logout', `auth.json is ${(await exists(authFile)) ? 'still there' : 'gone'}`)
  await tellAccount(client)
}

async function playDeviceCode(client: Client, issuer: DemoIssuer): Promise<void> {
  console.log()
  const updated = heard(client, 'account/updated')
  const login = await client.login({ type: 'chatgptDeviceCode' })
  const { pathname } = new URL(login.verificationUrl)
  tell('login', `with ChatGPT: somebody enters ${login.userCode} at ${pathname} of the issuer`)
  const outcome = await login.completed
  await updated
  tell('', outcome.success ? 'the tokens are stored' : `it failed: ${outcome.error ?? ''}`)
  await tellAccount(client)
  const limits = new RateLimitStore()
  limits.replace(await client.request('account/rateLimits/read'))
  const { planType } = limits.all().get('codex') ?? {}
  const refreshes = issuer.asked.filter((path) => path === '/oauth/token').length - 1
  tell(
    'limits',
    `read for the plan ${planType ?? 'unknown'}, after ${refreshes} refresh of the tokens`,
  )
  await signOut(client)
  tell('logout', 'the tokens are removed, and revoked at the issuer')
}

async function playChatgptAuthTokens(client: Client, host: ExternalAuthConnection): Promise<void> {
  console.log()
  await host.login(client)
  tell('login', 'with ChatGPT tokens that this program keeps: held in memory alone')
  await tellAccount(client)
  const limits = new RateLimitStore()
  limits.replace(await client.request('account/rateLimits/read'))
  tell('limits', 'the backend refused the first token; the second one was taken')
  const now = Date.now()
  const rows = describeLimits(limits.all().values(), { now, readAt: now })
  for (const line of formatRows(rows)) tell('', line)
  await signOut(client)
  tell('logout', 'the tokens are forgotten')
}

async function signOut(client: Client): Promise<void> {
  const updated = heard(client, 'account/updated')
  await client.request('account/logout')
  await updated
}

/** Resolves when a notification has come, so that the story is told in one order. */
function heard(client: Client, method: NotificationMethod): Promise<void> {
  return new Promise((resolve) => {
    const stop = client.on(method, () => {
      stop()
      resolve()
    })
  })
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
  return stat(path).then(
    () => true,
    () => false,
  )
}
