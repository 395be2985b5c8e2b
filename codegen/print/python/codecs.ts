import type {
  ContractModel,
  EnumModel,
  MemberModel,
  ObjectModel,
  Shape,
  TypeModel,
  UnionModel,
} from '../../contract/model.js'
import { findType, isOptionalForReaders } from '../../contract/model.js'
import { tagOf, unsupported } from '../quicktype/quicktype-input.js'
import {
  emitPythonImports,
  layOut,
  pythonHeader,
  pythonLiteral,
  pythonString,
} from './python-text.js'
import type { PythonNames } from './python-names.js'
import type { Expression } from './python-text.js'

interface Context {
  model: ContractModel
  names: PythonNames
}

/** How each type is read and written, as a table of codecs. */
export function emitCodecs(model: ContractModel, names: PythonNames): string {
  const context = { model, names }
  const entries = model.types.map((type) => {
    const place = `CODECS[${pythonString(type.name)}] = `
    return place + layOut(ofType(context, type), '', place.length)
  })
  const body = entries.join('\n')
  const imported = codecNames.filter((name) => new RegExp(`\\b${name}\\b`).test(body))
  const head = [
    pythonHeader,
    '"""How each type of the contract is read and written, by its name in the contract."""',
    '',
    ...emitPythonImports(
      new Map([
        ['typing', new Set(['Final'])],
        ['.', new Set(['types'])],
        ['.codec', new Set([...imported, 'Registry'])],
      ]),
    ),
    '',
    'CODECS: Final = Registry()',
    '',
  ]
  return `${head.join('\n')}\n${body}\n`
}

const codecNames = [
  'ANYTHING',
  'BOOLEAN',
  'INT32',
  'INT64',
  'NULL',
  'NUMBER',
  'TEXT',
  'UINT32',
  'Array',
  'Constant',
  'Enumeration',
  'Map',
  'Member',
  'Nullable',
  'Object',
  'OneOf',
  'Variants',
]

function ofType(context: Context, type: TypeModel): Expression {
  switch (type.kind) {
    case 'alias':
      return ofShape(context, type.shape)
    case 'enum':
      return ofEnum(context, type)
    case 'object':
      return ofObject(context, type)
    case 'union':
      return ofUnion(context, type)
    case 'keyedUnion':
      return unsupported(type.name, 'a union with keys for tags')
  }
}

function ofEnum({ names }: Context, type: EnumModel): Expression {
  return { head: 'Enumeration(', items: [`types.${names.type(type.name)}`] }
}

function ofObject(context: Context, type: ObjectModel): Expression {
  const tag = tagOf(context.model, type)
  const members = type.members.filter((member) => member !== tag)
  const literal = tag?.shape.kind === 'literal' ? String(tag.shape.value) : undefined
  const items: Expression[] = [
    `types.${context.names.type(type.name)}`,
    ...members.map((member) => ofMember(context, type, member)),
  ]
  if (tag !== undefined && literal !== undefined) {
    items.push({ head: 'tag=(', items: [pythonString(tag.name), pythonString(literal)] })
  }
  return { head: 'Object(', items }
}

function ofMember(context: Context, type: ObjectModel, member: MemberModel): Expression {
  const items: Expression[] = [
    pythonString(member.name),
    pythonString(context.names.member(type.name, member.name)),
    ofShape(context, member.shape),
  ]
  if (isOptionalForReaders(context.model, member)) items.push('optional=True')
  return { head: 'Member(', items }
}

function ofUnion({ names }: Context, { discriminator, variants, open }: UnionModel): Expression {
  const entries = variants.map(({ tag, type }) => `${pythonString(tag)}: types.${names.type(type)}`)
  return {
    head: 'Variants(',
    items: [
      pythonString(discriminator),
      { head: '{', items: entries },
      `open=${pythonLiteral(open)}`,
    ],
  }
}

function ofShape(context: Context, shape: Shape): Expression {
  const inner = (each: Shape) => ofShape(context, each)
  switch (shape.kind) {
    case 'string':
      return 'TEXT'
    case 'boolean':
      return 'BOOLEAN'
    case 'number':
      return 'NUMBER'
    case 'null':
      return 'NULL'
    case 'integer':
      return shape.width.toUpperCase()
    case 'json':
      return 'ANYTHING'
    case 'literal':
      return { head: 'Constant(', items: [pythonLiteral(shape.value)] }
    case 'array':
      return { head: 'Array(', items: [inner(shape.items)] }
    case 'map':
      return { head: 'Map(', items: [inner(shape.values)] }
    case 'nullable':
      return { head: 'Nullable(', items: [inner(shape.shape)] }
    case 'anyOf':
      return { head: 'OneOf(', items: shape.shapes.map(inner) }
    case 'ref':
      return ofReference(context, shape.name)
  }
}

function ofReference({ model, names }: Context, name: string): Expression {
  const type = findType(model, name)
  // An enum refers to nothing declared later, so it is printed in place.
  return type.kind === 'enum'
    ? ofEnum({ model, names }, type)
    : { head: 'CODECS.to(', items: [pythonString(name)] }
}
