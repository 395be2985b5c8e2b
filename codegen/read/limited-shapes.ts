import { integerRanges } from '../contract/json-types.js'
import type { LimitedShape } from '../contract/limits.js'
import { isPossible } from '../contract/limits.js'
import type {
  ArrayShape,
  IntegerShape,
  IntegerWidth,
  NumberShape,
  Shape,
  StringShape,
} from '../contract/model.js'
import { parsePattern } from '../contract/regular-expression.js'

/** A schema of which the limits are read. */
interface LimitedSchema {
  readonly format?: string
  readonly minItems?: unknown
  readonly uniqueItems?: unknown
}

/** A shape, and the keywords that it carries beside the type. */
export interface Limited<S> {
  shape: S
  keywords: readonly string[]
}

type Fits = (value: unknown) => boolean

const isCount: Fits = (value) => Number.isSafeInteger(value) && (value as number) >= 0

export const textLimits: Readonly<Record<string, Fits>> = {
  minLength: isCount,
  maxLength: isCount,
  pattern: (value) => typeof value === 'string' && parsePattern(value) !== undefined,
}

export const bounds: Readonly<Record<string, Fits>> = {
  minimum: Number.isFinite,
  maximum: Number.isFinite,
  exclusiveMinimum: Number.isFinite,
  exclusiveMaximum: Number.isFinite,
  multipleOf: (value) => Number.isFinite(value) && (value as number) > 0,
}

export const listLimits: Readonly<Record<string, Fits>> = {
  minItems: isCount,
  maxItems: isCount,
  uniqueItems: (value) => typeof value === 'boolean',
}

/** A text with the limits of a schema. */
export function readString(schema: LimitedSchema): Limited<StringShape> {
  const { format } = schema
  const { shape, keywords } = limit<StringShape>(schema, { kind: 'string' }, textLimits)
  if (format === undefined) return { shape, keywords }
  return { shape: { ...shape, format }, keywords: [...keywords, 'format'] }
}

/** A number with the limits of a schema. */
export function readNumber(schema: LimitedSchema): Limited<NumberShape> {
  const { shape, keywords } = limit<NumberShape>(schema, { kind: 'number' }, bounds)
  // A double is what every number is.
  return { shape, keywords: schema.format === 'double' ? [...keywords, 'format'] : keywords }
}

/** An integer with the limits of a schema, but for those that its width has anyway. */
export function readInteger(schema: LimitedSchema, width: IntegerWidth): Limited<IntegerShape> {
  const [least, most] = integerRanges[width]
  const isImplied: Readonly<Record<string, (value: number) => boolean>> = {
    minimum: (value) => value <= least,
    maximum: (value) => value >= most,
    exclusiveMinimum: (value) => value < least,
    exclusiveMaximum: (value) => value > most,
  }
  const implied = Object.entries(schema).flatMap(([keyword, value]) => {
    return typeof value === 'number' && isImplied[keyword]?.(value) === true ? keyword : []
  })
  const others = Object.entries(bounds).filter(([keyword]) => !implied.includes(keyword))
  const { shape, keywords } = limit<IntegerShape>(
    schema,
    { kind: 'integer', width },
    Object.fromEntries(others),
  )
  return { shape, keywords: [...keywords, ...implied] }
}

/** A list with the limits of a schema. */
export function readArray(schema: LimitedSchema, items: Shape): Limited<ArrayShape> {
  const { minItems, uniqueItems } = schema
  const implied = [
    ...(minItems === 0 ? ['minItems'] : []),
    ...(uniqueItems === false ? ['uniqueItems'] : []),
  ]
  const others = Object.entries(listLimits).filter(([keyword]) => !implied.includes(keyword))
  const start: ArrayShape = { kind: 'array', items }
  const { shape, keywords } = limit<ArrayShape>(schema, start, Object.fromEntries(others))
  return { shape, keywords: [...keywords, ...implied] }
}

/** Adds each limit that has a sound value, as long as some value is within all of them. */
function limit<S extends LimitedShape>(
  schema: LimitedSchema,
  start: S,
  limits: Readonly<Record<string, Fits>>,
): Limited<S> {
  const fields = schema as Readonly<Record<string, unknown>>
  return Object.entries(limits).reduce<Limited<S>>(
    ({ shape, keywords }, [keyword, fits]) => {
      const value = fields[keyword]
      if (value === undefined || !fits(value)) return { shape, keywords }
      const limited = { ...shape, [keyword]: value }
      return isPossible(limited)
        ? { shape: limited, keywords: [...keywords, keyword] }
        : { shape, keywords }
    },
    { shape: start, keywords: [] },
  )
}
