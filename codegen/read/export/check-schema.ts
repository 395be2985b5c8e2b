import { escapeToken, isRecord } from '../../contract/json-value.js'
import type { RawSchema } from './raw-schema.js'
import { unsupportedMark } from './raw-schema.js'

type Fields = Readonly<Record<string, unknown>>

/**
 * The schema, with a mark in place of each member that is not a supported schema. Throws where that
 * does not make it sound.
 */
export function toSound(schema: unknown, pointer: string): RawSchema {
  const problem = errorOf(() => checkSchema(schema, pointer))
  if (problem === undefined) return schema as RawSchema
  if (!isRecord(schema)) throw problem
  const { properties } = schema
  const marked: Record<string, unknown> = { ...schema }
  if (isRecord(properties)) {
    const members = Object.entries(properties).map(([name, member]) => {
      const error = errorOf(() => checkSchema(member, `${pointer}/properties/${escapeToken(name)}`))
      const mark = error && { [unsupportedMark]: { reason: error.message, schema: member } }
      return [name, mark ?? member]
    })
    marked['properties'] = Object.fromEntries(members)
  }
  for (const keyword of ['oneOf', 'anyOf']) {
    const parts = schema[keyword]
    if (!Array.isArray(parts)) continue
    marked[keyword] = parts.map((part, index) => toSound(part, `${pointer}/${keyword}/${index}`))
  }
  checkSchema(marked, pointer)
  return marked
}

/** Rejects invalid and unsupported schemas. */
function checkSchema(value: unknown, pointer: string): asserts value is RawSchema {
  if (value === true) return
  const problem = isRecord(value) ? problemIn(value) : problemInOther(value)
  if (problem !== undefined) throw new ExportError(`${pointer}: ${problem}`)
  for (const [path, part] of partsOf(value as Fields)) checkSchema(part, `${pointer}/${path}`)
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((text) => typeof text === 'string')
}

function isFilled(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0
}

function problemInOther(value: unknown): string {
  return value === false ? 'a schema that admits nothing is not supported' : 'this is not a schema'
}

const forms: Readonly<Record<string, (value: unknown) => boolean>> = {
  $ref: (value) => typeof value === 'string',
  title: (value) => typeof value === 'string',
  description: (value) => typeof value === 'string',
  format: (value) => typeof value === 'string',
  type: (value) => typeof value === 'string' || (isFilled(value) && isTexts(value)),
  enum: isFilled,
  minLength: (value) => Number.isSafeInteger(value) && (value as number) >= 0,
  required: isTexts,
  properties: isRecord,
  patternProperties: isRecord,
  allOf: isFilled,
  // Empty where a table has no methods.
  anyOf: Array.isArray,
  oneOf: Array.isArray,
}

function problemIn(schema: Fields): string | undefined {
  for (const [keyword, fits] of Object.entries(forms)) {
    if (schema[keyword] === undefined || fits(schema[keyword])) continue
    return `unsupported "${keyword}"`
  }
  const { allOf, anyOf, oneOf, items, properties = {} } = schema
  if (/\p{Surrogate}/u.test(Object.keys(properties as Fields).join('\n'))) {
    return 'the name of a member is not valid Unicode'
  }
  const beside = ['properties', 'enum', 'anyOf', 'oneOf'].find((name) => schema[name] !== undefined)
  const several = (allOf as readonly unknown[] | undefined)?.length !== 1
  if (allOf !== undefined && (several || beside !== undefined)) {
    return 'several schemas at once ("allOf") are not supported'
  }
  if (anyOf !== undefined && oneOf !== undefined)
    return '"anyOf" and "oneOf" cannot both be present'
  if (Array.isArray(items)) return 'items by position are not supported'
  const { enum: listed = [], const: constant = null } = schema
  if (![...(listed as readonly unknown[]), constant].every(isScalar)) {
    return 'lists and objects are not supported as values'
  }
  return undefined
}

function isScalar(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  return value === null || typeof value !== 'object'
}

function partsOf(schema: Fields): [path: string, part: unknown][] {
  const { properties = {}, patternProperties = {}, additionalProperties, items } = schema
  const alternatives = ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => {
    const parts = (schema[keyword] ?? []) as readonly unknown[]
    return parts.map((part, index): [string, unknown] => [`${keyword}/${index}`, part])
  })
  const members = Object.entries({ properties, patternProperties }).flatMap(([keyword, parts]) => {
    return Object.entries(parts as Fields).map(([name, part]): [string, unknown] => {
      return [`${keyword}/${escapeToken(name)}`, part]
    })
  })
  return [
    ...members,
    ...(typeof additionalProperties === 'boolean' || additionalProperties === undefined
      ? []
      : [['additionalProperties', additionalProperties] as [string, unknown]]),
    ...(items === undefined ? [] : [['items', items] as [string, unknown]]),
    ...alternatives,
  ]
}

/** An export that cannot be read. One line, which names the file. */
export class ExportError extends Error {
  override readonly name = 'ExportError'
}

/** Why something cannot be read; undefined where it was. */
export function errorOf(read: () => void): ExportError | undefined {
  try {
    read()
    return undefined
  } catch (error) {
    if (error instanceof ExportError) return error
    if (error instanceof RangeError) return new ExportError('it is nested too deep')
    throw error
  }
}
