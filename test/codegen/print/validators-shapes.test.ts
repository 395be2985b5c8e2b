import { beforeAll, expect, test } from 'vitest'
import type { MemberModel, Shape, TypeModel } from '../../../codegen/contract/model.js'
import type { Validators } from '../../../generated/validators/issues.js'
import { createModel, loadDomain } from '../../support/imported.js'
import { inspect, listIssues, verdicts } from '../../support/validators.js'

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

let validators: Validators

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
  validators = await loadDomain(model, 'all')
})

type Verdict = 'ok' | readonly string[]

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
    ['missingMember /place/type'],
    ['missingMember /place/type'],
    ['missingMember /place/type'],
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
    ['unlistedVariant /target/type'],
    ['unlistedVariant /target/type'],
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
    ['outOfRange /counts/b'],
    ['outOfRange /counts/b'],
    ['outOfRange /counts/b'],
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
  [
    'an empty text where there has to be one',
    { text: '' },
    'ok',
    ['tooShort /text'],
    ['tooShort /text'],
  ],
  ['a text that is too short', { long: 'ab' }, 'ok', ['tooShort /long'], ['tooShort /long']],
  ['a text that is long enough', { long: 'abc' }, 'ok', 'ok', 'ok'],
  ['any number', { double: 1.5e300 }, 'ok', 'ok', 'ok'],
])('%s', (_name, value, reader, writer, exact) => {
  expect(verdicts(validators, 'Everything', value)).toEqual({ reader, writer, exact })
})

test('of members of which one set has to be there, the first that is missing is told', () => {
  const value = { input: { image: 'x' } }
  expect(verdicts(validators, 'Everything', value)).toEqual({
    reader: 'ok',
    writer: ['missingMember /input/text'],
    exact: ['missingMember /input/text'],
  })
})

test.each<[string, object, string]>([
  ['text', { closed: 'later' }, 'unlistedValue /closed'],
  ['key', { closed: { later: {} } }, 'unlistedMember /closed/later'],
  ['variant', { door: { type: 'sea' } }, 'unlistedVariant /door/type'],
  ['a text where no variant is one', { keys: 'after' }, 'wrongType /keys'],
])('clients may not send a %s that is not listed', (_name, value, fault) => {
  expect(verdicts(validators, 'Orders', value).writer).toEqual([fault])
})

test('a listed key of a closed union without texts is taken', () => {
  expect(inspect(validators, 'Orders', { keys: { after: 5 } }).writable).toBe(true)
})

test('a validator keeps nothing of the values before', () => {
  expect(listIssues(validators, 'Everything', { u8: 'x' })).toEqual(['wrongType /u8'])
  expect(listIssues(validators, 'Everything', { u8: 5 })).toEqual([])
  expect(listIssues(validators, 'Everything', { u8: 'x' })).toEqual(['wrongType /u8'])
})

test('a reader tells only what it cannot take', () => {
  const { reader } = verdicts(validators, 'Everything', { more: 1, mood: 'odd', u8: 'x' })
  expect(reader).toEqual(['wrongType /u8'])
})

test.each([
  ['u8', 0, 255],
  ['u16', 0, 65535],
  ['u32', 0, 4294967295],
  ['u64', 0, Number.MAX_SAFE_INTEGER],
  ['i32', -2147483648, 2147483647],
  ['i64', Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
])('%s is whole, from %d to %d', (member, least, most) => {
  const reader = (value: number) => verdicts(validators, 'Everything', { [member]: value }).reader
  expect(reader(least)).toBe('ok')
  expect(reader(most)).toBe('ok')
  expect(reader(least - 1)).toEqual([`outOfRange /${member}`])
  expect(reader(most + 1)).toEqual([`outOfRange /${member}`])
  expect(reader(0.5)).toEqual([`wrongType /${member}`])
})

test('all that is wrong is told, in variants too', () => {
  const value = { u8: 'x', place: { type: 'box', lid: 1, inner: { type: 'sea' } }, more: 1 }
  expect(listIssues(validators, 'Everything', value)).toEqual([
    'wrongType /u8',
    'unlistedVariant /place/inner/type',
    'unlistedMember /place/lid',
    'unlistedMember /more',
  ])
})

test('an integer that is out of bounds is told with what it has to be', () => {
  expect(inspect(validators, 'Everything', { u8: 256 }).issues).toEqual([
    expect.objectContaining({ expected: ['uint8'], text: '"/u8" must be uint8' }),
  ])
})

test('an untagged variant is told by the names of those that are listed', () => {
  const value = { either: { size: 1 } }
  expect(inspect(validators, 'Everything', value).issues.map(({ text }) => text)).toEqual([
    '"/either" must be one of ByName, ByPath',
  ])
})

test('issues never hold a value', () => {
  for (const value of [{ open: 'hunter2' }, { place: { type: 'hunter2' } }, { tree: 'hunter2' }]) {
    const { issues } = inspect(validators, 'Everything', value)
    expect(issues).toHaveLength(1)
    expect(JSON.stringify(issues.map((issue) => [issue, issue.text]))).not.toContain('hunter2')
  }
})
