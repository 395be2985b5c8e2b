import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { getClaims } from '../../../src/auth/codex-auth.js'
import { startBrowserLogin } from '../../../src/auth/login/browser-login.js'
import { startDeviceLogin } from '../../../src/auth/login/device-login.js'
import { AuthError } from '../../../src/auth/errors.js'
import { createHttp } from '../../../src/http/http.js'
import { prepareLogin } from './login-fixture.js'

const pending = { status: 403, body: {} }

test('a device login hands out a code and stores what comes of it, without an API key', async () => {
  const { flow, auth, storage, issuer } = await prepareLogin()
  const login = await startDeviceLogin(flow)
  expect(login.userCode).toBe('ABCD-1234')
  expect(login.verificationUrl).toBe(`${issuer.origin}/codex/device`)
  await login.outcome
  expect(issuer.calls()).toEqual(['usercode', 'poll', 'code'])
  expect(auth.current?.mode).toBe('chatgpt')
  expect(getClaims(auth.current!)?.email).toBe('a@example.com')
  expect(await storage.load()).toEqual({
    auth_mode: 'chatgpt',
    OPENAI_API_KEY: null,
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

test.each([
  ['javascript:alert(1)', startBrowserLogin],
  ['file:///bin/sh', startDeviceLogin],
  ['auth.example.com', startDeviceLogin],
])('a login at %s, which no browser may be sent to, is not begun', async (issuer, start) => {
  const { flow, issuer: other } = await prepareLogin({ flow: { issuer } })
  await expect(start(flow)).rejects.toMatchObject({
    code: 'login_failed',
    message: 'The issuer must be an http or https URL',
  })
  expect(other.requests).toEqual([])
})

test('every question of a device login is the one that the issuer knows', async () => {
  const { flow, issuer } = await prepareLogin({ flow: { clientId: 'client' } })
  await (
    await startDeviceLogin(flow)
  ).outcome
  const [usercode, poll, code] = issuer.requests
  expect(usercode?.fields).toEqual({ client_id: 'client' })
  expect(poll?.fields).toEqual({ device_auth_id: 'device-1', user_code: 'ABCD-1234' })
  expect(code?.fields).toEqual({
    grant_type: 'authorization_code',
    client_id: 'client',
    code: 'device-code',
    redirect_uri: `${issuer.origin}/deviceauth/callback`,
    code_verifier: 'the-verifier-of-the-issuer',
  })
})

test.each([403, 404])('a %i means that nobody has entered the code yet', async (status) => {
  const answers = { poll: [{ status }, { status }] }
  const { flow, issuer, pauses } = await prepareLogin({ answers, interval: '7' })
  await (
    await startDeviceLogin(flow)
  ).outcome
  expect(issuer.calls()).toEqual(['usercode', 'poll', 'poll', 'poll', 'code'])
  expect(pauses).toEqual([7000, 7000])
})

test.each([
  ['none', { device_auth_id: 'device-1', user_code: 'ABCD-1234' }],
  ['zero', { device_auth_id: 'device-1', user_code: 'ABCD-1234', interval: '0' }],
])('an interval of %s is no loop without a pause', async (_name, body) => {
  const { flow, pauses } = await prepareLogin({ answers: { usercode: { body }, poll: [pending] } })
  await (
    await startDeviceLogin(flow)
  ).outcome
  expect(pauses).toEqual([1000])
})

test('the user code may come under its older name', async () => {
  const body = { device_auth_id: 'device-1', usercode: 'ABCD-1234', interval: '5' }
  const { flow } = await prepareLogin({ answers: { usercode: { body } } })
  expect((await startDeviceLogin(flow)).userCode).toBe('ABCD-1234')
})

test('a device login ends after 15 minutes, its last pause cut to what is left', async () => {
  const { flow, home, pauses } = await prepareLogin({ answers: { poll: pending }, interval: '400' })
  const { outcome } = await startDeviceLogin(flow)
  await expect(outcome).rejects.toMatchObject({
    code: 'login_timed_out',
    message: 'device auth timed out after 15 minutes',
  })
  expect(pauses).toEqual([400_000, 400_000, 100_000])
  expect(existsSync(join(home, 'auth.json'))).toBe(false)
})

test.each([
  [401, 'device auth failed with status 401 Unauthorized'],
  [400, 'device auth failed with status 400 Bad Request'],
])('a %i while waiting ends the login', async (status, message) => {
  const { flow, home } = await prepareLogin({ answers: { poll: { status, body: 'canary' } } })
  const { outcome } = await startDeviceLogin(flow)
  await expect(outcome).rejects.toMatchObject({ code: 'login_failed', message })
  expect(existsSync(join(home, 'auth.json'))).toBe(false)
})

test('an issuer out of reach is asked again, less and less often', async () => {
  const prepared = await prepareLogin({ answers: { poll: [pending] } })
  let failures = 2
  const http = createHttp({
    userAgent: () => 'test',
    fetch: (url, init) =>
      url.endsWith('/deviceauth/token') && failures-- > 0
        ? Promise.reject(new TypeError('fetch failed'))
        : fetch(url, init),
  })
  await (
    await startDeviceLogin({ ...prepared.flow, http })
  ).outcome
  expect(prepared.pauses).toEqual([10_000, 20_000, 20_000])
})

test.each([
  [
    404,
    'device_code_disabled',
    'device code login is not enabled for this Codex server. Use the browser login or verify the server URL.',
  ],
  [503, undefined, 'device code request failed with status 503 Service Unavailable'],
])('a %i for the code refuses the login', async (status, loginCode, message) => {
  const { flow } = await prepareLogin({ answers: { usercode: { status, body: 'canary' } } })
  const expected = { code: 'login_failed', message, loginCode }
  await expect(startDeviceLogin(flow)).rejects.toMatchObject(expected)
})

test.each([
  ['a number as interval', { device_auth_id: 'd', user_code: 'u', interval: 5 }],
  ['no user code', { device_auth_id: 'd', interval: '5' }],
  ['no object', []],
  ['HTML', '<html>'],
])('%s is no usable device code', async (_name, body) => {
  const { flow } = await prepareLogin({ answers: { usercode: { body } } })
  const expected = { code: 'login_failed', message: 'device code response is invalid' }
  await expect(startDeviceLogin(flow)).rejects.toMatchObject(expected)
})

test('a device login of another workspace stores nothing', async () => {
  const { flow, home } = await prepareLogin()
  const { outcome } = await startDeviceLogin(flow, { allowedWorkspaceIds: ['ws-B', 'ws-C'] })
  await expect(outcome).rejects.toMatchObject({
    loginCode: 'workspace_restriction',
    message: 'Login is restricted to workspace id(s) ws-B, ws-C.',
  })
  expect(existsSync(join(home, 'auth.json'))).toBe(false)
})

test('a canceled device login stores nothing and asks no more', async () => {
  const controller = new AbortController()
  const { flow, home, issuer } = await prepareLogin({
    answers: { poll: pending },
    onCall: (call) => call === 'poll' && controller.abort(),
  })
  const login = await startDeviceLogin(flow, { signal: controller.signal })
  await expect(login.outcome).rejects.toMatchObject({
    code: 'login_canceled',
    message: 'Login was not completed',
  })
  expect(login.cancel()).toBe(false)
  expect(issuer.calls()).toEqual(['usercode', 'poll'])
  expect(existsSync(join(home, 'auth.json'))).toBe(false)
})

test('a login that is canceled before it has a code gives none', async () => {
  const controller = new AbortController()
  const { flow } = await prepareLogin({ onCall: () => controller.abort() })
  const starting = startDeviceLogin(flow, { signal: controller.signal })
  await expect(starting).rejects.toMatchObject({ code: 'login_canceled' })
})

test('a login can not be canceled any more while its credentials are being stored', async () => {
  const prepared = await prepareLogin()
  let canceled: boolean | undefined
  const { auth } = prepared
  const loginWithTokens = auth.loginWithTokens.bind(auth)
  auth.loginWithTokens = async (issued) => {
    canceled = login.cancel()
    await loginWithTokens(issued)
  }
  const login = await startDeviceLogin(prepared.flow)
  await login.outcome
  expect(canceled).toBe(false)
  expect(prepared.auth.current?.mode).toBe('chatgpt')
})

test('credentials that cannot be stored fail the login and say where', async () => {
  const { flow } = await prepareLogin({
    storage: () => ({
      kind: 'file',
      path: '/home/auth.json',
      load: async () => undefined,
      save: () =>
        Promise.reject(
          new AuthError('storage_failed', 'Cannot write "/home/auth.json": no space left', {
            path: '/home/auth.json',
            errno: 'ENOSPC',
          }),
        ),
      remove: async () => false,
    }),
  })
  const { outcome } = await startDeviceLogin(flow)
  await expect(outcome).rejects.toMatchObject({
    code: 'storage_failed',
    loginCode: 'persist_failed',
    errno: 'ENOSPC',
    message:
      'Sign-in completed but credentials could not be saved locally. Cannot write "/home/auth.json": no space left',
  })
})
