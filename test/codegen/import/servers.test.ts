import fs, { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { BuildCache } from '../../../codegen/build-cache.js'
import type { ContractModel, TypeModel } from '../../../codegen/contract/model.js'
import { readFolder } from '../../../codegen/files.js'
import { importContract } from '../../../codegen/import/import-contract.js'
import type { Imported, ImportOptions } from '../../../codegen/import/import-options.js'
import { readCodexExport } from '../../../codegen/read/export/read-export.js'
import { historyFolder, historyOf } from '../../../codegen/releases/history.js'
import { parseServers } from '../../../codegen/releases/server-range.js'
import { openServers } from '../../../codegen/releases/servers.js'
import { SourceError } from '../../../codegen/sources/contract.js'
import type { Contract } from '../../../src/contract/contract.js'
import type { ContractTypes } from '../../../src/contract/contract-types.js'
import { createClient } from '../../../src/client/client.js'
import { compile } from '../../support/imported.js'
import { repository } from '../../support/repository.js'
import { startScriptedWith } from '../../support/scripted-server.js'
import { createTemporaryFolder } from '../../support/temporary-folder.js'
import { loadFiles } from '../../support/validators.js'

const oldReleases = ['0.118.0', '0.120.0', '0.121.0', '0.122.0', '0.123.0', '0.124.0']

/** A history with only these releases. */
function writeHistory(releases: readonly string[]): string {
  const folder = createTemporaryFolder()
  for (const release of releases) {
    const name = `${release}.txt`
    cpSync(join(repository, historyFolder, name), join(folder, name))
  }
  return folder
}

function createCache(): BuildCache {
  const entries = new Map<string, string>()
  return {
    get: (name, digest) => entries.get(`${name} ${digest}`),
    set: (name, digest, text) => entries.set(`${name} ${digest}`, text),
  }
}

let folder: string
let cache: BuildCache
beforeAll(() => {
  folder = writeHistory(oldReleases)
  cache = createCache()
})

let cwd: string
beforeEach(() => {
  cwd = createTemporaryFolder()
  writeFileSync(join(cwd, 'package.json'), '{ "type": "module" }')
})

type Run = Partial<ImportOptions> & { folder?: string; cache?: BuildCache }

function run({ folder: own = folder, cache: other = cache, ...options }: Run): Promise<Imported> {
  const all = { out: 'out', cwd, check: false, generator: 'test 1', ...options }
  return importContract(all, () => {
    return Promise.resolve(openServers({ cache: other, origin: 'test', folder: own }))
  })
}

function read(name: string, out = 'out'): string {
  return readFileSync(join(cwd, out, name), 'utf8')
}

function readModel(out = 'out'): ContractModel {
  return JSON.parse(read('contract.json', out)) as ContractModel
}

async function failure(options: Run) {
  const error = await run(options).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof SourceError)) throw new Error('It did not fail', { cause: error })
  return { code: error.code, message: error.message }
}

const servers = '0.120.0..0.123.0'

test('the contract of a range compiles strictly, and dates what not all of it have', async () => {
  const { warnings, notices } = await run({ servers, surface: 'experimental' })
  expect([warnings, notices]).toEqual([[], []])
  expect(compile(cwd, ['out/index.ts'])).toEqual([])
  const { facts } = readModel()
  expect(facts).toMatchObject({
    surface: 'experimental',
    protocolVersion: '0.123.0',
    oldestServer: '0.120.0',
    newestServer: '0.123.0',
  })
  const types = read('types.ts')
  expect(types).toContain('@since 0.121.0')
  expect(types).not.toContain('@since 0.124.0')
})

test('each file of the history is read once', async () => {
  const reads: string[] = []
  const original = fs.readFileSync
  const spy = vi.spyOn(fs, 'readFileSync').mockImplementation((path, options) => {
    if (String(path).startsWith(folder)) reads.push(String(path).slice(folder.length + 1))
    return original(path, options)
  })
  syncBuiltinESMExports()
  try {
    await run({ servers, cache: createCache() })
  } finally {
    spy.mockRestore()
    syncBuiltinESMExports()
  }
  expect(reads.sort()).toEqual(oldReleases.map((release) => `${release}.txt`))
})

test('the lock has the range and a digest, and checks pass with and without the range', async () => {
  const { lock } = await run({ servers })
  expect(JSON.parse(read('codex-contract.lock.json'))).toEqual({
    format: 1,
    servers,
    surface: 'stable',
    only: [],
    results: {},
    digests: { releases: expect.any(String) as string },
    resolved: {},
    generator: 'test 1',
    files: expect.arrayContaining(['contract.json', 'types.ts']) as string[],
    output: expect.any(String) as string,
  })
  expect(lock.release).toBeUndefined()
  expect((await run({ servers })).changes).toEqual([])
  expect((await run({ servers, check: true })).changes).toEqual([])
  expect((await run({ check: true })).changes).toEqual([])
  writeFileSync(join(cwd, 'out/types.ts'), `${read('types.ts')}// edited\n`)
  const edited = [{ kind: 'change', path: 'types.ts' }]
  expect((await run({ servers, check: true })).changes).toEqual(edited)
  expect((await run({ check: true })).changes).toEqual(edited)
})

test('a check of another range fails', async () => {
  await run({ servers })
  const { changes, former, lock } = await run({ servers: '0.121.0..0.123.0', check: true })
  expect(changes).toContainEqual({ kind: 'change', path: 'contract.json' })
  expect([former?.servers, lock.servers]).toEqual([servers, '0.121.0..0.123.0'])
})

test('settings of the lock hold until others are asked for', async () => {
  await run({ servers, surface: 'experimental', only: ['thread/*'], emit: ['openrpc'] })
  const { lock } = await run({ servers: '0.121.0..0.124.0' })
  expect(lock).toMatchObject({ surface: 'experimental', only: ['thread/*'], emit: ['openrpc'] })
  expect(read('openrpc.json')).toContain('thread/start')
  const names = readModel().methods.map(({ name }) => name)
  expect(names.every((name) => /^(thread\/|initializ)/.test(name))).toBe(true)
  expect((await run({ servers: '0.121.0..0.124.0', check: true })).changes).toEqual([])
})

/** A part of a contract without what later releases and later packages date. */
function withoutEnds(model: ContractModel): unknown {
  const drop = new Set(['sunset', 'datedUntil', 'generator', 'schemaDigest'])
  return JSON.parse(JSON.stringify(model), (key, value: unknown) => {
    return drop.has(key) ? undefined : value
  })
}

test('a longer history changes only when parts end, and a check passes', async () => {
  await run({ servers })
  const before = readModel()
  const longer = writeHistory([...oldReleases, '0.125.0', '0.128.0'])
  const checked = await run({ servers, check: true, folder: longer })
  expect([checked.changes, checked.lock.digests]).toEqual([[], checked.former?.digests])
  const { changes } = await run({ servers, folder: longer })
  expect(changes.map(({ path }) => path)).toContain('contract.json')
  expect(withoutEnds(readModel())).toEqual(withoutEnds(before))
})

test('ends that are not known give way to known releases inside, with a line', async () => {
  const { lock, notices } = await run({ servers: '0.119.0..0.122.5', only: ['account/*'] })
  expect(lock.servers).toBe('0.120.0..0.122.0')
  expect(notices).toEqual([
    'Not every end of 0.119.0..0.122.5 is a known release: this is the contract of 0.120.0..0.122.0',
  ])
})

test.each(['v0.120.0..v0.122.0', ' 0.120.0 .. 0.122.0 ', 'v0.120.0..0.122.0'])(
  'the range "%s" may have a leading v and spaces',
  (range) => {
    const known = ['0.118.0', '0.120.0', '0.121.0', '0.122.0']
    const { oldest, newest, asked } = parseServers(range, known)
    expect([oldest, newest]).toEqual(['0.120.0', '0.122.0'])
    expect(asked).toEqual({ oldest, newest })
  },
)

const rangeForm = 'use <oldest>..<newest>, such as 0.150.0..0.171.0, or one release'
const knownOnes = 'the known releases are 0.118.0 to 0.124.0'

test.each<[Run, string]>([
  [
    { servers: '0.119.0' },
    'codex 0.119.0 is not a known release; the nearest known ones are 0.118.0 and 0.120.0',
  ],
  [
    { servers: '0.119.0..0.119.5' },
    '--servers 0.119.0..0.119.5 contains no known release; the nearest known ones are 0.118.0 and 0.120.0',
  ],
  [
    { servers: '0.1.0..0.2.0' },
    '--servers 0.1.0..0.2.0 contains no known release; the oldest known one is 0.118.0',
  ],
  [
    { servers: '0.123.0..0.120.0' },
    `--servers 0.123.0..0.120.0 has the newer release first; ${knownOnes}`,
  ],
  [
    { servers: '0.120.0..0.125.0' },
    `codex 0.125.0 is not known to this version of the generator; ${knownOnes}`,
  ],
  [{ servers: 'latest' }, `unsupported --servers "latest"; ${rangeForm}`],
  [{ servers: '0.120.0..' }, `unsupported --servers "0.120.0.."; ${rangeForm}`],
  [{ servers: 'vv0.120.0' }, `unsupported --servers "vv0.120.0"; ${rangeForm}`],
  [
    { servers, layout: 'generate-ts' },
    `--layout generate-ts has the files of one release, and ${servers} are several; use --layout default`,
  ],
  [{ servers, only: ['nothing/*'] }, '--only names nothing/*, which fits no method'],
  [{ servers, source: '0.120.0' }, 'name a source to import, or --servers, and not both'],
  [
    { servers, verify: true },
    '--verify is about a codex binary or its export; --servers reads neither',
  ],
  [
    { servers, release: '0.120.0' },
    '--release is about a codex binary or its export; --servers reads neither',
  ],
  [
    { servers, results: { 'thing/read': 'Thing' } },
    '--result is about a codex binary or its export; --servers reads neither',
  ],
])('%j is refused', async (options, message) => {
  expect(await failure(options)).toEqual({ code: 'usage', message })
})

/** What types contain, without descriptions and dates. */
function shapesOf(types: readonly TypeModel[]): unknown {
  const drop = new Set(['doc', 'since', 'lastWithout', 'sunset', 'secret'])
  return JSON.parse(JSON.stringify(types), (key, value: unknown) => {
    return drop.has(key) ? undefined : value
  })
}

test.each(['stable', 'experimental'] as const)(
  'the %s contract of one release is that of its export',
  async (surface) => {
    await run({ servers: '0.122.0', surface })
    const history = historyOf(readFolder(folder, '.'))
    const { model } = readCodexExport(history.exportsOf('0.122.0'), { surface })
    expect(shapesOf(readModel().types)).toEqual(shapesOf(model.types))
    expect(readModel().methods.map(({ name }) => name)).toEqual(
      model.methods.map(({ name }) => name),
    )
  },
)

test('one release has the layout of generate-ts, with the types that it declares', async () => {
  await run({ servers: '0.122.0', layout: 'generate-ts', importExtension: 'js' })
  expect(read('v2/Thread.ts')).toContain("export type { Thread } from '../types.js'")
  expect(read('serde_json/JsonValue.ts')).toContain("from '../types.js'")
  expect((await run({ servers: '0.122.0', check: true })).changes).toEqual([])
  expect(compile(cwd, ['out/index.ts', 'out/v2/index.ts'])).toEqual([])
  expect((await failure({ servers })).message).toContain('--layout generate-ts')
})

test('the account methods have the error kinds and docs of the package', async () => {
  await run({ servers, only: ['account/*'] })
  const { errors, methods } = readModel()
  const login = methods.find(({ name }) => name === 'account/login/start')
  expect(login?.errors).not.toEqual([])
  expect(errors.map(({ kind }) => kind)).toEqual(expect.arrayContaining([...(login?.errors ?? [])]))
  expect(read('methods.ts')).toContain(`${errors[0]?.kind ?? ''}: `)
})

test('a merged contract is read from the cache by the next import of the same range', async () => {
  const kept = createCache()
  const set = vi.fn<BuildCache['set']>((...entry) => kept.set(...entry))
  await run({ servers, cache: { ...kept, set } })
  expect(set).toHaveBeenCalledTimes(1)
  const [name = '', state = '', text = ''] = set.mock.calls[0] ?? []
  kept.set(name, state, text.replace('"warnings":[]', '"warnings":["kept"]'))
  const { warnings } = await run({ servers, out: 'other', cache: { ...kept, set } })
  expect(warnings).toEqual(['kept'])
  expect(read('types.ts', 'other')).toBe(read('types.ts'))
})

test('an import that had nothing to do is not repeated until the history is longer', async () => {
  mkdirSync(join(cwd, 'node_modules'))
  await run({ servers })
  const first = await run({ servers })
  expect(await run({ servers })).toEqual(JSON.parse(JSON.stringify(first)))
  const longer = writeHistory([...oldReleases, '0.125.0', '0.128.0'])
  expect((await run({ servers, folder: longer })).changes).not.toEqual([])
})

/** Methods of an import that a test calls. */
interface UsedTypes extends ContractTypes {
  clientRequests: {
    initialize: { params: { clientInfo: { name: string; version: string } }; result: object }
    'thread/list': { params: { cursor?: string; sortDirection?: 'asc' }; result: object }
  }
}

test('a client refuses params that a server of the range is too old for', async () => {
  await run({ servers })
  const { contract } = (await loadFiles(readFolder(join(cwd, 'out'), '.'), 'index.js')) as {
    contract: Contract<UsedTypes>
  }
  const { client, server } = startScriptedWith((transport) => {
    return createClient(transport, { contract, tooNew: 'refuse' })
  })
  const opened = client.initialize({ clientInfo: { name: 'me', version: '1.0.0' } })
  await server.answer({ userAgent: 'me/0.121.0 (Linux 6; x86_64) xterm (me; 1)' })
  await server.read()
  await opened
  await expect(client.request('thread/list', { sortDirection: 'asc' })).rejects.toMatchObject({
    code: 'unsupported_member',
    message: 'thread/list.sortDirection needs codex 0.122.0 or later, this server is 0.121.0',
  })
  void client.request('thread/list', { cursor: 'next' }).catch(() => undefined)
  expect(await server.read()).toMatchObject({ method: 'thread/list', params: { cursor: 'next' } })
})
