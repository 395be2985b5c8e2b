import { expect, test } from 'vitest'
import type { TypeModel } from '../../../codegen/contract/model.js'
import { readCodexExport } from '../../../codegen/read/export/read-export.js'
import type { SmallExport } from '../../support/small-export.js'
import { smallExport } from '../../support/small-export.js'

const ref = (name: string) => ({ $ref: `#/definitions/v2/${name}` })
const text = { type: 'string' }
const textOrNull = { type: ['string', 'null'] }

interface Sources {
  types: SmallExport['types']
  declarations?: Readonly<Record<string, string>>
  experimental?: SmallExport['types']
  experimentalDeclarations?: Readonly<Record<string, string>>
}

const methods = {
  clientRequests: { 'thing/read': ref('ThingReadParams') },
  serverNotifications: { 'thing/changed': ref('ThingChangedNotification') },
}
const unused = { ThingReadParams: { type: 'object' }, ThingReadResponse: { type: 'object' } }

function toSmall(types: SmallExport['types']) {
  const all = { ThingChangedNotification: { type: 'object' }, ...unused, ...types }
  return smallExport({ ...methods, types: all })
}

function toFiles(declarations: Readonly<Record<string, string>> | undefined) {
  return declarations && { declarations: new Map(Object.entries(declarations)) }
}

function read({ types, declarations, experimental, experimentalDeclarations }: Sources) {
  const exports = {
    version: '0.171.0',
    stable: { ...toSmall(types), ...toFiles(declarations) },
    ...(experimental && {
      experimental: {
        ...toSmall({ ...types, ...experimental }),
        ...toFiles(experimentalDeclarations),
      },
    }),
  }
  const { model, inferences, warnings } = readCodexExport(exports, { surface: 'stable' })
  const find = (name: string) => model.types.find((type) => type.name === name)
  return { model, inferences, warnings, find }
}

/** `name` for what is always there, `name?` for the rest. */
function membersOf(type: TypeModel | undefined): string[] {
  const members = type?.kind === 'object' ? type.members : []
  return members.map(({ name, required, sent }) => (required || sent ? name : `${name}?`))
}

const thing = { type: 'object', properties: { id: text, note: textOrNull }, required: ['id'] }

test('a member that its declaration requires is always sent', () => {
  const sources = {
    types: { ThingReadResponse: thing },
    declarations: {
      'v2/ThingReadResponse.ts':
        'export type ThingReadResponse = { id: string, note: string | null, };',
    },
  }
  const { find, inferences } = read(sources)
  expect(membersOf(find('ThingReadResponse'))).toEqual(['id', 'note'])
  expect(inferences).toContainEqual({
    rule: 'presence',
    at: 'ThingReadResponse',
    decided: 'servers always send note',
    reason: 'its TypeScript declaration requires them',
  })
})

test.each([
  ['no declaration', {}],
  [
    'a question mark',
    { 'v2/T.ts': 'export type ThingReadResponse = { id: string, note?: string }' },
  ],
  ['a declaration without it', { 'v2/T.ts': 'export type ThingReadResponse = { id: string }' }],
  ['a declaration that is no object', { 'v2/T.ts': 'export type ThingReadResponse = string' }],
  [
    'a declaration that leads to itself',
    { 'v2/T.ts': 'export type ThingReadResponse = ThingReadResponse' },
  ],
])('with %s, a member stays as the JSON Schema says', (_name, declarations) => {
  const { find } = read({ types: { ThingReadResponse: thing }, declarations })
  expect(membersOf(find('ThingReadResponse'))).toEqual(['id', 'note?'])
})

test('of two declarations of one name, the newer namespace counts', () => {
  const declarations = {
    'ThingReadResponse.ts': 'export type ThingReadResponse = { id: string, note?: string }',
    'v2/ThingReadResponse.ts':
      'export type ThingReadResponse = { id: string, note: string | null }',
  }
  const { find } = read({ types: { ThingReadResponse: thing }, declarations })
  expect(membersOf(find('ThingReadResponse'))).toEqual(['id', 'note'])
})

test('params are what clients may send', () => {
  const declarations = {
    'T.ts': 'export type ThingReadParams = { id: string, note: string | null }',
  }
  const { find } = read({ types: { ThingReadParams: thing }, declarations })
  expect(membersOf(find('ThingReadParams'))).toEqual(['id', 'note?'])
})

test('variants, lists, maps and parts of an intersection are followed', () => {
  const variant = (kind: string) => ({
    type: 'object',
    properties: { kind: { type: 'string', enum: [kind] }, note: textOrNull, at: textOrNull },
    required: ['kind'],
  })
  const types = {
    ThingReadResponse: {
      type: 'object',
      properties: {
        list: { type: 'array', items: ref('Part') },
        map: { type: 'object', additionalProperties: ref('Thing') },
      },
    },
    Part: { oneOf: [variant('a'), variant('b')] },
    Thing: thing,
  }
  const declarations = {
    'ThingReadResponse.ts':
      'export type ThingReadResponse = { list: Array<Part>, map: { [key in string]?: Thing } };',
    'Part.ts':
      'export type Part = { at?: string | null } & ({ "kind": "a", note: string | null } | { "kind": "b" } & Noted);',
    'Noted.ts': 'export type Noted = { note?: string };',
    'Thing.ts': 'export type Thing = { id: string, note: string | null };',
  }
  const { model, find } = read({ types, declarations })
  expect(membersOf(find('ThingReadResponse'))).toEqual(['list', 'map'])
  expect(membersOf(find('Thing'))).toEqual(['id', 'note'])
  const part = model.types.find(({ name }) => name === 'Part')
  const variants = part?.kind === 'union' ? part.variants : []
  expect(variants.map(({ type }) => membersOf(find(type)))).toEqual([
    ['kind', 'note', 'at?'],
    ['kind', 'note?', 'at?'],
  ])
})

test('a type that both sides send is declared twice where they differ', () => {
  const types = {
    ThingReadParams: { type: 'object', properties: { box: ref('Box') }, required: ['box'] },
    ThingReadResponse: { type: 'object', properties: { box: ref('Box') }, required: ['box'] },
    Box: { type: 'object', properties: { thing: ref('Thing'), same: ref('Same') } },
    Thing: thing,
    Same: { type: 'object', properties: { id: text }, required: ['id'] },
    ThingParams: { type: 'object', properties: { id: text } },
    ThingChangedNotification: { type: 'object', properties: { other: ref('ThingParams') } },
  }
  const declarations = {
    'all.ts': `export type ThingReadResponse = { box: Box };
      export type Box = { thing: Thing, same?: Same };
      export type Thing = { id: string, note: string | null };`,
  }
  const { find, inferences } = read({ types, declarations })
  expect(membersOf(find('Thing'))).toEqual(['id', 'note'])
  expect(membersOf(find('ThingParams2'))).toEqual(['id', 'note?'])
  expect(membersOf(find('Box'))).toEqual(['thing', 'same?'])
  expect(find('BoxParams')).toMatchObject({
    members: [
      { name: 'thing', required: false, shape: { kind: 'ref', name: 'ThingParams2' } },
      { name: 'same', required: false, shape: { kind: 'ref', name: 'Same' } },
    ],
  })
  expect(find('ThingReadParams')).toMatchObject({ members: [{ shape: { name: 'BoxParams' } }] })
  expect(find('ThingReadResponse')).toMatchObject({ members: [{ shape: { name: 'Box' } }] })
  const directions = inferences.filter(({ rule }) => rule === 'direction')
  expect(directions.map(({ at, decided }) => [at, decided])).toEqual([
    ['Box', 'BoxParams'],
    ['Thing', 'ThingParams2'],
  ])
})

test('experimental members of what servers send are in the stable contract, and marked', () => {
  const properties = { id: text, note: textOrNull, extra: ref('Extra') }
  const sources = {
    types: { ThingReadResponse: thing, ThingReadParams: thing },
    experimental: {
      ThingReadResponse: { ...thing, properties },
      ThingReadParams: { ...thing, properties },
      Extra: { type: 'object', properties: { note: textOrNull } },
    },
    declarations: { 'T.ts': 'export type ThingReadResponse = { id: string, note: string | null }' },
    experimentalDeclarations: {
      'T.ts': `export type ThingReadResponse = { id: string, note: string | null, extra: Extra };
        export type Extra = { note: string | null };`,
    },
  }
  const { find } = read(sources)
  expect(membersOf(find('ThingReadResponse'))).toEqual(['id', 'note', 'extra'])
  expect(find('ThingReadResponse')).toMatchObject({
    members: [{ name: 'id' }, { name: 'note' }, { name: 'extra', experimental: true }],
  })
  expect(find('Extra')).toMatchObject({ experimental: true, members: [{ sent: true }] })
  expect(membersOf(find('ThingReadParams'))).toEqual(['id', 'note?'])
})

test('a map that the JSON Schema leaves out comes from the declaration, with its types', () => {
  const types = {
    ThingReadResponse: { type: 'object', properties: { first: textOrNull } },
  }
  const declarations = {
    'all.ts': `export type ThingReadResponse = { first: string | null } & ({ [key in string]?: {
        on: boolean, mode: Mode | null, links: Links | null, names: Array<string> } });
      export type Mode = "auto" | "ask";
      export type Links = { [key in string]?: { count: number } };`,
  }
  const { find } = read({ types, declarations })
  expect(find('ThingReadResponse')).toMatchObject({
    members: [{ name: 'first', sent: true }],
    additional: { kind: 'ref', name: 'ThingReadResponseValue' },
  })
  expect(find('ThingReadResponseValue')).toMatchObject({
    members: [
      { name: 'on', required: true, shape: { kind: 'boolean' } },
      { name: 'mode', shape: { kind: 'nullable', shape: { kind: 'ref', name: 'Mode' } } },
      { name: 'links', shape: { kind: 'nullable', shape: { kind: 'ref', name: 'Links' } } },
      { name: 'names', shape: { kind: 'array', items: { kind: 'string' } } },
    ],
  })
  expect(find('Mode')).toMatchObject({ values: [{ value: 'auto' }, { value: 'ask' }], open: {} })
  expect(find('Links')).toMatchObject({ shape: { kind: 'map', values: { name: 'LinksValue' } } })
  expect(membersOf(find('LinksValue'))).toEqual(['count'])
})

test('what was measured on servers corrects the declarations', () => {
  const types = {
    ThingReadResponse: {
      type: 'object',
      properties: { item: ref('PlanThreadItem'), layer: ref('ConfigLayer') },
    },
    PlanThreadItem: {
      type: 'object',
      properties: { startedAtMs: { type: 'integer', format: 'int64' } },
    },
    ConfigLayer: { type: 'object', properties: { disabledReason: textOrNull } },
  }
  const declarations = {
    'all.ts': `export type ThingReadResponse = { item: PlanThreadItem, layer: ConfigLayer };
      export type PlanThreadItem = { startedAtMs?: number };
      export type ConfigLayer = { disabledReason: string | null };`,
  }
  const { find, inferences } = read({ types, declarations })
  expect(membersOf(find('PlanThreadItem'))).toEqual(['startedAtMs'])
  expect(membersOf(find('ConfigLayer'))).toEqual(['disabledReason?'])
  expect(inferences.filter(({ rule }) => rule === 'correction')).toEqual([
    {
      rule: 'correction',
      at: 'PlanThreadItem.startedAtMs',
      decided: 'always sent',
      reason: 'measured on servers',
    },
    {
      rule: 'correction',
      at: 'ConfigLayer.disabledReason',
      decided: 'sent at times',
      reason: 'measured on servers',
    },
  ])
  const declared = inferences.filter(({ rule }) => rule === 'presence')
  expect(declared.map(({ at, decided }) => `${at}: ${decided}`).join()).not.toContain('startedAtMs')
})

test('declarations of another release are reported', () => {
  const names = Array.from({ length: 11 }, (_, index) => `member${index}`)
  const properties = Object.fromEntries(names.map((name) => [name, text]))
  const sources = (members: readonly string[]) => ({
    types: { ThingReadResponse: { type: 'object', properties } },
    declarations: {
      'v2/ThingReadResponse.ts': `export type ThingReadResponse = { ${members.map((name) => `${name}: string`).join()} };`,
    },
  })
  expect(read(sources(names)).warnings).toEqual([])
  expect(read(sources(['other'])).warnings).toEqual([
    '11 members of the JSON Schemas, such as ThingReadResponse.member0, are not declared in TypeScript: are both of one release?',
  ])
})
