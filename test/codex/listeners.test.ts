import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { connectUnixSocket } from '../../src/transports/unix-socket.js'
import { connectWebSocket } from '../../src/transports/websocket.js'
import { codexReleases, findCodex } from '../support/codex-release.js'
import { eventually } from '../support/eventually.js'
import type { HandshakeRow } from '../support/handshake-rows.js'
import {
  capabilityToken,
  handshakeRows,
  jwtAudience,
  jwtIssuer,
  jwtRows,
  jwtSecret,
  tokenRows,
} from '../support/handshake-rows.js'
import { connectLogged, initialize } from '../support/notification-log.js'
import { ask } from '../support/raw-websocket.js'
import { repository } from '../support/repository.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'
import { createOfflineEnv } from './surroundings.js'

const servers = [
  { name: 'ours', program: join(repository, 'dist/cli.js') },
  ...codexReleases.map((version) => ({ name: `codex ${version}`, program: findCodex(version) })),
]
const installed = servers.flatMap(({ name, program }) =>
  program === undefined ? [] : [{ name, program }],
)
const oldest = 'codex 0.118.0'

const secrets = createTemporaryFolder()
writeFileSync(join(secrets, 'token'), capabilityToken)
writeFileSync(join(secrets, 'key'), jwtSecret)
const withToken = ['--ws-auth', 'capability-token', '--ws-token-file', join(secrets, 'token')]
const withJwt = [
  ...['--ws-auth', 'signed-bearer-token', '--ws-shared-secret-file', join(secrets, 'key')],
  ...['--ws-issuer', jwtIssuer, '--ws-audience', jwtAudience],
]

/** Starts a server in an empty home. */
function start(program: string, args: readonly string[]) {
  const home = createTemporaryFolder()
  const child = spawn(program, ['app-server', ...args], {
    env: { ...createOfflineEnv(home), CODEX_HOME: home },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let log = ''
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()))
  const exit = once(child, 'exit').then(([code]) => code as number | null)
  return { child, home, exit, log: () => log }
}

async function startWebSocket(program: string, args: readonly string[] = []) {
  const started = start(program, ['--listen', 'ws://127.0.0.1:0', ...args])
  const url = await eventually(() => {
    const [, found] = /listening on: (ws:\S+)\n[^]*note: .*\n/.exec(started.log()) ?? []
    expect(found).toBeDefined()
    return found as string
  })
  return { ...started, url }
}

/** The rows at a time, because tokens expire. */
type Rows = (seconds: number) => readonly HandshakeRow[]

const groups: readonly [string, readonly string[], Rows][] = [
  ['without authentication', [], () => handshakeRows],
  ['with a capability token', withToken, () => tokenRows],
  ['with signed tokens', withJwt, jwtRows],
]

describe.each(installed)('$name', ({ name, program }) => {
  describe.each(groups)('%s', (_, args, rows) => {
    let server: Awaited<ReturnType<typeof startWebSocket>>
    beforeAll(async () => {
      server = await startWebSocket(program, args)
    })
    afterAll(async () => {
      server.child.kill()
      await server.exit
    })

    test.each(rows(0).map((row, index) => ({ ...row, index })))(
      'answers $name with $status $body',
      async ({ index, status, body, head }) => {
        const { request } = rows(Math.floor(Date.now() / 1000))[index] as HandshakeRow
        const answer = await ask(Number(new URL(server.url).port), request)
        expect(answer.status).toBe(status)
        if (body !== undefined) expect(answer.body).toBe(body)
        expect(answer.head).toMatch(head ?? /^HTTP/)
      },
    )
  })

  test('our client connects with a token, sends long messages, and closes without a fault', async () => {
    const { child, exit, url, log } = await startWebSocket(program, withToken)
    await expect(connectWebSocket(url)).rejects.toMatchObject({
      code: 'unauthorized',
      message: `cannot connect to ${url}/: the server answered with 401, missing websocket bearer token`,
    })
    const options = { token: capabilityToken }
    const connecting = [1, 2].map(async () => connectLogged(await connectWebSocket(url, options)))
    const [first, second] = await Promise.all(connecting)
    if (first === undefined || second === undefined) throw new TypeError('There are two clients')
    await initialize(first, 'first')
    await expect(second.request('account/read', {})).rejects.toMatchObject({
      message: 'Not initialized',
    })
    await initialize(second, 'second')
    await first.request('account/login/start', { type: 'apiKey', apiKey: 'k' })
    await expect(second.request('account/read', {})).resolves.toMatchObject({
      account: { type: 'apiKey' },
    })
    await eventually(() => {
      expect(second.notified).toEqual(
        expect.arrayContaining(['account/login/completed', 'account/updated']),
      )
    })
    const long = { refreshToken: false, unknown: 'x'.repeat(20 * 1024 * 1024) }
    await expect(second.request('account/read', long)).resolves.toBeDefined()
    await first.close()
    await expect(second.request('account/read', {})).resolves.toBeDefined()
    child.kill()
    await expect(exit).resolves.toBe(0)
    await expect(second.request('account/read', {})).rejects.toMatchObject({
      code: 'closed',
      closedBy: 'peer',
    })
    expect(log()).not.toContain(capabilityToken)
  })

  /** The code that a client sees when the connection ends. 1006 is no Close frame. */
  const ends = [
    ['after a signal', (_: WebSocket, stop: () => void) => stop(), 1001],
    ['after the Close frame of the client', (socket: WebSocket) => socket.close(1000), 1000],
    [
      'after invalid UTF-8',
      (socket: WebSocket) => sendText(socket, Buffer.from([0xc3, 0x28])),
      1007,
    ],
    [
      'after a message of 65 MiB',
      (socket: WebSocket) => {
        const fragment = Buffer.alloc(1024 * 1024, 'x')
        for (let sent = 0; sent < 65; sent++) socket.send(fragment, { binary: false, fin: false })
      },
      1009,
    ],
  ] as const

  // Codex ends the connection without a word; a Close frame says why.
  test.each(ends)('the end %s', async (_, cause, code) => {
    const { child, exit, url } = await startWebSocket(program)
    const socket = new WebSocket(url, { perMessageDeflate: false })
    socket.on('error', () => undefined)
    await once(socket, 'open')
    cause(socket, () => child.kill())
    const [ended] = (await once(socket, 'close')) as [number]
    expect(ended).toBe(name === 'ours' ? code : 1006)
    child.kill()
    await exit
  })

  test('a frame over 16 MiB is accepted by ours only', async () => {
    const { child, exit, url } = await startWebSocket(program)
    onTestFinished(() => void child.kill())
    const socket = new WebSocket(url, { perMessageDeflate: false })
    socket.on('error', () => undefined)
    await once(socket, 'open')
    const outcome = Promise.race([
      once(socket, 'message').then(() => 'answered'),
      once(socket, 'close').then(() => 'closed'),
    ])
    const params = { text: 'x'.repeat(17 * 1024 * 1024) }
    socket.send(JSON.stringify({ id: 1, method: 'account/read', params }))
    await expect(outcome).resolves.toBe(name === 'ours' ? 'answered' : 'closed')
    child.kill()
    await exit
  })

  test.skipIf(name === oldest)('our client connects to the unix socket of the home', async () => {
    const { child, exit, home } = start(program, ['--listen', 'unix://'])
    const path = join(home, 'app-server-control/app-server-control.sock')
    await eventually(() => expect(existsSync(path)).toBe(true))
    const client = connectLogged(await connectUnixSocket('unix://', { codexHome: home }))
    await initialize(client, 'client')
    const long = { refreshToken: false, unknown: 'x'.repeat(20 * 1024 * 1024) }
    await expect(client.request('account/read', long)).resolves.toMatchObject({ account: null })
    await client.close()
    child.kill()
    await expect(exit).resolves.toBe(0)
    expect(existsSync(path)).toBe(false)
  })
})

function sendText(socket: WebSocket, bytes: Buffer): void {
  socket.send(bytes, { binary: false })
}
