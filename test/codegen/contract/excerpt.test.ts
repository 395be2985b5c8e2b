import { expect, test } from 'vitest'
import { formatExcerpt, lineAt } from '../../../codegen/contract/excerpt.js'

test('the caret stands below the column', () => {
  expect(formatExcerpt('export type A = any', 17)).toBe(
    '  export type A = any\n                  ^',
  )
  expect(formatExcerpt('any', 1)).toBe('  any\n  ^')
})

test('tabs before the place stand before the caret too', () => {
  expect(formatExcerpt('\tb:\tany', 5)).toBe('  \tb:\tany\n  \t  \t^')
})

test.each([
  ['an emoji of two units', "'\u{1F600}' | any", 8, "  '\u{1F600}' | any\n         ^"],
  ['a family of eleven units', "'👨‍👩‍👧‍👦'| any", 16, "  '👨‍👩‍👧‍👦'| any\n        ^"],
  ['Chinese', "'计划' | any", 8, "  '计划' | any\n           ^"],
  ['an accent of its own', "'e\u0301' | any", 8, "  'e\u0301' | any\n        ^"],
])('%s is as wide as a terminal draws it', (_name, line, column, expected) => {
  expect(formatExcerpt(line, column)).toBe(expected)
})

test('a long line is shown around the place', () => {
  const [shown, caret] = formatExcerpt(`${'a'.repeat(500)}X${'b'.repeat(500)}`, 501).split('\n')
  expect(shown).toBe(`  …${'a'.repeat(60)}X${'b'.repeat(39)}…`)
  expect(caret).toBe(`${' '.repeat(63)}^`)
})

test('a column beyond the line is its end', () => {
  expect(formatExcerpt('ab', 9)).toBe('  ab\n    ^')
})

test('control characters do not reach the terminal', () => {
  expect(formatExcerpt('a\u001B[31m\u0007', 1)).toBe('  a\uFFFD[31m\uFFFD\n  ^')
})

test('a line has no end of its own', () => {
  expect(lineAt('one\r\ntwo\r\nthree', 6)).toBe('two')
  expect(lineAt('one\ntwo', 7)).toBe('two')
  expect(lineAt('', 0)).toBe('')
})

test('a file of one long line is shown around its fault alone', () => {
  const line = `${'a'.repeat(5_000_000)}!${'b'.repeat(5_000_000)}`
  expect(formatExcerpt(line, 5_000_001)).toBe(
    `  …${'a'.repeat(60)}!${'b'.repeat(39)}…\n  ${' '.repeat(61)}^`,
  )
})
