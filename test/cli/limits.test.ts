import { expect, test } from 'vitest'
import type { RateLimitSnapshot, RateLimitWindow } from '../../generated/types/index.js'
import { describeLimits } from '../../src/cli/limits.js'

const now = Date.UTC(2026, 10, 21, 12, 0)
const today = Date.UTC(2026, 10, 21, 22, 59) / 1000
const later = Date.UTC(2026, 10, 23, 22, 59) / 1000

function snapshot(changes: Partial<RateLimitSnapshot>): RateLimitSnapshot {
  return {
    limitId: 'codex',
    limitName: null,
    primary: null,
    secondary: null,
    credits: null,
    planType: null,
    ...changes,
  }
}

function window(changes: Partial<RateLimitWindow>): RateLimitWindow {
  return { usedPercent: 42, windowDurationMins: 300, resetsAt: null, ...changes }
}

function describe(...limits: RateLimitSnapshot[]) {
  return describeLimits(limits, { now, readAt: now, timeZone: 'UTC' })
}

test('a row has a label, a bar of what is left, the percent and the reset', () => {
  expect(describe(snapshot({ primary: window({ resetsAt: today }) }))).toEqual([
    { label: '5h limit', text: '[████████████░░░░░░░░] 58% left (resets 22:59)' },
  ])
})

test('a reset on another day names the day', () => {
  const [row] = describe(snapshot({ primary: window({ resetsAt: later }) }))
  expect(row?.text).toMatch(/\(resets 22:59 on 23 Nov\)$/)
})

test.each([
  [now / 1000, '(reset was 12:00)'],
  [now / 1000 - 60, '(reset was 11:59)'],
  [Date.UTC(2026, 10, 20, 8) / 1000, '(reset was 08:00 on 20 Nov)'],
  [0, '(reset was 00:00 on 1 Jan 1970)'],
  [now / 1000 + 60, '(resets 12:01)'],
  [Date.UTC(2027, 0, 2) / 1000, '(resets 00:00 on 2 Jan 2027)'],
])('a reset at %i is told as what it is', (resetsAt, text) => {
  const [row] = describe(snapshot({ primary: window({ resetsAt }) }))
  expect(row?.text).toBe(`[████████████░░░░░░░░] 58% left ${text}`)
})

test('a reset that no date can express is left out', () => {
  const [row] = describe(snapshot({ primary: window({ resetsAt: Number.MAX_SAFE_INTEGER }) }))
  expect(row?.text).toBe('[████████████░░░░░░░░] 58% left')
})

test('limits of which nothing was usable are not called unavailable', () => {
  const rows = describeLimits([snapshot({})], { now, readAt: now, isPartial: true })
  expect(rows).toEqual([
    { label: 'Limits', text: 'could not be read: the answer of the backend has invalid parts' },
  ])
})

test('the day is that of the time zone', () => {
  const limits = [snapshot({ primary: window({ resetsAt: today }) })]
  const [row] = describeLimits(limits, { now, readAt: now, timeZone: 'Asia/Tokyo' })
  expect(row?.text).toMatch(/\(resets 07:59 on 22 Nov\)$/)
})

test.each([
  [0, '[████████████████████] 100% left'],
  [-3, '[████████████████████] 100% left'],
  [99, '[░░░░░░░░░░░░░░░░░░░░] 1% left'],
  [150, '[░░░░░░░░░░░░░░░░░░░░] 0% left'],
])('%i percent used', (usedPercent, text) => {
  expect(describe(snapshot({ primary: window({ usedPercent }) }))).toEqual([
    { label: '5h limit', text },
  ])
})

test.each([
  [300, '5h limit'],
  [301, '5h limit'],
  [1440, 'Daily limit'],
  [10_081, 'Weekly limit'],
  [43_200, 'Monthly limit'],
  [525_600, 'Annual limit'],
  [15, 'Usage limit'],
  [null, 'Usage limit'],
])('a window of %s minutes is called "%s"', (windowDurationMins, label) => {
  const [row] = describe(snapshot({ primary: window({ windowDurationMins }) }))
  expect(row?.label).toBe(label)
})

test('a second window of unknown length is called secondary', () => {
  const [row] = describe(snapshot({ secondary: window({ windowDurationMins: null }) }))
  expect(row?.label).toBe('Secondary usage limit')
})

test('another limit stands in one row, or under a heading when it has two windows', () => {
  const other = { limitId: 'x', limitName: 'Extra' }
  expect(describe(snapshot({ ...other, primary: window({}) })).map(({ label }) => label)).toEqual([
    'Extra 5h limit',
  ])
  const both = { ...other, primary: window({}), secondary: window({ windowDurationMins: 10_080 }) }
  expect(describe(snapshot(both)).map(({ label }) => label)).toEqual([
    'Extra limit',
    '5h limit',
    'Weekly limit',
  ])
})

const nothing = { label: 'Limits', text: 'not available for this account' }

test('a limit without windows has no row, and where none has any, that is said', () => {
  expect(describe(snapshot({}), snapshot({ limitId: 'x' }))).toEqual([nothing])
  expect(describe()).toEqual([nothing])
})

test.each([
  [15 * 60_000, []],
  [15 * 60_000 + 1, [{ label: 'Warning', text: 'limits may be stale - run status again.' }]],
])('limits that were read %i ms ago', (ageMs, warning) => {
  const limits = [snapshot({ primary: window({}) })]
  const rows = describeLimits(limits, { now, readAt: now - ageMs, timeZone: 'UTC' })
  expect(rows.slice(1)).toEqual(warning)
})

test.each([
  [{ hasCredits: false, unlimited: true, balance: '10' }, []],
  [{ hasCredits: true, unlimited: true, balance: '10' }, ['Unlimited']],
  [{ hasCredits: true, unlimited: false, balance: '9.99' }, ['10 credits']],
  [{ hasCredits: true, unlimited: false, balance: '1' }, ['1 credit']],
  [{ hasCredits: true, unlimited: false, balance: '12345.4' }, ['12,345 credits']],
  [{ hasCredits: true, unlimited: false, balance: '0' }, []],
  [{ hasCredits: true, unlimited: false, balance: '-3' }, []],
  [{ hasCredits: true, unlimited: false, balance: ' ' }, []],
  [{ hasCredits: true, unlimited: false, balance: 'many' }, []],
  [{ hasCredits: true, unlimited: false, balance: null }, []],
])('the credits %j', (credits, texts) => {
  const [, ...rows] = describe(snapshot({ primary: window({}), credits }))
  expect(rows).toEqual(texts.map((text) => ({ label: 'Credits', text })))
})

test('a spending limit is a bar, and what is used in credits', () => {
  const individualLimit = { limit: '1000', used: '256.4', remainingPercent: 74, resetsAt: later }
  expect(describe(snapshot({ individualLimit }))).toEqual([
    {
      label: 'Monthly credit limit',
      text: '[███████████████░░░░░] 74% left (resets 22:59 on 23 Nov)',
    },
    { label: '', text: '256 of 1,000 credits used' },
  ])
})

test('a spending limit whose amounts are no numbers is a bar alone', () => {
  const individualLimit = { limit: '?', used: '1', remainingPercent: 74, resetsAt: later }
  expect(describe(snapshot({ individualLimit }))).toHaveLength(1)
})
