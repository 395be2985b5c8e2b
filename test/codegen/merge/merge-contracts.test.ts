import { expect, test } from 'vitest'
import type {
  ContractModel,
  MemberModel,
  Shape,
  TypeModel,
} from '../../../codegen/contract/model.js'
import { findType } from '../../../codegen/contract/model.js'
import { mergeContracts } from '../../../codegen/merge/merge-contracts.js'

const text: Shape = { kind: 'string' }
const ref = (name: string): Shape => ({ kind: 'ref', name })

function member(name: string, shape: Shape = text, more: Partial<MemberModel> = {}): MemberModel {
  return { name, shape, required: true, ...more }
}

function object(name: string, ...members: MemberModel[]): TypeModel {
  return { kind: 'object', name, source: '', members }
}

/** A server sends the type `Thing`, and takes `ThingParams`. */
function model(...types: TypeModel[]): ContractModel {
  const known = new Set(types.map(({ name }) => name))
  const unlisted = ['Thing', 'ThingParams'].filter((name) => !known.has(name))
  return {
    facts: {},
    envelope: {},
    errors: [],
    methods: [
      {
        name: 'thing/read',
        kind: 'clientRequest',
        params: { type: 'ThingParams', presence: 'required' },
        result: 'Thing',
        errors: [],
      },
    ],
    types: [...types, ...unlisted.map((name) => object(name))],
  }
}

/** The contracts of releases 0.1.0, 0.2.0 and so on, merged. */
function merge(...models: ContractModel[]): ContractModel {
  const all = models.map((each, index) => ({ release: `0.${index + 1}.0`, model: each }))
  return mergeContracts(all, { oldest: '0.1.0', newest: `0.${models.length}.0` })
}

function membersOf(merged: ContractModel, name: string): readonly MemberModel[] {
  const type = findType(merged, name)
  return type.kind === 'object' ? type.members : []
}

test('members are dated, and those that are gone are kept', () => {
  const merged = merge(
    model(object('Thing', member('id'), member('old'))),
    model(object('Thing', member('id'), member('old'))),
    model(object('Thing', member('id'), member('new'))),
  )
  expect(membersOf(merged, 'Thing')).toEqual([
    member('id'),
    member('new', text, { since: '0.3.0', lastWithout: '0.2.0' }),
    member('old', text, { sunset: '0.3.0' }),
  ])
  expect(merged.facts).toEqual({ oldestServer: '0.1.0', newestServer: '0.3.0' })
})

test('a member that came with its type has the date of that', () => {
  const merged = merge(
    model(),
    model(object('Thing', member('part', ref('Part'))), object('Part', member('id'))),
  )
  expect(findType(merged, 'Part')).toMatchObject({ since: '0.2.0', lastWithout: '0.1.0' })
  expect(membersOf(merged, 'Part')).toEqual([member('id')])
})

test('what servers send is only required if all releases send it', () => {
  const optional = { required: false, sent: true as const }
  const merged = merge(
    model(object('Thing', member('a'), member('b', text, optional), member('c'))),
    model(
      object(
        'Thing',
        member('a', text, optional),
        member('b'),
        member('c', text, { required: false }),
      ),
    ),
  )
  expect(membersOf(merged, 'Thing')).toEqual([
    member('a', text, optional),
    member('b', text, optional),
    member('c', text, { required: false }),
  ])
})

test('what clients send is required if any release requires it', () => {
  const merged = merge(
    model(object('ThingParams', member('a'), member('b', text, { required: false }))),
    model(object('ThingParams', member('a', text, { required: false }), member('b'))),
  )
  expect(membersOf(merged, 'ThingParams').map(({ required }) => required)).toEqual([true, true])
})

test('a changed shape takes the values of both, and is on record', () => {
  const id = (shape: Shape) => model(object('Thing', member('id', shape)))
  const merged = merge(
    id(text),
    id({ kind: 'boolean' }),
    id({ kind: 'boolean' }),
    id({ kind: 'nullable', shape: text }),
  )
  expect(membersOf(merged, 'Thing')).toEqual([
    member(
      'id',
      { kind: 'nullable', shape: { kind: 'anyOf', shapes: [text, { kind: 'boolean' }] } },
      {
        formerly: [
          { shape: { kind: 'boolean' }, sunset: '0.4.0' },
          { shape: text, sunset: '0.2.0' },
        ],
      },
    ),
  ])
})

test.for<[name: string, older: Shape, newer: Shape, merged: Shape]>([
  [
    'an integer and a wider one',
    { kind: 'integer', width: 'int32' },
    { kind: 'integer', width: 'int64' },
    { kind: 'integer', width: 'int64' },
  ],
  [
    'an integer and a narrower one',
    { kind: 'integer', width: 'uint32' },
    { kind: 'integer', width: 'uint8' },
    { kind: 'integer', width: 'uint32' },
  ],
  [
    'integers of which none contains the other',
    { kind: 'integer', width: 'uint8' },
    { kind: 'integer', width: 'int32' },
    { kind: 'integer', width: 'int32' },
  ],
  [
    'an integer and a number',
    { kind: 'integer', width: 'int32' },
    { kind: 'number' },
    { kind: 'number' },
  ],
  [
    'a value that can be null and one that cannot',
    { kind: 'nullable', shape: text },
    text,
    { kind: 'nullable', shape: text },
  ],
  [
    'items of a list',
    { kind: 'array', items: text },
    { kind: 'array', items: { kind: 'number' } },
    { kind: 'array', items: { kind: 'anyOf', shapes: [text, { kind: 'number' }] } },
  ],
  ['any value and another', { kind: 'json' }, text, { kind: 'json' }],
])('%s', ([, older, newer, expected]) => {
  const merged = merge(
    model(object('Thing', member('a', older))),
    model(object('Thing', member('a', newer))),
  )
  expect(membersOf(merged, 'Thing')[0]?.shape).toEqual(expected)
})

test('an alias of the same shape, or an open enum in place of a text, is no change', () => {
  const path: TypeModel = { kind: 'alias', name: 'Path', source: '', shape: text }
  const state: TypeModel = {
    kind: 'enum',
    name: 'State',
    source: '',
    values: [{ value: 'on' }],
    open: {},
  }
  const merged = merge(
    model(object('Thing', member('path'), member('state'))),
    model(object('Thing', member('path', ref('Path')), member('state', ref('State'))), path, state),
  )
  expect(membersOf(merged, 'Thing')).toEqual([
    member('path', ref('Path')),
    member('state', ref('State')),
  ])
})

test('values and variants are dated, those that are gone too', () => {
  const state = (...values: string[]): TypeModel => {
    return {
      kind: 'enum',
      name: 'State',
      source: '',
      values: values.map((value) => ({ value })),
      open: {},
    }
  }
  const thing = object('Thing', member('state', ref('State')))
  const merged = merge(model(thing, state('on', 'off')), model(thing, state('on', 'asleep')))
  expect(findType(merged, 'State')).toMatchObject({
    values: [
      { value: 'on' },
      { value: 'asleep', since: '0.2.0', lastWithout: '0.1.0' },
      { value: 'off', sunset: '0.2.0' },
    ],
  })
})

test('a type that became another kind is kept in its former form', () => {
  const on: TypeModel = object('OnPart', member('kind', { kind: 'literal', value: 'on' }))
  const union: TypeModel = {
    kind: 'union',
    name: 'Part',
    source: '',
    discriminator: 'kind',
    open: true,
    variants: [{ tag: 'on', type: 'OnPart' }],
  }
  const thing = object('Thing', member('part', ref('Part')))
  const merged = merge(model(thing, object('Part', member('id'))), model(thing, union, on))
  expect(membersOf(merged, 'Thing')[0]?.shape).toEqual({
    kind: 'anyOf',
    shapes: [ref('FormerPart'), ref('Part')],
  })
  expect(findType(merged, 'FormerPart')).toMatchObject({ kind: 'object', sunset: '0.2.0' })
})

test('a rule that not all releases have is dropped', () => {
  const thing = object('Thing', member('id'))
  const merged = merge(model(thing), model({ ...thing, closed: true } as TypeModel))
  expect(findType(merged, 'Thing')).not.toHaveProperty('closed')
})

test('params that came later are optional', () => {
  const without = model()
  for (const method of without.methods) delete method.params
  const merged = merge(without, model())
  expect(merged.methods[0]?.params).toEqual({ type: 'ThingParams', presence: 'optional' })
})

test('only a range of releases is merged, with the dates of all', () => {
  const models = [
    model(object('Thing', member('oldest'))),
    model(object('Thing', member('a'))),
    model(object('Thing', member('a'), member('b'))),
    model(object('Thing', member('a'), member('b'), member('newest'))),
  ]
  const all = models.map((each, index) => ({ release: `0.${index + 1}.0`, model: each }))
  const merged = mergeContracts(all, { oldest: '0.2.0', newest: '0.3.0' })
  expect(membersOf(merged, 'Thing')).toEqual([
    member('a', text, { since: '0.2.0', lastWithout: '0.1.0' }),
    member('b', text, { since: '0.3.0', lastWithout: '0.2.0' }),
  ])
  expect(() => mergeContracts(all, { oldest: '0.5.0', newest: '0.6.0' })).toThrow(
    'No release from 0.5.0 to 0.6.0 is known',
  )
})

test('a former type has the dates of its own members', () => {
  const union: TypeModel = {
    kind: 'union',
    name: 'Part',
    source: '',
    discriminator: 'type',
    open: true,
    variants: [{ tag: 'a', type: 'APart' }],
  }
  const tag = member('type', { kind: 'literal', value: 'a' })
  const thing = object('Thing', member('part', ref('Part')))
  const merged = merge(
    model(thing, object('Part', member('id'))),
    model(thing, object('Part', member('id'), member('hash'))),
    model(thing, union, object('APart', tag)),
  )
  expect(membersOf(merged, 'FormerPart')).toMatchObject([
    { name: 'id' },
    { name: 'hash', since: '0.2.0', lastWithout: '0.1.0' },
  ])
})

test('clients need not send what only some servers have', () => {
  const merged = merge(
    model(object('ThingParams', member('id'), member('old'))),
    model(object('ThingParams', member('id'), member('new'))),
  )
  expect(membersOf(merged, 'ThingParams')).toMatchObject([
    { name: 'id', required: true },
    { name: 'new', required: false, since: '0.2.0' },
    { name: 'old', required: false, sunset: '0.2.0' },
  ])
})

test('members that only some releases list are any JSON', () => {
  const open: TypeModel = { ...object('Thing', member('id')), additional: text } as TypeModel
  expect(findType(merge(model(open), model(object('Thing', member('id')))), 'Thing')).toMatchObject(
    {
      additional: { kind: 'json' },
    },
  )
})
