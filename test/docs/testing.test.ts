import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { run } from '../package/installed-package.js'
import { repository } from '../support/repository.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'

const guide = readFileSync(join(repository, 'docs/testing.md'), 'utf8')
const blocks = [...guide.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code]) => code ?? '')

/** A project with the built package, vitest and one test of the guide, as JavaScript. */
function createProject(framework: string): string {
  const found = blocks.filter((code) => code.includes(`from '${framework}'`))
  expect(found).toHaveLength(1)
  const folder = createTemporaryFolder()
  const modules = join(folder, 'node_modules')
  mkdirSync(modules)
  symlinkSync(repository, join(modules, 'codex-contract'))
  symlinkSync(join(repository, 'node_modules/vitest'), join(modules, 'vitest'))
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
