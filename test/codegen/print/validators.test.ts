import { beforeAll, expect, test } from 'vitest'
import { build } from '../../../codegen/build.js'
import type { ValidationIssue, Validators } from '../../../generated/validators/issues.js'
import { inspect, loadFiles, verdicts } from '../../support/validators.js'
import { schemaFiles } from '../../support/small-schema.js'

let validators: Validators

beforeAll(async () => {
  const files = schemaFiles()
  const built = build(files, 'test 1')
  const loaded = await loadFiles(built, 'generated/validators/note.js')
  validators = (loaded as { validators: Validators }).validators
})

const note = { id: 'n', confidence: 'low', place: null, labels: {}, 'odd name': 1 }

test.each([
  ['what the contract lists', note, 'ok', 'ok'],
  [
    'an unlisted enum value',
    { ...note, confidence: 'absolute' },
    'ok',
    ['unlistedValue /confidence'],
  ],
  [
    'an unlisted variant',
    { ...note, place: { type: 'cloud', x: 1 } },
    'ok',
    ['unlistedVariant /place/type'],
  ],
  ['an unlisted member', { ...note, color: 'red' }, 'ok', ['unlistedMember /color']],
  [
    'a missing member of a later release',
    { ...note, place: undefined },
    'ok',
    ['missingMember /place'],
  ],
  ['a missing member', { ...note, id: undefined }, 'ok', ['missingMember /id']],
  ['a wrong type', { ...note, id: 5 }, ['wrongType /id'], ['wrongType /id']],
  [
    'null where there is none',
    { ...note, labels: null },
    ['wrongType /labels'],
    ['wrongType /labels'],
  ],
  [
    'a broken map value',
    { ...note, labels: { a: 1 } },
    ['wrongType /labels/a'],
    ['wrongType /labels/a'],
  ],
  [
    'a listed variant that is broken',
    { ...note, place: { type: 'shelf' } },
    'ok',
    ['missingMember /place/row'],
  ],
  [
    'a variant without a tag',
    { ...note, place: {} },
    ['missingMember /place/type'],
    ['missingMember /place/type'],
  ],
  ['a fraction', { ...note, count: 1.5 }, ['wrongType /count'], ['wrongType /count']],
  [
    'a number over its width',
    { ...note, count: 2 ** 31 },
    ['outOfRange /count'],
    ['outOfRange /count'],
  ],
  ['an array', [], ['wrongType '], ['wrongType ']],
])('%s', (_name, value, reader, exact) => {
  expect(verdicts(validators, 'Note', value)).toMatchObject({ reader, exact })
})

test('a writer may not send unlisted variants, and unlisted members are ignored', () => {
  const writer = (value: unknown) => verdicts(validators, 'Place', value).writer
  expect(writer({ type: 'shelf', row: 1, color: 'red' })).toBe('ok')
  expect(writer({ type: 'cloud' })).toEqual(['unlistedVariant /type'])
  expect(writer({ type: 'box', key: null })).toBe('ok')
  expect(writer({ type: 'box', key: 5 })).toEqual(['wrongType /key'])
})

test('the table of a domain holds what either peer sends', () => {
  expect(Object.keys(validators)).toEqual(['Note', 'Place', 'ReadNotesParams', 'ReadNotesResponse'])
})

test('errors name members and never hold a value', () => {
  const { issues } = inspect(validators, 'Place', { type: 'box', key: { secret: 'hunter2' } })
  expect(issues).toHaveLength(1)
  expect(JSON.stringify(issues.map((issue) => [issue, issue.text]))).not.toContain('hunter2')
})

test.each<[string, unknown, Partial<ValidationIssue>[]]>([
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
        expected: ['string'],
        text: '"/labels/x~1y" must be string',
      },
    ],
  ],
  [
    'null and one other type',
    { ...note, place: { type: 'box', key: 5 } },
    [{ expected: ['string', 'null'], text: '"/place/key" must be string or null' }],
  ],
  [
    'an unlisted value',
    { ...note, confidence: 'absolute' },
    [
      {
        kind: 'unlistedValue',
        expected: ['low', 'certain', 'unknown'],
        text: '"/confidence" must be one of low, certain, unknown',
      },
    ],
  ],
  [
    'an unlisted variant',
    { ...note, place: { type: 'cloud' } },
    [{ kind: 'unlistedVariant', pointer: '/place/type', expected: ['shelf', 'box'] }],
  ],
  [
    'a number over its width',
    { ...note, count: 2 ** 31 },
    [{ kind: 'outOfRange', text: '"/count" must be int32' }],
  ],
  ['the value as a whole', [], [{ pointer: '', path: [], text: 'must be object' }]],
])('%s is told in one line with its pointer', (_name, value, expected) => {
  const { issues } = inspect(validators, 'Note', value)
  expect(issues).toMatchObject(expected)
  expect(issues).toHaveLength(expected.length)
})
