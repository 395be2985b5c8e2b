import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emitOpenRpc } from '../../../codegen/print/documents/openrpc.js'
import type { ContractModel } from '../../../codegen/contract/model.js'
import { readSchema } from '../../../codegen/read/typescript/schema-set.js'
import { repository } from '../../support/repository.js'
import { schemaFiles } from '../../support/small-schema.js'

interface Document {
  methods: readonly object[]
}

/** The reference implementation. Its own types are source files, which our compiler options refuse. */
interface OpenRpcTools {
  validateOpenRPCDocument(document: Document): unknown
  parseOpenRPCDocument(document: Document): Promise<Document>
  MethodCallValidator: new (document: Document) => {
    validate(method: string, params: object): unknown
  }
}

const require = createRequire(import.meta.url)
const tools = require('@open-rpc/schema-utils-js') as OpenRpcTools

interface Method {
  name: string
  [key: string]: unknown
}

function readCommitted(): Document {
  return JSON.parse(readFileSync(join(repository, 'generated/openrpc.json'), 'utf8')) as Document
}

function emit(change: (model: ContractModel) => Partial<ContractModel> = () => ({})) {
  const files = schemaFiles()
  const { model } = readSchema(files)
  return JSON.parse(emitOpenRpc({ ...model, ...change(model) })) as Record<string, unknown> & {
    methods: Method[]
    components: { schemas: Record<string, unknown>; errors: Record<string, unknown> }
  }
}

test('what is committed is an OpenRPC document', () => {
  expect(tools.validateOpenRPCDocument(readCommitted())).toBe(true)
})

test('a document with a fault is not, so the one above was looked at', () => {
  const document = readCommitted()
  const [first] = document.methods
  const faulty = { ...document, methods: [{ ...first, color: 1 }] }
  expect(tools.validateOpenRPCDocument(faulty)).not.toBe(true)
})

test.each([
  ['account/read', { refreshToken: true }, true],
  ['account/read', {}, true],
  ['account/read', { refreshToken: 'yes' }, false],
  ['account/login/start', { type: 'apiKey', apiKey: 'k' }, true],
  ['account/login/start', { type: 'chatgpt', appBrand: null }, true],
  ['account/login/start', { type: 'magic' }, false],
  ['account/login/start', { apiKey: 'k' }, false],
  ['initialize', { clientInfo: { name: 'a', version: '1' } }, true],
  ['initialize', { clientInfo: { name: 'a' } }, false],
])('a tool that reads it judges %s with %j: %s', async (method, params, valid) => {
  const document = await tools.parseOpenRPCDocument(readCommitted())
  const verdict = new tools.MethodCallValidator(document).validate(method, params)
  expect(Array.isArray(verdict) && verdict.length === 0).toBe(valid)
})

test('every reference leads to something', () => {
  const document = readCommitted() as unknown as Record<string, unknown>
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)]
  expect(references.length).toBeGreaterThan(50)
  for (const [, path = ''] of references) {
    const found = path
      .split('/')
      .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], document)
    expect(found, path).toBeDefined()
  }
})

test('a method has params by name, a result, its errors by kind, and what annotations say', () => {
  const { methods, components } = emit((model) => ({
    methods: model.methods.map((method) =>
      method.name === 'note/read'
        ? {
            ...method,
            idempotent: true,
            emits: ['note/changed'],
            deprecated: true,
            sunset: '1.6.0',
          }
        : method,
    ),
  }))
  expect(methods[0]).toEqual({
    name: 'note/read',
    description: 'Reads notes.',
    deprecated: true,
    'x-since': '1.1.0',
    'x-deprecated': true,
    'x-sunset': '1.6.0',
    'x-idempotent': true,
    'x-emits': ['note/changed'],
    paramStructure: 'by-name',
    params: [{ name: 'ids', required: true, schema: { type: 'array', items: { type: 'string' } } }],
    'x-params': {
      presence: 'required',
      schema: { $ref: '#/components/schemas/ReadNotesParams' },
    },
    result: {
      name: 'ReadNotesResponse',
      schema: { $ref: '#/components/schemas/ReadNotesResponse' },
    },
    errors: [{ $ref: '#/components/errors/gone' }, { $ref: '#/components/errors/internal' }],
  })
  expect(components.errors).toEqual({
    gone: { code: -32600, message: 'It is gone.', data: { kind: 'gone' } },
    internal: { code: -32603, message: 'internal', data: { kind: 'internal' } },
  })
})

test('params that are a union list the members of all variants, and refer to the union', () => {
  const { methods } = emit()
  expect(methods[1]).toMatchObject({
    name: 'note/move',
    params: [
      { name: 'type', required: true, schema: { type: 'string', enum: ['shelf', 'box'] } },
      { name: 'row', required: false },
      { name: 'key', required: false, 'x-secret': true, schema: { type: ['string', 'null'] } },
    ],
    'x-params': { schema: { $ref: '#/components/schemas/Place.writer' } },
  })
})

test('a type that travels both ways is open where it is read and closed where it is written', () => {
  const { schemas } = emit().components
  expect(schemas['Place']).toMatchObject({ oneOf: { length: 3 } })
  expect(schemas['Place.writer']).toMatchObject({
    oneOf: [
      { $ref: '#/components/schemas/Shelf.writer' },
      { $ref: '#/components/schemas/Box.writer' },
    ],
  })
  expect(Object.keys(schemas)).not.toContain('ReadNotesParams.writer')
})

test('what a server calls stands in extensions, and what is never answered has no result', () => {
  const document = emit((model) => ({
    methods: [
      ...model.methods,
      { name: 'note/ask', kind: 'serverRequest', result: 'Note', errors: [] },
    ],
  }))
  const names = (methods: unknown) => (methods as Method[]).map(({ name }) => name)
  expect(names(document.methods)).toEqual(['note/read', 'note/move', 'note/count', 'ready'])
  expect(document.methods.at(-1)).toEqual({ name: 'ready', paramStructure: 'by-name', params: [] })
  expect(names(document['x-server-requests'])).toEqual(['note/ask'])
  expect(names(document['x-server-notifications'])).toEqual(['note/changed'])
})
