import { expect, test } from 'vitest'
import { build } from '../../../codegen/build.js'
import { ContractError } from '../../../codegen/contract/errors.js'
import { readSchema } from '../../../codegen/read/typescript/schema-set.js'
import { schemaFiles, writeSchema } from '../../support/small-schema.js'

function read(changes: Readonly<Record<string, string>> = {}) {
  const files = schemaFiles(changes)
  return readSchema(files).model
}

function problemsOf(changes: Readonly<Record<string, string>>): string {
  try {
    read(changes)
  } catch (error) {
    if (error instanceof ContractError) return error.message
    throw error
  }
  throw new Error('The schema was taken')
}

test('the model holds every part of a schema set', () => {
  const model = read()
  expect(model.facts).toEqual({
    protocolVersion: '1.0.0',
    oldestServer: '1.0.0',
    newestServer: '1.5.0',
  })
  expect(model.envelope).toEqual({ framing: 'ndjson', maxDepth: 127 })
  expect(model.errors).toEqual([
    { kind: 'gone', code: -32600, doc: 'It is gone.' },
    { kind: 'internal', code: -32603 },
  ])
  expect(model.methods).toEqual([
    {
      name: 'note/read',
      kind: 'clientRequest',
      doc: 'Reads notes.',
      params: { type: 'ReadNotesParams', presence: 'required' },
      result: 'ReadNotesResponse',
      errors: ['gone', 'internal'],
      since: '1.1.0',
    },
    {
      name: 'note/move',
      kind: 'clientRequest',
      params: { type: 'Place', presence: 'required' },
      result: 'Note',
      errors: [],
    },
    { name: 'note/count', kind: 'clientRequest', result: 'Note', errors: [] },
    { name: 'ready', kind: 'clientNotification', errors: [] },
    {
      name: 'note/changed',
      kind: 'serverNotification',
      params: { type: 'Note', presence: 'required' },
      errors: [],
    },
  ])
})

test('types keep presence, null, openness, secrets and releases apart', () => {
  const types = new Map(read().types.map((type) => [type.name, type]))
  expect(types.get('ErrorKind')).toMatchObject({
    kind: 'enum',
    values: [{ value: 'gone' }, { value: 'internal' }],
  })
  expect(types.get('Confidence')).toEqual({
    name: 'Confidence',
    source: 'protocol/note.ts',
    doc: 'How sure the author is.',
    kind: 'enum',
    values: [{ value: 'low' }, { value: 'certain', since: '1.2.0' }, { value: 'unknown' }],
    open: { fallback: 'unknown' },
  })
  expect(types.get('Place')).toMatchObject({
    kind: 'union',
    discriminator: 'type',
    open: true,
    variants: [
      { tag: 'shelf', type: 'Shelf' },
      { tag: 'box', type: 'Box' },
    ],
  })
  expect(types.get('Box')).toMatchObject({
    experimental: true,
    members: [
      { name: 'type', shape: { kind: 'literal', value: 'box' }, required: true },
      {
        name: 'key',
        doc: 'Opens it.',
        secret: true,
        shape: { kind: 'nullable', shape: { kind: 'string' } },
      },
    ],
  })
  expect(types.get('Note')).toMatchObject({
    members: [
      { name: 'id', required: true },
      { name: 'confidence', shape: { kind: 'ref', name: 'Confidence' } },
      { name: 'place', since: '1.3.0', shape: { kind: 'nullable' } },
      { name: 'count', required: false },
      { name: 'labels', shape: { kind: 'map', values: { kind: 'string' } } },
      { name: 'odd name', shape: { kind: 'json' } },
    ],
  })
})

test('annotations say what a method leads to and how long a member is there', () => {
  const { files } = writeSchema()
  const note = (files.get('schema/protocol/note.ts') ?? '').replace(
    '  count?: Int32',
    '  /**\n   * @renamedFrom size\n   * @deprecated\n   * @sunset 1.4.0\n   */\n  count?: Int32',
  )
  const methods = (files.get('schema/protocol/methods.ts') ?? '').replace(
    '   * @since 1.1.0',
    '   * @since 1.1.0\n   * @idempotent\n   * @emits note/changed',
  )
  const model = read({
    'schema/protocol/note.ts': note,
    'schema/protocol/methods.ts': methods,
  })
  expect(model.methods[0]).toMatchObject({ idempotent: true, emits: ['note/changed'] })
  expect(model.types.find(({ name }) => name === 'Note')).toMatchObject({
    members: expect.arrayContaining([
      expect.objectContaining({
        name: 'count',
        renamedFrom: 'size',
        deprecated: true,
        sunset: '1.4.0',
      }),
    ]) as unknown,
  })
})

test('the order in which files are listed does not matter', () => {
  const files = schemaFiles()
  const reversed = new Map([...files].toReversed())
  expect(readSchema(reversed).model).toEqual(readSchema(files).model)
})

const extra = 'schema/protocol/extra.ts'

test.each([
  ['a syntax error', 'export interface {', '1:18: Interface must be given a name.'],
  ['an unknown name', '/** A. */\nexport interface A { b: B }', "2:25: Cannot find name 'B'."],
  ['a type twice', '\n/** N. */\nexport interface Note {}', ':18: "Note" is declared twice'],
  [
    'a class',
    '/** A. */\nexport class A {}',
    '2:1: The schema can only contain interfaces, type aliases and imports',
  ],
  ['a type that is not exported', '/** A. */\ninterface A {}', '2:11: "A" has to be exported'],
  ['a generic type', '/** A. */\nexport interface A<T> { b: T }', '2:18: "A" is generic'],
  ['inheritance', '/** A. */\nexport interface A extends Object {}', '2:18: "A" extends another'],
  ['a tuple', '/** A. */\nexport interface A { b: [string] }', '2:25: Tuples are not supported'],
  ['a bigint', '/** A. */\nexport interface A { b: bigint }', '2:25: bigint is not a JSON value'],
  ['a template literal', '/** A. */\nexport type A = `a${string}`', '2:17: Template literal types'],
  [
    'undefined',
    '/** A. */\nexport interface A { b: string | undefined }',
    'undefined is not a JSON',
  ],
  ['any', '/** A. */\nexport interface A { b: any }', '2:25: any is not supported'],
  [
    'a function',
    '/** A. */\nexport interface A { b(): void }',
    '2:22: Functions are not JSON values',
  ],
  ['a bare number', '/** A. */\nexport interface A { b: number }', '2:22: number has no width'],
  [
    'a nullable type',
    '/** A. */\nexport type A = string | null',
    '2:1: Null belongs where "A" is used',
  ],
  ['a nameless object', '/** A. */\nexport interface A { b: { c: string } }', '2:22: An object is'],
  [
    'a nameless enum',
    "/** A. */\nexport interface A { b: 'x' | 'y' }",
    '2:22: Literals are listed',
  ],
  ['a missing description', 'export interface A {}', '1:1: "A" has no description'],
  [
    'a tag that does not exist',
    '/**\n * A.\n * @sinse 1.0.0\n */\nexport interface A {}',
    '3:4: Unknown tag @sinse; known are',
  ],
  [
    'a tag in the wrong place',
    '/**\n * A.\n * @errors gone\n */\nexport interface A {}',
    '3:4: @errors has no meaning on a type',
  ],
  [
    'a release of another form',
    '/**\n * A.\n * @since 1.0\n */\nexport interface A {}',
    '3:4: @since takes a release such as',
  ],
  [
    'a sunset that is no date',
    '/**\n * A.\n * @sunset 2027-02-30\n */\nexport interface A {}',
    '3:4: @sunset takes a release such as 0.137.0 or a day',
  ],
  [
    'a former name of two words',
    '/**\n * A.\n * @renamedFrom B C\n */\nexport interface A {}',
    '3:4: @renamedFrom takes one name',
  ],
  [
    'a value that is not listed',
    "/**\n * A.\n * @valueSince z 1.0.0\n */\nexport type A = 'x' | 'y'",
    '3:4: No value "z" here',
  ],
  [
    'a fallback that is not listed',
    "/**\n * A.\n * @openEnum z\n */\nexport type A = 'x' | 'y'",
    '5:1: @openEnum names "z"',
  ],
  [
    'a variant without a tag',
    '/** B. */\nexport interface B {}\n/**\n * A.\n * @discriminator type\n */\nexport type A = B',
    '"B" has no literal "type"',
  ],
])('%s stops the generator and tells where', (_name, text, expected) => {
  const message = problemsOf({ [extra]: text })
  expect(message).toContain(expected)
  expect(message).toMatch(/^schema\/protocol\/\w+\.ts:\d+:\d+: /)
})

test('every fault is listed with its line, not only the first', () => {
  const message = problemsOf({ [extra]: '/** A. */\nexport interface A { b: any; c: [string] }' })
  expect(message)
    .toBe(`schema/protocol/extra.ts:2:25: any is not supported; use unknown for arbitrary JSON
  export interface A { b: any; c: [string] }
                          ^
schema/protocol/extra.ts:2:33: Tuples are not supported; use an array or a named object
  export interface A { b: any; c: [string] }
                                  ^`)
})

test.each([
  [
    'a type',
    '/** N. */\nexport interface Note {}',
    'note.ts:15:18: "Note" is declared twice',
    'extra.ts:2:18: the first one is here',
  ],
  [
    'a type in one file',
    '/** A. */\nexport interface A {}\n/** A. */\nexport interface A {}',
    '4:18: "A" is declared twice',
    '2:18: the first one is here',
  ],
  [
    'a member',
    '/** A. */\nexport interface A { b: string; b: string }',
    '2:33: "b" is listed twice in A',
    '2:22: the first one is here',
  ],
  [
    'a value',
    "/** A. */\nexport type A = 'x' | 'y' | 'x'",
    '2:29: "x" is listed twice in A',
    '2:17: the first one is here',
  ],
  [
    'a tag of a declaration',
    '/**\n * A.\n * @since 1.0.0\n * @since 1.1.0\n */\nexport interface A {}',
    '4:4: @since is repeated here',
    '3:4: the first one is here',
  ],
  [
    'the release of a value',
    "/**\n * A.\n * @valueSince x 1.0.0\n * @valueSince x 1.1.0\n */\nexport type A = 'x' | 'y'",
    '4:4: @valueSince x is repeated here',
    '3:4: the first one is here',
  ],
])('%s that is written twice is told with both places', (_name, text, twin, first) => {
  const message = problemsOf({ [extra]: text })
  expect(message).toContain(twin)
  expect(message).toContain(first)
  expect(message.match(/^schema/gm)).toHaveLength(2)
})

test('a method that is written twice is told with both places', () => {
  const tables = (requests: string, notifications: string) => `
/** R. */
export interface ClientRequests { ${requests} }
/** N. */
export interface ClientNotifications { ${notifications} }
/** R. */
export interface ServerRequests {}
/** N. */
export interface ServerNotifications {}`
  const table = tables("'a/b': { result: Note }; 'a/b': { result: Note }", '')
  const imported = "import type { Note } from './note.js'"
  expect(problemsOf({ 'schema/protocol/methods.ts': imported + table })).toContain(`
schema/protocol/methods.ts:3:35: the first one is here`)
  const files = schemaFiles({
    'schema/protocol/methods.ts': imported + tables("'a/b': { result: Note }", "'a/b': {}"),
  })
  expect(() => build(files, 'test 1')).toThrow(
    /methods\.ts:5:40: "a\/b" is a method already\n.*\n.*\^\n.*methods\.ts:3:35: the first/,
  )
})

test.each([
  ['ClientNotifications', '@idempotent', ': "a" is never answered, so it cannot be idempotent'],
  ['ClientNotifications', '@emits', ': @emits takes at least one name'],
  ['ClientNotifications', '@errors gone gone', ': @errors names "gone" twice'],
])('a method of %s cannot have %s', (table, tag, expected) => {
  const body = (name: string) => (name === table ? `{\n/** ${tag} */\na: {} }` : '{}')
  const tables = ['ClientRequests', 'ClientNotifications', 'ServerRequests', 'ServerNotifications']
  const text = tables.map((name) => `/** T. */\nexport interface ${name} ${body(name)}\n`).join('')
  expect(problemsOf({ 'schema/protocol/methods.ts': text })).toContain(expected)
})

test('a request without a result is refused', () => {
  const message = problemsOf({
    'schema/protocol/methods.ts': `
/** R. */
export interface ClientRequests { 'a/b': {} }
/** N. */
export interface ClientNotifications {}
/** R. */
export interface ServerRequests {}
/** N. */
export interface ServerNotifications {}`,
  })
  expect(message.split('\n')[0]).toBe(
    'schema/protocol/methods.ts:3:35: "a/b" is a request, so it needs a result',
  )
})
