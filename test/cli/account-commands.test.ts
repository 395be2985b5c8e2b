import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { runCommand } from '../support/command.js'
import { startIssuer } from '../support/issuer.js'
import { takeLoginPorts } from '../support/login-ports.js'
import { createHome, createLogin } from './account-fixture.js'
import { startCommand as start } from './started-command.js'

// These run dist/, which `npm test` builds first.

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s ends a browser login: nothing is stored, nobody listens, 1',
  async (signal) => {
    const { env, authFile } = createHome()
    onTestFinished(await takeLoginPorts())
    const { child, exit, stderr } = start(['login', '--no-browser'], env)
    const port = Number(await stderr.until(/(?<=localhost:)\d+(?=\.\n)/))
    await stderr.until(/Waiting for you/)
    child.kill(signal)
    const { code, signal: killedBy, stdout, stderr: told } = await exit
    expect(told).toMatch(/Login canceled\n$/)
    expect({ code, killedBy, stdout }).toEqual({ code: 1, killedBy: null, stdout: '' })
    expect(existsSync(authFile)).toBe(false)
    await listenOnce(port)
  },
)

/** Fails when the port is taken. */
async function listenOnce(port: number): Promise<void> {
  const server = createServer().listen(port, '127.0.0.1')
  await once(server, 'listening')
  server.close()
}

test('a browser login brings the browser to its last page before the process ends', async () => {
  const issuer = await startIssuer({ person: { email: 'a@example.com' } })
  onTestFinished(() => issuer.close())
  onTestFinished(await takeLoginPorts())
  const { env, authFile } = createHome({ issuer: issuer.origin })
  const { exit, stderr } = start(['login', '--no-browser', '--json'], env)
  const url = await stderr.until(/http\S+\/oauth\/authorize\S+(?=\n)/)
  const page = await fetch(url)
  expect(page.status).toBe(200)
  expect(new URL(page.url).pathname).toBe('/success')
  const { code, stdout } = await exit
  expect(JSON.parse(stdout)).toMatchObject({ success: true, account: { email: 'a@example.com' } })
  expect(code).toBe(0)
  expect(existsSync(authFile)).toBe(true)
})

test('the issuer is told about a logout before the process ends', async () => {
  const issuer = await startIssuer()
  onTestFinished(() => issuer.close())
  const { env, authFile } = createHome({ auth: createLogin(), issuer: issuer.origin })
  const { code, stdout, stderr } = await start(['logout'], env).exit
  expect({ code, stdout, stderr }).toEqual({
    code: 0,
    stdout: 'Successfully logged out\n',
    stderr: '',
  })
  expect(issuer.calls()).toEqual(['revoke'])
  expect(existsSync(authFile)).toBe(false)
})

test('an issuer that does not answer keeps neither the outcome of a logout nor the process', async () => {
  const issuer = await startIssuer({ onCall: () => new Promise(() => undefined) })
  onTestFinished(() => issuer.close())
  const { env, authFile } = createHome({ auth: createLogin(), issuer: issuer.origin })
  const { exit, stdout } = start(['logout'], env)
  await stdout.until(/Successfully logged out\n/)
  expect(existsSync(authFile)).toBe(false)
  expect(await exit).toMatchObject({ code: 0, stderr: '' })
})

test('a key goes through a pipe into the store, and status finds it', async () => {
  const { env } = createHome()
  const login = await start(['login', '--with-api-key'], env, 'sk-proj-CANARY-ABCDE\n').exit
  expect(login).toMatchObject({ code: 0, stderr: 'Reading API key from stdin...\n' })
  const status = await start(['status', '--json'], env).exit
  expect(status).toMatchObject({ code: 0, stderr: '' })
  expect(JSON.parse(status.stdout)).toMatchObject({ account: { apiKey: 'sk-proj-***ABCDE' } })
  expect(login.stdout + status.stdout).not.toContain('CANARY')
})

test.skipIf(process.platform !== 'linux')(
  'a keyring that cannot be reached is no signed-out person: 3, and no login is begun',
  async () => {
    const { env } = createHome({ config: 'cli_auth_credentials_store = "keyring"' })
    const withoutBus = { ...env, DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' }
    const status = await start(['status', '--json'], withoutBus).exit
    expect(JSON.parse(status.stdout)).toMatchObject({
      loggedIn: false,
      credentials: { store: 'keyring', path: null },
      error: { code: 'keyring_failed' },
    })
    expect(status).toMatchObject({ code: 3, stderr: '' })
    const login = await start(['login', '--no-browser'], withoutBus).exit
    expect(login.stderr).toMatch(/^Error logging in: failed to load CLI auth from keyring: .*\n$/)
    expect(login).toMatchObject({ code: 3, stdout: '' })
  },
)

test.each([
  [['status', '--colour'], "error: unknown option '--colour'"],
  [['status', 'now'], "error: too many arguments for 'status'"],
  [['logout', '-c', 'novalue'], "Invalid override (missing '=')"],
  [['login', '--with-api-key', '--device-auth'], "option '--with-api-key' cannot be used with"],
  [['login', '--api-key', 'CANARY'], 'do not pass a key on the command line'],
  [['login', '--api-key=CANARY'], 'do not pass a key on the command line'],
  [['login', '--with-api-key=CANARY'], "error: unknown option '--with-api-key=...'"],
  [['login', '--with-api-key', 'CANARY'], "error: too many arguments for 'login'"],
])('%j is wrong usage: 2, without what may be a key', async (args, message) => {
  const { code, stdout, stderr } = await runCommand(args, { env: createHome().env })
  expect(stderr).toContain(message)
  expect(stderr).not.toContain('CANARY')
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
})

test.each(['status', 'logout', 'login'])(
  '%s --help names options, examples and exit codes',
  async (name) => {
    const { code, stdout } = await runCommand([name, '--help'], { env: createHome().env })
    expect(stdout).toContain('--json')
    expect(stdout).toContain(`Examples:\n  $ codex-contract ${name}`)
    expect(stdout).toMatch(/Exit codes:\n {2}0 {2}/)
    expect(code).toBe(0)
  },
)
