import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatRequestId, parseRequestId } from '../../src/rpc/request-id.js'
import { randomRuns } from '../support/random-runs.js'

test.each([
  ['0', 0],
  ['-1', -1],
  ['9007199254740991', 9007199254740991],
  ['9007199254740992', 9007199254740992n],
  ['9007199254740993', 9007199254740993n],
  ['-9007199254740993', -9007199254740993n],
  ['9223372036854775807', 9223372036854775807n],
  ['-9223372036854775808', -9223372036854775808n],
  ['""', ''],
  ['"30"', '30'],
  ['"\\u00e9\\n"', 'é\n'],
])('the id %s is read exactly', (source, id) => {
  expect(parseRequestId(source)).toBe(id)
})

test.each([
  ['null'],
  ['true'],
  ['false'],
  ['1.5'],
  ['1.0'],
  ['1e2'],
  ['1E2'],
  ['-0'],
  ['-0.0'],
  ['9223372036854775808'],
  ['-9223372036854775809'],
  ['100000000000000000000'],
  ['9'.repeat(1_000_000)],
  ['[1]'],
  ['{"id":1}'],
  ['"unfinished'],
  [''],
])('%.30s is no usable id', (source) => {
  expect(parseRequestId(source)).toBeUndefined()
})

test('every int64 comes back as it went', () => {
  fc.assert(
    fc.property(fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n), (value) => {
      expect(formatRequestId(parseRequestId(String(value))!)).toBe(String(value))
    }),
    randomRuns(100),
  )
})

test('every string comes back as it went', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (value) => {
      expect(parseRequestId(formatRequestId(value))).toBe(value)
    }),
    randomRuns(100),
  )
})
