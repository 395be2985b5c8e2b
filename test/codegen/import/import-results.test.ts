import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { AskServer, Question, ServerToAsk } from '../../../codegen/import/ask-results.js'
import type { ImportOptions } from '../../../codegen/import/import-options.js'
import { importContract } from '../../../codegen/import/import-contract.js'
import { SourceError } from '../../../codegen/sources/contract.js'
import { writeCodex } from '../../support/small-codex.js'
import type { SmallExport } from '../../support/small-export.js'
import { writeExport } from '../../support/small-export.js'
import { createTemporaryFolder } from '../../support/temporary-folder.js'

let cwd: string
beforeEach(() => {
  cwd = createTemporaryFolder()
})

const params = (name: string) => ({ $ref: `#/definitions/v2/${name}` })
const answer = (...members: string[]) => ({
  type: 'object',
  properties: Object.fromEntries(members.map((name) => [name, { type: 'string' }])),
  required: members,
})

const stable: SmallExport = {
  types: {
    ColorListResponse: answer('colors', 'cursor'),
    PaletteResponse: answer('colors', 'name'),
    ColorFindParams: answer('id'),
    ColorWriteParams: { type: 'object' },
  },
  clientRequests: {
    'color/list': undefined,
    'palette/read': undefined,
    'color/find': params('ColorFindParams'),
    'palette/write': params('ColorWriteParams'),
  },
}

const unknownResults = ['color/find', 'palette/read', 'palette/write']

interface Asked {
  ask: AskServer
  questions: Question[]
  servers: ServerToAsk[]
}

/** A server that answers as it is told, and remembers what it was asked. */
function createAsk(answers: Readonly<Record<string, unknown>>): Asked {
  const [questions, servers]: [Question[], ServerToAsk[]] = [[], []]
  const ask: AskServer = async (server, asked) => {
    expect(existsSync(server.home)).toBe(true)
    servers.push(server)
    questions.push(...asked)
    return new Map(
      Object.entries(answers).filter(([name]) => asked.some((it) => it.method === name)),
    )
  }
  return { ask, questions, servers }
}

function run(options: Partial<ImportOptions> = {}) {
  const source = options.source ?? join(cwd, 'codex')
  return importContract({ out: 'out', cwd, check: false, generator: 'test 1', ...options, source })
}

function codex(version = '0.169.0', exported = stable): string {
  return writeCodex(join(cwd, 'codex'), { version, stable: exported })
}

function methodRow(name: string): string | undefined {
  return readFileSync(join(cwd, 'out/methods.ts'), 'utf8')
    .split('\n')
    .find((line) => line.includes(`'${name}': { params: `) && line.includes('result'))
}

function lock(): Record<string, unknown> {
  const text = readFileSync(join(cwd, 'out/codex-contract.lock.json'), 'utf8')
  return JSON.parse(text) as Record<string, unknown>
}

test('what nothing tells is imported as unknown, with a warning each', async () => {
  codex()
  const { warnings } = await run()
  expect(
    warnings.map((line) => /^The result of (\S+) is imported as unknown/.exec(line)?.[1]),
  ).toEqual(['palette/read', 'color/find', 'palette/write'])
  expect(methodRow('palette/read')).toContain('result: unknown')
  expect(methodRow('color/list')).toContain('result: ColorListResponse')
  expect(lock()['resolved']).toEqual(
    Object.fromEntries(unknownResults.map((name) => [name, { origin: 'unknown' }])),
  )
})

test('a method that is left out is not warned about', async () => {
  codex()
  expect((await run({ only: ['color/list'] })).warnings).toEqual([])
})

test('a binary is asked for what only reads, in an empty home and without secrets', async () => {
  codex()
  process.env['SOME_TOKEN'] = 'not to be passed on'
  const { ask, questions, servers } = createAsk({ 'palette/read': { colors: '', name: '' } })
  const { warnings } = await run({ ask }).finally(() => delete process.env['SOME_TOKEN'])
  expect(questions).toEqual([{ method: 'palette/read' }])
  expect(servers).toMatchObject([{ command: join(cwd, 'codex'), args: [], experimental: false }])
  const [server] = servers
  expect(server?.env).not.toHaveProperty('SOME_TOKEN')
  expect(server?.env['HOME']).toBe(server?.home)
  expect(existsSync(server?.home ?? '')).toBe(false)
  expect(methodRow('palette/read')).toContain('result: PaletteResponse')
  expect(lock()['resolved']).toMatchObject({
    'palette/read': { origin: 'answered', type: 'PaletteResponse' },
  })
  expect(warnings).toHaveLength(2)
})

test.each<[string, unknown]>([
  ['no members', {}],
  ['members of two types', { colors: '' }],
  ['a member that no type lists', { colors: '', name: '', more: '' }],
  ['no object', 'text'],
])('an answer with %s tells nothing', async (_name, value) => {
  codex()
  await run({ ask: createAsk({ 'palette/read': value }).ask })
  expect(methodRow('palette/read')).toContain('result: unknown')
})

test('what was answered before is not asked again, also of a folder', async () => {
  codex()
  await run({ ask: createAsk({ 'palette/read': { colors: '', name: '' } }).ask })
  const { ask, questions } = createAsk({})
  expect((await run({ ask })).changes).toEqual([])
  expect(questions).toEqual([])
  for (const surface of ['stable', 'experimental'])
    writeExport(join(cwd, 'export', surface), stable)
  expect((await run({ source: 'export', release: '0.169.0' })).changes).toEqual([])
})

test('a better answer turns no check red, and is offered', async () => {
  codex()
  await run()
  const { ask } = createAsk({ 'palette/read': { colors: '', name: '' } })
  expect(await run({ ask, check: true })).toMatchObject({ changes: [], canImprove: true })
  expect(await run({ check: true })).toMatchObject({ changes: [], canImprove: false })
  const later = await run({ check: true, generator: 'test 2' })
  expect(later).toMatchObject({ changes: [], canImprove: false })
  const { changes } = await run({ ask })
  expect(changes).toContainEqual({ kind: 'change', path: 'methods.ts' })
})

test('a check is red when the export, an option or a file has changed', async () => {
  codex()
  await run()
  const paths = async (options: Partial<ImportOptions>) => {
    return (await run({ check: true, ...options })).changes.map(({ path }) => path)
  }
  expect(await paths({ results: { 'color/find': 'PaletteResponse' } })).toContain('methods.ts')
  codex('0.170.0', { ...stable, types: { ...stable.types, PaletteResponse: answer('more') } })
  expect(await paths({})).toContain('codex-contract.lock.json')
  codex()
  expect(await paths({})).toEqual([])
  const path = join(cwd, 'out/methods.ts')
  writeFileSync(path, `${readFileSync(path, 'utf8')}// edited\n`)
  expect(await paths({})).toEqual(['methods.ts'])
  const here = { out: 'out', cwd, check: true, generator: 'x' }
  expect((await importContract(here)).changes).toEqual([{ kind: 'change', path: 'methods.ts' }])
})

test('a check of another release of the same export is red, and says what is there', async () => {
  writeExport(join(cwd, 'export'), stable)
  await run({ source: 'export', release: '0.169.0' })
  const { changes } = await run({ source: 'export', release: '0.150.0', check: true })
  expect(changes).toContainEqual({ kind: 'change', path: 'codex-contract.lock.json' })
})

test('a method that one side sends in two ways is left out once, and the contract can be read', async () => {
  const twice = {
    ...stable,
    serverRequests: { ask: undefined },
    serverNotifications: { ask: undefined },
  }
  codex('0.169.0', twice)
  const { warnings } = await run()
  expect(warnings).toContain(
    'The method "ask" is left out: the same side has a method of that name',
  )
  const here = { out: 'out', cwd, check: true, generator: 'x' }
  expect((await importContract(here)).changes).toEqual([])
})

test('--verify compares results with answers, and writes nothing where one differs', async () => {
  codex()
  const answers = {
    'color/list': { colors: '', cursor: '' },
    'palette/read': { colors: '', name: '' },
  }
  const named = { 'palette/read': 'ColorListResponse' }
  const wrong = await run({ ask: createAsk(answers).ask, verify: true, results: named })
  expect(wrong.verified).toEqual({
    compared: 2,
    findings: [
      'palette/read: the answer has name, which ColorListResponse does not list; it fits PaletteResponse',
    ],
  })
  expect(existsSync(join(cwd, 'out'))).toBe(false)
  const right = await run({ ask: createAsk(answers).ask, verify: true })
  expect(right.verified).toEqual({ compared: 2, findings: [] })
  expect(existsSync(join(cwd, 'out/index.ts'))).toBe(true)
})

test('--verify finds members of another type, and never shows a value', async () => {
  codex()
  const answers = { 'color/list': { colors: 'sk-secret', cursor: 7 } }
  const { verified } = await run({ ask: createAsk(answers).ask, verify: true })
  expect(verified?.findings).toEqual([
    'color/list: the answer is not a ColorListResponse: /cursor must be string',
  ])
})

test('--verify finds a result that the releases are known to answer otherwise', async () => {
  const exported: SmallExport = {
    types: { ConfigWriteResponse: answer('status'), PaletteResponse: answer('name') },
    clientRequests: { 'config/value/write': undefined },
  }
  codex('0.171.0', exported)
  const results = { 'config/value/write': 'PaletteResponse' }
  const { verified } = await run({ ask: createAsk({}).ask, verify: true, results })
  expect(verified?.findings).toEqual([
    'config/value/write: imported as PaletteResponse; codex answers with ConfigWriteResponse',
  ])
})

test('--verify needs a binary', async () => {
  writeExport(join(cwd, 'export'), stable)
  const verifying = run({
    source: 'export',
    release: '0.169.0',
    verify: true,
    ask: createAsk({}).ask,
  })
  await expect(verifying).rejects.toThrow(SourceError)
  await expect(verifying).rejects.toThrow('--verify asks a codex binary; name one')
})
