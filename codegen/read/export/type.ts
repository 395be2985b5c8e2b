import type { EnumModel, TypeModel } from '../../contract/model.js'
import { ExportError } from './export-error.js'
import type { ReadContext, Where } from './context.js'
import { alternativePointer, pascalCase } from './context.js'
import { claimName } from './naming.js'
import { readObject } from './object.js'
import type { RawObject, RawSchema } from './raw-schema.js'
import { admitsAll, alternativesOf, hasMembers, listsNull, textsOf } from './raw-schema.js'
import { readShape } from './shape.js'
import { statusOf } from './stability-prose.js'
import { readKeyedUnion, readTaggedUnion, tagOf, isKeyed } from './union.js'

/** Reads a schema as a type of that name. Types that it holds without a name follow it. */
export function readType(
  context: ReadContext,
  name: string,
  schema: RawSchema,
  where: Where,
): void {
  // Its place, before those of the types inside of it.
  context.types.set(name, unsupportedType(name))
  const type = readBody(context, name, schema, where)
  const doc = schema === true ? undefined : schema.description
  context.types.set(name, {
    ...type,
    ...(doc !== undefined && { doc }),
    ...statusOf(context, name, doc),
  })
}

/** Adds a type of any JSON value, where the model has no form for what an export says. */
export function addUnsupported(context: ReadContext, where: Where, fault: ExportError): string {
  const name = claimName(context, undefined, where)
  context.types.set(name, unsupportedType(name))
  context.faults.set(name, fault)
  return name
}

/** Any JSON value, for a type that the model has no form for. */
export function unsupportedType(name: string): TypeModel {
  return { kind: 'alias', name, source: '', shape: { kind: 'json' }, unsupported: true }
}

function readBody(context: ReadContext, name: string, schema: RawSchema, where: Where): TypeModel {
  const named = { name, source: where.pointer }
  if (admitsAll(schema)) return { ...named, kind: 'alias', shape: { kind: 'json' } }
  if (listsNull(schema)) {
    return { ...named, kind: 'alias', shape: readShape(context, schema, where) }
  }
  const alternatives = alternativesOf(schema)
  if (alternatives !== undefined)
    return readAlternatives(context, { name, schema, where, alternatives })
  const texts = textsOf(schema)
  if (texts !== undefined)
    return { ...named, kind: 'enum', values: texts.map((value) => ({ value })) }
  if (hasMembers(schema) || isEmptyObject(schema)) return readObject(context, name, schema, where)
  return { ...named, kind: 'alias', shape: readShape(context, schema, where) }
}

/** A type without members that is no map. */
function isEmptyObject({ type, additionalProperties }: RawObject): boolean {
  return type === 'object' && additionalProperties === undefined
}

export interface Alternatives {
  name: string
  schema: RawObject
  where: Where
  alternatives: readonly RawSchema[]
}

function readAlternatives(context: ReadContext, parts: Alternatives): TypeModel {
  const { name, schema, where, alternatives } = parts
  const named = { name, source: where.pointer }
  if (alternatives.length === 0) {
    throw new ExportError(`${where.pointer}: the contract has no place for what admits nothing`)
  }
  const values = enumValues(alternatives)
  if (values !== undefined) return { ...named, kind: 'enum', values }
  if (isKeyed(alternatives)) return readKeyedUnion(context, parts)
  const discriminator = tagOf(context, where, alternatives)
  if (discriminator !== undefined) return readTaggedUnion(context, { ...parts, discriminator })
  if (hasMembers(schema)) return readObject(context, name, schema, where)
  const shapes = alternatives.map((part, index) => {
    return readShape(context, part, alternativePlace(where, schema, index))
  })
  return { ...named, kind: 'alias', shape: { kind: 'anyOf', shapes } }
}

/** An alternative without a name is called after the first member that it requires. */
function alternativePlace(where: Where, schema: RawObject, index: number): Where {
  const part = alternativesOf(schema)?.[index] ?? true
  const required = part === true ? undefined : part.required?.[0]
  const name =
    required === undefined
      ? `${where.name}${index + 1}`
      : `${where.name}With${pascalCase(required)}`
  return { ...where, pointer: alternativePointer(where, schema, index), name }
}

/** The values of alternatives that all list texts: one enum, written in several parts. */
function enumValues(alternatives: readonly RawSchema[]): EnumModel['values'] | undefined {
  const lists = alternatives.map((part) => {
    const doc = part === true ? undefined : part.description
    return textsOf(part)?.map((value) => ({ value, ...(doc !== undefined && { doc }) }))
  })
  return lists.every((list) => list !== undefined) ? lists.flat() : undefined
}
