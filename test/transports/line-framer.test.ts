import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Frame } from '../../src/rpc/transport.js'
import { LineFramer } from '../../src/transports/line-framer.js'
import { randomRuns } from '../support/random-runs.js'

function frame(chunks: readonly (string | Buffer)[], maxLineBytes?: number): Frame[] {
  const framer = new LineFramer(maxLineBytes)
  const frames = chunks.flatMap((chunk) => framer.push(Buffer.from(chunk)))
  const rest = framer.end()
  return rest === undefined ? frames : [...frames, rest]
}

function split(bytes: Buffer, cuts: readonly number[]): Buffer[] {
  const ends = [...cuts, bytes.length].sort((a, b) => a - b)
  return ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end))
}

const bytes = (...values: number[]) => Buffer.from(values)

test('each line is a text with its position in bytes', () => {
  expect(frame(['{"é":1}\n{}\n'])).toEqual([
    { kind: 'text', text: '{"é":1}', position: 0 },
    { kind: 'text', text: '{}', position: 9 },
  ])
})

test.each([
  ['CRLF', '{}\r\n[]\r\n', ['{}\r', '[]\r']],
  ['a bare CR, which ends nothing', '{}\r[]\n', ['{}\r[]']],
  ['blank lines', '\n\r\n \t \n{}\n\n', ['{}']],
  ['a byte order mark, which stays', '\n\ufeff{}\n', ['\ufeff{}']],
  ['a line of a byte order mark, which is not blank', '\n\ufeff\n', ['\ufeff']],
  ['a byte order mark before the first line', '\ufeff{}\n', ['{}']],
  ['a byte order mark as the first line, which is blank', '\ufeff\n{}\n', ['{}']],
  ['two byte order marks', '\ufeff\ufeff{}\n', ['\ufeff{}']],
  ['a replacement character, which is valid', '"\ufffd"\n', ['"\ufffd"']],
  ['a NUL', '\0\n', ['\0']],
])('lines are cut right with %s', (_, input, texts) => {
  const frames = frame([input])
  expect(frames.map((each) => (each.kind === 'text' ? each.text : each.kind))).toEqual(texts)
})

test('invalid UTF-8 costs its own line only', () => {
  const input = Buffer.concat([Buffer.from('{}\n"'), bytes(0xff, 0xc3), Buffer.from('"\n[]\n')])
  expect(frame([input])).toEqual([
    { kind: 'text', text: '{}', position: 0 },
    { kind: 'invalidUtf8', length: 4, position: 3, head: '"\ufffd\ufffd"' },
    { kind: 'text', text: '[]', position: 8 },
  ])
})

test('a line of exactly the bound is taken, and one more byte is not', () => {
  expect(frame(['12345678\n123456789\n1\n'], 8)).toEqual([
    { kind: 'text', text: '12345678', position: 0 },
    { kind: 'tooLarge', length: 9, position: 9, head: '123456789' },
    { kind: 'text', text: '1', position: 19 },
  ])
})

test('the head of a line that is too large is its first 4 KiB, whole or in pieces', () => {
  const line = Buffer.from('ab'.repeat(10_000) + '\n')
  const tooLarge = { kind: 'tooLarge', length: 20_000, position: 0, head: 'ab'.repeat(2048) }
  for (const bound of [10, 4096, 5000, 19_999]) {
    expect(frame([line], bound)).toEqual([tooLarge])
    expect(frame(split(line, [1, 4095, 4097, 9000]), bound)).toEqual([tooLarge])
  }
})

test('[T38] a line over 64 MiB is skipped unless told otherwise', () => {
  const mib = Buffer.alloc(1024 * 1024, 'x')
  const chunks = [...Array<Buffer>(64).fill(mib), Buffer.from('\n'), ...Array<Buffer>(64).fill(mib)]
  expect(frame([...chunks, 'x\n{}\n']).map(({ kind }) => kind)).toEqual([
    'text',
    'tooLarge',
    'text',
  ])
})

test('a line that is too large is not kept', () => {
  const framer = new LineFramer(1024 * 1024)
  const chunk = Buffer.alloc(64 * 1024, 'x')
  const before = process.memoryUsage().arrayBuffers
  for (let count = 0; count < 4096; count++) framer.push(chunk)
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8 * 1024 * 1024)
  expect(framer.push(Buffer.from('\n'))).toMatchObject([{ length: 256 * 1024 * 1024 }])
})

test('a last line without a newline is cut off', () => {
  expect(frame(['{}\n{"id":', '1}'])).toEqual([
    { kind: 'text', text: '{}', position: 0 },
    { kind: 'text', text: '{"id":1}', position: 3 },
  ])
  expect(frame(['\ufeff{"é":', '1'])).toEqual([
    { kind: 'truncated', length: 7, position: 3, head: '{"é":1' },
  ])
  expect(frame(['{}\n'])).toHaveLength(1)
  expect(frame([])).toEqual([])
})

const line = fc.oneof(
  fc.json().map((json) => Buffer.from(json)),
  fc.string({ unit: 'grapheme' }).map((text) => Buffer.from(text)),
  fc.uint8Array({ maxLength: 60 }).map((array) => Buffer.from(array)),
  fc.constantFrom('', ' ', '\r', '\ufeff', '€'.repeat(40)).map((text) => Buffer.from(text)),
)

test('any split of the same bytes gives the same frames', () => {
  const input = fc
    .array(line, { maxLength: 10 })
    .map((lines) => Buffer.concat(lines.flatMap((each) => [each, Buffer.from('\n')])))
  const cuts = fc.array(fc.nat({ max: 400 }), { maxLength: 30 })
  fc.assert(
    fc.property(input, cuts, fc.constantFrom(5, 50, undefined), (whole, points, bound) => {
      const chunks = split(
        whole,
        points.map((point) => Math.min(point, whole.length)),
      )
      expect(frame(chunks, bound)).toEqual(frame([whole], bound))
    }),
    randomRuns(100),
  )
})

test('bytes that arrive one by one cost linear time and little memory', () => {
  const framer = new LineFramer()
  const one = Buffer.from('x')
  // In any other time, it would outlast what a test may take.
  for (let count = 0; count < 2_000_000; count++) framer.push(one)
  expect(framer.push(Buffer.from('\n'))).toMatchObject([{ kind: 'text' }])
})
