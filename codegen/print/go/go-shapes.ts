import type { ContractModel, MemberModel, Shape } from '../../contract/model.js'
import { findType, isOptionalForReaders } from '../../contract/model.js'
import type { Literal } from './go-constants.js'
import { literalsOf } from './go-constants.js'
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
      return context.names.literal(shape.value)
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

function goEither(context: GoContext, shapes: readonly Shape[], secret: boolean): string {
  const types = shapes.map((shape) => goType(context, shape, secret))
  return types.reduceRight((rest, type) => `Either[${type}, ${rest}]`)
}

/** Scalars by what they are, so that a literal of Go fits them; the rest by name. */
function goReference(context: GoContext, name: string, secret: boolean): string {
  const type = findType(context.model, name)
  if (type.kind !== 'alias') return context.names.type(name)
  const hidden = secret || type.secret === true
  switch (type.shape.kind) {
    case 'array':
    case 'map':
    case 'anyOf':
      return context.names.type(name)
    default:
      return goType(context, type.shape, hidden)
  }
}

/** A type for each literal of a field or an alias, in the order of the schema. */
export function emitGoLiterals({ model, names }: GoContext): string[] {
  return literalsOf(model).map((value) => emitLiteral(names.literal(value), value))
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
