import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { createHomeLocks } from '../../src/auth/refresh/home-locks.js'
import { createClient } from '../../src/client/client.js'
import { spawnTransport } from '../../src/transports/child-process.js'
import { program } from '../support/command.js'
import { eventually } from '../support/eventually.js'
import { startIssuer } from '../support/issuer.js'
import { createClaims, createJwt } from '../support/jwt.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'
import { createHome, createLogin, somebody } from '../cli/account-fixture.js'
import { startCommand } from '../cli/started-command.js'

// These run dist/, which `npm test` builds first.

const signals = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const

type Started = ReturnType<typeof startCommand>

/** An issuer and a backend that answer only when the test lets them. */
async function prepare({ stale = true } = {}) {
  let release: () => void = () => undefined
  const released = new Promise<void>((resolve) => (release = resolve))
  const issuer = await startIssuer({ person: somebody, interval: '1', onCall })
  function onCall(call: string) {
    // The user never enters the code.
    if (call === 'poll') return new Promise(() => undefined)
    return call === 'refresh' || call === 'revoke' ? released : undefined
  }
  onTestFinished(() => issuer.close())
  const backend = await startBackend(released)
  const token = createJwt({ ...createClaims(somebody), exp: stale ? 1 : 4_000_000_000 })
  const home = createHome({
    auth: createLogin(somebody, token),
    config: `chatgpt_base_url = "${backend.url}"`,
    issuer: issuer.origin,
  })
  const stored = () => readFileSync(home.authFile, 'utf8')
  return { ...home, issuer, backend, release, before: stored(), stored }
}

async function startBackend(released: Promise<void>) {
  const seen: (string | undefined)[] = []
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    seen.push(request.url)
    await released
    response.setHeader('content-type', 'application/json').end('{"plan_type":"pro"}')
  }
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen }
}

type Prepared = Awaited<ReturnType<typeof prepare>>

const clientInfo = { name: 'probe', version: '1' }
const initialize = { id: 1, method: 'initialize', params: { clientInfo } }
const refresh = { id: 2, method: 'account/read', params: { refreshToken: true } }

function send({ child }: Started, ...messages: object[]): void {
  for (const message of messages) child.stdin.write(`${JSON.stringify(message)}\n`)
}

interface State {
  args: readonly string[]
  stale?: boolean
  /** Brings the command into the state; resolves when it is there. */
  enter: (started: Started, prepared: Prepared) => Promise<unknown>
  /** The exit code; that of the signal if it is undefined. */
  code?: number
  stderr?: RegExp
  stdout?: RegExp
  /** Calls that the issuer has seen. */
  calls: readonly string[]
  /** What auth.json contains afterwards. */
  stored: 'before' | 'renewed' | 'nothing'
}

const seenByIssuer =
  (call: string) =>
  (_: Started, { issuer }: Prepared) =>
    eventually(() => expect(issuer.calls()).toContain(call))
const seenByBackend = (_: Started, { backend }: Prepared) =>
  eventually(() => expect(backend.seen).not.toEqual([]))

const server = { args: ['app-server'], code: 0 }

const states: Record<string, State> = {
  'a server that is idle': {
    ...server,
    async enter(started) {
      send(started, initialize)
      await started.stdout.until(/"id":1/)
    },
    calls: [],
    stored: 'before',
  },
  'a server with a request in flight, which is answered': {
    ...server,
    stale: false,
    async enter(started, prepared) {
      send(started, initialize, { id: 2, method: 'account/rateLimits/read' })
      await seenByBackend(started, prepared)
    },
    stdout: /"id":2,"result"/,
    calls: [],
    stored: 'before',
  },
  'a server with a refresh that the issuer has seen': {
    ...server,
    async enter(started, prepared) {
      send(started, initialize, refresh)
      await seenByIssuer('refresh')(started, prepared)
    },
    calls: ['refresh'],
    stored: 'renewed',
  },
  'a server with such a refresh after the end of its input': {
    ...server,
    async enter(started, prepared) {
      send(started, initialize, refresh)
      started.child.stdin.end()
      await seenByIssuer('refresh')(started, prepared)
    },
    calls: ['refresh'],
    stored: 'renewed',
  },
  'a server with a refresh that waits for another process': {
    ...server,
    async enter(started, { home, release }) {
      // The lock is released after the signal, and the refresh is not sent then.
      const { refreshLock } = createHomeLocks(home)
      await new Promise<void>((resolve) => {
        void refreshLock(() => {
          resolve()
          return new Promise<void>((unlock) => started.child.once('exit', () => unlock()))
        })
      })
      release()
      send(started, initialize, refresh)
      await started.stdout.until(/"id":1/)
    },
    calls: [],
    stored: 'before',
  },
  'status with a refresh that the issuer has seen': {
    args: ['status'],
    enter: seenByIssuer('refresh'),
    calls: ['refresh'],
    stored: 'renewed',
  },
  'status that waits for the backend': {
    args: ['status', '--json'],
    stale: false,
    enter: seenByBackend,
    stdout: /^$/,
    calls: [],
    stored: 'before',
  },
  'logout whose revocation the issuer has seen': {
    args: ['logout'],
    enter: seenByIssuer('revoke'),
    stdout: /^Successfully logged out\n$/,
    calls: ['revoke'],
    stored: 'nothing',
  },
  'a login that waits for its code to be entered': {
    args: ['login', '--device-auth'],
    enter: seenByIssuer('poll'),
    code: 1,
    stderr: /Login canceled\n$/,
    calls: ['usercode', 'poll'],
    stored: 'before',
  },
  'a login that waits for a key on stdin': {
    args: ['login', '--with-api-key'],
    enter: ({ stderr }) => stderr.until(/Reading API key/),
    code: 1,
    stderr: /Login canceled\n$/,
    calls: [],
    stored: 'before',
  },
}

describe.each(Object.entries(states))('%s', (_name, state) => {
  test.each(signals)('ends on %s', async (signal, signalCode) => {
    const prepared = await prepare(state)
    const started = startCommand(state.args, prepared.env, null)
    await state.enter(started, prepared)
    started.child.kill(signal)
    // Enough for a process that does not wait to be gone.
    await new Promise((resolve) => setTimeout(resolve, 200))
    prepared.release()
    const { code, signal: killedBy, stdout, stderr } = await started.exit
    expect({ code, killedBy }).toEqual({ code: state.code ?? signalCode, killedBy: null })
    if (state.stdout) expect(stdout).toMatch(state.stdout)
    if (state.stderr) expect(stderr).toMatch(state.stderr)
    expect(prepared.issuer.calls()).toEqual(state.calls)
    if (state.stored === 'nothing') return expect(existsSync(prepared.authFile)).toBe(false)
    expect(prepared.stored() === prepared.before).toBe(state.stored === 'before')
    if (state.stored === 'renewed') expect(prepared.stored()).toContain('"refresh-1"')
  })
})

test('close() of a client waits for a refresh that the issuer has seen', async () => {
  const prepared = await prepare()
  const transport = spawnTransport({
    command: process.execPath,
    args: [program, 'app-server'],
    env: { PATH: process.env['PATH'], ...prepared.env },
  })
  const client = createClient(transport)
  await client.initialize({ clientInfo })
  client.request('account/read', { refreshToken: true }).catch(() => undefined)
  await eventually(() => expect(prepared.issuer.calls()).toEqual(['refresh']))
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const closing = client.close()
  await vi.advanceTimersByTimeAsync(2000)
  await eventually(() => expect(transport.stderrTail()).toContain('INFO Finishing work'))
  // When another server would be killed.
  await vi.advanceTimersByTimeAsync(2000)
  prepared.release()
  await closing
  expect(await transport.exited).toEqual({ code: 0, signal: null })
  expect(prepared.stored()).toContain('"refresh-1"')
})

test.each(signals)('a second signal ends a server at once (%s)', async (signal, signalCode) => {
  const prepared = await prepare()
  const started = startCommand(['app-server'], prepared.env, null)
  send(started, initialize, refresh)
  started.child.stdin.end()
  await seenByIssuer('refresh')(started, prepared)
  started.child.kill('SIGTERM')
  await started.stderr.until(/INFO Finishing work/)
  started.child.kill(signal)
  expect(await started.exit).toMatchObject({ code: signalCode, signal: null })
  expect(prepared.stored()).toBe(prepared.before)
})

test.each(signals)('the demo ends its server and leaves no files on %s', async (signal, code) => {
  const folder = createTemporaryFolder()
  mkdirSync(folder, { recursive: true })
  const { child, exit, stdout } = startCommand(['demo'], { TMPDIR: folder })
  await stdout.until(/initialize the server/)
  child.kill(signal)
  expect(await exit).toMatchObject({ code, signal: null, stderr: '' })
  expect(readdirSync(folder)).toEqual([])
})

test.each(signals)('an import that is ended by %s has written nothing', async (signal, code) => {
  const folder = createTemporaryFolder()
  mkdirSync(folder, { recursive: true })
  const codex = join(folder, 'codex')
  writeFileSync(codex, `#!/bin/sh\ntouch "${folder}/started"\nexec sleep 600\n`, { mode: 0o755 })
  const out = join(folder, 'out')
  const { child, exit } = startCommand(['import', codex, '--out', out], {})
  await eventually(() => expect(existsSync(join(folder, 'started'))).toBe(true))
  child.kill(signal)
  expect(await exit).toMatchObject({ code, signal: null, stdout: '', stderr: '' })
  expect(existsSync(out)).toBe(false)
})
