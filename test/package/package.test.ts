import { readFileSync, readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { repository } from '../support/repository.js'
import { consumerSource, keyringSource, portableSource } from './consumer-source.js'
import { compile, install, pack, run, type Tarball } from './installed-package.js'

// These pack dist/, which `npm test` builds first.

let root: Tarball
let codegen: Tarball
let folder: string

beforeAll(async () => {
  const packed = await pack()
  root = packed.root
  codegen = packed.codegen
  folder = await install(root)
})

/** How code is cut into shared pieces may change, and releases come; what else there is may not. */
function nameChunks(files: readonly string[]): string[] {
  const named = files.map((path) =>
    path
      .replace(/^dist\/(cli|shared)-[\w-]+(\.d\.ts|\.d\.ts\.map|\.js)$/, 'dist/$1-*$2')
      .replace(/^dist\/[\w-]+-[\w-]{8}\.js$/, 'dist/*-*.js')
      .replace(/^dist\/history\/[\d.]+\.txt$/, 'dist/history/*.txt'),
  )
  return [...new Set(named)].sort()
}

const guides = readdirSync(join(repository, 'docs')).map((name) => `docs/${name}`)

test('the package holds what was built, its sources, its guides and a licence', () => {
  expect(nameChunks(root.files.filter((path) => !path.startsWith('src/')))).toEqual([
    'LICENSE',
    'README.md',
    'dist/auth.d.ts',
    'dist/auth.d.ts.map',
    'dist/auth.js',
    'dist/cli-*.js',
    'dist/cli.js',
    'dist/client.d.ts',
    'dist/client.d.ts.map',
    'dist/client.js',
    'dist/contract.json',
    'dist/index.d.ts',
    'dist/index.d.ts.map',
    'dist/index.js',
    'dist/server.d.ts',
    'dist/server.d.ts.map',
    'dist/server.js',
    'dist/shared-*.d.ts',
    'dist/shared-*.d.ts.map',
    'dist/shared-*.js',
    'dist/testing.d.ts',
    'dist/testing.d.ts.map',
    'dist/testing.js',
    'dist/third-party-licences.txt',
    'dist/transports.d.ts',
    'dist/transports.d.ts.map',
    'dist/transports.js',
    'dist/types.d.ts',
    'dist/types.d.ts.map',
    'dist/types.js',
    'dist/validators.d.ts',
    'dist/validators.d.ts.map',
    'dist/validators.js',
    ...guides,
    'generated/dates.ts',
    'generated/enums.ts',
    'generated/error-rules.ts',
    'generated/gates.ts',
    'generated/methods.ts',
    'generated/protocol/enums.ts',
    'generated/protocol/messages.ts',
    'generated/protocol/methods.ts',
    'generated/protocol/types.ts',
    'generated/types/index.ts',
    'generated/validators/issues.ts',
    'package.json',
  ])
})

test('the package of the generator holds what was built', () => {
  expect(nameChunks(codegen.files)).toEqual([
    'LICENSE',
    'README.md',
    'dist/*-*.js',
    'dist/contract-file.schema.json',
    'dist/contract.json',
    'dist/diff-config.schema.json',
    'dist/diff-report.schema.json',
    'dist/history/*.txt',
    'dist/history/release-index.json',
    'dist/history/results.txt',
    'dist/import-lock.schema.json',
    'dist/inspector/index.html',
    'dist/inspector/page.css',
    'dist/inspector/page.js',
    'dist/main.d.ts',
    'dist/main.js',
    'dist/reserved-names.schema.json',
    'dist/waivers.schema.json',
    'package.json',
  ])
})

test('nothing that was packed names a place on the machine it was built on', () => {
  const packed = join(folder, 'node_modules/codex-contract')
  const telling = root.files.filter((path) => {
    const text = readFileSync(join(packed, path), 'utf8')
    const isMapped = !path.endsWith('.d.ts') && text.includes('sourceMappingURL')
    return text.includes(repository) || isMapped
  })
  expect(telling).toEqual([])
})

test('declarations lead to sources that are in the package', () => {
  const packed = join(folder, 'node_modules/codex-contract')
  const maps = root.files.filter((path) => path.endsWith('.d.ts.map'))
  const sources = maps.flatMap((path) => {
    const map = JSON.parse(readFileSync(join(packed, path), 'utf8')) as { sources: string[] }
    return map.sources.map((source) => join(dirname(path), source))
  })
  expect(sources).toContain('src/client/client.ts')
  expect(sources.filter((source) => !root.files.includes(source))).toEqual([])
})

test('neither the generator nor anything it needs is installed', () => {
  const installed = readdirSync(join(folder, 'node_modules'))
  const { dependencies } = JSON.parse(
    readFileSync(join(repository, 'codegen/package.json'), 'utf8'),
  ) as { dependencies: Readonly<Record<string, string>> }
  const unwanted = ['codex-contract-codegen', ...Object.keys(dependencies)]
  expect(installed).toContain('codex-contract')
  expect(installed.filter((name) => unwanted.includes(name))).toEqual([])
})

test('the declarations have 650 KB at most', () => {
  const paths = readdirSync(join(repository, 'dist')).filter((path) => path.endsWith('.d.ts'))
  const sizes = paths.map((path) => statSync(join(repository, 'dist', path)).size)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(650_000)
})

interface Budget {
  packages: number
  unpackedBytes: number
  validators: Readonly<Record<string, number>>
}

// A number is raised in a commit that gives the reason.
const budget = JSON.parse(
  readFileSync(join(repository, 'test/structure/budget.json'), 'utf8'),
) as Budget

test('an install stays within its budget of packages and bytes', () => {
  const modules = join(folder, 'node_modules')
  const lock = readFileSync(join(modules, '.package-lock.json'), 'utf8')
  const { packages } = JSON.parse(lock) as { packages: object }
  const files = readdirSync(modules, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  const bytes = files.reduce((sum, path) => sum + statSync(path).size, 0)
  expect(Object.keys(packages).length).toBeLessThanOrEqual(budget.packages)
  expect(bytes).toBeLessThanOrEqual(budget.unpackedBytes)
})

test('every file of validators stays within its budget of bytes', () => {
  const packed = join(folder, 'node_modules/codex-contract')
  const found = root.files.filter((path) => /validators[^/]*\.js$/.test(path))
  expect(found).toEqual(Object.keys(budget.validators))
  for (const [path, most] of Object.entries(budget.validators)) {
    expect(statSync(join(packed, path)).size, path).toBeLessThanOrEqual(most)
  }
})

const program = 'node_modules/.bin/codex-contract'

test('--version prints the version of the installed package', async () => {
  const installed = join(folder, 'node_modules/codex-contract/package.json')
  const { version } = JSON.parse(readFileSync(installed, 'utf8')) as { version: string }
  expect(await run(folder, program, ['--version'])).toEqual({ code: 0, output: `${version}\n` })
})

test('generate says which package it takes, and fails', async () => {
  const { code, output } = await run(folder, program, ['generate'])
  expect(output).toContain('npm install --save-dev codex-contract-codegen')
  expect(code).toBe(3)
})

test('a program that uses every entry compiles under nodenext, and runs', async () => {
  const compilation = { source: consumerSource, types: ['node'] }
  expect(await compile(folder, { ...compilation, moduleResolution: 'nodenext' })).toEqual({
    code: 0,
    output: '',
  })
  const { code, output } = await run(folder, process.execPath, ['nodenext-1/main.js'])
  expect(code, output).toBe(0)
  expect(JSON.parse(output)).toEqual({
    spawned: { type: 'apiKey' },
    inMemory: { type: 'apiKey' },
    readable: true,
    oneErrorClass: true,
    otherErrorClass: false,
    listed: true,
    known: true,
    sameContract: true,
  })
})

test('whoever leaves out the optional package has no keyring, and everything else', async () => {
  const small = await install(root, '--omit=optional')
  expect(readdirSync(join(small, 'node_modules'))).not.toContain('@napi-rs')
  const { code, output } = await run(small, process.execPath, [
    '--input-type=module',
    '--eval',
    keyringSource,
  ])
  expect(code, output).toBe(0)
  expect(JSON.parse(output)).toEqual({
    fault: 'unavailable',
    message:
      'failed to load CLI auth from keyring: the optional package "@napi-rs/keyring" is not installed',
    auto: 'file',
  })
})

test('a program that uses every entry compiles under bundler', async () => {
  const compilation = { source: consumerSource, types: ['node'] }
  expect(await compile(folder, { ...compilation, moduleResolution: 'bundler' })).toEqual({
    code: 0,
    output: '',
  })
})

test.each(['nodenext', 'bundler'] as const)(
  'types, validators and contract need no types of Node under %s',
  async (moduleResolution) => {
    const compilation = { source: portableSource, types: [], moduleResolution }
    expect(await compile(folder, compilation)).toEqual({ code: 0, output: '' })
  },
)

const require = createRequire(import.meta.url)
const attwProgram = join(
  dirname(require.resolve('@arethetypeswrong/cli/package.json')),
  'dist/index.js',
)
const publintProgram = join(repository, 'node_modules/publint/src/cli.js')

test('publint and attw find nothing in either package', async () => {
  for (const { path } of [root, codegen]) {
    const publint = await run(repository, process.execPath, [publintProgram, path, '--strict'])
    expect(publint.code, publint.output).toBe(0)
    const attw = await run(repository, process.execPath, [attwProgram, path, '--profile=esm-only'])
    expect(attw.code, attw.output).toBe(0)
  }
})
