import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { compile, install, pack } from '../package/installed-package.js'
import { installAll } from '../support/cached-package.js'
import { findCompiler, toPackage, typescriptVersions } from '../support/compilers.js'
import { repository } from '../support/repository.js'

// These pack dist/, which `npm run test:typescript` builds first.

installAll(typescriptVersions.map(toPackage))

let folder: string

beforeAll(async () => {
  const { root } = await pack()
  folder = await install(root)
})

const programs = [
  { name: 'portable', types: [], lib: ['es2022'] },
  { name: 'browser', types: [], lib: ['es2022', 'dom'] },
  { name: 'client', types: ['node'], lib: ['es2022'] },
] as const

const cases = typescriptVersions.flatMap((version) =>
  (['nodenext', 'bundler'] as const).flatMap((moduleResolution) =>
    programs.map((program) => ({ version, moduleResolution, ...program })),
  ),
)

test.for(cases)(
  'TypeScript $version takes what holds and refuses what does not: $name under $moduleResolution',
  async ({ version, moduleResolution, name, types, lib }, { skip }) => {
    const compiler = findCompiler(version)
    if (compiler === undefined) return skip('not run: this compiler is not installed')
    const source = readFileSync(join(repository, `test/types/${name}.ts`), 'utf8')
    const place = { moduleResolution, compiler, name: `${name}-${version}` }
    expect(await compile(folder, { source, types, lib, ...place })).toEqual({ code: 0, output: '' })
  },
)
