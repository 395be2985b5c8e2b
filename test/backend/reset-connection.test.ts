import { expect, test } from 'vitest'
import type { Answer } from './fixture.js'
import { createPayload, json, startBackend } from './fixture.js'

const cut: Answer = (_seen, response) => void response.socket?.resetAndDestroy()
const cutInBody: Answer = (_seen, response) => {
  response.writeHead(200, { 'content-type': 'application/json' }).write('{"plan_type":')
  setImmediate(() => response.socket?.resetAndDestroy())
}

/** Answers in this order, and then with the last one. */
function inTurn(...answers: Answer[]): Answer {
  const left = [...answers]
  return (...args) => (left.length > 1 ? left.shift() : left[0])?.(...args)
}

const excludeResetCreditDetails = true

test.each([
  ['before the answer', cut],
  ['in the answer', cutInBody],
])('a usage call is repeated once after a reset %s', async (_name, reset) => {
  const usage = inTurn(reset, json(createPayload()))
  const { backend, seen } = await startBackend({ '/usage': usage })
  const { rateLimits } = await backend.readRateLimits({ excludeResetCreditDetails })
  expect(rateLimits.primary).toMatchObject({ usedPercent: 12 })
  expect(seen).toHaveLength(2)
})

test('a second reset is an error, and a server error is not repeated', async () => {
  for (const [answer, requests] of [
    [cut, 2],
    [json({}, 500), 1],
  ] as const) {
    const { backend, seen } = await startBackend({ '/usage': answer })
    const reading = backend.readRateLimits({ excludeResetCreditDetails })
    await expect(reading).rejects.toMatchObject({ code: 'unavailable' })
    expect(seen).toHaveLength(requests)
  }
})

test('a reset credit is not consumed a second time', async () => {
  const { backend, seen } = await startBackend({ '/consume': cut })
  const consuming = backend.consumeResetCredit({ idempotencyKey: 'k' })
  await expect(consuming).rejects.toMatchObject({ code: 'unavailable' })
  expect(seen).toHaveLength(1)
})
