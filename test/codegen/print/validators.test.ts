import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { build } from '../../../codegen/build.js'
import type { Fault, Validate } from '../../../generated/validators.js'
import { writeSchema } from '../../support/small-schema.js'

type Table = Record<string, Validate>
let tables: { readers: Table; writers: Table; exact: Table; faultsOf: (of: Validate) => Fault[] }

beforeAll(async () => {
  const { root, files } = writeSchema()
  const path = join(root, 'validators.mjs')
  writeFileSync(path, build(root, files, 'test 1').get('generated/validators.js') ?? '')
  tables = (await import(pathToFileURL(path).href)) as typeof tables
})

const note = { id: 'n', confidence: 'low', place: null, labels: {}, 'odd name': 1 }

function verdict(table: 'readers' | 'writers' | 'exact', type: string, value: unknown) {
  const validate = tables[table][type]
  if (validate === undefined) throw new Error(`no validator for ${type}`)
  if (validate(value)) return 'ok'
  return (validate.errors ?? [])
    .filter(({ keyword }) => keyword !== 'if')
    .map(({ instancePath, keyword }) => `${instancePath} ${keyword}`)
}

test.each([
  ['what the contract lists', note, 'ok', 'ok'],
  ['an unlisted enum value', { ...note, confidence: 'absolute' }, 'ok', ['/confidence enum']],
  ['an unlisted variant', { ...note, place: { type: 'cloud', x: 1 } }, 'ok', ['/place/type enum']],
  ['an unlisted member', { ...note, color: 'red' }, 'ok', [' additionalProperties']],
  ['a missing member of a later release', { ...note, place: undefined }, 'ok', [' required']],
  ['a missing member', { ...note, id: undefined }, [' required'], [' required']],
  ['a wrong type', { ...note, id: 5 }, ['/id type'], ['/id type']],
  ['null where there is none', { ...note, labels: null }, ['/labels type'], ['/labels type']],
  ['a broken map value', { ...note, labels: { a: 1 } }, ['/labels/a type'], ['/labels/a type']],
  [
    'a listed variant that is broken',
    { ...note, place: { type: 'shelf' } },
    ['/place required'],
    ['/place required'],
  ],
  ['a variant without a tag', { ...note, place: {} }, ['/place required'], ['/place required']],
  ['a fraction', { ...note, count: 1.5 }, ['/count type'], ['/count type']],
  ['a number over its width', { ...note, count: 2 ** 31 }, ['/count maximum'], ['/count maximum']],
  ['an array', [], [' type'], [' type']],
])('%s', (_name, value, reader, exact) => {
  expect(verdict('readers', 'Note', value)).toEqual(reader)
  expect(verdict('exact', 'Note', value)).toEqual(exact)
})

test('a writer may not send unlisted variants, and unlisted members are ignored', () => {
  expect(verdict('writers', 'Place', { type: 'shelf', row: 1, color: 'red' })).toBe('ok')
  expect(verdict('writers', 'Place', { type: 'cloud' })).toEqual(['/type enum'])
  expect(verdict('writers', 'Place', { type: 'box', key: null })).toBe('ok')
  expect(verdict('writers', 'Place', { type: 'box', key: 5 })).toEqual(['/key type'])
})

test('each table holds what its peer sends', () => {
  expect(Object.keys(tables.readers)).toEqual(['Note', 'ReadNotesResponse'])
  expect(Object.keys(tables.writers)).toEqual(['Place', 'ReadNotesParams'])
  expect(Object.keys(tables.exact)).toEqual(['Note', 'ReadNotesResponse'])
})

test('errors name members and never hold a value', () => {
  const validate = tables.writers['Place']
  validate?.({ type: 'box', key: { secret: 'hunter2' } })
  expect(JSON.stringify(validate?.errors)).not.toContain('hunter2')
  expect(JSON.stringify(tables.faultsOf(validate!))).not.toContain('hunter2')
})

test.each<[string, unknown, Partial<Fault>[]]>([
  ['what fits', note, []],
  [
    'a missing member',
    { ...note, id: undefined },
    [{ kind: 'missingMember', pointer: '/id', path: ['id'], text: '"/id" is missing' }],
  ],
  [
    'an unlisted member, escaped in the pointer alone',
    { ...note, 'a/~b': 1 },
    [
      {
        kind: 'unlistedMember',
        pointer: '/a~1~0b',
        path: ['a/~b'],
        text: '"/a~1~0b" is not listed',
      },
    ],
  ],
  [
    'a wrong type deep inside',
    { ...note, labels: { 'x/y': 1 } },
    [
      {
        kind: 'wrongType',
        pointer: '/labels/x~1y',
        path: ['labels', 'x/y'],
        possible: ['string'],
        text: '"/labels/x~1y" must be string',
      },
    ],
  ],
  [
    'null and one other type',
    { ...note, place: { type: 'box', key: 5 } },
    [{ possible: ['string', 'null'], text: '"/place/key" must be string or null' }],
  ],
  [
    'an unlisted value',
    { ...note, confidence: 'absolute' },
    [
      {
        kind: 'unlistedValue',
        possible: ['low', 'certain', 'unknown'],
        text: '"/confidence" must be one of low, certain, unknown',
      },
    ],
  ],
  [
    'an unlisted variant',
    { ...note, place: { type: 'cloud' } },
    [{ kind: 'unlistedVariant', pointer: '/place/type', possible: ['shelf', 'box'] }],
  ],
  [
    'a number over its width',
    { ...note, count: 2 ** 31 },
    [{ kind: 'other', keyword: 'maximum', text: '"/count" breaks "maximum"' }],
  ],
  ['the value as a whole', [], [{ pointer: '', path: [], text: 'must be object' }]],
])('%s is told in one line with its pointer', (_name, value, expected) => {
  const validate = tables.exact['Note']!
  validate(value)
  expect(tables.faultsOf(validate)).toMatchObject(expected)
  expect(tables.faultsOf(validate)).toHaveLength(expected.length)
})
