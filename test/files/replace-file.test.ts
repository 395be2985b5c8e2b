import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { execPath, pid } from 'node:process'
import { expect, test } from 'vitest'
import { replaceFile } from '../../src/files/replace-file.js'
import { createTemporaryPath, removeAbandoned } from '../../src/files/temporary-file.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'

const countingReader = `
  const { readFileSync, writeFileSync } = require('node:fs')
  const [path, ready] = process.argv.slice(1)
  const seen = new Set()
  let go = true
  process.on('SIGTERM', () => { go = false })
  writeFileSync(ready, '')
  const look = () => {
    for (let i = 0; i < 50; i++) seen.add(JSON.parse(readFileSync(path, 'utf8')).length)
    if (go) setImmediate(look)
    else console.log(JSON.stringify([...seen]))
  }
  look()`

test('a reader in another process never sees part of a file', async () => {
  const home = createTemporaryFolder()
  const path = join(home, 'auth.json')
  const ready = join(home, 'ready')
  const contents = [10, 300_000].map((length) => JSON.stringify('x'.repeat(length)))
  await replaceFile(path, contents[0]!)
  const reader = spawn(execPath, ['-e', countingReader, path, ready])
  let output = ''
  reader.stdout.on('data', (chunk) => (output += String(chunk)))
  const exit = once(reader, 'exit')
  while (!existsSync(ready)) await new Promise((resolve) => setTimeout(resolve, 5))
  for (let index = 1; index <= 200; index++) await replaceFile(path, contents[index % 2]!)
  reader.kill('SIGTERM')
  expect(await exit).toStrictEqual([0, null])
  const lengths = JSON.parse(output) as number[]
  expect(lengths.sort((a, b) => a - b)).toStrictEqual([10, 300_000])
})

/** A temporary file as a writer with that process id leaves it. */
async function leaveTemporary(target: string, writer: number): Promise<string> {
  const path = (await createTemporaryPath(target)).replace(`-${pid}-`, `-${writer}-`)
  writeFileSync(path, 'half', { mode: 0o600 })
  return path
}

/** The same as a writer on another machine leaves it. */
async function leaveForeignTemporary(target: string, ageHours: number): Promise<string> {
  const path = (await createTemporaryPath(target)).replace(/[0-9a-f]{16}-/, 'feedfacefeedface-')
  writeFileSync(path, 'half')
  const then = Date.now() / 1000 - ageHours * 3600
  utimesSync(path, then, then)
  return path
}

test.runIf(existsSync('/proc/self/ns/pid'))(
  'the next write removes what a killed writer left behind',
  async () => {
    const path = join(createTemporaryFolder(), 'auth.json')
    const left = await leaveTemporary(path, spawnSync(execPath, ['-e', '']).pid)
    await replaceFile(path, 'new')
    expect(existsSync(left)).toBe(false)
    expect(readFileSync(path, 'utf8')).toBe('new')
  },
)

test('no write touches the temporary file of a living writer, however old', async () => {
  const path = join(createTemporaryFolder(), 'auth.json')
  const sleeper = spawn('sleep', ['60'])
  try {
    const theirs = await leaveTemporary(path, sleeper.pid!)
    const ours = await leaveTemporary(path, pid)
    utimesSync(theirs, 0, 0)
    await replaceFile(path, 'new')
    expect(existsSync(theirs)).toBe(true)
    expect(existsSync(ours)).toBe(true)
  } finally {
    sleeper.kill()
  }
})

test('a writer that cannot be asked is taken for dead after a day', async () => {
  const path = join(createTemporaryFolder(), 'auth.json')
  const old = await leaveForeignTemporary(path, 25)
  const young = await leaveForeignTemporary(path, 23)
  await removeAbandoned(path)
  expect(existsSync(old)).toBe(false)
  expect(existsSync(young)).toBe(true)
})

test('files that are not ours stay, however old', async () => {
  const home = createTemporaryFolder()
  const other = basename(await leaveForeignTemporary(join(home, 'other.json'), 25))
  const names = ['.auth-a1B2c3', 'auth.json.lock', '.auth.json.tmp', '.auth.json.swp', other]
  for (const name of names) {
    writeFileSync(join(home, name), '')
    utimesSync(join(home, name), 0, 0)
  }
  await removeAbandoned(join(home, 'auth.json'))
  expect(readdirSync(home).sort()).toStrictEqual([...names].sort())
})

test('a temporary file lies beside its target under a name of its own', async () => {
  const target = '/some/home/auth.json'
  const first = await createTemporaryPath(target)
  expect(first).toMatch(/^\/some\/home\/\.auth\.json\.[0-9a-f]{16}-\d+-[0-9a-f]{12}\.tmp$/)
  expect(await createTemporaryPath(target)).not.toBe(first)
})
