import { expect, test } from 'vitest'
import { validators } from '../../generated/validators/account.js'
import { toRateLimits } from '../../src/backend/rate-limits.js'
import { credentials } from './fixture.js'

const good = { used_percent: 42, limit_window_seconds: 18_000, reset_at: 1_800_000_000 }
const whole = { usedPercent: 42, windowDurationMins: 300, resetsAt: 1_800_000_000 }
const withoutReset = { ...whole, resetsAt: null }
const withoutLength = { ...whole, windowDurationMins: null }
const atPercent = (usedPercent: number) => ({ ...whole, usedPercent })
const at = (resetsAt: number) => ({ ...whole, resetsAt })

/** What a window has in it, what becomes of it, and the members that are reported. */
const windows: [name: string, window: unknown, expected: object | null, reported?: string[]][] = [
  ['nothing wrong', good, whole],
  ['a use with a fraction', { ...good, used_percent: 41.7 }, whole],
  ['a use that rounds to zero', { ...good, used_percent: -0.2 }, atPercent(0)],
  ['a use as text', { ...good, used_percent: '42' }, whole],
  ['a use as text with a fraction', { ...good, used_percent: ' 41.7 ' }, whole],
  ['a use beyond 32 bits', { ...good, used_percent: 1e300 }, atPercent(2_147_483_647)],
  ['a use below 32 bits', { ...good, used_percent: -1e300 }, atPercent(-2_147_483_648)],
  ['a use as a word', { ...good, used_percent: 'canary' }, null, ['/used_percent']],
  ['a use of null', { ...good, used_percent: null }, null, ['/used_percent']],
  ['no use', { ...good, used_percent: undefined }, null, ['/used_percent']],
  ['a use that is true', { ...good, used_percent: true }, null, ['/used_percent']],
  ['a reset with a fraction', { ...good, reset_at: 1_799_999_999.7 }, whole],
  ['a reset as text', { ...good, reset_at: '1800000000' }, whole],
  ['a reset beyond 32 bits', { ...good, reset_at: 4_000_000_000 }, at(4_000_000_000)],
  ['a reset that no date can express', { ...good, reset_at: 1e300 }, withoutReset, ['/reset_at']],
  ['a reset as a word', { ...good, reset_at: 'canary' }, withoutReset, ['/reset_at']],
  ['a reset of null', { ...good, reset_at: null }, withoutReset],
  ['no reset', { ...good, reset_at: undefined }, withoutReset],
  ['a length with a fraction', { ...good, limit_window_seconds: 17_999.5 }, whole],
  ['a length as text', { ...good, limit_window_seconds: '18000' }, whole],
  [
    'a length out of range',
    { ...good, limit_window_seconds: 1e300 },
    withoutLength,
    ['/limit_window_seconds'],
  ],
  [
    'a length as a list',
    { ...good, limit_window_seconds: ['canary'] },
    withoutLength,
    ['/limit_window_seconds'],
  ],
  ['no length', { ...good, limit_window_seconds: undefined }, withoutLength],
  ['a rest that nobody reads', { ...good, reset_after_seconds: 'canary' }, whole],
  [
    'all but its use wrong',
    { used_percent: 42, limit_window_seconds: 'canary', reset_at: {} },
    { usedPercent: 42, windowDurationMins: null, resetsAt: null },
    ['/limit_window_seconds', '/reset_at'],
  ],
  ['no members, as text', 'canary', null, ['']],
  ['no members, as a list', [], null, ['']],
  ['no window', null, null],
]

const main = '/rate_limit/primary_window'
const additional = '/additional_rate_limits/1/rate_limit/secondary_window'

test.each(windows)('a window with %s', (_name, window, expected, members = []) => {
  const reported: string[] = []
  const usage = {
    rate_limit: { primary_window: window, secondary_window: good },
    additional_rate_limits: [
      { metered_feature: 'a', limit_name: 'A', rate_limit: { primary_window: good } },
      { metered_feature: 'b', limit_name: 'B', rate_limit: { secondary_window: window } },
    ],
  }
  const result = toRateLimits({ usage, resetCredits: undefined }, credentials, (ignored) => {
    expect(ignored).toMatchObject({ name: 'BackendError', code: 'invalid_response' })
    reported.push(ignored.message)
  })
  expect(validators.GetAccountRateLimitsResponse(result)).toEqual([])
  const { rateLimits, rateLimitsByLimitId } = result
  expect(rateLimits).toMatchObject({ primary: expected, secondary: whole })
  expect(rateLimitsByLimitId).toMatchObject({
    a: { primary: whole, secondary: null },
    b: { primary: null, secondary: expected },
  })
  const pointers = [main, additional].flatMap((place) => members.map((member) => place + member))
  expect(reported.map((message) => /^"(.*)" in an answer/.exec(message)?.[1])).toEqual(pointers)
  expect(reported.join()).not.toContain('canary')
})

const credits = { has_credits: true, unlimited: false, balance: '1' }
const spending = { limit: '100', used: '40', remaining_percent: 60, reset_at: 1_800_000_000 }

/** Other parts, and the pointers that are reported. */
const others: [name: string, payload: object, pointers: string[]][] = [
  ['nothing wrong', { credits, spend_control: { individual_limit: spending } }, []],
  ['nothing at all', {}, []],
  ['credits of another kind', { credits: { ...credits, has_credits: 'yes' } }, ['/credits']],
  [
    'spending with a word for a rest',
    { spend_control: { individual_limit: { ...spending, remaining_percent: 'canary' } } },
    ['/spend_control/individual_limit/remaining_percent', '/spend_control/individual_limit'],
  ],
  ['a limit without a name', { additional_rate_limits: [{}] }, ['/additional_rate_limits/0']],
]

test.each(others)('an answer with %s', (_name, usage, pointers) => {
  const reported: string[] = []
  toRateLimits({ usage, resetCredits: undefined }, credentials, ({ message }) => {
    reported.push(message)
  })
  expect(reported.map((message) => /^"(.*)" in an answer/.exec(message)?.[1])).toEqual(pointers)
})
