import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scan } from '../../src/rpc/scan.js'
import { randomRuns } from '../support/random-runs.js'

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  return 1 + Math.max(0, ...Object.values(value).map(depthOf))
}

test('scan() agrees with JSON.parse about depth and names', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(undefined, 1, '\t'), (json, indent) => {
      const value: unknown = JSON.parse(json)
      const text = JSON.stringify(value, undefined, indent)
      const outline = scan(text)
      expect(outline.depth).toBe(depthOf(value))
      expect(outline.closed).toBe(true)
      const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
      expect([...outline.names].sort()).toEqual(isObject ? Object.keys(value).sort() : [])
    }),
    randomRuns(100),
  )
})

test.each([
  ['{"id":1}', ['1']],
  ['{"id": 1.0 ,"method":"x"}', ['1.0']],
  ['{"method":"x","id":1e2}', ['1e2']],
  ['{ "id" : "a,}b" }', ['"a,}b"']],
  ['{"id":1,"id":2}', ['1', '2']],
  ['{"\\u0069d":7}', ['7']],
  ['{"i\\u0064":7,"id":8}', ['7', '8']],
  ['{"id":{"id":5}}', ['{"id":5}']],
  ['{"params":{"id":5}}', []],
  ['{"params":[{"id":5}],"result":"\\"id\\":6"}', []],
  ['{"x":"\\\\","id":9}', ['9']],
  ['[{"id":5}]', []],
  ['\ufeff{"id":5}', []],
  ['"id"', []],
])('scan(%s) finds the ids %j', (text, ids) => {
  expect(scan(text).ids).toEqual(ids)
})

test.each([
  ['{"id":12', [], false],
  ['{"id":"ab', [], false],
  ['{"id":12,"method":"tu', ['12'], false],
  ['{"id":12,"params":{"a":[[1', ['12'], false],
  ['{"id":12,"params":"a\\', ['12'], false],
  ['', [], true],
])('scan(%s) takes only complete ids of a text that is cut off', (text, ids, closed) => {
  expect(scan(text)).toMatchObject({ ids, closed })
})

test('scan() takes linear time for quotes, backslashes and brackets', () => {
  const texts = ['\\"', '\\\\', '[', '{"a":', '":', ']'].map((piece) => piece.repeat(1_000_000))
  // In any other time, it would outlast what a test may take.
  for (const text of texts) scan(`{"id":1,"a":"${text}`)
  for (const text of texts) scan(text)
})
