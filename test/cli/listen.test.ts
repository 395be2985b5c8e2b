import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { connectUnixSocket } from '../../src/transports/unix-socket.js'
import { connectWebSocket } from '../../src/transports/websocket.js'
import { runCommand } from '../support/command.js'
import { eventually } from '../support/eventually.js'
import { connectLogged, initialize } from '../support/notification-log.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'
import { startCommand } from './started-command.js'

// Those that start a process run dist/, which `npm test` builds first.

const secrets = createTemporaryFolder()
const file = (name: string, content: string) => {
  writeFileSync(join(secrets, name), content)
  return join(secrets, name)
}
const token = file('token', '\n a-token \n')
const empty = file('empty', ' \n')
const short = file('short', 'x'.repeat(31))
const secret = file('secret', 'x'.repeat(32))
const missing = join(secrets, 'missing')

const kinds = '`stdio://`, `unix://`, `unix://PATH`, `ws://IP:PORT`, or `off`'
const required = '`--ws-token-file` or `--ws-token-sha256` is required when'
const capability = ['--ws-auth', 'capability-token']
const signed = ['--ws-auth', 'signed-bearer-token']
const listen = ['--listen', 'ws://127.0.0.1:0']

test.each([
  [
    ['--listen', 'ws://localhost:0'],
    2,
    "error: invalid value 'ws://localhost:0' for '--listen <URL>': invalid websocket --listen URL `ws://localhost:0`; expected `ws://IP:PORT`\n\nFor more information, try '--help'.\n",
  ],
  [
    ['--listen', 'http://x'],
    2,
    `error: invalid value 'http://x' for '--listen <URL>': unsupported --listen URL \`http://x\`; expected ${kinds}\n\nFor more information, try '--help'.\n`,
  ],
  [[...listen, '--ws-auth', 'x'], 2, /^error: .*'--ws-auth <mode>'/],
  [[...listen, '--stdio'], 2, /^error: option '--stdio' cannot be used with option '--listen/],
  [
    ['--listen', 'off'],
    1,
    'Error: no transport configured; use --listen or enable remote control\n',
  ],
  [
    ['--listen', 'ws://0.0.0.0:0'],
    1,
    'Error: refusing to start non-loopback websocket listener 0.0.0.0:0 without auth; configure `--ws-auth capability-token` or `--ws-auth signed-bearer-token`\n',
  ],
  [
    ['--listen', 'ws://192.0.2.1:0', ...capability, '--ws-token-file', token],
    1,
    'Error: Address not available (os error 99)\n',
  ],
  [[...listen, ...capability], 1, `Error: ${required} \`--ws-auth capability-token\` is set\n`],
  [capability, 1, `Error: ${required} \`--ws-auth capability-token\` is set\n`],
  [
    [...listen, ...capability, '--ws-token-file', token, '--ws-token-sha256', 'a'],
    1,
    'Error: `--ws-token-file` and `--ws-token-sha256` are mutually exclusive\n',
  ],
  [
    [...listen, ...capability, '--ws-token-sha256', 'a'],
    1,
    'Error: --ws-token-sha256 must be a 64-character hex SHA-256 digest\n',
  ],
  [
    [...listen, ...capability, '--ws-token-file', missing],
    1,
    `Error: failed to read websocket auth secret ${missing}: No such file or directory (os error 2)\n`,
  ],
  [
    [...listen, ...capability, '--ws-token-file', empty],
    1,
    `Error: websocket auth secret ${empty} must not be empty\n`,
  ],
  [
    [...listen, ...signed],
    1,
    'Error: `--ws-shared-secret-file` is required when `--ws-auth signed-bearer-token` is set\n',
  ],
  [
    [...listen, ...signed, '--ws-shared-secret-file', short],
    1,
    `Error: signed websocket bearer secret ${short} must be at least 32 bytes\n`,
  ],
  [
    [...listen, ...signed, '--ws-shared-secret-file', secret, '--ws-token-file', token],
    1,
    'Error: `--ws-token-file` and `--ws-token-sha256` require `--ws-auth capability-token`, not `signed-bearer-token`\n',
  ],
  [
    [...listen, ...capability, '--ws-token-file', token, '--ws-issuer', ''],
    1,
    'Error: `--ws-shared-secret-file`, `--ws-issuer`, `--ws-audience`, and `--ws-max-clock-skew-seconds` require `--ws-auth signed-bearer-token`\n',
  ],
  [
    [...listen, '--ws-audience', 'x'],
    1,
    'Error: websocket auth flags require `--ws-auth capability-token` or `--ws-auth signed-bearer-token`\n',
  ],
  [
    ['--listen', `unix://${token}`],
    1,
    `Error: app-server control socket path exists and is not a socket: ${token}\n`,
  ],
])('app-server %j ends with %d', async (args, code, text) => {
  const result = await runCommand(['app-server', ...args], {
    env: { CODEX_HOME: createTemporaryFolder() },
  })
  expect(result.stdout).toBe('')
  if (typeof text === 'string') expect(result.stderr).toBe(text)
  else expect(result.stderr).toMatch(text)
  expect(result.code).toBe(code)
})

async function start(args: readonly string[]) {
  const home = createTemporaryFolder()
  const command = startCommand(['app-server', ...args], { CODEX_HOME: home })
  return { ...command, home }
}

async function startWebSocket(args: readonly string[] = []) {
  const started = await start([...listen, ...args])
  const url = (await started.stderr.until(/ws:\/\/127\.0\.0\.1:\d+(?=\n[^]*note:.*\n)/)) ?? ''
  return { ...started, url }
}

test('a WebSocket listener reports its address on stderr, and ends with 0 on each signal', async () => {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    const { child, exit, url } = await startWebSocket()
    const socket = new WebSocket(url)
    await once(socket, 'open')
    child.kill(signal)
    const [code] = (await once(socket, 'close')) as [number]
    expect(code).toBe(1001)
    const http = url.replace('ws:', 'http:')
    await expect(exit).resolves.toEqual({
      code: 0,
      signal: null,
      stdout: '',
      stderr: `codex app-server (WebSockets)
  listening on: ${url}
  readyz: ${http}/readyz
  healthz: ${http}/healthz
  note: binds localhost only (use SSH port-forwarding for remote access)
`,
    })
  }
})

test('several clients share the account, and each has its own handshake and ids', async () => {
  const { child, exit, url } = await startWebSocket()
  const [first, second, late] = (await Promise.all(
    Array.from({ length: 3 }, async () => connectLogged(await connectWebSocket(url))),
  )) as [
    ReturnType<typeof connectLogged>,
    ReturnType<typeof connectLogged>,
    ReturnType<typeof connectLogged>,
  ]
  await expect(initialize(first, 'first')).resolves.toMatchObject({
    userAgent: expect.stringMatching(/^first\/.*\(first; 1\)$/) as string,
  })
  await expect(second.request('account/read', {})).rejects.toMatchObject({
    message: 'Not initialized',
  })
  await expect(initialize(second, 'second')).resolves.toMatchObject({
    userAgent: expect.stringMatching(/^first\/.*\(second; 1\)$/) as string,
  })
  await first.request('account/login/start', { type: 'apiKey', apiKey: 'k' })
  const account = await second.request('account/read', {})
  expect(account).toMatchObject({ account: { type: 'apiKey' } })
  const both = ['account/login/completed', 'account/updated']
  await eventually(() => expect([first.notified, second.notified]).toEqual([both, both]))
  await expect(initialize(late, 'late')).resolves.toBeDefined()
  await late.request('account/read', {})
  expect(late.notified).toEqual([])
  await Promise.all([first, second, late].map((client) => client.close()))
  // The server stays when the last client leaves.
  const again = connectLogged(await connectWebSocket(url))
  await initialize(again, 'again')
  await expect(again.request('account/read', {})).resolves.toEqual(account)
  child.kill()
  await expect(exit).resolves.toMatchObject({ code: 0 })
  await expect(again.request('account/read', {})).rejects.toMatchObject({
    code: 'closed',
    closedBy: 'peer',
  })
})

test('a capability token is read from its file without the blanks around it', async () => {
  const { child, exit, url, stderr } = await startWebSocket([
    ...capability,
    '--ws-token-file',
    token,
  ])
  await expect(connectWebSocket(url, { token: 'wrong-token' })).rejects.toMatchObject({
    code: 'unauthorized',
    message: `cannot connect to ${url}/: the server answered with 401, invalid websocket bearer token`,
  })
  const client = connectLogged(await connectWebSocket(url, { token: 'a-token' }))
  await initialize(client, 'client')
  child.kill()
  await exit
  expect(stderr.text()).not.toMatch(/a-token|wrong-token/)
})

test.each([
  ['the default path', '', 'app-server-control/app-server-control.sock'],
  ['a path', 'PATH', 's'],
])('unix:// at %s prints nothing, and its socket is removed at the end', async (_, path, place) => {
  const folder = createTemporaryFolder()
  const url = path === '' ? 'unix://' : `unix://${join(folder, 's')}`
  const { child, exit, home } = await start(['--listen', url])
  const socket = join(path === '' ? home : folder, place)
  await eventually(() => expect(existsSync(socket)).toBe(true))
  const client = connectLogged(await connectUnixSocket(`unix://${socket}`))
  await initialize(client, 'client')
  child.kill()
  await expect(exit).resolves.toEqual({ code: 0, signal: null, stdout: '', stderr: '' })
  expect(readdirSync(join(socket, '..'))).toEqual([])
})
