import { expect, test } from 'vitest'
import { Secret } from '../../src/auth/secret.js'
import { BackendError } from '../../src/backend/errors.js'
import type { Answer } from './fixture.js'
import {
  createAttempts,
  createPayload,
  createResetCredits,
  credentials,
  json,
  startBackend,
} from './fixture.js'

const fresh = { ...credentials, accessToken: new Secret('fresh-token'), userId: 'user-2' }

/** Takes one token and answers 401 to all others. */
function guarded(token: string, answer: Answer): Answer {
  return (seen, response) => {
    if (seen.headers.authorization === `Bearer ${token}`) answer(seen, response)
    else json({ detail: 'canary-body' }, 401)(seen, response)
  }
}

test('after a 401 the call is made once more with what was recovered', async () => {
  const { attempt, rejected } = createAttempts(fresh)
  const { backend, seen } = await startBackend(
    {
      '/usage': guarded('fresh-token', json(createPayload())),
      '/rate-limit-reset-credits': guarded('fresh-token', json(createResetCredits())),
    },
    { attempt },
  )
  const result = await backend.readRateLimits({})
  expect(result.rateLimitResetCredits?.credits).toHaveLength(2)
  expect(rejected).toEqual([credentials])
  expect(seen.filter(({ url }) => url.endsWith('/usage'))).toHaveLength(2)
  // The figures are for user-1, and it was user-2 who asked in the end.
  expect(result.ordinaryUsageAllowed).toBeNull()
})

test('consuming and mailing recover as well, with the same body', async () => {
  const { attempt } = createAttempts(fresh, fresh)
  const { backend, seen } = await startBackend(
    {
      '/consume': guarded('fresh-token', json({ code: 'reset' })),
      '/send_add_credits_nudge_email': guarded('fresh-token', json({})),
    },
    { attempt },
  )
  const consumed = await backend.consumeResetCredit({ idempotencyKey: 'k', creditId: 'c' })
  expect(consumed).toEqual({ outcome: 'reset' })
  const mailed = await backend.sendAddCreditsNudgeEmail({ creditType: 'usage_limit' })
  expect(mailed).toEqual({ status: 'sent' })
  expect(seen[0]?.body).toBe(seen[1]?.body)
  expect(seen[2]?.body).toBe(seen[3]?.body)
})

test('a 401 to everything that was recovered is the end of it', async () => {
  const { attempt, rejected } = createAttempts(fresh, fresh)
  const { backend, seen } = await startBackend({ '/usage': json({}, 401) }, { attempt })
  await expect(backend.readRateLimits({ excludeResetCreditDetails: true })).rejects.toMatchObject({
    name: 'BackendError',
    code: 'unauthorized',
    status: 401,
    method: 'GET',
    path: '/wham/usage',
    message: 'GET /wham/usage failed: 401 Unauthorized',
  })
  expect(rejected).toEqual([credentials, fresh, fresh])
  expect(seen).toHaveLength(3)
})

test('a 401 stands when there is nothing else to try', async () => {
  const { backend, seen } = await startBackend({ '/consume': json({}, 401) })
  await expect(backend.consumeResetCredit({ idempotencyKey: 'k' })).rejects.toMatchObject({
    code: 'unauthorized',
    message: 'POST /wham/rate-limit-reset-credits/consume failed: 401 Unauthorized',
  })
  expect(seen).toHaveLength(1)
})

test('what the authorizer throws is what becomes of the call', async () => {
  const fault = new RangeError('the refresh failed')
  const fail = () => Promise.reject(fault)
  const { backend } = await startBackend(
    { '/usage': json({}, 401) },
    { attempt: async () => ({ credentials, recover: fail }) },
  )
  await expect(backend.readRateLimits({})).rejects.toBe(fault)
  const { backend: other, seen } = await startBackend(
    { '/usage': json({}, 401) },
    { attempt: fail },
  )
  await expect(other.readRateLimits({})).rejects.toBe(fault)
  expect(seen).toEqual([])
})

test('the authorizer learns who gave up', async () => {
  const stop = new AbortController()
  const signals: unknown[] = []
  const { backend } = await startBackend(
    { '/usage': json({}, 401) },
    {
      attempt: async () => ({
        credentials,
        recover: async ({ signal } = {}) => {
          signals.push(signal)
          return false
        },
      }),
    },
  )
  await backend.readRateLimits({}, { signal: stop.signal }).catch(() => undefined)
  await backend.readRateLimits({}).catch(() => undefined)
  expect(signals).toEqual([stop.signal, undefined])
})

test('without credentials nobody is asked', async () => {
  const attempt = async () => undefined
  const { backend, seen } = await startBackend({ '/usage': json({}) }, { attempt })
  const error = await backend.readRateLimits({}).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(BackendError)
  expect(error).toMatchObject({
    code: 'unauthorized',
    message: 'there are no credentials for the backend',
  })
  expect(seen).toEqual([])
})

test.each([400, 403, 404, 500])('%i is no reason to recover', async (status) => {
  const { attempt, rejected } = createAttempts(fresh)
  const { backend } = await startBackend({ '/usage': json({}, status) }, { attempt })
  await expect(backend.readRateLimits({})).rejects.toMatchObject({ status })
  expect(rejected).toEqual([])
})
