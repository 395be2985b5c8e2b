import { expect, test } from 'vitest'
import type { ContractModel, MethodModel, TypeModel } from '../../../codegen/contract/model.js'
import { describeContract } from '../../../codegen/merge/describe.js'

const text = { kind: 'string' } as const

function model(
  methods: readonly MethodModel[],
  types: readonly TypeModel[],
  errors: ContractModel['errors'] = [],
): ContractModel {
  return { facts: {}, envelope: {}, errors, methods, types }
}

const read: MethodModel = {
  name: 'thing/read',
  kind: 'clientRequest',
  result: 'Thing',
  errors: [],
  since: '0.2.0',
}
const rang: MethodModel = { name: 'thing/rang', kind: 'serverNotification', errors: [] }

const thing: TypeModel = {
  kind: 'object',
  name: 'Thing',
  source: '',
  members: [
    { name: 'key', shape: text, required: false, sunset: '0.3.0' },
    { name: 'word', shape: { kind: 'ref', name: 'Word' }, required: true, doc: 'Exported.' },
    { name: 'way', shape: { kind: 'ref', name: 'Way' }, required: true },
  ],
}
const word: TypeModel = {
  kind: 'enum',
  name: 'Word',
  source: '',
  open: {},
  values: [{ value: 'a', since: '0.2.0' }, { value: 'b' }],
}
const way: TypeModel = {
  kind: 'keyedUnion',
  name: 'Way',
  source: '',
  open: true,
  variants: [{ tag: 'left' }, { tag: 'right', shape: text }],
}

const own = model(
  [
    {
      ...read,
      since: '0.1.0',
      doc: 'Reads.',
      errors: ['gone'],
      idempotent: true,
      emits: ['thing/rang', 'thing/left'],
    },
    rang,
    { ...rang, name: 'thing/left', errors: ['unused'] },
  ],
  [
    {
      ...thing,
      doc: 'A thing.',
      members: [
        { name: 'key', shape: { kind: 'boolean' }, required: true, secret: true, doc: 'A key.' },
        { name: 'word', shape: { kind: 'ref', name: 'Word' }, required: true },
        { name: 'way', shape: { kind: 'ref', name: 'Way' }, required: true },
        { name: 'other', shape: text, required: true },
      ],
    },
    {
      ...word,
      values: [
        { value: 'a', doc: 'The first.' },
        { value: 'c', doc: 'Another.' },
      ],
    },
    { ...way, variants: [{ tag: 'right', doc: 'To the right.' }] },
    { kind: 'alias', name: 'File', source: '', shape: text, doc: 'Of a file.' },
  ],
  [
    { kind: 'unused', code: -1 },
    { kind: 'gone', code: -2, doc: 'It is gone.' },
  ],
)

test('docs, error kinds and guarantees are put on top of parts with the same name', () => {
  const described = describeContract(model([read, rang], [thing, word, way]), own)
  expect(described.errors).toEqual([{ kind: 'gone', code: -2, doc: 'It is gone.' }])
  expect(described.methods).toEqual([
    { ...read, doc: 'Reads.', errors: ['gone'], idempotent: true, emits: ['thing/rang'] },
    rang,
  ])
  expect(described.types).toEqual([
    {
      ...thing,
      doc: 'A thing.',
      members: [
        { name: 'key', shape: text, required: false, sunset: '0.3.0', secret: true, doc: 'A key.' },
        { name: 'word', shape: { kind: 'ref', name: 'Word' }, required: true, doc: 'Exported.' },
        { name: 'way', shape: { kind: 'ref', name: 'Way' }, required: true },
      ],
    },
    { ...word, values: [{ value: 'a', since: '0.2.0', doc: 'The first.' }, { value: 'b' }] },
    { ...way, variants: [{ tag: 'left' }, { tag: 'right', shape: text, doc: 'To the right.' }] },
  ])
})

test('a type of another kind gets its description, and one of no method gets nothing', () => {
  const alias: TypeModel = { kind: 'alias', name: 'Thing', source: '', shape: text }
  const file: TypeModel = { kind: 'alias', name: 'File', source: '', shape: text }
  expect(describeContract(model([], [alias, file]), own).types).toEqual([
    { ...alias, doc: 'A thing.' },
    file,
  ])
})

test('what is sent by the other side only has the same name', () => {
  const asked: MethodModel = { ...read, kind: 'serverRequest' }
  expect(describeContract(model([asked], [thing]), own).methods).toEqual([asked])
})
