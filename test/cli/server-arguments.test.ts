import { expect, test } from 'vitest'
import { readServerArguments } from '../../src/cli/server-arguments.js'

test.each([
  ['app-server', []],
  ['app-server -c a=1', ['a=1']],
  ['app-server --config a=1 -c b=2', ['a=1', 'b=2']],
])('%s is read without a parser', (line, overrides) => {
  expect(readServerArguments(line.split(' '))).toEqual({
    listen: 'stdio://',
    auth: {},
    overrides,
  })
})

test.each([
  '',
  'login',
  'app-server --help',
  'app-server -c',
  'app-server -c -c',
  'app-server a=1',
  'app-server --listen stdio://',
  'app-server --log-level debug',
  'app-server --config=a=1',
])('"%s" is left to the parser', (line) => {
  expect(readServerArguments(line.split(' '))).toBeUndefined()
})
