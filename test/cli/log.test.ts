import { PassThrough, Writable } from 'node:stream'
import { expect, test } from 'vitest'
import type { LogLevel } from '../../src/cli/log.js'
import { findLogLevel, Log, logLevels } from '../../src/cli/log.js'
import { runCommand, spawnCommand } from '../support/command.js'
import { createHome, createLogin } from './account-fixture.js'

function createLog(level: LogLevel) {
  const stream = new PassThrough()
  const clock = { now: 1_000_000 }
  const log = new Log({ stream, level, now: () => clock.now })
  return {
    log,
    clock,
    lines: () =>
      String(stream.read() ?? '')
        .split('\n')
        .slice(0, -1),
  }
}

test.each([
  ['off', []],
  ['error', ['ERROR x']],
  ['warn', ['ERROR x', 'WARN x']],
  ['info', ['ERROR x', 'WARN x', 'INFO x']],
  ['debug', ['ERROR x', 'WARN x', 'INFO x', 'DEBUG x']],
  ['trace', ['ERROR x', 'WARN x', 'INFO x', 'DEBUG x', 'TRACE x']],
] as const)('the level %s writes %j', (level, expected) => {
  const { log, lines } = createLog(level)
  for (const each of logLevels) if (each !== 'off') log.write(each, 'x')
  expect(lines()).toEqual(expected)
})

test('lines over the limit of a second are dropped and counted', () => {
  const { log, clock, lines } = createLog('info')
  for (let i = 0; i < 250; i++) log.write('info', String(i))
  expect(lines()).toEqual(Array.from({ length: 100 }, (_, i) => `INFO ${i}`))
  clock.now += 1000
  log.write('debug', 'of no level that is written')
  log.write('warn', 'next')
  expect(lines()).toEqual(['WARN 150 lines dropped', 'WARN next'])
  for (let i = 0; i < 100; i++) log.write('info', 'x')
  lines()
  log.end()
  log.end()
  expect(lines()).toEqual(['WARN 1 line dropped'])
})

test('a reader that does not read gets no more lines, and fills no memory', () => {
  const stream = new Writable({ write: () => undefined })
  let now = 0
  const log = new Log({ stream, level: 'info', now: () => (now += 1000) })
  for (let i = 0; i < 10_000; i++) log.write('info', 'x'.repeat(1000))
  expect(stream.writableLength).toBeLessThan(300 * 1024)
})

test.each([
  [undefined, undefined, 'warn'],
  [undefined, '', 'warn'],
  [undefined, 'DEBUG', 'debug'],
  [undefined, ' off ', 'off'],
  [undefined, 'loud', 'warn'],
  ['error', 'debug', 'error'],
] as const)('the flag %s with CODEX_CONTRACT_LOG=%s is the level %s', (flag, variable, level) => {
  expect(findLogLevel(flag, { CODEX_CONTRACT_LOG: variable })).toBe(level)
})

test.each([
  ['status', ['--log-level', 'info'], {}, true],
  ['status', [], { CODEX_CONTRACT_LOG: 'Debug' }, true],
  ['status', [], {}, false],
  ['status', ['--log-level', 'warn'], { CODEX_CONTRACT_LOG: 'trace' }, false],
  ['logout', ['--log-level', 'info'], {}, true],
  ['login', ['--device-auth', '--log-level', 'info'], {}, true],
] as const)('%s %j with %j logs its requests: %s', async (command, flags, variables, logged) => {
  const { env } = createHome({
    auth: createLogin(),
    config: 'chatgpt_base_url = "http://127.0.0.1:9"',
  })
  const run = await spawnCommand([command, ...flags], { env: { ...env, ...variables } })
  const pattern = /^INFO (GET|POST) http:\/\/127\.0\.0\.1:9\/\S+ .* \(\d+ ms\)$/m
  expect(pattern.test(run.stderr)).toBe(logged)
  expect(run.stderr + run.stdout).not.toContain('CANARY')
})

test.each(['app-server', 'status', 'login', 'logout'])(
  '%s with another --log-level is wrong usage: 2',
  async (command) => {
    const { code, stderr } = await runCommand([command, '--log-level', 'loud'])
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('off, error, warn, info, debug, trace') as string,
    })
  },
)
