import { inspect } from 'node:util'
import { expect, onTestFinished, test, vi } from 'vitest'
import { Secret } from '../../src/auth/secret.js'
import { createBackend } from '../../src/backend/backend.js'
import { BackendError } from '../../src/backend/errors.js'
import { createHttp } from '../../src/http/http.js'
import { findClosedOrigin, startServer } from '../http/loopback.js'
import type { Answer } from './fixture.js'
import { createAttempts, createPayload, json, startBackend } from './fixture.js'

const canary = 'canary-body'
const hang: Answer = () => undefined

async function fail(answer: Answer, timeoutMs = 5_000) {
  const { backend, lines } = await startBackend({ '/usage': answer }, { timeoutMs })
  const error = await backend.readRateLimits({}).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(BackendError)
  for (const text of [inspect(error, { depth: 9, showHidden: true }), ...lines]) {
    expect(text).not.toContain('canary')
  }
  return error
}

test.each([
  [400, 'rejected', '400 Bad Request'],
  [403, 'rejected', '403 Forbidden'],
  [404, 'rejected', '404 Not Found'],
  [429, 'rejected', '429 Too Many Requests'],
  [499, 'rejected', '499'],
  [500, 'unavailable', '500 Internal Server Error'],
  [503, 'unavailable', '503 Service Unavailable'],
])('a %i is %s', async (status, code, reason) => {
  const answer: Answer = (_seen, response) => {
    response.writeHead(status, canary, { 'x-secret': canary }).end(canary)
  }
  expect(await fail(answer)).toMatchObject({
    code,
    status,
    method: 'GET',
    path: '/wham/usage',
    message: `GET /wham/usage failed: ${reason}`,
  })
})

test('a refusal counts although its body does not end', async () => {
  const answer: Answer = (_seen, response) => void response.writeHead(403).write(canary)
  expect(await fail(answer)).toMatchObject({ code: 'rejected', status: 403 })
})

test.each([
  ['HTML', `<!doctype html><p>${canary}</p>`, 'the answer is not JSON'],
  ['half a JSON text', `{"plan_type":"${canary}`, 'the answer is not JSON'],
  ['nothing', '', 'the answer is not a JSON object'],
  ['null', 'null', 'the answer is not a JSON object'],
  ['a list', `["${canary}"]`, 'the answer is not a JSON object'],
  ['a string', `"${canary}"`, 'the answer is not a JSON object'],
  ['a number', '12', 'the answer is not a JSON object'],
])('%s is no usage answer', async (_name, body, reason) => {
  for (const sized of [true, false]) {
    const answer: Answer = (_seen, response) => {
      response.writeHead(200, sized ? { 'content-length': Buffer.byteLength(body) } : {})
      response.write(body)
      response.end()
    }
    expect(await fail(answer)).toMatchObject({
      code: 'invalid_response',
      status: undefined,
      message: `GET /wham/usage failed: ${reason}`,
    })
  }
})

test('an answer without an end is refused', async () => {
  const answer: Answer = (_seen, response) => {
    const timer = setInterval(() => response.write(Buffer.alloc(1 << 20, 'x')), 1)
    response.on('close', () => clearInterval(timer))
  }
  expect(await fail(answer)).toMatchObject({
    code: 'invalid_response',
    message: 'GET /wham/usage failed: the answer has more than 4194304 bytes',
  })
})

test('a connection that breaks is no answer', async () => {
  expect(await fail((_seen, response) => void response.destroy())).toMatchObject({
    code: 'unavailable',
    status: undefined,
    message: 'GET /wham/usage failed: network error UND_ERR_SOCKET',
  })
  const half: Answer = (_seen, response) => {
    response.writeHead(200, { 'content-length': 100 }).write(canary, () => response.destroy())
  }
  expect(await fail(half)).toMatchObject({
    code: 'unavailable',
    message: 'GET /wham/usage failed: network error UND_ERR_SOCKET',
  })
})

test('a connection that is refused is no answer, and the address is not told', async () => {
  const origin = await findClosedOrigin()
  const backend = createBackend({
    http: createHttp({ userAgent: () => 'probe/1' }),
    baseUrl: async () => `${origin}/backend-api`,
    attempt: createAttempts().attempt,
  })
  const error = await backend.readRateLimits({}).catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({
    code: 'unavailable',
    message: 'GET /wham/usage failed: network error ECONNREFUSED',
  })
  expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('127.0.0.1')
})

test('a server that does not answer in time is no answer', async () => {
  const half: Answer = (_seen, response) => void response.writeHead(200).write('{')
  for (const answer of [hang, half]) {
    expect(await fail(answer, 50)).toMatchObject({
      code: 'unavailable',
      message: 'GET /wham/usage failed: no answer within 0.05 s',
    })
  }
})

test('a redirect to another origin is a refusal, and nobody there is asked', async () => {
  const other = await startServer((_seen, _request, response) => response.end('{}'))
  const answer: Answer = (_seen, response) => {
    response.writeHead(302, { location: `${other.origin}/${canary}` }).end()
  }
  expect(await fail(answer)).toMatchObject({
    code: 'rejected',
    status: 302,
    message: 'GET /wham/usage failed: 302 Found',
  })
  expect(other.seen).toEqual([])
})

test('a redirect inside the origin is followed', async () => {
  const { backend } = await startBackend({
    '/usage': (_seen, response) => void response.writeHead(307, { location: '/moved' }).end(),
    '/moved': json(createPayload()),
  })
  expect(await backend.readRateLimits({})).toMatchObject({ accountId: 'acct-1' })
})

test.each(['', '/foo', 'http://canary:canary@127.0.0.1/', 'canary'])(
  'the base URL %j is refused before anybody is asked',
  async (baseUrl) => {
    const backend = createBackend({
      http: createHttp({ userAgent: () => 'probe/1' }),
      baseUrl: async () => baseUrl,
      attempt: createAttempts().attempt,
    })
    const error = await backend.readRateLimits({}).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ name: 'BackendError', code: 'unavailable', method: undefined })
    expect(String(error)).toContain('the base URL of the backend')
    expect(inspect(error)).not.toContain('canary')
  },
)

test('a token that no header can hold shows nowhere', async () => {
  const accessToken = new Secret('canary\ntoken')
  const { backend } = await startBackend(
    { '/usage': json({}) },
    {
      attempt: async () => ({
        credentials: { accessToken, isFedramp: false },
        recover: async () => false,
      }),
    },
  )
  const error = await backend.readRateLimits({}).catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ name: 'BackendError', code: 'unavailable' })
  expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('canary')
})

test('a certificate file that cannot be read is told', async () => {
  const env = { CODEX_CA_CERTIFICATE: '/missing/ca.pem' }
  const { backend } = await startBackend(
    {},
    { http: createHttp({ userAgent: () => 'probe/1', env }) },
  )
  await expect(backend.readRateLimits({})).rejects.toMatchObject({
    code: 'unavailable',
    message:
      'GET /wham/usage failed: CODEX_CA_CERTIFICATE names "/missing/ca.pem", which cannot be read: ENOENT',
  })
})

test.each(['readRateLimits', 'consumeResetCredit', 'sendAddCreditsNudgeEmail'] as const)(
  '%s ends with the reason of the signal',
  async (name) => {
    const answers = { '/usage': hang, '/consume': hang, '/send_add_credits_nudge_email': hang }
    const { backend, seen } = await startBackend(answers)
    const ask = (signal: AbortSignal) => {
      const calls = {
        readRateLimits: () => backend.readRateLimits({}, { signal }),
        consumeResetCredit: () => backend.consumeResetCredit({ idempotencyKey: 'k' }, { signal }),
        sendAddCreditsNudgeEmail: () =>
          backend.sendAddCreditsNudgeEmail({ creditType: 'credits' }, { signal }),
      }
      return calls[name]()
    }
    await expect(ask(AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' })
    expect(seen).toEqual([])
    const stop = new AbortController()
    const call = ask(stop.signal)
    setTimeout(() => stop.abort(), 30)
    await expect(call).rejects.toMatchObject({ name: 'AbortError' })
    const reason = new Error('signed out')
    await expect(ask(AbortSignal.abort(reason))).rejects.toBe(reason)
  },
)

test('a call that was given up before it began asks nobody, the authorizer included', async () => {
  const asked: string[] = []
  const backend = createBackend({
    http: createHttp({ userAgent: () => 'probe/1' }),
    baseUrl: () => Promise.reject(new Error('the configuration was read')),
    attempt: async () => void asked.push('attempt'),
  })
  const call = backend.readRateLimits({}, { signal: AbortSignal.abort() })
  await expect(call).rejects.toMatchObject({ name: 'AbortError' })
  expect(asked).toEqual([])
})

test('whoever gives up does not wait for the reset credits', async () => {
  const { backend } = await startBackend({
    '/usage': json(createPayload()),
    '/rate-limit-reset-credits': hang,
  })
  const signal = AbortSignal.timeout(50)
  await expect(backend.readRateLimits({}, { signal })).rejects.toMatchObject({
    name: 'TimeoutError',
  })
})

test('the read of the reset credits ends with the call', async () => {
  // Its own limit would end it too, and nothing else is timed here.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  let closed = (): void => undefined
  const over = new Promise<void>((resolve) => (closed = resolve))
  let listed = (): void => undefined
  const asked = new Promise<void>((resolve) => (listed = resolve))
  const { backend } = await startBackend({
    '/usage': (seen, response) => void asked.then(() => json({}, 500)(seen, response)),
    '/rate-limit-reset-credits': (_seen, response) => {
      response.on('close', closed)
      listed()
    },
  })
  await expect(backend.readRateLimits({})).rejects.toMatchObject({ status: 500 })
  await over
})
