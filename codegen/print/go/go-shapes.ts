import type { ContractModel, MemberModel, Shape } from '../../contract/model.js'
import { findType, isOptionalForReaders } from '../../contract/model.js'
import { innerShapes } from '../../contract/shapes.js'
import type { GoNames } from './go-names.js'
import { goComment, goFunction, goString } from './go-text.js'

/** A contract with its names in Go. */
export interface GoContext {
  model: ContractModel
  names: GoNames
}

/** Type of the field of a member. */
export function goMemberType(context: GoContext, member: MemberModel): string {
  const type = goType(context, member.shape, member.secret === true)
  return isOptionalForReaders(context.model, member) ? `Optional[${type}]` : type
}

/** A shape in Go. What may be null is a pointer; text and JSON that is secret has a type for it. */
export function goType(context: GoContext, shape: Shape, secret = false): string {
  switch (shape.kind) {
    case 'string':
      return secret ? 'Secret' : 'string'
    case 'boolean':
      return 'bool'
    case 'number':
      return 'float64'
    case 'null':
      return '*struct{}'
    case 'integer':
      return shape.width
    case 'json':
      return secret ? 'SecretJSON' : 'json.RawMessage'
    case 'literal':
      return literalName(context, shape.value)
    case 'array':
      return `[]${goType(context, shape.items, secret)}`
    case 'map':
      return `map[string]${goType(context, shape.values, secret)}`
    case 'nullable':
      return `*${goType(context, shape.shape, secret)}`
    case 'anyOf':
      return goEither(context, shape.shapes, secret)
    case 'ref':
      return goReference(context, shape.name, secret)
  }
}

/** Name of the type with one value. */
function literalName({ names }: GoContext, value: string | number | boolean): string {
  return names.claim(`literal ${JSON.stringify(value)}`, `literal ${value}`)
}

/** Whether a member has one value always, so that a struct needs no field for it. */
export function isConstant(
  { model }: GoContext,
  member: MemberModel,
): member is MemberModel & { shape: Extract<Shape, { kind: 'literal' }> } {
  return member.shape.kind === 'literal' && !isOptionalForReaders(model, member)
}

function goEither(context: GoContext, shapes: readonly Shape[], secret: boolean): string {
  const types = shapes.map((shape) => goType(context, shape, secret))
  return types.reduceRight((rest, type) => `Either[${type}, ${rest}]`)
}

/** Scalars by what they are, so that a literal of Go fits them; the rest by name. */
function goReference(context: GoContext, name: string, secret: boolean): string {
  const type = findType(context.model, name)
  if (type.kind !== 'alias') return goTypeName(context, name)
  const hidden = secret || type.secret === true
  switch (type.shape.kind) {
    case 'array':
    case 'map':
    case 'anyOf':
      return goTypeName(context, name)
    default:
      return goType(context, type.shape, hidden)
  }
}

/** Constant with a value of an enum. */
export function valueName(context: GoContext, type: string, value: string): string {
  return context.names.claim(`value ${type} ${value}`, value, goTypeName(context, type))
}

export function goTypeName({ names }: GoContext, name: string): string {
  const known = names.types.get(name)
  if (known === undefined) throw new TypeError(`quicktype has no name for "${name}"`)
  return known
}

type Literal = string | number | boolean

/** A type for each literal of a field or an alias, in the order of the schema. */
export function emitGoLiterals(context: GoContext): string[] {
  const shapes = context.model.types.flatMap((type) => {
    if (type.kind === 'alias') return [type.shape]
    if (type.kind !== 'object') return []
    return type.members.filter((member) => !isConstant(context, member)).map(({ shape }) => shape)
  })
  const literals = new Set(shapes.flatMap(literalsIn))
  return [...literals].map((value) => emitLiteral(literalName(context, value), value))
}

function emitLiteral(name: string, value: Literal): string {
  const constant = goString(JSON.stringify(value))
  return [
    goComment([`${name} is the value ${JSON.stringify(value)} and no other.`]) +
      `type ${name} struct{}\n`,
    goFunction(`(*${name}) readJSON(data []byte) error`, [
      `return decodeConstant(data, ${constant})`,
    ]),
    goFunction(`(${name}) writeJSON(e *encoder) error`, [`return e.compact([]byte(${constant}))`]),
  ].join('\n')
}

function literalsIn(shape: Shape): Literal[] {
  return shape.kind === 'literal' ? [shape.value] : innerShapes(shape).flatMap(literalsIn)
}
