import { getEventListeners } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { AuthDotJson } from '../../../generated/types/index.js'
import { startBrowserLogin } from '../../../src/auth/login/browser-login.js'
import type { LoginFlowOptions } from '../../../src/auth/login/login-flow.js'
import { challengeOf } from '../../../src/auth/login/pkce.js'
import { createFileStorage } from '../../../src/auth/storage/file-storage.js'
import { createJwt } from '../../support/jwt.js'
import { createTemporaryFolder } from '../../support/temporary-folder.js'
import type { LoginFixtureOptions } from './login-fixture.js'
import { prepareLogin } from './login-fixture.js'

const auth = 'https://api.openai.com/auth'

/** Ten minutes never pass unless a test wants it. */
const never: LoginFlowOptions['sleep'] = (_timeMs, signal) =>
  new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error))
  })

async function prepare(options: LoginFixtureOptions = {}) {
  const fixture = await prepareLogin({ ...options, flow: { sleep: never, ...options.flow } })
  const readStored = () =>
    JSON.parse(readFileSync(join(fixture.home, 'auth.json'), 'utf8')) as AuthDotJson
  return { ...fixture, readStored, isStored: () => existsSync(join(fixture.home, 'auth.json')) }
}

const browse = async (url: string) => {
  const response = await fetch(url)
  return { url: response.url, status: response.status, page: await response.text() }
}

test('a browser login replaces a stale file, with an API key that was asked for besides', async () => {
  const { flow, home, readStored, issuer } = await prepare()
  writeFileSync(join(home, 'auth.json'), '{"OPENAI_API_KEY":"stale","left":"over"}')
  const { authUrl, outcome } = await startBrowserLogin(flow)
  const { page } = await browse(authUrl)
  await outcome
  expect(page).toContain('You may now close this page')
  expect(issuer.calls()).toEqual(['code', 'apiKey'])
  expect(readStored()).toEqual({
    auth_mode: 'chatgpt',
    OPENAI_API_KEY: 'sk-exchanged',
    tokens: {
      id_token: expect.any(String) as string,
      access_token: expect.any(String) as string,
      refresh_token: 'refresh-1',
      oauth_provenance: { issuer: issuer.origin, client_id: 'app_EMoamEEZ73f0CkXaXp7hrann' },
      login_owner_id: expect.stringMatching(/^[\w-]{43}$/) as string,
      account_id: 'ws-A',
    },
    last_refresh: '2026-11-21T00:00:00.000Z',
  })
})

test('a browser login creates a home that is missing', async () => {
  const home = join(createTemporaryFolder(), 'not', 'there')
  const { flow } = await prepare({ storage: () => createFileStorage(home) })
  const { authUrl, outcome } = await startBrowserLogin(flow)
  await browse(authUrl)
  await outcome
  expect(existsSync(join(home, 'auth.json'))).toBe(true)
})

test('the code is redeemed with the verifier of the challenge, at the redirect that was named', async () => {
  const { flow, issuer } = await prepare({ flow: { clientId: 'client' } })
  const { authUrl, port, outcome } = await startBrowserLogin(flow)
  await browse(authUrl)
  await outcome
  const [authorize, code, apiKey] = issuer.requests
  const redirectUri = `http://127.0.0.1:${port}/auth/callback`
  expect(authorize?.fields).toMatchObject({ client_id: 'client', redirect_uri: redirectUri })
  expect(code?.fields).toMatchObject({ client_id: 'client', redirect_uri: redirectUri })
  const verifier = String(code?.fields['code_verifier'])
  expect(verifier).toMatch(/^[\w-]{86}$/)
  expect(challengeOf(verifier)).toBe(authorize?.fields['code_challenge'])
  expect(apiKey?.fields).toMatchObject({ client_id: 'client', requested_token: 'openai-api-key' })
})

test('no two logins share a state or a challenge', async () => {
  const { flow } = await prepare()
  const logins = [await startBrowserLogin(flow), await startBrowserLogin(flow)]
  const values = logins.flatMap(({ authUrl }) => {
    const { searchParams } = new URL(authUrl)
    return [searchParams.get('state'), searchParams.get('code_challenge')]
  })
  expect(new Set(values).size).toBe(4)
  for (const login of logins) login.cancel()
})

test('no token ever stands in a URL', async () => {
  const { flow, readStored } = await prepare()
  const { authUrl, outcome } = await startBrowserLogin(flow)
  const seen = [authUrl]
  for (let url: string | null = authUrl; url !== null;) {
    const response: Response = await fetch(url, { redirect: 'manual' })
    const location = response.headers.get('location')
    url = location === null ? null : new URL(location, url).href
    if (url !== null) seen.push(url)
  }
  await outcome
  expect(seen.map((url) => new URL(url).pathname)).toEqual([
    '/oauth/authorize',
    '/auth/callback',
    '/success',
  ])
  const { tokens, OPENAI_API_KEY } = readStored()
  const secrets = [tokens?.id_token, tokens?.access_token, tokens?.refresh_token, OPENAI_API_KEY]
  for (const secret of secrets) expect(seen.join(' ')).not.toContain(secret)
})

test.each([
  ['the issuer refuses one', { apiKey: { status: 401, body: {} } }],
  ['the issuer answers with HTML', { apiKey: { body: '<html>' } }],
])('the login stands without an API key where %s', async (_name, answers) => {
  const { flow, readStored } = await prepare({ answers })
  const { authUrl, outcome } = await startBrowserLogin(flow)
  await browse(authUrl)
  await outcome
  expect(readStored()).toMatchObject({ OPENAI_API_KEY: null, tokens: { account_id: 'ws-A' } })
})

test('a login of a workspace that is not allowed stores nothing, and asks for no key', async () => {
  const { flow, isStored, issuer } = await prepare()
  const { authUrl, outcome } = await startBrowserLogin(flow, { allowedWorkspaceIds: ['ws-B'] })
  const { status, page } = await browse(authUrl)
  const message = 'Login is restricted to workspace id(s) ws-B.'
  await expect(outcome).rejects.toMatchObject({ message, loginCode: 'workspace_restriction' })
  expect(status).toBe(200)
  expect(page).toContain(message)
  expect(page).toContain('workspace_restriction')
  expect(issuer.calls()).toEqual(['code'])
  expect(isStored()).toBe(false)
})

test('a login without a workspace is refused where one is asked for', async () => {
  const { flow, isStored } = await prepare({ person: { email: 'a@example.com' } })
  const { authUrl, outcome } = await startBrowserLogin(flow, { allowedWorkspaceIds: ['ws-B'] })
  await browse(authUrl)
  await expect(outcome).rejects.toMatchObject({
    message:
      'Login is restricted to a specific workspace, but the token did not include an chatgpt_account_id claim.',
  })
  expect(isStored()).toBe(false)
})

test('a denial for want of an entitlement says what to do, and not what the issuer says', async () => {
  const denial = {
    error: 'access_denied',
    error_description: 'reason=MISSING_CODEX_ENTITLEMENT; trace',
  }
  const { flow, isStored } = await prepare({ denial })
  const { authUrl, outcome } = await startBrowserLogin(flow)
  const { status, page } = await browse(authUrl)
  await expect(outcome).rejects.toMatchObject({
    code: 'login_failed',
    loginCode: 'access_denied',
    message:
      'Codex is not enabled for your workspace. Contact your workspace administrator to request access to Codex.',
  })
  expect(status).toBe(200)
  expect(page).toContain('You do not have access to Codex')
  expect(page).not.toContain('trace')
  expect(isStored()).toBe(false)
})

test.each([
  ['a description', { error: 'access_denied', error_description: 'a <b>' }, 'a <b>'],
  ['a blank description', { error: 'server_error', error_description: '  ' }, 'server_error'],
  ['no description', { error: 'access_denied' }, 'access_denied'],
])('another denial with %s is told as it is', async (_name, denial, reason) => {
  const { flow } = await prepare({ denial })
  const { authUrl, outcome } = await startBrowserLogin(flow)
  const { page } = await browse(authUrl)
  await expect(outcome).rejects.toMatchObject({
    message: `Sign-in failed: ${reason}`,
    loginCode: denial.error,
  })
  expect(page).toContain('Codex Sign-in Error')
  expect(page).not.toContain('<b>')
})

test.each([createJwt({ [auth]: { chatgpt_account_id: 5 } }), 'no-jwt', '', undefined])(
  'the id token %j names no workspace, so it does not get past a list of allowed ones',
  async (id_token) => {
    const body = { id_token, access_token: 'a', refresh_token: 'r' }
    const { flow, isStored } = await prepare({ answers: { code: { body } } })
    const { authUrl, outcome } = await startBrowserLogin(flow, { allowedWorkspaceIds: ['', '5'] })
    const { page } = await browse(authUrl)
    await expect(outcome).rejects.toMatchObject({ loginCode: 'workspace_restriction' })
    expect(page).not.toContain('no-jwt')
    expect(isStored()).toBe(false)
  },
)

test('credentials that cannot be stored are told in the browser too', async () => {
  const home = join(createTemporaryFolder(), 'home')
  const { flow } = await prepare({ storage: () => createFileStorage(home) })
  const { authUrl, outcome } = await startBrowserLogin(flow)
  writeFileSync(home, 'a file in the place of the home')
  const { page } = await browse(authUrl)
  await expect(outcome).rejects.toMatchObject({ loginCode: 'persist_failed', errno: 'ENOTDIR' })
  expect(page).toContain('Sign-in completed but credentials could not be saved locally.')
})

test('nobody who finishes within ten minutes ends the login', async () => {
  const pauses: number[] = []
  let pass = () => {}
  const sleep: LoginFlowOptions['sleep'] = (timeMs) => {
    pauses.push(timeMs)
    return new Promise((resolve) => (pass = resolve))
  }
  const { flow } = await prepare({ flow: { sleep } })
  const { authUrl, outcome } = await startBrowserLogin(flow)
  expect(pauses).toEqual([600_000])
  pass()
  await expect(outcome).rejects.toMatchObject({
    code: 'login_timed_out',
    message: 'Login timed out',
  })
  await expect(browse(authUrl)).rejects.toThrow()
})

test('a login canceled in the middle of the exchange stores nothing', async () => {
  const { flow, isStored } = await prepare({ onCall: (call) => call === 'apiKey' && end() })
  const login = await startBrowserLogin(flow)
  const end = () => login.cancel('Enough')
  await browse(login.authUrl).catch(() => undefined)
  await expect(login.outcome).rejects.toMatchObject({ code: 'login_canceled', message: 'Enough' })
  expect(isStored()).toBe(false)
})

test('a signal cancels a login before and after it has begun, and is let go of', async () => {
  const { flow } = await prepare()
  const aborted = AbortSignal.abort()
  await expect(startBrowserLogin(flow, { signal: aborted })).rejects.toMatchObject({
    code: 'login_canceled',
  })
  const controller = new AbortController()
  const { outcome } = await startBrowserLogin(flow, { signal: controller.signal })
  controller.abort()
  await expect(outcome).rejects.toMatchObject({
    code: 'login_canceled',
    message: 'Login was not completed',
  })
  expect(getEventListeners(controller.signal, 'abort')).toEqual([])
})
