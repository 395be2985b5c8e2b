import type { IntegerWidth, Shape } from '../../contract/model.js'
import { isTypeName, referredName } from './bundle.js'
import { ExportError } from './export-error.js'
import type { ReadContext, Where } from './context.js'
import { guess } from './context.js'
import { claimName } from './naming.js'
import type { RawObject, RawSchema } from './raw-schema.js'
import {
  admitsAll,
  alternativesOf,
  constantOf,
  hasMembers,
  listsNull,
  textsOf,
  typesOf,
  uncarriedKeywords,
  unsupportedKeyword,
} from './raw-schema.js'
import { addUnsupported, readType } from './type.js'

/** The shape of a schema. Types that have no name in the export get one. */
export function readShape(context: ReadContext, schema: RawSchema, where: Where): Shape {
  if (admitsAll(schema)) return { kind: 'json' }
  noteUncarried(context, schema, where)
  const { $ref, allOf } = schema
  if ($ref !== undefined) return { kind: 'ref', name: findReferred(context, $ref, where) }
  if (allOf?.length === 1 && allOf[0] !== undefined) return readShape(context, allOf[0], where)
  const rest = withoutNull(schema)
  if (rest !== undefined) return { kind: 'nullable', shape: readShape(context, rest, where) }
  const constant = constantOf(schema)
  if (constant !== undefined) return { kind: 'literal', value: constant }
  if (textsOf(schema) !== undefined || alternativesOf(schema) !== undefined || hasMembers(schema)) {
    return hoist(context, schema, where)
  }
  return readPlain(context, schema, where)
}

/** As readShape; what the model has no form for becomes a type of its own, of any JSON value. */
export function readShapeOrUnknown(context: ReadContext, schema: RawSchema, where: Where): Shape {
  const known = schema === true ? undefined : schema[unsupportedKeyword]
  const read = () => {
    if (known !== undefined) throw new ExportError(known)
    return readShape(context, schema, where)
  }
  const { types, guesses, faults } = context
  const [typesBefore, guessesBefore, faultsBefore] = [types.size, guesses.length, faults.size]
  try {
    return read()
  } catch (fault) {
    if (!(fault instanceof ExportError)) throw fault
    // Nothing of a part that was read by half may stay.
    for (const name of [...types.keys()].slice(typesBefore)) types.delete(name)
    for (const name of [...faults.keys()].slice(faultsBefore)) faults.delete(name)
    guesses.length = guessesBefore
    return { kind: 'ref', name: addUnsupported(context, where, fault) }
  }
}

function findReferred({ definitions }: ReadContext, reference: string, where: Where): string {
  const name = referredName(reference)
  if (name !== undefined && isTypeName(definitions, name)) return name
  throw new ExportError(`${where.pointer}: "${reference}" leads nowhere`)
}

/** What is left of a schema that admits null beside something else. */
function withoutNull(schema: RawObject): RawObject | undefined {
  if (listsNull(schema)) return withoutListedNull(schema)
  const alternatives = alternativesOf(schema)
  const others = alternatives?.filter((part) => !isNull(part))
  if (others === undefined || others.length === alternatives?.length) return undefined
  const [only] = others
  if (only === undefined) return { type: 'null' }
  if (others.length === 1 && only !== true) return only
  return { ...schema, [schema.oneOf === undefined ? 'anyOf' : 'oneOf']: others }
}

function withoutListedNull({ type, enum: values, ...rest }: RawObject): RawObject {
  return {
    ...rest,
    ...(type !== undefined && { type: [type].flat().filter((name) => name !== 'null') }),
    ...(values !== undefined && { enum: values.filter((value) => value !== null) }),
  }
}

function isNull(schema: RawSchema): boolean {
  return schema !== true && schema.type === 'null'
}

/** Makes a type of its own of a schema that stands inside of another. */
function hoist(context: ReadContext, schema: RawObject, where: Where): Shape {
  const name = claimName(context, schema.title, where)
  readType(context, name, schema, where)
  return { kind: 'ref', name }
}

function readPlain(context: ReadContext, schema: RawObject, where: Where): Shape {
  const [type, ...more] = typesOf(schema)
  if (more.length > 0) {
    const shapes = typesOf(schema).map((each) =>
      readPlain(context, { ...schema, type: each }, where),
    )
    return { kind: 'anyOf', shapes }
  }
  switch (type) {
    case 'string':
      return {
        kind: 'string',
        ...(schema.minLength !== undefined && { minLength: schema.minLength }),
      }
    case 'boolean':
    case 'number':
    case 'null':
      return { kind: type }
    case 'integer':
      return { kind: 'integer', width: readWidth(context, schema, where) }
    case 'array':
      return { kind: 'array', items: readItems(context, schema, where) }
    case 'object':
      return { kind: 'map', values: readValues(context, schema, where) }
    default:
      throw new ExportError(`${where.pointer}: this schema has no type that is known`)
  }
}

const widths: Readonly<Record<string, IntegerWidth>> = {
  int32: 'int32',
  int64: 'int64',
  uint8: 'uint8',
  uint16: 'uint16',
  uint32: 'uint32',
  uint64: 'uint64',
}

function readWidth(context: ReadContext, { format }: RawObject, where: Where): IntegerWidth {
  const width = widths[format ?? '']
  if (width !== undefined) return width
  if (format === 'uint') {
    guess(context, 'integerWidth', where.at, 'uint64', 'what fits the machine has 64 bits today')
    return 'uint64'
  }
  const said = format === undefined ? 'no width is said' : `"${format}" is no width that is known`
  guess(context, 'integerWidth', where.at, 'int64', said)
  return 'int64'
}

function readItems(context: ReadContext, schema: RawObject, where: Where): Shape {
  const inside = { ...where, pointer: `${where.pointer}/items`, name: `${where.name}Item` }
  return schema.items === undefined ? { kind: 'json' } : readShape(context, schema.items, inside)
}

/** The shape of what is not listed: every value of a map, or what stands beside the members. */
export function readValues(context: ReadContext, schema: RawObject, where: Where): Shape {
  const { additionalProperties: values = true } = schema
  if (typeof values === 'boolean') return { kind: 'json' }
  const pointer = `${where.pointer}/additionalProperties`
  return readShape(context, values, { ...where, pointer, name: `${where.name}Value` })
}

/** Records each keyword that says something the contract model has no place for. */
export function noteUncarried(context: ReadContext, schema: RawSchema, { at }: Where): void {
  if (schema === true) return
  for (const keyword of uncarriedKeywords(schema)) {
    guess(context, 'keyword', at, `"${keyword}" is left out`, 'the contract has no place for it')
  }
}
