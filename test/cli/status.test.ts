import { mkdirSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { runStatus } from '../../src/cli/commands/status.js'
import type { BackendAnswers } from '../codex/mock-backend.js'
import { startMockBackend } from '../codex/mock-backend.js'
import type { HomeContent } from './account-fixture.js'
import { createJwt } from '../support/jwt.js'
import { createHome, createLogin, createTerminal, now, somebody } from './account-fixture.js'

const key = 'sk-proj-CANARY-CANARY-ABCDE'
const keyAuth = { auth_mode: 'apikey', OPENAI_API_KEY: key }

interface Run {
  json?: boolean
  backend?: BackendAnswers
}

/** What the command says about a home. Whatever it says, it says no secret. */
async function status(content: HomeContent, { json = false, backend }: Run = {}) {
  const mock = await startMockBackend(backend)
  onTestFinished(() => mock.close())
  const { authFile, env } = createHome({ issuer: mock.origin, ...content })
  const terminal = createTerminal(env)
  const overrides = [`chatgpt_base_url="${mock.origin}"`]
  const code = await runStatus({ json, overrides }, terminal)
  const { stdout, stderr } = terminal.output()
  expect(stdout + stderr).not.toContain('CANARY')
  return { code, stdout, stderr, authFile, requests: mock.requests }
}

async function statusDocument(content: HomeContent, run: Run = {}) {
  const { code, stdout, stderr, authFile } = await status(content, { ...run, json: true })
  return { code, stderr, authFile, document: JSON.parse(stdout) as Record<string, unknown> }
}

const nobody = {
  account: null,
  signInRequired: true,
  limits: null,
  limitsReadAt: null,
  limitsError: null,
}

test('nobody is signed in: 1', async () => {
  const { code, stdout, stderr } = await status({})
  expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: 'Not logged in\n', stderr: '' })
})

test('nobody is signed in, as a document', async () => {
  const { code, stderr, authFile, document } = await statusDocument({})
  const credentials = { store: 'file', path: authFile }
  expect(document).toEqual({ loggedIn: false, ...nobody, credentials, error: null })
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
})

test('an API key shows masked, and without limits', async () => {
  const { code, stdout, stderr, authFile, requests } = await status({ auth: keyAuth })
  expect(stdout).toBe(
    [
      'Account:     API key configured - sk-proj-***ABCDE',
      '             Authentication is checked when you send a request.',
      'Auth mode:   API key',
      `Credentials: ${authFile}`,
      '',
    ].join('\n'),
  )
  expect({ code, stderr, requests }).toEqual({ code: 0, stderr: '', requests: [] })
})

test('an API key, as a document', async () => {
  const { code, document } = await statusDocument({ auth: keyAuth })
  expect(document).toMatchObject({
    loggedIn: true,
    account: { authMode: 'apikey', apiKey: 'sk-proj-***ABCDE', email: null, planType: null },
    limits: null,
    limitsError: null,
  })
  expect(code).toBe(0)
})

test('claims of a wrong type leave the login usable, and a warning names them', async () => {
  const id_token = createJwt({ exp: 1764290000.5, email: ['CANARY'] })
  const login = createLogin() as { tokens: object }
  const auth = { ...login, tokens: { ...login.tokens, id_token } }
  const { code, document, stderr } = await statusDocument({ auth })
  expect(document).toMatchObject({ loggedIn: true, account: { authMode: 'chatgpt', email: null } })
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr:
      'Warning: Part of the credentials is ignored: the claim "/email" must be string or null\n',
  })
})

const usage = {
  body: {
    plan_type: 'pro',
    rate_limit: {
      allowed: true,
      limit_reached: false,
      primary_window: {
        used_percent: 42,
        limit_window_seconds: 18_000,
        reset_after_seconds: 60,
        reset_at: now / 1000 + 60,
      },
    },
  },
}

test('a login with ChatGPT shows with its plan, its workspace and its limits', async () => {
  const { code, stdout, stderr, authFile } = await status(
    { auth: createLogin() },
    { backend: { usage } },
  )
  const [account, limits] = stdout.split('\n\n')
  expect(account).toBe(
    [
      'Account:     a@example.com (Pro)',
      'Auth mode:   ChatGPT',
      'Workspace:   ws-A',
      `Credentials: ${authFile}`,
    ].join('\n'),
  )
  expect(limits).toMatch(/^5h limit: \[█{12}░{8}\] 58% left \(resets \d\d:\d\d\)\n$/)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
})

test('a login with ChatGPT, as a document with the limits as on the wire', async () => {
  const { code, document } = await statusDocument({ auth: createLogin() }, { backend: { usage } })
  expect(document).toMatchObject({
    loggedIn: true,
    account: {
      authMode: 'chatgpt',
      apiKey: null,
      email: 'a@example.com',
      planType: 'pro',
      plan: 'pro',
      accountId: 'ws-A',
      userId: 'user-1',
    },
    error: null,
    limits: { rateLimits: { primary: { usedPercent: 42, resetsAt: now / 1000 + 60 } } },
    limitsReadAt: now / 1000,
    limitsError: null,
  })
  expect(code).toBe(0)
})

test.each([
  [{ plan: 'self_serve_business_prolite' }, 'Self Serve Business Pro Lite'],
  [{ plan: 'enterprise_cbp_usage_based' }, 'Enterprise CBP Usage Based'],
  [{ plan: 'hc' }, 'Enterprise'],
  [{ plan: 'quorum' }, 'quorum'],
  [{}, 'unknown plan'],
])('the plan %j is called "%s"', async (plan, name) => {
  const { stdout } = await status({ auth: createLogin({ email: 'a@example.com', ...plan }) })
  expect(stdout).toContain(`Account:     a@example.com (${name})\n`)
})

test('an account without limits is said to have none', async () => {
  const { code, stdout } = await status({ auth: createLogin() })
  expect(stdout).toContain('\n\nLimits: not available for this account\n')
  expect(code).toBe(0)
})

test('a backend that fails takes nothing from the account: 0', async () => {
  const { code, stdout } = await status(
    { auth: createLogin() },
    { backend: { usage: { status: 500, body: 'CANARY' } } },
  )
  expect(stdout).toContain('Account:     a@example.com (Pro)\n')
  expect(stdout).toContain(
    '\n\nLimits: could not be read: GET /api/codex/usage failed: 500 Internal Server Error\n',
  )
  expect(code).toBe(0)
})

test('a login that the backend and the issuer refuse says what to do: 1', async () => {
  const backend = {
    usage: { status: 401 },
    token: { status: 401, body: { error: { code: 'refresh_token_expired' } } },
  }
  const { code, document } = await statusDocument({ auth: createLogin() }, { backend })
  expect(document).toMatchObject({
    loggedIn: true,
    account: { email: 'a@example.com' },
    signInRequired: true,
    error: { code: 'refresh_failed', reason: 'expired', message: expired },
    limits: null,
    limitsReadAt: null,
    limitsError: { code: 'refresh_failed', reason: 'expired', message: expired },
  })
  expect(code).toBe(1)
  const text = await status({ auth: createLogin() }, { backend })
  expect(text.stdout).toContain(`\n\nSign-in: required: ${expired}\n`)
  expect(text.stdout).toContain('Account:     a@example.com (Pro)\n')
  expect(text.code).toBe(1)
})

const expired =
  'Your access token could not be refreshed because your refresh token has expired. Please log out and sign in again.'

test('a login whose tokens cannot be renewed is over although its limits can be read: 1', async () => {
  const token = { status: 400, body: { error: { code: 'app_session_expired' } } }
  const auth = createLogin(somebody, createJwt({ exp: now / 1000 + 60 }))
  const { code, document } = await statusDocument({ auth }, { backend: { usage, token } })
  expect(document).toMatchObject({
    signInRequired: true,
    error: { code: 'refresh_failed', reason: 'expired' },
    limits: { rateLimits: { primary: { usedPercent: 42 } } },
    limitsError: null,
  })
  expect(code).toBe(1)
})

test.each([
  ['a refresh that may work later', { status: 500 }, { auth: undefined }],
  [
    'a good access token without a refresh token',
    { status: 401 },
    { auth: { refresh_token: null } },
  ],
])('%s does not end a login: 0', async (_name, token, { auth: tokens }) => {
  const accessToken = createJwt({ exp: now / 1000 + 60 })
  const login = createLogin(somebody, accessToken) as { tokens: object }
  const auth = { ...login, tokens: { ...login.tokens, ...tokens } }
  const { code, document } = await statusDocument({ auth }, { backend: { usage, token } })
  expect(document).toMatchObject({ signInRequired: false, error: null, limitsError: null })
  expect(code).toBe(0)
})

const window = { limit_window_seconds: 18_000, reset_after_seconds: 0, reset_at: now / 1000 - 60 }
const limitsOf = (primary_window: object) => ({
  usage: { body: { plan_type: 'pro', rate_limit: { primary_window } } },
})

test('a window that was dropped is not called unavailable', async () => {
  const backend = limitsOf({ ...window, used_percent: 'CANARY' })
  const { code, stdout, stderr } = await status({ auth: createLogin() }, { backend })
  const reason = '"/rate_limit/primary_window/used_percent" in an answer of the backend'
  expect(stdout).toContain(
    '\n\nLimits: could not be read: the answer of the backend has invalid parts\n',
  )
  expect(stderr).toBe(`Warning: Part of the limits is ignored: ${reason} must be a number\n`)
  expect(code).toBe(0)
  const { document } = await statusDocument({ auth: createLogin() }, { backend })
  expect(document).toMatchObject({
    limits: { rateLimits: { primary: null } },
    limitsError: { code: 'invalid_response', message: `${reason} must be a number` },
  })
})

test('a window with a part out of range keeps its bar, and one with a fraction is whole', async () => {
  for (const [changes, line] of [
    [{ used_percent: 41.6, reset_at: 1e15 }, '5h limit: [████████████░░░░░░░░] 58% left\n'],
    [{ used_percent: '42.0' }, '5h limit: [████████████░░░░░░░░] 58% left (reset was '],
  ] as const) {
    const backend = limitsOf({ ...window, ...changes })
    const { stdout } = await status({ auth: createLogin() }, { backend })
    expect(stdout).toContain(line)
  }
})

test('credentials that are not what they should be: 1, with place and reason', async () => {
  const auth = '{"OPENAI_API_KEY": "CANARY'
  const { code, stdout, stderr, authFile } = await status({ auth })
  expect(stdout).toBe('')
  expect(stderr).toMatch(/^Error checking login status: .*not valid JSON \(line 1 column \d+\)/)
  expect(stderr).toContain(`(${authFile})\n`)
  expect(stderr).toContain('`codex-contract login` replaces it')
  expect(code).toBe(1)
})

test('credentials that are not what they should be, as a document', async () => {
  const { code, stderr, authFile, document } = await statusDocument({ auth: '[]' })
  const credentials = { store: 'file', path: authFile }
  const error = {
    code: 'malformed_auth_file',
    message: expect.stringContaining(authFile) as string,
  }
  expect(document).toEqual({ loggedIn: false, ...nobody, credentials, error })
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
})

test.each([{}, { auth_mode: 'chatgpt' }])(
  'a record without tokens is no login: 1',
  async (auth) => {
    const { env } = createHome({ auth })
    const terminal = createTerminal(env)
    expect(await runStatus({ json: true, overrides: [] }, terminal)).toBe(1)
    expect(JSON.parse(terminal.output().stdout)).toMatchObject({
      loggedIn: false,
      signInRequired: true,
      error: { code: 'missing_credentials' },
    })
  },
)

test('credentials that cannot be read: 3, because nobody knows what they are', async () => {
  const { home, authFile, env } = createHome()
  mkdirSync(authFile)
  const terminal = createTerminal(env)
  expect(await runStatus({ json: false, overrides: [] }, terminal)).toBe(3)
  const { stdout, stderr } = terminal.output()
  expect(stderr).toContain(`Error checking login status: Cannot read "${home}/auth.json": EISDIR`)
  expect(stdout).toBe('')
})

test.each([
  [
    'forced_login_method = "api"',
    createLogin(),
    'login_method_not_allowed',
    'API key login is required, but ChatGPT is currently being used.',
  ],
  [
    'forced_login_method = "chatgpt"',
    keyAuth,
    'login_method_not_allowed',
    'ChatGPT login is required, but an API key is currently being used.',
  ],
  [
    'forced_chatgpt_workspace_id = ["ws-1", "ws-2"]',
    createLogin(),
    'workspace_not_allowed',
    'Login is restricted to workspace(s) ws-1, ws-2, but current credentials belong to ws-A.',
  ],
  [
    'forced_chatgpt_workspace_id = "ws-1"',
    createLogin({ email: 'a@example.com' }),
    'workspace_not_allowed',
    'Login is restricted to workspace(s) ws-1, but current credentials lack a workspace identifier.',
  ],
])('%s hides a login and says so: 1', async (config, auth, errorCode, message) => {
  const { code, stdout, authFile, requests } = await status({ auth, config })
  expect(stdout).toBe(`Not logged in\n${message}\nCredentials: ${authFile}\n`)
  expect({ code, requests }).toEqual({ code: 1, requests: [] })
  const { document } = await statusDocument({ auth, config })
  expect(document).toMatchObject({
    loggedIn: false,
    ...nobody,
    error: { code: errorCode, message },
  })
})

test('a broken config.toml is told beside the account', async () => {
  const { code, stdout, stderr } = await status({ auth: keyAuth, config: 'a = CANARY' })
  expect(stderr).toMatch(/^Warning: Invalid configuration; using defaults\. \S+config\.toml: .*\n$/)
  expect(stdout).toContain('API key configured')
  expect(code).toBe(0)
})

test('--json escapes what controls a terminal, and stays equal in value', async () => {
  const email = 'a\u001b\u007f\u009b\u061c\u200e\u202e\u2069é日@example.com'
  const { stdout } = await status({ auth: createLogin({ ...somebody, email }) }, { json: true })
  expect(stdout).toContain(String.raw`"a\u001b\u007f\u009b\u061c\u200e\u202e\u2069é日@example.com"`)
  expect(JSON.parse(stdout)).toMatchObject({ account: { email } })
})

test('what a token says cannot steer the terminal', async () => {
  const { stdout } = await status({
    auth: createLogin({ ...somebody, email: 'a\u001b[2Jb\u202Ec' }),
  })
  expect(stdout).toContain('Account:     a [2Jb c (Pro)\n')
})
