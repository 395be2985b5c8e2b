import { afterEach, expect, test, vi } from 'vitest'
import { canaries, createCanaryJwt, findCanaries } from '../support/canary.js'
import type { Network } from '../support/watched-auth.js'
import { createCanaryRecord, issueCanaries } from '../support/watched-auth.js'
import { startWatchedServer } from '../support/watched-server.js'

const secrets = Object.values(canaries)
const everything = secrets.join(' ')
const encoded = Buffer.from(JSON.stringify(everything)).toString('base64url')

afterEach(() => void vi.useRealTimers())

const refuse =
  (status: number): Network =>
  () =>
    Response.json({ error: { code: everything, message: everything } }, { status })

test.each<[string, Network]>([
  ['new tokens', issueCanaries],
  ['401', refuse(401)],
  ['500', refuse(500)],
])('the account methods show no secret when the issuer answers with %s', async (_n, network) => {
  const { ask, expectSilence } = await startWatchedServer(network, createCanaryRecord(60))
  for (const refreshToken of [true, false]) {
    await ask('account/read', { refreshToken })
    await ask('getAuthStatus', { refreshToken })
    await ask('getAuthStatus', { refreshToken, includeToken: false })
  }
  await ask('account/logout')
  expectSilence()
})

test('getAuthStatus tells the access token when it is asked to, and no other secret', async () => {
  const { ask } = await startWatchedServer(issueCanaries)
  const { result, ...rest } = await ask('getAuthStatus', { includeToken: true })
  const { authToken, ...others } = result as { authToken: string }
  expect(authToken).toBe(createCanaryRecord().tokens.access_token)
  expect(findCanaries(authToken)).toEqual(['accessToken'])
  expect(findCanaries([others, rest])).toEqual([])
})

test.each<object>([
  { type: 'apiKey', apiKey: canaries.apiKey },
  { type: 'apiKey', apiKey: [canaries.apiKey] },
  { type: 'apiKey', apiKey: { key: canaries.apiKey } },
  { type: 'apiKey', apiKey: null, [everything]: everything },
  { type: everything, apiKey: canaries.apiKey },
  { type: 'chatgptAuthTokens', accessToken: canaries.accessToken, chatgptAccountId: 'acct' },
  { type: 'chatgptAuthTokens', accessToken: `a.${everything}.c`, chatgptAccountId: 'acct' },
  { type: 'chatgptAuthTokens', accessToken: `a.${encoded}.c`, chatgptAccountId: 'acct' },
  {
    type: 'chatgptAuthTokens',
    accessToken: createCanaryJwt(canaries.accessToken, { email: secrets }),
    chatgptAccountId: 'acct',
  },
  { type: 'chatgptAuthTokens', accessToken: secrets, chatgptAccountId: 'acct' },
  { type: 'chatgptAuthTokens', accessToken: canaries.accessToken },
])('a login with %j shows no secret', async (params) => {
  const { ask, expectSilence } = await startWatchedServer(issueCanaries)
  await ask('account/login/start', params)
  await ask('account/read', {})
  expectSilence()
})

const backendCalls: [method: string, params: object][] = [
  ['account/rateLimits/read', {}],
  ['account/rateLimitResetCredit/consume', { idempotencyKey: 'k' }],
  ['account/sendAddCreditsNudgeEmail', { creditType: 'credits' }],
]

test.each<[string, Network]>([
  ['401', refuse(401)],
  ['500', refuse(500)],
  ['HTML', () => new Response(`<!doctype html>${everything}`)],
  ['a secret alone', () => new Response(everything)],
  ['truncated JSON', () => new Response(`{"code":"${everything}`)],
  ['a code that is a secret', () => Response.json({ code: canaries.accessToken })],
  ['no answer', () => Promise.reject(new TypeError(everything, { cause: new Error(everything) }))],
])('backend calls show no secret when the backend answers with %s', async (_name, answer) => {
  for (const issuer of [issueCanaries, refuse(401)]) {
    const { ask, expectSilence } = await startWatchedServer((url) =>
      url.pathname.startsWith('/oauth') ? issuer(url) : answer(url),
    )
    for (const [method, params] of backendCalls) await ask(method, params)
    expectSilence()
  }
})

const login = {
  type: 'chatgptAuthTokens',
  accessToken: createCanaryJwt(canaries.accessToken),
  chatgptAccountId: 'acct',
}

/** A read that the backend refuses until the host has given other tokens. */
async function startRefused() {
  const started = await startWatchedServer(refuse(401))
  await started.ask('account/login/start', login)
  await started.read()
  await started.read()
  const { current } = started.auth
  await started.send({ id: 9, method: 'account/rateLimits/read' })
  const question = await started.read()
  expect(question).toMatchObject({ method: 'account/chatgptAuthTokens/refresh' })
  const attempt = current && (await started.auth.attempt({ auth: current }))
  return { ...started, question, attempt }
}

test.each<[string, object]>([
  ['new tokens', { result: { ...login, accessToken: createCanaryJwt(canaries.refreshToken) } }],
  ['a token that cannot be read', { result: { ...login, accessToken: everything } }],
  ['nonsense', { result: { token: everything, [everything]: secrets } }],
  ['a secret alone', { result: everything }],
  ['an error that quotes', { error: { code: -32000, message: everything, data: secrets } }],
  ['an error of another form', { error: everything }],
  ['neither result nor error', { [everything]: everything }],
])('a host that answers with %s makes no secret show', async (_name, answer) => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { send, read, question, attempt, expectSilence } = await startRefused()
  await send({ id: question['id'], ...answer })
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await read()).toMatchObject({ id: 9, error: {} })
  expectSilence()
  expect(findCanaries(attempt)).toEqual([])
})

test('a host that answers too late makes no secret show', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { send, read, ask, question, reports, expectSilence } = await startRefused()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await read()).toMatchObject({ id: 9, error: { data: { reason: 'transient' } } })
  await send({ id: question['id'], result: { ...login, accessToken: everything } })
  await ask('account/read', {})
  expect(reports).toMatchObject([{ code: 'late_response' }])
  expectSilence()
})
