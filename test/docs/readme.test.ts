import { execFile } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import ts from 'typescript'
import { expect, onTestFinished, test } from 'vitest'
import { startDemoBackend } from '../../src/cli/demo-backend.js'
import { createHome, createLogin, somebody } from '../cli/account-fixture.js'
import { createProgram, findProblems } from '../support/compiler.js'
import { createJwt } from '../support/jwt.js'
import { repository } from '../support/repository.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'

const readme = readFileSync(join(repository, 'README.md'), 'utf8')
const guide = readFileSync(join(repository, 'docs/signing-in.md'), 'utf8')
const others = [
  'docs/client.md',
  'docs/debugging.md',
  'docs/fleet.md',
  'docs/imported-contracts.md',
  'docs/sockets.md',
  'docs/testing.md',
  'docs/threads.md',
].map((name) => {
  return readFileSync(join(repository, name), 'utf8')
})
const blocks = [...[readme, guide, ...others].join('\n').matchAll(/^```ts\n(.*?)^```/gms)].map(
  ([, code]) => code ?? '',
)

// What an example imports from the folder that an import has written, as far as it uses it.
const importedContract = `
import type { Contract } from 'codex-contract'
interface ClientInfo { name: string; version: string }
interface TextInput { type: 'text'; text: string }
export declare const contract: Contract<{
  clientRequests: {
    initialize: { params: { clientInfo: ClientInfo }; result: { userAgent: string } }
    'thread/start': { params: { cwd?: string | null }; result: { thread: { id: string } } }
    'turn/start': { params: { threadId: string; input: TextInput[] }; result: object }
  }
  clientNotifications: { initialized: { params: undefined } }
  serverRequests: {
    'item/commandExecution/requestApproval': {
      params: { command?: string }
      result: { decision: 'accept' | 'decline' }
    }
    'item/fileChange/requestApproval': { params: object; result: { decision: 'decline' } }
  }
  serverNotifications: { 'item/agentMessage/delta': { params: { delta: string } } }
}>
`

test('every TypeScript example of the README and the guides compiles against the built package', () => {
  expect(blocks.length).toBeGreaterThan(0)
  const host = ts.createCompilerHost({})
  const names = blocks.map((_, index) => join(repository, `readme-example-${index}.ts`))
  const texts = new Map([
    ...blocks.map((text, index) => [names[index] ?? '', text] as const),
    [join(repository, 'codex/index.ts'), importedContract],
  ])
  const read = host.readFile.bind(host)
  const exists = host.fileExists.bind(host)
  host.readFile = (name) => texts.get(name) ?? read(name)
  host.fileExists = (name) => texts.has(name) || exists(name)
  // The folder of an import does not exist, which the compiler would ask first.
  host.directoryExists = () => true
  const getSourceFile = host.getSourceFile.bind(host)
  host.getSourceFile = (name, options) => {
    const text = texts.get(name)
    if (text === undefined) return getSourceFile(name, options)
    return ts.createSourceFile(name, text, options)
  }
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: ['node'],
  }
  expect(findProblems(createProgram(names, options, host))).toEqual([])
})

/** Less what differs between times of day. */
function maskDemo(text: string): string {
  return text.replaceAll(/resets \d\d:\d\d( on \d+ \w+)?/g, 'resets <time>').trim()
}

/** The fragments that GitHub gives to the headings of a document. */
function fragmentsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) => {
    return title
      .toLowerCase()
      .replaceAll(/[^\w\s-]/g, '')
      .replaceAll(' ', '-')
  })
}

const guides = readdirSync(join(repository, 'docs')).map((name) => `docs/${name}`)

test.each(['README.md', 'CONTRIBUTING.md', ...guides])('the links of %s lead somewhere', (name) => {
  const text = readFileSync(join(repository, name), 'utf8')
  const links = [...text.matchAll(/\]\((?!https?:)([^)#]*)#?([^)]*)\)/g)]
  for (const [, path = '', fragment = ''] of links) {
    const target = path === '' ? join(repository, name) : join(repository, name, '..', path)
    expect(existsSync(target), path).toBe(true)
    if (fragment !== '') expect(fragmentsOf(readFileSync(target, 'utf8'))).toContain(fragment)
  }
})

const program = join(repository, 'dist/cli.js')
const run = promisify(execFile)

test('the README shows how the demo ends, in ten lines at most', async () => {
  const shown = /^The demo ends with:\n\n```\n(.*?)^```/ms.exec(readme)?.[1] ?? ''
  expect(shown.trim().split('\n').length).toBeLessThanOrEqual(10)
  const env = { ...process.env, NO_COLOR: '1' }
  const { stdout } = await run(process.execPath, [program, 'demo'], { env })
  const lines = maskDemo(stdout).split('\n')
  expect(maskDemo(shown)).toBe(lines.slice(-maskDemo(shown).split('\n').length).join('\n'))
})

test.each(['npm ci && npm run demo', 'npm ci && npm test'])(
  'the README has `%s` on a line of its own',
  (command) => {
    expect(readme.split('\n')).toContain(command)
  },
)

/** The program of the README that is saved under a name, and what it prints there. */
function findProgram(name: string): { code: string; shown: string } {
  const examples = readme.matchAll(/^```ts\n(.*?)^```\n\n(Saved as .*?)^```\n(.*?)^```/gms)
  const found = [...examples].find(([, , text]) => text?.includes(`\`${name}\``))
  const [, code = '', , shown = ''] = found ?? []
  return { code, shown }
}

/** Runs a program of the README in an empty folder with a codex on the PATH. */
async function runProgram(name: string, codex: string, env: NodeJS.ProcessEnv = {}) {
  const folder = createTemporaryFolder()
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(repository, join(folder, 'node_modules/codex-contract'))
  writeFileSync(join(folder, name), findProgram(name).code)
  writeFileSync(join(folder, 'codex'), `#!/bin/sh\nexec "${process.execPath}" ${codex}\n`)
  chmodSync(join(folder, 'codex'), 0o755)
  const { stdout } = await run(process.execPath, [name], {
    cwd: folder,
    env: { ...process.env, ...env, PATH: `${folder}:${process.env['PATH']}` },
  })
  return stdout
}

test('limits.mjs prints what the README shows', async () => {
  const token = createJwt({ exp: 4_000_000_000 })
  const backend = await startDemoBackend([token], Date.now())
  onTestFinished(() => backend.close())
  const codex = `"${program}" "$@" -c 'chatgpt_base_url="${backend.url}"'`
  const { env } = createHome({ auth: createLogin(somebody, token) })
  const { shown } = findProgram('limits.mjs')
  expect(await runProgram('limits.mjs', codex, env)).toBe(shown)
})

test('turn.mjs has fifteen lines at most, and streams what the README shows', async () => {
  const { code, shown } = findProgram('turn.mjs')
  expect(code.trimEnd().split('\n').length).toBeLessThanOrEqual(15)
  const codex = join(createTemporaryFolder(), 'codex.mjs')
  writeFileSync(codex, scriptedCodex(shown.trim().split(' ')))
  expect(await runProgram('turn.mjs', `"${codex}"`)).toBe(shown.trim())
})

/** A server whose only turn says these words. */
function scriptedCodex(words: readonly string[]): string {
  return `
    import { createInterface } from 'node:readline'
    const send = (message) => console.log(JSON.stringify(message))
    const turn = { id: 'u', items: [], status: 'inProgress' }
    const ids = { threadId: 't', turnId: 'u' }
    const results = {
      initialize: { userAgent: 'x/0.171.0 (Linux 6; x86_64) xterm (x; 1)', codexHome: '/' },
      'thread/start': { thread: { id: 't' } },
      'turn/start': { turn },
    }
    for await (const line of createInterface({ input: process.stdin })) {
      const { id, method } = JSON.parse(line)
      if (id !== undefined) send({ id, result: results[method] })
      if (method !== 'turn/start') continue
      for (const delta of ${JSON.stringify(words.map((word, at) => (at === 0 ? word : ` ${word}`)))}) {
        send({ method: 'item/agentMessage/delta', params: { ...ids, itemId: 'i', delta } })
      }
      const completed = { ...turn, status: 'completed' }
      send({ method: 'turn/completed', params: { threadId: 't', turn: completed } })
    }
  `
}

test('the server answers the shell as the README says', async () => {
  const shell = /^```sh\n(printf .*?)^```/ms.exec(readme)?.[1] ?? ''
  const command = shell.replace('npx codex-contract', `"${process.execPath}" "${program}"`)
  const { env } = createHome()
  const { stdout } = await run('sh', ['-c', command], { env: { ...process.env, ...env } })
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)
  expect(answers).toMatchObject([{ id: 1 }, { id: 2, result: { account: null } }])
})

test('the README lists every command', async () => {
  const { stdout } = await run(process.execPath, [program, '--help'])
  const commands = [...stdout.matchAll(/^ {2}([a-z][\w-]+) .*$/gm)].map(([, name = '']) => name)
  expect(commands).toContain('diff')
  for (const name of commands.filter((name) => name !== 'help')) {
    expect(readme).toContain(`\`codex-contract ${name}`)
  }
})

test('the guide shows what login --help prints', async () => {
  const shown = /^\$ codex-contract login --help\n(.*?)^```/ms.exec(guide)?.[1]
  const { stdout } = await run(process.execPath, [program, 'login', '--help'])
  expect(shown?.trim()).toBe(stdout.trim())
})
