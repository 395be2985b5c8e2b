import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { run } from '../package/installed-package.js'
import { findFreePort } from '../support/free-port.js'
import { repository } from '../support/repository.js'

const readme = readFileSync(join(repository, 'examples/README.md'), 'utf8')
const lines = [...readme.matchAll(/^```sh\n(.*?)^```$/gms)].flatMap(([, text = '']) =>
  text.trim().split('\n'),
)
const builds = lines.filter((line) => line.startsWith('npx '))

beforeAll(async () => {
  for (const line of builds) {
    const [program = '', ...args] = line.split(' ')
    const { code, output } = await run(repository, program, args)
    if (code !== 0) throw new Error(`${line} failed:\n${output}`)
  }
})

test('the README builds with the compiler and the bundler', () => {
  expect(builds).toHaveLength(2)
})

test.each([
  ['chat', 1, 'not-a-codex'],
  ['bot', 2, 'Usage: bot '],
])('%s is a program, and exits with %i', async (name, expected, shown) => {
  const args = name === 'bot' ? ['--deadline', 'none', 'Hi'] : ['--codex', './not-a-codex']
  const program = `examples/dist/${name}/main.js`
  expect(lines.join('\n')).toContain(`node ${program}`)
  const { code, output } = await run(repository, 'node', [program, ...args])
  expect(output).toContain(shown)
  expect(code).toBe(expected)
})

test('the server of the page serves it, and refuses connections of other pages', async () => {
  const port = await findFreePort()
  const args = ['examples/dist/page/serve.js', '--port', `${port}`, '--codex', './not-a-codex']
  const server = spawn(process.execPath, args, {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  onTestFinished(() => void server.kill())
  await once(server.stdout, 'data')
  const origin = `http://127.0.0.1:${port}`
  expect(await (await fetch(origin)).text()).toContain('src="/page.js"')
  expect(await (await fetch(`${origin}/page.js`)).text()).toContain('page-example')
  expect((await fetch(`${origin}/../serve.js`)).status).toBe(404)
  await expect(connect(port, 'http://example.com')).rejects.toThrow('401')
  await connect(port, origin)
})

async function connect(port: number, origin: string): Promise<void> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}`, { origin })
  onTestFinished(() => socket.terminate())
  await once(socket, 'open')
}
