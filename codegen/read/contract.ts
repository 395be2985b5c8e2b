import type { Provenance } from '../print/documents/contract.js'
import type { SourcePosition } from '../contract/errors.js'
import { ContractError } from '../contract/errors.js'
import type {
  AliasModel,
  ContractModel,
  EnumModel,
  ErrorModel,
  IntegerWidth,
  KeyedUnionModel,
  KeyedVariantModel,
  Lifecycle,
  MemberModel,
  MethodKind,
  MethodModel,
  ObjectModel,
  OperationModel,
  Shape,
  TypeModel,
  UnionModel,
  VariantModel,
} from '../contract/model.js'
import { tableName } from '../print/names.js'
import { normalise } from '../contract/normalise.js'
import type { Reading } from '../contract/reading.js'
import type { Check } from '../contract/checks.js'
import {
  anything,
  boolean,
  byKind,
  either,
  flag,
  integer,
  list,
  object,
  oneOf,
  record,
  text,
} from '../contract/checks.js'
import type { DocumentPart } from './document-part.js'
import { parseJson } from './json.js'

/** What a `contract.json` says, and what made it. */
export interface ReadContractFile extends Reading {
  provenance: Provenance
}

/** Reads a `contract.json`. Throws a ContractError that lists every fault with its JSON pointer. */
export function readContract(file: string, json: string): ReadContractFile {
  const document = parseJson(file, json)
  checkDocument(document)
  if (document.problems.length > 0) throw new ContractError(document.problems)
  const { generator, schemaDigest, operations, ...rest } = document.value as ContractFile
  const { facts, envelope, errors, methods, types } = rest
  const read = { facts, envelope, errors, methods, types, ...(operations && { operations }) }
  const provenance = { generator, schemaDigest }
  // To locate everything takes longer than to read it, and most comparisons ask for little.
  let known: ReadonlyMap<string, SourcePosition> | undefined
  const locations = { get: (name: string) => (known ??= locate(document)).get(name) }
  return { model: normalise(read), locations, inferences: [], provenance }
}

interface ContractFile extends ContractModel, Provenance {
  format: 1
}

type ShapeOf<K extends Shape['kind']> = Extract<Shape, { kind: K }>

const lifecycle = {
  since: text,
  experimental: flag,
  unstable: flag,
  deprecated: flag,
  sunset: text,
  renamedFrom: text,
} satisfies Record<keyof Lifecycle, Check>

const shape: Check = (part) => shapes(part)

const kind = { kind: text }
const simple = object<{ kind: string }>(kind, {})

const widths = {
  int32: true,
  int64: true,
  uint8: true,
  uint16: true,
  uint32: true,
  uint64: true,
} satisfies Record<IntegerWidth, true>

const shapes = byKind({
  string: object<ShapeOf<'string'>>(kind, { minLength: integer }),
  number: simple,
  boolean: simple,
  null: simple,
  json: simple,
  integer: object<ShapeOf<'integer'>>({ ...kind, width: oneOf(...Object.keys(widths)) }, {}),
  literal: object<ShapeOf<'literal'>>(
    { ...kind, value: either('text, a number, true or false', 'string', 'number', 'boolean') },
    {},
  ),
  array: object<ShapeOf<'array'>>({ ...kind, items: shape }, {}),
  map: object<ShapeOf<'map'>>({ ...kind, values: shape }, {}),
  nullable: object<ShapeOf<'nullable'>>({ ...kind, shape }, {}),
  anyOf: object<ShapeOf<'anyOf'>>({ ...kind, shapes: list(shape) }, {}),
  ref: object<ShapeOf<'ref'>>({ ...kind, name: text }, {}),
} satisfies Record<Shape['kind'], Check>)

const member = object<MemberModel>(
  { name: text, shape, required: boolean },
  { doc: text, default: anything, secret: flag, ...lifecycle },
)

const named = { ...kind, name: text, source: text }
const described = { doc: text, ...lifecycle }

const type = byKind({
  object: object<ObjectModel>(
    { ...named, members: list(member) },
    { ...described, closed: flag, additional: shape, oneOfRequired: list(list(text)) },
  ),
  enum: object<EnumModel>(
    {
      ...named,
      values: list(
        object<EnumModel['values'][number]>(
          { value: text },
          { doc: text, since: text, experimental: flag },
        ),
      ),
    },
    { ...described, open: object<NonNullable<EnumModel['open']>>({}, { fallback: text }) },
  ),
  union: object<UnionModel>(
    {
      ...named,
      discriminator: text,
      open: boolean,
      variants: list(object<VariantModel>({ tag: text, type: text }, {})),
    },
    described,
  ),
  keyedUnion: object<KeyedUnionModel>(
    {
      ...named,
      open: boolean,
      variants: list(object<KeyedVariantModel>({ tag: text }, { shape, ...described })),
    },
    described,
  ),
  alias: object<AliasModel>({ ...named, shape }, { ...described, secret: flag, unsupported: flag }),
} satisfies Record<TypeModel['kind'], Check>)

const methodKinds = {
  clientRequest: true,
  clientNotification: true,
  serverRequest: true,
  serverNotification: true,
} satisfies Record<MethodKind, true>

const params = object<NonNullable<MethodModel['params']>>(
  { type: text, presence: oneOf('required', 'optional') },
  {},
)

const method = object<MethodModel>(
  { name: text, kind: oneOf(...Object.keys(methodKinds)), errors: list(text) },
  {
    doc: text,
    params,
    result: text,
    lastWithout: text,
    idempotent: flag,
    emits: list(text),
    ...lifecycle,
  },
)

const operation = object<OperationModel>(
  { name: text, verb: oneOf('get', 'post'), path: text, headers: list(text) },
  { doc: text, body: text, answer: text },
)

const checkDocument = object<ContractFile>(
  {
    format: oneOf(1),
    generator: text,
    schemaDigest: text,
    facts: record(text),
    envelope: record(either('text or a number', 'string', 'number')),
    errors: list(object<ErrorModel>({ kind: text, code: integer }, { doc: text })),
    methods: list(method),
    types: list(type),
  },
  { operations: list(operation) },
)

function locate(document: DocumentPart): ReadonlyMap<string, SourcePosition> {
  const types = document.get('types').items()
  const placed = (prefix: string) => (part: DocumentPart) => {
    return [prefix + nameOf(part), part.place] as const
  }
  return new Map([
    ['', document.place],
    ...[...types, ...document.get('operations').items()].map(placed('')),
    ...types.flatMap((part) =>
      part
        .get('members')
        .items()
        .map(placed(`${nameOf(part)}.`)),
    ),
    ...document
      .get('methods')
      .items()
      .flatMap((part) => [part].map(placed(`${tableName(part.text('kind') ?? '')}.`))),
  ])
}

function nameOf(part: DocumentPart): string {
  return part.text('name') ?? ''
}
