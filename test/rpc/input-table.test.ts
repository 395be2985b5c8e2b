import { expect, test } from 'vitest'
import type { Frame } from '../../src/rpc/transport.js'
import { connect, settle } from './fake-transport.js'

const invalidRequest = { kind: 'invalidRequest' }
const deep = '['.repeat(200) + ']'.repeat(200)

function refusal(id: string, reason: string, data: object): string {
  const message = `Invalid request: ${reason}`
  return `{"id":${id},"error":${JSON.stringify({ code: -32600, message, data })}}`
}

interface Row {
  input: string | Frame
  answers?: string[]
  notified?: string[]
  reports?: object[]
}

const rows: Record<string, Row> = {
  'a request with a usable id': {
    input: '{"id":1,"method":"m"}',
    answers: ['{"id":1,"result":"did m"}'],
  },
  'a request whose id is the empty string': {
    input: '{"id":"","method":"m"}',
    answers: ['{"id":"","result":"did m"}'],
  },
  'a request whose id is the largest int64': {
    input: '{"id":9223372036854775807,"method":"m"}',
    answers: ['{"id":9223372036854775807,"result":"did m"}'],
  },
  'a request whose id is the smallest int64': {
    input: '{"id":-9223372036854775808,"method":"m"}',
    answers: ['{"id":-9223372036854775808,"result":"did m"}'],
  },
  'a method that is no string': {
    input: '{"id":1,"method":5}',
    answers: [refusal('1', 'method is not a string', invalidRequest)],
  },
  'params of an impossible kind': {
    input: '{"id":"a","method":"m","params":"x"}',
    answers: [refusal('"a"', 'params are neither an object nor an array', invalidRequest)],
  },
  'an object with only an id': {
    input: '{"id":5}',
    reports: [{ level: 'debug', code: 'unrecognized' }],
  },
  'a stray response': {
    input: '{"id":5,"result":{}}',
    reports: [{ level: 'debug', code: 'stray_response' }],
  },
  'a stray error': {
    input: '{"id":5,"error":{"code":1,"message":"secret"}}',
    reports: [{ level: 'debug', code: 'stray_response' }],
  },
  'a malformed stray error': {
    input: '{"id":5,"error":"secret"}',
    reports: [{ level: 'debug', code: 'stray_response' }],
  },
  ...Object.fromEntries(
    ['null', 'true', '1.5', '1.0', '1e2', '-0', '9223372036854775808', '1,"id":2', '{}'].map(
      (id) => [
        `the id ${id}`,
        {
          input: `{"id":${id},"method":"m"}`,
          notified: ['m'],
          reports: [{ level: 'debug', code: 'unusable_id' }],
        },
      ],
    ),
  ),
  'a batch array': {
    input: { kind: 'text', text: '[{"id":1,"method":"secret"}]', position: 30 },
    reports: [{ level: 'warn', code: 'not_an_object', length: 28, position: 30 }],
  },
  'a number': { input: '5', reports: [{ level: 'warn', code: 'not_an_object', length: 1 }] },
  'a string': {
    input: '"sécret"',
    reports: [{ level: 'warn', code: 'not_an_object', length: 9 }],
  },
  'broken JSON': {
    input: { kind: 'text', text: '{"id":1,"method":"secret"', position: 0 },
    reports: [{ level: 'warn', code: 'broken_json', length: 25, position: 0 }],
  },
  'invalid UTF-8': {
    input: { kind: 'invalidUtf8', length: 7, position: 40 },
    reports: [{ level: 'warn', code: 'invalid_utf8', length: 7, position: 40 }],
  },
  'a line that the stream cut off': {
    input: { kind: 'truncated', length: 7, position: 40 },
    reports: [{ level: 'warn', code: 'truncated', length: 7, position: 40 }],
  },
  'a line over the bound that shows its id': {
    input: {
      kind: 'tooLarge',
      length: 99,
      position: 0,
      head: '{"id":7,"method":"m","params":"secret',
    },
    answers: [refusal('7', 'message of 99 bytes is too large', { kind: 'tooLarge' })],
  },
  'a line over the bound that shows no id': {
    input: {
      kind: 'tooLarge',
      length: 99,
      position: 5,
      head: '{"method":"m","params":{"id":7,"secret',
    },
    reports: [{ level: 'warn', code: 'too_large', length: 99, position: 5 }],
  },
  'a line over the bound that is a stray response': {
    input: { kind: 'tooLarge', length: 99, position: 5, head: '{"id":7,"result":"secret' },
    reports: [{ level: 'debug', code: 'stray_response' }],
  },
  'nesting over 127 with a readable id': {
    input: `{"id":7,"method":"m","params":${deep}}`,
    answers: [refusal('7', 'nesting is deeper than 127', invalidRequest)],
  },
  'nesting over 127 without a readable id': {
    input: `{"method":"secret","params":${deep}}`,
    reports: [{ level: 'warn', code: 'too_deep', length: 429 }],
  },
  'nesting over 127 in a stray response': {
    input: `{"id":7,"result":${deep}}`,
    reports: [{ level: 'debug', code: 'stray_response' }],
  },
}

test.each(Object.entries(rows))('%s', async (_, row) => {
  const { transport, connection, reports, notifications } = connect()
  transport.arrive(row.input)
  await settle()
  expect(transport.sent).toEqual(row.answers ?? [])
  expect(notifications.map((each) => (each as { method: string }).method)).toEqual(
    row.notified ?? [],
  )
  expect(reports).toMatchObject(row.reports ?? [])
  expect(JSON.stringify(reports)).not.toContain('cret')

  transport.arrive('{"id":"after","method":"m"}')
  await settle()
  expect(transport.sent.at(-1)).toBe('{"id":"after","result":"did m"}')
  await connection.close()
})
