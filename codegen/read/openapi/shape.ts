import type { Shape } from '../../contract/model.js'
import type { DocumentPart } from '../document-part.js'

const schemas = '#/components/schemas/'

/** The shape of a schema that stands where it is used. */
export function readShape(part: DocumentPart): Shape {
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

/** The name in a reference to a component; undefined, and reported, when it leads elsewhere. */
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
      part.expectKeys('type', 'description', 'format')
      return readString(part)
    case 'boolean':
      part.expectKeys('type', 'description')
      return { kind: 'boolean' }
    case 'integer':
      part.expectKeys('type', 'description', 'format')
      return readInteger(part)
    case 'array':
      part.expectKeys('type', 'description', 'items')
      if (!part.has('items')) return refuse(part, 'An array needs items; {} takes any JSON')
      return { kind: 'array', items: readShape(part.get('items')) }
    case 'object':
      return readMap(part)
    case 'number':
      return refuse(part, 'number has no width; use integer with a format')
    default:
      return refuse(part, 'type is string, boolean, integer, array or object')
  }
}

function readString(part: DocumentPart): Shape {
  const format = part.text('format')
  if (format === undefined || format === 'date-time') return { kind: 'string' }
  return refuse(part.get('format'), 'The only format of a string is date-time')
}

function readInteger(part: DocumentPart): Shape {
  const width = part.text('format')
  if (width === 'int32' || width === 'int64') return { kind: 'integer', width }
  return refuse(part, 'An integer needs format int32 or int64')
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
