import type { SmallExport } from './small-export.js'

/** One export with a method of which the params or the result use a keyword. */
export interface SchemaCase {
  /** Types of the export, `ThingDoParams` or `ThingDoResponse` among them. */
  types: SmallExport['types']
  /** Values that nothing but the keyword refuses. */
  refused: readonly unknown[]
}

const ref = (name: string) => ({ $ref: `#/definitions/v2/${name}` })

function params(a: object | true, required = ['a']): SmallExport['types'] {
  return { ThingDoParams: { type: 'object', properties: { a }, required } }
}

function response(properties: object, required: readonly string[] = []): SmallExport['types'] {
  return { ThingDoResponse: { type: 'object', properties, required } }
}

const patterns = {
  type: 'object',
  properties: { a: { type: 'string' } },
  patternProperties: { '^x-': { type: 'integer' } },
  additionalProperties: false,
}

const named = { type: 'object', properties: { x: { type: 'string' } }, required: [] }

const tagged = (tag: unknown, member: object, name: string) => {
  return {
    type: 'object',
    properties: { kind: { const: tag }, [name]: member },
    required: ['kind', name],
  }
}

export const schemaCases: Readonly<Record<string, SchemaCase>> = {
  boolConst: { types: params({ type: 'boolean', const: true }), refused: [{ a: false }] },
  intConst: { types: params({ const: 1 }), refused: [{ a: 2 }, { a: '1' }] },
  nullConst: { types: params({ const: null }), refused: [{ a: 0 }, {}] },
  intEnum: {
    types: params({ type: 'integer', enum: [1, 2, 3] }),
    refused: [{ a: 4 }, { a: 1.5 }],
  },
  mixedEnum: {
    types: params({ enum: ['x', 1, true, null] }),
    refused: [{ a: 'y' }, { a: 2 }, { a: false }, { a: [] }],
  },
  typedEnum: {
    types: params({ type: ['string', 'null'], enum: ['a', 'b', 1] }),
    refused: [{ a: null }, { a: 1 }],
  },
  caseTypesResp: {
    types: {
      ...response({ a: ref('ThingKind'), b: ref('thingKind') }, ['a', 'b']),
      ThingKind: { type: 'string', enum: ['a', 'b'] },
      thingKind: { type: 'string', enum: ['c', 'd'] },
    },
    refused: [
      { a: 'c', b: 'c' },
      { a: 'a', b: 'a' },
    ],
  },
  knownClash: {
    types: {
      ...response({ a: ref('Kind'), b: ref('KnownKind') }, ['a', 'b']),
      Kind: { type: 'string', enum: ['a', 'b'] },
      KnownKind: named,
    },
    refused: [
      { a: 'c', b: {} },
      { a: 'a', b: { x: 1 } },
    ],
  },
  recordType: {
    types: { ...params(ref('Record'), []), Record: named },
    refused: [{ a: { x: 1 } }],
  },
  setName: { types: { ...response({ a: ref('Set') }), Set: named }, refused: [{ a: { x: 1 } }] },
  unusedReq: {
    types: params({ type: 'string' }, ['a', 'ghost']),
    refused: [{ a: 'text' }],
  },
  dollarRefSibRequired: {
    types: {
      ThingDoParams: {
        type: 'object',
        additionalProperties: { type: 'string' },
        required: ['ghost'],
      },
    },
    refused: [{ other: 'text' }, { ghost: 1 }],
  },
  patternProps: { types: { ThingDoParams: patterns }, refused: [{ 'x-a': 'text' }, { y: 1 }] },
  closedPattern: { types: { ThingDoResponse: patterns }, refused: [{ 'x-a': 'text' }, { y: 1 }] },
  openPattern: {
    types: { ThingDoParams: { ...patterns, additionalProperties: { type: 'boolean' } } },
    refused: [{ 'x-a': true }, { y: 1 }],
  },
  refSiblingProps: {
    types: {
      ThingDoParams: ref('ThingDoX'),
      ThingDoX: {
        oneOf: [
          {
            type: 'object',
            properties: { kind: { type: 'string', const: 'a' } },
            required: ['kind'],
            ...ref('Payload'),
          },
          {
            type: 'object',
            properties: { kind: { type: 'string', const: 'b' } },
            required: ['kind'],
          },
        ],
      },
      Payload: {
        type: 'object',
        properties: { n: { type: 'integer', format: 'int64' } },
        required: ['n'],
      },
    },
    refused: [{ kind: 'a' }, { kind: 'a', n: 'text' }, { kind: 'c' }],
  },
  numberTags: {
    types: {
      ThingDoParams: {
        oneOf: [tagged(1, { type: 'string' }, 'n'), tagged(2, { type: 'boolean' }, 'm')],
      },
    },
    refused: [
      { kind: 1, m: true },
      { kind: 3, n: 'text' },
    ],
  },
  booleanTags: {
    types: {
      ThingDoParams: {
        oneOf: [tagged(true, { type: 'string' }, 'n'), tagged(false, { type: 'boolean' }, 'n')],
      },
    },
    refused: [{ kind: true, n: true }],
  },
  minimum: {
    types: params({ type: 'integer', format: 'int64', minimum: 10 }),
    refused: [{ a: 9 }],
  },
  maximum: {
    types: params({ type: 'integer', format: 'int64', maximum: 10 }),
    refused: [{ a: 11 }],
  },
  exclusiveBounds: {
    types: params({ type: ['number', 'null'], exclusiveMinimum: 0, exclusiveMaximum: 1 }),
    refused: [{ a: 0 }, { a: 1 }],
  },
  multipleOf: { types: params({ type: 'number', multipleOf: 5 }), refused: [{ a: 3 }] },
  lengths: {
    types: params({ type: 'string', minLength: 2, maxLength: 4 }),
    refused: [{ a: '😀' }, { a: 'texts' }],
  },
  pattern: {
    types: params({ type: ['string', 'null'], pattern: "^sk-[^'\\\\/\\u2028]{3,}$" }),
    refused: [{ a: 'sk-ab' }],
  },
  listLengths: {
    types: params({ type: 'array', items: { type: 'boolean' }, minItems: 1, maxItems: 2 }),
    refused: [{ a: [] }, { a: [true, true, true] }],
  },
  uniqueItems: {
    types: params({ type: 'array', items: true, uniqueItems: true }),
    refused: [
      { a: [1, 1] },
      {
        a: [
          { x: 1, y: [2] },
          { y: [2], x: 1 },
        ],
      },
    ],
  },
  severalTypes: {
    types: params({ type: ['string', 'integer'], minLength: 2, minimum: 2 }),
    refused: [{ a: 't' }, { a: 1 }],
  },
  format: { types: params({ type: 'string', format: 'uuid' }), refused: [{ a: 1 }] },
}
