import type {
  AliasModel,
  EnumModel,
  MemberModel,
  ObjectModel,
  TypeModel,
} from '../../contract/model.js'
import { unsupported } from '../quicktype/quicktype-input.js'
import type { GoContext } from './go-shapes.js'
import { isConstant } from './go-constants.js'
import { emitGoLiterals, goMemberType, goType } from './go-shapes.js'
import {
  goComment,
  goDescription,
  goFunction,
  goHeader,
  goString,
  goTable,
  goTag,
} from './go-text.js'
import { emitGoUnion } from './go-unions.js'

/** Every type of the contract, in the order of the schema. */
export function emitGoTypes(context: GoContext): string {
  const body = [
    ...context.model.types.map((type) => emitType(context, type)),
    ...emitGoLiterals(context),
  ].join('\n')
  const imports = ['encoding/json', 'fmt', 'log/slog'].filter((path) => {
    return body.includes(`${path.slice(path.lastIndexOf('/') + 1)}.`)
  })
  return `${goHeader('schema/', imports)}\n${body}`
}

function emitType(context: GoContext, type: TypeModel): string {
  switch (type.kind) {
    case 'object':
      return emitObject(context, type)
    case 'enum':
      return emitEnum(context, type)
    case 'union':
      return emitGoUnion(context, type) + '\n' + emitMethods(context.names.type(type.name))
    case 'keyedUnion':
      return unsupported(type.name, 'a union with keys for tags')
    case 'alias':
      return emitAlias(context, type)
  }
}

function emitObject(context: GoContext, type: ObjectModel): string {
  if (type.additional !== undefined) unsupported(type.name, 'an object with members of any name')
  const name = context.names.type(type.name)
  return (
    goComment(goDescription(type)) +
    `type ${name} struct {\n` +
    emitFields(context, type) +
    goComment(['Members that the contract does not list.'], '\t') +
    `\tExtra Extra\n}\n\n` +
    emitMethods(name)
  )
}

/** Constants first. A comment ends a table, and begins the next. */
function emitFields(context: GoContext, type: ObjectModel): string {
  const constants = type.members.filter((member) => isConstant(context.model, member))
  const others = type.members.filter((member) => !isConstant(context.model, member))
  const tables: GoTable[] = [{ comment: '', rows: constants.map(constantRow) }]
  for (const member of others) {
    const comment = goComment(goDescription(member), '\t')
    if (comment !== '') tables.push({ comment, rows: [] })
    tables.at(-1)?.rows.push(fieldRow(context, type, member))
  }
  return tables.map(({ comment, rows }) => comment + goTable(rows)).join('')
}

interface GoTable {
  comment: string
  rows: string[][]
}

function constantRow({ name, shape }: MemberModel): string[] {
  const value = shape.kind === 'literal' ? shape.value : null
  return ['_', 'struct{}', goTag({ member: name, always: JSON.stringify(value) })]
}

function fieldRow(context: GoContext, type: ObjectModel, member: MemberModel): string[] {
  const field = context.names.field(type.name, member.name)
  return [field, goMemberType(context, member), goTag({ json: member.name })]
}

/** Methods of every struct: JSON in both directions, and formatting without secrets. */
function emitMethods(name: string): string {
  return [
    goFunction(`(v ${name}) MarshalJSON() ([]byte, error)`, ['return marshal(v)']),
    goFunction(`(v *${name}) UnmarshalJSON(data []byte) error`, ['return unmarshal(data, v)']),
    goFunction(`(v ${name}) Format(state fmt.State, _ rune)`, ['formatTyped(state, v)']),
    goFunction(`(v ${name}) LogValue() slog.Value`, ['return logValue(v)']),
  ].join('\n')
}

function emitEnum(context: GoContext, type: EnumModel): string {
  const name = context.names.type(type.name)
  const constants = type.values.map(({ value, since }) => ({
    name: context.names.value(type.name, value),
    value: goString(value),
    since,
  }))
  return (
    goComment(goDescription(type)) +
    `type ${name} string\n\n` +
    goComment([`The values of ${name} that this contract lists.`]) +
    `const (\n${goTable(
      constants.map((constant) => [
        constant.name,
        name,
        `= ${constant.value}`,
        ...(constant.since === undefined ? [] : [`// Since ${constant.since}.`]),
      ]),
    )})\n\n` +
    emitKnown(
      name,
      constants.map((constant) => constant.name),
    ) +
    emitOpenness(context, type)
  )
}

function emitKnown(name: string, constants: readonly string[]): string {
  const cases = constants.join(',\n\t\t')
  return (
    goComment([`Known reports whether this contract lists the value.`]) +
    goFunction(`(v ${name}) Known() bool`, [
      'switch v {',
      ...(constants.length === 0 ? [] : [`case ${cases}:`, '\treturn true']),
      '}',
      'return false',
    ])
  )
}

/** Values of a closed enum are checked; those of an open one can be folded to the fallback. */
function emitOpenness(context: GoContext, { name: type, open }: EnumModel): string {
  const name = context.names.type(type)
  if (open === undefined) return `\nfunc (${name}) closed() {}\n`
  const { fallback } = open
  if (fallback === undefined) return ''
  const constant = context.names.value(type, fallback)
  return (
    '\n' +
    goComment([`Fold returns the value when this contract lists it, else ${constant}.`]) +
    goFunction(`(v ${name}) Fold() ${name}`, [
      'if v.Known() {',
      '\treturn v',
      '}',
      `return ${constant}`,
    ])
  )
}

function emitAlias(context: GoContext, type: AliasModel): string {
  const name = context.names.type(type.name)
  const target = goType(context, type.shape, type.secret === true)
  // A Go alias cannot contain itself; a defined type can, and is read by its kind.
  const own = type.shape.kind === 'array' || type.shape.kind === 'map'
  return `${goComment(goDescription(type))}type ${name} ${own ? '' : '= '}${target}\n`
}
