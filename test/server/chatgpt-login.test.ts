import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createHttp } from '../../src/http/http.js'
import { eventually } from '../support/eventually.js'
import type { IssuerOptions } from '../support/issuer.js'
import { startIssuer } from '../support/issuer.js'
import { createJwt } from '../support/jwt.js'
import type { TestServerOptions } from '../support/server.js'
import { connect } from '../support/server.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const somebody = { email: 'a@example.com', plan: 'pro', accountId: 'ws-A' }
const http = createHttp({ userAgent: () => 'test' })

async function prepare(options: IssuerOptions & TestServerOptions = {}) {
  const issuer = await startIssuer({ person: somebody, ...options })
  onTestFinished(() => issuer.close())
  const loginFlow = { http, issuer: issuer.origin, originator: () => 'probe' }
  const started = await connect({
    tokenEndpoint: { http },
    ...options,
    loginFlow: { ...loginFlow, ...options.loginFlow },
  })
  onTestFinished(() => started.client.close())
  await started.client.initialize({ experimentalApi: true })
  const start = async (params: object) => {
    const { result } = (await started.client.ask('account/login/start', params)) as {
      result: { loginId: string; authUrl: string }
    }
    return result
  }
  return { ...started, issuer, start }
}

/** Opens a page and goes where it is sent, as a browser does. */
const browse = (url: string) => fetch(url).then((response) => response.text())

const completed = (loginId: string | null, error: string | null) => ({
  method: 'account/login/completed',
  params: { loginId, success: error === null, error },
})

const updated = (authMode: string | null, planType: string | null) => ({
  method: 'account/updated',
  params: { authMode, planType, reason: null },
})

test('a browser login answers with an id and a URL, and tells about its end', async () => {
  const { client, start } = await prepare()
  const { loginId, authUrl, ...rest } = await start({ type: 'chatgpt' })
  expect(rest).toEqual({ type: 'chatgpt' })
  expect(loginId).toMatch(uuid)
  expect(await browse(authUrl)).toContain('Signed in to Codex')
  expect(await client.read()).toMatchObject(completed(loginId, null))
  expect(await client.read()).toMatchObject(updated('chatgpt', 'pro'))
  expect(await client.ask('account/read', {})).toMatchObject({
    result: { account: { type: 'chatgpt', email: 'a@example.com', planType: 'pro' } },
  })
})

test('the authorize URL has what the issuer of codex wants, in its order', async () => {
  const { issuer, start } = await prepare()
  const { authUrl } = await start({ type: 'chatgpt' })
  const url = new URL(authUrl)
  expect(url.origin + url.pathname).toBe(`${issuer.origin}/oauth/authorize`)
  const redirectUri = url.searchParams.get('redirect_uri')
  expect(redirectUri).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/auth\/callback$/)
  expect([...url.searchParams]).toEqual([
    ['response_type', 'code'],
    ['client_id', 'app_EMoamEEZ73f0CkXaXp7hrann'],
    ['redirect_uri', redirectUri],
    ['code_challenge', expect.stringMatching(/^[\w-]{43}$/)],
    ['code_challenge_method', 'S256'],
    ['state', expect.stringMatching(/^[\w-]{43}$/)],
    ['scope', 'openid profile email offline_access api.connectors.read api.connectors.invoke'],
    ['id_token_add_organizations', 'true'],
    ['codex_cli_simplified_flow', 'true'],
    ['originator', 'probe'],
  ])
})

test.each([
  ['"ws-A"', 'ws-A'],
  ['["ws-A", "ws-B"]', 'ws-A,ws-B'],
])('a forced workspace %s goes into one query parameter', async (setting, expected) => {
  const { start } = await prepare({ configToml: `forced_chatgpt_workspace_id = ${setting}` })
  const { authUrl } = await start({ type: 'chatgpt' })
  expect(new URL(authUrl).searchParams.getAll('allowed_workspace_id')).toEqual([expected])
})

test.each([
  ['chatgpt', 'Login server error: '],
  ['chatgptDeviceCode', ''],
])('a %s login of another workspace fails and changes nothing', async (type, prefix) => {
  const { client, start, auth } = await prepare({
    configToml: 'forced_chatgpt_workspace_id = ["ws-B", "ws-C"]',
  })
  const { loginId, authUrl } = await start({ type })
  if (type === 'chatgpt') await browse(authUrl)
  const error = `${prefix}Login is restricted to workspace id(s) ws-B, ws-C.`
  expect(await client.read()).toMatchObject(completed(loginId, error))
  expect(auth.current).toBeUndefined()
})

test('a denial in the browser is told, and nobody is signed in', async () => {
  const denial = { error: 'access_denied', error_description: 'missing_codex_entitlement' }
  const { client, start } = await prepare({ denial })
  const { loginId, authUrl } = await start({ type: 'chatgpt' })
  const page = await browse(authUrl)
  expect(page).toContain('You do not have access to Codex')
  const error =
    'Login server error: Codex is not enabled for your workspace. Contact your workspace administrator to request access to Codex.'
  expect(await client.read()).toMatchObject(completed(loginId, error))
  expect(await client.ask('account/read', {})).toMatchObject({ result: { account: null } })
})

test('a refused code is told without what was sent', async () => {
  const code = { status: 400, body: { error: 'invalid_grant', error_description: 'Too late' } }
  const { client, start } = await prepare({ answers: { code } })
  const { loginId, authUrl } = await start({ type: 'chatgpt' })
  await browse(authUrl)
  const error =
    'Login server error: Token exchange failed: token endpoint returned status 400 Bad Request: Too late'
  expect(await client.read()).toMatchObject(completed(loginId, error))
})

test('the browser ends at a page of the issuer where the client wants that', async () => {
  const { start } = await prepare()
  const params = { type: 'chatgpt', useHostedLoginSuccessPage: true, appBrand: 'chatgpt' }
  const { authUrl } = await start(params)
  const toCallback = await fetch(authUrl, { redirect: 'manual' })
  const callback = await fetch(toCallback.headers.get('location')!, { redirect: 'manual' })
  expect(callback.status).toBe(302)
  expect(callback.headers.get('location')).toBe(
    'https://chatgpt.com/codex/open-app?source=login&app_brand=chatgpt',
  )
})

test('a device login answers with a code, and tells about its end', async () => {
  const { client, start, issuer } = await prepare()
  const { loginId, ...rest } = await start({ type: 'chatgptDeviceCode' })
  expect(rest).toEqual({
    type: 'chatgptDeviceCode',
    verificationUrl: `${issuer.origin}/codex/device`,
    userCode: 'ABCD-1234',
  })
  expect(loginId).toMatch(uuid)
  expect(await client.read()).toMatchObject(completed(loginId, null))
  expect(await client.read()).toMatchObject(updated('chatgpt', 'pro'))
})

test.each([
  [
    404,
    -32600,
    'loginMethodDisabled',
    'device code login is not enabled for this Codex server. Use the browser login or verify the server URL.',
  ],
  [
    503,
    -32603,
    'loginFailed',
    'failed to request device code: device code request failed with status 503 Service Unavailable',
  ],
])('a %i for the device code refuses the login at once', async (status, code, kind, message) => {
  const { client } = await prepare({ answers: { usercode: { status, body: {} } } })
  expect(await client.ask('account/login/start', { type: 'chatgptDeviceCode' })).toEqual({
    id: 1,
    error: { code, message, data: { kind } },
  })
  expect(await client.ask('account/read', {}, 2)).toMatchObject({ id: 2, result: {} })
})

test('a device login that the issuer ends fails without a prefix or an update', async () => {
  const { client, start } = await prepare({ answers: { poll: { status: 401, body: {} } } })
  const { loginId } = await start({ type: 'chatgptDeviceCode' })
  const error = 'device auth failed with status 401 Unauthorized'
  expect(await client.read()).toMatchObject(completed(loginId, error))
  expect(await client.ask('account/read', {}, 2)).toMatchObject({ id: 2 })
})

const waiting = { answers: { poll: { status: 403, body: {} } } }

test.each([
  ['chatgpt', 'Login server error: Login was not completed'],
  ['chatgptDeviceCode', 'Login was not completed'],
])('a %s login can be canceled once; the answer comes before its end', async (type, error) => {
  const { client, start } = await prepare(waiting)
  const { loginId } = await start({ type })
  const spelled = `{${loginId.toUpperCase()}}`
  expect(await client.ask('account/login/cancel', { loginId: spelled }, 2)).toEqual({
    id: 2,
    result: { status: 'canceled' },
  })
  expect(await client.read()).toMatchObject(completed(loginId, error))
  expect(await client.ask('account/login/cancel', { loginId }, 3)).toEqual({
    id: 3,
    result: { status: 'notFound' },
  })
})

test('the port is free again once a login is canceled', async () => {
  const { client, start } = await prepare()
  const { loginId, authUrl } = await start({ type: 'chatgpt' })
  await client.ask('account/login/cancel', { loginId }, 2)
  await client.read()
  await expect(fetch(new URL(authUrl).searchParams.get('redirect_uri')!)).rejects.toThrow()
})

test('a second browser login replaces the first', async () => {
  const { client, start } = await prepare()
  const first = await start({ type: 'chatgpt' })
  const second = await start({ type: 'chatgpt' })
  expect(second.loginId).not.toBe(first.loginId)
  const error = 'Login server error: Login cancelled'
  expect(await client.read()).toMatchObject(completed(first.loginId, error))
  await browse(second.authUrl)
  expect(await client.read()).toMatchObject(completed(second.loginId, null))
})

test.each([
  ['chatgptDeviceCode', 'chatgpt', ''],
  ['chatgpt', 'chatgptDeviceCode', 'Login server error: '],
  ['chatgptDeviceCode', 'chatgptDeviceCode', ''],
])('a %s login that waits is replaced by a %s login', async (first, second, prefix) => {
  const { client, start } = await prepare(waiting)
  const { loginId } = await start({ type: first })
  await client.send({ id: 2, method: 'account/login/start', params: { type: second } })
  const messages = [await client.read(), await client.read()]
  expect(messages).toContainEqual(
    expect.objectContaining(completed(loginId, `${prefix}Login was not completed`)),
  )
  expect(messages).toContainEqual(expect.objectContaining({ id: 2 }))
})

test('a login that fails to start leaves the one that waits alone', async () => {
  const answers = { ...waiting.answers, usercode: [{ status: 503, body: {} }] }
  const { client, start } = await prepare({ answers })
  const { loginId, authUrl } = await start({ type: 'chatgpt' })
  expect(await client.ask('account/login/start', { type: 'chatgptDeviceCode' }, 2)).toHaveProperty(
    'error',
  )
  await browse(authUrl)
  expect(await client.read()).toMatchObject(completed(loginId, null))
})

const hostTokens = {
  type: 'chatgptAuthTokens',
  accessToken: createJwt({}),
  chatgptAccountId: 'ws-A',
}

test.each([
  ['an API key', 'account/login/start', { type: 'apiKey', apiKey: 'k' }],
  ['tokens of the host', 'account/login/start', hostTokens],
  ['a logout', 'account/logout', undefined],
])('%s ends a login that waits', async (_name, method, params) => {
  const { client, start } = await prepare()
  const { loginId } = await start({ type: 'chatgpt' })
  expect(await client.ask(method, params, 2)).toMatchObject({ id: 2, result: {} })
  const told = [await client.read()]
  while (told.at(-1)?.['method'] !== 'account/login/completed') told.push(await client.read())
  if (method === 'account/login/start') told.push(await client.read(), await client.read())
  const error = 'Login server error: Login was not completed'
  expect(told).toContainEqual(expect.objectContaining(completed(loginId, error)))
  expect(await client.ask('account/login/cancel', { loginId }, 3)).toMatchObject({
    result: { status: 'notFound' },
  })
})

test('a logout does not wait for an issuer that gives no device code', async () => {
  let release = () => {}
  const hanging = new Promise<void>((resolve) => (release = resolve))
  const { client } = await prepare({ onCall: () => hanging })
  await client.send({ id: 1, method: 'account/login/start', params: { type: 'chatgptDeviceCode' } })
  await client.send({ id: 2, method: 'account/logout' })
  expect(await client.read()).toMatchObject({
    id: 1,
    error: { message: 'failed to request device code: Login was not completed' },
  })
  expect(await client.read()).toEqual({ id: 2, result: {} })
  release()
})

test.each(['chatgpt', 'chatgptDeviceCode'])('%s is refused where keys are forced', async (type) => {
  const { client, issuer } = await prepare({ configToml: 'forced_login_method = "api"' })
  const message = 'ChatGPT login is disabled. Use API key login instead.'
  expect(await client.ask('account/login/start', { type })).toMatchObject({
    error: { code: -32600, message, data: { kind: 'loginMethodDisabled' } },
  })
  expect(issuer.requests).toEqual([])
})

test.each(['chatgpt', 'chatgptDeviceCode'])(
  '%s is refused beside tokens of the host',
  async (type) => {
    const { client } = await prepare()
    await client.ask('account/login/start', hostTokens, 2)
    await client.read()
    await client.read()
    expect(await client.ask('account/login/start', { type })).toMatchObject({
      error: { code: -32600, data: { kind: 'externalAuthActive' } },
    })
  },
)

test('a refused login leaves the one that waits alone', async () => {
  const { client, start } = await prepare({ configToml: 'forced_login_method = "chatgpt"' })
  const { loginId, authUrl } = await start({ type: 'chatgpt' })
  await client.ask('account/login/start', { type: 'apiKey', apiKey: 'k' }, 2)
  await browse(authUrl)
  expect(await client.read()).toMatchObject(completed(loginId, null))
})

test('a login that waits ends with the last connection', async () => {
  const { client, start } = await prepare()
  const { authUrl } = await start({ type: 'chatgpt' })
  const callback = new URL(authUrl).searchParams.get('redirect_uri')!
  expect((await fetch(callback)).status).toBe(400)
  await client.close()
  await eventually(async () => {
    expect(await fetch(callback).catch(() => 'nobody')).toBe('nobody')
  })
})

test.each([
  ['chatgpt', 'failed to start login server'],
  ['chatgptDeviceCode', 'failed to request device code'],
])('a %s login that could not be stored does not begin', async (type, doing) => {
  const home = createTemporaryFolder()
  mkdirSync(join(home, 'auth.json'))
  const { client, issuer } = await prepare({ home })
  expect(await client.ask('account/login/start', { type })).toMatchObject({
    error: {
      code: -32603,
      message: expect.stringMatching(`^${doing}: Cannot write ".*": EISDIR: `) as string,
      data: { kind: 'loginFailed' },
    },
  })
  expect(issuer.requests).toEqual([])
})
