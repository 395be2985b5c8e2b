import type {
  ContractModel,
  MemberModel,
  ObjectModel,
  Shape,
  TypeModel,
} from '../../contract/model.js'
import { findType, isOptionalForReaders } from '../../contract/model.js'

export type InputSchema = { readonly [keyword: string]: unknown }

/**
 * The origin of a quicktype class: a type of the contract, by its name, or a literal. The keyword
 * `x-contract` contains it.
 */
export type Origin = { type: string } | { literal: string | number | boolean }

/** Keyword for the origin of a class. */
export const originKeyword = 'x-contract'

/**
 * The JSON Schema that quicktype reads. Objects of the contract are classes in it. Enums, tagged
 * unions and literals are opaque: a class with one property and an origin, for the renderer to
 * print. A variant has no tag, since that is the union's to read and write.
 */
export function toQuicktypeInput(model: ContractModel): InputSchema {
  const aliases = model.types.filter(({ kind }) => kind === 'alias')
  const named = model.types.filter(({ kind }) => kind !== 'alias')
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    definitions: toDefinitions(model, named),
    // Separate, because quicktype prints a type for every entry of `definitions`.
    aliases: toDefinitions(model, aliases),
  }
}

/** The tag member of a variant; undefined where an object is not a variant. */
export function tagOf(model: ContractModel, object: ObjectModel): MemberModel | undefined {
  const discriminators = model.types
    .filter((type) => type.kind === 'union')
    .filter(({ variants }) => variants.some(({ type }) => type === object.name))
    .map(({ discriminator }) => discriminator)
  return object.members.find(({ name }) => discriminators.includes(name))
}

function toDefinitions(model: ContractModel, types: readonly TypeModel[]): InputSchema {
  return Object.fromEntries(types.map((type) => [type.name, toDefinition(model, type)]))
}

function toDefinition(model: ContractModel, type: TypeModel): InputSchema {
  switch (type.kind) {
    case 'alias':
      return toSchema(model, type.shape)
    case 'enum':
    case 'union':
    case 'keyedUnion':
      return { ...describe(type), ...opaque({ type: type.name }) }
    case 'object':
      return { ...describe(type), ...toClass(model, type) }
  }
}

function toClass(model: ContractModel, type: ObjectModel): InputSchema {
  const hasOthers = type.additional !== undefined || type.patterns !== undefined
  if (hasOthers) unsupported(type.name, 'an object with members of any name')
  const tag = tagOf(model, type)
  const members = type.members.filter((member) => member !== tag)
  const required = members.filter((member) => !isOptionalForReaders(model, member))
  return {
    type: 'object',
    properties: Object.fromEntries(
      members.map((member) => [
        member.name,
        { ...describe(member), ...toSchema(model, member.shape) },
      ]),
    ),
    required: required.map(({ name }) => name),
    quicktypePropertyOrder: members.map(({ name }) => name),
    // An open object without members would become a map.
    additionalProperties: false,
    [originKeyword]: { type: type.name } satisfies Origin,
  }
}

function toSchema(model: ContractModel, shape: Shape): InputSchema {
  switch (shape.kind) {
    case 'string':
    case 'boolean':
    case 'number':
    case 'null':
      return { type: shape.kind }
    case 'integer':
      return { type: 'integer', format: shape.width }
    case 'json':
      return {}
    case 'literal':
      return opaque({ literal: shape.value })
    case 'array':
      return { type: 'array', items: toSchema(model, shape.items) }
    case 'map':
      return { type: 'object', additionalProperties: toSchema(model, shape.values) }
    case 'nullable':
      return { anyOf: [toSchema(model, shape.shape), { type: 'null' }] }
    case 'anyOf':
      return { anyOf: shape.shapes.map((each) => toSchema(model, each)) }
    case 'ref':
      return reference(model, shape.name)
  }
}

function reference(model: ContractModel, name: string): InputSchema {
  const place = findType(model, name).kind === 'alias' ? 'aliases' : 'definitions'
  return { $ref: `#/${place}/${name}` }
}

function opaque(origin: Origin): InputSchema {
  return {
    type: 'object',
    properties: { opaque: {} },
    additionalProperties: false,
    [originKeyword]: origin,
  }
}

function describe({ doc }: { doc?: string }): InputSchema {
  return doc === undefined ? {} : { description: doc }
}

/** Ends the run at a construct that only imported contracts have and a printer does not support. */
export function unsupported(name: string, what: string): never {
  throw new TypeError(`"${name}" is ${what}, which this output has no form for`)
}
