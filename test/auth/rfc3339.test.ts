import { expect, test } from 'vitest'
import { parseRfc3339 } from '../../src/auth/rfc3339.js'

const noonMs = 1_795_262_400_000

const valid: [text: string, timeMs: number][] = [
  ['2026-11-21T12:00:00Z', noonMs],
  ['2026-11-21t12:00:00z', noonMs],
  ['2026-11-21 12:00:00Z', noonMs],
  ['2026-11-21T12:00:00.793952362Z', noonMs + 793],
  ['2026-11-21T12:00:00.5Z', noonMs + 500],
  ['2026-11-21T14:00:00+02:00', noonMs],
  ['2026-11-21T06:30:00-05:30', noonMs],
  ['2026-11-22T00:30:00+12:30', noonMs],
  ['2026-11-21T11:59:60Z', noonMs],
  ['2028-02-29T00:00:00Z', 1_835_395_200_000],
  ['1969-12-31T23:59:59Z', -1000],
]

test.each(valid)('%s is a time', (text, timeMs) => {
  expect(parseRfc3339(text)).toBe(timeMs)
})

const invalid = [
  '',
  'yesterday',
  '1795262400',
  '2026-11-21',
  '2026-11-21T12:00:00',
  '2026-11-21T12:00Z',
  '2026-11-21T12:00:00.Z',
  '2026-11-21T12:00:00+0200',
  '2026-11-21T24:00:00Z',
  '2026-11-21T12:60:00Z',
  '2026-13-01T12:00:00Z',
  '2026-02-29T12:00:00Z',
  '2026-04-31T12:00:00Z',
  '2026-11-00T12:00:00Z',
  ' 2026-11-21T12:00:00Z',
  '2026-11-21T12:00:00Z\n',
]

test.each(invalid)('%j is no time', (text) => {
  expect(parseRfc3339(text)).toBeUndefined()
})
