import { getEventListeners } from 'node:events'
import { expect, test } from 'vitest'
import { createListener } from '../../../src/auth/login/callback-listener.js'
import { AuthError } from '../../../src/auth/errors.js'
import { contentSecurityPolicy, renderSuccessPage } from '../../../src/auth/login/login-pages.js'
import {
  ask,
  callback,
  code,
  open,
  readAll,
  sendRaw,
  startLogin,
  state,
} from './callback-client.js'
import { expectAuthError } from '../rejection.js'

const untilCanceled = { requestMs: 10_000, lingerMs: 1_000_000 }

/** What `finish` is until the test lets it end. */
function createGate() {
  let open = (): void => undefined
  let fail: (error: Error) => void = () => undefined
  let begin = (): void => undefined
  const begun = new Promise<void>((resolve) => (begin = resolve))
  const ended = new Promise<void>((resolve, reject) => {
    open = resolve
    fail = reject
  })
  const finish = () => {
    begin()
    return ended
  }
  return { finish, begun, open, fail }
}

async function expectFree(port: number): Promise<void> {
  const ports = { preferred: port, fallback: port }
  const sleep = () => Promise.reject(new Error('the port is taken'))
  const next = await startLogin({ ports, sleep })
  expect(next.port).toBe(port)
}

test('a callback finishes the login and leads to a page without code and state', async () => {
  const login = await startLogin({ timeouts: untilCanceled })
  expect(login.redirectUri).toBe(`http://127.0.0.1:${login.port}/auth/callback`)
  const redirect = await ask(login.port, callback)
  expect(redirect).toMatchObject({ status: 302, headers: { location: '/success' }, body: '' })
  await login.outcome
  expect(login.codes).toEqual([code])
  const page = await ask(login.port, '/success')
  expect(page).toMatchObject({ status: 200, body: renderSuccessPage() })
  await login.closed
  await expectFree(login.port)
})

test('the login stands before the browser has come for the page, which is there for a while', async () => {
  const login = await startLogin({ timeouts: { requestMs: 10_000, lingerMs: 50 } })
  await ask(login.port, callback)
  await login.outcome
  await login.closed
  await expectFree(login.port)
})

test('a browser that has left does not stop the login', async () => {
  const gate = createGate()
  const login = await startLogin({
    finish: gate.finish,
  })
  const socket = await open(login.port)
  socket.write(`GET ${callback} HTTP/1.1\r\nHost: 127.0.0.1:${login.port}\r\n\r\n`)
  await gate.begun
  socket.destroy()
  gate.open()
  await login.outcome
})

test('a page of the caller takes the place of ours', async () => {
  const successUrl = 'https://example.com/done?a=b'
  const login = await startLogin({ successUrl, timeouts: untilCanceled })
  const redirect = await ask(login.port, callback)
  expect(redirect).toMatchObject({ status: 302, headers: { location: successUrl } })
  await login.outcome
  await login.closed
})

test('a page of the caller has an address that a header can hold', async () => {
  const login = await startLogin({ successUrl: 'https://example.com/\u00e9 \r\nx' })
  const { headers } = await ask(login.port, callback)
  expect(headers.location).toBe('https://example.com/%C3%A9%20x')
  await expect(startLogin({ successUrl: 'done' })).rejects.toThrow(TypeError)
})

test.each([
  ['error=access_denied&error_description=You+said+no', 'access_denied', 'You said no'],
  ['error=server_error&error_description=+', 'server_error', 'server_error'],
  ['error=server_error', 'server_error', 'server_error'],
  ['error=access_denied&code=abc', 'access_denied', 'access_denied'],
  ['error=other&error_description=MISSING_codex_entitlement', 'other', 'MISSING_codex_entitlement'],
  ['error=a%1b%5b2J&error_description=b%00%e2%80%aec', 'a [2J', 'b c'],
])('%s ends the login with what the issuer said', async (query, loginCode, reason) => {
  const login = await startLogin()
  const reply = await ask(login.port, `/auth/callback?state=${state}&${query}`)
  const message = `Sign-in failed: ${reason}`
  const error = await expectAuthError(login.outcome, 'login_failed', message)
  expect(error.loginCode).toBe(loginCode)
  expect(reply.status).toBe(200)
  expect(reply.body).toContain(`<code>${loginCode}</code>`)
  expect(reply.body).toContain(`<dd>${message}</dd>`)
  expect(login.codes).toEqual([])
  await expectFree(login.port)
})

test('an account whose workspace has no Codex is told so, not what the issuer calls it', async () => {
  const login = await startLogin()
  const query = 'error=access_denied&error_description=x+Missing_Codex_Entitlement+y'
  const reply = await ask(login.port, `/auth/callback?state=${state}&${query}`)
  const error = await expectAuthError(
    login.outcome,
    'login_failed',
    'Codex is not enabled for your workspace. Contact your workspace administrator to request access to Codex.',
  )
  expect(error.loginCode).toBe('access_denied')
  expect(reply.status).toBe(200)
  expect(reply.body).toContain('You do not have access to Codex')
  expect(reply.body).not.toMatch(/entitlement/i)
})

test.each(['', '&code=', '&error=&code='])('a callback without a code (%j) fails', async (rest) => {
  const login = await startLogin()
  const reply = await ask(login.port, `/auth/callback?state=${state}${rest}`)
  const message = 'Missing authorization code. Sign-in could not be completed.'
  const error = await expectAuthError(login.outcome, 'login_failed', message)
  expect(error.loginCode).toBe('missing_authorization_code')
  expect(reply.status).toBe(200)
  expect(reply.body).toContain('<code>missing_authorization_code</code>')
  expect(reply.body).toContain(`<dd>${message}</dd>`)
})

test('what goes wrong while finishing is shown and is the outcome', async () => {
  const facts = { loginCode: 'token_exchange_failed' }
  const failure = new AuthError('login_failed', 'Token exchange failed: <no>', facts)
  const login = await startLogin({ finish: () => Promise.reject(failure) })
  const reply = await ask(login.port, callback)
  await expect(login.outcome).rejects.toBe(failure)
  expect(reply.status).toBe(200)
  expect(reply.body).toContain('<code>token_exchange_failed</code>')
  expect(reply.body).toContain('<dd>Token exchange failed: &lt;no&gt;</dd>')
  await expectFree(login.port)
})

test('an error without a name for support people is shown with its own', async () => {
  const failure = new AuthError('storage_failed', 'Cannot save')
  const login = await startLogin({ finish: () => Promise.reject(failure) })
  expect((await ask(login.port, callback)).body).toContain('<code>storage_failed</code>')
})

test('an error that was not meant to be seen is not shown', async () => {
  const failure = new Error(`broken ${code}`)
  const login = await startLogin({ finish: () => Promise.reject(failure) })
  const reply = await ask(login.port, callback)
  await expect(login.outcome).rejects.toBe(failure)
  expect(reply.status).toBe(200)
  expect(reply.body).toContain('An unexpected error ended the sign-in.')
  expect(reply.body).not.toContain('broken')
})

test('a callback that comes twice finishes once and has one answer', async () => {
  const gate = createGate()
  const login = await startLogin({
    timeouts: untilCanceled,
    finish: gate.finish,
  })
  const first = ask(login.port, callback)
  await gate.begun
  const second = ask(login.port, callback.replace(code, 'another'))
  const third = ask(login.port, `/auth/callback?state=${state}&error=late`)
  // They have arrived when what was sent after them is answered.
  expect((await ask(login.port, '/')).status).toBe(404)
  gate.open()
  for (const reply of [await first, await second, await third, await ask(login.port, callback)]) {
    expect(reply).toMatchObject({ status: 302, headers: { location: '/success' } })
  }
  await login.outcome
  expect(login.codes).toEqual([code])
})

test.each([
  'GET /cancel HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nConnection: close\r\n\r\n',
  'GET /cancel HTTP/1.0\r\nHost: 127.0.0.1:PORT\r\n\r\n',
  'GET /cancel HTTP/1.1\r\nhost: LOCALHOST:PORT\r\nSec-Fetch-Site: none\r\n\r\n',
])('%j ends the login and frees the port', async (bytes) => {
  const login = await startLogin({ timeouts: untilCanceled })
  await open(login.port)
  const answer = await sendRaw(login.port, bytes.replace('PORT', String(login.port)))
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*\r\n\r\nLogin cancelled$/)
  await expectAuthError(login.outcome, 'login_canceled', 'Login cancelled')
  await login.closed
  await expectFree(login.port)
})

test('whoever cancels too late gets the port, and the login stands', async () => {
  const gate = createGate()
  const login = await startLogin({
    timeouts: untilCanceled,
    finish: gate.finish,
  })
  const page = ask(login.port, callback)
  await gate.begun
  expect(await ask(login.port, '/cancel')).toMatchObject({
    status: 409,
    body: 'Too late to cancel',
  })
  await expectFree(login.port)
  gate.open()
  await login.outcome
  expect(await page).toMatchObject({ status: 200, body: renderSuccessPage() })
})

test('a finished login that waits for its browser makes room for the next one', async () => {
  const login = await startLogin({ timeouts: untilCanceled })
  await ask(login.port, callback)
  await login.outcome
  const ports = { preferred: login.port, fallback: 0 }
  expect((await startLogin({ ports })).port).toBe(login.port)
})

test('an abort ends the login, cuts what is open and frees the port', async () => {
  const login = await startLogin()
  const idle = readAll(await open(login.port))
  login.abort()
  await expectAuthError(login.outcome, 'login_canceled', 'Login was not completed')
  await expectFree(login.port)
  expect(await idle).toBe('')
  await login.closed
})

test.each([
  ['AuthError', new AuthError('login_failed', 'ended')],
  ['AbortError', new DOMException('ended', 'AbortError')],
])('an abort while finishing is the outcome, also when that throws an %s', async (_name, error) => {
  const gate = createGate()
  const login = await startLogin({
    finish: gate.finish,
  })
  const cut = ask(login.port, callback)
  cut.catch(() => undefined)
  await gate.begun
  login.abort()
  await expect(cut).rejects.toMatchObject({ code: 'ECONNRESET' })
  gate.fail(error)
  await expectAuthError(login.outcome, 'login_canceled', 'Login was not completed')
})

test('a login that an abort could not stop any more stands', async () => {
  const gate = createGate()
  const login = await startLogin({
    finish: gate.finish,
  })
  ask(login.port, callback).catch(() => undefined)
  await gate.begun
  login.abort()
  gate.open()
  await login.outcome
})

test('an abort ends the wait for the browser', async () => {
  const login = await startLogin({ timeouts: untilCanceled })
  await ask(login.port, callback)
  await login.outcome
  login.abort()
  await login.closed
  await login.outcome
})

test('what was aborted before never starts', async () => {
  const started = startLogin({ signal: AbortSignal.abort() })
  await expectAuthError(started, 'login_canceled', 'Login was not completed')
})

test('a browser that is still waiting some time after the end is cut', async () => {
  const gate = createGate()
  const timeouts = { requestMs: 10_000, lingerMs: 50 }
  const login = await startLogin({ timeouts, finish: gate.finish })
  const cut = ask(login.port, callback)
  cut.catch(() => undefined)
  await gate.begun
  await ask(login.port, '/cancel')
  await expect(cut).rejects.toMatchObject({ code: 'ECONNRESET' })
  await login.closed
  gate.open()
  await login.outcome
})

test.each([
  ['stands', () => Promise.resolve()],
  ['failed', () => Promise.reject(new Error('failed'))],
])('the browser has its answer before anybody hears that a login %s', async (_name, finish) => {
  const login = await startLogin({ finish, timeouts: untilCanceled })
  const heard = login.outcome.then(login.abort, login.abort)
  expect((await ask(login.port, callback)).status).toBeLessThan(400)
  await heard
})

test.each([
  ['stands', () => Promise.resolve()],
  ['failed', () => Promise.reject(new Error('failed'))],
])('a login that %s keeps no process alive', async (_name, finish) => {
  const login = await startLogin({ finish, timeouts: untilCanceled })
  const idle = await open(login.port)
  idle.unref()
  const before = process.getActiveResourcesInfo()
  await ask(login.port, callback)
  await login.outcome.catch(() => undefined)
  const after = process.getActiveResourcesInfo()
  for (const kind of ['TCPServerWrap', 'TCPSocketWrap', 'Timeout']) {
    const count = (resources: string[]) => resources.filter((name) => name === kind).length
    const own = kind === 'TCPServerWrap' ? 1 : 0
    // What ends meanwhile of the runner's own is fewer.
    expect(count(after), kind).toBeLessThanOrEqual(count(before) - own)
  }
})

test('nothing listens to the signal of a login that is over', async () => {
  const { signal } = new AbortController()
  const login = await startLogin({ signal })
  expect(getEventListeners(signal, 'abort')).toHaveLength(1)
  await ask(login.port, '/cancel')
  await login.closed
  expect(getEventListeners(signal, 'abort')).toEqual([])
})

test('a connection that cannot be accepted ends nothing', () => {
  const { server } = createListener(untilCanceled)
  expect(server.emit('error', new Error('accept EMFILE'))).toBe(true)
})

test('the success page is there for nobody who has not signed in', async () => {
  const login = await startLogin()
  expect(await ask(login.port, '/success')).toMatchObject({ status: 404, body: 'Not Found' })
})

test.each(['/', '/success', '/cancel', callback, '/auth/callback', 'http://a/'])(
  'the answer to %s is not kept, framed, sniffed, run or told elsewhere',
  async (path) => {
    const login = await startLogin()
    const { headers } = await ask(login.port, path)
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      connection: 'close',
      'content-security-policy': contentSecurityPolicy,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    })
  },
)
