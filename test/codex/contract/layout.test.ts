import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { importContract } from '../../../codegen/import/import-contract.js'
import type { Files } from '../../../codegen/print/printer.js'
import { findCodex, turnReleases } from '../../support/codex-release.js'
import { createProgram, findProblems } from '../../support/compiler.js'
import { repository } from '../../support/repository.js'
import { createTemporaryFolder } from '../../support/temporary-folder.js'
import { exportsOf } from './exported.js'

const surface = 'stable'

async function declarationsOf(release: string): Promise<Files> {
  const found = await exportsOf(release)
  return found?.exports[surface]?.declarations ?? new Map<string, string>()
}

async function importLayout(release: string): Promise<string> {
  const cwd = createTemporaryFolder()
  const options = {
    out: 'codex',
    cwd,
    surface,
    generator: 'test 1',
    layout: 'generate-ts',
  } as const
  const source = findCodex(release) ?? ''
  await importContract({ ...options, source, check: false })
  return cwd
}

async function writeDeclarations(release: string): Promise<string> {
  const cwd = createTemporaryFolder()
  for (const [path, text] of await declarationsOf(release)) {
    const file = join(cwd, 'codex', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  return cwd
}

/** What the compiler reports about a client that was written for the output of generate-ts. */
function compileClient(cwd: string, options: ts.CompilerOptions): string[] {
  const client = join(cwd, 'client.ts')
  copyFileSync(join(repository, 'test/codex/contract/generate-ts-client.txt'), client)
  return compile([client], options)
}

function compile(files: readonly string[], options: ts.CompilerOptions = {}): string[] {
  const program = createProgram(files, {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
    ...options,
  })
  return findProblems(program)
}

const newest = turnReleases.at(-1) ?? ''

describe.skipIf(findCodex(newest) === undefined)(
  'a client that was written for the output of generate-ts',
  () => {
    test.each([
      { exactOptionalPropertyTypes: true },
      { exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
      { exactOptionalPropertyTypes: false },
    ])('compiles with it, and unchanged with an import: %o', async (options) => {
      expect(compileClient(await writeDeclarations(newest), options)).toEqual([])
      expect(compileClient(await importLayout(newest), options)).toEqual([])
    })
  },
)

describe.for(turnReleases)('the layout of codex %s', (release) => {
  test.skipIf(findCodex(release) === undefined)(
    'has every file and every export of generate-ts, and compiles',
    async () => {
      const cwd = await importLayout(release)
      const files = [...(await declarationsOf(release)).keys()]
      const paths = files.map((path) => path.replace(/\.ts$/, ''))
      const uses = paths.map((path, index) => {
        const name = path.split('/').at(-1) ?? ''
        if (name === 'index') return `export type * as index${index} from './codex/${path}.js'`
        const all = path.startsWith('v2/') ? './codex/v2/index.js' : './codex/index.js'
        const isIndexed = !path.startsWith('serde_json/')
        return [
          `export type { ${name} as file${index} } from './codex/${path}.js'`,
          ...(isIndexed ? [`export type { ${name} as index${index} } from '${all}'`] : []),
        ].join('\n')
      })
      const file = join(cwd, 'uses.ts')
      writeFileSync(file, uses.join('\n'))
      expect(uses.length).toBeGreaterThan(400)
      expect(compile([file])).toEqual([])
    },
  )
})
