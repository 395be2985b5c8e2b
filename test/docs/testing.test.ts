import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { openCodex } from '../../src/threads/open.js'
import { run } from '../package/installed-package.js'
import { repository } from '../support/repository.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'

const guide = readFileSync(join(repository, 'docs/testing.md'), 'utf8')
const blocks = [...guide.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code]) => code ?? '')

/** A folder with the built package and vitest. */
function createFolder(): string {
  const folder = createTemporaryFolder()
  const modules = join(folder, 'node_modules')
  mkdirSync(modules)
  symlinkSync(repository, join(modules, 'codex-contract'))
  symlinkSync(join(repository, 'node_modules/vitest'), join(modules, 'vitest'))
  return folder
}

/** A folder with one test of the guide, as JavaScript. */
function createProject(framework: string): string {
  const found = blocks.filter((code) => code.includes(`from '${framework}'`))
  expect(found).toHaveLength(1)
  const folder = createFolder()
  // The latest target keeps no `using`, which Node 20 does not have.
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 }
  const { outputText } = ts.transpileModule(found[0] ?? '', { compilerOptions })
  writeFileSync(join(folder, 'example.test.mjs'), outputText)
  return folder
}

test('the example for node:test passes', async () => {
  const ended = await run(createProject('node:test'), process.execPath, ['--test'])
  expect(ended.output).toContain('# pass 1\n')
  expect(ended.code).toBe(0)
})

test('the example for vitest passes', async () => {
  const program = join(repository, 'node_modules/vitest/vitest.mjs')
  const ended = await run(createProject('vitest'), process.execPath, [program, 'run'])
  expect(ended.output).toContain('1 passed')
  expect(ended.code).toBe(0)
})

test('the program is started in place of codex, and fails with its problems', async () => {
  const [, program = ''] = /^```js\n(.*?)^```/ms.exec(guide) ?? []
  const codexPath = join(createFolder(), 'fake-codex.mjs')
  writeFileSync(codexPath, program, { mode: 0o755 })
  const clientInfo = { name: 'test', version: '1' }
  const codex = await openCodex({ codexPath, clientInfo })
  const thread = await codex.startThread()
  expect(await thread.run('Hi')).toMatchObject({ finalResponse: 'Hello from a process' })
  await codex.close()
  const { status, stderr } = spawnSync(codexPath, { input: 'nonsense\n', encoding: 'utf8' })
  expect(stderr).toContain('- The client sent a message that is brokenJson')
  expect(status).toBe(1)
})
