import { afterEach, expect, test, vi } from 'vitest'
import type { Backend } from '../../src/backend/backend.js'
import { createBackend } from '../../src/backend/backend.js'
import { createHttp } from '../../src/http/http.js'
import { createAttempts, createPayload } from './fixture.js'

afterEach(() => void vi.useRealTimers())

/** A backend that answers what is listed and nothing else, with a clock that the test moves. */
function startHanging(answers: Readonly<Record<string, unknown>> = {}): Backend {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const http = createHttp({
    userAgent: () => 'probe/1',
    fetch: async (url, { signal }) => {
      const { pathname } = new URL(url)
      if (Object.hasOwn(answers, pathname)) return Response.json(answers[pathname])
      return new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason as Error))
      })
    },
  })
  const baseUrl = async () => 'https://backend.example/backend-api'
  return createBackend({ http, baseUrl, attempt: createAttempts().attempt })
}

/** Sees to it that a call ends when this time is over, and not before. */
async function expectEnd(call: Promise<unknown>, timeMs: number): Promise<void> {
  const onEnd = vi.fn()
  call.then(onEnd, onEnd)
  await vi.advanceTimersByTimeAsync(timeMs - 1)
  expect(onEnd).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(onEnd).toHaveBeenCalled()
}

test('reset credits that do not come within 5 seconds cost only themselves', async () => {
  const read = startHanging({ '/backend-api/wham/usage': createPayload() }).readRateLimits({})
  await expectEnd(read, 5_000)
  expect(await read).toMatchObject({
    accountId: 'acct-1',
    rateLimitResetCredits: { availableCount: 7, credits: null },
  })
})

test('consuming is given up after 10 seconds', async () => {
  const consumed = startHanging().consumeResetCredit({ idempotencyKey: 'k' })
  const failed = expect(consumed).rejects.toMatchObject({
    code: 'unavailable',
    message: 'POST /wham/rate-limit-reset-credits/consume failed: no answer within 10 s',
  })
  await expectEnd(consumed, 10_000)
  await failed
})

test('a read is given up after 30 seconds', async () => {
  const read = startHanging().readRateLimits({})
  const failed = expect(read).rejects.toMatchObject({
    code: 'unavailable',
    message: 'GET /wham/usage failed: no answer within 30 s',
  })
  await expectEnd(read, 30_000)
  await failed
})
