import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { build } from '../codegen/build.js'
import { buildAction } from './support/built-action.js'
import { createRepository, writeFiles } from './support/git-repository.js'
import { repository } from './support/repository.js'
import { writeSchema } from './support/small-schema.js'
import { createTemporaryFolder } from './support/temporary-folder.js'
import { imported } from './support/used-project.js'

interface Action {
  inputs: Record<string, { default: string }>
  runs: { steps: [{ run: string; env: Record<string, string> }] }
}

const require = createRequire(join(repository, 'codegen/package.json'))
const { parse } = require('yaml') as { parse: (text: string) => unknown }
const action = parse(readFileSync(join(repository, 'action.yml'), 'utf8')) as Action

let folder: string
beforeEach(() => {
  folder = createTemporaryFolder()
  // Stand for the comparison and for GitHub: each writes down how it was called.
  writeProgram(
    'node',
    `echo "node $*$GH_TOKEN" >> calls
for arg in "$@"; do case "$arg" in *=*) echo "$arg" > "\${arg#*=}"; esac; done
exit $COMPARE_CODE`,
  )
  writeProgram('gh', `echo "gh $*" >> calls\ncase "$*" in *--paginate*) echo "$COMMENTS";; esac`)
})

function writeProgram(name: string, script: string): void {
  writeFileSync(join(folder, name), `#!/bin/bash\n${script}\n`)
  chmodSync(join(folder, name), 0o755)
}

function run(env: Readonly<Record<string, string>>) {
  const { run: script } = action.runs.steps[0]
  const { status } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], {
    cwd: folder,
    env: {
      PATH: `${folder}:${process.env['PATH']}`,
      TMPDIR: folder,
      GITHUB_ACTION_PATH: '/action',
      GITHUB_STEP_SUMMARY: join(folder, 'summary'),
      BASE: 'main',
      HEAD: 'HEAD',
      PROFILE: 'wire',
      PAIRING: 'both',
      POLICY: 'origin/policy',
      FAIL_ON: 'error',
      COMMENT: 'false',
      SARIF: '',
      USED: '',
      NUMBER: '7',
      REPOSITORY: 'o/r',
      GH_TOKEN: ' and the token',
      COMPARE_CODE: '0',
      COMMENTS: '',
      ...env,
    },
  })
  const calls = readFileSync(join(folder, 'calls'), 'utf8')
    .replaceAll(/markdown=\S+/g, 'markdown=<file>')
    .trimEnd()
    .split('\n')
  return { status, calls }
}

/** The one comparison that the action makes. */
function comparison({ used = '', outs = '' } = {}): string {
  const command = 'node /action/action/codex-contract.mjs diff --profile wire --pairing both'
  const formats = '--fail-on error --policy origin/policy --format github --out markdown=<file>'
  return `${command} ${used}${formats} ${outs}-- main HEAD`
}

test('annotations and the summary are written, and no comment unless asked for', () => {
  expect(run({})).toEqual({
    status: 0,
    calls: [comparison()],
  })
  expect(readFileSync(join(folder, 'summary'), 'utf8')).toMatch(/^markdown=\S+\n$/)
})

test('what the gate refuses fails the step, after everything was told', () => {
  const { status, calls } = run({ COMPARE_CODE: '1', COMMENT: 'true' })
  expect(status).toBe(1)
  expect(calls.at(-1)).toMatch(/^gh api repos\/o\/r\/issues\/7\/comments --field body=@/)
})

test('a comparison that could not be made fails the step at once', () => {
  const { status, calls } = run({ COMPARE_CODE: '3', COMMENT: 'true' })
  expect({ status, calls: calls.length }).toEqual({ status: 3, calls: 1 })
  expect(existsSync(join(folder, 'summary'))).toBe(false)
})

test('the comment that is there is replaced', () => {
  const { calls } = run({ COMMENT: 'true', COMMENTS: '41\n42' })
  expect(calls.at(-1)).toMatch(/^gh api repos\/o\/r\/issues\/comments\/41 --method PATCH /)
})

test('sarif is written to the file that was asked for', () => {
  const { calls } = run({ SARIF: 'out.sarif' })
  expect(calls).toEqual([comparison({ outs: '--out sarif=out.sarif ' })])
  expect(existsSync(join(folder, 'out.sarif'))).toBe(true)
})

test('what a project uses decides where one is named, spaces and all', () => {
  const { calls } = run({ USED: 'a project/tsconfig.json' })
  expect(calls[0]).toBe(comparison({ used: '--used a project/tsconfig.json ' }))
})

test('no input stands in the script, where it would be read as commands', () => {
  const { run: script, env } = action.runs.steps[0]
  expect(script).not.toContain('${{')
  const read = new Set(
    Object.values(env)
      .join(' ')
      .match(/inputs\.[\w-]+/g),
  )
  const unread = Object.keys(action.inputs).filter((name) => !read.has(`inputs.${name}`))
  expect(unread).toEqual(['working-directory'])
})

let checkout: string
beforeAll(() => {
  checkout = buildAction()
})

function compareIn(root: string, ...args: string[]) {
  const command = [join(checkout, 'action/codex-contract.mjs'), 'diff', ...args]
  return spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' })
}

const contract = 'generated/contract.json'

function inAMonth(): string {
  return new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
}

/** Two commits of a contract whose notes lose their id, with the schema that it was made from. */
function createBreak() {
  const { root, files } = writeSchema()
  const json = build(files, 'test 1').get(contract) ?? ''
  const { commit, git } = createRepository(root)
  commit({ ...Object.fromEntries(files), [contract]: json })
  const model = JSON.parse(json) as { types: { name: string; members: { name: string }[] }[] }
  for (const type of model.types) {
    if (type.name === 'Note') type.members = type.members.filter(({ name }) => name !== 'id')
  }
  commit({ [contract]: JSON.stringify(model, undefined, 2) })
  return { root, commit, git }
}

test('with nothing installed, the action compares what two commits have generated', () => {
  const { root } = createBreak()
  const { status, stdout } = spawnSync('bash', ['-e', '-c', action.runs.steps[0].run], {
    cwd: root,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      GITHUB_ACTION_PATH: checkout,
      GITHUB_STEP_SUMMARY: join(folder, 'summary'),
      ...{ BASE: 'HEAD~1', HEAD: 'HEAD', PROFILE: 'wire', PAIRING: 'old-client' },
      ...{ FAIL_ON: 'error', COMMENT: 'false', SARIF: join(folder, 'out.sarif') },
    },
  })
  expect(stdout).toMatch(/^::error file=generated\/contract.json,line=\d+,col=\d+,title=S\/P03 /)
  expect(readFileSync(join(folder, 'summary'), 'utf8')).toContain('### ❌ Contract')
  expect(readFileSync(join(folder, 'out.sarif'), 'utf8')).toContain('"ruleId": "P03"')
  expect(status).toBe(1)
})

test('annotations and code scanning are told of files by their way from the root', () => {
  const { root, commit, git } = createBreak()
  mkdirSync(join(root, 'packages/the wire'), { recursive: true })
  git('mv', 'generated', 'schema', 'packages/the wire')
  commit({})
  const json = readFileSync(join(root, 'packages/the wire', contract), 'utf8')
  commit({ [`packages/the wire/${contract}`]: json.replaceAll('"Note"', '"Renamed"') })
  const compare = (format: string) =>
    compareIn(join(root, 'packages/the wire'), 'HEAD~1', 'HEAD', '--format', format).stdout
  expect(compare('sarif')).toContain('packages/the%20wire/generated/contract.json')
  expect(compare('text')).not.toContain('packages/')
})

test('waivers are read beside the schema that the contract was generated from', () => {
  const { root } = createBreak()
  const told = compareIn(root, 'HEAD~1', 'HEAD', '--format', 'json')
  const { findings } = JSON.parse(told.stdout) as { findings: { fingerprint: string }[] }
  const waiver = { reason: 'nobody reads it', owner: 'somebody', expires: inAMonth() }
  const waivers = findings.map(({ fingerprint }) => [fingerprint, waiver])
  writeFiles(root, { 'schema/waivers.json': JSON.stringify(Object.fromEntries(waivers)) })
  expect(compareIn(root, 'HEAD~1', '.', '--policy', 'head').status).toBe(0)
})

test.each([
  [['HEAD', 'HEAD'], 'schema/ without generated/contract.json; commit that file'],
  [['HEAD~1', 'HEAD~1', '--used', '.'], '--used; install codex-contract-codegen in this folder'],
])('what takes the compiler, and there is none, is one line: %j', (args, rest) => {
  const { root, commit, git } = createBreak()
  git('rm', '--quiet', contract)
  commit({})
  const { status, stdout, stderr } = compareIn(root, ...args)
  const line = `codex-contract: The action has no compiler for ${rest}\n`
  expect({ status, stdout, stderr }).toEqual({ status: 3, stdout: '', stderr: line })
})

/** Commits with a schema from which nothing was generated. */
function createSchemaOnly() {
  const { root, files } = writeSchema()
  const { commit } = createRepository(root)
  const main = `import { contract } from './codex/index.js'\nvoid contract\n`
  commit({ ...Object.fromEntries(files), ...imported, 'src/main.ts': main })
  return root
}

test('the generator that a project has installed tells what it uses', () => {
  const root = createSchemaOnly()
  symlinkSync(join(repository, 'codegen'), join(root, 'node_modules/codex-contract-codegen'))
  const compare = (head: string) => compareIn(root, 'HEAD', head, '--used', 'src/**/*.ts')
  const { status, stdout } = compare('HEAD')
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: 'HEAD to HEAD: no changes; 10 rules skipped; passed\n',
  })
  const { status: failed, stderr } = compare('./schema/protocol')
  expect(failed).toBe(2)
  expect(stderr).toMatch(/ There is no contract in .\/schema\/protocol; [^\n]*\n$/)
})

test('a package of the tree is not taken for a generator that was installed', () => {
  const root = createSchemaOnly()
  const trace = join(folder, 'trace')
  const home = 'node_modules/codex-contract-codegen'
  writeFiles(root, {
    [`${home}/package.json`]: '{ "name": "codex-contract-codegen", "main": "main.cjs" }',
    [`${home}/main.cjs`]: `require('node:fs').writeFileSync(${JSON.stringify(trace)}, '')`,
  })
  expect(compareIn(root, 'HEAD', 'HEAD').status).toBe(3)
  expect(existsSync(trace)).toBe(false)
})

test('what is committed is what the sources say', () => {
  for (const name of readdirSync(join(repository, 'action'))) {
    const [built, committed] = [checkout, repository].map((path) => {
      return readFileSync(join(path, 'action', name), 'utf8')
    })
    expect(built === committed, `${name} is stale: npm run build:action`).toBe(true)
  }
})
