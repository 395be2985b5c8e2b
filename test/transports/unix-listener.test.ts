import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Transport } from '../../src/rpc/transport.js'
import { listenUnixSocket } from '../../src/transports/listener/unix-listener.js'
import { connectUnixSocket } from '../../src/transports/unix-socket.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'
import { ask, handshake, toRequest } from '../support/raw-websocket.js'

/** Sends its greeting to each client. */
function greet(greeting: string) {
  return { onConnection: (transport: Transport) => void transport.send(greeting) }
}

async function greetingOf(url: string): Promise<unknown> {
  const transport = await connectUnixSocket(url)
  for await (const frame of transport.incoming) {
    await transport.close()
    return frame.kind === 'text' && frame.text
  }
}

/** Leaves the socket of a process that was killed. */
function leaveStaleSocket(path: string): void {
  const script = `require('net').createServer().listen(${JSON.stringify(path)}, () => process.kill(process.pid, 'SIGKILL'))`
  spawnSync(process.execPath, ['-e', script])
}

test('unix:// listens in a private folder of the Codex home, on a socket that only the user may open', async () => {
  const codexHome = createTemporaryFolder()
  const folder = join(codexHome, 'app-server-control')
  const path = join(folder, 'app-server-control.sock')
  const listener = await listenUnixSocket('unix://', { codexHome, ...greet('"hello"') })
  expect(listener.url).toBe(`unix://${path}`)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  expect(lstatSync(path).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['app-server-control.sock'])
  await expect(greetingOf(listener.url)).resolves.toBe('"hello"')
  await listener.close()
  expect(readdirSync(folder)).toEqual([])
})

test('neither an origin nor a token is checked, and the bound of a frame is sent', async () => {
  const path = join(createTemporaryFolder(), 's')
  const listener = await listenUnixSocket(`unix://${path}`, greet('1'))
  const headers = { ...handshake, Origin: 'x', Authorization: 'Bearer x' }
  const answer = await ask(path, toRequest('GET /readyz HTTP/1.1', headers))
  expect(answer).toMatchObject({ status: 101 })
  expect(answer.head).toMatch(/^x-codex-websocket-max-unfragmented-message-bytes: 16777216$/m)
  await listener.close()
})

test.each([
  ['a page', 'GET /readyz HTTP/1.1\r\nHost: x\r\n\r\n'],
  ['a line of JSON', '{"id":1,"method":"initialize"}\n'],
])('%s gets no answer', async (_, request) => {
  const path = join(createTemporaryFolder(), 's')
  const listener = await listenUnixSocket(`unix://${path}`, greet('1'))
  await expect(ask(path, request)).resolves.toEqual({ status: 0, head: '', body: '' })
  await listener.close()
})

test.each([
  ['a dead server', (path: string) => leaveStaleSocket(path)],
  [
    'a dead server behind a link',
    (path: string) => {
      leaveStaleSocket(`${path}-target`)
      symlinkSync(`${path}-target`, path)
    },
  ],
])('the socket of %s is replaced', async (_, prepare) => {
  const folder = createTemporaryFolder()
  const path = join(folder, 's')
  prepare(path)
  expect(existsSync(path)).toBe(true)
  const listener = await listenUnixSocket(`unix://${path}`, greet('"new"'))
  await expect(greetingOf(listener.url)).resolves.toBe('"new"')
  await listener.close()
  expect(readdirSync(folder).filter((name) => name !== 's-target')).toEqual([])
})

test('of many listeners on the socket of a dead server, one starts, and it is left alone', async () => {
  const folder = createTemporaryFolder()
  const path = join(folder, 's')
  leaveStaleSocket(path)
  const started = await Promise.allSettled(
    Array.from({ length: 20 }, (_, index) => listenUnixSocket(`unix://${path}`, greet(`${index}`))),
  )
  const winners = started.flatMap((outcome, index) =>
    outcome.status === 'fulfilled' ? [{ listener: outcome.value, index }] : [],
  )
  const losers = started.flatMap((outcome) =>
    outcome.status === 'rejected' ? [outcome.reason as unknown] : [],
  )
  expect(winners).toHaveLength(1)
  expect(losers).toEqual(losers.map((): unknown => expect.objectContaining({ code: 'in_use' })))
  expect(readdirSync(folder)).toEqual(['s'])
  await expect(greetingOf(`unix://${path}`)).resolves.toBe(String(winners[0]?.index))
  await winners[0]?.listener.close()
})

const notSocket = 'app-server control socket path exists and is not a socket: PATH'
const unsafe =
  'socket parent must be owned by the user or root and prevent other users from replacing socket entries'

test.each([
  ['a file', (path: string) => writeFileSync(path, 'content'), 'not_a_socket', notSocket],
  ['a folder', (path: string) => mkdirSync(path), 'not_a_socket', notSocket],
  [
    'a link to no file',
    (path: string) => symlinkSync('missing', path),
    'not_a_socket',
    'File exists (os error 17)',
  ],
  [
    'a folder that others may change',
    (path: string) => chmodSync(join(path, '..'), 0o777),
    'unsafe_folder',
    unsafe,
  ],
] as const)('%s is refused and left alone', async (name, prepare, code, message) => {
  const folder = createTemporaryFolder()
  const path = join(folder, 's')
  prepare(path)
  const before = readdirSync(folder)
  const error = { code, message: message.replace('PATH', path) }
  await expect(listenUnixSocket(`unix://${path}`, greet('1'))).rejects.toMatchObject(error)
  expect(readdirSync(folder)).toEqual(before)
  if (name === 'a file') expect(readFileSync(path, 'utf8')).toBe('content')
})

test('a socket that a server listens on is in use, and that server is not disturbed', async () => {
  const path = join(createTemporaryFolder(), 's')
  const first = await listenUnixSocket(`unix://${path}`, greet('"first"'))
  await expect(listenUnixSocket(`unix://${path}`, greet('"second"'))).rejects.toMatchObject({
    code: 'in_use',
    message: `app-server control socket is already in use at ${path}`,
  })
  await expect(greetingOf(first.url)).resolves.toBe('"first"')
  await first.close()
})

test('close() leaves the socket of another server that has replaced its own', async () => {
  const folder = createTemporaryFolder()
  const path = join(folder, 's')
  const first = await listenUnixSocket(`unix://${path}`, greet('"first"'))
  spawnSync('rm', [path])
  const second = await listenUnixSocket(`unix://${path}`, greet('"second"'))
  await first.close()
  await expect(greetingOf(second.url)).resolves.toBe('"second"')
  await second.close()
})

test.each([
  [
    'a folder that is missing',
    () => join(createTemporaryFolder(), 'a/s'),
    /^No such file or direct/,
  ],
  [
    'a path that is too long',
    () => `/tmp/${'x'.repeat(120)}`,
    /^path must be shorter than SUN_LEN$/,
  ],
])('%s is an error', async (_, path, message) => {
  const url = `unix://${path()}`
  await expect(listenUnixSocket(url, greet('1'))).rejects.toMatchObject({ code: 'failed', message })
})
