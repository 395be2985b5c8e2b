import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { formatRows } from '../../src/cli/rows.js'
import { showWaiting } from '../../src/cli/sign-in/waiting.js'
import { colorsFor } from '../../src/cli/terminal.js'
import { createTerminal } from './account-fixture.js'

test.each([
  [true, { TERM: 'xterm' }, true],
  [true, { TERM: 'xterm', NO_COLOR: '' }, true],
  [true, { TERM: 'xterm', NO_COLOR: '1' }, false],
  [true, { TERM: 'dumb' }, false],
  [false, { TERM: 'xterm', CI: 'true', FORCE_COLOR: '1' }, false],
])('a terminal (%s) with %j has colours: %s', (isTTY, env, colorful) => {
  expect(colorsFor({ isTTY }, env).bold('x') !== 'x').toBe(colorful)
})

function wait(isTTY: boolean, env: NodeJS.ProcessEnv) {
  const stderr = Object.assign(new PassThrough(), { isTTY })
  const stop = showWaiting('Waiting', { ...createTerminal(env), stderr })
  const before = String(stderr.read())
  stop()
  return { before, after: String(stderr.read() ?? '') }
}

test.each([
  [false, {}],
  [true, { TERM: 'dumb' }],
])('waiting is one plain line where nothing can move (terminal: %s)', (isTTY, env) => {
  expect(wait(isTTY, env)).toEqual({ before: 'Waiting. Ctrl-C cancels.\n', after: '' })
})

test('waiting leaves no trace on a terminal', () => {
  const { before, after } = wait(true, { TERM: 'xterm' })
  expect(before).toContain('Waiting. Ctrl-C cancels.')
  expect(before).not.toContain('\n')
  expect(after).toBe('\r\u001b[2K')
})

test('a table has its texts below each other; headings and continuations have none and no label', () => {
  const rows = [
    { label: 'Extra limit', text: '' },
    { label: '5h limit', text: '58% left' },
    { label: '', text: 'and more' },
  ]
  expect(formatRows(rows)).toEqual([
    'Extra limit:',
    '5h limit:    58% left',
    '             and more',
  ])
})
