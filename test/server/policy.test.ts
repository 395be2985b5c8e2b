import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openAccountContext } from '../../src/cli/account-context.js'
import { accountContract } from '../../src/contract/account-contract.js'
import { accountHandlers } from '../../src/server/account/handlers.js'
import { createServer } from '../../src/server/server.js'
import type { BackendAnswer } from '../codex/mock-backend.js'
import { startMockBackend } from '../codex/mock-backend.js'
import { createClaims, createJwt } from '../support/jwt.js'
import { LineClient } from '../support/server.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'

const now = Date.UTC(2026, 10, 28)

/** Tokens that have expired, so that a server would renew them before it uses them. */
function createChatgptFile(plan = 'plus') {
  const owner = { email: 'a@example.com', plan, accountId: 'ws-1', userId: 'user-1' }
  const access = createJwt({ ...createClaims(owner), exp: now / 1000 - 60 })
  const tokens = { id_token: access, access_token: access, refresh_token: 'rt', account_id: 'ws-1' }
  return { auth_mode: 'chatgpt', tokens, last_refresh: new Date(now).toISOString() }
}

const apiKeyFile = { auth_mode: 'apikey', OPENAI_API_KEY: 'sk-CANARY' }

interface World {
  stored?: object
  user?: string
  system?: string
  managed?: string
  requirements?: string
  project?: string
  bundle?: BackendAnswer
  token?: BackendAnswer
  home?: string
}

/** A server of a home, as `app-server` runs it, and the requests that it makes. */
async function start(world: World) {
  const { home = createTemporaryFolder(), stored, bundle, token } = world
  const [systemFolder, cwd] = [createTemporaryFolder(), createTemporaryFolder()]
  const backend = await startMockBackend({ ...(bundle && { bundle }), ...(token && { token }) })
  onTestFinished(() => backend.close())
  const trust =
    world.project === undefined
      ? ''
      : `\n[projects.${JSON.stringify(cwd)}]\ntrust_level = "trusted"\n`
  const baseUrl = `chatgpt_base_url = "${backend.origin}/backend-api"\n`
  writeFileSync(join(home, 'config.toml'), baseUrl + (world.user ?? '') + trust)
  if (stored !== undefined) writeFileSync(join(home, 'auth.json'), JSON.stringify(stored))
  const files = {
    'config.toml': world.system,
    'managed_config.toml': world.managed,
    'requirements.toml': world.requirements,
  }
  for (const [name, text] of Object.entries(files)) {
    if (text !== undefined) writeFileSync(join(systemFolder, name), text)
  }
  if (world.project !== undefined) {
    mkdirSync(join(cwd, '.codex'))
    writeFileSync(join(cwd, '.codex', 'config.toml'), world.project)
  }
  const context = await openAccountContext({
    env: {
      CODEX_HOME: home,
      CODEX_REFRESH_TOKEN_URL_OVERRIDE: `${backend.origin}/oauth/token`,
      CODEX_APP_SERVER_LOGIN_ISSUER: backend.origin,
    },
    cwd,
    systemFolder,
    overrides: [],
    now: () => now,
    warn: () => undefined,
    log: () => undefined,
    reportIgnored: () => undefined,
    report: () => undefined,
  })
  const client = new LineClient(createServer(accountContract, accountHandlers(context)))
  const ask = async (method: string, params?: unknown) => {
    await client.send({ id: 1, method, ...(params !== undefined && { params }) })
    for (;;) {
      const message = await client.read()
      if ('id' in message) return message
    }
  }
  await client.initialize({ experimentalApi: true })
  const listRequests = () => backend.requests.map(({ method, path }) => `${method} ${path}`)
  return { home, context, ask, listRequests }
}

const api = 'forced_login_method = "api"\n'
const otherWorkspace = 'forced_chatgpt_workspace_id = "ws-2"\n'
const fragment = (contents: string) => ({
  enterprise_managed: [{ id: 'r1', name: 'Rules', contents }],
})
const bundleRequest = 'GET /backend-api/wham/config/bundle'

const hiding: [layer: string, world: World, requests?: string[]][] = [
  ['the user', { user: api }],
  ['the user, by workspace', { user: otherWorkspace }],
  ['the system', { system: api }],
  ['the managed file', { managed: api }],
  ['a trusted project', { project: api }],
  ['requirements', { requirements: 'allowed_login_methods = ["api"]' }],
  ['requirements, by workspace', { requirements: 'allowed_chatgpt_workspaces = ["ws-2"]' }],
]

test.each(hiding)(
  'a ChatGPT login that %s forbids is invisible and sent nowhere',
  async (_l, world) => {
    const { ask, listRequests, home } = await start({ ...world, stored: createChatgptFile() })
    const stored = readFileSync(join(home, 'auth.json'), 'utf8')
    for (const refreshToken of [false, true]) {
      expect(await ask('account/read', { refreshToken })).toMatchObject({
        result: { account: null },
      })
      expect(await ask('getAuthStatus', { includeToken: true, refreshToken })).toMatchObject({
        result: { authMethod: null, authToken: null },
      })
    }
    expect(await ask('account/rateLimits/read')).toMatchObject({
      error: { data: { kind: 'authRequired' } },
    })
    expect(readFileSync(join(home, 'auth.json'), 'utf8')).toBe(stored)
    expect(await ask('account/logout')).toHaveProperty('result')
    expect(existsSync(join(home, 'auth.json'))).toBe(false)
    expect(listRequests()).toEqual([])
  },
)

test('a login that makes calls for another workspace than that of its tokens is not used', async () => {
  const { tokens, ...rest } = createChatgptFile()
  const stored = { ...rest, tokens: { ...tokens, account_id: 'ws-2' } }
  const { ask, listRequests } = await start({
    stored,
    user: 'forced_chatgpt_workspace_id = "ws-1"\n',
  })
  expect(await ask('account/read', {})).toMatchObject({ result: { account: null } })
  expect(await ask('account/rateLimits/read')).toHaveProperty('error')
  expect(listRequests()).toEqual([])
})

const externalTokens = {
  type: 'chatgptAuthTokens',
  accessToken: createChatgptFile().tokens.access_token,
  chatgptAccountId: 'ws-1',
}
const methodSources: [layer: string, world: (line: string, required: string) => World][] = [
  ['the user', (user) => ({ user })],
  ['the system', (system) => ({ system })],
  ['the managed file', (managed) => ({ managed })],
  ['a trusted project', (project) => ({ project })],
  ['requirements', (_line, requirements) => ({ requirements })],
]

test.each(methodSources)('logins that %s forbids are refused', async (_layer, world) => {
  const apiOnly = await start(world(api, 'allowed_login_methods = ["api"]'))
  for (const params of [{ type: 'chatgpt' }, { type: 'chatgptDeviceCode' }, externalTokens]) {
    expect(await apiOnly.ask('account/login/start', params)).toMatchObject({
      error: {
        code: -32600,
        message: expect.stringMatching(/is disabled\. Use API key login instead\.$/) as string,
      },
    })
  }
  const chatgptOnly = await start(
    world('forced_login_method = "chatgpt"\n', 'allowed_login_methods = ["chatgpt"]'),
  )
  const signIn = { type: 'apiKey', apiKey: 'sk-CANARY' }
  expect(await chatgptOnly.ask('account/login/start', signIn)).toMatchObject({
    error: { code: -32600, message: 'API key login is disabled. Use ChatGPT login instead.' },
  })
  expect([...apiOnly.listRequests(), ...chatgptOnly.listRequests()]).toEqual([])
  expect(existsSync(join(chatgptOnly.home, 'auth.json'))).toBe(false)
})

const syntax = 'forced_login_method = ['
const unreadable: [layer: string, world: World][] = [
  ['the user', { user: syntax }],
  ['the user, by one value', { user: 'forced_login_method = "apikey"' }],
  ['the system', { system: syntax }],
  ['the managed file', { managed: syntax }],
  ['requirements', { requirements: syntax }],
]

test.each(unreadable)(
  'while the restrictions of %s are unknown, no login is used or started',
  async (_layer, world) => {
    const { ask, listRequests, home } = await start({ ...world, stored: createChatgptFile() })
    const failed = {
      error: {
        code: -32603,
        message: expect.stringMatching(
          /^failed to load workspace requirements: invalid configuration at \//,
        ) as string,
      },
    }
    expect(await ask('account/read', { refreshToken: true })).toMatchObject(failed)
    expect(await ask('account/rateLimits/read')).toMatchObject(failed)
    expect(await ask('getAuthStatus', { includeToken: true, refreshToken: true })).toMatchObject({
      result: { authMethod: null, authToken: null },
    })
    const signIn = { type: 'apiKey', apiKey: 'sk-CANARY' }
    for (const params of [
      signIn,
      { type: 'chatgpt' },
      { type: 'chatgptDeviceCode' },
      externalTokens,
    ]) {
      expect(await ask('account/login/start', params)).toMatchObject({
        error: {
          code: -32600,
          message: expect.stringMatching(
            /^Login is disabled until the configuration can be read: \//,
          ) as string,
        },
      })
    }
    expect(JSON.parse(readFileSync(join(home, 'auth.json'), 'utf8'))).toEqual(createChatgptFile())
    expect(await ask('account/logout')).toHaveProperty('result')
    expect(listRequests()).toEqual([])
  },
)

test.each(unreadable)(
  'while those of %s are unknown, no API key is given out',
  async (_l, world) => {
    const { ask } = await start({ ...world, stored: apiKeyFile })
    expect(JSON.stringify(await ask('getAuthStatus', { includeToken: true }))).not.toContain(
      'CANARY',
    )
  },
)

test('an edit that forbids the login stops its refresh and its calls', async () => {
  const { ask, listRequests, home } = await start({ stored: createChatgptFile() })
  await ask('account/rateLimits/read')
  const before = listRequests()
  expect(before).toContain('POST /oauth/token')
  writeFileSync(join(home, 'config.toml'), api)
  expect(await ask('account/rateLimits/read')).toHaveProperty('error')
  expect(await ask('account/read', { refreshToken: true })).toMatchObject({
    result: { account: null },
  })
  writeFileSync(join(home, 'config.toml'), syntax)
  expect(await ask('account/read', { refreshToken: true })).toMatchObject({
    result: { account: null },
  })
  expect(listRequests()).toEqual(before)
})

// Tokens of a workspace account that need no refresh.
function createBusinessFile(plan = 'business') {
  const { tokens, ...rest } = createChatgptFile(plan)
  const { id_token: claims } = tokens
  const lasting = createJwt({ jti: claims, exp: now / 1000 + 36_000 })
  return { ...rest, tokens: { ...tokens, access_token: lasting } }
}

const enterprise: [part: string, body: object][] = [
  ['requirements', { requirements_toml: fragment('allowed_login_methods = ["api"]') }],
  ['workspaces', { requirements_toml: fragment('allowed_chatgpt_workspaces = ["ws-2"]') }],
  ['configuration', { config_toml: fragment(api) }],
]

test.each(enterprise)('the %s of a workspace hide its account', async (_part, body) => {
  const { ask, listRequests, home } = await start({
    stored: createBusinessFile(),
    bundle: { body },
  })
  expect(listRequests()).toEqual([])
  expect(await ask('account/read', { refreshToken: true })).toMatchObject({
    result: { account: null },
  })
  expect(await ask('account/rateLimits/read')).toMatchObject({
    error: { data: { kind: 'authRequired' } },
  })
  expect(listRequests()).toEqual([bundleRequest])
  expect(statSync(join(home, 'enterprise-policy.json')).mode & 0o777).toBe(0o600)
})

test('an empty policy allows the account, and is requested once', async () => {
  const { ask, listRequests } = await start({ stored: createBusinessFile(), bundle: { body: {} } })
  for (let count = 0; count < 3; count++) {
    expect(await ask('account/read', {})).toMatchObject({
      result: { account: { planType: 'business' } },
    })
  }
  expect(listRequests()).toEqual([bundleRequest])
})

test.each(['free', 'plus', 'pro', 'team', 'self_serve_business_usage_based', 'mystery'])(
  'no policy is requested for the plan %s',
  async (plan) => {
    const { ask, listRequests } = await start({ stored: createBusinessFile(plan) })
    await ask('account/read', {})
    await ask('account/rateLimits/read')
    expect(listRequests()).not.toContain(bundleRequest)
  },
)

test('without a policy, the account is an error and is not used', async () => {
  const bundle = { status: 404, body: {} }
  const { ask, listRequests } = await start({ stored: createBusinessFile(), bundle })
  const message = 'failed to load workspace requirements: cloud config: request failed'
  expect(await ask('account/read', {})).toMatchObject({ error: { code: -32603, message } })
  expect(await ask('account/rateLimits/read')).toHaveProperty('error')
  expect(new Set(listRequests())).toEqual(new Set([bundleRequest]))
})

test.each([{ requirements_toml: [] }, { config_toml: [] }])(
  'a policy with a list in the place of files is none: %j',
  async (body) => {
    const { ask } = await start({ stored: createBusinessFile(), bundle: { body } })
    const message = 'failed to load workspace requirements: cloud config: request failed'
    expect(await ask('account/read', {})).toMatchObject({ error: { code: -32603, message } })
  },
)

test('the last known policy holds at a start without a network', async () => {
  const body = { requirements_toml: fragment('allowed_login_methods = ["api"]') }
  const first = await start({ stored: createBusinessFile(), bundle: { body } })
  await first.ask('account/read', {})
  const { home } = first
  const path = join(home, 'enterprise-policy.json')
  const old = { ...(JSON.parse(readFileSync(path, 'utf8')) as object), fetchedAtMs: 0 }
  writeFileSync(path, JSON.stringify(old))
  const second = await start({ home, bundle: { status: 404, body: {} } })
  expect(await second.ask('account/login/start', { type: 'chatgpt' })).toHaveProperty('error')
  expect(await second.ask('account/read', {})).toMatchObject({ result: { account: null } })
  expect(second.listRequests()).toEqual([bundleRequest])
})

test.each([
  [{ body: { requirements_toml: fragment('allowed_login_methods = ["api"]') } }],
  [{ status: 404, body: {} }],
])('a plan that changes in a refresh is not used without its policy', async (bundle) => {
  const { id_token, access_token } = createBusinessFile('enterprise').tokens
  const token = { body: { id_token, access_token, refresh_token: 'rt-new' } }
  for (const [method, params] of [
    ['account/rateLimits/read', undefined],
    ['getAuthStatus', { includeToken: true }],
    ['account/read', { refreshToken: true }],
  ] as const) {
    const { ask, listRequests } = await start({ stored: createChatgptFile('pro'), token, bundle })
    const answer = JSON.stringify(await ask(method, params))
    expect(answer).not.toContain(access_token)
    expect(answer).not.toContain('"planType"')
    expect(new Set(listRequests())).toEqual(new Set(['POST /oauth/token', bundleRequest]))
  }
})
