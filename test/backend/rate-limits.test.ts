import { expect, test } from 'vitest'
import type { Credentials } from '../../src/auth/codex-auth.js'
import { toRateLimits } from '../../src/backend/rate-limits.js'
import { validators } from '../../generated/validators/account.js'
import { createPayload, createResetCredits, credentials } from './fixture.js'

function map(payload: object, details?: object, asking: Credentials = credentials) {
  const usage = { usage: payload, resetCredits: details }
  const result = toRateLimits(usage, asking, () => undefined)
  expect(validators.GetAccountRateLimitsResponse(result), JSON.stringify(result)).toEqual([])
  return result
}

function createWindow(changes: object = {}) {
  return {
    used_percent: 1,
    limit_window_seconds: 60,
    reset_after_seconds: 3,
    reset_at: 4,
    ...changes,
  }
}

function mapWindow(window: unknown) {
  return map({ rate_limit: { primary_window: window } }).rateLimits.primary
}

test('a full payload is mapped member by member', () => {
  const main = {
    limitId: 'codex',
    limitName: null,
    normalModelSlug: null,
    primary: { usedPercent: 12, windowDurationMins: 300, resetsAt: 1_800_000_100 },
    secondary: { usedPercent: 34, windowDurationMins: 10_080, resetsAt: 1_800_000_200 },
    credits: { hasCredits: true, unlimited: false, balance: '9.99' },
    individualLimit: {
      limit: '100',
      used: '40.5',
      remainingPercent: 60,
      resetsAt: 1_800_000_400,
    },
    spendControlReached: true,
    planType: 'pro',
    rateLimitReachedType: 'rate_limit_reached',
  }
  const additional = {
    normalModelSlug: null,
    primary: null,
    secondary: null,
    credits: null,
    individualLimit: null,
    spendControlReached: null,
    planType: 'pro',
    rateLimitReachedType: null,
  }
  expect(map(createPayload(), createResetCredits())).toEqual({
    rateLimits: main,
    rateLimitsByLimitId: {
      codex: main,
      code_review: {
        ...additional,
        limitId: 'code_review',
        limitName: 'Reviews',
        normalModelSlug: 'gpt-x',
        primary: { usedPercent: 56, windowDurationMins: 1, resetsAt: 1_800_000_300 },
      },
      images: { ...additional, limitId: 'images', limitName: 'Images' },
    },
    rateLimitResetCredits: {
      availableCount: 1,
      credits: [
        {
          id: 'credit-1',
          resetType: 'codexRateLimits',
          status: 'available',
          grantedAt: 1_795_132_800,
          expiresAt: 1_797_724_800,
          title: 'A reset',
          description: 'For you',
        },
        {
          id: 'credit-2',
          resetType: 'unknown',
          status: 'redeemed',
          grantedAt: 1_795_219_200,
          expiresAt: null,
          title: null,
          description: null,
        },
      ],
    },
    ordinaryUsageAllowed: true,
    accountId: 'acct-1',
    rateLimitUpsell: { offer_kind: [1, null, { deep: true }] },
  })
})

test('a payload with nothing but a plan has a main limit without windows', () => {
  const result = map({ plan_type: 'free' })
  expect(result.rateLimits).toMatchObject({
    limitId: 'codex',
    limitName: null,
    primary: null,
    secondary: null,
    credits: null,
    spendControlReached: null,
    planType: 'free',
  })
  expect(result).toMatchObject({
    rateLimitsByLimitId: { codex: result.rateLimits },
    rateLimitResetCredits: null,
    ordinaryUsageAllowed: null,
    accountId: null,
    rateLimitUpsell: null,
  })
})

test.each([
  [-60, null],
  [0, null],
  [1, 1],
  [59, 1],
  [60, 1],
  [61, 2],
  [18_000, 300],
  [18_059, 301],
  [604_800, 10_080],
  [604_801, 10_081],
  [2_592_000, 43_200],
  [2_147_483_647, 35_791_395],
])('a window of %i seconds lasts %j minutes', (seconds, minutes) => {
  expect(mapWindow(createWindow({ limit_window_seconds: seconds }))?.windowDurationMins).toBe(
    minutes,
  )
})

test.each([-3, 0, 142, -2_147_483_648, 2_147_483_647])('%i percent are not clamped', (percent) => {
  expect(mapWindow(createWindow({ used_percent: percent }))?.usedPercent).toBe(percent)
})

const noNumber = ['many', '', ' ', '0x1f', '1e3', null, true, [], {}]

test('a window whose use is wrong or missing is lost alone', () => {
  for (const wrong of noNumber) {
    const payload = createPayload()
    Object.assign(payload.rate_limit.primary_window, { used_percent: wrong })
    const { rateLimits } = map(payload)
    expect(rateLimits.primary).toBeNull()
    expect(rateLimits.secondary).toMatchObject({ usedPercent: 34 })
    expect(rateLimits.credits).not.toBeNull()
  }
  expect(mapWindow({ ...createWindow(), used_percent: undefined })).toBeNull()
})

test.each([
  ['free', 'free'],
  ['go', 'go'],
  ['plus', 'plus'],
  ['pro', 'pro'],
  ['prolite', 'prolite'],
  ['promax', 'promax'],
  ['team', 'team'],
  ['business', 'business'],
  ['enterprise', 'enterprise'],
  ['edu', 'edu'],
  ['edu_plus', 'edu_plus'],
  ['edu_pro', 'edu_pro'],
  ['sci', 'sci'],
  ['sci_plus', 'sci_plus'],
  ['ent26', 'ent26'],
  ['enterprise_cbp_automation', 'enterprise_cbp_automation'],
  ['enterprise_cbp_usage_based', 'enterprise_cbp_usage_based'],
  ['self_serve_business_prolite', 'self_serve_business_prolite'],
  ['self_serve_business_usage_based', 'self_serve_business_usage_based'],
  ['education', 'edu'],
  ['guest', 'unknown'],
  ['free_workspace', 'unknown'],
  ['quorum', 'unknown'],
  ['k12', 'unknown'],
  ['hc', 'unknown'],
  ['Plus', 'unknown'],
  ['', 'unknown'],
  ['constructor', 'unknown'],
  ['__proto__', 'unknown'],
  [null, 'unknown'],
  [undefined, 'unknown'],
  [4, 'unknown'],
  [['pro'], 'unknown'],
])('the plan %j is %j on every limit', (plan, expected) => {
  const { rateLimitsByLimitId } = map({ ...createPayload(), plan_type: plan })
  const plans = Object.values(rateLimitsByLimitId ?? {}).map(({ planType }) => planType)
  expect(plans).toEqual([expected, expected, expected])
})

test.each([
  [{ type: 'rate_limit_reached' }, 'rate_limit_reached'],
  [{ type: 'workspace_owner_credits_depleted' }, 'workspace_owner_credits_depleted'],
  [{ type: 'workspace_member_credits_depleted' }, 'workspace_member_credits_depleted'],
  [{ type: 'workspace_owner_usage_limit_reached' }, 'workspace_owner_usage_limit_reached'],
  [{ type: 'workspace_member_usage_limit_reached' }, 'workspace_member_usage_limit_reached'],
  [{ type: 'something_new' }, null],
  [{ type: 7 }, null],
  [{}, null],
  ['rate_limit_reached', null],
  [null, null],
])('the limit reached %j is %j', (reached, expected) => {
  expect(map({ rate_limit_reached_type: reached }).rateLimits.rateLimitReachedType).toBe(expected)
})

test.each([
  [
    { has_credits: false, unlimited: true },
    { hasCredits: false, unlimited: true, balance: null },
  ],
  [
    { has_credits: true, unlimited: false, balance: null },
    { hasCredits: true, unlimited: false, balance: null },
  ],
  [{ has_credits: true, unlimited: false, balance: 5 }, null],
  [{ has_credits: null, unlimited: false }, null],
  [{ has_credits: true }, null],
  [{ has_credits: true, unlimited: false, approx_local_messages: 3 }, null],
  [[], null],
  ['', null],
])('the credits %j are %j', (credits, expected) => {
  const { rateLimits } = map({ ...createPayload(), credits })
  expect(rateLimits.credits).toEqual(expected)
  expect(rateLimits.primary).not.toBeNull()
})

test('spending and the limit on it are read apart', () => {
  const { spend_control: good } = createPayload()
  const mapControl = (control: unknown) => {
    const { spendControlReached, individualLimit } = map({ spend_control: control }).rateLimits
    return [spendControlReached, individualLimit?.limit ?? null]
  }
  expect(mapControl(good)).toEqual([true, '100'])
  expect(mapControl({ ...good, reached: null })).toEqual([null, '100'])
  expect(mapControl({ ...good, individual_limit: null })).toEqual([true, null])
  for (const member of ['limit', 'used', 'remaining_percent', 'reset_at']) {
    const limit = { ...good.individual_limit, [member]: [] }
    expect(mapControl({ ...good, individual_limit: limit })).toEqual([true, null])
  }
  expect(mapControl('reached')).toEqual([null, null])
})

test('of two limits with one name the later stands in the map, and the main one stays', () => {
  const { rateLimits, rateLimitsByLimitId } = map({
    additional_rate_limits: [
      { limit_name: 'A', metered_feature: 'x' },
      { limit_name: 'B', metered_feature: 'x' },
      { limit_name: 'C', metered_feature: 'codex' },
    ],
  })
  expect(rateLimits.limitName).toBeNull()
  expect(rateLimitsByLimitId?.['x']?.limitName).toBe('B')
  expect(rateLimitsByLimitId?.['codex']?.limitName).toBe('C')
  expect(Object.keys(rateLimitsByLimitId ?? {})).toHaveLength(2)
})

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', ''])(
  'a limit called %j is one like any other',
  (name) => {
    const { rateLimitsByLimitId } = map({
      additional_rate_limits: [{ limit_name: 'N', metered_feature: name }],
    })
    expect(Object.keys(rateLimitsByLimitId ?? {})).toEqual(['codex', name])
    expect(Object.getPrototypeOf(rateLimitsByLimitId)).toBe(Object.prototype)
    expect(JSON.stringify(rateLimitsByLimitId)).toContain(`"${name}":{"limitId":"${name}"`)
    expect(({} as { limitName?: unknown }).limitName).toBeUndefined()
  },
)

test.each([
  [null],
  ['limit'],
  [[]],
  [{ limit_name: 'A' }],
  [{ metered_feature: 'a' }],
  [{ limit_name: 1, metered_feature: 'a' }],
  [{ limit_name: 'A', metered_feature: null }],
])('the additional limit %j is lost alone', (entry) => {
  const payload = createPayload()
  const limits = [entry, ...payload.additional_rate_limits]
  expect(map({ ...payload, additional_rate_limits: limits })).toEqual(map(payload))
})

test('what is wrong inside an additional limit costs only itself', () => {
  const result = map({
    additional_rate_limits: [
      {
        limit_name: 'A',
        metered_feature: 'a',
        normal_model_slug: 3,
        rate_limit: { primary_window: createWindow(), secondary_window: 'soon' },
      },
    ],
  })
  expect(result.rateLimitsByLimitId?.['a']).toMatchObject({
    normalModelSlug: null,
    primary: { usedPercent: 1 },
    secondary: null,
  })
})

test.each([null, {}, 'many', { a: { limit_name: 'A', metered_feature: 'a' } }])(
  'additional limits that are %j are none',
  (limits) => {
    const { rateLimitsByLimitId } = map({ additional_rate_limits: limits })
    expect(Object.keys(rateLimitsByLimitId ?? {})).toEqual(['codex'])
  },
)

test.each<[string, object, Partial<Credentials>]>([
  ['of another account', { account_id: 'acct-2' }, {}],
  ['of another user', { user_id: 'user-2' }, {}],
  ['without an account', { account_id: null }, {}],
  ['without a user', { user_id: undefined }, {}],
  ['with a number for a user', { user_id: 1 }, {}],
])('figures %s say nothing about use and offers', (_name, changes) => {
  const result = map({ ...createPayload(), ...changes })
  expect(result.ordinaryUsageAllowed).toBeNull()
  expect(result.rateLimitUpsell).toBeNull()
  expect(result.rateLimits.primary).not.toBeNull()
})

test('figures agree with nobody whose account or user is not known', () => {
  const { accessToken } = credentials
  for (const known of [{}, { accountId: 'acct-1' }, { userId: 'user-1' }]) {
    const asking = { accessToken, isFedramp: false, ...known }
    expect(map(createPayload(), undefined, asking).ordinaryUsageAllowed).toBeNull()
  }
  for (const missing of ['account_id', 'user_id'] as const) {
    const payload = { ...createPayload(), [missing]: undefined }
    const known = missing === 'user_id' ? { accountId: 'acct-1' } : { userId: 'user-1' }
    const asking = { accessToken, isFedramp: false, ...known }
    expect(map(payload, undefined, asking).ordinaryUsageAllowed).toBeNull()
  }
})

test('the account is told even when it is not the own one', () => {
  expect(map({ ...createPayload(), account_id: 'acct-2' }).accountId).toBe('acct-2')
  expect(map({ ...createPayload(), account_id: 2 }).accountId).toBeNull()
})

test('ordinary use follows `allowed` alone', () => {
  const allowed = (limit: unknown) =>
    map({ ...createPayload(), rate_limit: limit }).ordinaryUsageAllowed
  expect(allowed({ allowed: true, limit_reached: true })).toBe(true)
  expect(allowed({ allowed: false, limit_reached: false })).toBe(false)
  expect(allowed({ allowed: 'yes', limit_reached: false })).toBeNull()
  expect(allowed(undefined)).toBeNull()
})

test('an offer is handed on as it is, unless no frame could hold it', () => {
  const offer = (value: unknown) =>
    map({ ...createPayload(), rate_limit_upsell: value }).rateLimitUpsell
  const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels))
  for (const value of [0, '', false, [], { snake_case: { a: [null] } }, nested(125)]) {
    expect(offer(value)).toEqual(value)
  }
  for (const value of [null, undefined, nested(126), nested(500_000)]) {
    expect(offer(value)).toBeNull()
  }
})

test('single reset credits win over the summary, and the summary is the fallback', () => {
  const count = (details: object | undefined, summary: unknown) =>
    map({ rate_limit_reset_credits: summary }, details).rateLimitResetCredits
  const summary = { available_count: 7 }
  expect(count({ credits: [], available_count: 2 }, summary)).toEqual({
    availableCount: 2,
    credits: [],
  })
  expect(count(undefined, summary)).toEqual({ availableCount: 7, credits: null })
  expect(count({ credits: [], available_count: '2' }, summary)).toEqual({
    availableCount: 7,
    credits: [],
  })
  expect(count({ credits: 'none', available_count: 2 }, summary)).toEqual({
    availableCount: 2,
    credits: null,
  })
  for (const wrong of [null, 7, '7', {}, { available_count: '7' }, { available_count: 2 ** 53 }]) {
    expect(count(undefined, wrong)).toBeNull()
    expect(count({ credits: [] }, wrong)).toBeNull()
  }
})

test.each([
  ['status', 'redeeming', 'redeeming'],
  ['status', 'redeemed', 'redeemed'],
  ['status', 'lost', 'unknown'],
  ['reset_type', 'codex_rate_limits', 'codexRateLimits'],
  ['reset_type', 'codexRateLimits', 'unknown'],
])('a reset credit whose %s is %j has %j', (member, value, expected) => {
  const details = createResetCredits()
  Object.assign(details.credits[0] ?? {}, { [member]: value })
  const [credit] = map({}, details).rateLimitResetCredits?.credits ?? []
  expect([credit?.status, credit?.resetType]).toContain(expected)
})

test.each([
  ['1970-01-01T00:00:00Z', 0],
  ['2026-11-20T00:00:00.999999Z', 1_795_132_800],
  ['2026-11-20T01:30:00+01:30', 1_795_132_800],
  ['1969-12-31T23:59:58.5Z', -2],
])('%s is %i', (time, seconds) => {
  const details = createResetCredits()
  Object.assign(details.credits[0] ?? {}, { granted_at: time })
  expect(map({}, details).rateLimitResetCredits?.credits?.[0]?.grantedAt).toBe(seconds)
})

test.each([
  ['id', 1],
  ['reset_type', null],
  ['status', undefined],
  ['granted_at', 'yesterday'],
  ['granted_at', 1_795_132_800],
  ['expires_at', 'never'],
  ['expires_at', 0],
  ['title', 3],
])('a reset credit whose %s is %j is lost alone', (member, value) => {
  const details = createResetCredits()
  Object.assign(details.credits[0] ?? {}, { [member]: value })
  const { credits } = map({}, details).rateLimitResetCredits ?? {}
  expect(credits?.map(({ id }) => id)).toEqual(['credit-2'])
})
