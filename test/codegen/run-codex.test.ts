import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCodex } from '../../codegen/import/run-codex.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'

test.each([
  ['hangs', 'exec sleep 30'],
  ['does not end when it is told to', 'trap "" TERM; while :; do sleep 30; done'],
  ['leaves another one behind that keeps its output open', 'sleep 30 &'],
])('a program that %s is given up', async (_name, body) => {
  const program = join(createTemporaryFolder(), 'program')
  writeFileSync(program, `#!/bin/sh\n${body}\n`, { mode: 0o755 })
  await expect(runCodex(program, { deadlineMs: 300 })).rejects.toMatchObject({
    failure: 'failed',
    message: `${program} --version does not end; is it codex 0.118.0 or later?`,
  })
})
