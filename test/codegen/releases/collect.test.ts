import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AskServer } from '../../../codegen/import/ask-results.js'
import { collectReleases } from '../../../codegen/releases/collect.js'
import { readHistory } from '../../../codegen/releases/history.js'
import type { Registry } from '../../support/registry.js'
import { startRegistry } from '../../support/registry.js'
import type { SmallExport } from '../../support/small-export.js'
import { createTemporaryFolder } from '../../support/temporary-folder.js'

let root: string
let registry: Registry
beforeEach(async () => {
  root = createTemporaryFolder()
  mkdirSync(join(root, 'schema/history'), { recursive: true })
  mkdirSync(join(root, 'codegen/releases'), { recursive: true })
  writeFileSync(join(root, 'schema/history/results.txt'), 'account/logout LogoutAccountResponse\n')
  registry = await startRegistry()
})
afterEach(() => registry.close())

const text = { type: 'string', description: 'Words of codex. EXPERIMENTAL ones, too.' }
const answer = (...members: string[]) => ({
  type: 'object',
  properties: Object.fromEntries(members.map((name) => [name, text])),
})

const first: SmallExport = {
  types: { NoteReadResponse: answer('id'), PaperReadResponse: answer('sheets') },
  clientRequests: { 'note/read': undefined },
}

const second: SmallExport = {
  types: { ...first.types, NoteReadResponse: answer('id', 'colour') },
  clientRequests: { 'note/read': undefined, 'sheet/list': undefined, 'sheet/write': undefined },
}

const declarations = {
  'Note.ts': `/* Words of codex. */\nexport type NoteReadResponse = { id: string, // more\n };\n`,
}

function collect(ask: AskServer = async () => new Map()) {
  const { env } = registry
  return collectReleases({ root, env, ask, report: () => undefined, today: '2026-01-01' })
}

function file(name: string): string {
  return readFileSync(join(root, 'schema/history', name), 'utf8')
}

function publishAll(): void {
  registry.publish({ version: '0.117.0', stable: first })
  registry.publish({ version: '0.118.0', stable: first, declarations })
  registry.publishBroken('0.119.0')
  registry.publish({ version: '0.120.0', stable: second, declarations })
  registry.publishBroken('0.121.0-alpha.1')
  registry.publishBroken('0.120.0-linux-x64')
}

test('every stable release that has a program is added, as changes to the one before', async () => {
  publishAll()
  const asked: string[] = []
  const { added, skipped, unresolved, changelog } = await collect(async (_server, questions) => {
    asked.push(...questions.map(({ method }) => method))
    return new Map([['sheet/list', { sheets: '' }]])
  })
  expect(added).toEqual(['0.118.0', '0.120.0'])
  expect(skipped).toEqual([
    { release: '0.119.0', reason: expect.stringContaining('--version ended with 1') as string },
  ])
  expect(asked).toEqual(['sheet/list'])
  expect(unresolved).toEqual([expect.stringContaining('The result of sheet/write')])
  expect(changelog).toBe('')
  expect(file('results.txt')).toBe(
    'account/logout LogoutAccountResponse\nsheet/list PaperReadResponse\n',
  )
  expect(file('0.118.0.txt').split('\n').slice(4)).toEqual([
    '+ both ClientNotification {"oneOf":[]}',
    '+ both ClientNotification|initialized {"title":"initializedRequest","type":"object"}',
    '+ both ClientNotification|initialized.method! {"enum":["initialized"],"type":"string"}',
    '+ both ClientRequest {"oneOf":[]}',
    '+ both ClientRequest|initialize {"title":"initializeRequest","type":"object"}',
    '+ both ClientRequest|initialize.id {"type":"string"}',
    '+ both ClientRequest|initialize.method! {"enum":["initialize"],"type":"string"}',
    '+ both ClientRequest|initialize.params! {"$ref":"#/definitions/InitializeParams"}',
    '+ both ClientRequest|note/read {"title":"note/readRequest","type":"object"}',
    '+ both ClientRequest|note/read.id {"type":"string"}',
    '+ both ClientRequest|note/read.method! {"enum":["note/read"],"type":"string"}',
    '+ both InitializeParams {"type":"object"}',
    '+ both InitializeResponse {"type":"object"}',
    '+ both NoteReadResponse {"type":"object"}',
    '+ both NoteReadResponse.id {"type":"string"}',
    '+ both NoteReadResponse.id!: string',
    '+ both NoteReadResponse: {}',
    '+ both PaperReadResponse {"type":"object"}',
    '+ both PaperReadResponse.sheets {"type":"string"}',
    '+ both ServerNotification {"oneOf":[]}',
    '+ both ServerRequest {"oneOf":[]}',
    '',
  ])
  const later = file('0.120.0.txt').split('\n')
  expect(later[0]).toBe('codex 0.120.0 after 0.118.0')
  expect(later).toContain('+ both NoteReadResponse.colour {"type":"string"}')
  expect(later).not.toContain('+ both NoteReadResponse.id {"type":"string"}')
  const tables = readFileSync(join(root, 'codegen/releases/known-releases.ts'), 'utf8')
  expect(tables).toContain(`'sheet/list': { since: '0.120.0' }`)
  expect(tables).toContain(`'sheet/list': 'PaperReadResponse'`)
})

test('a later run adds what is new, with what it changes, and leaves the rest as it was', async () => {
  registry.publish({ version: '0.118.0', stable: first })
  await collect()
  const before = file('0.118.0.txt')
  registry.publish({ version: '0.120.0', stable: second })
  const { added, changelog } = await collect()
  expect(added).toEqual(['0.120.0'])
  expect(changelog).toContain('# codex 0.118.0 to codex 0.120.0')
  expect(changelog).toContain('`sheet/list`')
  expect(file('0.118.0.txt')).toBe(before)
  expect(await collect()).toMatchObject({ added: [], changelog: '' })
})

test('a patch of an older release comes after that one, and changes no file', async () => {
  registry.publish({ version: '0.118.0', stable: first })
  registry.publish({ version: '0.120.0', stable: second })
  await collect()
  const before = file('0.120.0.txt')
  registry.publish({ version: '0.118.1', stable: first })
  expect(await collect()).toMatchObject({ added: ['0.118.1'], changelog: '' })
  expect(file('0.118.1.txt').split('\n')[0]).toBe('codex 0.118.1 after 0.118.0')
  expect(file('0.120.0.txt')).toBe(before)
  expect(readHistory(root).releases).toEqual(['0.118.0', '0.118.1', '0.120.0'])
})

test('a registry that does not answer is an error, and nothing is written', async () => {
  const before = readdirSync(join(root, 'schema/history'))
  await expect(collect()).rejects.toThrow()
  expect(readdirSync(join(root, 'schema/history'))).toEqual(before)
})
