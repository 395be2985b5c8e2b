import { expect, test } from 'vitest'
import { isPossible, sampleNumbers, sampleTexts } from '../../../codegen/contract/limits.js'
import type { LimitedShape } from '../../../codegen/contract/limits.js'
import { parsePattern } from '../../../codegen/contract/regular-expression.js'

test.each([
  '^x',
  '',
  '^$',
  '^[a-z][a-z0-9_-]*$',
  '^sk-[A-Za-z0-9]{20,}$',
  '^(foo|bar)$',
  '^(?:\\d{1,3}\\.){3}\\d{1,3}$',
  '^(?<year>\\d{4})-\\d{2}?x?$',
  '^\\u0041\\x42\\u{1F600}\\t\\/\\d3$',
  '^[^/\\]\\\\]+\\p{Lu}\\P{Lu}\\S\\W.$',
  "^'\\\\\\u2028`\\$\\{1\\}$",
])('a text that matches %s is found', (pattern) => {
  for (const longer of [0, 3]) {
    const text = parsePattern(pattern)?.sample(longer)
    expect(text).toMatch(new RegExp(pattern, 'u'))
  }
})

test.each([
  ['is invalid', '['],
  ['is valid only without the flag', '\\-'],
  ['may take exponential time', '^(a+)+$'],
  ['may take exponential time by its alternatives', '^(a|a)*$'],
  ['may take exponential time by what is optional', '^(a?)*$'],
  ['has many open repetitions', '^a*a*a*a*a*$'],
  ['is long', 'a'.repeat(501)],
  ['is long when it is repeated', 'a{1000000000}'],
  ['looks around', '^(?=a)a$'],
  ['refers back', '^(a)\\1$'],
  ['no text matches', 'a^'],
])('a pattern that %s is not carried', (_name, pattern) => {
  expect(parsePattern(pattern)).toBeUndefined()
})

test.each<[string, LimitedShape, boolean]>([
  ['lengths', { kind: 'string', minLength: 2, maxLength: 2 }, true],
  ['crossed lengths', { kind: 'string', minLength: 3, maxLength: 2 }, false],
  ['a length with a pattern', { kind: 'string', minLength: 5, pattern: '^a+$' }, true],
  ['a length that a pattern excludes', { kind: 'string', minLength: 5, pattern: '^a$' }, false],
  ['bounds', { kind: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 }, true],
  [
    'bounds without an integer',
    { kind: 'integer', width: 'int32', minimum: 0.1, maximum: 0.9 },
    false,
  ],
  ['a multiple', { kind: 'integer', width: 'uint8', multipleOf: 7, minimum: 8 }, true],
  ['crossed bounds', { kind: 'number', minimum: 2, maximum: 1 }, false],
  ['a bound beyond the width', { kind: 'integer', width: 'uint8', minimum: 256 }, false],
  ['crossed counts', { kind: 'array', items: { kind: 'json' }, minItems: 2, maxItems: 1 }, false],
])('%s: whether some value is within', (_name, shape, expected) => {
  expect(isPossible(shape)).toBe(expected)
})

test('samples are at the ends of the limits', () => {
  expect(sampleTexts({ kind: 'string', minLength: 2, maxLength: 3 })).toEqual(['tex', 'tt'])
  const integers = sampleNumbers({ kind: 'integer', width: 'int32', minimum: 3, maximum: 9 })
  expect([Math.min(...integers), Math.max(...integers)]).toEqual([3, 9])
})
