import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { openBuildCache } from '../../../codegen/build-cache.js'
import type { ImportOptions } from '../../../codegen/import/import-options.js'
import { importContract } from '../../../codegen/import/import-contract.js'
import { SourceError } from '../../../codegen/sources/contract.js'
import { installCodex, writeCodex } from '../../support/small-codex.js'
import type { SmallExport } from '../../support/small-export.js'
import { withExperimental, writeExport } from '../../support/small-export.js'
import { createTemporaryFolder } from '../../support/temporary-folder.js'

let cwd: string
beforeEach(() => {
  cwd = createTemporaryFolder()
})

const params = (name: string) => ({ $ref: `#/definitions/v2/${name}` })
const empty = { type: 'object' }

const stable: SmallExport = {
  types: {
    ThingReadParams: empty,
    ThingReadResponse: { type: 'object', properties: { it: params('Thing') }, required: ['it'] },
    Thing: { type: 'string', enum: ['a', 'b'] },
    OtherReadParams: empty,
    OtherReadResponse: empty,
  },
  clientRequests: {
    'thing/read': params('ThingReadParams'),
    'other/read': params('OtherReadParams'),
  },
}

const experimental = withExperimental(stable)

const codex = { version: '0.169.0', stable, experimental }

function run(options: Partial<ImportOptions>) {
  return importContract({ out: 'out', cwd, check: false, generator: 'test 1', ...options })
}

function read(name: string): string {
  return readFileSync(join(cwd, 'out', name), 'utf8')
}

function methods(): string[] {
  const { methods } = JSON.parse(read('contract.json')) as { methods: { name: string }[] }
  return methods.map(({ name }) => name)
}

async function failure(options: Partial<ImportOptions>) {
  const error = await run(options).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof SourceError)) throw new Error('It did not fail', { cause: error })
  return { code: error.code, message: error.message.replaceAll(cwd, '<cwd>') }
}

test('a binary gives the stable surface, locked with release and digest', async () => {
  const source = writeCodex(join(cwd, 'codex'), codex)
  const { changes, counts } = await run({ source })
  expect(changes.map(({ kind, path }) => `${kind} ${path}`)).toEqual(
    expect.arrayContaining(['add contract.json', 'add index.ts', 'add types.ts']),
  )
  expect(methods()).toEqual([
    'initialize',
    'thing/read',
    'other/read',
    'initialized',
    'gitDiffToRemote',
  ])
  expect(counts.methods).toBe(5)
  expect(JSON.parse(read('codex-contract.lock.json'))).toEqual({
    format: 1,
    release: '0.169.0',
    surface: 'stable',
    only: [],
    results: {},
    digests: {
      stable: expect.any(String) as string,
      experimental: expect.any(String) as string,
    },
    resolved: {},
    generator: 'test 1',
    files: expect.arrayContaining(['contract.json', 'validators/issues.ts']) as string[],
    output: expect.any(String) as string,
  })
})

const declarations = {
  'ThingReadResponse.ts': 'export type ThingReadResponse = { it: Thing, note: string | null };',
}
const noted: SmallExport = {
  ...stable,
  types: {
    ...stable.types,
    ThingReadResponse: {
      type: 'object',
      properties: { it: params('Thing'), note: { type: ['string', 'null'] } },
      required: ['it'],
    },
  },
}

test('a binary also exports TypeScript, and its digests are locked', async () => {
  const source = writeCodex(join(cwd, 'codex'), { version: '0.169.0', stable: noted, declarations })
  const { lock } = await run({ source })
  expect(read('types.ts')).toContain('  note: string | null\n')
  expect(lock.digests).toMatchObject({
    stableTypes: expect.any(String) as string,
    experimentalTypes: expect.any(String) as string,
  })
})

test('a folder has its TypeScript in "ts", and is the same contract with it', async () => {
  const source = writeCodex(join(cwd, 'codex'), { version: '0.169.0', stable: noted, declarations })
  await run({ source })
  for (const surface of ['stable', 'experimental']) {
    const folder = writeExport(join(cwd, 'exported', surface), noted)
    mkdirSync(join(folder, 'ts'))
    for (const [name, text] of Object.entries(declarations)) {
      writeFileSync(join(folder, 'ts', name), text)
    }
  }
  const options = { source: 'exported', release: '0.169.0', check: true }
  expect((await run(options)).changes).toEqual([])
  rmSync(join(cwd, 'exported/stable/ts'), { recursive: true })
  const { changes } = await run(options)
  expect(changes).toContainEqual({ kind: 'change', path: 'types.ts' })
})

test('a check of a contract without TypeScript passes when there is some, and offers it', async () => {
  await run({ source: writeCodex(join(cwd, 'codex'), { version: '0.169.0', stable: noted }) })
  expect(read('types.ts')).toContain('  note?: string | null\n')
  const source = writeCodex(join(cwd, 'codex'), { version: '0.169.0', stable: noted, declarations })
  expect(await run({ source, check: true })).toMatchObject({ changes: [], canImprove: true })
})

test('a second import changes nothing, and a check agrees', async () => {
  const source = writeCodex(join(cwd, 'codex'), codex)
  await run({ source })
  expect((await run({ source })).changes).toEqual([])
  expect((await run({ source, check: true })).changes).toEqual([])
})

test('an import that had nothing to do is not repeated until something is different', async () => {
  const source = writeCodex(join(cwd, 'codex'), codex)
  mkdirSync(join(cwd, 'node_modules'))
  await run({ source })
  const first = await run({ source })
  const folder = join(cwd, 'node_modules/.cache/codex-contract')
  const [name = ''] = readdirSync(folder)
  const kept = readFileSync(join(folder, name), 'utf8')
  expect(await run({ source })).toEqual(JSON.parse(JSON.stringify(first)))
  const [state = '', , text = ''] = kept.split('\n')
  openBuildCache(cwd).set(name, state, text.replace('"warnings":[]', '"warnings":["kept"]'))
  expect((await run({ source })).warnings).toEqual(['kept'])
  expect((await run({ source, check: true })).warnings).toEqual([])
  expect((await run({ source, only: ['thing/*'] })).changes).not.toEqual([])
  writeFileSync(join(cwd, 'out/types.ts'), `${read('types.ts')}// edited\n`)
  expect((await run({ source, check: true })).changes).toEqual([
    { kind: 'change', path: 'types.ts' },
  ])
  const types = { ...stable.types, Thing: { type: 'string', enum: ['a', 'b', 'c'] } }
  writeCodex(join(cwd, 'codex'), { ...codex, stable: { ...stable, types } })
  expect((await run({ source })).changes).toContainEqual({ kind: 'change', path: 'types.ts' })
})

test('a check tells what would change and touches nothing', async () => {
  await run({ source: writeCodex(join(cwd, 'codex'), codex) })
  const types = { ...stable.types, Thing: { type: 'string', enum: ['a', 'b', 'c'] } }
  const newer = { version: '0.170.0', stable: { ...stable, types }, experimental }
  const before = read('types.ts')
  const source = writeCodex(join(cwd, 'codex'), newer)
  const { changes, lock, former } = await run({ source, check: true })
  expect(changes).toContainEqual({ kind: 'change', path: 'types.ts' })
  expect([former?.release, lock.release]).toEqual(['0.169.0', '0.170.0'])
  expect(read('types.ts')).toBe(before)
})

test('a check without codex compares the output with the contract beside it', async () => {
  await run({ source: writeCodex(join(cwd, 'codex'), codex) })
  expect((await run({ check: true })).changes).toEqual([])
  writeFileSync(join(cwd, 'out/types.ts'), `${read('types.ts')}// edited\n`)
  rmSync(join(cwd, 'out/enums.ts'))
  expect((await run({ check: true })).changes).toEqual([
    { kind: 'add', path: 'enums.ts' },
    { kind: 'change', path: 'types.ts' },
  ])
})

test('an installed release is found from any folder below, and no other is taken for it', async () => {
  installCodex(cwd, codex)
  const below = join(cwd, 'packages/app')
  mkdirSync(below, { recursive: true })
  await importContract({ source: '0.169.0', out: 'out', cwd: below, check: false, generator: 'x' })
  expect(existsSync(join(below, 'out/index.ts'))).toBe(true)
  expect(await failure({ source: '0.118.0' })).toEqual({
    code: 'usage',
    message: '<cwd>/node_modules/@openai/codex is codex 0.169.0, not 0.118.0',
  })
})

test('a folder gives the surface that it holds; both of them stand in folders of their own', async () => {
  writeExport(join(cwd, 'one'), experimental)
  writeExport(join(cwd, 'two/stable'), stable)
  writeExport(join(cwd, 'two/experimental'), experimental)
  const release = '0.169.0'
  expect((await run({ source: 'one', release })).lock.surface).toBe('experimental')
  rmSync(join(cwd, 'out'), { recursive: true })
  expect((await run({ source: 'two', release })).lock.surface).toBe('stable')
  expect(methods()).not.toContain('mock/experimentalMethod')
  expect((await run({ source: 'two', release, surface: 'experimental' })).lock.surface).toBe(
    'experimental',
  )
  expect(methods()).toContain('mock/experimentalMethod')
})

test('an export of an unknown release is imported without one, and named by --release', async () => {
  writeExport(join(cwd, 'export'), stable)
  const release = () => [
    (JSON.parse(read('codex-contract.lock.json')) as { release?: string }).release,
    (JSON.parse(read('contract.json')) as { facts: Record<string, string> }).facts[
      'protocolVersion'
    ],
  ]
  await run({ source: 'export' })
  expect(release()).toEqual([undefined, undefined])
  expect((await run({ check: true })).changes).toEqual([])
  await run({ source: 'export', release: '0.900.0' })
  expect(release()).toEqual(['0.900.0', '0.900.0'])
  // The lock keeps the name of this export, and of no other.
  expect((await run({ source: 'export', check: true })).changes).toEqual([])
  writeExport(join(cwd, 'export'), { ...stable, serverNotifications: { 'thing/rang': undefined } })
  await run({ source: 'export' })
  expect(release()).toEqual([undefined, undefined])
})

test('a codex that was built from its sources is of no known release', async () => {
  const source = writeCodex(join(cwd, 'codex'), { ...codex, version: '0.0.0' })
  expect((await run({ source })).lock.release).toBeUndefined()
  expect((await run({ source, release: '0.900.0' })).lock.release).toBe('0.900.0')
})

test('the surface and the methods of the lock hold until others are asked for', async () => {
  const source = writeCodex(join(cwd, 'codex'), codex)
  await run({ source, surface: 'experimental', only: ['mock/*'] })
  expect(methods()).toEqual(['initialize', 'mock/experimentalMethod', 'initialized'])
  expect((await run({ source })).changes).toEqual([])
  await run({ source, only: ['thing/read'] })
  expect(methods()).toEqual(['initialize', 'thing/read', 'initialized'])
  await run({ source, only: [] })
  expect(methods()).toContain('other/read')
})

test('methods that are left out take their types and files along', async () => {
  const source = writeCodex(join(cwd, 'codex'), codex)
  await run({ source })
  expect(readdirSync(join(cwd, 'out/validators'))).toContain('other.ts')
  await run({ source, only: ['thing/*'] })
  expect(read('types.ts')).toContain('ThingReadResponse')
  expect(read('types.ts')).not.toContain('OtherReadResponse')
  expect(readdirSync(join(cwd, 'out/validators'))).not.toContain('other.ts')
})

test('everything that was decided stands beside the output, with its reason', async () => {
  await run({ source: writeCodex(join(cwd, 'codex'), codex) })
  expect(JSON.parse(read('inferences.json'))).toContainEqual({
    rule: 'result',
    at: 'thing/read',
    decided: 'ThingReadResponse',
    reason: 'it is named after the method or its params',
  })
})

test('a file of somebody else is not overwritten, and one beside the output is left alone', async () => {
  const source = writeCodex(join(cwd, 'codex'), codex)
  mkdirSync(join(cwd, 'out'))
  writeFileSync(join(cwd, 'out/notes.md'), 'mine')
  await run({ source })
  expect(read('notes.md')).toBe('mine')
  writeFileSync(join(cwd, 'out/index.ts'), 'export const mine = 1\n')
  expect(await failure({ source })).toEqual({
    code: 'usage',
    message: '<cwd>/out/index.ts was not written by an import; choose another folder',
  })
  expect(read('index.ts')).toBe('export const mine = 1\n')
})

test.each(['contract.json', 'inferences.json'])(
  'a %s that no import left is not overwritten',
  async (name) => {
    const source = writeCodex(join(cwd, 'codex'), codex)
    mkdirSync(join(cwd, 'out'))
    writeFileSync(join(cwd, 'out', name), '{"mine":1}')
    expect(await failure({ source })).toEqual({
      code: 'usage',
      message: `<cwd>/out/${name} was not written by an import; choose another folder`,
    })
    expect(readdirSync(join(cwd, 'out'))).toEqual([name])
  },
)

test('a file that another generator wrote is left alone', async () => {
  const source = writeCodex(join(cwd, 'codex'), codex)
  mkdirSync(join(cwd, 'out/validators'), { recursive: true })
  const others = ['out/other.ts', 'out/validators/other.pb.ts'].map((name) => join(cwd, name))
  for (const path of others) writeFileSync(path, '// @generated by protoc\n')
  await run({ source })
  for (const path of others) expect(readFileSync(path, 'utf8')).toBe('// @generated by protoc\n')
})

test('a folder whose lock file was deleted is imported again', async () => {
  const source = writeCodex(join(cwd, 'codex'), codex)
  await run({ source })
  rmSync(join(cwd, 'out/codex-contract.lock.json'))
  const { changes } = await run({ source })
  expect(changes).toEqual([{ kind: 'add', path: 'codex-contract.lock.json' }])
})

test('what an import left that was ended is removed, and what one at work writes is not', async () => {
  const source = writeCodex(join(cwd, 'codex'), codex)
  await run({ source })
  const text = read('types.ts')
  // Linux gives no process a number that high.
  const left = [
    'types.ts.99999999.tmp',
    'contract.json.99999999.tmp',
    'validators/a.ts.99999999.tmp',
  ]
  for (const name of [...left, 'types.ts.1.tmp']) writeFileSync(join(cwd, 'out', name), text)
  const { changes } = await run({ source })
  expect(changes.map(({ path }) => path)).toEqual([...left].sort())
  expect(read('types.ts.1.tmp')).toBe(text)
})

test('the first import after one that was killed removes what that one left', async () => {
  const source = writeCodex(join(cwd, 'codex'), codex)
  mkdirSync(join(cwd, 'out'))
  const left = ['codex-contract.lock.json', 'contract.json', 'inferences.json', 'types.ts']
  for (const name of left) writeFileSync(join(cwd, 'out', `${name}.99999999.tmp`), '{')
  await run({ source })
  expect(readdirSync(join(cwd, 'out')).filter((name) => name.endsWith('.tmp'))).toEqual([])
  expect((await run({ source, check: true })).changes).toEqual([])
})

test('documents for other tools are written on demand, locked and checked like the rest', async () => {
  const source = writeCodex(join(cwd, 'codex'), codex)
  await run({ source })
  expect(existsSync(join(cwd, 'out/openrpc.json'))).toBe(false)
  const { changes } = await run({ source, emit: ['openrpc', 'json-schema'] })
  expect(changes.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
    'change codex-contract.lock.json',
    'add json-schema/reader.json',
    'add json-schema/writer.json',
    'add openrpc.json',
  ])
  const { methods } = JSON.parse(read('openrpc.json')) as { methods: { name: string }[] }
  expect(methods.map(({ name }) => name)).toContain('thing/read')
  const { definitions } = JSON.parse(read('json-schema/writer.json')) as { definitions: object }
  expect(Object.keys(definitions)).toContain('ThingReadResponse')
  expect((await run({ source })).changes).toEqual([])
  expect((await run({ check: true })).changes).toEqual([])
  writeFileSync(join(cwd, 'out/openrpc.json'), '{}')
  expect((await run({ check: true })).changes).toEqual([{ kind: 'change', path: 'openrpc.json' }])
  await run({ source, emit: [] })
  expect(existsSync(join(cwd, 'out/openrpc.json'))).toBe(false)
  expect(readdirSync(join(cwd, 'out/json-schema'))).toEqual([])
})

test('a document of somebody else is not overwritten', async () => {
  const source = writeCodex(join(cwd, 'codex'), codex)
  mkdirSync(join(cwd, 'out/json-schema'), { recursive: true })
  writeFileSync(join(cwd, 'out/json-schema/reader.json'), '{"mine":1}')
  await run({ source })
  await run({ source, only: ['thing/*'] })
  expect(read('json-schema/reader.json')).toBe('{"mine":1}')
  expect(await failure({ source, emit: ['json-schema'] })).toEqual({
    code: 'usage',
    message:
      '<cwd>/out/json-schema/reader.json was not written by an import; choose another folder',
  })
})

test('a file cannot be the folder to write to', async () => {
  writeFileSync(join(cwd, 'out'), 'mine')
  expect(await failure({ source: writeCodex(join(cwd, 'codex'), codex) })).toEqual({
    code: 'usage',
    message: '<cwd>/out is a file; name a folder',
  })
})

function writeProgram(body: string): string {
  const path = join(cwd, 'program.cjs')
  writeFileSync(path, body)
  return path
}

test.each([
  ['nothing there', () => 'missing', 'usage', '"missing" does not exist; it can be'],
  [
    'an empty folder',
    () => {
      mkdirSync(join(cwd, 'empty'))
      return 'empty'
    },
    'usage',
    '<cwd>/empty contains no export of codex: codex_app_server_protocol.schemas.json is missing',
  ],
  [
    'a release whose installation was cut off',
    () => {
      installCodex(cwd, codex)
      writeFileSync(join(cwd, 'node_modules/@openai/codex/package.json'), '{"name": "@op')
      return '0.169.0'
    },
    'failed',
    '<cwd>/node_modules/@openai/codex/package.json cannot be read; install codex again',
  ],
  ['a release that is not installed', () => '0.1.0', 'usage', 'codex 0.1.0 is not installed'],
  [
    'a program that prints nothing',
    () => writeProgram(''),
    'failed',
    '<cwd>/program.cjs prints no version; is it codex?',
  ],
  [
    'a program that exports nothing',
    () => writeProgram(`if (process.argv[2] === '--version') console.log('x 1.2.3')`),
    'failed',
    '<cwd>/program.cjs exported nothing; is it codex 0.118.0 or later?',
  ],
  [
    'a program that fails',
    () => writeProgram('console.error("secret"); process.exit(7)'),
    'failed',
    '<cwd>/program.cjs --version ended with 7; is it codex 0.118.0 or later?',
  ],
  [
    'a program that prints without end',
    () => writeProgram('for (let i = 0; i < 500; i++) process.stdout.write("x".repeat(1e6))'),
    'failed',
    '<cwd>/program.cjs prints no version; is it codex?',
  ],
  [
    'a program whose export is cut off',
    () =>
      writeProgram(`
        const { mkdirSync, writeFileSync } = require('node:fs')
        const out = process.argv.at(-1)
        if (out === '--version') console.log('codex 0.169.0')
        else {
          mkdirSync(out, { recursive: true })
          writeFileSync(out + '/codex_app_server_protocol.schemas.json', '{"definitions":')
        }`),
    'failed',
    'The stable export of <cwd>/program.cjs: this is not JSON, or is cut off',
  ],
  [
    'a program that nothing can run',
    () => {
      writeFileSync(join(cwd, 'lost'), '#!/no/such/program\n', { mode: 0o755 })
      return 'lost'
    },
    'failed',
    '<cwd>/lost cannot be run: its interpreter is missing',
  ],
  [
    'a file that is no program',
    () => {
      writeFileSync(join(cwd, 'text'), 'text')
      return 'text'
    },
    'failed',
    '<cwd>/text cannot be run: it is not executable',
  ],
])('%s ends in one line, and nothing is written', async (_name, prepare, kind, message) => {
  const found = await failure({ source: prepare() })
  expect(found.code).toBe(kind)
  expect(found.message).toContain(message)
  expect(found.message).not.toContain('\n')
  expect(existsSync(join(cwd, 'out'))).toBe(false)
})

test.each([
  ['cut off', (text: string) => text.slice(0, text.length / 2), 'this is not JSON, or is cut off'],
  ['emptied', () => '', 'this is not JSON, or is cut off'],
  ['nested too deep', () => `${'{"definitions":'.repeat(200_000)}`, 'not JSON'],
])('a bundle that is %s leaves the former output as it was', async (_name, spoil, message) => {
  const folder = writeExport(join(cwd, 'export'), stable)
  await run({ source: 'export', release: '0.169.0' })
  const before = read('types.ts')
  const file = join(folder, 'codex_app_server_protocol.schemas.json')
  writeFileSync(file, spoil(readFileSync(file, 'utf8')))
  const found = await failure({ source: 'export', release: '0.169.0' })
  expect(found).toMatchObject({ code: 'failed' })
  expect(found.message).toContain(message)
  expect(read('types.ts')).toBe(before)
})

test('an export that is cut off says so, and not that its release is unknown', async () => {
  const file = join(
    writeExport(join(cwd, 'export'), stable),
    'codex_app_server_protocol.schemas.json',
  )
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, 200))
  expect(await failure({ source: 'export' })).toEqual({
    code: 'failed',
    message: '<cwd>/export/codex_app_server_protocol.schemas.json: this is not JSON, or is cut off',
  })
})

test('a stable export is refused where the experimental surface is locked', async () => {
  await run({ source: writeCodex(join(cwd, 'codex'), codex), surface: 'experimental' })
  writeExport(join(cwd, 'export'), stable)
  expect(await failure({ source: 'export', release: '0.169.0' })).toEqual({
    code: 'usage',
    message: 'This is an export of the stable surface; the lock file wants experimental',
  })
})

test.each<[string, (lock: string) => string]>([
  ['cut off', (lock) => lock.slice(0, 20)],
  ['empty', () => ''],
  ['of a later format', (lock) => lock.replace('"format": 1', '"format": 2')],
  ['with patterns that are no texts', (lock) => lock.replace('"only": []', '"only": [1]')],
  ['without what made it', (lock) => lock.replace('"generator"', '"maker"')],
])('a lock file that is %s is told, and not overwritten', async (_name, spoil) => {
  const source = writeCodex(join(cwd, 'codex'), codex)
  await run({ source })
  const path = join(cwd, 'out/codex-contract.lock.json')
  const spoilt = spoil(readFileSync(path, 'utf8'))
  expect(spoilt).not.toBe(readFileSync(path, 'utf8'))
  writeFileSync(path, spoilt)
  expect(await failure({ source })).toEqual({
    code: 'failed',
    message:
      '<cwd>/out/codex-contract.lock.json is not a lock file of this tool; restore it or delete it',
  })
  expect(readFileSync(path, 'utf8')).toBe(spoilt)
})

test('a pattern that no method fits is refused', async () => {
  const source = writeCodex(join(cwd, 'codex'), codex)
  expect(await failure({ source, only: ['thing/*', 'thingy/*'] })).toEqual({
    code: 'usage',
    message: '--only names thingy/*, which fits no method',
  })
})

test('a result that has no place is refused where it was given, and reported where it is locked', async () => {
  const source = writeCodex(join(cwd, 'codex'), codex)
  expect(await failure({ source, results: { 'thing/reed': 'Thing' } })).toEqual({
    code: 'usage',
    message: '--result names thing/reed, which is not a request of this contract',
  })
  expect(await failure({ source, results: { 'thing/read': 'Think' } })).toEqual({
    code: 'usage',
    message: '--result names Think for thing/read, which the export does not define',
  })
  const results = { 'mock/experimentalMethod': 'Thing' }
  await run({ source, surface: 'experimental', results, only: ['mock/*', 'thing/*'] })
  const { warnings } = await run({ source, surface: 'stable' })
  expect(warnings).toEqual([
    '"only" in codex-contract.lock.json names mock/*, which fits no method',
    '"results" in codex-contract.lock.json names mock/experimentalMethod, which is not a request of this contract',
  ])
})

test.each(['latest', 'v0.169.0', '0.170.0-alpha.1'])(
  '%s is no release that an export can be of',
  async (release) => {
    writeExport(join(cwd, 'export'), stable)
    expect(await failure({ source: 'export', release })).toEqual({
      code: 'usage',
      message: `--release takes a release such as 0.169.0, not ${release}`,
    })
  },
)

test('a release that is not that of the binary is refused', async () => {
  const source = writeCodex(join(cwd, 'codex'), codex)
  expect(await failure({ source, release: '0.150.1' })).toEqual({
    code: 'usage',
    message: '<cwd>/codex is of codex 0.169.0, not 0.150.1; leave out --release',
  })
})

test.each([
  ['is not an identifier', 'foo-bar', 'foo_barType'],
  ['is a word of the language', 'string', 'stringType'],
  ['is one that types are written with', 'Record', 'RecordType'],
])('a type whose name %s gets another one', async (_name, odd, fitting) => {
  const types = {
    ...stable.types,
    OtherReadResponse: { type: 'object', properties: { it: params(odd) } },
    [odd]: { type: 'object', properties: { it: { type: 'string' } } },
  }
  const source = writeCodex(join(cwd, 'codex'), { ...codex, stable: { ...stable, types } })
  const { warnings, inferences, lock } = await run({ source })
  expect(warnings).toEqual([])
  expect(lock.renamed).toEqual({ [odd]: fitting })
  expect(read('types.ts')).toContain(`export type ${fitting} = {\n  it?: string`)
  expect(read('types.ts')).toContain(`it?: ${fitting}`)
  expect(inferences).toContainEqual(
    expect.objectContaining({ rule: 'typeName', at: odd, decided: fitting }),
  )
})

test('a lock that lists no renamed types is accepted, and completed by the next import', async () => {
  const types = {
    ...stable.types,
    OtherReadResponse: { type: 'object', properties: { it: params('Record') } },
    Record: { type: 'object' },
  }
  const source = writeCodex(join(cwd, 'codex'), { ...codex, stable: { ...stable, types } })
  await run({ source })
  const lock = read('codex-contract.lock.json')
  const { renamed, ...older } = JSON.parse(lock) as { renamed: object }
  expect(renamed).toEqual({ Record: 'RecordType' })
  const text = `${JSON.stringify(older, undefined, 2)}\n`
  writeFileSync(join(cwd, 'out/codex-contract.lock.json'), text)
  expect(await run({ source, check: true })).toMatchObject({ changes: [], canImprove: false })
  expect(await run({ check: true })).toMatchObject({ changes: [], canImprove: false })
  expect((await run({ source })).changes).toEqual([
    { kind: 'change', path: 'codex-contract.lock.json' },
  ])
  expect(read('codex-contract.lock.json')).toBe(lock)
})

test('what is declared beside a type gets another name where a type has it', async () => {
  const types = {
    ...stable.types,
    OtherReadResponse: { type: 'object', properties: { it: params('KnownThing') } },
    KnownThing: { type: 'object', properties: { it: { type: 'string' } } },
  }
  await run({ source: writeCodex(join(cwd, 'codex'), { ...codex, stable: { ...stable, types } }) })
  expect(read('types.ts')).toContain('export type KnownThing = {')
  expect(read('types.ts')).toContain('export type ListedThing =')
  expect(read('types.ts')).toContain('it: Thing\n')
})

test('a member without a name is imported like any other', async () => {
  const OtherReadResponse = { type: 'object', properties: { '': { type: 'string' } } }
  const types = { ...stable.types, OtherReadResponse }
  const source = writeCodex(join(cwd, 'codex'), { ...codex, stable: { ...stable, types } })
  const { warnings } = await run({ source })
  expect(warnings).toEqual([])
  expect(read('types.ts')).toContain("export type OtherReadResponse = {\n  ''?: string\n}")
})

test('both sides may have a method of one name', async () => {
  const both = { ...stable, serverRequests: { 'thing/read': params('ThingReadParams') } }
  await run({ source: writeCodex(join(cwd, 'codex'), { ...codex, stable: both }) })
  expect(methods().filter((name) => name === 'thing/read')).toHaveLength(2)
})

test('a file that cannot be written leaves the others as they were', async () => {
  const source = writeCodex(join(cwd, 'codex'), codex)
  await run({ source, only: ['thing/*'] })
  const before = read('types.ts')
  // In the way of what is written last.
  const last = join(cwd, `out/validators/other.ts.${process.pid}.tmp`)
  mkdirSync(last)
  expect(await failure({ source, only: [] })).toEqual({
    code: 'failed',
    message: '<cwd>/out cannot be written: illegal operation on a directory',
  })
  expect(read('types.ts')).toBe(before)
  expect(readdirSync(join(cwd, 'out')).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

test('a folder in the place of a file is told before anything is written', async () => {
  mkdirSync(join(cwd, 'out/types.ts'), { recursive: true })
  expect(await failure({ source: writeCodex(join(cwd, 'codex'), codex) })).toEqual({
    code: 'usage',
    message: '<cwd>/out/types.ts is a folder; choose another one to write to',
  })
  expect(readdirSync(join(cwd, 'out'))).toEqual(['types.ts'])
})
