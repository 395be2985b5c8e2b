import { Ajv } from 'ajv'
import { beforeAll, expect, test } from 'vitest'
import { build } from '../../../codegen/build.js'
import { emitEnums } from '../../../codegen/print/typescript/enums.js'
import { emitGates } from '../../../codegen/print/typescript/gates.js'
import type { JsonSchema } from '../../../codegen/print/documents/schema-shape.js'
import { emitJsonSchema } from '../../../codegen/print/documents/json-schema.js'
import { emitMethods } from '../../../codegen/print/typescript/method-tables.js'
import { emitTypes } from '../../../codegen/print/typescript/type-declarations.js'
import type {
  ContractModel,
  MemberModel,
  Shape,
  TypeModel,
} from '../../../codegen/contract/model.js'
import type { Files } from '../../../codegen/print/printer.js'
import { fromSchema } from '../../../codegen/print/printer.js'
import { readSchema } from '../../../codegen/read/typescript/schema-set.js'
import { writeSchema } from '../../support/small-schema.js'

const output = fromSchema

let model: ContractModel
let files: Files
let root: string

beforeAll(() => {
  const schema = writeSchema()
  files = schema.files
  root = schema.root
  model = readSchema(files).model
})

test('types say what may be absent and what may be null', () => {
  expect(emitTypes(model, output))
    .toBe(`// @generated from schema/ by \`npm run generate\`. Do not edit.

/** Any JSON value. Every object type of the contract is one. */
export type JsonValue =
  string | number | boolean | null | JsonValue[] | { [member: string]: JsonValue | undefined }

/** A received value of an open enum that this contract does not list. No literal has this type. */
export type UnlistedValue = string & { readonly 'unlisted value': never }

/** Kinds. */
export type ErrorKind = 'gone' | 'internal'

/**
 * How sure the author is.
 *
 * Since: \`certain\` 1.2.0.
 */
export type Confidence = KnownConfidence | UnlistedValue

/** The values of Confidence that this contract lists. */
export type KnownConfidence = 'low' | 'certain' | 'unknown'

/** A whole number. */
export type Int32 = number

/** A note. */
export type Note = {
  /** Names the note. */
  id: string
  confidence: Confidence
  /**
   * Where it is.
   * @since 1.3.0
   */
  place?: Place | null
  count?: Int32
  labels: Record<string, string>
  'odd name': JsonValue
}

/** Where a note is. */
export type Place = Shelf | Box

/** On a shelf. */
export type Shelf = {
  type: 'shelf'
  row: Int32
}

/**
 * In a box.
 * @experimental
 */
export type Box = {
  type: 'box'
  /** Opens it. */
  key: string | null
}

/** Params. */
export type ReadNotesParams = {
  ids: string[]
}

/** Result. */
export type ReadNotesResponse = {
  notes: Note[]
}
`)
})

const opened = (members: MemberModel[], additional: Shape) =>
  ({ name: 'A', source: 'a.ts', kind: 'object', members, additional }) as const
const a: MemberModel = { name: 'a', shape: { kind: 'string' }, required: true }
const words: Shape = { kind: 'array', items: { kind: 'string' } }

test.each<[string, TypeModel, string]>([
  [
    'of any JSON',
    opened([a], { kind: 'json' }),
    '  a: string\n  /** Members that are not listed. */\n  [member: string]: JsonValue\n',
  ],
  [
    'of the shape that all listed ones have',
    opened([a], { kind: 'string' }),
    '  a: string\n  /** Members that are not listed. */\n  [member: string]: string\n',
  ],
  [
    'of a shape that the listed ones have not',
    opened([a], words),
    '  a: string\n  /** Members that are not listed. Each is `string[]`. */\n  [member: string]: JsonValue\n',
  ],
  [
    'of the shape of one that may be absent',
    opened([{ ...a, required: false }], { kind: 'string' }),
    '  a?: string\n  /** Members that are not listed. Each is `string`. */\n  [member: string]: JsonValue | undefined\n',
  ],
  [
    'of a shape, where none is listed',
    opened([], { kind: 'ref', name: 'A' }),
    '  /** Members that are not listed. */\n  [member: string]: A\n',
  ],
])('types have members that are not listed: %s', (_name, type, body) => {
  expect(emitTypes({ ...model, types: [type] }, output)).toContain(`export type A = {\n${body}}\n`)
})

test.each(['reader', 'writer'] as const)(
  'the schema of a %s takes members that are not listed and are meant, of their shape',
  (audience) => {
    const types = [opened([a], words)]
    const { definitions } = emitJsonSchema({ ...model, types }, audience)
    const validate = new Ajv({ strict: false }).compile(
      (definitions as Record<string, JsonSchema>)['A'] ?? {},
    )
    expect(validate({ a: 'x', b: ['y'] })).toBe(true)
    expect(validate({ a: 'x', b: 'y' })).toBe(false)
    expect(validate({ a: ['x'] })).toBe(false)
  },
)

test('open enums get values, a guard and a fold; open unions a way out of a switch', () => {
  expect(emitEnums(model, output))
    .toBe(`// @generated from schema/ by \`npm run generate\`. Do not edit.

import type {
  KnownConfidence,
} from './types/index.js'

/** Every value of ErrorKind that this contract lists. */
export const errorKindValues = [
  'gone',
  'internal',
] as const

/** Every value of Confidence that this contract lists. */
export const confidenceValues = [
  'low',
  'certain',
  'unknown',
] as const

/** Whether this contract lists the value. */
export function isKnownConfidence(value: string): value is KnownConfidence {
  return (confidenceValues as readonly string[]).includes(value)
}

/** The value itself when it is listed, else \`unknown\`. */
export function toKnownConfidence(value: string): KnownConfidence {
  return isKnownConfidence(value) ? value : 'unknown'
}

/** A variant that this contract does not list, as it came. */
export interface UnlistedVariant {
  tag: string
  raw: unknown
}

/** Every \`type\` of Place that this contract lists. */
export const placeTags = [
  'shelf',
  'box',
] as const

/**
 * For the \`default\` of a switch over Place: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedPlace(value: never): UnlistedVariant {
  const { type: tag }: { type: string } = value
  return { tag, raw: value }
}
`)
})

test('method tables are types and data, each method with its direction and errors', () => {
  const text = emitMethods(model, output)
  expect(text).toContain(`export interface ClientRequests {
  /**
   * Reads notes.
   * Error kinds: gone, internal.
   * @since 1.1.0
   */
  'note/read': { params: ReadNotesParams; result: ReadNotesResponse }
  'note/move': { params: Place; result: Note }
  'note/count': { params: undefined; result: Note }
}
`)
  expect(text).toContain(`export const clientRequests = {
  'note/read': { params: 'ReadNotesParams', presence: 'required', result: 'ReadNotesResponse', since: '1.1.0', lastWithout: undefined, until: undefined, experimental: false, domain: 'note' },
  'note/move': { params: 'Place', presence: 'required', result: 'Note', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'note' },
  'note/count': { params: undefined, presence: 'none', result: 'Note', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'note' },
} as const
`)
  expect(text).toContain(`export interface ServerNotifications {
  'note/changed': { params: Note }
}
`)
  expect(text).toContain(`export const errorCodes = {
  /** It is gone. */
  gone: -32600,
  internal: -32603,
} as const
`)
})

test('docs tell what a call leads to, what can be repeated and until when', () => {
  const [read, ...others] = model.methods
  const text = emitMethods(
    {
      ...model,
      methods: [
        {
          ...read!,
          idempotent: true,
          emits: ['note/changed'],
          renamedFrom: 'note/get',
          deprecated: true,
          sunset: '2027-01-31',
        },
        ...others,
      ],
    },
    output,
  )
  expect(text).toContain(`
  /**
   * Reads notes.
   * May send after its answer: note/changed.
   * Can be repeated: a second call has no further effect.
   * Error kinds: gone, internal.
   * Was called \`note/get\`.
   * @since 1.1.0
   * @deprecated May be gone from 2027-01-31 on.
   */
  'note/read'`)
})

test.each([
  ['1.5.0', undefined],
  ['1.6.0', ['a']],
  ['2027-01-31', ['a']],
])('a member that is gone in %s is required of servers: %j', (sunset, required) => {
  const member = { name: 'a', shape: { kind: 'string' }, required: true } as const
  const lasting = { ...member, deprecated: true, sunset } as const
  const type = { name: 'A', source: 'a.ts', kind: 'object', members: [lasting] } as const
  const { definitions } = emitJsonSchema({ ...model, types: [type] }, 'reader')
  expect(definitions).toMatchObject({ A: { properties: { a: { 'x-sunset': sunset } } } })
  expect((definitions as Record<string, JsonSchema>)['A']?.['required']).toEqual(required)
})

test('experimental variants of params are listed for the server to gate', () => {
  expect(emitGates(model, output)).toContain(
    `  'note/move': { members: [], variants: { discriminator: 'type', tags: ['box'] } },\n`,
  )
})

test('the reader schema is open where the writer schema is closed', () => {
  const definition = (profile: 'reader' | 'writer', name: string) =>
    (emitJsonSchema(model, profile)['definitions'] as Record<string, JsonSchema>)[name]
  expect(definition('reader', 'Confidence')).toEqual({
    description: 'How sure the author is.',
    type: 'string',
    'x-open-enum': ['low', 'certain', 'unknown'],
  })
  expect(definition('writer', 'Confidence')).toMatchObject({ enum: ['low', 'certain', 'unknown'] })
  expect(definition('reader', 'Place')?.['oneOf']).toHaveLength(3)
  expect(definition('writer', 'Place')?.['oneOf']).toHaveLength(2)
  expect(definition('reader', 'Note')?.['required']).not.toContain('place')
  expect(definition('writer', 'Note')?.['required']).toContain('place')
  expect(definition('writer', 'Box')).toMatchObject({
    'x-experimental': true,
    properties: { key: { type: ['string', 'null'], 'x-secret': true } },
  })
  expect(definition('writer', 'Shelf')).toMatchObject({
    properties: { row: { $ref: '#/definitions/Int32' } },
  })
})

test('every generated text file says first where it comes from', () => {
  const texts = [...build(files, 'test 1')].filter(([path]) => /\.(ts|js)$/.test(path))
  expect(texts.length).toBeGreaterThan(4)
  for (const [, content] of texts) expect(content).toMatch(/^\/\/ @generated from schema\//)
})

test('the contract names its generator and the digest of its schema, and holds no path', () => {
  const text = build(files, 'test 1').get('generated/contract.json') ?? ''
  expect(JSON.parse(text)).toMatchObject({
    format: 1,
    generator: 'test 1',
    schemaDigest: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    methods: expect.arrayContaining([expect.objectContaining({ name: 'note/read' })]) as unknown,
  })
  expect(text).not.toContain(root)
})

test('the same schema gives the same bytes, in whatever order its files are listed', () => {
  const shuffled = new Map([...files].toReversed())
  const text = (from: Files) => JSON.stringify([...build(from, 'test 1')])
  expect(text(files)).toBe(text(files))
  expect(text(shuffled)).toBe(text(files))
})
