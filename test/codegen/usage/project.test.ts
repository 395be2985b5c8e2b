import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findUsed } from '../../../codegen/usage/find-used.js'
import type { Project } from '../../../codegen/usage/project.js'
import { toProject } from '../../../codegen/usage/project.js'
import { imported, writeProject } from '../../support/used-project.js'

const reads = (member: string) => `
import type { Note } from '../src/codex/index.js'
export const read = (note: Note) => note.${member}
`
const options = {
  target: 'es2022',
  module: 'nodenext',
  strict: true,
  types: [],
  skipLibCheck: true,
}

function membersIn(project: Project): string[] {
  return [...findUsed(project).members.keys()]
}

function messageOf(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    return (error as Error).message
  }
  throw new Error('Nothing was wrong')
}

test('places are those of the root, line and column from 1', () => {
  const root = writeProject({ ...imported, 'src/a.ts': reads('text') })
  const { members } = findUsed({ root, tsconfig: 'tsconfig.json' })
  expect(members.get('Note.text')).toEqual([
    { place: { file: 'src/a.ts', line: 3, column: 42 }, how: 'read' },
  ])
})

test('a folder is its tsconfig.json, and anything that is no .json file a glob', () => {
  const root = writeProject(imported)
  expect(toProject(root, '.')).toEqual({ root, tsconfig: join(root, 'tsconfig.json') })
  expect(toProject(root, 'other.json')).toEqual({ root, tsconfig: join(root, 'other.json') })
  expect(toProject(root, 'src/**/*.ts')).toEqual({ root, files: ['src/**/*.ts'] })
})

test('include, exclude and globs decide what is looked at', () => {
  const tsconfig = JSON.stringify({
    compilerOptions: options,
    include: ['app'],
    exclude: ['app/old'],
  })
  const files = { 'app/a.ts': reads('text'), 'app/old/b.ts': reads('id').replace('..', '../..') }
  const root = writeProject({ ...imported, ...files, 'tsconfig.json': tsconfig })
  expect(membersIn({ root, tsconfig: 'tsconfig.json' })).toEqual(['Note.text'])
  expect(membersIn({ root, files: ['app/**/*.ts'] })).toEqual(['Note.id', 'Note.text'])
  expect(membersIn({ root, files: ['app/old/*.ts'] })).toEqual(['Note.id'])
})

test('references are followed, in circles too, to projects that were not built', () => {
  const root = writeProject({
    ...imported,
    'tsconfig.json': JSON.stringify({ files: [], references: [{ path: 'app' }, { path: 'lib' }] }),
    'app/tsconfig.json': JSON.stringify({
      compilerOptions: options,
      references: [{ path: '../lib' }],
    }),
    'app/a.ts': `${reads('text')}\nexport * from '../lib/b.js'`,
    'lib/tsconfig.json': JSON.stringify({
      compilerOptions: options,
      references: [{ path: '../app' }],
    }),
    'lib/b.ts': reads('id'),
  })
  const used = findUsed({ root, tsconfig: 'tsconfig.json' })
  expect([...used.members.keys()]).toEqual(['Note.id', 'Note.text'])
})

test('packages are not looked at', () => {
  const root = writeProject({
    ...imported,
    'node_modules/other/package.json': '{ "name": "other", "type": "module", "exports": "./a.ts" }',
    'node_modules/other/a.ts': reads('id').replace('../src', '../../src'),
    'src/a.ts': `${reads('text')}\nexport { read as other } from 'other'`,
  })
  expect(membersIn({ root, tsconfig: 'tsconfig.json' })).toEqual(['Note.text'])
})

test('our own package is a contract, and its client calls methods by its functions', () => {
  const root = writeProject({
    'tsconfig.json': imported['tsconfig.json'] ?? '',
    'package.json': '{ "type": "module" }',
    'node_modules/codex-contract/package.json':
      '{ "name": "codex-contract", "type": "module", "exports": { "types": "./dist/index.d.ts" } }',
    'node_modules/codex-contract/dist/index.d.ts': `
interface Params { name: string }
interface ClientRequests { initialize: { params: Params; result: Params }; other: { params: Params; result: Params } }
export interface Client { initialize(params: Params): Promise<Params> }
export declare const client: Client`,
    'src/a.ts': "import { client } from 'codex-contract'\nawait client.initialize({ name: 'a' })",
  })
  const used = findUsed({ root, tsconfig: 'tsconfig.json' })
  expect([...used.methods.keys()]).toEqual(['initialize'])
  expect([...used.members.keys()]).toEqual(['Params.name'])
})

test('what cannot be looked at is one line', () => {
  const nothing = { ...imported, 'src/a.ts': 'export {}' }
  const root = writeProject({
    ...nothing,
    'broken.json': '{ "include": [',
    'wrong.json': '{ "compilerOptions": { "module": "nowhere" } }',
    'empty.json': '{ "files": [] }',
    'other.json': '{ "compilerOptions": { "types": [] }, "files": ["other/a.ts"] }',
    'other/a.ts': 'export const a = 1',
  })
  const message = (tsconfig: string) => messageOf(() => findUsed({ root, tsconfig }))
  expect(message('broken.json')).toBe("broken.json:1:1: ']' expected.")
  expect(message('wrong.json')).toMatch(
    /^wrong\.json:1:1: Argument for '--module' option must be: .*$/,
  )
  expect(message('empty.json')).toBe('empty.json:1:1: There is no file to look at')
  expect(message('gone.json')).toMatch(/^gone\.json:1:1: Cannot read file .*$/)
  expect(message('other.json')).toBe(
    'other.json:1:1: No file imports a contract, neither codex-contract nor an imported one',
  )
  expect(messageOf(() => findUsed({ root, files: ['nowhere/*.ts'] }))).toBe(
    '.:1:1: There is no file to look at',
  )
})
