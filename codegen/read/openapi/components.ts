import type { MemberModel, ObjectModel, Shape, TypeModel } from '../../contract/model.js'
import type { DocumentPart } from '../document-part.js'
import type { Limited } from '../limited-shapes.js'
import {
  bounds,
  listLimits,
  readArray,
  readInteger,
  readString,
  textLimits,
} from '../limited-shapes.js'
import { findDuplicates } from '../../contract/find-duplicates.js'

/** The model of one component. */
export function readComponent(name: string, source: string, part: DocumentPart): TypeModel {
  const doc = part.text('description')
  if (doc === undefined) part.report(`"${name}" has no description`)
  const named = { name, source, ...(doc !== undefined && { doc }) }
  for (const key of ['enum', 'x-open-enum'] as const) {
    if (!part.has(key)) continue
    part.expectKeys('description', 'type', key)
    if (part.get('type').value !== 'string') part.report(`${key} needs "type: string"`)
    const values = readValues(part, key).map((value) => ({ value }))
    return { ...named, kind: 'enum', values, ...(key === 'x-open-enum' && { open: {} }) }
  }
  if (part.get('type').value === 'object' && part.has('properties')) {
    return { ...named, kind: 'object', members: readMembers(part), ...readUnlisted(part) }
  }
  return { ...named, kind: 'alias', shape: readShape(part) }
}

function readValues(part: DocumentPart, key: string): string[] {
  const values = part.texts(key)
  if (values.length === 0) part.get(key).report(`${key} lists no value`)
  for (const { duplicate, first } of findDuplicates(part.get(key).items(), ({ value }) =>
    String(value),
  )) {
    duplicate.report(`"${String(duplicate.value)}" is listed twice`, first.place)
  }
  return values
}

/** The rule for unlisted members; without one, they are those of a later contract. */
function readUnlisted(part: DocumentPart): Pick<ObjectModel, 'additional' | 'closed'> {
  const key = 'additionalProperties'
  if (!part.has(key)) return {}
  const unlisted = part.get(key)
  if (unlisted.value === false) return { closed: true }
  if (unlisted.value === true) return { additional: { kind: 'json' } }
  if (typeof unlisted.value === 'object') return { additional: readShape(unlisted) }
  unlisted.report('additionalProperties is true, false or a schema')
  return {}
}

function readMembers(part: DocumentPart): MemberModel[] {
  part.expectKeys('description', 'type', 'required', 'properties', 'additionalProperties')
  const required = part.texts('required')
  const properties = part.get('properties')
  for (const name of required) {
    if (!properties.has(name)) part.get('required').report(`There is no property "${name}"`)
  }
  return properties.entries().map(({ key, part: property }) => {
    const doc = property.text('description')
    return {
      name: key,
      ...(doc !== undefined && { doc }),
      shape: readShape(property),
      required: required.includes(key),
    }
  })
}

const schemas = '#/components/schemas/'

/** The shape of an inline schema. */
function readShape(part: DocumentPart): Shape {
  if (part.has('$ref')) return readReference(part)
  if (part.has('anyOf')) return readAnyOf(part)
  const type = part.get('type').value
  if (type === undefined) {
    part.expectKeys('description')
    return { kind: 'json' }
  }
  if (!Array.isArray(type)) return readTyped(part, type)
  const [only, ...others] = (type as unknown[]).filter((name) => name !== 'null')
  if (others.length === 0 && type.length === 2) {
    return { kind: 'nullable', shape: readTyped(part, only) }
  }
  return refuse(part.get('type'), 'A list of types is one type and null; use anyOf for others')
}

/** The name in a reference to a component; other references are reported and undefined. */
export function readSchemaName(part: DocumentPart): string | undefined {
  const target = part.text('$ref')
  if (target?.startsWith(schemas) === true) return target.slice(schemas.length)
  part.report(`A reference starts with ${schemas}`)
  return undefined
}

function readReference(part: DocumentPart): Shape {
  part.expectKeys('$ref', 'description')
  const name = readSchemaName(part)
  return name === undefined ? { kind: 'json' } : { kind: 'ref', name }
}

function readAnyOf(part: DocumentPart): Shape {
  part.expectKeys('anyOf', 'description')
  const alternatives = part.get('anyOf').items()
  const others = alternatives.filter((item) => item.get('type').value !== 'null')
  const shapes = others.map(readShape)
  const [first] = shapes
  if (first === undefined) return refuse(part, 'anyOf needs something beside null')
  const shape: Shape = shapes.length === 1 ? first : { kind: 'anyOf', shapes }
  return others.length < alternatives.length ? { kind: 'nullable', shape } : shape
}

function readTyped(part: DocumentPart, type: unknown): Shape {
  if (part.has('enum') || part.has('x-open-enum')) {
    return refuse(part, 'Values are listed in place; give the list a name of its own')
  }
  switch (type) {
    case 'string':
      part.expectKeys('type', 'description', 'format', ...Object.keys(textLimits))
      return readText(part)
    case 'boolean':
      part.expectKeys('type', 'description')
      return { kind: 'boolean' }
    case 'integer':
      part.expectKeys('type', 'description', 'format', ...Object.keys(bounds))
      return readWidth(part)
    case 'array':
      part.expectKeys('type', 'description', 'items', ...Object.keys(listLimits))
      if (!part.has('items')) return refuse(part, 'An array needs items; {} takes any JSON')
      return takeLimits(part, readArray(part.value ?? {}, readShape(part.get('items'))))
    case 'object':
      return readMap(part)
    case 'number':
      return refuse(part, 'number has no width; use integer with a format')
    default:
      return refuse(part, 'type is string, boolean, integer, array or object')
  }
}

function readText(part: DocumentPart): Shape {
  const format = part.text('format')
  if (format === undefined || format === 'date-time') {
    return takeLimits(part, readString(part.value ?? {}))
  }
  return refuse(part.get('format'), 'The only format of a string is date-time')
}

function readWidth(part: DocumentPart): Shape {
  const width = part.text('format')
  if (width === 'int32' || width === 'int64') {
    return takeLimits(part, readInteger(part.value ?? {}, width))
  }
  return refuse(part, 'An integer needs format int32 or int64')
}

/** The shape with its limits; those that it cannot have are reported. */
function takeLimits(part: DocumentPart, { shape, keywords }: Limited<Shape>): Shape {
  const limits = Object.keys({ ...textLimits, ...bounds, ...listLimits })
  for (const keyword of limits) {
    if (!part.has(keyword) || keywords.includes(keyword)) continue
    part.get(keyword).report(`unsupported "${keyword}"`)
  }
  return shape
}

function readMap(part: DocumentPart): Shape {
  if (!part.has('additionalProperties') || part.has('properties')) {
    return refuse(part, 'An object is written in place; give it a name of its own')
  }
  part.expectKeys('type', 'description', 'additionalProperties')
  return { kind: 'map', values: readShape(part.get('additionalProperties')) }
}

function refuse(part: DocumentPart, message: string): Shape {
  part.report(message)
  return { kind: 'json' }
}
