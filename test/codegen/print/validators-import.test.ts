import { beforeAll, expect, test } from 'vitest'
import type { MemberModel, Shape, TypeModel } from '../../../codegen/contract/model.js'
import type { LoadedDomain } from '../../support/imported.js'
import { createModel, loadDomain } from '../../support/imported.js'

const source = 'v2/all.json'

function object(name: string, shapes: Readonly<Record<string, Shape>>): TypeModel {
  const members = Object.entries(shapes).map(([name, shape]): MemberModel => {
    return { name, shape, required: false }
  })
  return { kind: 'object', name, source, members }
}

const ref = (name: string): Shape => ({ kind: 'ref', name })
const integer = (width: 'int32' | 'int64' | 'uint8' | 'uint16' | 'uint32' | 'uint64'): Shape => {
  return { kind: 'integer', width }
}

const policy = {
  kind: 'keyedUnion',
  source,
  variants: [
    { tag: 'never' },
    { tag: 'always' },
    { tag: 'granular', shape: ref('Rules') },
    { tag: 'after', shape: integer('uint8') },
  ],
} as const

const types: readonly TypeModel[] = [
  object('Everything', {
    open: ref('OpenPolicy'),
    maybe: { kind: 'nullable', shape: ref('OpenPolicy') },
    list: { kind: 'nullable', shape: { kind: 'array', items: integer('uint8') } },
    moods: { kind: 'nullable', shape: ref('Mood') },
    u8: integer('uint8'),
    u16: integer('uint16'),
    u32: integer('uint32'),
    u64: integer('uint64'),
    i32: integer('int32'),
    i64: integer('int64'),
    double: { kind: 'number' },
    text: { kind: 'string', minLength: 1 },
    long: { kind: 'string', minLength: 3 },
    input: ref('Input'),
    either: { kind: 'anyOf', shapes: [ref('ByName'), ref('ByPath')] },
    place: ref('Place'),
    target: { kind: 'anyOf', shapes: [ref('Place'), ref('OpenPolicy'), { kind: 'string' }] },
    tree: ref('Tree'),
    sealed: ref('Sealed'),
    mood: ref('Mood'),
    config: ref('Config'),
    counts: ref('Counts'),
  }),
  object('Orders', { closed: ref('ClosedPolicy'), door: ref('Door'), keys: ref('Keys') }),
  { ...policy, name: 'OpenPolicy', open: true },
  { ...policy, name: 'ClosedPolicy', open: false },
  // Neither open nor with a text among its variants.
  {
    kind: 'keyedUnion',
    name: 'Keys',
    source,
    open: false,
    variants: [{ tag: 'after', shape: integer('uint8') }],
  },
  object('Rules', { rules: { kind: 'boolean' } }),
  {
    kind: 'object',
    name: 'Input',
    source,
    members: [
      { name: 'text', shape: { kind: 'string' }, required: false },
      { name: 'image', shape: { kind: 'string' }, required: false },
      { name: 'detail', shape: { kind: 'string' }, required: false },
    ],
    oneOfRequired: [['text'], ['image', 'detail']],
  },
  {
    kind: 'object',
    name: 'ByName',
    source,
    members: [{ name: 'name', shape: { kind: 'string' }, required: true }],
  },
  {
    kind: 'object',
    name: 'ByPath',
    source,
    members: [{ name: 'path', shape: { kind: 'string' }, required: true }],
  },
  {
    kind: 'union',
    name: 'Place',
    source,
    discriminator: 'type',
    open: true,
    variants: [
      { tag: 'shelf', type: 'Shelf' },
      { tag: 'box', type: 'Box' },
    ],
  },
  {
    kind: 'union',
    name: 'Door',
    source,
    discriminator: 'type',
    open: false,
    variants: [{ tag: 'box', type: 'Box' }],
  },
  object('Shelf', { type: { kind: 'literal', value: 'shelf' }, row: integer('int32') }),
  object('Box', { type: { kind: 'literal', value: 'box' }, inner: ref('Place') }),
  object('Tree', { children: { kind: 'array', items: ref('Tree') }, leaf: ref('Leaf') }),
  object('Leaf', { of: ref('Tree'), color: { kind: 'string' } }),
  { ...object('Sealed', { only: { kind: 'string' } }), closed: true } as TypeModel,
  {
    ...object('Config', { model: { kind: 'string' } }),
    additional: { kind: 'json' },
  } as TypeModel,
  { ...object('Counts', { name: { kind: 'string' } }), additional: integer('uint8') } as TypeModel,
  { kind: 'enum', name: 'Mood', source, values: [{ value: 'fine' }], open: {} },
]

let loaded: LoadedDomain

beforeAll(async () => {
  const params = { type: 'Everything', presence: 'required' } as const
  const model = createModel(
    [
      { name: 'all/echo', kind: 'clientRequest', params, result: 'Everything', errors: [] },
      {
        name: 'all/order',
        kind: 'clientNotification',
        params: { type: 'Orders', presence: 'required' },
        errors: [],
      },
    ],
    types,
  )
  loaded = await loadDomain(model, 'all')
})

type Verdict = 'ok' | readonly string[]

function verdict(table: 'readers' | 'writers' | 'exact', value: unknown): Verdict {
  const validate = loaded[table]['Everything']
  if (validate === undefined) throw new Error('no validator')
  if (validate(value)) return 'ok'
  return loaded.faultsOf(validate).map(({ kind, pointer }) => `${kind} ${pointer}`)
}

const unlistedText = ['unlistedValue /open']

test.each<[string, object, Verdict, Verdict, Verdict]>([
  // What is judged; then what readers, writers and `exact` say.
  ['a listed text', { open: 'never' }, 'ok', 'ok', 'ok'],
  ['a listed key', { open: { granular: { rules: true } } }, 'ok', 'ok', 'ok'],
  ['a key with a scalar', { open: { after: 5 } }, 'ok', 'ok', 'ok'],
  ['an unlisted text', { open: 'later' }, 'ok', unlistedText, unlistedText],
  [
    'an unlisted key',
    { open: { later: {} } },
    'ok',
    ['unlistedMember /open/later'],
    ['unlistedMember /open/later'],
  ],
  [
    'a key beside the listed one',
    { open: { after: 1, more: 2 } },
    'ok',
    ['unlistedMember /open/more'],
    ['unlistedMember /open/more'],
  ],
  [
    'a listed key that is broken',
    { open: { granular: { rules: 1 } } },
    ['wrongType /open/granular/rules'],
    ['wrongType /open/granular/rules'],
    ['wrongType /open/granular/rules'],
  ],
  [
    'neither text nor object',
    { open: 5 },
    ['wrongType /open'],
    ['wrongType /open'],
    ['wrongType /open'],
  ],
  ['null where it may be', { maybe: null }, 'ok', 'ok', 'ok'],
  ['null where a list may be', { list: null }, 'ok', 'ok', 'ok'],
  [
    'a list where null may be, broken',
    { list: [1, 'x'] },
    ['wrongType /list/1'],
    ['wrongType /list/1'],
    ['wrongType /list/1'],
  ],
  ['null where a value may be', { moods: null }, 'ok', 'ok', 'ok'],
  [
    'an unlisted value where null may be',
    { moods: 'odd' },
    'ok',
    ['unlistedValue /moods'],
    ['unlistedValue /moods'],
  ],
  ['a variant where null may be', { maybe: { after: 1 } }, 'ok', 'ok', 'ok'],
  [
    'neither null nor a variant',
    { maybe: false },
    ['wrongType /maybe'],
    ['wrongType /maybe'],
    ['wrongType /maybe'],
  ],
  ['one of two objects', { either: { name: 'x' } }, 'ok', 'ok', 'ok'],
  [
    'an object that its member tells, broken',
    { either: { path: 1 } },
    ['wrongType /either/path'],
    ['wrongType /either/path'],
    ['wrongType /either/path'],
  ],
  [
    'an unlisted variant',
    { place: { type: 'sea' } },
    'ok',
    ['unlistedVariant /place/type'],
    ['unlistedVariant /place/type'],
  ],
  [
    'a variant without a tag',
    { place: {} },
    ['wrongType /place/type'],
    ['wrongType /place/type'],
    ['wrongType /place/type'],
  ],
  [
    'a tag that is no text',
    { place: { type: 1 } },
    ['wrongType /place/type'],
    ['wrongType /place/type'],
    ['wrongType /place/type'],
  ],
  [
    'an object that no member tells',
    { either: { size: 1 } },
    'ok',
    ['unlistedVariant /either'],
    ['unlistedVariant /either'],
  ],
  [
    'no object where one of two has to be',
    { either: 5 },
    ['wrongType /either'],
    ['wrongType /either'],
    ['wrongType /either'],
  ],
  ['one of two that nothing tells apart', { target: 'x' }, 'ok', 'ok', 'ok'],
  [
    'neither of two that nothing tells apart',
    { target: { type: 'sea' } },
    'ok',
    ['unlistedVariant /target'],
    ['unlistedVariant /target'],
  ],
  [
    'a variant inside a variant',
    { place: { type: 'box', inner: { type: 'shelf', row: 1 } } },
    'ok',
    'ok',
    'ok',
  ],
  [
    'a broken variant inside a variant',
    { place: { type: 'box', inner: { type: 'shelf', row: 'x' } } },
    ['wrongType /place/inner/row'],
    ['wrongType /place/inner/row'],
    ['wrongType /place/inner/row'],
  ],
  [
    'a type that holds itself, broken deep inside',
    { tree: { children: [{ leaf: { of: { children: [{ leaf: { color: 1 } }] } } }] } },
    ['wrongType /tree/children/0/leaf/of/children/0/leaf/color'],
    ['wrongType /tree/children/0/leaf/of/children/0/leaf/color'],
    ['wrongType /tree/children/0/leaf/of/children/0/leaf/color'],
  ],
  ['an unlisted member', { more: 1 }, 'ok', 'ok', ['unlistedMember /more']],
  [
    'an unlisted member of a closed object',
    { sealed: { more: 1 } },
    'ok',
    ['unlistedMember /sealed/more'],
    ['unlistedMember /sealed/more'],
  ],
  ['an unlisted member where any is meant', { config: { more: { deep: 1 } } }, 'ok', 'ok', 'ok'],
  [
    'a broken member where any other is meant',
    { config: { model: 5, more: 5 } },
    ['wrongType /config/model'],
    ['wrongType /config/model'],
    ['wrongType /config/model'],
  ],
  [
    'unlisted members of the shape that is meant',
    { counts: { name: 'x', a: 1 } },
    'ok',
    'ok',
    'ok',
  ],
  [
    'an unlisted member of another shape than is meant',
    { counts: { name: 'x', a: 1, b: 256 } },
    ['wrongType /counts/b'],
    ['wrongType /counts/b'],
    ['wrongType /counts/b'],
  ],
  [
    'a listed member of the shape that others are meant to have',
    { counts: { name: 1 } },
    ['wrongType /counts/name'],
    ['wrongType /counts/name'],
    ['wrongType /counts/name'],
  ],
  ['an unlisted value', { mood: 'odd' }, 'ok', ['unlistedValue /mood'], ['unlistedValue /mood']],
  ['one set of members', { input: { image: 'x', detail: 'y' } }, 'ok', 'ok', 'ok'],
  ['an empty text where there has to be one', { text: '' }, 'ok', ['other /text'], ['other /text']],
  ['a text that is too short', { long: 'ab' }, 'ok', ['other /long'], ['other /long']],
  ['a text that is long enough', { long: 'abc' }, 'ok', 'ok', 'ok'],
  ['any number', { double: 1.5e300 }, 'ok', 'ok', 'ok'],
])('%s', (_name, value, reader, writer, exact) => {
  expect(verdict('readers', value)).toEqual(reader)
  expect(verdict('writers', value)).toEqual(writer)
  expect(verdict('exact', value)).toEqual(exact)
})

test('of members of which one set has to be there, the first that is missing is told', () => {
  const value = { input: { image: 'x' } }
  expect(verdict('readers', value)).toBe('ok')
  expect(verdict('writers', value)).toEqual(['missingMember /input/text'])
  expect(verdict('exact', value)).toEqual(['missingMember /input/text'])
})

test.each<[string, object, string]>([
  ['text', { closed: 'later' }, 'unlistedValue /closed'],
  ['key', { closed: { later: {} } }, 'unlistedMember /closed/later'],
  ['variant', { door: { type: 'sea' } }, 'unlistedVariant /door/type'],
  ['a text where no variant is one', { keys: 'after' }, 'wrongType /keys'],
])('clients may not send a %s that is not listed', (_name, value, fault) => {
  const validate = loaded.writers['Orders']!
  expect(validate(value)).toBe(false)
  expect(loaded.faultsOf(validate).map(({ kind, pointer }) => `${kind} ${pointer}`)).toEqual([
    fault,
  ])
})

test('a listed key of a closed union without texts is taken', () => {
  expect(loaded.writers['Orders']!({ keys: { after: 5 } })).toBe(true)
})

test('a reader that takes a value has no errors, whatever it tolerated or refused before', () => {
  const read = loaded.readers['Everything']!
  expect(read({ u8: 'x' })).toBe(false)
  expect(read({ mood: 'odd', more: 1 })).toBe(true)
  expect(read.errors).toBe(null)
})

test('a reader tells only what it cannot take', () => {
  expect(verdict('readers', { more: 1, mood: 'odd', u8: 'x' })).toEqual(['wrongType /u8'])
})

test.each([
  ['u8', 0, 255],
  ['u16', 0, 65535],
  ['u32', 0, 4294967295],
  ['u64', 0, Number.MAX_SAFE_INTEGER],
  ['i32', -2147483648, 2147483647],
  ['i64', Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
])('%s is whole, from %d to %d', (member, least, most) => {
  expect(verdict('readers', { [member]: least })).toBe('ok')
  expect(verdict('readers', { [member]: most })).toBe('ok')
  expect(verdict('readers', { [member]: least - 1 })).toEqual([`wrongType /${member}`])
  expect(verdict('readers', { [member]: most + 1 })).toEqual([`wrongType /${member}`])
  expect(verdict('readers', { [member]: 0.5 })).toEqual([`wrongType /${member}`])
})

test('exact tells of all that is wrong, in variants too', () => {
  const value = { u8: 'x', place: { type: 'box', lid: 1, inner: { type: 'sea' } }, more: 1 }
  expect(verdict('exact', value)).toEqual([
    'unlistedMember /more',
    'wrongType /u8',
    'unlistedMember /place/lid',
    'unlistedVariant /place/inner/type',
  ])
})

test('an integer that is out of bounds is told with what it has to be', () => {
  const validate = loaded.exact['Everything']!
  expect(validate({ u8: 256 })).toBe(false)
  expect(loaded.faultsOf(validate)).toEqual([
    expect.objectContaining({ possible: ['uint8'], text: '"/u8" must be uint8' }),
  ])
})

test('an untagged variant is told by the names of those that are listed', () => {
  const validate = loaded.exact['Everything']!
  expect(validate({ target: 5 })).toBe(false)
  expect(loaded.faultsOf(validate).map(({ text }) => text)).toEqual([
    '"/target" must be one of Place, OpenPolicy, string',
  ])
})

test('faults never hold a value', () => {
  for (const value of [{ open: 'hunter2' }, { place: { type: 'hunter2' } }, { tree: 'hunter2' }]) {
    const validate = loaded.exact['Everything']!
    expect(validate(value)).toBe(false)
    expect(JSON.stringify([validate.errors, loaded.faultsOf(validate)])).not.toContain('hunter2')
  }
})
