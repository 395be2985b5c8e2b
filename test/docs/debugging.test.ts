import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseRecording } from '../../codegen/wire/recording/format.js'
import { program } from '../support/command.js'
import { repository } from '../support/repository.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'

const text = readFileSync(join(repository, 'docs/debugging.md'), 'utf8')

function codeOf(language: string): string {
  return new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(text)?.[1] ?? ''
}

test('the recording of the guide is one', () => {
  const { frames, end, release } = parseRecording(codeOf('json'))
  expect(frames).toHaveLength(2)
  expect({ end, release }).toEqual({ end: { code: 0, signal: null }, release: '0.171.0' })
})

test('the Python program of the guide works with it', ({ skip }) => {
  const found = spawnSync('python3', ['--version'])
  if (found.status !== 0) {
    if (process.env['CI'] === 'true') throw new Error('Python is not installed')
    return skip('not run: Python is not installed')
  }
  const cwd = createTemporaryFolder()
  writeFileSync(join(cwd, 'session.jsonl'), codeOf('json'))
  const command = JSON.stringify([process.execPath, program]).slice(1, -1)
  const code = codeOf('py').replace("'npx', 'codex-contract'", command)
  const { status, stdout, stderr } = spawnSync('python3', ['-c', code], { cwd, encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toContain("'id': 1")
})
