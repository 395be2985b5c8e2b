import { execFile, spawn } from 'node:child_process'
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import type { CommandRun } from '../support/command.js'
import { program, runCommand, spawnCommand } from '../support/command.js'
import { copyContract, repository } from '../support/repository.js'
import { writeExport } from '../support/small-export.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'
import { contractFacts } from '../../generated/methods.js'

const { protocolVersion } = contractFacts

const environment = () => ({ CODEX_HOME: createTemporaryFolder(), NO_COLOR: '1' })

function run(args: readonly string[], cwd = repository): Promise<CommandRun> {
  return runCommand(args, { cwd, env: environment() })
}

function spawnProgram(args: readonly string[], input = ''): Promise<CommandRun> {
  return spawnCommand(args, { env: environment(), input })
}

test('the demo shows a login, an account and a logout, played by two processes', async () => {
  const { code, stdout, stderr } = await spawnProgram(['demo'])
  expect(stderr).toBe('')
  expect(code).toBe(0)
  expect(stdout).toContain(`initialize the server is codex_contract_demo/${protocolVersion}`)
  expect(stdout).toContain('account    not signed in')
  expect(stdout).toContain('login      with an API key: auth.json has 73 bytes and mode 0600')
  expect(stdout).toContain('account    signed in with an API key')
  expect(stdout).toContain('logout     auth.json is gone')
  expect(stdout).toContain('account    signed in as user@example.com, plan pro')
  expect(stdout).toContain('<- the server requests newer tokens: unauthorized')
  expect(stdout).toMatch(/5h limit: +\[████████████░░░░░░░░\] 58% left \(resets \d\d:\d\d/)
})

/** What an import without the other surface and without generate-ts lacks. */
const withoutParts =
  'The export has no experimental surface: experimental members that servers send are missing\n' +
  'The export has no output of generate-ts (folder "ts"): members that servers always send may be optional\n'

test('import of an export of an unknown release is 0, with one line about --release', async () => {
  const cwd = createTemporaryFolder()
  writeExport(join(cwd, 'export'), { types: {} })
  const { code, stdout, stderr } = await run(['import', 'export', '--out', 'out'], cwd)
  expect(stderr).toBe(
    'warning: The release of this export is unknown, so its new methods have no date; name it with --release\n' +
      withoutParts,
  )
  expect(stdout).toMatch(/\nout is the stable contract of an unknown release: \d+ methods, /)
  expect(code).toBe(0)
})

test('import of two surfaces names the one whose declarations are missing', async () => {
  const cwd = createTemporaryFolder()
  writeExport(join(cwd, 'export/stable'), { types: {} })
  writeExport(join(cwd, 'export/experimental'), { types: {} })
  mkdirSync(join(cwd, 'export/stable/ts'))
  writeFileSync(join(cwd, 'export/stable/ts/Thing.ts'), 'export type Thing = string')
  const args = ['import', 'export', '--out', 'out', '--release', '0.171.0']
  expect((await run(args, cwd)).stderr).toBe(
    'The experimental surface has no output of generate-ts (folder "ts"): members that servers always send may be optional\n',
  )
})

test('import does without a folder ts that cannot be read', async () => {
  const cwd = createTemporaryFolder()
  writeExport(join(cwd, 'export'), { types: {} })
  writeFileSync(join(cwd, 'export/ts'), 'a file')
  const args = ['import', 'export', '--out', 'out', '--release', '0.171.0']
  expect(await run(args, cwd)).toMatchObject({ code: 0, stderr: withoutParts })
})

test('import --emit takes the documents that there are', async () => {
  const cwd = createTemporaryFolder()
  const args = ['import', 'export', '--out', 'out', '--emit', 'openrpc,raml']
  const { code, stderr } = await run(args, cwd)
  expect(code).toBe(2)
  expect(stderr).toContain('unsupported --emit "raml"; use openrpc, json-schema or none')
})

test.each([
  ['--layout', 'v2', 'default or generate-ts'],
  ['--import-extension', '.ts', 'js or ts'],
])('import %s takes the names that there are', async (flag, given, names) => {
  const cwd = createTemporaryFolder()
  const { code, stderr } = await run(['import', 'export', '--out', 'out', flag, given], cwd)
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: `codex-contract: unsupported ${flag} "${given}"; use ${names}\n`,
  })
})

test('import --strict is 1 where a part is imported as unknown, and writes all the same', async () => {
  const cwd = createTemporaryFolder()
  writeExport(join(cwd, 'export'), { types: {}, clientRequests: { 'thing/read': undefined } })
  const args = ['import', 'export', '--out', 'out', '--release', '0.169.0']
  const plain = await run(args, cwd)
  expect(plain.stderr).toBe(
    'warning: The result of thing/read is imported as unknown; name it with --result thing/read=<Type>\n' +
      withoutParts,
  )
  expect(plain.code).toBe(0)
  expect((await run([...args, '--strict'], cwd)).code).toBe(1)
  expect((await run([...args, '--check', '--strict'], cwd)).code).toBe(1)
  expect((await run([...args, '--strict', '--only', 'initialize'], cwd)).code).toBe(0)
})

test('import --servers reads no codex, and is checked with and without the range', async () => {
  const cwd = createTemporaryFolder()
  mkdirSync(join(cwd, 'node_modules'))
  const range = ['--servers', '0.168.5..0.171.0', '--only', 'thread/*']
  const imported = await run(['import', ...range, '--out', 'out'], cwd)
  expect(imported.stderr).toBe(
    'Not every end of 0.168.5..0.171.0 is a known release: this is the contract of 0.169.0..0.171.0\n',
  )
  const result =
    /out is the stable contract of codex 0\.169\.0 to 0\.171\.0: \d+ methods, \d+ types\n$/
  expect(imported.stdout).toMatch(result)
  expect(imported.code).toBe(0)
  const checked = await run(['import', ...range, '--out', 'out', '--check', '--strict'], cwd)
  expect([checked.code, checked.stdout]).toEqual([0, expect.stringMatching(result)])
  expect(await run(['import', '--out', 'out', '--check'], cwd)).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(result) as string,
  })
  const other = await run(['import', '--servers', '0.171.0', '--out', 'out', '--check'], cwd)
  expect(other.code).toBe(1)
  expect(other.stdout).toContain(
    'out is not the stable contract of codex 0.171.0; it is locked to codex 0.169.0 to 0.171.0; ',
  )
})

test.each([
  [['0.171.0'], 'name a source to import, or --servers, and not both'],
  [['--verify'], '--verify is about a codex binary or its export; --servers reads neither'],
])('import --servers with %j is 2', async (args, message) => {
  const cwd = createTemporaryFolder()
  const { code, stderr } = await run(
    ['import', ...args, '--servers', '0.169.0..0.171.0', '--out', 'out'],
    cwd,
  )
  expect({ code, stderr }).toEqual({ code: 2, stderr: `codex-contract: ${message}\n` })
})

test('generate --check is 0 when nothing would change', async () => {
  expect(await spawnCommand(['generate', '--check'], { cwd: copyContract() })).toEqual({
    code: 0,
    stdout: 'generated/ is up to date\n',
    stderr: '',
  })
})

test('generate --check is 1 and lists what would change', async () => {
  const root = copyContract()
  appendFileSync(join(root, 'generated/methods.ts'), ' ')
  const result = await run(['generate', '--check'], root)
  expect(result.code).toBe(1)
  expect(result.stdout).toContain('change generated/methods.ts\n')
})

test('an unsound schema is 1, with file, line and reason', async () => {
  const root = copyContract()
  appendFileSync(
    join(root, 'schema/protocol/login.ts'),
    '/** A. */\nexport interface A { b: any }\n',
  )
  const result = await run(['generate'], root)
  expect(result.code).toBe(1)
  expect(result.stderr).toMatch(
    /^codex-contract: the schema is invalid\nschema\/protocol\/login\.ts:\d+:25: any is not supported/,
  )
})

test.each([
  [['generate'], 'no folder "schema" in '],
  [['releases', '--update'], 'There is no folder "schema/history" here; run this in a checkout'],
  [['fly'], "unknown command 'fly'"],
  [['demo', '--fast'], "unknown option '--fast'"],
  [['app-server', '--listen', 'ws://127.0.0.1'], 'invalid websocket --listen URL `ws://127.0.0.1`'],
  [['app-server', '-c', 'novalue'], "Invalid override (missing '=')"],
])('%j is wrong usage: 2', async (args, message) => {
  const { code, stderr } = await run(args, createTemporaryFolder())
  expect(stderr).toContain(message)
  expect(code).toBe(2)
})

test('help is no error', async () => {
  const { code, stdout } = await spawnProgram(['--help'])
  expect(code).toBe(0)
  expect(stdout).toContain('Usage: codex-contract')
})

test('what is sent before the end of the input is answered', async () => {
  const lines = [
    { id: 1, method: 'initialize', params: { clientInfo: { name: 'pipe', version: '1' } } },
    { id: 2, method: 'account/login/start', params: { type: 'apiKey', apiKey: 'k' } },
    { id: 3, method: 'account/read', params: {} },
  ]
  const input = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
  const { code, stdout } = await spawnProgram(['app-server'], input)
  expect(code).toBe(0)
  const answers = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as object)
  expect(answers).toMatchObject([
    { id: 1 },
    { id: 2, result: { type: 'apiKey' } },
    { method: 'account/login/completed' },
    { method: 'account/updated' },
    { id: 3, result: { account: { type: 'apiKey' } } },
  ])
})

test('the server says on its log what it skipped, and never what was in it', async () => {
  const { stderr, code } = await spawnProgram(['app-server'], '{"apiKey":"sk-canary"\n')
  expect(code).toBe(0)
  expect(stderr).toMatch(/^WARN .*JSON/)
  expect(stderr).not.toContain('sk-canary')
})

test('SIGTERM ends the server with 0', async () => {
  const child = spawn(process.execPath, [program, 'app-server'], {
    env: { ...process.env, CODEX_HOME: createTemporaryFolder() },
  })
  const exit = new Promise((resolve) =>
    child.once('exit', (code, signal) => resolve({ code, signal })),
  )
  const initialize = {
    id: 1,
    method: 'initialize',
    params: { clientInfo: { name: 'x', version: '1' } },
  }
  child.stdin.write(`${JSON.stringify(initialize)}\n`)
  await new Promise((resolve) => child.stdout.once('data', resolve))
  child.kill('SIGTERM')
  expect(await exit).toEqual({ code: 0, signal: null })
})

test('stored credentials that cannot be used are told on the log, without their content', async () => {
  const home = createTemporaryFolder()
  mkdirSync(home, { recursive: true })
  writeFileSync(join(home, 'auth.json'), '{"OPENAI_API_KEY": "sk-canary"')
  const child = promisify(execFile)(process.execPath, [program, 'app-server'], {
    env: { ...process.env, CODEX_HOME: home },
  })
  child.child.stdin?.end()
  const { stderr } = await child
  expect(stderr).toMatch(/^WARN Stored credentials are not used: /)
  expect(stderr).not.toContain('sk-canary')
})
