import { expect, test } from 'vitest'
import {
  decodeMessage,
  encodeError,
  encodeNotification,
  encodeRequest,
  encodeResult,
  findTarget,
} from '../../src/rpc/codec.js'
import type { Message } from '../../src/rpc/message.js'

const request = { kind: 'request', id: 1, method: 'm', params: undefined }
const notification = { kind: 'notification', method: 'm', params: undefined, unusableId: false }
const unusable = { ...notification, unusableId: true }
const unrecognized = { kind: 'malformed', code: 'unrecognized' }
const brokenJson = { kind: 'malformed', code: 'brokenJson' }
const notAnObject = { kind: 'malformed', code: 'notAnObject' }

const shapes: [text: string, message: object][] = [
  ['{"id":1,"method":"m"}', request],
  [' \t{ "method" : "m", "id" : 1 } \r', request],
  ['{"id":1,"method":"m","params":null}', { ...request, params: null }],
  ['{"id":1,"method":"m","params":{"a":1}}', { ...request, params: { a: 1 } }],
  ['{"id":1,"method":"m","params":[true]}', { ...request, params: [true] }],
  ['{"id":1,"method":"m","other":1e999,"jsonrpc":5}', request],
  ['{"id":1,"method":"m","result":5}', request],
  ['{"id":1,"method":"m","error":{"code":1,"message":"e"}}', request],
  ['{"id":"","method":"m"}', { ...request, id: '' }],
  ['{"id":1,"method":"m","trace":null}', request],
  [
    '{"id":1,"method":"m","trace":{"traceparent":"t"}}',
    { ...request, trace: { traceparent: 't' } },
  ],
  [
    '{"id":1,"method":"m","trace":{"tracestate":null}}',
    { ...request, trace: { tracestate: null } },
  ],
  ['{"method":"m"}', notification],
  ['{"method":"m","params":5}', { ...notification, params: 5 }],
  ['{"method":"m","result":5}', notification],
  ['{"method":"m","emittedAtMs":7}', { ...notification, emittedAtMs: 7 }],
  ['{"method":"m","emittedAtMs":"7"}', notification],
  ['{"id":null,"method":"m"}', unusable],
  ['{"id":true,"method":"m"}', unusable],
  ['{"id":[1],"method":"m"}', unusable],
  ['{"id":{},"method":"m"}', unusable],
  ['{"id":1.5,"method":"m"}', unusable],
  ['{"id":1.0,"method":"m"}', unusable],
  ['{"id":1e2,"method":"m"}', unusable],
  ['{"id":-0,"method":"m"}', unusable],
  ['{"id":9223372036854775808,"method":"m"}', unusable],
  ['{"id":-9223372036854775809,"method":"m"}', unusable],
  ['{"id":1,"id":2,"method":"m"}', unusable],
  ['{"id":1,"\\u0069d":2,"method":"m"}', unusable],
  ['{"id":1,"method":"m","trace":5}', unusable],
  ['{"id":1,"method":"m","trace":{"traceparent":5}}', unusable],
  ['{"id":1,"result":5}', { kind: 'response', id: 1, result: 5 }],
  ['{"id":1,"result":null}', { kind: 'response', id: 1, result: null }],
  ['{"id":1,"result":5,"method":7}', { kind: 'response', id: 1, result: 5 }],
  ['{"id":1,"result":5,"error":null}', { kind: 'response', id: 1, result: 5 }],
  [
    '{"id":1,"result":5,"error":{"code":1,"message":"e"}}',
    { kind: 'malformed', code: 'badResponse', id: 1, reason: 'a result beside an error' },
  ],
  [
    '{"id":1,"error":{"code":-32600,"message":"e","data":{"kind":"k"}}}',
    { kind: 'error', id: 1, error: { code: -32600, message: 'e', data: { kind: 'k' } } },
  ],
  [
    '{"id":1,"error":{"code":1.5,"message":"e"}}',
    { kind: 'malformed', code: 'badResponse', id: 1 },
  ],
  ['{"id":1,"error":{"code":1}}', { kind: 'malformed', code: 'badResponse', id: 1 }],
  ['{"id":1,"error":null}', { kind: 'malformed', code: 'badResponse', id: 1 }],
  ['{"id":1.0,"result":5}', unrecognized],
  ['{"result":5}', unrecognized],
  ['{"id":5}', unrecognized],
  ['{}', unrecognized],
  ['{"method":5}', unrecognized],
  ['{"__proto__":{"id":1,"method":"m"}}', unrecognized],
  ['[]', notAnObject],
  ['[{"id":1,"method":"m"}]', notAnObject],
  ['5', notAnObject],
  ['"m"', notAnObject],
  ['null', notAnObject],
  ['{"id":1,"method":"m"', brokenJson],
  ['{"id":1,"method":"m"}x', brokenJson],
  ['{"id":1,"method":"m"}{"id":2,"method":"m"}', brokenJson],
  ['{"id":1,"method":"m",}', brokenJson],
  ['{"id":01,"method":"m"}', brokenJson],
  ['\ufeff{"id":1,"method":"m"}', brokenJson],
  ['\0', brokenJson],
  ['hello', brokenJson],
]

test.each(shapes)('decodeMessage(%s)', (text, message) => {
  expect(decodeMessage(text)).toEqual(message)
})

test.each([
  ['{"id":1,"method":5}', 'method is not a string'],
  ['{"id":1,"method":null,"params":{}}', 'method is not a string'],
  ['{"id":1,"method":"m","params":5}', 'params are neither an object nor an array'],
  ['{"id":1,"method":"m","params":"x"}', 'params are neither an object nor an array'],
  ['{"id":1,"method":"m","params":false}', 'params are neither an object nor an array'],
])('decodeMessage(%s) is an invalid request', (text, reason) => {
  expect(decodeMessage(text)).toEqual({ kind: 'malformed', code: 'invalidRequest', id: 1, reason })
})

function nested(depth: number): string {
  return '['.repeat(depth) + ']'.repeat(depth)
}

test('decodeMessage() takes 127 levels and refuses 128', () => {
  expect(decodeMessage(`{"id":1,"method":"m","params":${nested(126)}}`)).toMatchObject({
    kind: 'request',
  })
  expect(decodeMessage(`{"id":1,"method":"m","params":${nested(127)}}`)).toMatchObject({
    code: 'tooDeep',
  })
  const brackets = { a: nested(200) }
  expect(decodeMessage(`{"id":1,"method":"m","params":${JSON.stringify(brackets)}}`)).toEqual({
    ...request,
    params: brackets,
  })
})

test.each([
  [`{"id":1,"method":"m","params":${nested(200)}}`, { side: 'peer', id: 1 }],
  [`{"method":"m","params":${nested(200)},"id":"late"}`, { side: 'peer', id: 'late' }],
  [`{"id":1,"result":${nested(200)}}`, { side: 'us', id: 1 }],
  [`{"id":1,"error":${nested(200)}}`, { side: 'us', id: 1 }],
  [`{"method":"m","params":${nested(200)}}`, undefined],
  [`{"id":null,"method":"m","params":${nested(200)}}`, undefined],
  [nested(200), undefined],
])('decodeMessage() of a text that is too deep tells who waits (%.30s)', (text, target) => {
  expect(decodeMessage(text)).toEqual({ kind: 'malformed', code: 'tooDeep', target })
})

test('decodeMessage() answers nobody for a deep text that is cut off', () => {
  expect(decodeMessage('{"id":1,"method":"m","params":' + '['.repeat(200))).toEqual(brokenJson)
})

test('decodeMessage() needs no memory for a hostile depth', () => {
  const before = process.memoryUsage().rss
  decodeMessage('['.repeat(20_000_000))
  expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000)
})

test('decodeMessage() keeps a __proto__ member as data', () => {
  const text = '{"id":1,"method":"m","params":{"__proto__":{"polluted":true}}}'
  const { params } = decodeMessage(text) as Extract<Message, { kind: 'request' }>
  expect(Object.getPrototypeOf(params)).toBe(Object.prototype)
  expect(JSON.stringify(params)).toBe('{"__proto__":{"polluted":true}}')
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
})

test.each([
  ['{"id":7,"method":"m","params":{"a":"xxx', { side: 'peer', id: 7 }],
  ['{"id":7,"method":"m","result":{"a":"xxx', { side: 'peer', id: 7 }],
  ['{"id":7,"params":{"a":"xxx', { side: 'peer', id: 7 }],
  ['{"id":7,"result":{"a":"xxx', { side: 'us', id: 7 }],
  ['{"id":7,"error":{"a":"xxx', { side: 'us', id: 7 }],
  ['{"result":{"method":"m","id":5,"a":"xxx', undefined],
  ['{"method":"m","params":{"id":5,"a":"xxx', undefined],
  ['{"id":7', undefined],
  ['{"id":1.0,"method":"m","params":"xxx', undefined],
  ['{"id":"xxx', undefined],
  ['[{"id":7,"method":"m"', undefined],
  ['\ufeff{"id":7,"method":"m"', undefined],
  ['xxx', undefined],
])('findTarget(%s)', (head, target) => {
  expect(findTarget(head)).toEqual(target)
})

test('messages are encoded without what is absent, and without a jsonrpc member', () => {
  expect(encodeRequest(0, 'm', undefined)).toBe('{"id":0,"method":"m"}')
  expect(encodeRequest(2n ** 63n - 1n, 'm"', { a: 1 })).toBe(
    '{"id":9223372036854775807,"method":"m\\"","params":{"a":1}}',
  )
  expect(encodeNotification('m', null)).toBe('{"method":"m","params":null}')
  expect(encodeNotification('m', undefined, 5)).toBe('{"method":"m","emittedAtMs":5}')
  expect(encodeResult('a"\n', undefined)).toBe('{"id":"a\\"\\n","result":null}')
  expect(encodeResult(1, () => 1)).toBe('{"id":1,"result":null}')
  expect(encodeError(1, { code: -32600, message: 'e' })).toBe(
    '{"id":1,"error":{"code":-32600,"message":"e"}}',
  )
  expect(encodeError(1, { code: 1, message: 'e', data: { kind: 'k' } })).toBe(
    '{"id":1,"error":{"code":1,"message":"e","data":{"kind":"k"}}}',
  )
})

test.each(['method', 'params'])('a request with two members "%s" is refused', (name) => {
  const text = `{"id":1,"method":"a","params":{},"${name}":${name === 'method' ? '"b"' : '{}'}}`
  const reason = `\`${name}\` is repeated`
  expect(decodeMessage(text)).toEqual({ kind: 'malformed', code: 'invalidRequest', id: 1, reason })
})

test('members that stand twice inside the params do not matter', () => {
  const text = '{"id":1,"method":"a","params":{"method":1,"method":2}}'
  expect(decodeMessage(text)).toMatchObject({ kind: 'request', params: { method: 2 } })
})
