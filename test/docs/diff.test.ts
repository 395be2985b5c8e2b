import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createRepository, writeFiles } from '../support/git-repository.js'
import { repository } from '../support/repository.js'

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
  expect(stdout).toContain('  error    Note.text: It may be missing from now on\n')
  expect(stdout).toContain('S/P07')
  expect(status).toBe(1)
})
