import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { build } from '../codegen/build.js'
import { createRepository, openRepository, writeFiles } from './support/git-repository.js'
import { repository } from './support/repository.js'
import { writeSchema } from './support/small-schema.js'
import { createTemporaryFolder } from './support/temporary-folder.js'

const programs: Readonly<Record<string, string>> = {
  'the command': join(repository, 'dist/cli.js'),
  // Another test compares it with the sources.
  'the action': join(repository, 'action/codex-contract.mjs'),
}

let trace: string
beforeEach(() => {
  trace = join(createTemporaryFolder(), 'trace')
})

/** Writes down what it finds in its environment. */
const thief = () => `#!/bin/sh\nenv > '${trace}'\n`

/** What `actions/checkout` leaves of a pull request: one commit, and no ref but its own. */
function checkOut(files: Readonly<Record<string, string>>): string {
  const { root: origin, files: schema } = writeSchema()
  const json = build(schema, 'test 1').get('generated/contract.json') ?? ''
  const { git, commit } = createRepository(origin)
  commit({ 'generated/contract.json': json })
  git('checkout', '--quiet', '-b', 'pull')
  writeFiles(origin, files)
  for (const path of Object.keys(files)) chmodSync(join(origin, path), 0o755)
  commit({})
  const checkout = createRepository()
  checkout.git('fetch', '--quiet', '--depth=1', `file://${origin}`, 'pull')
  checkout.git('checkout', '--quiet', '--detach', 'FETCH_HEAD')
  return checkout.root
}

function run(program: string, cwd: string, ...args: string[]) {
  const command = [programs[program] ?? '', 'diff', ...args]
  const env = { PATH: process.env['PATH'], HOME: cwd, GH_TOKEN: 'of the job' }
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd,
    env,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

const both = ['the command', 'the action'] as const

test.each(both)('%s does not run a file that is called like the base', (program) => {
  const root = checkOut({ 'origin/main': thief() })
  expect(run(program, root, 'origin/main', 'HEAD')).toEqual({
    status: 3,
    stdout: '',
    stderr:
      'codex-contract: "origin/main" is not a git ref here (in a shallow clone, fetch it first); for the path, write ./origin/main\n',
  })
  expect(existsSync(trace)).toBe(false)
})

test.each(both)('%s does not run a file of the tree that is named as a path', (program) => {
  const root = checkOut({ 'codex/app': thief(), 'contract.json': thief() })
  for (const name of ['./codex/app', 'contract.json']) {
    const { status, stdout } = run(program, root, name, 'HEAD')
    expect({ status: status === 2 || status === 3, stdout }).toEqual({ status: true, stdout: '' })
  }
  expect(existsSync(trace)).toBe(false)
})

test('the action runs no binary, not even one that is named', () => {
  const root = checkOut({ codex: thief() })
  for (const sides of [
    ['binary:codex', 'HEAD'],
    ['HEAD', 'binary:./codex'],
  ]) {
    const { status, stderr } = run('the action', root, ...sides)
    expect(status).toBe(2)
    expect(stderr).toMatch(/^codex-contract: The action runs no binaries; [^\n]*\n$/)
  }
  expect(existsSync(trace)).toBe(false)
})

const contract = 'generated/contract.json'

/**
 * Two commits of a contract, `main` and the one that is checked out, in which notes have no id. The
 * pull request also writes `files`; undefined is a file that it deletes.
 */
function openPullRequest(
  base: Readonly<Record<string, string>>,
  files: (fingerprints: readonly string[]) => Readonly<Record<string, string | undefined>>,
): string {
  const { root, files: schema } = writeSchema()
  const json = build(schema, 'test 1').get(contract) ?? ''
  const { git, commit } = createRepository(root)
  commit({ ...Object.fromEntries(schema), [contract]: json, ...base })
  git('checkout', '--quiet', '-b', 'pull')
  const model = JSON.parse(json) as { types: { name: string; members?: { name: string }[] }[] }
  for (const type of model.types) {
    if (type.name === 'Note') type.members = type.members?.filter(({ name }) => name !== 'id') ?? []
  }
  const note = 'schema/protocol/note.ts'
  const changed = (schema.get(note) ?? '').replace(
    / {2}\/\*\* Names the note. \*\/\n {2}id: string\n/,
    '',
  )
  commit({ [contract]: JSON.stringify(model, undefined, 2), [note]: changed })
  const { findings } = JSON.parse(
    run('the action', root, 'main', 'pull', '--format', 'json').stdout,
  ) as { findings: { fingerprint: string }[] }
  const changes = Object.entries(files(findings.map(({ fingerprint }) => fingerprint)))
  for (const [path, text] of changes) {
    if (text === undefined) rmSync(join(root, path))
    else writeFiles(root, { [path]: text })
  }
  commit({})
  return root
}

/** A day from now on. */
const daysAhead = (days: number) => {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}

function waive(fingerprints: readonly string[], expires = daysAhead(30)): string {
  const waiver = { reason: 'nobody reads it', owner: 'the author', expires }
  return JSON.stringify(Object.fromEntries(fingerprints.map((one) => [one, waiver])))
}

const waivers = 'schema/waivers.json'
const settings = 'schema/contract-diff.json'
const ignoreAll = '{ "ruleSet": 1, "ignore": { "*": ["*"] } }'
const manyMore = Array.from({ length: 1000 }, (_, index) => `more${index}`)

interface Attack {
  /** Files of main. */
  base?: Readonly<Record<string, string>>
  files: Parameters<typeof openPullRequest>[1]
  args?: readonly string[]
  status?: number
  output: RegExp
}

const attacks: Readonly<Record<string, Attack>> = {
  'waives its own findings': {
    files: (found) => ({ [waivers]: waive(found) }),
    output: /\n\d+ waivers? added by this change, not yet in effect: effective once merged\n/,
  },
  'adds a thousand waivers': {
    files: (found) => ({ [waivers]: waive([...found, ...manyMore]) }),
    output: /\n10\d\d waivers added by this change(?:.*\n){11}and 9\d\d more\n/,
  },
  'waives its findings until yesterday': {
    files: (found) => ({ [waivers]: waive(found, daysAhead(-1)) }),
    output: /expired on /,
  },
  'waives its findings for ever where it decides': {
    files: (found) => ({ [waivers]: waive(found, '9999-12-31') }),
    args: ['--policy', 'head'],
    output: /expires on 9999-12-31, more than a year from today; shorten it\n/,
  },
  'ignores everything': {
    files: () => ({ [settings]: ignoreAll }),
    output: /\ncontract-diff.json added by this change, not yet in effect: base has none\n/,
  },
  'lowers what main has raised': {
    base: { [settings]: '{ "ruleSet": 1, "severity": { "P03": "error" } }' },
    files: () => ({ [settings]: '{ "ruleSet": 1, "severity": { "P03": "none" } }' }),
    output: /contract-diff.json edited by this change, not yet in effect: that of base applies\n/,
  },
  'deletes the settings of main': {
    base: { [settings]: '{ "ruleSet": 1, "severity": { "P03": "error" } }' },
    files: () => ({ [settings]: undefined }),
    output: /contract-diff.json removed by this change, not yet in effect: that of base applies\n/,
  },
  'breaks the settings for those that come after': {
    files: () => ({ [settings]: '{ "ruleSet": 9 }' }),
    status: 2,
    output: /^codex-contract: pull: contract-diff.json:1:3: /,
  },
  'adds a folder that is called like the policy': {
    files: (found) => ({ [waivers]: waive(found), 'base/waivers.json': waive(found) }),
    output: /waivers? added by this change, not yet in effect/,
  },
}

test.each([
  ['the command', 'adds a thousand waivers'] as const,
  ...Object.keys(attacks).map((name) => ['the action', name] as const),
])('%s fails a pull request that %s', (program, name) => {
  const { base = {}, files, args = [], status = 1, output } = attacks[name] as Attack
  const root = openPullRequest(base, files)
  const found = run(program, root, 'main', 'pull', ...args)
  expect(found.stdout + found.stderr).toMatch(output)
  expect(found.status).toBe(status)
})

test.each([
  ['what main has accepted before', (found: readonly string[]) => waive(found), []],
  ['what it waives where the caller lets it', undefined, ['--policy', 'head']],
  ['what another branch has accepted', undefined, ['--policy', 'policy']],
  ['what a folder outside of it accepts', undefined, ['--policy', 'policy:schema']],
])('a pull request may break %s', (_name, inMain, args) => {
  const root = openPullRequest({}, (found) => ({ [waivers]: waive(found) }))
  const { git, commit } = openRepository(root)
  const accepted = readFileSync(join(root, waivers), 'utf8')
  git('checkout', '--quiet', '-b', 'policy', 'main')
  commit({ [waivers]: accepted })
  if (inMain !== undefined) git('branch', '--force', 'main', 'policy')
  for (const program of both) {
    const { status, stdout } = run(program, root, 'main', 'pull', ...args)
    expect(stdout).toContain('waived by the author')
    expect(status).toBe(0)
  }
})

test('every format reports the waivers of a pull request, and what each is for', () => {
  const root = openPullRequest({}, (found) => ({ [waivers]: waive(found) }))
  const format = (name: string) => {
    const { status, stdout } = run('the action', root, 'main', 'pull', '--format', name)
    expect(status).toBe(1)
    return stdout
  }
  const title = 'added by this change, not yet in effect: effective once merged'
  const one = /waiver \w+ \(the author\) until [\d-]+ is for S\/P03 Note.id was removed/
  for (const name of ['text', 'markdown', 'github', 'sarif']) {
    const text = format(name).replaceAll('\\', '')
    expect(text).toContain(title)
    expect(text).toMatch(one)
  }
  const report = JSON.parse(format('json')) as {
    policy: string
    waiverChanges: { change: string; inEffect: boolean; finding: string }[]
    findings: { rule: string; proposedWaiver?: { owner: string } }[]
  }
  expect(report.policy).toBe('base')
  expect(report.waiverChanges).toContainEqual(
    expect.objectContaining({
      change: 'added',
      inEffect: false,
      finding: expect.stringMatching(/^S\/P03 Note.id was removed/) as string,
    }),
  )
  const removed = report.findings.find(({ rule }) => rule === 'P03')
  expect(removed?.proposedWaiver).toMatchObject({ owner: 'the author' })
  expect(format('sarif')).toContain('"status": "underReview"')
})
