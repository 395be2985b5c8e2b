import type { Shape } from '../../../codegen/contract/model.js'
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { check, generate } from 'codex-contract-codegen'
import { expect, test } from 'vitest'
import type { Validators } from '../../../generated/validators/issues.js'
import { inspect, loadFiles } from '../../support/validators.js'
import { openBuildCache } from '../../../codegen/build-cache.js'
import { build } from '../../../codegen/build.js'
import { emitBackend } from '../../../codegen/print/typescript/backend.js'
import { ContractError } from '../../../codegen/contract/errors.js'
import { readOpenApi } from '../../../codegen/read/openapi/read-openapi.js'
import { copyContract } from '../../support/repository.js'
import { schemaFiles, writeSchema } from '../../support/small-schema.js'

const file = 'schema/backend/openapi.yaml'

const document = `openapi: 3.1.0
info: { title: Shop, version: '1' }
paths:
  /boxes:
    post:
      operationId: sendBox
      description: Sends a box.
      parameters:
        - $ref: '#/components/parameters/Shop'
      requestBody:
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/SentBox'
      responses:
        '200':
          description: Sent.
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Parcel'
        '429':
          description: Too many.
components:
  parameters:
    Shop:
      name: x-shop
      in: header
      schema: { type: string }
  schemas:
    SentBox:
      description: A box.
      type: object
      required: [size]
      properties:
        size:
          description: In millimetres.
          type: integer
          format: int32
        weight:
          type: [integer, 'null']
          format: int64
        paint:
          $ref: '#/components/schemas/Paint'
    Parcel:
      description: A box with what is in it.
      type: object
      required: [box, sent, state]
      properties:
        box:
          anyOf:
            - $ref: '#/components/schemas/SentBox'
            - type: 'null'
        sent:
          type: string
          format: date-time
        state:
          $ref: '#/components/schemas/State'
        labels:
          type: object
          additionalProperties:
            type: string
        notes:
          anyOf:
            - type: boolean
            - type: [array, 'null']
              items: {}
    Paint:
      description: A colour.
      type: string
      enum: [red, blue]
    State:
      description: Where it is.
      type: string
      x-open-enum: [sent, lost]
`

const integer: Shape = { kind: 'integer', width: 'int32' }

function read(text: string, taken = new Map([['Note', { file: 'n.ts', line: 7, column: 1 }]])) {
  return readOpenApi(file, text, taken)
}

function problemsOf(text: string): string {
  try {
    read(text)
  } catch (error) {
    if (error instanceof ContractError) return error.message
    throw error
  }
  throw new Error('The document was taken')
}

/** The document with other text in one place, which has to be there exactly once. */
function edit(from: string, to: string): string {
  expect(document.split(from)).toHaveLength(2)
  return document.replace(from, to)
}

test.each<[string, string, string, Shape]>([
  ['a bound', 'size', 'minimum: 1', { kind: 'integer', width: 'int32', minimum: 1 }],
  ['a bound that every width has', 'size', 'minimum: -2147483648', integer],
])('%s is carried', (_name, member, limit, shape) => {
  const { types } = read(edit('format: int32', `format: int32\n          ${limit}`))
  const [box] = types
  const found = box?.kind === 'object' && box.members.find(({ name }) => name === member)
  expect(found).toMatchObject({ shape })
  expect(Object.keys(found ? found.shape : {})).toEqual(Object.keys(shape))
})

test('components keep presence, null, width and openness apart', () => {
  const source = 'backend/openapi.yaml'
  expect(read(document).types).toEqual([
    {
      name: 'SentBox',
      source,
      doc: 'A box.',
      kind: 'object',
      members: [
        {
          name: 'size',
          doc: 'In millimetres.',
          required: true,
          shape: { kind: 'integer', width: 'int32' },
        },
        {
          name: 'weight',
          required: false,
          shape: { kind: 'nullable', shape: { kind: 'integer', width: 'int64' } },
        },
        { name: 'paint', required: false, shape: { kind: 'ref', name: 'Paint' } },
      ],
    },
    {
      name: 'Parcel',
      source,
      doc: 'A box with what is in it.',
      kind: 'object',
      members: [
        {
          name: 'box',
          required: true,
          shape: { kind: 'nullable', shape: { kind: 'ref', name: 'SentBox' } },
        },
        { name: 'sent', required: true, shape: { kind: 'string', format: 'date-time' } },
        { name: 'state', required: true, shape: { kind: 'ref', name: 'State' } },
        { name: 'labels', required: false, shape: { kind: 'map', values: { kind: 'string' } } },
        {
          name: 'notes',
          required: false,
          shape: {
            kind: 'anyOf',
            shapes: [
              { kind: 'boolean' },
              { kind: 'nullable', shape: { kind: 'array', items: { kind: 'json' } } },
            ],
          },
        },
      ],
    },
    {
      name: 'Paint',
      source,
      doc: 'A colour.',
      kind: 'enum',
      values: [{ value: 'red' }, { value: 'blue' }],
    },
    {
      name: 'State',
      source,
      doc: 'Where it is.',
      kind: 'enum',
      values: [{ value: 'sent' }, { value: 'lost' }],
      open: {},
    },
  ])
})

test.each([
  ['true', { kind: 'json' }],
  ['{}', { kind: 'json' }],
  ['{ type: string }', { kind: 'string' }],
])('members that a component does not list and means have a shape: %s', (unlisted, shape) => {
  const text = edit('[size]\n', `[size]\n      additionalProperties: ${unlisted}\n`)
  const [box] = read(text).types
  expect(box).toMatchObject({ name: 'SentBox', additional: shape })
})

test('a component that refuses members that it does not list is closed', () => {
  const [box] = read(edit('[size]\n', '[size]\n      additionalProperties: false\n')).types
  expect(box).toMatchObject({ name: 'SentBox', closed: true })
})

test('calls know their headers, body and answer', () => {
  expect(read(document).operations).toEqual([
    {
      name: 'sendBox',
      verb: 'post',
      path: '/boxes',
      doc: 'Sends a box.',
      headers: ['x-shop'],
      body: 'SentBox',
      answer: 'Parcel',
    },
  ])
})

test.each([
  ['broken YAML', 'openapi: 3.1.0', 'openapi: [3.1.0', /^\S+:2:1: /],
  [
    'a key twice',
    'openapi: 3.1.0',
    'openapi: 3.1.0\nopenapi: 3.1.0',
    /:2:1: "openapi" is listed twice in this map\n.*\n.*\n\S+:1:1: the first one is here/,
  ],
  ['another version', 'openapi: 3.1.0', 'openapi: 3.0.3', ':1:1: This has to be an OpenAPI 3.1'],
  [
    'a map that is text',
    'paths:\n  /boxes:',
    'paths: none\nx:\n  /boxes:',
    ':3:1: This has to be a map',
  ],
  [
    'an unknown key',
    "version: '1' }",
    "version: '1' }\nwebhooks: {}",
    ':3:1: "webhooks" is not supported',
  ],
  [
    'an unknown verb',
    '    post:',
    '    put:',
    ':5:5: "put" is not supported here; possible are get, post',
  ],
  [
    'a call without a name',
    '      operationId: sendBox\n',
    '',
    ':5:5: A call needs an operationId',
  ],
  ['a query parameter', 'in: header', 'in: query', ':26:5: Parameters travel in headers only'],
  [
    'an unknown parameter',
    'meters/Shop',
    'meters/Shelf',
    ':9:11: A parameter is a reference to one of',
  ],
  [
    'a body that is no JSON',
    "        '200':\n          description: Sent.\n          content:\n            application/json:",
    "        '200':\n          description: Sent.\n          content:\n            text/plain:",
    ':19:13: "text/plain" is not supported here',
  ],
  [
    'two answers',
    'description: Too many.',
    "description: Too many.\n          content: { application/json: { schema: { $ref: '#/components/schemas/Paint' } } }",
    ':15:7: Only one answer',
  ],
  [
    'a reference elsewhere',
    "'#/components/schemas/Paint'",
    "'paint.yaml'",
    'A reference starts with #/components/schemas/',
  ],
  ['a missing description', '      description: A colour.\n', '', '"Paint" has no description'],
  [
    'a name that is taken',
    '    State:\n',
    '    Note:\n',
    /"Note" is declared twice\n.*\n.*\nn\.ts:7:1: the first one is here$/,
  ],
  [
    'a bare number',
    'type: integer\n          format: int32',
    'type: number',
    'number has no width',
  ],
  [
    'an integer without a width',
    '          format: int32\n',
    '',
    'An integer needs format int32 or int64',
  ],
  [
    'another format',
    'format: date-time',
    'format: uuid',
    'The only format of a string is date-time',
  ],
  [
    'a bound',
    'format: int32',
    'format: int32\n          minProperties: 0',
    ':40:11: "minProperties" is not supported here',
  ],
  [
    'a bound beyond the width',
    'format: int32',
    'format: int32\n          minimum: 2147483648',
    ':40:11: unsupported "minimum"',
  ],
  [
    'a pattern that may take exponential time',
    'format: date-time',
    'format: date-time\n          pattern: (a+)+',
    'unsupported "pattern"',
  ],
  ['two types', "[integer, 'null']", '[integer, string]', 'A list of types is one type and null'],
  [
    'null alone',
    "            - $ref: '#/components/schemas/SentBox'\n            - type",
    '            - type',
    'anyOf needs something beside null',
  ],
  ['an array of nothing', "'null']\n              items: {}", "'null']", 'An array needs items'],
  [
    'an object in place',
    'additionalProperties:\n            type: string',
    'properties:\n            a: { type: string }',
    'An object is written in place',
  ],
  [
    'values in place',
    'type: boolean',
    'type: string\n              enum: [a]',
    'Values are listed in place',
  ],
  [
    'a required member that is not there',
    'required: [size]',
    'required: [sise]',
    ':34:7: There is no property "sise"',
  ],
  [
    'members that are neither refused nor meant',
    '[size]\n',
    '[size]\n      additionalProperties: no\n',
    ':35:7: additionalProperties is true, false or a schema',
  ],
  [
    'a shape of members that is none',
    '[size]\n',
    '[size]\n      additionalProperties: { type: number }\n',
    'number has no width',
  ],
  ['no values', '[red, blue]', '[]', 'enum lists no value'],
  [
    'a value twice',
    '[red, blue]',
    '[red, red]',
    /:71:19: "red" is listed twice\n.*\n.*\n.*:71:14: the first/,
  ],
  ['a value that is no text', '[red, blue]', '[red, 3]', '"enum" lists text only; quote the value'],
  ['a value that is a boolean unless quoted', '[sent, lost]', '[sent, true]', 'lists text only'],
])('%s stops the generator and tells where', (_name, from, to, expected) => {
  const message = problemsOf(edit(from, to))
  expect(message).toMatch(expected instanceof RegExp ? expected : /^/)
  if (typeof expected === 'string') expect(message).toContain(expected)
  const heads = message.split('\n').filter((line) => !line.startsWith('  '))
  for (const head of heads) expect(head).toMatch(/^(?:schema\/backend\/\S+|n\.ts):\d+:\d+: /)
})

test('every fault is listed, not only the first', () => {
  const text = edit('format: int32', 'format: int8').replace('[red, blue]', '[]')
  expect(problemsOf(text))
    .toBe(`schema/backend/openapi.yaml:36:9: An integer needs format int32 or int64
          size:
          ^
schema/backend/openapi.yaml:71:7: enum lists no value
        enum: []
        ^`)
})

test.each([
  ['schemas/State', 'schemas/Stat', /openapi\.yaml:\d+:5: There is no type "Stat"/],
  ['schemas/Parcel', 'schemas/Parsel', /openapi\.yaml:5:5: There is no type "Parsel"/],
])('a reference to nothing stops the generator: %s', (from, to, expected) => {
  const files = schemaFiles({ [file]: edit(from, to) })
  expect(() => build(files, 'test 1')).toThrow(expected)
})

test('validators and schemas are made for what the calls carry, and declarations are not', async () => {
  const files = schemaFiles({ [file]: document })
  const built = build(files, 'test 1')
  const { validators } = (await loadFiles(built, 'generated/validators/backend.js')) as {
    validators: Validators
  }
  const reads = (value: unknown) => inspect(validators, 'Parcel', value).readable
  const parcel = { box: { size: 1, paint: 'red' }, sent: 'now', state: 'found later', more: 1 }
  expect(reads(parcel)).toBe(true)
  expect(reads({ ...parcel, box: { size: 1, paint: 'green' } })).toBe(false)
  expect(reads({ ...parcel, box: { size: 2 ** 31 } })).toBe(false)
  expect(inspect(validators, 'SentBox', { size: 1, weight: null }).readable).toBe(true)
  expect(inspect(validators, 'SentBox', { size: 1.5 }).writable).toBe(false)
  expect(built.get('generated/validators/note.ts')).not.toContain('Parcel')
  expect(built.get('generated/json-schema/reader.json')).toContain('"x-open-enum"')
  expect(built.get('generated/contract.json')).toContain('"operations"')
  expect(built.get('generated/types/index.ts')).not.toContain('Parcel')
  expect(built.get('generated/enums.ts')).not.toContain('paint')
})

test('the declarations keep optional and nullable apart, and open enums open', async () => {
  const text = await emitBackend(file, document)
  expect(text.split('\n')[0]).toBe(
    '// @generated from schema/backend/openapi.yaml by `npm run generate`. Do not edit.',
  )
  const lines = text.split('\n').map((line) => line.trim())
  expect(lines).toEqual(
    expect.arrayContaining([
      'size: number;',
      'weight?: number | null;',
      'box: components["schemas"]["SentBox"] | null;',
      'State: string;',
      'Paint: "red" | "blue";',
    ]),
  )
  expect(await emitBackend(file, document)).toBe(text)
})

test('check() is red after an edit of the document', async () => {
  const root = copyContract()
  appendFileSync(join(root, file), '# A remark.\n')
  expect(await check({ root })).toEqual([{ kind: 'change', path: 'generated/contract.json' }])
  const text = readFileSync(join(root, file), 'utf8')
  writeFileSync(join(root, file), text.replace('The shorter window.', 'The short window.'))
  const paths = (await check({ root })).map(({ path }) => path)
  expect(paths).toContain('generated/backend.ts')
  expect(paths).toContain('generated/json-schema/reader.json')
})

test('what is remembered is used for the same document alone', async () => {
  const root = copyContract()
  const memory = join(root, 'node_modules/.cache/codex-contract/backend.ts')
  const target = join(root, 'generated/backend.ts')
  const original = readFileSync(target, 'utf8')
  rmSync(target)
  await generate({ root })
  expect(existsSync(memory)).toBe(true)
  expect(readFileSync(target, 'utf8')).toBe(original)
  const [inputs = '', , ...lines] = readFileSync(memory, 'utf8').split('\n')
  openBuildCache(root).set('backend.ts', inputs, `${lines.join('\n')}// from memory\n`)
  // Without it, the check ends before it emits anything.
  rmSync(join(dirname(memory), 'generated'))
  expect(await check({ root })).toEqual([{ kind: 'change', path: 'generated/backend.ts' }])
  appendFileSync(join(root, file), '# A remark.\n')
  expect(await check({ root })).toEqual([{ kind: 'change', path: 'generated/contract.json' }])
})

test('a schema set without a backend has none', async () => {
  const { root, files } = writeSchema()
  expect([...build(files, 'test 1').keys()]).not.toContain('generated/backend.ts')
  await generate({ root })
  expect(existsSync(join(root, 'generated/backend.ts'))).toBe(false)
})
