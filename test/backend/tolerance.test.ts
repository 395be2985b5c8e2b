import fc from 'fast-check'
import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { validators } from '../../generated/validators/account.js'
import type { GetAccountRateLimitsResponse } from '../../generated/types/index.js'
import type { BackendError } from '../../src/backend/errors.js'
import { createPayload, createResetCredits, json, startBackend } from './fixture.js'
import { randomRuns } from '../support/random-runs.js'

type Pointer = readonly (string | number)[]

/** Every place of a JSON value, its root included. */
function pointersOf(value: unknown, path: Pointer = []): Pointer[] {
  if (typeof value !== 'object' || value === null) return [path]
  const deeper = Object.entries(value as Record<string, unknown>).flatMap(([key, member]) => {
    return pointersOf(member, [...path, Array.isArray(value) ? Number(key) : key])
  })
  return [path, ...deeper]
}

const missing = Symbol('missing')

function replace(value: unknown, [key, ...rest]: Pointer, by: unknown): unknown {
  if (key === undefined) return by
  if (Array.isArray(value)) {
    return (value as unknown[]).flatMap((item, index) => {
      if (index !== key) return [item]
      return rest.length === 0 && by === missing ? [] : [replace(item, rest, by)]
    })
  }
  const { [key]: old, ...others } = value as Record<string | number, unknown>
  if (rest.length === 0 && by === missing) return others
  return { ...others, [key]: replace(old, rest, by) }
}

/** Which members of the answer a member of the payload can change. */
const feeds: Readonly<Record<string, readonly string[]>> = {
  plan_type: ['planType'],
  rate_limit: ['primary', 'secondary', 'ordinaryUsageAllowed'],
  'rate_limit/allowed': ['ordinaryUsageAllowed'],
  'rate_limit/limit_reached': [],
  'rate_limit/primary_window': ['primary'],
  'rate_limit/secondary_window': ['secondary'],
  credits: ['credits'],
  additional_rate_limits: ['additional'],
  spend_control: ['individualLimit', 'spendControlReached'],
  'spend_control/reached': ['spendControlReached'],
  'spend_control/individual_limit': ['individualLimit'],
  rate_limit_reached_type: ['rateLimitReachedType'],
  rate_limit_reset_credits: [],
  account_id: ['accountId', 'ordinaryUsageAllowed', 'rateLimitUpsell'],
  user_id: ['ordinaryUsageAllowed', 'rateLimitUpsell'],
  rate_limit_upsell: ['rateLimitUpsell'],
  invented_later: [],
}

function touchedBy(pointer: Pointer): readonly string[] | undefined {
  return feeds[pointer.slice(0, 2).join('/')] ?? feeds[String(pointer[0])]
}

/** The parts of an answer that can be lost one by one. */
function partsOf(answer: GetAccountRateLimitsResponse): Record<string, unknown> {
  const { rateLimits, rateLimitsByLimitId, ...others } = answer
  const { codex, ...additional } = rateLimitsByLimitId ?? {}
  expect(codex).toEqual(rateLimits)
  const plans = new Set(Object.values(rateLimitsByLimitId ?? {}).map(({ planType }) => planType))
  expect([...plans]).toEqual([rateLimits.planType])
  const withoutPlan = Object.entries(additional).map(([id, limit]) => [
    id,
    { ...limit, planType: 0 },
  ])
  return { ...rateLimits, ...others, additional: withoutPlan }
}

function expectUntouched(answer: unknown, good: unknown, touched: readonly string[]): void {
  const parts = partsOf(answer as GetAccountRateLimitsResponse)
  for (const [name, part] of Object.entries(partsOf(good as GetAccountRateLimitsResponse))) {
    if (!touched.includes(name)) expect(parts[name], name).toEqual(part)
  }
}

interface Outcome {
  answer?: GetAccountRateLimitsResponse
  error?: BackendError
}

async function startReader(details: object = createResetCredits()) {
  let payload: unknown
  const { backend, lines } = await startBackend({
    '/usage': (seen, response) => json(payload)(seen, response),
    '/rate-limit-reset-credits': json(details),
  })
  const read = async (next: unknown): Promise<Outcome> => {
    payload = next
    return backend.readRateLimits({}).then(
      (answer) => ({ answer }),
      (error: BackendError) => ({ error }),
    )
  }
  return { read, lines }
}

const wrongValues: readonly unknown[] = [
  missing,
  null,
  true,
  -1,
  0,
  1.5,
  '12',
  2_147_483_648,
  -2_147_483_649,
  2 ** 53,
  1e300,
  'x'.repeat(100_000),
  [],
  [null],
  {},
  { a: 1 },
]

test('every part of the payload may be wrong, and costs no more than itself', async () => {
  const { read } = await startReader()
  const { answer: good } = await read(createPayload())
  for (const pointer of pointersOf(createPayload()).filter((path) => path.length > 0)) {
    for (const wrong of wrongValues) {
      const { answer, error } = await read(replace(createPayload(), pointer, wrong))
      expect(error, pointer.join('/')).toBeUndefined()
      expect(validators.GetAccountRateLimitsResponse(answer), pointer.join('/')).toEqual([])
      expectUntouched(answer, good, touchedBy(pointer) ?? [])
    }
  }
})

test('whatever JSON stands wherever in the payload, the answer holds to the contract', async () => {
  const { read, lines } = await startReader()
  const { answer: good } = await read(createPayload())
  const deformation = fc.record({
    pointer: fc.constantFrom(...pointersOf(createPayload())),
    value: fc.oneof(fc.jsonValue(), fc.constant('canary-value'), fc.constant(missing)),
  })
  await fc.assert(
    fc.asyncProperty(deformation, async ({ pointer, value }) => {
      const payload = replace(createPayload(), pointer, value)
      const { answer, error } = await read(payload === missing ? undefined : payload)
      if (pointer.length === 0) {
        const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
        if (!isObject) expect(error?.code).toBe('invalid_response')
        if (isObject) expect(validators.GetAccountRateLimitsResponse(answer)).toEqual([])
      } else {
        expect(validators.GetAccountRateLimitsResponse(answer)).toEqual([])
        expectUntouched(answer, good, touchedBy(pointer) ?? [])
      }
      expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('canary')
      expect(lines.join()).not.toContain('canary')
    }),
    randomRuns(60),
  )
})

test('whatever JSON stands wherever in the reset credits, the rest is unchanged', async () => {
  const { read } = await startReader()
  const { answer: good } = await read(createPayload())
  const deformation = fc.record({
    pointer: fc.constantFrom(...pointersOf(createResetCredits())),
    value: fc.oneof(fc.jsonValue(), fc.constant(missing)),
  })
  const details: { current: unknown } = { current: undefined }
  const { backend } = await startBackend({
    '/usage': json(createPayload()),
    '/rate-limit-reset-credits': (seen, response) => json(details.current)(seen, response),
  })
  await fc.assert(
    fc.asyncProperty(deformation, async ({ pointer, value }) => {
      const deformed = replace(createResetCredits(), pointer, value)
      details.current = deformed === missing ? undefined : deformed
      const answer = await backend.readRateLimits({})
      expect(validators.GetAccountRateLimitsResponse(answer)).toEqual([])
      expectUntouched(answer, good, ['rateLimitResetCredits'])
    }),
    randomRuns(60),
  )
})
