import { expect, test } from 'vitest'
import { sampleTexts } from '../../../codegen/contract/limits.js'
import { mostMatched, parsePattern } from '../../../codegen/contract/regular-expression.js'

const hostile = ['t', 'a', '0', '-', 'x-', 'a.', 'https:/', '\n', '😀'].flatMap((text) => {
  const long = text.repeat(mostMatched).slice(0, mostMatched)
  return [long, `${long.slice(0, -1)}!`, `!${long.slice(1)}`]
})

test.each([
  '^[a-z0-9_-]+$',
  '^x-',
  '^\\d{4}-\\d{2}-\\d{2}$',
  '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
  '^(a|b|c)$',
  '^[A-Za-z_][A-Za-z0-9_]*(\\.[a-z]+)?$',
  '^https?://',
  '^sha256:[0-9a-f]{64}$',
  '^(?:\\d{1,3}\\.){3}\\d{1,3}$',
  '^x-|^y-',
  '^a*a*b$',
  '^(a+){2}b$',
  '^t{0,1000}t{0,1000}b$',
  '^((a|a){4}){2}b$',
  '^(abc)*$',
  '^a{1000}$',
  '^a?a?a?a?a?a?a?a?b$',
  '[a-z]+@',
  't*b',
  'a{3}',
])('%s is accepted, and decides hostile texts', (pattern) => {
  expect(parsePattern(pattern)).toBeDefined()
  const expression = new RegExp(pattern, 'u')
  const decided = hostile.map((text) => expression.test(text))
  expect(decided).toHaveLength(hostile.length)
})

test.each([
  ['nests repetitions with an open one', '^((a+){8}){8}b$'],
  ['nests repetitions with alternatives', '^((a|a){8}){8}b$'],
  ['repeats alternatives openly', '^(a|b)*$'],
  ['repeats alternatives up to a large bound', '^(a|a){0,1000}$'],
  ['repeats an open repetition openly', '^(a+)+$'],
  ['repeats what is optional', '^(a?)+$'],
  ['repeats empty alternatives', '^((|){1000}){1000}$'],
  ['has three open repetitions', '^a*a*a*$'],
  ['has four open repetitions', 't*t*t*t*b'],
  ['has three large bounds', '^a{0,500}a{0,500}a{0,500}b$'],
  ['has two open repetitions from any place', 'a*a*b'],
  ['has one alternative from any place', '^a|a*a*b'],
  ['begins with an optional beginning', '(^x)?a*a*b'],
  ['has many optional parts', `^${'a?'.repeat(26)}b$`],
  ['has a long part after two open repetitions', '^a*a*a{400}b$'],
  ['has texts of more than 1,000 characters only', '^(a{500}){3}$'],
  ['has huge texts only', '^(((a{500}){500}){500}){500}$'],
])('a pattern that %s is refused', (_name, pattern) => {
  expect(parsePattern(pattern)).toBeUndefined()
})

test('samples of a pattern are as long as what is bounded', () => {
  const samplesOf = (minLength: number) =>
    sampleTexts({ kind: 'string', minLength, pattern: '^a+$' })
  expect(samplesOf(mostMatched)).toEqual(['a'.repeat(mostMatched)])
  expect(samplesOf(mostMatched + 1)).toEqual([])
})

test('longer samples of a pattern are only as long as they must be', () => {
  const samplesOf = (pattern: string) => sampleTexts({ kind: 'string', minLength: 900, pattern })
  expect(samplesOf('^(abc)+$')).toEqual(['abc'.repeat(300)])
  expect(samplesOf('^a+-b+$')).toEqual([`${'a'.repeat(450)}-${'b'.repeat(450)}`])
  expect(samplesOf('^(a{600})+$')).toEqual([])
})
