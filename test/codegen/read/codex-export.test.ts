import { expect, test } from 'vitest'
import { canonicalJson } from '../../../codegen/contract/json-value.js'
import { ExportError } from '../../../codegen/read/export/check-schema.js'
import { readCodexExport } from '../../../codegen/read/export/read-export.js'
import { knownReleases } from '../../../codegen/releases/known.js'
import { listedResults } from '../../../codegen/releases/known-releases.js'
import type { SmallExport } from '../../support/small-export.js'
import { nestedBundle, smallExport } from '../../support/small-export.js'

const version = '0.169.0'
const params = (name: string) => ({ $ref: `#/definitions/v2/${name}` })

/** Reads types that a made-up `thing/read` takes and answers with. */
function readTypes(types: SmallExport['types'], result: object = { type: 'object' }) {
  return read({
    types: { ...types, ThingReadParams: { type: 'object' }, ThingReadResponse: result },
    clientRequests: { 'thing/read': params('ThingReadParams') },
  })
}

function read(small: SmallExport, results = {}, listed = listedResults) {
  const exports = { version, stable: smallExport(small) }
  const known = { ...knownReleases, listedResults: listed }
  return readCodexExport(exports, { surface: 'stable', results, known })
}

function typeOf(result: object, name: string, types: SmallExport['types'] = {}) {
  const { model } = readTypes(types, result)
  const type = model.types.find((each) => each.name === name)
  return { ...type, source: undefined }
}

function memberOf(schema: object | true, types: SmallExport['types'] = {}) {
  const { model } = readTypes(types, { type: 'object', properties: { it: schema } })
  const type = model.types.find(({ name }) => name === 'ThingReadResponse')
  return type?.kind === 'object' ? type.members[0]?.shape : undefined
}

const string = { kind: 'string' }
const literal = (value: number) => ({ kind: 'literal', value })
const anyOf = (...shapes: object[]) => ({ kind: 'anyOf', shapes })
const Color = { type: 'string', enum: ['red'] }

test.each([
  ['type lists', { type: ['string', 'null'] }, { kind: 'nullable', shape: string }],
  ['anyOf', { anyOf: [{ type: 'string' }, { type: 'null' }] }, { kind: 'nullable', shape: string }],
  [
    'oneOf around a reference',
    { oneOf: [{ $ref: '#/definitions/v2/Color' }, { type: 'null' }] },
    { kind: 'nullable', shape: { kind: 'ref', name: 'Color' } },
  ],
])('null in %s is one thing', (_name, schema, shape) => {
  expect(memberOf(schema, { Color })).toEqual(shape)
})

test.each([
  ['int32', 'int32'],
  ['uint8', 'uint8'],
  ['uint16', 'uint16'],
  ['uint64', 'uint64'],
  ['uint', 'uint64'],
  ['int128', 'int64'],
  [undefined, 'int64'],
])('an integer of format %s is %s', (format, width) => {
  // Every unsigned width has this minimum.
  const bounds = width.startsWith('uint') ? {} : { minimum: 0 }
  const shape = { kind: 'integer', width, ...bounds }
  expect(memberOf({ type: 'integer', format, minimum: 0 })).toEqual(shape)
})

test('a width that no format says is recorded as decided', () => {
  const schema = { type: 'object', properties: { count: { type: 'integer', format: 'uint' } } }
  expect(readTypes({}, schema).inferences).toContainEqual(
    expect.objectContaining({
      rule: 'integerWidth',
      at: 'ThingReadResponse.count',
      decided: 'uint64',
    }),
  )
})

test.each([
  ['everything', true, { kind: 'json' }],
  ['nothing but a description', { description: 'Any.' }, { kind: 'json' }],
  ['a number', { type: 'number', format: 'double' }, { kind: 'number' }],
  ['a text with something in it', { type: 'string', minLength: 1 }, { ...string, minLength: 1 }],
  ['one text', { type: 'string', enum: ['a'] }, { kind: 'literal', value: 'a' }],
  [
    'a map',
    { type: 'object', additionalProperties: { type: 'string' } },
    { kind: 'map', values: string },
  ],
  ['any object', { type: 'object' }, { kind: 'map', values: { kind: 'json' } }],
  [
    'a list of anything',
    { type: 'array', items: true },
    { kind: 'array', items: { kind: 'json' } },
  ],
  [
    'a reference in allOf',
    { allOf: [{ $ref: '#/definitions/v2/Color' }] },
    { kind: 'ref', name: 'Color' },
  ],
  [
    'texts and lists',
    { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
    { kind: 'ref', name: 'ThingReadResponseIt' },
  ],
])('%s has a shape', (_name, schema, shape) => {
  expect(memberOf(schema as object, { Color })).toEqual(shape)
})

test('an enum written as one alternative for each value is an enum, with what is said of each', () => {
  const result = {
    oneOf: [
      { type: 'string', enum: ['low', 'high'] },
      { type: 'string', enum: ['off'], description: 'Not at all.' },
    ],
  }
  expect(typeOf(result, 'ThingReadResponse')).toEqual({
    kind: 'enum',
    name: 'ThingReadResponse',
    values: [{ value: 'low' }, { value: 'high' }, { value: 'off', doc: 'Not at all.' }],
    open: {},
  })
})

test('servers may add to what they send, and not to what only clients send', () => {
  const { model, inferences } = read({
    types: {
      ThingReadParams: { type: 'object', properties: { only: { $ref: '#/definitions/v2/Asked' } } },
      ThingReadResponse: { type: 'object', properties: { is: { $ref: '#/definitions/v2/Told' } } },
      Asked: { type: 'string', enum: ['a', 'b'] },
      Told: { type: 'string', enum: ['a', 'unknown'] },
    },
    clientRequests: { 'thing/read': params('ThingReadParams') },
  })
  const open = (name: string) => {
    const type = model.types.find((each) => each.name === name)
    return type?.kind === 'enum' ? type.open : 'no enum'
  }
  expect(open('Asked')).toBeUndefined()
  expect(open('Told')).toEqual({ fallback: 'unknown' })
  expect(inferences).toContainEqual(expect.objectContaining({ rule: 'openEnum', at: 'Told' }))
})

test('a union of tagged objects names its variants by their titles, Rust paths and slashes undone', () => {
  const variant = (tag: string, title?: string) => ({
    type: 'object',
    ...(title !== undefined && { title }),
    properties: { type: { type: 'string', enum: [tag] } },
    required: ['type'],
  })
  const result = {
    oneOf: [
      variant('apiKey', 'ApiKeyv2::ThingReadResponse'),
      variant('device/code', 'Thing/deviceCode'),
      variant('deviceCode'),
    ],
  }
  expect(typeOf(result, 'ThingReadResponse')).toMatchObject({
    kind: 'union',
    discriminator: 'type',
    open: true,
    variants: [
      { tag: 'apiKey', type: 'ApiKeyThingReadResponse' },
      { tag: 'device/code', type: 'DeviceCodeThingReadResponse' },
      { tag: 'deviceCode', type: 'DeviceCodeThingReadResponse2' },
    ],
  })
})

test('members beside tagged alternatives are in every variant', () => {
  const result = {
    type: 'object',
    properties: { id: { type: 'string' } },
    required: ['id'],
    oneOf: [
      { type: 'object', properties: { kind: { type: 'string', enum: ['a'] } }, required: ['kind'] },
      {
        type: 'object',
        properties: { kind: { type: 'string', enum: ['b'] }, size: { type: 'string' } },
        required: ['kind'],
      },
    ],
  }
  expect(typeOf(result, 'BThingReadResponse')).toMatchObject({
    kind: 'object',
    members: [
      { name: 'id', required: true },
      { name: 'kind', shape: { kind: 'literal', value: 'b' }, required: true },
      { name: 'size', required: false },
    ],
  })
})

test('further members beside those of an object say which sets have to be there', () => {
  const result = {
    type: 'object',
    properties: { detail: { type: 'string' } },
    anyOf: [
      { type: 'object', properties: { url: { type: 'string' } }, required: ['url'] },
      { type: 'object', properties: { fileId: { type: 'string' } }, required: ['fileId'] },
    ],
  }
  expect(typeOf(result, 'ThingReadResponse')).toMatchObject({
    kind: 'object',
    members: [
      { name: 'detail', required: false },
      { name: 'url', required: false },
      { name: 'fileId', required: false },
    ],
    oneOfRequired: [['url'], ['fileId']],
  })
})

test('texts beside objects of one member are a union with keys for tags', () => {
  const keyed = (name: string, schema: object, title?: string) => ({
    type: 'object',
    ...(title !== undefined && { title }),
    additionalProperties: false,
    properties: { [name]: schema },
    required: [name],
  })
  const result = {
    oneOf: [
      { type: 'string', enum: ['never', 'always'] },
      keyed('some', { type: 'object', properties: { a: { type: 'boolean' } } }, 'SomeThing'),
      keyed('named', { type: 'string' }),
    ],
  }
  expect(typeOf(result, 'ThingReadResponse')).toEqual({
    kind: 'keyedUnion',
    name: 'ThingReadResponse',
    open: true,
    variants: [
      { tag: 'never' },
      { tag: 'always' },
      { tag: 'some', shape: { kind: 'ref', name: 'SomeThing' } },
      { tag: 'named', shape: string },
    ],
  })
})

test('a union with keys says itself that more may come, wherever it stands', () => {
  const Failure = {
    anyOf: [
      { type: 'string', enum: ['other'] },
      {
        type: 'object',
        additionalProperties: false,
        properties: { http: { type: 'string' } },
        required: ['http'],
      },
      { type: ['string', 'object'] },
    ],
  }
  const { model } = read({
    types: {
      ThingReadParams: { type: 'object', properties: { it: params('Failure') } },
      ThingReadResponse: { type: 'object' },
      Failure,
    },
    clientRequests: { 'thing/read': params('ThingReadParams') },
  })
  expect(model.types.find(({ name }) => name === 'Failure')).toMatchObject({
    open: true,
    variants: [{ tag: 'other' }, { tag: 'http' }],
  })
})

test('objects without a tag are named by what they require', () => {
  const part = (name: string) => ({
    type: 'object',
    properties: { [name]: { type: 'string' } },
    required: [name],
  })
  const { model } = readTypes({}, { anyOf: [part('text'), part('blob')] })
  expect(model.types.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['ThingReadResponseWithText', 'ThingReadResponseWithBlob']),
  )
})

test.each([
  ['NEW APIs', undefined, false],
  ['NEW APIs Reads a thing.', 'Reads a thing.', false],
  ['DEPRECATED APIs below Reads a thing.', 'Reads a thing.', true],
  ['NEW NOTIFICATIONS', undefined, false],
  ['EXPERIMENTAL - reads a thing.', 'EXPERIMENTAL - reads a thing.', undefined],
  ['APIs of things.', 'APIs of things.', undefined],
  ['Reads new APIs.', 'Reads new APIs.', undefined],
])('the heading of a section is no description: %s', (description, doc, isDeprecated) => {
  const bundle = nestedBundle({
    types: { ThingReadParams: { type: 'object' }, ThingReadResponse: { type: 'object' } },
    clientRequests: { 'thing/read': params('ThingReadParams') },
  }) as { definitions: { ClientRequest: { oneOf: { description?: string }[] } } }
  for (const message of bundle.definitions.ClientRequest.oneOf) message.description = description
  const text = JSON.stringify(bundle)
  const exports = { version, stable: { nested: { file: 'nested.json', text } } }
  const { model, inferences } = readCodexExport(exports, { surface: 'stable' })
  const method = model.methods.find(({ name }) => name === 'thing/read')
  expect(method?.doc).toBe(doc)
  expect(method?.deprecated).toBe(isDeprecated === true ? true : undefined)
  const headings = inferences.filter(({ rule, at }) => rule === 'heading' && at === 'thing/read')
  expect(headings).toHaveLength(isDeprecated === undefined ? 0 : 1)
})

test('what an object refuses, leaves out and calls unstable or deprecated is kept', () => {
  const result = {
    type: 'object',
    description: '[UNSTABLE] For tests.',
    additionalProperties: false,
    properties: {
      mode: { type: 'string', default: 'fast' },
      old: { type: 'string', description: 'Deprecated: use mode.' },
      apiKey: { type: ['string', 'null'] },
      refreshToken: { type: 'boolean' },
    },
  }
  expect(typeOf(result, 'ThingReadResponse')).toMatchObject({
    closed: true,
    unstable: true,
    members: [
      { name: 'mode', default: 'fast' },
      { name: 'old', deprecated: true },
      { name: 'apiKey', secret: true },
      { name: 'refreshToken', shape: { kind: 'boolean' } },
    ],
  })
  expect(typeOf(result, 'ThingReadResponse')).not.toMatchObject({
    members: [{}, {}, {}, { secret: true }],
  })
})

test.each([
  ['true', true, { kind: 'json' }],
  ['a schema', { type: 'string' }, string],
  ['a type', { $ref: '#/definitions/v2/Color' }, { kind: 'ref', name: 'Color' }],
  [
    'a type without a name',
    { type: 'object', properties: { a: { type: 'string' } } },
    { kind: 'ref', name: 'ThingReadResponseValue' },
  ],
])('members that are not listed and are meant have a shape: %s', (_name, unlisted, shape) => {
  const result = {
    type: 'object',
    properties: { mode: { type: 'string' } },
    additionalProperties: unlisted,
  }
  const type = typeOf(result, 'ThingReadResponse', { Color: { type: 'string', enum: ['a', 'b'] } })
  expect(type).toMatchObject({ kind: 'object', members: [{ name: 'mode' }], additional: shape })
  expect(type).not.toHaveProperty('closed')
  const named = 'name' in shape ? [shape.name] : []
  const { model } = readTypes({ Color: { type: 'string', enum: ['a', 'b'] } }, result)
  expect(model.types.map(({ name }) => name)).toEqual(expect.arrayContaining(named))
})

test('an object that says nothing of members that are not listed gets nothing said', () => {
  const type = typeOf({ type: 'object', properties: {} }, 'ThingReadResponse')
  expect(type).not.toHaveProperty('additional')
  expect(type).not.toHaveProperty('closed')
})

test('what beside tagged alternatives holds of members that are not listed is in every variant', () => {
  const variant = (tag: string, more = {}) => ({
    type: 'object',
    properties: { kind: { type: 'string', enum: [tag] } },
    required: ['kind'],
    ...more,
  })
  const result = {
    type: 'object',
    additionalProperties: true,
    oneOf: [variant('a'), variant('b', { additionalProperties: { type: 'string' } })],
  }
  expect(typeOf(result, 'AThingReadResponse')).toMatchObject({ additional: { kind: 'json' } })
  expect(typeOf(result, 'BThingReadResponse')).toMatchObject({ additional: string })
})

test('a keyword that the contract has no place for is recorded', () => {
  const code = { type: 'string', contentEncoding: 'base64' }
  const schema = { type: 'object', properties: { code } }
  expect(readTypes({}, schema).inferences).toContainEqual({
    rule: 'keyword',
    at: 'ThingReadResponse.code',
    decided: '"contentEncoding" is left out',
    reason: 'the contract cannot express it',
  })
})

test.each([
  ['no params at all', undefined, undefined],
  ['null for params', { type: 'null' }, undefined],
  [
    'a type or null',
    { anyOf: [params('ThingReadParams'), { type: 'null' }] },
    { type: 'ThingReadParams', presence: 'optional' },
  ],
  ['a type', params('ThingReadParams'), { type: 'ThingReadParams', presence: 'required' }],
])('a method that takes %s', (_name, schema, expected) => {
  const { model } = read({
    types: { ThingReadParams: { type: 'object' }, ThingReadResponse: { type: 'object' } },
    clientRequests: { 'thing/read': schema },
  })
  expect(model.methods.find(({ name }) => name === 'thing/read')?.params).toEqual(expected)
})

const [exceptional = '', exceptionalResult = ''] = Object.entries(listedResults)[0] ?? []

test('a result is the type called like the params or the method, or a listed one', () => {
  const { model, inferences } = read({
    types: {
      ThingListParams: { type: 'object' },
      ThingListResponse: { type: 'object' },
      OtherReadResponse: { type: 'object' },
      [exceptionalResult]: { type: 'object' },
    },
    clientRequests: {
      'things/all': params('ThingListParams'),
      'other/read': undefined,
      [exceptional]: undefined,
    },
  })
  const results = Object.fromEntries(model.methods.map(({ name, result }) => [name, result]))
  expect(results).toMatchObject({
    'things/all': 'ThingListResponse',
    'other/read': 'OtherReadResponse',
    [exceptional]: exceptionalResult,
  })
  expect(inferences.filter(({ rule }) => rule === 'result').map(({ reason }) => reason)).toEqual([
    'it is named after the method or its params',
    'it is named after the method or its params',
    'it is named after the method or its params',
    'listed with what is known of the releases',
  ])
})

const unnamed: SmallExport = {
  types: { Surprise: { type: 'object' }, ThingWriteResponse: { type: 'object' } },
  clientRequests: { 'thing/read': undefined },
}

test('a result that nothing tells is unknown, with what it may be', () => {
  const { model, inferences, warnings, results } = read(unnamed)
  expect(model.methods.find(({ name }) => name === 'thing/read')).not.toHaveProperty('result')
  expect(results.get('thing/read')).toEqual({
    origin: 'unknown',
    candidates: ['ThingWriteResponse'],
  })
  expect(inferences).toContainEqual({
    rule: 'result',
    at: 'thing/read',
    decided: 'unknown',
    reason: 'its type is not known; it may be ThingWriteResponse',
  })
  expect(warnings).toEqual([
    'The result of thing/read is imported as unknown; it may be ThingWriteResponse; ' +
      'name it with --result thing/read=<Type>',
  ])
})

test.each(['named', 'answered'] as const)('a result can be %s', (origin) => {
  const { model, results, warnings } = read(unnamed, { [origin]: { 'thing/read': 'Surprise' } })
  expect(model.methods.find(({ name }) => name === 'thing/read')?.result).toBe('Surprise')
  expect(results.get('thing/read')).toEqual({ origin, type: 'Surprise' })
  expect(warnings).toEqual([])
})

test.each([
  ['params whose name does not end with Params', 'Surprise'],
  ['whole messages', 'ClientRequest'],
])('the name of %s is not that of a result', (_name, type) => {
  const small = { ...unnamed, clientRequests: { 'thing/read': params('Surprise') } }
  const named = type === 'ClientRequest' ? { named: { 'thing/read': type } } : {}
  expect(read(small, named).results.get('thing/read')?.origin).toBe('unknown')
})

test('a reference to whole messages makes the member any JSON value', () => {
  const result = { type: 'object', properties: { it: { $ref: '#/definitions/ClientRequest' } } }
  expect(readTypes({}, result).warnings).toHaveLength(1)
})

test('a fault inside of a part that became unknown does not touch another type of its name', () => {
  const odd = {
    type: 'object',
    properties: { x: { allOf: [{}, {}] } },
    anyOf: [{ type: 'string' }],
  }
  const result = {
    type: 'object',
    properties: { a: odd, aX: { type: 'string', enum: ['red', 'blue'] } },
  }
  const { model, warnings } = readTypes({}, result)
  expect(warnings).toHaveLength(1)
  expect(model.types).toContainEqual(
    expect.objectContaining({ name: 'ThingReadResponseAX', kind: 'enum' }),
  )
})

test('a name that the export does not define is not believed', () => {
  const { results } = read(unnamed, { named: { 'thing/read': 'Nothing' } })
  expect(results.get('thing/read')?.origin).toBe('unknown')
})

test('of two types that a result could be, none is taken', () => {
  const { results } = read({
    types: {
      ThingListParams: { type: 'object' },
      ThingListResponse: { type: 'object' },
      ThingReadResponse: { type: 'object' },
    },
    clientRequests: { 'thing/read': params('ThingListParams') },
  })
  expect(results.get('thing/read')).toEqual({
    origin: 'unknown',
    candidates: ['ThingListResponse', 'ThingReadResponse'],
  })
})

test('a listed type is no longer taken once a type has the name of the method', () => {
  const listed = { 'thing/read': 'Surprise' }
  const types = { Surprise: { type: 'object' }, ThingReadResponse: { type: 'object' } }
  const small = { types, clientRequests: { 'thing/read': undefined } }
  expect(read(small, {}, listed).results.get('thing/read')).toEqual({
    origin: 'unknown',
    candidates: ['Surprise', 'ThingReadResponse'],
  })
  expect(
    read({ ...small, types: { ThingReadResponse: true } }, {}, listed).results.get('thing/read'),
  ).toEqual({ origin: 'derived', type: 'ThingReadResponse' })
})

test('an answer that no method is linked to is recorded', () => {
  const { inferences } = readTypes({ ForgottenResponse: { type: 'object' } })
  expect(inferences).toContainEqual(
    expect.objectContaining({ rule: 'unreached', at: 'ForgottenResponse' }),
  )
})

test('methods that no export lists are added where their types can be had', () => {
  const { model, inferences } = readTypes({
    AuthMode: { type: 'string', enum: ['apikey'] },
    RawResponseCompletedNotification: { type: 'object' },
  })
  const names = model.methods.map(({ name }) => name)
  expect(names).toContain('getAuthStatus')
  expect(names).toContain('gitDiffToRemote')
  expect(names).toContain('rawResponse/completed')
  expect(names).not.toContain('getConversationSummary')
  expect(names).not.toContain('rawResponseItem/completed')
  expect(inferences).toContainEqual(
    expect.objectContaining({ rule: 'undocumentedMethod', at: 'getAuthStatus' }),
  )
})

test('the experimental surface is what the stable export lacks', () => {
  const stable: SmallExport = {
    types: {
      ThingReadParams: { type: 'object', properties: { a: { type: 'string' } } },
      ThingReadResponse: { type: 'string', enum: ['a'] },
    },
    clientRequests: { 'thing/read': params('ThingReadParams') },
  }
  const experimental: SmallExport = {
    types: {
      ...stable.types,
      ThingReadParams: {
        type: 'object',
        properties: { a: { type: 'string' }, b: { type: 'string' } },
      },
      ThingReadResponse: { type: 'string', enum: ['a', 'b'] },
      ThingDropParams: { type: 'object' },
      ThingDropResponse: { type: 'object' },
    },
    clientRequests: { ...stable.clientRequests, 'thing/drop': params('ThingDropParams') },
  }
  const exports = {
    version,
    stable: smallExport(stable),
    experimental: smallExport(experimental),
  }
  const { model } = readCodexExport(exports, { surface: 'experimental' })
  expect(model.facts).toMatchObject({ protocolVersion: version, surface: 'experimental' })
  expect(model.methods.find(({ name }) => name === 'thing/drop')?.experimental).toBe(true)
  expect(model.methods.find(({ name }) => name === 'thing/read')?.experimental).toBeUndefined()
  expect(model.types.find(({ name }) => name === 'ThingReadParams')).toMatchObject({
    members: [{ name: 'a' }, { name: 'b', experimental: true }],
  })
  expect(model.types.find(({ name }) => name === 'ThingReadResponse')).toMatchObject({
    values: [{ value: 'a' }, { value: 'b', experimental: true }],
  })
  expect(model.types.find(({ name }) => name === 'ThingDropParams')?.experimental).toBe(true)
})

test('a method is dated by the releases that have it', () => {
  const small: SmallExport = {
    types: { ThreadRollbackParams: { type: 'object' }, ThreadRollbackResponse: { type: 'object' } },
    clientRequests: { 'thread/rollback': params('ThreadRollbackParams') },
  }
  const exports = { version: '0.150.1', stable: smallExport(small) }
  const { model } = readCodexExport(exports, { surface: 'stable' })
  expect(model.methods.find(({ name }) => name === 'thread/rollback')).toMatchObject({
    deprecated: true,
    sunset: '0.156.0',
  })
})

test('without a release, only methods of known releases are dated', () => {
  const methodTypes = ['ThreadRollback', 'ThreadSample', 'Brew'].flatMap((name) => {
    return [`${name}Params`, `${name}Response`]
  })
  const small: SmallExport = {
    types: Object.fromEntries(methodTypes.map((name) => [name, { type: 'object' }])),
    clientRequests: {
      'thread/rollback': params('ThreadRollbackParams'),
      'thread/sample': params('ThreadSampleParams'),
      brew: params('BrewParams'),
    },
  }
  const exports = { stable: smallExport(small), experimental: smallExport(small) }
  for (const surface of ['stable', 'experimental'] as const) {
    const { model, inferences } = readCodexExport(exports, { surface })
    expect(model.facts).toEqual({ surface })
    const dates = model.methods.map(({ name, since, sunset }) => [name, since, sunset])
    expect(dates).toEqual(
      expect.arrayContaining([
        ['thread/rollback', undefined, undefined],
        ['thread/sample', '0.164.0', undefined],
        ['brew', undefined, undefined],
      ]),
    )
    expect(inferences.filter(({ rule }) => rule === 'release')).toEqual([
      {
        rule: 'release',
        at: 'protocolVersion',
        decided: 'not known',
        reason: 'the export is not that of a known release; --release names it',
      },
    ])
  }
})

test('of a type that both bundles define differently, the nested one is read', () => {
  const answer = { type: 'object', properties: { it: params('Color') } }
  const nested = nestedBundle({
    types: { Color, ThingReadResponse: answer },
    clientRequests: { 'thing/read': undefined },
  })
  const flat = { definitions: { Color: { type: 'string', enum: ['gray'] } } }
  const stable = {
    nested: { file: 'nested.json', text: JSON.stringify(nested) },
    flat: { file: 'flat.json', text: JSON.stringify(flat) },
  }
  const { model, inferences } = readCodexExport({ version, stable }, { surface: 'stable' })
  const read = model.types.find(({ name }) => name === 'Color')
  expect(read).toMatchObject({ values: Color.enum.map((value) => ({ value })) })
  expect(inferences).toContainEqual({
    rule: 'duplicate',
    at: 'Color',
    decided: '#/definitions/v2/Color',
    reason: 'it is defined differently at #/definitions/Color',
  })
})

test.each([
  ['no JSON', '{"definitions": {]}', 'nested.json: this is not JSON'],
  ['cut off', '{"definitions": {"v2"', 'nested.json: this is not JSON, or is cut off'],
  ['another document', '{"name": "x"}', 'this is not an exported bundle: "definitions" is missing'],
  ['a schema of one type', '{"definitions": {}}', 'The bundle does not list its methods'],
])('a file that is %s is told in one line', (_name, text, message) => {
  const stable = { nested: { file: 'nested.json', text } }
  const attempt = () => readCodexExport({ version, stable }, { surface: 'stable' })
  expect(attempt).toThrow(ExportError)
  expect(attempt).toThrow(message)
  expect(attempt).not.toThrow('\n')
})

test.each([
  ['Result%3CT%3E', 'Result<T>'],
  ['Result<T>', 'Result<T>'],
  ['a~1b', 'a/b'],
  ['a%2Fb', 'a/b'],
  ['a~0b%20c', 'a~b c'],
  ['Gr%C3%B6%C3%9Fe', 'Größe'],
  ['50%', '50%'],
  ['50%25', '50%'],
])('the reference %s is to the type %s', (token, name) => {
  const type = { type: 'string', enum: ['a', 'b'] }
  expect(memberOf({ $ref: `#/definitions/v2/${token}` }, { [name]: type })).toEqual({
    kind: 'ref',
    name,
  })
})

test('a reference that does not refer to a type makes the member any JSON value', () => {
  const result = { type: 'object', properties: { it: { $ref: '#/definitions/v2/Gone' } } }
  expect(readTypes({}, result).warnings).toEqual([
    'The type ThingReadResponseIt is imported as unknown: ' +
      '#/definitions/v2/ThingReadResponse/properties/it: "#/definitions/v2/Gone" does not refer to a type',
  ])
})

const nothing = 'a schema that admits nothing is not supported'
const several = 'several schemas at once ("allOf") are not supported'
const unknownForm = (keyword: string) => `unsupported "${keyword}"`
const object = { type: 'object', properties: { a: { type: 'string' } } }

/** What the contract says of a schema that it does not carry. */
function keywordsOf(schema: unknown) {
  if (typeof schema !== 'object' || schema === null) {
    return [{ keyword: '', value: JSON.stringify(schema) }]
  }
  return Object.entries(schema)
    .filter(([keyword]) => keyword !== 'description')
    .map(([keyword, value]) => ({ keyword, value: canonicalJson(value) }))
    .sort((a, b) => (a.keyword < b.keyword ? -1 : 1))
}

test.each<[string, unknown, string]>([
  ['false', false, nothing],
  ['null', null, 'this is not a schema'],
  ['a text', 'string', 'this is not a schema'],
  ['no alternatives', { oneOf: [] }, nothing],
  ['both kinds of alternatives', { oneOf: [true], anyOf: [true] }, '"anyOf" and "oneOf" cannot'],
  ['no values', { type: 'string', enum: [] }, unknownForm('enum')],
  ['a length that is a text', { type: 'string', minLength: '3' }, unknownForm('minLength')],
  ['lists among values', { enum: [[1], 2] }, 'lists and objects are not supported as values'],
  ['several schemas', { type: 'object', allOf: [object, object] }, several],
  ['a schema beside members', { ...object, allOf: [object] }, several],
  ['items by position', { type: 'array', items: [{ type: 'string' }] }, 'items by position'],
  ['a description that is none', { type: 'string', description: 5 }, unknownForm('description')],
  ['members in a list', { type: 'object', properties: [] }, unknownForm('properties')],
  ['null for a type', { type: null }, unknownForm('type')],
  ['half a character', { type: 'object', properties: { '\ud800': true } }, 'name of a member'],
])('%s makes the member any JSON value, and no more', (_name, schema, message) => {
  const result = { type: 'object', properties: { it: schema, other: { type: 'boolean' } } }
  const { model, warnings, inferences } = readTypes({}, result)
  expect(model.types.find(({ name }) => name === 'ThingReadResponse')).toMatchObject({
    members: [
      { name: 'it', shape: { kind: 'ref', name: 'ThingReadResponseIt' } },
      { name: 'other', shape: { kind: 'boolean' } },
    ],
  })
  expect(model.types.find(({ name }) => name === 'ThingReadResponseIt')).toMatchObject({
    kind: 'alias',
    shape: { kind: 'json' },
    unsupported: keywordsOf(schema),
  })
  expect(warnings).toEqual([
    expect.stringContaining('#/definitions/v2/ThingReadResponse/properties/it'),
  ])
  expect(warnings[0]).toContain(message)
  expect(inferences.filter(({ rule }) => rule === 'unsupported')).toHaveLength(1)
})

test('an unsound member of a variant leaves the rest of the union as it is', () => {
  const variant = (tag: string, it: unknown) => ({
    type: 'object',
    properties: { type: { type: 'string', enum: [tag] }, it },
    required: ['type'],
  })
  const Either = { oneOf: [variant('a', { type: 'string' }), variant('b', { oneOf: [] })] }
  const result = { type: 'object', properties: { it: params('Either') } }
  const { model, warnings } = readTypes({ Either }, result)
  expect(model.types.find(({ name }) => name === 'Either')).toMatchObject({
    kind: 'union',
    variants: [{ tag: 'a' }, { tag: 'b' }],
  })
  expect(warnings).toHaveLength(1)
})

test.each<[string, SmallExport['types']]>([
  ['one type', { Loop: params('Loop') }],
  ['two types', { Loop: params('Other'), Other: params('Loop') }],
  ['an alternative', { Loop: { anyOf: [{ type: 'string' }, params('Loop')] } }],
])('%s that leads back to itself is any JSON value', (_name, types) => {
  const result = { type: 'object', properties: { it: params('Loop') } }
  expect(readTypes(types, result).warnings).toEqual([
    'The type Loop is imported as unknown: "Loop" refers only to itself',
  ])
})

test('only the methods that are wanted are read and warned about', () => {
  const answer = { type: 'object', properties: { odd: params('Odd') } }
  const small: SmallExport = {
    types: {
      Odd: { allOf: [object, object] },
      Color,
      OddReadResponse: answer,
      ColorReadResponse: params('Color'),
    },
    clientRequests: { 'odd/read': undefined, 'color/read': undefined, 'thing/read': undefined },
  }
  const readOnly = (...methods: string[]) => {
    const wanted = (method: string) => methods.includes(method)
    return readCodexExport({ version, stable: smallExport(small) }, { surface: 'stable', wanted })
  }
  const { model, warnings, methods } = readOnly('color/read')
  expect(model.methods.map(({ name }) => name)).toEqual(['color/read'])
  expect(model.types.map(({ name }) => name)).toEqual(['Color', 'ColorReadResponse'])
  expect(warnings).toEqual([])
  expect(methods).toContain('odd/read')
  expect(readOnly('odd/read').warnings).toHaveLength(1)
  expect(readOnly('thing/read').warnings).toHaveLength(1)
})

test('params without a name are a type of their own', () => {
  const { model } = read({
    types: { ThingReadResponse: object },
    clientRequests: { 'thing/read': { type: 'object', properties: { id: { type: 'string' } } } },
  })
  const [method] = model.methods.filter(({ name }) => name === 'thing/read')
  expect(method?.params).toEqual({ type: 'ThingReadParams', presence: 'required' })
  expect(model.types.find(({ name }) => name === 'ThingReadParams')).toMatchObject({
    members: [{ name: 'id', shape: { kind: 'string' } }],
  })
})

test('a message that is none is left out, and the others stay', () => {
  const bundle = nestedBundle({
    types: { ThingReadResponse: object },
    clientRequests: { 'thing/read': undefined },
  }) as { definitions: { ClientRequest: { oneOf: unknown[] } } }
  bundle.definitions.ClientRequest.oneOf.push({ type: null }, { type: 'object' })
  const stable = { nested: { file: 'nested.json', text: JSON.stringify(bundle) } }
  const { model, warnings } = readCodexExport({ version, stable }, { surface: 'stable' })
  expect(model.methods.map(({ name }) => name)).toContain('thing/read')
  expect(warnings).toEqual([
    expect.stringContaining('A method is left out: #/definitions/ClientRequest/oneOf/2'),
    expect.stringContaining('this message has no method'),
  ])
})

test.each<[string, object, object]>([
  ['a constant text', { const: 'a' }, { kind: 'literal', value: 'a' }],
  [
    'one text or null',
    { enum: ['a', null] },
    { kind: 'nullable', shape: { kind: 'literal', value: 'a' } },
  ],
  ['null alone', { oneOf: [{ type: 'null' }] }, { kind: 'null' }],
  ['listed numbers', { type: 'integer', enum: [1, 2] }, anyOf(literal(1), literal(2))],
])('%s is carried', (_name, schema, shape) => {
  expect(memberOf(schema)).toEqual(shape)
})

test('a union whose tags are constants is one', () => {
  const variant = (tag: string) => {
    return { type: 'object', properties: { kind: { const: tag } }, required: ['kind'] }
  }
  const Either = { oneOf: [variant('a'), variant('b')] }
  expect(
    typeOf({ type: 'object', properties: { it: Either } }, 'ThingReadResponseIt'),
  ).toMatchObject({ kind: 'union', discriminator: 'kind', variants: [{ tag: 'a' }, { tag: 'b' }] })
})

test('a type with a name that may be null says so', () => {
  const Maybe = { ...object, type: ['object', 'null'] }
  const result = { type: 'object', properties: { it: params('Maybe') } }
  expect(typeOf(result, 'Maybe', { Maybe })).toMatchObject({
    kind: 'alias',
    shape: { kind: 'nullable', shape: { kind: 'ref' } },
  })
})

test.each<[string, object, string]>([
  ['a pattern without an end', { type: 'string', pattern: '(a+)+' }, 'pattern'],
  ['a value that is excluded', { type: 'integer', not: { const: 1 } }, 'not'],
  ['what stands beside a reference', { ...params('Color'), required: ['a'] }, 'required'],
])('%s that is left out is recorded', (_name, schema, keyword) => {
  const result = { type: 'object', properties: { it: schema } }
  expect(readTypes({ Color }, result).inferences).toContainEqual({
    rule: 'keyword',
    at: 'ThingReadResponse.it',
    decided: `"${keyword}" is left out`,
    reason: 'the contract cannot express it',
  })
})

test('what a type with a name leaves out is recorded once', () => {
  const result = { ...object, propertyNames: { minLength: 3 } }
  const about = readTypes({}, result).inferences.filter(({ rule }) => rule === 'keyword')
  expect(about.map(({ at }) => at)).toEqual(['ThingReadResponse'])
})

test('that nothing is marked, for want of the stable export, is recorded', () => {
  const small = smallExport({ types: {} })
  const alone = { version, experimental: small }
  const read = (exports: object) => {
    const { inferences } = readCodexExport({ version, ...exports }, { surface: 'experimental' })
    return inferences.filter(({ at }) => at === 'experimental').map(({ decided }) => decided)
  }
  expect(read(alone)).toEqual(['marked nowhere'])
  expect(read({ ...alone, stable: small })).toEqual([])
})
