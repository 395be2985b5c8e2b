import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { exchangeCode, exchangeForApiKey } from '../../../src/auth/login/code-exchange.js'
import type { Send } from '../../../src/http/network.js'
import { createHttp } from '../../../src/http/http.js'

const issuer = { origin: 'https://issuer.test', clientId: 'client' }
const tokens = { id_token: 'i', access_token: 'a', refresh_token: 'r' }
const signal = new AbortController().signal

const answerWith = (answer: () => Response | Promise<Response>) => {
  const seen: { url: string; body: URLSearchParams; headers: Headers }[] = []
  const fetch: Send = async (url, init) => {
    const body = new URLSearchParams(Buffer.from(init.body as ArrayBuffer).toString())
    seen.push({ url, body, headers: new Headers(init.headers) })
    return answer()
  }
  return { http: createHttp({ userAgent: () => 'test', fetch }), seen }
}

function exchange(http: ReturnType<typeof createHttp>, given: { signal?: AbortSignal } = {}) {
  return exchangeCode(http, {
    issuer,
    code: 'code-CANARY',
    verifier: 'verifier-CANARY',
    redirectUri: 'http://127.0.0.1:1455/auth/callback',
    failure: 'Token exchange failed',
    signal,
    ...given,
  })
}

test('a code is redeemed with a form, in the order that the issuer knows', async () => {
  const { http, seen } = answerWith(() => Response.json({ ...tokens, expires_in: 1 }))
  expect(await exchange(http)).toEqual(tokens)
  expect(seen[0]?.url).toBe('https://issuer.test/oauth/token')
  expect(seen[0]?.headers.get('content-type')).toBe('application/x-www-form-urlencoded')
  expect([...seen[0]!.body]).toEqual([
    ['grant_type', 'authorization_code'],
    ['client_id', 'client'],
    ['code', 'code-CANARY'],
    ['redirect_uri', 'http://127.0.0.1:1455/auth/callback'],
    ['code_verifier', 'verifier-CANARY'],
  ])
})

const status400 = 'token endpoint returned status 400 Bad Request'

test.each<[string, unknown, string]>([
  ['a description', { error: 'e', error_description: 'Too late.' }, `${status400}: Too late.`],
  ['a nested message', { error: { message: 'Gone.', code: 'x' } }, `${status400}: Gone.`],
  ['a bare code', { error: 'invalid_grant' }, `${status400}: invalid_grant`],
  ['a nested code', { error: { code: 'invalid_grant' } }, `${status400}: invalid_grant`],
  ['a blank description', { error: 'e', error_description: ' ' }, `${status400}: e`],
  ['plain text', 'CANARY in plain text', status400],
  ['HTML', '<html>CANARY</html>', status400],
  ['nothing', '', status400],
  ['a description with a code in it', { error_description: 'no code-CANARY' }, status400],
  ['a description with line ends', { error_description: 'a\nCANARY' }, status400],
  ['a description without end', { error_description: 'CANARY'.repeat(1000) }, status400],
])('a refusal with %s is told in one line', async (_name, body, expected) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const { http } = answerWith(() => new Response(text, { status: 400 }))
  const error = await exchange(http).catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({
    code: 'login_failed',
    loginCode: 'token_exchange_failed',
    message: `Token exchange failed: ${expected}`,
  })
  expect(inspect(error, { showHidden: true, depth: null })).not.toContain('CANARY')
})

test.each<[string, () => Response]>([
  ['no JSON', () => new Response('{"id_token":"CAN')],
  ['an array', () => Response.json([])],
  ['null', () => Response.json(null)],
  ['no access token', () => Response.json({ ...tokens, access_token: null })],
])('an answer with %s is not used', async (_name, answer) => {
  const message = 'Token exchange failed: OAuth token response is invalid'
  await expect(exchange(answerWith(answer).http)).rejects.toMatchObject({ message })
})

test.each([undefined, null, 7, ''])(
  'a refresh token that is %j is not waited for',
  async (refresh_token) => {
    const { http } = answerWith(() => Response.json({ ...tokens, refresh_token }))
    expect(await exchange(http)).toEqual({ ...tokens, refresh_token: '' })
  },
)

test.each([undefined, null, 7, ''])(
  'an id token that is %j is not waited for',
  async (id_token) => {
    const { http } = answerWith(() => Response.json({ ...tokens, id_token }))
    expect(await exchange(http)).toEqual({ ...tokens, id_token: '' })
  },
)

test('what a network error quotes is not repeated', async () => {
  const refused = Object.assign(new Error('connect CANARY'), { code: 'ECONNREFUSED' })
  const { http } = answerWith(() => Promise.reject(new TypeError('CANARY', { cause: refused })))
  const error = await exchange(http).catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ message: 'Token exchange failed: network error ECONNREFUSED' })
  expect(inspect(error)).not.toContain('CANARY')
})

test('an ended attempt fails with the reason for its end, also when the answer came first', async () => {
  const controller = new AbortController()
  const { http } = answerWith(() => {
    controller.abort(new RangeError('ended'))
    return Response.json(tokens)
  })
  await expect(exchange(http, { signal: controller.signal })).rejects.toThrow(RangeError)
})

test('an id token is traded for an API key', async () => {
  const { http, seen } = answerWith(() => Response.json({ access_token: 'sk' }))
  expect(await exchangeForApiKey(http, { issuer, idToken: 'jwt', signal })).toBe('sk')
  expect([...seen[0]!.body]).toEqual([
    ['grant_type', 'urn:ietf:params:oauth:grant-type:token-exchange'],
    ['client_id', 'client'],
    ['requested_token', 'openai-api-key'],
    ['subject_token', 'jwt'],
    ['subject_token_type', 'urn:ietf:params:oauth:token-type:id_token'],
  ])
})

test.each<[string, () => Response | Promise<Response>]>([
  ['refuses', () => Response.json({ access_token: 'sk' }, { status: 401 })],
  ['answers with no key', () => Response.json({})],
  ['answers with null', () => Response.json(null)],
  ['answers with HTML', () => new Response('<html>')],
  ['is gone', () => Promise.reject(new TypeError('fetch failed'))],
])('there is no API key where the issuer %s', async (_name, answer) => {
  const { http } = answerWith(answer)
  expect(await exchangeForApiKey(http, { issuer, idToken: 'jwt', signal })).toBeUndefined()
})
