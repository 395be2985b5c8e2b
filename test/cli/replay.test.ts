import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createTemporaryFolder } from '../support/temporary-folder.js'
import { startCommand } from './started-command.js'

const lines = [
  { codexRecording: 1, startedAt: '2026-11-29T00:00:00.000Z' },
  { t: 0, dir: 'out', frame: { id: 1, method: 'a', params: { x: 1 } } },
  { t: 1, dir: 'in', frame: { id: 1, result: 'first' } },
  { t: 2, dir: 'out', frame: { id: 2, method: 'b' } },
  { t: 3, dir: 'in', frame: { id: 2, result: 'second' } },
]
const recorded = lines.map((line) => `${JSON.stringify(line)}\n`).join('')

function replay(text: string, input: readonly object[] | null, ...flags: string[]) {
  const file = join(createTemporaryFolder(), 'session.jsonl')
  writeFileSync(file, text)
  const sent = input?.map((frame) => `${JSON.stringify(frame)}\n`).join('') ?? null
  return startCommand(['replay', ...flags, file], {}, sent)
}

const a = { id: 'x', method: 'a', params: { x: 1 } }
const b = { id: 'y', method: 'b' }

test('replay serves a recording, and ends with 0', async () => {
  expect(await replay(recorded, [a, b]).exit).toEqual({
    code: 0,
    signal: null,
    stdout: '{"id":"x","result":"first"}\n{"id":"y","result":"second"}\n',
    stderr: '',
  })
})

test('replay ends with 1 at the first difference, although the client goes on', async () => {
  const { child, exit } = replay(recorded, null)
  child.stdin.write(`${JSON.stringify({ ...a, params: { x: 2 } })}\n`)
  expect(await exit).toMatchObject({
    code: 1,
    stdout: '',
    stderr:
      'codex-contract: the client left the recording: frame 1 (a) differs at /params/x\n' +
      '  expected: 1\n  actual: 2\n',
  })
})

test('a client that ends too early has left the recording', async () => {
  const { code, stderr } = await replay(recorded, [a]).exit
  expect(code).toBe(1)
  expect(stderr).toContain('frame 3 (b) differs\n  expected: {"id":2,"method":"b"}\n')
})

test('a loose replay takes the frames in any order', async () => {
  const { code, stdout } = await replay(recorded, [b, a], '--loose').exit
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: '{"id":"y","result":"second"}\n{"id":"x","result":"first"}\n',
  })
})

test('the exit code of a recorded server is passed on', async () => {
  const end = { t: 4, end: { code: 9, signal: null } }
  const { code } = await replay(`${recorded}${JSON.stringify(end)}\n`, [a, b]).exit
  expect(code).toBe(9)
})

test('a recording whose last line is cut off can be replayed', async () => {
  const { code } = await replay(`${recorded}{"t":5,"dir":"out","fra`, [a, b]).exit
  expect(code).toBe(0)
})

test.each([
  ['a line that is not JSON', `${recorded}nothing\n`, 'line 6 is not JSON'],
  ['a later format', '{"codexRecording":2}\n', 'a later version has written this recording'],
  ['another file', '{"name":"x"}\n', 'a line is neither a frame nor an end'],
])('%s is refused', async (_name, text, message) => {
  const { code, stderr } = await replay(text, []).exit
  expect(code).toBe(3)
  expect(stderr).toBe(`codex-contract: cannot replay: ${message}\n`)
})
