import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { build } from '../codegen/build.js'
import { createRepository, writeFiles } from './support/git-repository.js'
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

const both = ['the command', 'the action']

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
