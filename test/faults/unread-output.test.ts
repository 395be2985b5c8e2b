import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, mkdirSync, openSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer as createNetServer } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { program } from '../support/command.js'
import { createRecord } from '../support/signed-in.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'

// These run dist/, which `npm test` builds first.

const initialize = {
  id: 1,
  method: 'initialize',
  params: { clientInfo: { name: 'probe', version: '1' } },
}

function startServer(env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [program, 'app-server'], {
    env: { ...process.env, CODEX_HOME: createTemporaryFolder(), ...env },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  child.stdin.on('error', () => undefined)
  // Not `close`: the output that is not read never ends.
  return { child, exit: once(child, 'exit') }
}

type Child = ChildProcessWithoutNullStreams

function write({ stdin }: Child, ...lines: string[]): Promise<void> {
  return new Promise((resolve) => stdin.write(lines.join('\n') + '\n', () => resolve()))
}

// A line of the log each, which no limit of lines drops when there is none.
const badLines = Array.from({ length: 5000 }, () => 'x'.repeat(20))

const logs: Record<string, (child: Child) => Promise<unknown>> = {
  'is not read': async () => undefined,
  'is closed': async ({ stderr }) => once(stderr.destroy(), 'close'),
}

const ends: Record<string, (child: Child) => void> = {
  'the end of the input': ({ stdin }) => void stdin.end(),
  SIGTERM: (child) => void child.kill('SIGTERM'),
}

const cases = Object.keys(logs).flatMap((log) =>
  Object.keys(ends).map((end) => [log, end] as const),
)

test.each(cases)('a server whose log %s answers, and exits on %s', async (log, end) => {
  const { child, exit } = startServer({ CODEX_CONTRACT_LOG: 'trace' })
  await logs[log]?.(child)
  await write(child, ...badLines, JSON.stringify(initialize))
  await once(child.stdout, 'data')
  ends[end]?.(child)
  expect(await exit).toEqual([0, null])
})

const request = JSON.stringify({ id: 2, method: 'account/read', params: {} })

test.each(Object.keys(ends))('a server whose answers are not read exits on %s', async (end) => {
  const { child, exit } = startServer()
  const lines = Array.from({ length: 20_000 }, () => request)
  await write(child, JSON.stringify(initialize), ...lines)
  ends[end]?.(child)
  expect(await exit).toEqual([0, null])
})

test('a slow reader of the answers gets all of them after the end of the input', async () => {
  const { child, exit } = startServer()
  const lines = Array.from({ length: 2000 }, (_, id) => request.replace('2', String(id + 2)))
  void write(child, JSON.stringify(initialize), ...lines)
  child.stdin.end()
  let text = ''
  for await (const chunk of child.stdout) {
    text += String(chunk)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  expect(await exit).toEqual([0, null])
  expect(text.trimEnd().split('\n')).toHaveLength(2001)
})

test.skipIf(!existsSync('/dev/full')).each(['status', 'releases'])(
  '%s says in one line that the disk is full: 3',
  (command) => {
    const env = { ...process.env, CODEX_HOME: createTemporaryFolder() }
    const full = openSync('/dev/full', 'w')
    const args = [program, command, '--json']
    const { status, stderr } = spawnSync(process.execPath, args, {
      env,
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    })
    closeSync(full)
    expect({ status, stderr }).toEqual({
      status: 3,
      stderr: 'codex-contract: the output cannot be written: ENOSPC\n',
    })
  },
)

test('a logout behind a proxy that never answers ends', async () => {
  const proxy = createNetServer(() => undefined).listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  onTestFinished(() => void proxy.close())
  const { port } = proxy.address() as AddressInfo
  const home = createTemporaryFolder()
  mkdirSync(home, { recursive: true })
  writeFileSync(join(home, 'auth.json'), JSON.stringify(createRecord('old')))
  const env = { ...process.env, CODEX_HOME: home, HTTPS_PROXY: `http://127.0.0.1:${port}` }
  const child = spawn(process.execPath, [program, 'logout'], { env, stdio: 'ignore' })
  onTestFinished(() => void child.kill('SIGKILL'))
  expect(await once(child, 'exit')).toEqual([0, null])
  expect(existsSync(join(home, 'auth.json'))).toBe(false)
})
