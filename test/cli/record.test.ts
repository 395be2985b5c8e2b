import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseRecording } from '../../codegen/wire/recording/format.js'
import { findPlanted, planted } from '../codegen/wire/planted.js'
import { eventually } from '../support/eventually.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'
import { startCommand } from './started-command.js'

/** Records a server that is the body of a module. */
function record(source: string) {
  const folder = createTemporaryFolder()
  const [server, out] = [join(folder, 'server.mjs'), join(folder, 'session.jsonl')]
  writeFileSync(server, source)
  const command = [process.execPath, server]
  const started = startCommand(['record', '--out', out, '--', ...command], { HOME: folder }, null)
  return { ...started, folder, out, read: () => parseRecording(readFileSync(out, 'utf8')) }
}

const echo = 'process.stdin.pipe(process.stdout)'

test('record passes all bytes on as they are, in both directions, and the exit code', async () => {
  const source = `import { createHash } from 'node:crypto'
    const hash = createHash('sha256')
    let length = 0
    process.stdin.on('data', (chunk) => { hash.update(chunk); length += chunk.length })
    process.stdin.on('end', () => {
      process.stdout.write(Buffer.from([0xff, 0xfe, 0x0a, 0x00]))
      process.stdout.write(hash.digest('hex') + ' ' + length)
      process.exitCode = 7
    })`
  const { child, exit } = record(source)
  const bytes = Buffer.alloc(
    3_000_000,
    Uint8Array.from({ length: 251 }, (_, index) => index),
  )
  const output: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  child.stdin.end(bytes)
  expect((await exit).code).toBe(7)
  const { createHash } = await import('node:crypto')
  const digest = createHash('sha256').update(bytes).digest('hex')
  const text = Buffer.from(`${digest} ${bytes.length}`)
  expect(Buffer.concat(output)).toEqual(
    Buffer.concat([Buffer.from([0xff, 0xfe, 0x0a, 0x00]), text]),
  )
})

test('a recording has the frames of both sides in their order, and can only be read by its owner', async () => {
  const { child, exit, out, read, stdout } = record(echo)
  child.stdin.write('{"id":1,"method":"a"}\n')
  await stdout.until(/\n/)
  child.stdin.end(`{"method":"b","params":{"text":"${planted.apiKey}"}}\nnot JSON\n`)
  expect((await exit).code).toBe(0)
  const { header, frames, end, truncated } = read()
  expect(header?.codexRecording).toBe(1)
  const redacted = { method: 'b', params: { text: '[secret 1]' } }
  const sent = [{ id: 1, method: 'a' }, redacted, undefined]
  for (const dir of ['out', 'in']) {
    expect(frames.filter((one) => one.dir === dir).map(({ frame }) => frame)).toEqual(sent)
  }
  expect(frames.map(({ t }) => t)).toEqual(frames.map(({ t }) => t).sort((a, b) => a - b))
  expect({ end, truncated }).toEqual({ end: { code: 0, signal: null }, truncated: false })
  expect(statSync(out).mode & 0o777).toBe(0o600)
  expect(findPlanted(readFileSync(out, 'utf8'))).toEqual([])
})

test('a file that exists is not touched, and no server starts', async () => {
  const first = record(echo)
  first.child.stdin.end()
  await first.exit
  const before = readFileSync(first.out, 'utf8')
  const args = ['record', '--out', first.out, '--', 'touch', join(first.folder, 'started')]
  const second = await startCommand(args, {}).exit
  expect(second).toMatchObject({ code: 3, stdout: '' })
  expect(second.stderr).toBe('codex-contract: cannot record: the file exists\n')
  expect(readFileSync(first.out, 'utf8')).toBe(before)
  expect(existsSync(join(first.folder, 'started'))).toBe(false)
})

test('a program that is missing is named', async () => {
  const out = join(createTemporaryFolder(), 'session.jsonl')
  const { code, stderr } = await startCommand(['record', '--out', out, '--', '/no/such'], {}).exit
  expect(code).toBe(3)
  expect(stderr).toContain('cannot start "/no/such"')
})

test('signals are passed on once, and the server decides how it ends', async () => {
  const { child, exit, stdout } = record(`
    process.on('SIGTERM', () => { process.stdout.write('term '); setTimeout(() => process.exit(9), 50) })
    process.stdout.write('ready ')
    setInterval(() => undefined, 1000)`)
  await stdout.until(/ready/)
  child.kill('SIGTERM')
  expect(await exit).toMatchObject({ code: 9, stdout: 'ready term ' })
})

test('the end of a server by a signal has the exit code that a shell would show', async () => {
  const { exit, read } = record(`process.kill(process.pid, 'SIGKILL')`)
  expect((await exit).code).toBe(137)
  expect(read().end).toEqual({ code: null, signal: 'SIGKILL' })
})

test('a client that does not read holds up only its own direction, and loses nothing', async () => {
  const { child, exit, folder } = record(`
    import { writeFileSync } from 'node:fs'
    import { join } from 'node:path'
    process.stdin.once('data', () => writeFileSync(join(import.meta.dirname, 'seen'), ''))
    process.stdout.write('x'.repeat(10_000_000) + '\\n', () => process.exit())`)
  child.stdout.pause()
  await eventually(() => expect(child.stdout.readableLength).toBeGreaterThan(0))
  child.stdin.write('ping\n')
  await eventually(() => expect(existsSync(join(folder, 'seen'))).toBe(true))
  child.stdout.resume()
  const { stdout } = await exit
  expect(stdout).toHaveLength(10_000_001)
})

test('what was recorded before a crash can be read, and the server ends', async () => {
  const { child, folder, out, stdout } = record(`
    import { writeFileSync } from 'node:fs'
    import { join } from 'node:path'
    process.stdin.on('end', () => writeFileSync(join(import.meta.dirname, 'ended'), ''))
    ${echo}`)
  child.stdin.write('{"id":1,"method":"a"}\n')
  await stdout.until(/\n/)
  await eventually(() => expect(readFileSync(out, 'utf8').split('\n')).toHaveLength(4))
  child.kill('SIGKILL')
  await eventually(() => expect(existsSync(join(folder, 'ended'))).toBe(true))
  const text = readFileSync(out, 'utf8')
  expect(parseRecording(text)).toMatchObject({ frames: [{}, {}], truncated: false })
  const cut = parseRecording(text.slice(0, -5))
  expect(cut).toMatchObject({ frames: [{ frame: { id: 1, method: 'a' } }], truncated: true })
})
