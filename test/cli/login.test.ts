import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { PassThrough } from 'node:stream'
import { expect, onTestFinished, test } from 'vitest'
import { AuthError } from '../../src/auth/errors.js'
import { runLogin } from '../../src/cli/commands/login.js'
import { signInWithApiKey } from '../../src/cli/sign-in/api-key.js'
import { signInWithBrowser } from '../../src/cli/sign-in/browser.js'
import { signInWithDeviceCode } from '../../src/cli/sign-in/device-code.js'
import type { SignIn } from '../../src/cli/sign-in/sign-in.js'
import type { IssuerOptions } from '../support/issuer.js'
import { startIssuer } from '../support/issuer.js'
import type { HomeContent, TestHome, TestTerminal } from './account-fixture.js'
import { createHome, createLogin, createTerminal, somebody } from './account-fixture.js'

const key = 'sk-proj-CANARY-CANARY-ABCDE'

interface Attempt {
  signIn: SignIn
  terminal: TestTerminal
  interrupted?: AbortSignal
  json?: boolean
}

async function login({ signIn, terminal, interrupted, json = false }: Attempt) {
  const signal = interrupted ?? new AbortController().signal
  const code = await runLogin({ signIn, interrupted: signal, json, overrides: [] }, terminal)
  const { stdout, stderr } = terminal.output()
  expect(stdout + stderr).not.toContain('CANARY')
  return { code, stdout, stderr }
}

async function prepare(content: HomeContent = {}, options: IssuerOptions = {}) {
  const issuer = await startIssuer({ person: somebody, interval: '1', ...options })
  onTestFinished(() => issuer.close())
  const home = createHome({ issuer: issuer.origin, ...content })
  return { issuer, home, terminal: createTerminal(home.env) }
}

function readStored({ authFile }: TestHome): unknown {
  return JSON.parse(readFileSync(authFile, 'utf8'))
}

/** Does what a person does in a browser. */
const visit = (url: string) => fetch(url)

test('a key from stdin is stored without the space around it: 0', async () => {
  const home = createHome()
  const terminal = createTerminal(home.env, `  ${key}\n`)
  const { code, stdout, stderr } = await login({ signIn: signInWithApiKey, terminal })
  expect(readStored(home)).toEqual({ auth_mode: 'apikey', OPENAI_API_KEY: key })
  expect(stdout).toBe(
    [
      'Successfully logged in',
      'Account:     API key configured - sk-proj-***ABCDE',
      '             Authentication is checked when you send a request.',
      'Auth mode:   API key',
      `Credentials: ${home.authFile}`,
      '',
    ].join('\n'),
  )
  expect({ code, stderr }).toEqual({ code: 0, stderr: 'Reading API key from stdin...\n' })
})

test.each(['', ' \n'])(
  'no key on stdin is wrong usage, and stores nothing: 2 (%j)',
  async (input) => {
    const home = createHome()
    const terminal = createTerminal(home.env, input)
    const { code, stdout, stderr } = await login({ signIn: signInWithApiKey, terminal })
    expect(stderr).toContain('Error logging in: No API key provided via stdin.\n')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(existsSync(home.authFile)).toBe(false)
  },
)

test('a key is not waited for any more once somebody has had enough: 1', async () => {
  const { env } = createHome()
  const terminal = { ...createTerminal(env), stdin: new PassThrough() }
  const interrupt = new AbortController()
  const running = login({ signIn: signInWithApiKey, terminal, interrupted: interrupt.signal })
  interrupt.abort(new AuthError('login_canceled', 'Login canceled'))
  const { code, stderr } = await running
  expect(stderr).toMatch(/Login canceled\n$/)
  expect(code).toBe(1)
})

test.each([
  ['chatgpt', signInWithApiKey, 'API key login is disabled. Use ChatGPT login instead.'],
  ['api', signInWithBrowser(visit), 'ChatGPT login is disabled. Use API key login instead.'],
  ['api', signInWithDeviceCode, 'ChatGPT login is disabled. Use API key login instead.'],
])('forced_login_method = "%s" forbids the other login: 1', async (method, signIn, message) => {
  const { home, terminal, issuer } = await prepare({
    config: `forced_login_method = "${method}"`,
  })
  const { code, stdout, stderr } = await login({ signIn, terminal })
  expect({ code, stdout, stderr }).toEqual({
    code: 1,
    stdout: '',
    stderr: `Error logging in: ${message}\n`,
  })
  expect(existsSync(home.authFile)).toBe(false)
  expect(issuer.requests).toEqual([])
})

test.each([
  ['cli_auth_credentials_store = "ephemeral"', 'keeps credentials in memory'],
  ['cli_auth_credentials_store = ', 'config.toml is invalid; fix it before a login'],
])('a login that cannot be kept is not begun: 2 (%s)', async (config, message) => {
  const { terminal, issuer } = await prepare({ config })
  const { code, stderr } = await login({ signIn: signInWithBrowser(visit), terminal })
  expect(stderr).toContain(message)
  expect(code).toBe(2)
  expect(issuer.requests).toEqual([])
})

test('the browser is opened at the URL that is shown, and the login is stored: 0', async () => {
  const { home, terminal, issuer } = await prepare()
  let opened = ''
  const openBrowser = (url: string) => visit((opened = url))
  const { code, stdout, stderr } = await login({ signIn: signInWithBrowser(openBrowser), terminal })
  expect(opened).toContain(`${issuer.origin}/oauth/authorize?`)
  expect(stderr).toContain(`navigate to this URL to authenticate:\n\n${opened}\n\n`)
  expect(stdout).toBe(
    [
      'Successfully logged in',
      'Account:     a@example.com (Pro)',
      'Auth mode:   ChatGPT',
      'Workspace:   ws-A',
      `Credentials: ${home.authFile}`,
      '',
    ].join('\n'),
  )
  expect(code).toBe(0)
  expect(readStored(home)).toMatchObject({ auth_mode: 'chatgpt', tokens: { account_id: 'ws-A' } })
})

test('the document of a login goes to stdout, its URL to stderr', async () => {
  const { home, terminal } = await prepare()
  const { code, stdout, stderr } = await login({
    signIn: signInWithBrowser(visit),
    terminal,
    json: true,
  })
  expect(JSON.parse(stdout)).toMatchObject({
    success: true,
    account: { authMode: 'chatgpt', email: 'a@example.com', planType: 'pro', accountId: 'ws-A' },
    credentials: { store: 'file', path: home.authFile },
    error: null,
  })
  expect(stderr).toContain('/oauth/authorize?')
  expect(code).toBe(0)
})

test('a browser that cannot be opened is no error: the URL is there', async () => {
  const { terminal } = await prepare()
  const openBrowser = (url: string) =>
    visit(url).then(() => Promise.reject(new Error('no display')))
  const { code, stderr } = await login({ signIn: signInWithBrowser(openBrowser), terminal })
  expect(stderr).not.toContain('no display')
  expect(code).toBe(0)
})

test('a login that is refused leaves the older one as it was: 1', async () => {
  const auth = createLogin()
  const denial = { error: 'access_denied', error_description: 'not today' }
  const { home, terminal } = await prepare({ auth }, { denial })
  const { code, stdout, stderr } = await login({ signIn: signInWithBrowser(visit), terminal })
  expect(stderr).toMatch(/Error logging in: Sign-in failed: not today\n$/)
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(readStored(home)).toEqual(auth)
})

test('an older login stays until the new one is stored', async () => {
  const auth = createLogin({ email: 'old@example.com' })
  const seen: unknown[] = []
  const prepared = await prepare(
    { auth },
    { onCall: (call) => void (call === 'code' && seen.push(readStored(prepared.home))) },
  )
  const { code } = await login({
    signIn: signInWithBrowser(visit),
    terminal: prepared.terminal,
  })
  expect(code).toBe(0)
  expect(seen).toEqual([auth])
  expect(readStored(prepared.home)).not.toEqual(auth)
})

test('a workspace that config.toml does not allow is refused: 1', async () => {
  const { home, terminal } = await prepare({ config: 'forced_chatgpt_workspace_id = "ws-B"' })
  const { code, stdout } = await login({
    signIn: signInWithBrowser(visit),
    terminal,
    json: true,
  })
  expect(JSON.parse(stdout)).toMatchObject({
    success: false,
    account: null,
    error: { code: 'login_failed', message: 'Login is restricted to workspace id(s) ws-B.' },
  })
  expect(code).toBe(1)
  expect(existsSync(home.authFile)).toBe(false)
})

test.each([
  ['a browser', signInWithBrowser(() => expect.unreachable('A page was opened'))],
  ['a device code', signInWithDeviceCode],
])('no one is asked to sign in with %s where that cannot be stored: 3', async (_way, signIn) => {
  const { home, terminal, issuer } = await prepare()
  mkdirSync(home.authFile)
  const { code, stderr } = await login({ signIn, terminal })
  expect(stderr).toMatch(/Error logging in: Cannot write ".*": EISDIR: .*\n$/)
  expect(stderr).not.toContain('Open this link')
  expect(issuer.requests).toEqual([])
  expect(code).toBe(3)
})

test('credentials that cannot be stored: 3', async () => {
  const { home, terminal } = await prepare()
  const signIn = signInWithBrowser((url) => {
    mkdirSync(home.authFile)
    return visit(url)
  })
  const { code, stderr } = await login({ signIn, terminal })
  expect(stderr).toContain('Error logging in: Sign-in completed but credentials could not be saved')
  expect(code).toBe(3)
})

test('a login that is canceled says so and stores nothing: 1', async () => {
  const { home, terminal } = await prepare()
  const interrupt = new AbortController()
  const signIn = signInWithBrowser(async () => {
    interrupt.abort(new AuthError('login_canceled', 'Login canceled'))
  })
  const { code, stdout, stderr } = await login({ signIn, terminal, interrupted: interrupt.signal })
  expect(stderr).toMatch(/Ctrl-C cancels\.\nLogin canceled\n$/)
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(existsSync(home.authFile)).toBe(false)
})

test('a device login shows where to go and the code, and never opens a browser: 0', async () => {
  const { home, terminal, issuer } = await prepare()
  const { code, stdout, stderr } = await login({ signIn: signInWithDeviceCode, terminal })
  expect(stderr).toContain(`\n   ${issuer.origin}/codex/device\n`)
  expect(stderr).toContain('\n   ABCD-1234\n')
  expect(stderr).toContain('Never enter a code that you were sent')
  expect(stdout).toContain('Successfully logged in\nAccount:     a@example.com (Pro)\n')
  expect(code).toBe(0)
  expect(issuer.calls()).toEqual(['usercode', 'poll', 'code'])
  expect(readStored(home)).toMatchObject({ auth_mode: 'chatgpt', OPENAI_API_KEY: null })
})

test('an issuer without device logins says so: 1', async () => {
  const { terminal } = await prepare({}, { answers: { usercode: { status: 404 } } })
  const { code, stderr } = await login({ signIn: signInWithDeviceCode, terminal })
  expect(stderr).toMatch(
    /^Error logging in: device code login is not enabled for this Codex server/,
  )
  expect(code).toBe(1)
})
