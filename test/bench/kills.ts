import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { createClient } from '../../src/client/client.js'
import { spawnTransport } from '../../src/transports/child-process.js'
import { createStreamTransport } from '../../src/transports/stream.js'
import { createAuthJson, startRotatingIssuer } from './rotating-issuer.js'

// Ends processes that refresh, at random moments: 200 are killed, and as many servers are ended by
// a signal that they can handle or by their client. Printed: files that were torn, temporary files
// that were left after the next start, and, of the servers, tokens that were used twice and answers
// of the next one without a token.

const count = Number(process.argv[2] ?? 200)
const refresher = join(import.meta.dirname, 'refresher.mjs')
const server = join(import.meta.dirname, '../../../../dist/cli.js')
const issuerDelayMs = 100
const clientInfo = { name: 'kills', version: '1' }
const refresh = { includeToken: true, refreshToken: true }

await killRefreshers()
await endServers()

async function killRefreshers(): Promise<void> {
  const home = createHome()
  // Takes every token: one that was traded by a process that died is not what is looked at here.
  const issuer = await startRotatingIssuer(2, { takesUsedTokens: true })
  const run = (...args: string[]): ChildProcess =>
    spawn(process.execPath, [refresher, home, issuer.url, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
  const tally = { torn: 0, left: 0 }
  for (let kill = 0; kill < count; kill++) {
    const victim = run()
    await firstOutput(victim)
    await setTimeout(Math.random() * 30)
    victim.kill('SIGKILL')
    await ended(victim)
    if (!isWhole(home)) tally.torn++
    const next = run('once')
    const output = await firstOutput(next)
    await ended(next)
    if (!output.startsWith('refreshed')) console.log(`kill ${kill}: ${output}`)
    if (hasTemporary(home)) tally.left++
  }
  issuer.close()
  rmSync(home, { recursive: true })
  console.log(`${count} kills   ${tally.torn} torn   ${tally.left} with a temporary file left`)
}

async function endServers(): Promise<void> {
  const home = createHome()
  const issuer = await startRotatingIssuer(issuerDelayMs)
  const env = { ...process.env, CODEX_HOME: home, CODEX_REFRESH_TOKEN_URL_OVERRIDE: issuer.url }
  const ways = ['SIGINT', 'SIGTERM', 'SIGHUP', 'close'] as const
  const tally = { torn: 0, left: 0, lost: 0 }
  for (let end = 0; end < count; end++) {
    const way = ways[end % ways.length] ?? 'close'
    await (way === 'close' ? closeClient(env) : signalServer(env, way))
    if (!isWhole(home)) tally.torn++
    if ((await refreshOnce(env)) === null) tally.lost++
    if (hasTemporary(home)) tally.left++
  }
  issuer.close()
  rmSync(home, { recursive: true })
  const files = `${tally.torn} torn   ${tally.left} with a temporary file left`
  const tokens = `${issuer.reused} reused   ${tally.lost} answers without a token`
  console.log(`${count} ends by ${ways.join(', ')}   ${files}   ${tokens}`)
}

/** Signals a server somewhere between its start and the end of a refresh. */
async function signalServer(env: NodeJS.ProcessEnv, signal: NodeJS.Signals): Promise<void> {
  const child = spawn(process.execPath, [server, 'app-server'], {
    env,
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const client = createClient(
    createStreamTransport({ readable: child.stdout, writable: child.stdin }),
  )
  await client.initialize({ clientInfo })
  client.request('getAuthStatus', refresh).catch(() => undefined)
  await setTimeout(Math.random() * 3 * issuerDelayMs)
  child.kill(signal)
  await ended(child)
  await client.close()
}

async function closeClient(env: NodeJS.ProcessEnv): Promise<void> {
  const { client, exited } = start(env)
  await client.initialize({ clientInfo })
  client.request('getAuthStatus', refresh).catch(() => undefined)
  await setTimeout(Math.random() * 3 * issuerDelayMs)
  await client.close()
  await exited
}

/** The token after a refresh that nothing disturbs. */
async function refreshOnce(env: NodeJS.ProcessEnv): Promise<string | null> {
  const { client } = start(env)
  await client.initialize({ clientInfo })
  const { authToken } = await client.request('getAuthStatus', refresh)
  await client.close()
  return authToken ?? null
}

function start(env: NodeJS.ProcessEnv) {
  const transport = spawnTransport({
    command: process.execPath,
    args: [server, 'app-server'],
    env,
  })
  return { client: createClient(transport), exited: transport.exited }
}

function createHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'codex-contract-kills-'))
  writeFileSync(join(home, 'auth.json'), createAuthJson())
  return home
}

async function firstOutput(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => child.stdout?.once('data', (data) => resolve(String(data))))
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  await new Promise((resolve) => child.once('exit', resolve))
}

function hasTemporary(home: string): boolean {
  return readdirSync(home).some((name) => name.endsWith('.tmp'))
}

function isWhole(home: string): boolean {
  try {
    const { tokens } = JSON.parse(readFileSync(join(home, 'auth.json'), 'utf8')) as {
      tokens?: { access_token?: string }
    }
    return typeof tokens?.access_token === 'string'
  } catch {
    return false
  }
}
