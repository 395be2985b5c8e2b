import { expect, test } from 'vitest'
import { createBackend } from '../../src/backend/backend.js'
import { createHttp } from '../../src/http/http.js'
import { startServer } from '../http/loopback.js'
import {
  createAttempts,
  createPayload,
  createResetCredits,
  credentials,
  json,
  startBackend,
} from './fixture.js'

const answers = {
  '/usage': json(createPayload()),
  '/rate-limit-reset-credits': json(createResetCredits()),
  '/consume': json({ code: 'reset', windows_reset: 2 }),
  '/send_add_credits_nudge_email': json({ ignored: true }),
}

test.each([
  ['/backend-api', '/backend-api/wham'],
  ['/backend-api///', '/backend-api/wham'],
  ['/x/backend-api/y', '/x/backend-api/y/wham'],
  ['', '/api/codex'],
  ['/mine/', '/mine/api/codex'],
])('every call below %j goes to %s', async (base, prefix) => {
  const { backend, seen } = await startBackend(answers, { base })
  await backend.readRateLimits({})
  await backend.consumeResetCredit({ idempotencyKey: 'k' })
  await backend.sendAddCreditsNudgeEmail({ creditType: 'credits' })
  const requests = seen.map(({ method, url }) => `${method} ${url}`)
  expect(requests.slice(0, 2).sort()).toEqual([
    `GET ${prefix}/rate-limit-reset-credits`,
    `GET ${prefix}/usage`,
  ])
  expect(requests.slice(2)).toEqual([
    `POST ${prefix}/rate-limit-reset-credits/consume`,
    `POST ${prefix}/accounts/send_add_credits_nudge_email`,
  ])
})

test('the base URL counts as it is at the time of the call', async () => {
  const bases = ['/one', '/two/backend-api']
  const { origin, seen } = await startServer((_seen, _request, response) => response.end('{}'))
  const backend = createBackend({
    http: createHttp({ userAgent: () => 'probe/1' }),
    baseUrl: async () => `${origin}${bases.shift()}`,
    attempt: createAttempts().attempt,
  })
  await backend.readRateLimits({ excludeResetCreditDetails: true })
  await backend.readRateLimits({ excludeResetCreditDetails: true })
  expect(seen.map(({ url }) => url)).toEqual([
    '/one/api/codex/usage',
    '/two/backend-api/wham/usage',
  ])
})

test('the limits and the reset credits become one answer', async () => {
  const { backend } = await startBackend(answers)
  expect(await backend.readRateLimits({})).toMatchObject({
    rateLimits: { limitId: 'codex', planType: 'pro', primary: { usedPercent: 12 } },
    rateLimitResetCredits: { availableCount: 1, credits: [{ id: 'credit-1' }, { id: 'credit-2' }] },
    ordinaryUsageAllowed: true,
    accountId: 'acct-1',
  })
})

test('single reset credits are left out when nobody wants them', async () => {
  const { backend, seen } = await startBackend(answers)
  const result = await backend.readRateLimits({ excludeResetCreditDetails: true })
  expect(result.rateLimitResetCredits).toEqual({ availableCount: 7, credits: null })
  expect(seen.map(({ url }) => url)).toEqual(['/backend-api/wham/usage'])
})

test('both reads go out together', async () => {
  const waiting: (() => void)[] = []
  const together = (value: unknown) =>
    ((seen, response) => {
      waiting.push(() => json(value)(seen, response))
      if (waiting.length === 2) for (const answer of waiting) answer()
    }) satisfies ReturnType<typeof json>
  const { backend } = await startBackend({
    '/usage': together(createPayload()),
    '/rate-limit-reset-credits': together(createResetCredits()),
  })
  const result = await backend.readRateLimits({})
  expect(result.rateLimitResetCredits?.credits).toHaveLength(2)
})

test('a call says who asks, and not through what', async () => {
  const { backend, seen } = await startBackend(answers)
  await backend.readRateLimits({})
  for (const { headers, rawHeaders } of seen) {
    expect(headers).toMatchObject({
      accept: '*/*',
      authorization: 'Bearer canary-token',
      'chatgpt-account-id': 'acct-1',
      'user-agent': 'probe/1',
    })
    for (const name of ['originator', 'content-type', 'x-openai-fedramp']) {
      expect(headers).not.toHaveProperty(name)
    }
    expect(headers).not.toHaveProperty('x-openai-codex-luna-reserve')
    expect(rawHeaders).toEqual(expect.arrayContaining(['authorization', 'chatgpt-account-id']))
  }
})

test('a call without an account names none, and FedRAMP is said only when it is true', async () => {
  const { accessToken } = credentials
  const attempt = async () => ({
    credentials: { accessToken, isFedramp: true },
    recover: async () => false,
  })
  const { backend, seen } = await startBackend(answers, { attempt })
  await backend.sendAddCreditsNudgeEmail({ creditType: 'credits' })
  expect(seen[0]?.headers).toMatchObject({ 'x-openai-fedramp': 'true' })
  expect(seen[0]?.headers).not.toHaveProperty('chatgpt-account-id')
})

test('the reserve is asked for on the limits alone, and only when the client can show it', async () => {
  const { backend, seen } = await startBackend(answers)
  await backend.readRateLimits({ supportsLunaReserve: true })
  await backend.readRateLimits({ supportsLunaReserve: false })
  const reserves = seen.map(({ url, headers }) => [
    url.split('/').pop(),
    headers['x-openai-codex-luna-reserve'],
  ])
  expect(reserves.filter(([, value]) => value !== undefined)).toEqual([['usage', '1']])
})

test.each([
  ['reset', 'reset'],
  ['nothing_to_reset', 'nothingToReset'],
  ['no_credit', 'noCredit'],
  ['already_redeemed', 'alreadyRedeemed'],
])('the consume code %s is the outcome %s', async (code, outcome) => {
  const { backend } = await startBackend({ '/consume': json({ code, more: 1 }) })
  expect(await backend.consumeResetCredit({ idempotencyKey: 'k' })).toEqual({ outcome })
})

test.each([
  [{ idempotencyKey: 'k' }, { redeem_request_id: 'k' }],
  [{ idempotencyKey: 'k', creditId: null }, { redeem_request_id: 'k' }],
  [
    { idempotencyKey: ' ', creditId: 'c"é' },
    { redeem_request_id: ' ', credit_id: 'c"é' },
  ],
])('consuming with %j sends %j', async (params, body) => {
  const { backend, seen } = await startBackend(answers)
  await backend.consumeResetCredit(params)
  expect(JSON.parse(seen[0]?.body ?? '')).toEqual(body)
  expect(seen[0]?.headers['content-type']).toBe('application/json')
})

test.each([{ code: 'later' }, { code: 1 }, {}, { code: 'constructor' }, { code: '__proto__' }])(
  'the consume answer %j is no answer',
  async (answer) => {
    const { backend } = await startBackend({ '/consume': json(answer) })
    await expect(backend.consumeResetCredit({ idempotencyKey: 'k' })).rejects.toMatchObject({
      name: 'BackendError',
      code: 'invalid_response',
      message: 'POST /wham/rate-limit-reset-credits/consume failed: the answer has no known code',
    })
  },
)

test.each(['credits', 'usage_limit'] as const)('a mail about %s is sent', async (creditType) => {
  for (const status of [200, 202, 204]) {
    const { backend, seen } = await startBackend({
      '/send_add_credits_nudge_email': (_seen, response) => {
        response.writeHead(status).end(status === 204 ? undefined : '<html>no JSON')
      },
    })
    expect(await backend.sendAddCreditsNudgeEmail({ creditType })).toEqual({ status: 'sent' })
    expect(JSON.parse(seen[0]?.body ?? '')).toEqual({ credit_type: creditType })
  }
})

test('a mail counts as sent although the answer does not end', async () => {
  const { backend } = await startBackend({
    '/send_add_credits_nudge_email': (_seen, response) => void response.write('{'),
  })
  const result = await backend.sendAddCreditsNudgeEmail({ creditType: 'credits' })
  expect(result).toEqual({ status: 'sent' })
})

test('429 is a cooldown for mails, and a refusal for everything else', async () => {
  const busy = json({ error: 'slow down' }, 429)
  const { backend } = await startBackend({
    '/usage': busy,
    '/consume': busy,
    '/send_add_credits_nudge_email': busy,
  })
  expect(await backend.sendAddCreditsNudgeEmail({ creditType: 'credits' })).toEqual({
    status: 'cooldown_active',
  })
  const rejected = { code: 'rejected', status: 429 }
  await expect(backend.readRateLimits({})).rejects.toMatchObject(rejected)
  await expect(backend.consumeResetCredit({ idempotencyKey: 'k' })).rejects.toMatchObject(rejected)
})

test.each([
  ['fails', json({}, 500)],
  ['is refused', json({}, 401)],
  ['is no JSON', (_seen, response) => void response.end('<html>')],
  ['is no object', json([])],
  ['is empty', (_seen, response) => void response.end()],
  ['breaks off', (_seen, response) => void response.destroy()],
] satisfies [string, (typeof answers)['/usage']][])(
  'a list of reset credits that %s leaves the count of the summary',
  async (_name, list) => {
    const { backend, seen } = await startBackend({ ...answers, '/rate-limit-reset-credits': list })
    const result = await backend.readRateLimits({})
    expect(result.rateLimitResetCredits).toEqual({ availableCount: 7, credits: null })
    expect(result.rateLimits.primary).not.toBeNull()
    expect(seen).toHaveLength(2)
  },
)

test('what the backend sends in pieces is put together', async () => {
  const bytes = Buffer.from(JSON.stringify({ ...createPayload(), account_id: 'acct-ü' }))
  const { backend } = await startBackend({
    '/usage': (_seen, response) => {
      let at = 0
      const timer = setInterval(() => {
        if (at < bytes.length) response.write(bytes.subarray(at, (at += 37)))
        else response.end(() => clearInterval(timer))
      }, 1)
    },
  })
  expect(await backend.readRateLimits({})).toMatchObject({
    accountId: 'acct-ü',
    rateLimits: { secondary: { usedPercent: 34 } },
  })
})
