import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { AuthEvent, AuthManager } from '../../src/auth/auth-manager.js'
import { createAuthManager } from '../../src/auth/auth-manager.js'
import { getCredentials } from '../../src/auth/codex-auth.js'
import { startBrowserLogin } from '../../src/auth/login/browser-login.js'
import { startDeviceLogin } from '../../src/auth/login/device-login.js'
import { createEphemeralStorage } from '../../src/auth/storage/ephemeral-storage.js'
import { createFileStorage } from '../../src/auth/storage/file-storage.js'
import { createBackendClient } from '../../src/backend/backend-client.js'
import { authDefaults } from '../support/auth.js'
import { eventually } from '../support/eventually.js'
import { createClaims, createJwt } from '../support/jwt.js'
import { createRecord, getBearer, signedInNow, startSignedIn } from '../support/signed-in.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'
import { prepareLogin } from './login/login-fixture.js'

const auth = 'https://api.openai.com/auth'
const person = { email: 'a@example.com', plan: 'pro', accountId: 'claimed', userId: 'u' }
const good = createJwt(createClaims(person))
const bearer = createJwt({ ...createClaims(person), jti: 'bearer', exp: signedInNow / 1000 + 3600 })

interface Flow {
  manager: AuthManager
  events: AuthEvent[]
}

/** Every way on which an id token comes here. */
const flows: Record<string, (idToken: unknown) => Promise<Flow>> = {
  'a stored login': (id_token) => {
    const stored = createRecord('old', { id_token, access_token: bearer })
    return startSignedIn({ stored, issuer: () => Response.error() })
  },
  'a device login': async (id_token) => {
    const { flow, auth: manager, events } = await prepareLogin(issues(id_token))
    const { outcome } = await startDeviceLogin(flow)
    await outcome
    return { manager, events }
  },
  'a browser login': async (id_token) => {
    const never = () => new Promise<void>(() => undefined)
    const prepared = await prepareLogin({ ...issues(id_token), flow: { sleep: never } })
    const { authUrl, outcome } = await startBrowserLogin(prepared.flow)
    await Promise.all([fetch(authUrl).then((page) => page.text()), outcome])
    return { manager: prepared.auth, events: prepared.events }
  },
  'a refresh': async (id_token) => {
    const { manager, events, read } = await startSignedIn({
      issuer: () => Response.json({ id_token, access_token: bearer, refresh_token: 'rt-new' }),
    })
    await manager.refreshToken()
    expect(JSON.parse(read())).toMatchObject({ tokens: { refresh_token: 'rt-new' } })
    return { manager, events }
  },
}

function issues(id_token: unknown) {
  const body = { id_token, access_token: bearer, refresh_token: 'rt' }
  return { answers: { code: { body } } }
}

const names = Object.keys(flows)
const jwt = (claims: object) => createJwt({ ...createClaims(person), ...claims })
const withAuth = (claims: object) => jwt({ [auth]: claims })

/** Id tokens, and what is reported about each. */
const idTokens: [name: string, token: unknown, reported: string | undefined][] = [
  ['an expiry with a fraction', jwt({ exp: 1764290000.5 }), undefined],
  ['an expiry beyond 64 bits', jwt({ exp: 1e300 }), undefined],
  ['an expiry as text', jwt({ exp: 'canary' }), '/exp'],
  ['an email in a list', jwt({ email: ['canary'] }), '/email'],
  [
    'a plan by number',
    withAuth({ chatgpt_plan_type: 7 }),
    `/${auth.replaceAll('/', '~1')}/chatgpt_plan_type`,
  ],
  [
    'an account by number',
    withAuth({ chatgpt_account_id: 7 }),
    `/${auth.replaceAll('/', '~1')}/chatgpt_account_id`,
  ],
  [
    'FedRAMP as text',
    withAuth({ chatgpt_account_is_fedramp: 'canary' }),
    `/${auth.replaceAll('/', '~1')}/chatgpt_account_is_fedramp`,
  ],
  ['account claims as text', jwt({ [auth]: 'canary' }), `/${auth.replaceAll('/', '~1')}`],
  ['an empty account', withAuth({ chatgpt_account_id: '' }), undefined],
]

test.each(names.flatMap((flow) => idTokens.map((each) => [flow, ...each] as const)))(
  '%s with an id token with %s has its credentials',
  async (flow, _name, token, pointer) => {
    const { manager, events } = await flows[flow]!(token)
    expect(getBearer(manager)).toBe(bearer)
    const ignored = events.map(({ type, error }) => [type, error.pointer])
    expect(ignored).toEqual(pointer === undefined ? [] : [['value_ignored', pointer]])
    expect(events.map(({ error }) => error.message).join()).not.toContain('canary')
  },
)

const noJwts: [name: string, token: unknown][] = [
  ['missing', undefined],
  ['null', null],
  ['empty', ''],
  ['"abc"', 'abc'],
  ['a number', 7],
  ['an object', { raw: good }],
  ['of two parts', 'a.b'],
  ['not base64url', 'a.!.c'],
  ['not JSON', 'a.YWJj.c'],
]

test.each(names.flatMap((flow) => noJwts.map((each) => [flow, ...each] as const)))(
  '%s with an id token that is %s has its credentials',
  async (flow, _name, token) => {
    const { manager, events } = await flows[flow]!(token)
    expect(getBearer(manager)).toBe(bearer)
    expect(events.every(({ type }) => type === 'value_ignored')).toBe(true)
    expect(events.length).toBeLessThanOrEqual(1)
  },
)

test.each(idTokens)('tokens of a client with %s are used', async (_name, token, pointer) => {
  const events: AuthEvent[] = []
  const storage = createEphemeralStorage()
  const report = (event: AuthEvent) => events.push(event)
  const manager = await createAuthManager({ ...authDefaults, storage, report })
  const accessToken = String(token)
  await manager.loginWithChatgptAuthTokens({
    accessToken,
    chatgptAccountId: 'given',
    chatgptPlanType: null,
  })
  expect(getBearer(manager)).toBe(accessToken)
  expect(events.map(({ error }) => error.pointer)).toEqual(pointer === undefined ? [] : [pointer])
})

test.each(noJwts)('a refresh whose id token is %s keeps the older one', async (_name, id_token) => {
  const issued = { id_token, access_token: bearer, refresh_token: 'rt-new' }
  const { manager, read } = await startSignedIn({
    stored: createRecord('old', { id_token: good }),
    issuer: () => Response.json(issued),
  })
  await manager.refreshToken()
  const tokens = { id_token: good, access_token: bearer, refresh_token: 'rt-new' }
  expect(JSON.parse(read())).toMatchObject({ tokens })
})

test.each(['a b', 'a\r\nb', 't\u00f6ken'])(
  'an issued access token that is %j does not replace the older one',
  async (access_token) => {
    const issuer = () => Response.json({ access_token, refresh_token: 'rt-new' })
    const { manager, read } = await startSignedIn({
      stored: createRecord('old', { access_token: bearer }),
      issuer,
    })
    await manager.refreshToken()
    expect(getBearer(manager)).toBe(bearer)
    expect(JSON.parse(read())).toMatchObject({ tokens: { refresh_token: 'rt-new' } })
  },
)

const expiring = (seconds: number) => createJwt({ exp: signedInNow / 1000 + seconds })

/** Records whose access token is good, and the account that its calls are for. */
const records: [name: string, tokens: object, others: object, account: string, ignored: number][] =
  [
    ['no time', {}, { last_refresh: undefined }, 'acct', 0],
    ['a time of null', {}, { last_refresh: null }, 'acct', 0],
    ['an empty time', {}, { last_refresh: '' }, 'acct', 1],
    ['a time without a zone', {}, { last_refresh: '2026-11-20T00:00:00' }, 'acct', 1],
    ['a word as time', {}, { last_refresh: 'canary' }, 'acct', 1],
    ['a number as time', {}, { last_refresh: 1_795_000_000 }, 'acct', 1],
    ['no refresh token', { refresh_token: undefined }, {}, 'acct', 0],
    ['a refresh token of null', { refresh_token: null }, {}, 'acct', 0],
    ['an empty refresh token', { refresh_token: '' }, {}, 'acct', 0],
    ['a number as refresh token', { refresh_token: 7 }, {}, 'acct', 0],
    ['no account', { account_id: undefined }, {}, 'claimed', 0],
    ['an account of null', { account_id: null }, {}, 'claimed', 0],
    ['an empty account', { account_id: '' }, {}, 'claimed', 0],
    ['a number as account', { account_id: 7 }, {}, 'claimed', 0],
    ['a line break in the account', { account_id: 'a\r\nb' }, {}, 'claimed', 0],
    ['an account beyond ISO-8859-1', { account_id: 'w\u4e16' }, {}, 'claimed', 0],
    ['a number as login', { login_owner_id: 7 }, {}, 'acct', 0],
    ['a number as key', {}, { OPENAI_API_KEY: 7 }, 'acct', 0],
    ['a number as personal token', {}, { personal_access_token: 7 }, 'acct', 0],
    ['a text as key of Bedrock', {}, { bedrock_api_key: 'canary' }, 'acct', 0],
    ['a text as provenance', { oauth_provenance: 'canary' }, {}, 'acct', 1],
  ]

test.each(records)(
  'a record with %s has its credentials',
  async (_name, tokens, others, account, ignored) => {
    const stored = createRecord('old', { id_token: good, access_token: bearer, ...tokens }, others)
    const { manager, events, asked } = await startSignedIn({
      stored,
      issuer: () => Response.error(),
    })
    const current = await manager.auth()
    expect(getBearer(manager)).toBe(bearer)
    expect(getCredentials(current!)).toMatchObject({ accountId: account })
    expect(events.map(({ type }) => type)).toEqual(Array(ignored).fill('value_ignored'))
    expect(events.map(({ error }) => error.message).join()).not.toContain('canary')
    expect(asked).toEqual([])
  },
)

const provenances = [
  7,
  'text',
  [],
  {},
  { issuer: 7, client_id: 'app' },
  { issuer: 'https://auth.test' },
  { issuer: '', client_id: 'app' },
]

test.each(provenances)(
  'tokens of issuer %j are used, and no issuer gets them',
  async (oauth_provenance) => {
    const tokens = { access_token: expiring(60), oauth_provenance }
    const stored = { ...createRecord('old', tokens), bedrock_api_key: 'kept' }
    const { manager, asked, read } = await startSignedIn({
      stored,
      issuer: () => Response.json({ access_token: bearer, refresh_token: 'rt-new' }),
    })
    await manager.auth()
    await manager.refreshToken()
    expect(getBearer(manager)).toBe(expiring(60))
    expect(JSON.parse(read())).toEqual(JSON.parse(JSON.stringify(stored)))
    await manager.logout()
    expect(asked).toEqual([])
  },
)

test('a key of another login is kept by a refresh', async () => {
  const stored = { ...createRecord('old', { access_token: bearer }), bedrock_api_key: 'kept' }
  const issuer = () => Response.json({ access_token: bearer, refresh_token: 'rt-new' })
  const { manager, read } = await startSignedIn({ stored, issuer })
  await manager.refreshToken()
  const kept = { bedrock_api_key: 'kept', tokens: { refresh_token: 'rt-new' } }
  expect(JSON.parse(read())).toMatchObject(kept)
})

test('a file with a byte order mark has its credentials', async () => {
  const home = createTemporaryFolder()
  const text = JSON.stringify(createRecord('old', { access_token: bearer }))
  writeFileSync(join(home, 'auth.json'), `\ufeff${text}`)
  const storage = createFileStorage(home)
  const manager = await createAuthManager({ ...authDefaults, storage, report: () => undefined })
  expect(getBearer(manager)).toBe(bearer)
})

test.each([undefined, null, ''])(
  'no account at all (%j) is no empty header',
  async (account_id) => {
    const tokens = { id_token: createJwt({}), access_token: bearer, account_id }
    const { manager } = await startSignedIn({
      stored: createRecord('old', tokens),
      issuer: () => Response.error(),
    })
    const { http } = authDefaults.tokenEndpoint
    const root = { base: 'https://backend.test', prefix: '/wham' } as const
    const client = createBackendClient(http, root, getCredentials(manager.current!)!)
    expect(client.identity).toEqual({})
  },
)

test('an empty account of a client is that of the claim', async () => {
  const storage = createEphemeralStorage()
  const manager = await createAuthManager({ ...authDefaults, storage, report: () => undefined })
  await manager.loginWithChatgptAuthTokens({
    accessToken: good,
    chatgptAccountId: '',
    chatgptPlanType: null,
  })
  expect(getCredentials(manager.current!)).toMatchObject({ accountId: 'claimed' })
})

const noRefreshTokens = [undefined, null, '', 7]
async function startWithoutRefreshToken(refresh_token: unknown, secondsLeft: number) {
  const access_token = expiring(secondsLeft)
  return startSignedIn({
    stored: createRecord('old', { refresh_token, access_token, account_id: undefined }),
    issuer: () => Response.json({}, { status: 400 }),
  })
}

test.each(noRefreshTokens)('a refresh token that is %j is never posted', async (refresh_token) => {
  for (const [secondsLeft, dead] of [
    [60, false],
    [0, true],
  ] as const) {
    const { manager, asked, events } = await startWithoutRefreshToken(refresh_token, secondsLeft)
    await manager.auth()
    await manager.refreshToken()
    expect(asked).toEqual([])
    expect(manager.failureOf(manager.current!)?.reason).toBe(dead ? 'other' : undefined)
    expect(getBearer(manager)).toBe(expiring(secondsLeft))
    expect(new Set(events.map(({ type }) => type))).toEqual(new Set(['refresh_failed']))
  }
})

test('a rejected access token without a refresh token ends the login', async () => {
  const { manager, asked } = await startWithoutRefreshToken('', 3600)
  const attempt = await manager.attempt()
  await expect(attempt!.recover()).rejects.toMatchObject({ reason: 'other' })
  expect(manager.failureOf(manager.current!)).toMatchObject({ reason: 'other' })
  expect(asked).toEqual([])
})

test('a logout without a refresh token revokes the access token', async () => {
  const { manager, asked } = await startWithoutRefreshToken(null, 3600)
  await manager.logout()
  // The revocation is not waited for.
  await eventually(() => expect(asked).toHaveLength(1))
  expect(asked).toEqual([{ token: expiring(3600), token_type_hint: 'access_token' }])
})
