import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeMessage } from '../../src/rpc/codec.js'
import { decodePlain } from '../../src/rpc/plain-message.js'

const heads = [
  '{',
  '{"id":1,',
  '{"id":0,',
  '{"id":01,',
  '{"id":-1,',
  '{"id":1.0,',
  '{"id":999999999999999,',
  '{"id":9007199254740993,',
  '{"id":"a",',
  '{"id":null,',
  '{"jsonrpc":"2.0","id":1,',
]
const methods = [
  '',
  '"method":"m",',
  '"method":"a/b","id":2,',
  '"method":"\\u0041",',
  '"method":5,',
]
const names = ['"result":', '"params":', '"error":', '"id":']
const tails = [
  '}',
  ',"emittedAtMs":7}',
  ',"emittedAtMs":-7}',
  ',"emittedAtMs":07}',
  ',"id":3}',
  ',"id":3,"emittedAtMs":7}',
  ',"method":"n"}',
  ',"params":{}}',
  ',"trace":null}',
  ']}',
  '',
]

function nested(depth: number): string {
  return '['.repeat(depth) + ']'.repeat(depth)
}

test('decodePlain() agrees with the outline of a text', () => {
  const value = fc.oneof(
    fc.json({ maxDepth: 3 }),
    fc.constantFrom('', '{}x', '{"a":"\\""}', '"', '5', 'null', '{"id":1}', '1,"a":2'),
    fc.integer({ min: 120, max: 130 }).map(nested),
    fc.integer({ min: 120, max: 130 }).map((depth) => `${nested(depth)},"emittedAtMs":7`),
  )
  const parts = [heads, methods, names].map((texts) => fc.constantFrom(...texts))
  const text = fc.tuple(...parts, value, fc.constantFrom(...tails)).map((all) => all.join(''))
  fc.assert(
    fc.property(text, (plain) => {
      // A space at the end is all that it takes to be read by the outline.
      const outlined = decodeMessage(`${plain} `)
      expect(decodeMessage(plain)).toEqual(outlined)
      expect(decodePlain(plain) ?? outlined).toEqual(outlined)
      expect(decodePlain(`${plain} `)).toBeUndefined()
    }),
    { numRuns: 3000 },
  )
})

test.each([
  '{"id":7,"result":{"id":1,"a":[1,"}"]}}',
  '{"id":7,"result":null}',
  '{"method":"m","params":{"a":1}}',
  '{"method":"m","params":{"a":1},"emittedAtMs":7}',
  '{"method":"m","id":7,"params":{"a":1}}',
  '{"id":7,"method":"m","params":null}',
])('decodePlain(%s) needs no outline', (text) => {
  expect(decodePlain(text)).toEqual(decodeMessage(`${text} `))
})

test('a text whose method never ends is not an answer', () => {
  expect(decodePlain('{"id":7,"method":"x\\","result":{"approved":true}}')).toBeUndefined()
})
