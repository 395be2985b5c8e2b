import { spawnSync } from 'node:child_process'
import { PassThrough } from 'node:stream'
import { expect, onTestFinished, test, vi } from 'vitest'
import { createConnection } from '../../src/rpc/connection.js'
import { busyNotice } from '../../src/transports/busy-notice.js'
import { spawnTransport, type SpawnOptions } from '../../src/transports/child-process.js'
import { eventually } from '../support/eventually.js'

const echo = `
  require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
    const { id, method } = JSON.parse(line)
    process.stdout.write(JSON.stringify({ id, result: [method, process.pid, process.env.WHO, process.cwd()] }) + '\\n')
  })
`
const stubborn = `
  process.on('SIGTERM', () => process.stderr.write('no '))
  setInterval(() => {}, 1000)
  process.stdout.write('{"method":"ready"}\\n')
`
const onPosix = process.platform === 'win32' ? test.skip : test

function spawnNode(script: string, options: Partial<SpawnOptions> = {}) {
  return spawnTransport({ command: process.execPath, args: ['-e', script], ...options })
}

function connect(transport: ReturnType<typeof spawnTransport>, onNotification = () => {}) {
  return createConnection(transport, { onRequest: () => null, onNotification, report: () => {} })
}

const hourMs = 3_600_000

/** Begins to close a transport whose time goes on only when the test says so. */
function closeInOwnTime(transport: ReturnType<typeof spawnTransport>) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const passAnHour = () => vi.advanceTimersByTimeAsync(hourMs)
  return { closing: transport.close(), passAnHour }
}

function isAlive(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' })
  return stdout.trim() !== '' && !stdout.startsWith('Z')
}

test('a child answers, and ends by itself when its input ends', async () => {
  const transport = spawnNode(echo, { env: { WHO: 'me' }, cwd: '/' })
  const connection = connect(transport)
  await expect(connection.request('m')).resolves.toEqual(['m', expect.any(Number), 'me', '/'])
  await connection.close()
  await expect(transport.exited).resolves.toEqual({ code: 0, signal: null })
})

test('what was sent just before close() still reaches the child', async () => {
  const transport = spawnNode(`process.stdin.pipe(process.stderr)`)
  void transport.send('last words')
  await transport.close()
  expect(transport.stderrTail()).toBe('last words\n')
})

test('a child that exits at once closes the connection and rejects the call', async () => {
  const transport = spawnNode(`process.stderr.write('bad config'); process.exit(3)`)
  const connection = connect(transport)
  await expect(connection.request('m')).rejects.toMatchObject({
    code: 'closed',
    message: expect.stringMatching(
      /^Cannot call "m": (the peer closed the connection|the output is closed): the process exited with code 3; its log ends with:\n  bad config$/,
    ) as string,
  })
  await connection.closed
  await expect(transport.exited).resolves.toEqual({ code: 3, signal: null })
  expect(transport.stderrTail()).toBe('bad config')
})

const missing = {
  code: 'not_connected',
  message: 'cannot start "no-such-codex": spawn no-such-codex ENOENT',
}

test('a command that cannot be started is told by send() and by incoming', async () => {
  const transport = spawnTransport({ command: 'no-such-codex' })
  const reading = transport.incoming[Symbol.asyncIterator]().next()
  await expect(transport.send('{}')).rejects.toMatchObject(missing)
  await expect(reading).rejects.toMatchObject(missing)
  await expect(transport.send('{}')).rejects.toMatchObject(missing)
  await expect(transport.exited).resolves.toEqual({ code: null, signal: null })
  await transport.close()
})

test('a command that cannot be started rejects the calls of a connection, early and late', async () => {
  const connection = connect(spawnTransport({ command: 'no-such-codex' }))
  const rejection = { ...missing, message: `Cannot call "m": ${missing.message}` }
  await expect(connection.request('m')).rejects.toMatchObject(rejection)
  await connection.closed
  await expect(connection.request('m')).rejects.toMatchObject(rejection)
})

test('a command that cannot be started disturbs nobody who does not ask', async () => {
  const transport = spawnTransport({ command: 'no-such-codex' })
  await transport.exited
  await transport.close()
})

test('only the last 8 KiB of the log are kept, and all of it is passed on', async () => {
  const stderr = new PassThrough()
  let passed = 0
  stderr.on('data', (chunk: Buffer) => (passed += chunk.length))
  const script = `process.stderr.write('a'.repeat(100000) + 'b'.repeat(8000) + 'end')`
  const transport = spawnNode(script, { stderr })
  await transport.close()
  expect(transport.stderrTail()).toBe('a'.repeat(8192 - 8003) + 'b'.repeat(8000) + 'end')
  expect(passed).toBe(108_003)
})

test('a child that does not read blocks nothing but its own input', async () => {
  const transport = spawnNode(`setInterval(() => {}, 1000)`, { killAfterMs: 100 })
  const lost = Promise.allSettled([transport.send('x'.repeat(10_000_000)), transport.send('y')])
  await transport.close()
  expect(await lost).toMatchObject([
    { status: 'rejected', reason: { code: 'closed', message: 'the output is closed' } },
    { status: 'rejected', reason: { code: 'closed', message: 'the output is closed' } },
  ])
})

onPosix('a child that ignores the end of its input gets SIGTERM', async () => {
  const transport = spawnNode(`setInterval(() => {}, 1000)`, { killAfterMs: 100 })
  await transport.close()
  await expect(transport.exited).resolves.toEqual({ code: null, signal: 'SIGTERM' })
})

onPosix('a child that ignores SIGTERM too is killed', async () => {
  const transport = spawnNode(stubborn, { killAfterMs: hourMs })
  await new Promise<void>((resolve) => connect(transport, resolve))
  const { closing, passAnHour } = closeInOwnTime(transport)
  await passAnHour()
  await eventually(() => expect(transport.stderrTail()).toBe('no '))
  await passAnHour()
  await closing
  await expect(transport.exited).resolves.toEqual({ code: null, signal: 'SIGKILL' })
})

onPosix('a wrapper takes the server along that it has started', async () => {
  const wrapper = `
    const { spawn } = require('node:child_process')
    const server = spawn(process.execPath, ['-e', ${JSON.stringify(stubborn)}], { stdio: 'inherit' })
    process.stderr.write(server.pid + ' ')
    process.on('SIGTERM', () => process.exit(1))
  `
  const transport = spawnNode(wrapper, { killAfterMs: hourMs })
  await new Promise<void>((resolve) => connect(transport, resolve))
  await eventually(() => expect(transport.stderrTail()).toMatch(/^\d+ $/))
  const pid = parseInt(transport.stderrTail())
  expect(isAlive(pid)).toBe(true)
  const { closing, passAnHour } = closeInOwnTime(transport)
  await passAnHour()
  await expect(transport.exited).resolves.toEqual({ code: 1, signal: null })
  await passAnHour()
  await closing
  await eventually(() => expect(isAlive(pid)).toBe(false))
})

onPosix('a wrapper that ends first leaves a server that may finish its work', async () => {
  const server = `
    process.on('SIGTERM', () => setTimeout(() => { process.stderr.write('saved'); process.exit() }, 300))
    setInterval(() => {}, 1000)
    process.stdout.write('{"method":"ready"}\\n')
  `
  const script = `"$0" -e "$1" & wait`
  const args = ['-c', script, process.execPath, server]
  const transport = spawnTransport({ command: 'sh', args, killAfterMs: hourMs })
  await new Promise<void>((resolve) => connect(transport, resolve))
  const { closing, passAnHour } = closeInOwnTime(transport)
  await passAnHour()
  await closing
  expect(transport.stderrTail()).toContain('saved')
})

onPosix.each([
  ['ends on SIGTERM', ''],
  ['ignores SIGTERM', 'process.on("SIGTERM", () => {});'],
])(
  'close() ends what a server has left that ended by itself, even if it %s',
  async (_name, more) => {
    const left = `${more} setInterval(() => {}, 1000); process.send(0)`
    const server = `
    const { spawn } = require('node:child_process')
    const stdio = ['ignore', 'ignore', 'ignore', 'ipc']
    const left = spawn(process.execPath, ['-e', ${JSON.stringify(left)}], { stdio })
    left.once('message', () => {
      left.disconnect()
      left.unref()
      process.stdout.write(JSON.stringify({ method: 'left', params: left.pid }) + '\\n')
    })
    process.stdin.resume()
  `
    const transport = spawnNode(server, { killAfterMs: 200 })
    const { params: pid } = await new Promise<{ params: unknown }>((onNotification) =>
      createConnection(transport, { onRequest: () => null, onNotification, report: () => {} }),
    )
    expect(isAlive(Number(pid))).toBe(true)
    await transport.close()
    expect(await transport.exited).toEqual({ code: 0, signal: null })
    await eventually(() => expect(isAlive(Number(pid))).toBe(false))
  },
)

onPosix('a server that announces that it is busy is not killed, unless it stays so', async () => {
  const busy = `
    process.on('SIGTERM', () => process.stderr.write(${JSON.stringify(`${busyNotice}\n`)}))
    setInterval(() => {}, 1000)
    process.stdout.write('{"method":"ready"}\\n')
  `
  const transport = spawnNode(busy, { killAfterMs: 1000 })
  await new Promise<void>((resolve) => connect(transport, resolve))
  let exit: unknown
  void transport.exited.then((value) => (exit = value))
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const closing = transport.close()
  await vi.advanceTimersByTimeAsync(1000)
  await eventually(() => expect(transport.stderrTail()).toContain(busyNotice))
  await vi.advanceTimersByTimeAsync(45_000)
  expect(exit).toBe(undefined)
  await vi.advanceTimersByTimeAsync(10_000)
  await closing
  await expect(transport.exited).resolves.toEqual({ code: null, signal: 'SIGKILL' })
})

onPosix('close() may be called again and waits for the same end', async () => {
  const transport = spawnNode(`setInterval(() => {}, 1000)`, { killAfterMs: 50 })
  await Promise.all([transport.close(), transport.close()])
  await transport.close()
  await expect(transport.exited).resolves.toMatchObject({ signal: 'SIGTERM' })
})

/** Leaves a process that keeps the output open, and ends after its last words. */
const leaving = (lastWords: string) => `
  const { spawn } = require('node:child_process')
  const left = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
    stdio: ['ignore', 'inherit', 'ignore'],
  })
  left.once('spawn', () => {
    ${lastWords}
    process.kill(process.pid, 'SIGKILL')
  })
`

onPosix(
  'the connection to a server that has ended ends although its output is kept open',
  async () => {
    const transport = spawnNode(leaving(''), { killAfterMs: 200 })
    const connection = connect(transport)
    await expect(connection.request('m')).rejects.toMatchObject({
      code: 'closed',
      message: expect.stringContaining('the process was ended by SIGKILL') as string,
    })
    await connection.closed
  },
)

onPosix('what a server has sent before its end is read, however late', async () => {
  const lines = 1000
  const words = `require('node:fs').writeSync(1, ('{"text":"' + 'x'.repeat(89) + '"}\\n').repeat(${lines}))`
  const transport = spawnNode(leaving(words), { killAfterMs: 200 })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
  onTestFinished(() => void vi.useRealTimers())
  let read = 0
  let passing: Promise<void> | undefined
  for await (const frame of transport.incoming) {
    if (read++ === 0) {
      await transport.exited
      await passTime()
    }
    expect(frame).toMatchObject({
      kind: 'text',
      text: expect.stringMatching(/^{"text":"x{89}"}$/) as string,
    })
    if (read === lines) passing = passTime()
  }
  expect(read).toBe(lines)
  await passing
  vi.useRealTimers()
  await transport.close()
})

/** Lets the looks at the output happen, each after what arrives before it. */
async function passTime(): Promise<void> {
  for (let looks = 0; looks < 100; looks++) {
    await vi.advanceTimersByTimeAsync(1000)
    await new Promise((resolve) => setImmediate(resolve))
  }
}
