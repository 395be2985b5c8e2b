import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RecordedFrame } from '../../../codegen/wire/frame.js'
import { formatDuration } from '../../../codegen/wire/inspect/format.js'
import { Session } from '../../../codegen/wire/inspect/session.js'
import { FrameRedactor } from '../../../codegen/wire/redact/frame-redactor.js'
import { Redactor } from '../../../codegen/wire/redact/redactor.js'
import { randomRuns } from '../../support/random-runs.js'

const names = ['method', 'id', 'params', 'result', 'error', 'delta', 'deltaBase64', 'item', 'turn']
const places = ['threadId', 'turnId', 'itemId', 'type', 'status', 'input', 'command', 'toString']
const methods = ['turn/started', 'item/started', 'item/completed', 'item/x/delta', 'turn/start']

/** JSON that looks like messages, and everything else. */
const anyFrame = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(...methods, 1, 2, null, true, '', 'text'),
    fc.string(),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('object'),
  ),
  object: fc.dictionary(fc.constantFrom(...names, ...places), tie('value'), {
    maxKeys: 6,
    noNullPrototype: true,
  }),
})).object

const anySession = fc.array(fc.tuple(fc.constantFrom('in', 'out'), anyFrame), { maxLength: 30 })

test('any frame has a row', () => {
  fc.assert(
    fc.property(anySession, (frames) => {
      const session = new Session()
      frames.forEach(([dir, frame], index) => {
        const inspected = { n: index + 1, t: index, dir, frame }
        const row = session.add(inspected, JSON.stringify(inspected))
        expect(typeof row.summary).toBe('string')
        expect(row.partner?.partner).toBe(row.partner === undefined ? undefined : row)
      })
      expect(session.rows).toHaveLength(frames.length)
    }),
    randomRuns(2000),
  )
})

test('redaction neither loses nor reorders any frame', () => {
  fc.assert(
    fc.property(anySession, (frames) => {
      const written: RecordedFrame[] = []
      const redactor = new FrameRedactor(new Redactor(), (frame) => written.push(frame))
      frames.forEach(([dir, frame], t) => redactor.push({ t, dir, text: JSON.stringify(frame) }))
      redactor.flush()
      expect(written.map(({ t, dir }) => [dir, t])).toEqual(frames.map(([dir], t) => [dir, t]))
    }),
    randomRuns(2000),
  )
})

test('a frame that is nested too deeply is left out, and the next one is not', () => {
  const written: RecordedFrame[] = []
  const redactor = new FrameRedactor(new Redactor(), (frame) => written.push(frame))
  const depth = 200_000
  redactor.push({ t: 0, dir: 'in', text: '['.repeat(depth) + ']'.repeat(depth) })
  redactor.push({ t: 1, dir: 'in', text: '{"method":"next"}' })
  expect(written).toEqual([
    { t: 0, dir: 'in', text: '[a frame of 400000 characters that cannot be redacted]' },
    { t: 1, dir: 'in', frame: { method: 'next' } },
  ])
})

test.each([
  [0.4, '<1 ms'],
  [12.3, '12 ms'],
  [2345, '2.35 s'],
  [150_000, '2.5 min'],
])('%d ms are shown as %s', (ms, text) => {
  expect(formatDuration(ms)).toBe(text)
})
