import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { build } from '../../codegen/build.js'
import { importContract } from '../../codegen/import/import-contract.js'
import { runCommand } from '../support/command.js'
import { createRepository, writeFiles } from '../support/git-repository.js'
import { repository } from '../support/repository.js'
import { writeCodex } from '../support/small-codex.js'
import { writeSchema } from '../support/small-schema.js'

const text = readFileSync(join(repository, 'docs/diff.md'), 'utf8')
const own = text.slice(text.indexOf('## For a contract of your own'))

const somebody = {
  GIT_AUTHOR_NAME: 'somebody',
  GIT_AUTHOR_EMAIL: 'somebody@example.com',
  GIT_COMMITTER_NAME: 'somebody',
  GIT_COMMITTER_EMAIL: 'somebody@example.com',
}

function codeOf(language: string): string {
  return new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(own)?.[1] ?? ''
}

test('a contract of another project is compared as the document says', () => {
  const { root } = createRepository()
  writeFiles(root, { 'contract.json': codeOf('json') })
  const { status, stdout } = spawnSync('bash', ['-e', '-c', codeOf('sh')], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...somebody, CHECKOUT: repository },
  })
  expect(stdout).toContain('  error    Note.text became optional\n')
  expect(stdout).toContain('S/P07')
  expect(status).toBe(1)
})

/** A repository in which everything is there that the first commands of the document name. */
async function createProject(): Promise<string> {
  const { root, files } = writeSchema()
  const json = build(files, 'test 1').get('generated/contract.json') ?? ''
  const { git, commit } = createRepository(root)
  const names = ['generated', 'old/codex', 'new/codex'].map((folder) => `${folder}/contract.json`)
  mkdirSync(join(root, 'node_modules/.bin'), { recursive: true })
  const codex = { version: '0.169.0', stable: { types: {} } }
  const source = writeCodex(join(root, 'node_modules/.bin/codex'), codex)
  await importContract({ source, out: 'src/codex', cwd: root, check: false, generator: 'test 1' })
  commit(Object.fromEntries(names.map((name) => [name, json])))
  git('tag', 'v1.4.0')
  git('update-ref', 'refs/remotes/origin/main', 'HEAD')
  commit({})
  return root
}

test('every command that the document begins with compares two sides', async () => {
  const root = await createProject()
  const [, block = ''] = /```sh\n([^]*?)```/.exec(text) ?? []
  const commands = block.trimEnd().split('\n')
  expect(commands.length).toBeGreaterThan(4)
  for (const command of commands) {
    const args = command.replace(/^npx codex-contract /, '').split(' ')
    const { code, stderr } = await runCommand(args, { cwd: root })
    expect({ command, code, stderr }).toEqual({ command, code: 0, stderr: '' })
  }
})
