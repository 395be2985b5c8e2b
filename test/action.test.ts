import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { repository } from './support/repository.js'
import { createTemporaryFolder } from './support/temporary-folder.js'

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
  writeProgram('npx', `echo "npx $*" >> calls\necho "output of $*"\nexit $COMPARE_CODE`)
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
      GITHUB_STEP_SUMMARY: join(folder, 'summary'),
      BASE: 'main',
      HEAD: 'HEAD',
      PROFILE: 'wire',
      PAIRING: 'both',
      FAIL_ON: 'error',
      COMMENT: 'false',
      SARIF: '',
      NUMBER: '7',
      REPOSITORY: 'o/r',
      COMPARE_CODE: '0',
      COMMENTS: '',
      ...env,
    },
  })
  const calls = readFileSync(join(folder, 'calls'), 'utf8').trimEnd().split('\n')
  return { status, calls }
}

const compare = 'npx --no-install codex-contract diff main HEAD --profile wire --pairing both'

test('annotations and the summary are written, and no comment unless asked for', () => {
  expect(run({})).toEqual({
    status: 0,
    calls: [
      `${compare} --fail-on error --format github`,
      `${compare} --fail-on error --format markdown`,
    ],
  })
  expect(readFileSync(join(folder, 'summary'), 'utf8')).toContain('--format markdown\n')
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
  expect(calls.at(-1)).toBe(`${compare} --fail-on never --format sarif`)
  expect(existsSync(join(folder, 'out.sarif'))).toBe(true)
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
