import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { build } from '../../codegen/build.js'
import type { Validate } from '../../generated/validators.js'
import { writeSchema } from '../support/small-schema.js'

type Table = Record<string, Validate>
let tables: { readers: Table; writers: Table; exact: Table }

beforeAll(async () => {
  const { root, files } = writeSchema()
  const path = join(root, 'validators.mjs')
  writeFileSync(path, build(root, files, 'test 1').get('generated/validators.js') ?? '')
  tables = (await import(pathToFileURL(path).href)) as typeof tables
})

const note = { id: 'n', confidence: 'low', place: null, labels: {}, 'odd name': 1 }

function verdict(table: keyof typeof tables, type: string, value: unknown) {
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
})
