import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { CommandRun } from '../support/command.js'
import { program, runCommand, spawnCommand } from '../support/command.js'
import { copyRepository, createRepository, writeFiles } from '../support/git-repository.js'
import { repository } from '../support/repository.js'
import { writeSchema } from '../support/small-schema.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'

const run = (cwd: string, args: readonly string[]): Promise<CommandRun> => runCommand(args, { cwd })

const note = 'schema/protocol/note.ts'

const original = makeBreak()

/** A repository whose second commit no longer says what notes are called. */
function createBreak() {
  return copyRepository(original.root)
}

function makeBreak() {
  const { root, files } = writeSchema()
  const { commit } = createRepository(root)
  commit({})
  const text = files.get(note) ?? ''
  commit({ [note]: text.replace('  /** Names the note. */\n  id: string\n', '') })
  return { root }
}

test('no changes are 0, on one line', async () => {
  const { root } = createBreak()
  expect(await spawnCommand(['diff', 'HEAD', '.'], { cwd: root })).toEqual({
    code: 0,
    stdout: 'HEAD to .: no changes; 10 rules skipped; passed\n',
    stderr: '',
  })
})

test('a break is 1, told with its places, and nothing is said but on stdout', async () => {
  const { root } = createBreak()
  const { code, stdout, stderr } = await spawnCommand(['diff', 'HEAD~1', 'HEAD'], { cwd: root })
  expect(code).toBe(1)
  expect(stderr).toBe('')
  expect(stdout).toContain(
    'S/P03 result-required-property-removed: breaks an old client with a new server',
  )
  expect(stdout).toMatch(/ +base schema\/protocol\/note.ts:\d+:\d+\n/)
  expect(stdout).toMatch(/\nHEAD~1 to HEAD: \d+ errors?, .*; failed\n$/)
})

test('the gate decides whether a break fails', async () => {
  const { root } = createBreak()
  const codeOf = async (...args: string[]) =>
    (await run(root, ['diff', 'HEAD~1', 'HEAD', ...args])).code
  expect(await codeOf('--fail-on', 'never')).toBe(0)
  expect(await codeOf('--pairing', 'both', '--profile', 'all')).toBe(1)
})

test('a finding is waived by its fingerprint, until a day', async () => {
  const { root } = createBreak()
  const told = await run(root, ['diff', 'HEAD~1', 'HEAD', '--format', 'json'])
  const { findings } = JSON.parse(told.stdout) as {
    findings: { fingerprint: string; level: string }[]
  }
  const errors = findings.filter(({ level }) => level === 'error')
  const write = (expires: string) => {
    const waivers = errors.map(({ fingerprint }) => {
      return [fingerprint, { reason: 'nobody reads it', owner: 'somebody', expires }]
    })
    writeFiles(root, { 'schema/waivers.json': JSON.stringify(Object.fromEntries(waivers)) })
  }
  const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
  write(day)
  const args = ['diff', 'HEAD~1', '.', '--policy', 'head']
  const waived = await run(root, args)
  expect(waived.stdout).toContain(`waived by somebody until ${day}: nobody reads it`)
  expect(waived.code).toBe(0)
  write('2020-01-31')
  const expired = await run(root, args)
  expect(expired.stdout).toMatch(/waiver \w+ \(somebody\) expired on 2020-01-31\n/)
  expect(expired.code).toBe(1)
  const stale = await run(root, ['diff', 'HEAD', '.', '--policy', 'head'])
  expect(stale.stdout).toMatch(/waiver \w+ \(somebody\) matches no finding; delete it\n/)
  expect(stale.code).toBe(1)
})

test('a severity of the configuration beside the schema holds', async () => {
  const { root } = createBreak()
  writeFiles(root, {
    'schema/contract-diff.json': '{ "ruleSet": 1, "severity": { "P03": "warning" } }',
  })
  const args = ['diff', 'HEAD~1', '.', '--policy', 'head']
  expect((await run(root, args)).code).toBe(0)
  expect((await run(root, [...args, '--fail-on', 'warning'])).code).toBe(1)
})

test('a name that was given up may not come back', async () => {
  const { root, git } = createBreak()
  git('checkout', '--quiet', 'HEAD~1')
  writeFiles(root, { 'schema/reserved.json': '{ "Note.id": "it is a number in archives" }' })
  const { code, stdout } = await run(root, [
    'diff',
    'main',
    '.',
    '--fail-on',
    'warning',
    '--policy',
    'head',
  ])
  expect(stdout).toMatch(/S\/P15 \S+reserved-name-reused/)
  expect(code).toBe(1)
})

test.each([
  ['--changelog', /^# HEAD~1 to HEAD\n\n## Breaking\n\n- /],
  ['--semver', /^major: S\/P03 /],
  ['--format=markdown', /^<!-- codex-contract diff -->\n### ❌ Contract\n/],
  ['--format=github', /^::error file=schema\/protocol\/note.ts,line=\d+,col=\d+,title=/],
  ['--format=sarif', /"startLine": \d+/],
])('%s tells it in its own way', async (flag, expected) => {
  const { stdout } = await run(createBreak().root, ['diff', 'HEAD~1', 'HEAD', flag])
  expect(stdout).toMatch(expected)
})

test('--out writes the same comparison in other formats, and --format prints it', async () => {
  const { root } = createBreak()
  const files = ['markdown=a.md', 'sarif=b=c.sarif', 'json=d.json', 'changelog=e.md']
  const outs = files.flatMap((file) => ['--out', file])
  const { code, stdout } = await run(root, [
    'diff',
    'HEAD~1',
    'HEAD',
    '--format',
    'github',
    ...outs,
  ])
  expect(code).toBe(1)
  expect(stdout).toMatch(/^::error file=schema\/protocol\/note.ts,/)
  const textOf = (file: string) => readFileSync(join(root, file), 'utf8')
  expect(textOf('a.md')).toMatch(/^<!-- codex-contract diff -->\n### ❌ Contract\n/)
  expect(textOf('b=c.sarif')).toContain('"ruleId": "P03"')
  expect(textOf('d.json')).toContain('"verdict": "failed"')
  expect(textOf('e.md')).toMatch(/^# HEAD~1 to HEAD\n/)
  const lost = await run(root, ['diff', 'HEAD~1', 'HEAD', '--out', 'text=nowhere/a.txt'])
  expect(lost).toEqual({
    code: 3,
    stdout: '',
    stderr: 'codex-contract: Cannot write nowhere/a.txt: ENOENT\n',
  })
})

test.each([
  [['diff', 'HEAD'], "missing required argument 'head'"],
  [['diff', 'HEAD', '.', '--format', 'xml'], "argument 'xml' is invalid"],
  [['diff', 'HEAD', '.', '--fail-on', 'all'], "argument 'all' is invalid"],
  [['diff', 'HEAD', '.', '--changelog', '--semver'], 'cannot be used with'],
  [['diff', 'HEAD', '.', '--semver', '--format', 'json'], 'cannot be used with'],
  [['diff', './nowhere', '.'], '"./nowhere" does not exist'],
  [['diff', 'HEAD', '.', '--release', 'latest'], '--release takes a release such as 0.169.0'],
  [
    ['diff', 'HEAD', '.', '--result', 'note/read'],
    'invalid --result "note/read"; use <method>=<Type>',
  ],
  [
    ['diff', 'HEAD', '.', '--result', 'note/reed=Note'],
    '--result note/reed=Note: neither side has that request and that type',
  ],
  [
    ['diff', 'HEAD', '.', '--out', 'xml=a'],
    '--out needs <format>=<file>; the formats are text, json',
  ],
  [['diff', 'HEAD', '.', '--out', 'json='], '--out needs <format>=<file>'],
  [['rules', 'P99'], 'There is no rule "P99"'],
])('%j is wrong usage: 2', async (args, message) => {
  const { code, stdout, stderr } = await run(createBreak().root, args)
  expect(stderr).toContain(message)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
})

test.each([
  [
    'contract-diff.json',
    '{ "ruleSet": 9 }',
    'contract-diff.json:1:3: /ruleSet: This release knows',
  ],
  ['waivers.json', '{ "a": {} }', 'waivers.json:1:3: /a: "reason" is missing (and 2 more)'],
  ['reserved.json', '[]', 'reserved.json:1:1: The document: This has to be a map'],
])('a fault in %s is wrong usage: 2', async (name, text, message) => {
  const { root } = createBreak()
  writeFiles(root, { [`schema/${name}`]: text })
  const { code, stdout, stderr } = await run(root, ['diff', 'HEAD', '.'])
  expect(stderr).toContain(`codex-contract: .: ${message}`)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
})

test('a contract that cannot be read is 3, on one line', async () => {
  const { root } = createBreak()
  writeFiles(root, { [note]: 'export interface' })
  const { code, stdout, stderr } = await run(root, ['diff', 'HEAD', '.'])
  expect(stderr).toMatch(/^codex-contract: Cannot read \.: schema\/protocol\/[^\n]*\n$/)
  expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
})

test('without git on the PATH a ref cannot be read: 3, and paths still can', async () => {
  const { root } = createBreak()
  const env = { PATH: createTemporaryFolder() }
  expect(await spawnCommand(['diff', 'HEAD', '.'], { cwd: root, env })).toEqual({
    code: 3,
    stdout: '',
    stderr: 'codex-contract: git is not on the PATH\n',
  })
  expect((await spawnCommand(['diff', './schema', '.'], { cwd: root, env })).code).toBe(0)
})

test('rules lists every rule with an example, and tells all about one', async () => {
  const all = await run(repository, ['rules'])
  const lines = all.stdout.trimEnd().split('\n')
  expect(lines.length).toBeGreaterThan(80)
  expect(lines[0]).toMatch(/^P01 {2}WIRE +required-property-added +\S/)
  for (const line of lines) expect(line).toMatch(/^[A-Z]\w\d +[A-Z_]+ +[a-z-]+ +\S|^unknown /)
  const one = await run(repository, ['rules', 'S/V01'])
  expect(one.stdout).toContain('V01 enum-value-added\n')
  expect(one.stdout).toContain('  what servers send, open: info for old clients')
  expect((await run(repository, ['rules', 'enum-value-added'])).stdout).toBe(one.stdout)
})

test('whoever reads the first lines only gets no complaint', async () => {
  const child = spawn(process.execPath, [program, 'rules'], { stdio: ['ignore', 'pipe', 'pipe'] })
  child.stdout.destroy()
  let complaint = ''
  child.stderr.on('data', (text: Buffer) => (complaint += text.toString()))
  const [code] = (await once(child, 'close')) as [number]
  expect({ code, complaint }).toEqual({ code: 0, complaint: '' })
})
