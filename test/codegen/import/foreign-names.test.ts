import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { toSound } from '../../../codegen/contract/lint.js'
import type { ContractModel } from '../../../codegen/contract/model.js'
import { readCodexExport } from '../../../codegen/read/export/read-export.js'
import { readContract } from '../../../codegen/read/read-contract.js'
import { createClient } from '../../../src/client/client.js'
import type { Contract } from '../../../src/contract/contract.js'
import { createServer } from '../../../src/server/server.js'
import { createTransportPair } from '../../../src/transports/memory.js'
import { compile, emit, loadDomain, writeImport } from '../../support/imported.js'
import type { SmallExport } from '../../support/small-export.js'
import { smallExport } from '../../support/small-export.js'
import { verdicts } from '../../support/validators.js'

const ref = (name: string) => ({ $ref: `#/definitions/v2/${name}` })
const text = { type: 'string' }
const object = (properties: Readonly<Record<string, object>>) => {
  return { type: 'object', properties, required: Object.keys(properties) }
}
const texts = (...values: readonly string[]) => ({ type: 'string', enum: values })

/** Imports types that `thing/do` answers with, each as a member. */
function importTypes(types: SmallExport['types'], more: Partial<SmallExport> = {}) {
  const members = Object.keys(types).map((name, index) => {
    const token = encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'))
    return [`m${index}`, ref(token)] as const
  })
  const exported = smallExport({
    ...more,
    types: {
      ...types,
      ThingDoParams: { type: 'object' },
      ThingDoResponse: object(Object.fromEntries(members)),
    },
    clientRequests: { 'thing/do': ref('ThingDoParams'), ...more.clientRequests },
  })
  return toSound(readCodexExport({ stable: exported }, { surface: 'stable' }))
}

/** The members of the result, which are of the imported types. */
function memberTypes({ types }: ContractModel): string[] {
  const result = types.find(({ name }) => name === 'ThingDoResponse')
  if (result?.kind !== 'object') throw new TypeError('There is no result')
  return result.members.map(({ shape }) => (shape.kind === 'ref' ? shape.name : shape.kind))
}

const everyFile = ['index.ts', 'types.ts', 'enums.ts', 'methods.ts', 'gates.ts']

test('every word of TypeScript and every name of the written files can name a type', () => {
  const words = Array.from(
    { length: ts.SyntaxKind.LastKeyword - ts.SyntaxKind.FirstKeyword + 1 },
    (_, index) => ts.tokenToString(ts.SyntaxKind.FirstKeyword + index) ?? '',
  )
  const others = [
    ...['Array', 'Map', 'Object', 'Promise', 'Record', 'Set', 'String', 'Symbol', 'constructor'],
    ...['__proto__', 'arguments', 'eval', 'globalThis', 'intrinsic', 'isObject', 'none', 'v'],
    ...['ClientRequests', 'clientRequests', 'contract', 'contractFacts', 'errorCodes'],
    ...['UnlistedValue', 'UnlistedVariant', 'Validate', 'Validators', 'IssueLevel'],
    ...['loadValidators', 'validators', 'experimentalParams', 'JsonValue'],
  ]
  const names = [...new Set([...words, ...others])]
  const kinds = [object({ it: text }), texts('a', 'b'), { type: 'array', items: text }]
  for (const kind of kinds) {
    const { model, warnings, renamed } = importTypes(
      Object.fromEntries(names.map((name) => [name, kind])),
    )
    expect(warnings).toEqual([])
    expect(renamed?.get('infer')).toBe('inferType')
    expect(new Set(memberTypes(model)).size).toBe(names.length)
    expect(compile(writeImport(model), everyFile)).toEqual([])
  }
})

test('a declared type keeps its name, and what is declared beside an enum gets another one', async () => {
  const type = object({ x: text })
  const { model, renamed, inferences } = importTypes({
    Kind: texts('a', 'unknown'),
    KnownKind: type,
    kindValues: type,
    KindValues: type,
    kindSet: type,
    isKnownKind: type,
    toKnownKind: type,
    Union: { oneOf: [object({ t: texts('x') }), object({ t: texts('y') })] },
    unionTags: type,
    unlistedUnion: type,
  })
  expect(renamed).toEqual(new Map())
  expect(inferences.filter(({ reason }) => reason.includes('another declaration'))).toContainEqual({
    rule: 'typeName',
    at: 'Kind',
    decided: 'ListedKind',
    reason: '"KnownKind" is the name of another declaration',
  })
  const root = writeImport(model)
  writeFileSync(
    join(root, 'use.ts'),
    `
import type { Kind, KnownKind, ListedKind, Union } from './index.js'
import {
  isListedKind,
  KindListedValues,
  toListedKind,
  toUnlistedUnion,
  UnionTags,
} from './enums.js'
export const known: KnownKind = { x: '' }
export const listed: ListedKind = KindListedValues[0]
export const toListed = (kind: Kind): ListedKind => (isListedKind(kind) ? kind : toListedKind(kind))
export const tag: (typeof UnionTags)[number] = 'x'
export function read(union: Union): string {
  switch (union.t) {
    case 'x': return union.t
    case 'y': return union.t
    default: return toUnlistedUnion(union).tag
  }
}
`,
  )
  expect(compile(root, ['use.ts'])).toEqual([])
  const use = (await import(pathToFileURL(join(root, 'use.js')).href)) as {
    toListed: (kind: string) => string
  }
  expect(['a', 'later'].map(use.toListed)).toEqual(['a', 'unknown'])
})

test('names that differ in the case of letters stay apart', () => {
  const { model } = importTypes({ ThingKind: texts('a', 'b'), thingKind: texts('c', 'd') })
  expect(memberTypes(model)).toEqual(['ThingKind', 'thingKind'])
  const root = writeImport(model)
  writeFileSync(
    join(root, 'use.ts'),
    `
import { isKnownThingKind, isKnownthingKind, thingKindValues, ThingKindValues } from './enums.js'
export const upper: 'a' | 'b' = ThingKindValues[0]
export const lower: 'c' | 'd' = thingKindValues[0]
export const guards = [isKnownThingKind, isKnownthingKind]
`,
  )
  expect(compile(root, ['use.ts'])).toEqual([])
})

test.each([
  ['Result<T>', 'Result_T_Type'],
  ['a/b', 'a_bType'],
  ['2fa', '_2faType'],
  ['', '_Type'],
  ['string', 'stringType'],
  ['Größe', 'Größe'],
  ['e\u0301', 'e\u0301'],
  ['类型', '类型'],
  ['$dollar', '$dollar'],
])('the type %j is called %j', (name, expected) => {
  const { model, renamed, warnings } = importTypes({ [name]: texts('a', 'b') })
  expect(warnings).toEqual([])
  expect(memberTypes(model)).toEqual([expected])
  expect(renamed).toEqual(new Map(name === expected ? [] : [[name, expected]]))
})

test.each([
  [
    ['foo-bar', 'foo.bar'],
    ['foo_barType', 'foo_barType_foo_2e_bar'],
  ],
  [
    ['foo.bar', 'foo-bar'],
    ['foo_barType_foo_2e_bar', 'foo_barType'],
  ],
  [
    ['foo-bar', 'foo_barType'],
    ['foo_barType_foo_2d_bar', 'foo_barType'],
  ],
  [
    ['', ' '],
    ['_Type', '_Type_20'],
  ],
  [
    ['e\u0301', '\u00e9'],
    ['e\u0301', '\u00e9'],
  ],
])('the types %j are called %j', (names, expected) => {
  const { model } = importTypes(Object.fromEntries(names.map((name) => [name, texts('a')])))
  expect(memberTypes(model)).toEqual(expected)
})

test('odd names of types compile', () => {
  const names = [
    'Result<T>',
    'a/b',
    'a~b',
    '2fa',
    '',
    ' ',
    'Größe',
    'e\u0301',
    '\u00e9',
    '类型',
    '$a',
  ]
  const types = Object.fromEntries(names.map((name) => [name, texts('a', 'b')]))
  const { model } = importTypes(types)
  expect(compile(writeImport(model), everyFile)).toEqual([])
})

test('members without a name, or called like the prototype, are like the others', async () => {
  const types = {
    Odd: object({ '': text, ['__proto__']: text, constructor: text }),
    Tagged: {
      oneOf: [
        object({ ['__proto__']: texts('x'), a: text }),
        object({ ['__proto__']: texts('y') }),
      ],
    },
    Nameless: { oneOf: [object({ '': texts('x'), a: text }), object({ '': texts('y') })] },
    Either: {
      anyOf: [
        object({ ['__proto__']: texts('x'), a: text }),
        object({ ['__proto__']: text, a: { type: 'integer' } }),
      ],
    },
  }
  const { model, warnings } = importTypes(types)
  expect(warnings).toEqual([])
  const root = writeImport(model)
  writeFileSync(
    join(root, 'use.ts'),
    `
import type { Nameless, Odd, Tagged } from './index.js'
import { unlistedNameless, unlistedTagged } from './enums.js'
export const odd: Odd = { '': '', ['__proto__']: '', constructor: '' }
// @ts-expect-error the member without a name is missing
export const lacking: Odd = { ['__proto__']: '', constructor: '' }
export function read(tagged: Tagged): string {
  switch (tagged['__proto__']) {
    case 'x': return tagged.a
    case 'y': return ''
    default: return unlistedTagged(tagged).tag
  }
}
// TypeScript does not narrow a union by a member without a name.
export const readNameless = (nameless: Nameless) => unlistedNameless(nameless as never).tag
`,
  )
  expect(compile(root, ['use.ts'])).toEqual([])
  const use = (await import(pathToFileURL(join(root, 'use.js')).href)) as {
    read: (value: unknown) => string
    readNameless: (value: unknown) => string
  }
  expect(use.read(JSON.parse('{"__proto__":"later"}'))).toBe('later')
  expect(use.readNameless({ '': 'later' })).toBe('later')
  const validators = await loadDomain(model, 'thing')
  const odd = { m0: { '': '', ['__proto__']: '', constructor: '' } }
  const verdict = (members: object) => {
    const rest = { m1: { ['__proto__']: 'y' }, m2: { '': 'y' }, m3: { ['__proto__']: 'z', a: 1 } }
    return verdicts(validators, 'ThingDoResponse', { ...odd, ...rest, ...members }).exact
  }
  expect(verdict({})).toBe('ok')
  expect(verdict({ m0: { ['__proto__']: '', constructor: '' } })).toEqual(['missingMember /m0/'])
  expect(verdict({ m0: { '': '', constructor: '' } })).toEqual(['missingMember /m0/__proto__'])
  expect(verdict({ m0: { ...odd.m0, '': 1 } })).toEqual(['wrongType /m0/'])
  expect(verdict({ m1: { ['__proto__']: 'x' } })).toEqual(['missingMember /m1/a'])
  expect(verdict({ m1: {} })).toEqual(['missingMember /m1/__proto__'])
  expect(verdict({ m2: {} })).toEqual(['missingMember /m2/'])
  expect(verdict({ m3: { ['__proto__']: 'other', a: '' } })).toEqual(['wrongType /m3/a'])
})

test('methods without a name, or called like the prototype, are called like the others', async () => {
  const OddParams = object({ it: text })
  const { model, warnings } = importTypes(
    { OddParams },
    {
      clientRequests: { '': ref('OddParams'), ['__proto__']: ref('OddParams') },
      serverRequests: { ['__proto__']: ref('OddParams') },
      serverNotifications: { '': ref('OddParams') },
    },
  )
  const known = (line: string) => !line.startsWith('The result of')
  expect(warnings.filter(known)).toEqual([])
  const root = writeImport(model)
  writeFileSync(
    join(root, 'use.ts'),
    `
import type { ClientRequests, ServerNotifications, ServerRequests } from './index.js'
import { clientRequests, serverRequests } from './methods.js'
export const params: ClientRequests['__proto__']['params'] = { it: '' }
export const nameless: ServerNotifications['']['params'] = params
export const asked: ServerRequests['__proto__']['params'] = nameless
export const names = [clientRequests['__proto__'].params, clientRequests[''].params]
export const own = [clientRequests, serverRequests].map((table) => Object.hasOwn(table, '__proto__'))
`,
  )
  expect(compile(root, ['use.ts', 'index.ts'])).toEqual([])
  const load = (file: string) => import(pathToFileURL(join(root, file)).href)
  expect(await load('use.js')).toMatchObject({ own: [true, true] })
  const { contract } = (await load('index.js')) as { contract: Contract<AnyMethods> }
  const heard: unknown[] = []
  const server = createServer(contract, {
    initialize: () => ({}),
    '': () => 'nameless',
    ['__proto__']: () => 'prototype',
  })
  const [here, there] = createTransportPair()
  server.connect(there)
  const client = createClient(here, { contract, serverRequests: { ['__proto__']: () => 'client' } })
  client.on('', (params) => heard.push(params))
  await client.initialize({})
  expect(await client.request('', { it: 'a' })).toBe('nameless')
  expect(await client.request('__proto__', { it: 'a' })).toBe('prototype')
  await expect(client.request('__proto__', { it: 1 })).rejects.toThrow('/it')
  server.broadcast('', { it: 'b' })
  await client.request('', { it: 'a' })
  expect(heard).toEqual([{ it: 'b' }])
})

interface AnyMethods {
  clientRequests: Record<string, { params: unknown; result: unknown }>
  clientNotifications: Record<string, { params: unknown }>
  serverRequests: Record<string, { params: unknown; result: unknown }>
  serverNotifications: Record<string, { params: unknown }>
}

test('a contract with odd names is read back as it was written', () => {
  const { model } = importTypes(
    {
      Zed: object({ it: text }),
      'foo-bar': object({ it: { type: 'integer' } }),
      Mixed: { anyOf: [ref('Zed'), ref('foo-bar'), ref('a~1b')] },
      'a/b': { type: 'array', items: text },
      Kind: texts('a', 'b'),
      KnownKind: object({ '': text }),
    },
    { clientRequests: { '': undefined, ['__proto__']: undefined } },
  )
  const files = emit(model)
  const path = 'contract.json'
  const read = toSound(readContract(path, files.get(path) ?? ''))
  expect([...emit(read.model)]).toEqual([...files])
})
