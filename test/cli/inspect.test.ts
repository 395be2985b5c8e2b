import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findPlanted, planted } from '../codegen/wire/planted.js'
import { eventually } from '../support/eventually.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'
import { startCommand } from './started-command.js'

/** A server that answers each line as its body says. */
function inspect(flags: readonly string[], body: string, env: NodeJS.ProcessEnv = {}) {
  const server = join(createTemporaryFolder(), 'server.mjs')
  writeFileSync(
    server,
    `import { createInterface } from 'node:readline'
    const send = (message) => console.log(JSON.stringify(message))
    createInterface({ input: process.stdin }).on('line', (line) => {
      const { id, method, params } = JSON.parse(line)
      ${body}
    }).on('close', () => { process.exitCode = 5 })`,
  )
  return startCommand(['inspect', ...flags, '--', process.execPath, server], env, null)
}

const answers = `
  if (method === 'initialize') send({ id, result: { userAgent: 'x/0.171.0 (Linux)', codexHome: '/h',
    platformFamily: 'unix', platformOs: 'linux' } })
  if (method === 'account/read') send({ id, result: { account: 5 } })
  if (method === 'thread/read') send({ id: 99, result: { text: '${planted.apiKey}' } })`

const clientInfo = { name: 'c', version: '1' }
const input = [
  { id: 1, method: 'initialize', params: { clientInfo } },
  { method: 'initialized' },
  { id: 2, method: 'account/read', params: {} },
  { id: 3, method: 'thread/read', params: { threadId: 't' } },
]
const lines = input.map((message) => `${JSON.stringify(message)}\n`)

/** Sends each message once the one before it was answered. */
async function talk({ child, stdout }: ReturnType<typeof inspect>): Promise<void> {
  child.stdin.write(lines.slice(0, 3).join(''))
  await stdout.until(/"id":2/)
  child.stdin.write(lines[3])
  await stdout.until(/"id":99/)
}

test('inspect serves the frames with findings at an address that it prints', async () => {
  const started = inspect(['--no-open'], answers)
  const url = new URL(await started.stderr.until(/http:\S+/))
  expect(started.stderr.text()).toBe(`codex-contract: the inspector is at ${url.href}\n`)
  await talk(started)
  const headers = { authorization: `Bearer ${url.hash.slice(1)}` }
  const response = await fetch(new URL('/frames', url), { headers })
  let text = ''
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk
    if (text.includes('"n":7')) break
  }
  const frames = text.trimEnd().split('\n').slice(1)
  expect(frames.map((line) => (JSON.parse(line) as { n: number }).n)).toEqual([1, 2, 3, 4, 5, 6, 7])
  const found = frames.map((line) => JSON.parse(line) as { findings?: { text: string }[] })
  expect(found.flatMap(({ findings = [] }) => findings)).toMatchObject([
    { level: 'fault', pointer: '/result/account' },
    { level: 'fault', pointer: '/id', text: 'no open request of the client has this id' },
  ])
  expect(findPlanted(text)).toEqual([])
  started.child.stdin.end()
  expect(await started.exit).toMatchObject({ code: 5 })
})

test.runIf(process.platform === 'linux')(
  'inspect opens a browser once, and prints no token',
  async () => {
    const folder = createTemporaryFolder()
    const opened = join(folder, 'opened')
    const browser = `#!/bin/sh\necho "$1" >> ${opened}\n`
    writeFileSync(join(folder, 'xdg-open'), browser, { mode: 0o755 })
    const started = inspect([], answers, {
      PATH: `${folder}:${process.env['PATH']}`,
      DISPLAY: ':0',
    })
    await talk(started)
    const urls = await eventually(() => readFileSync(opened, 'utf8'))
    expect(urls).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#[\w-]{32}\n$/)
    started.child.stdin.end()
    expect(await started.exit).toMatchObject({ code: 5, stderr: '' })
    expect(readFileSync(opened, 'utf8')).toBe(urls)
  },
)

test('inspect --tui prints a line for each frame, and serves no page', async () => {
  const started = inspect(['--tui'], answers)
  await talk(started)
  started.child.stdin.end()
  const { code, stderr, stdout } = await started.exit
  expect(code).toBe(5)
  expect(stdout).toContain(planted.apiKey)
  const text = stderr.replace(/ +\d+\.\d{3} (?=[→←])/g, ' T ').replace(/\([<\d.]+ m?s\)/g, '(T)')
  expect(text.trimEnd().split('\n')).toEqual([
    '    1 T → initialize clientInfo: {"name":"c","version":"1"}',
    '    2 T → initialized',
    '    3 T → account/read',
    '    4 T ← initialize answer (T) userAgent: x/0.171.0 (Linux), codexHome: /h, ' +
      'platformFamily: unix, platformOs: linux',
    '    5 T ← account/read answer (T) [fault] account: 5',
    '    6 T → thread/read',
    '    7 T ← answer without a request [fault] text: [secret 1]',
  ])
})

test('inspect loses and reorders none of 10,000 frames that come at once', async () => {
  const count = 10_000
  const started = inspect(
    ['--no-open'],
    `let text = ''
    for (let number = 0; number < ${count}; number++) {
      const delta = 'word ' + number
      text += JSON.stringify({ method: 'item/agentMessage/delta', params: { delta, number } }) + '\\n'
    }
    process.stdout.write(text)`,
  )
  const url = new URL(await started.stderr.until(/http:\S+/))
  const headers = { authorization: `Bearer ${url.hash.slice(1)}` }
  const { body } = await fetch(new URL('/frames', url), { headers })
  // The server ends with its last frame.
  started.child.stdin.end('{"method":"go"}\n')
  let shown = ''
  for await (const chunk of body!.pipeThrough(new TextDecoderStream())) shown += chunk
  const { stdout } = await started.exit
  expect(shown.trimEnd().split('\n').at(-1)).toContain('"end":{"code":5')
  const numbersIn = (text: string) =>
    [...text.matchAll(/"number":(\d+)/g)].map(([, n]) => Number(n))
  const expected = Array.from({ length: count }, (_, number) => number)
  expect(numbersIn(stdout)).toEqual(expected)
  expect(numbersIn(shown)).toEqual(expected)
})
