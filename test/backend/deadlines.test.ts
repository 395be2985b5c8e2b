import { afterEach, expect, test, vi } from 'vitest'
import type { Backend } from '../../src/backend/backend.js'
import { createBackend } from '../../src/backend/backend.js'
import { createHttp } from '../../src/http/http.js'
import { createAttempts, createPayload } from './fixture.js'

afterEach(() => void vi.useRealTimers())

interface Hanging {
  backend: Backend
  /** Resolves when a request was sent that is never answered; its timer runs by then. */
  sent: Promise<void>
}

/** A backend that answers only the listed paths, with a clock that the test moves. */
function startHanging(answers: Readonly<Record<string, unknown>> = {}): Hanging {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  let onSent: () => void
  const sent = new Promise<void>((resolve) => void (onSent = resolve))
  const http = createHttp({
    userAgent: () => 'probe/1',
    fetch: async (url, { signal }) => {
      const { pathname } = new URL(url)
      if (Object.hasOwn(answers, pathname)) return Response.json(answers[pathname])
      onSent()
      return new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason as Error))
      })
    },
  })
  const baseUrl = async () => 'https://backend.example/backend-api'
  return { backend: createBackend({ http, baseUrl, attempt: createAttempts().attempt }), sent }
}

/** Expects a call to end when this time is over, and not before. */
async function expectEnd(call: Promise<unknown>, sent: Promise<void>, timeMs: number) {
  const onEnd = vi.fn()
  const ended = call.then(onEnd, onEnd)
  // Sending and reading an answer are real work, which the fake clock does not wait for.
  await sent
  await vi.advanceTimersByTimeAsync(timeMs - 1)
  expect(onEnd).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  await ended
}

test('reset credits that do not come within 5 seconds cost only themselves', async () => {
  const { backend, sent } = startHanging({ '/backend-api/wham/usage': createPayload() })
  const read = backend.readRateLimits({})
  await expectEnd(read, sent, 5_000)
  expect(await read).toMatchObject({
    accountId: 'acct-1',
    rateLimitResetCredits: { availableCount: 7, credits: null },
  })
})

test('consuming is given up after 10 seconds', async () => {
  const { backend, sent } = startHanging()
  const consumed = backend.consumeResetCredit({ idempotencyKey: 'k' })
  const failed = expect(consumed).rejects.toMatchObject({
    code: 'unavailable',
    message: 'POST /wham/rate-limit-reset-credits/consume failed: no answer within 10 s',
  })
  await expectEnd(consumed, sent, 10_000)
  await failed
})

test('a read is given up after 30 seconds', async () => {
  const { backend, sent } = startHanging()
  const read = backend.readRateLimits({})
  const failed = expect(read).rejects.toMatchObject({
    code: 'unavailable',
    message: 'GET /wham/usage failed: no answer within 30 s',
  })
  await expectEnd(read, sent, 30_000)
  await failed
})
