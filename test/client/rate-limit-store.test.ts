import { expect, test, vi } from 'vitest'
import type {
  GetAccountRateLimitsResponse,
  RateLimitSnapshot,
} from '../../generated/types/index.js'
import { RateLimitStore } from '../../src/client/rate-limit-store.js'

const empty: RateLimitSnapshot = {
  limitId: null,
  limitName: null,
  primary: null,
  secondary: null,
  credits: null,
  planType: null,
}

const main: RateLimitSnapshot = {
  ...empty,
  limitId: 'codex',
  primary: { usedPercent: 10, windowDurationMins: 300, resetsAt: 100 },
  secondary: { usedPercent: 20, windowDurationMins: 10080, resetsAt: 200 },
  credits: { hasCredits: true, unlimited: false, balance: '5' },
  planType: 'pro',
}

const other: RateLimitSnapshot = { ...empty, limitId: 'other', limitName: 'Other' }

function response(changes: Partial<GetAccountRateLimitsResponse> = {}) {
  return { rateLimits: main, rateLimitsByLimitId: { other, codex: other }, ...changes }
}

test('a read replaces everything, with the main limit first and never overwritten', () => {
  const store = new RateLimitStore()
  store.merge({ ...empty, limitId: 'gone' })
  store.replace(response())
  expect([...store.all()]).toEqual([
    ['codex', main],
    ['other', other],
  ])
  expect(store.get()).toBe(main)
  expect(store.get('gone')).toBeUndefined()
})

test('a read without a map has the main limit alone', () => {
  const store = new RateLimitStore()
  store.replace(response({ rateLimitsByLimitId: null }))
  expect([...store.all().keys()]).toEqual(['codex'])
})

test('an update changes what it says and clears nothing', () => {
  const store = new RateLimitStore()
  store.replace(response())
  store.merge({
    ...empty,
    primary: { usedPercent: 55, windowDurationMins: null, resetsAt: 300 },
    credits: { hasCredits: true, unlimited: false, balance: null },
  })
  expect(store.get()).toEqual({
    ...main,
    primary: { usedPercent: 55, windowDurationMins: 300, resetsAt: 300 },
  })
  expect(store.get('other')).toBe(other)
})

test('updates of different limits do not touch each other, and a new limit is added', () => {
  const store = new RateLimitStore()
  store.replace(response())
  store.merge({ ...empty, limitId: 'new', limitName: 'New' })
  store.merge({ ...empty, limitId: 'other', planType: 'plus' })
  expect([...store.all().keys()]).toEqual(['codex', 'other', 'new'])
  expect(store.get('other')).toEqual({ ...other, planType: 'plus' })
  expect(store.get()).toBe(main)
})

test('members that a later server adds are merged like the others', () => {
  const store = new RateLimitStore()
  store.merge({ ...main, moods: { good: 1, bad: 2 } } as RateLimitSnapshot)
  store.merge({ ...empty, limitId: 'codex', moods: { good: 3, bad: null } } as RateLimitSnapshot)
  expect(store.get()).toEqual({ ...main, moods: { good: 3, bad: 2 } })
})

test('listeners hear of each change until they leave', () => {
  const store = new RateLimitStore()
  const listener = vi.fn()
  const leave = store.subscribe(listener)
  store.replace(response())
  store.merge(other)
  store.clear()
  expect(listener).toHaveBeenCalledTimes(3)
  expect(store.all().size).toBe(0)
  leave()
  store.merge(other)
  expect(listener).toHaveBeenCalledTimes(3)
})
