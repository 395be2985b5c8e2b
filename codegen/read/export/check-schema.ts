import { escapeToken, isRecord } from '../../contract/json-value.js'
import type { RawSchema } from './raw-schema.js'
import { unsupportedKeyword } from './raw-schema.js'

type Fields = Readonly<Record<string, unknown>>

/**
 * The schema, with a mark in place of each member that is not a supported schema. Throws where that
 * does not make it sound.
 */
export function toSound(schema: unknown, pointer: string): RawSchema {
  if (errorOf(() => checkSchema(schema, pointer)) === undefined || !isRecord(schema)) {
    checkSchema(schema, pointer)
    return schema
  }
  const { properties } = schema
  const marked: Record<string, unknown> = { ...schema }
  if (isRecord(properties)) {
    const members = Object.entries(properties).map(([name, member]) => {
      const error = errorOf(() => checkSchema(member, `${pointer}/properties/${escapeToken(name)}`))
      return [name, error === undefined ? member : { [unsupportedKeyword]: error.message }]
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
  const { allOf, anyOf, oneOf, items, type, properties = {} } = schema
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
  const values = (schema['enum'] ?? []) as readonly unknown[]
  const saysType = type !== undefined || values.every((value) => typeof value === 'string')
  if (!saysType && !hasTexts(values)) return 'values other than strings need a "type"'
  return undefined
}

/** Texts, and null perhaps. */
function hasTexts(values: readonly unknown[]): boolean {
  const others = values.filter((value) => value !== null)
  return others.length > 0 && others.every((value) => typeof value === 'string')
}

function partsOf(schema: Fields): [path: string, part: unknown][] {
  const { properties = {}, additionalProperties, items } = schema
  const alternatives = ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => {
    const parts = (schema[keyword] ?? []) as readonly unknown[]
    return parts.map((part, index): [string, unknown] => [`${keyword}/${index}`, part])
  })
  return [
    ...Object.entries(properties as Fields).map(([name, part]): [string, unknown] => {
      return [`properties/${escapeToken(name)}`, part]
    }),
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
